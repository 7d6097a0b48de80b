"""A scene in, the occasion that the text points back from out: 某广场人头攒动,60名快递员领到礼包。这场“P”由甲主办."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.kinds import is_occasion

# A scene is that of what is told right behind it.
_NEAR = 200
_POINTS = re.compile(r"(?:这场|这次|此次|本次|本场|这是|当[天日])[^。;!?\n]{0,40}$")
_ENDS = re.compile(r"[。!?\n]+")


def pointed_at(reading: Reading, at: int, cast: Cast) -> Named | None:
    """The occasion that the next sentence, of this paragraph or the next, says the scene told at an offset to be of."""
    text = reading.scan.text
    ends = _ENDS.search(text, at)
    if ends is None:
        return None
    for named in reading.within(ends.end(), ends.end() + _NEAR):
        if named.type == "Programme" and named.entity:
            points = _POINTS.search(text, max(ends.end(), named.start - 48), named.start)
            said = points and points.start() <= ends.end() + 1
            return named if said and is_occasion(reading, cast, named.entity) else None
    return None
