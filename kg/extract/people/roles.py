"""The name of a post in, what kind of post it is out: whether it leads, whose government it is in, who comes next."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import load

_HEAD_OF_PLACE = re.compile(r"(?:代理?|常务)?副?([省市区县州旗盟镇乡])长")


def heads_place(role: str) -> str:
    """The level whose government somebody with this role is in (市 of 副市长), "" for any other role."""
    found = _HEAD_OF_PLACE.fullmatch(role)
    return found[1] if found else ""


@cache
def is_leading(role: str) -> bool:
    """Whether who has this role heads a body or a part of it, by the listed word that the role ends with.

    >>> is_leading("统战部部长"), is_leading("一级焊工")
    (True, False)
    """
    listed = load()["roles"]
    return next(
        (listed[role[at:]]["leads"] == "yes" for at in range(len(role)) if role[at:] in listed), False
    )


_NOTE = re.compile(r"\([^()\n]{1,8}\)")


def name_after(text: str, at: int) -> int:
    """Where the name begins behind a post that ends at `at`: behind a note in brackets, too (副主席(兼职)何某)."""
    note = _NOTE.match(text, at)
    return note.end() if note else at
