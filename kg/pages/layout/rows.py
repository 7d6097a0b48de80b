"""A page in, its rows as the file has them out: what is set in and what stands off from the row before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Block, Page, Text
from kg.pages.fold import fold
from kg.pages.layout.roles import LONGEST_TITLE

_BREAK = re.compile(r"\r\n?|[\n\f\v\x1c-\x1e\x85\u2028\u2029]")
_INDENT = re.compile(r"(?:\u3000|[ \t]{2,})\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of characters and the same folded.

    `gap` says that more space than usual parts it from the row before, `indent` that it is set in,
    `torn` that a headline parts it from the rest of its sentence, which stands behind that.
    """

    text: Text
    folded: str
    level: int = 0
    gap: bool = False
    indent: bool = False
    wraps: tuple[int, ...] = ()
    torn: bool = False

    def with_rest(self, row: Row) -> Row:
        """This row and the one after it as one; where it ended is remembered."""
        wraps = (*self.wraps, len(self.text), *(len(self.text) + at for at in row.wraps))
        return replace(self, text=self.text + row.text, folded=self.folded + row.folded, wraps=wraps)


def rows(page: Page) -> list[Row]:
    """The page's blocks as rows, those without any character left out."""
    found: list[tuple[Block, bool]] = []
    breaks: list[int] = []
    end = 0
    for block in page.blocks:
        if not block.text.chars.strip():
            continue
        start = block.text.origins[0]
        between = page.raw[end:start] if start >= end else ""
        end = block.text.origins[-1] + 1
        breaks.append(len(_BREAK.findall(between)))
        found.append((block, bool(_INDENT.search(between)) if block.indent is None else block.indent))
    folded = [fold(block.text.chars) for block, _ in found]
    usual = _usual(breaks, [len(text) > LONGEST_TITLE for text in folded])
    return [
        Row(block.text, text, block.level, gap=many > usual, indent=indent)
        for (block, indent), text, many in zip(found, folded, breaks, strict=True)
    ]


def _usual(breaks: Sequence[int], long: Sequence[bool]) -> int:
    """How many line breaks stand between two rows of the page, or between two paragraphs where those are rows."""
    between = [many for many, before, row in zip(breaks[1:], long, long[1:], strict=False) if before and row]
    found = Counter(between or breaks[1:]).most_common(1)
    return max(1, found[0][0]) if found else 1
