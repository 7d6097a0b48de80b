"""What is wrong with a graph, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from kg.graph.table import printable


@dataclass(frozen=True, slots=True)
class Finding:
    """`thing` breaks the `shape`: `zh` and `en` say how, `quote` is what the `article` of the `page` says."""

    shape: str
    thing: str
    zh: str
    en: str
    page: str = ""
    article: str = ""
    quote: str = ""
    value: str = ""

    def text(self, language: str = "zh") -> str:
        """The finding as one line."""
        where = self.article or self.page
        quote = f"“{self.quote}”" if self.quote else ""
        said = self.zh if language == "zh" else self.en
        value = f" ({self.value})" if self.value else ""
        parts = (where and f"{where}:", f"{self.thing}: {said}{value}", quote)
        return printable(" ".join(part for part in parts if part))
