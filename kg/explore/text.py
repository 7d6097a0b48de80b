"""A name from a page in, a name that is safe and short enough to be drawn out."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "…"
# Marks that turn the direction of writing around and could make one name look like another.
_TURNERS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def plain(name: str) -> str:
    """`name` on one line, without the characters that are not there to be read.

    >>> plain("总工\\u202e会\\x07\\n 主席")
    '总工会 主席'
    """
    if name.isprintable():  # most are, and need no look at each character
        return " ".join(name.split())
    kept = (
        " " if char.isspace() else char
        for char in name
        if char not in _TURNERS and (char.isspace() or unicodedata.category(char) not in ("Cc", "Cs"))
    )
    return " ".join("".join(kept).split())


def width(text: str) -> int:
    """How wide `text` stands: a Chinese character counts two, a letter one.

    >>> width("工会A")
    5
    """
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def shorten(name: str, most: int = 24) -> str:
    """`name` cut to a width of at most `most`, with a mark where something is left out.

    >>> shorten("青禾市云溪区总工会职工服务中心", 16)
    '青禾市云溪区总…'
    """
    text = plain(name[: most * 8])  # a name of a megabyte is not worth cleaning whole
    if (2 * len(text) <= most or width(text) <= most) and len(name) <= most * 8:
        return text
    room = most - 2
    for at, char in enumerate(text):
        room -= width(char)
        if room < 0:
            return text[:at] + ELLIPSIS
    return text + ELLIPSIS
