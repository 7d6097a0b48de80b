"""What went wrong, as the code says it in English, and a language in; the same in that language out.

Errors are raised by rooms that know of no language. Here is what a page says of them: `messages.csv` has a row for each
of their sentences, with `{names}` for what differs from one time to the next. What stands there may be a sentence of
the file itself (a place in a query, say) and is put into words too.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from kg.explore.labels import Lang

_FILE = Path(__file__).with_name("messages.csv")
_NAME = re.compile(r"\\\{(\w+)\\\}")


def said(message: str, lang: Lang) -> str:
    """The message in a language, or in English if the file does not have it.

    >>> said("the query is not SPARQL: line 1, column 9, after “SELEC ?s”: expected DESCRIBE", "zh")
    '这不是 SPARQL 查询：第 1 行第 9 列，“SELEC ?s”之后：此处应为 DESCRIBE'
    """
    if lang == "en":
        return message
    for pattern, sentence in _sentences():
        if found := pattern.fullmatch(message):
            return sentence.format(**{name: said(value, lang) for name, value in found.groupdict().items()})
    return message


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences in the order of the file: the first that fits is taken."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple((_pattern(row["en"]), row["zh"]) for row in csv.DictReader(file))


def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(_NAME.sub(r"(?P<\1>.+?)", re.escape(sentence)), re.DOTALL)
