"""A reading in, the occasion that it tells of before it names it out: 慰问组走了7家公司…这次“某”慰问活动由甲组织."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.kinds import lasts
from kg.extract.text import Span

# Right before a name: what has just been told is that.
_THIS = re.compile(r"(?:这|此|本)(?:一)?(?:次|项|场|届|轮)(?:的)?[“‘《]?$")
_FAR = 6
# A scene that a report begins with is of the occasion that its next sentences name.
_SCENE_FAR = 140


@dataclass(frozen=True, slots=True)
class ToldLater:
    """An occasion and where the article names it first."""

    entity: str
    start: int
    pointed: bool  # by 这次, 这场; else it is only what comes next
    begins: int  # a scene before this is not its


def told_later(reading: Reading, cast: Cast) -> ToldLater | None:
    """The first programme of the body, where it is pointed at as something told already."""
    body = reading.scan.body
    first = next((m for m in reading.of("Programme") if m.start >= body), None)
    if first is None or first.entity is None or lasts(reading, cast, first.entity):
        return None
    pointed = _THIS.search(reading.scan.text, max(body, first.start - _FAR), first.start) is not None
    if pointed:
        return ToldLater(first.entity, first.start, True, 0)
    paragraph = reading.scan.text.rfind("\n", 0, first.start)
    return ToldLater(first.entity, first.start, False, max(body, paragraph, first.start - _SCENE_FAR))


def scene_of(later: ToldLater | None, clause: Span) -> str | None:
    """The occasion that a clause in which nobody acts tells a scene of, before the article names it."""
    if later is None or later.pointed or not later.begins <= clause.start < clause.end <= later.start:
        return None
    return later.entity
