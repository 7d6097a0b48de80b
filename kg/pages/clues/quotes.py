"""A fragment in, what the stops, quotes and brackets at its end or start say of what goes before and after it out."""

from __future__ import annotations

import re
from typing import Literal

# A quotation that was opened further away than this many characters was never closed.
NEAR = 2_000

# What a sentence may end with; closing quotes and brackets, and a note in brackets, may follow.
# An ellipsis and a dash are two signs long: half of one is a cut.
_END = re.compile(r"(?:[。!?;]|(?<!…)(?:……)+|—{2}|\.{3,})[”’)》」』\]]*(?:\([^()]{1,40}\))?$|:$")
# The last character of all that matches it, and those that are enough: most lines need no closer look.
_LAST, _STOPS = frozenset("。!?;…—.”’)》」』]:\n"), frozenset("。!?;")

Quotes = Literal["open", "shut", "none", "closes", "opens", "cut", "other"]

_SIGN = re.compile(r"[“‘(《”’)》]")


def ends_sentence(folded: str) -> bool:
    """Whether a text ends where a sentence may end.

    >>> ends_sentence("他说:“好。”"), ends_sentence("数量庞大,但开")
    (True, False)
    """
    last = folded[-1:]
    if last in _LAST:
        return last in _STOPS or _END.search(folded[-48:]) is not None
    return False


def unclosed(text: str) -> tuple[int, int]:
    """How many closing quotes and brackets lack their opening, and how many opening ones their closing.

    >>> unclosed("好。”他说,“再来")
    (1, 1)
    """
    before = depth = 0
    for sign in _SIGN.findall(text):
        if sign in "“‘(《":
            depth += 1
        elif depth:
            depth -= 1
        else:
            before += 1
    return before, depth


def at_end(text: str) -> Quotes:
    """Whether a quote is open where a text ends, all are shut, or it has none."""
    if unclosed(text[-NEAR:])[1]:
        return "open"
    return "shut" if _SIGN.search(text) else "none"


def at_start(text: str) -> Quotes:
    """Whether the first quote of a text closes one or opens one; of one without any, whether it is cut again."""
    if unclosed(text[:NEAR])[0]:
        return "closes"
    first = _SIGN.search(text)
    # A quote inside a quote may open at any time; a side that is cut again may have its closing quote further on.
    if first:
        return "opens" if first[0] in "“《" else "other"
    return "none" if ends_sentence(text) else "cut"
