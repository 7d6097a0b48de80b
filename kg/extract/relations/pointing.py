"""A scene in, the occasion that the text points back from out: 某广场人头攒动,60名快递员领到礼包。这场“P”由甲主办."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.kinds import is_occasion

# So many sentences behind a scene, at the most, the text says what it was.
_SOON = 3
_POINTS = re.compile(r"[“\s]*(?:这场|这次|此次|本次|本场|这是|当[天日])")
# Between that and the occasion there is room for who holds it.
_NEAR = 44


def pointed_at(reading: Reading, at: int, cast: Cast) -> Named | None:
    """The occasion that one of the next sentences says the scene told at an offset to be of."""
    sentences = reading.sentences()
    first = bisect_right(sentences, at, key=attrgetter("start"))
    for here in sentences[first : first + _SOON]:
        if points := _POINTS.match(reading.scan.text, here.start):
            behind = reading.within(points.end(), min(here.end, points.end() + _NEAR))
            told = next((m for m in behind if m.type == "Programme" and m.entity), None)
            if told is not None:
                return told if is_occasion(reading, cast, told.entity) else None
    return None
