"""How many of something are told in front of its name or behind it, as a pattern: 20余场, 十二期, 三天."""

from __future__ import annotations

import re

from kg.extract.text import either
from kg.lexicon import load

# Numerals of one character (五件实事, 三送) begin names as well, those of more do not.
_NUMBER = (
    r"(?:近|约|逾|上|超)?(?:\d+|[二三四五六七八九数几]十[一二三四五六七八九]?|十[一二三四五六七八九余多]"
    r"|[一二三四五六七八九数几]百)[余多]?"
)
_SO_LONG = r"(?:\d+|[一两三四五六七八九十]+)(?:天|个月|周(?![年末]))"
SO_MANY = rf"(?:{_NUMBER}(?:{either(load().units['pieces'])})(?![实好]事)|{_SO_LONG})"

# One numeral and a measure are a count where nothing but a verb stands before them.
_COUNT = re.compile(rf"(?:{SO_MANY}|[一两三四五六七八九十多数几][场次期项个支堂批节轮])$")
_LONGEST = 8


def behind_count(text: str, at: int) -> int:
    """Where a count begins that ends at an offset, the offset itself where none does.

    >>> behind_count("举办两期培训", 4), behind_count("举办培训", 2)
    (2, 2)
    """
    count = _COUNT.search(text, max(0, at - _LONGEST), at)
    return count.start() if count else at
