"""A reading in, how long what it tells of goes on out: 活动将持续到8月底; 从6月持续至10月."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.text import Span, behind_mark
from kg.model import Fact

_TO = ("至", "到")
_GOES_ON = re.compile(r"(?:将|会|预计)*(?:一直|继续)?(?:持续|延续|延长)(?:开展|进行|举办)?[至到]$")
_LONGEST = len("预计将一直持续开展至")
_YEAR = len("2024")
UNTIL = "heldOn.until"


def lasts_to(text: str, start: int) -> re.Match[str] | None:
    """The words in front of a date that say that something goes on up to it.

    >>> [bool(lasts_to(t, len(t))) for t in ("活动将持续至", "活动持续开展到", "截至")]
    [True, True, False]
    """
    return _GOES_ON.search(text, max(0, start - _LONGEST), start) if text.endswith(_TO, 0, start) else None


def going_on(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """P将持续到8月底: the day, the month up to which what the sentence speaks of goes on, and that from which."""
    text, stated = reading.scan.text, reading.dates()
    for at, last in enumerate(stated):
        verb = lasts_to(text, last.start) if len(last.iso) > _YEAR else None
        if verb is None:
            continue
        sentence, clause = (behind_mark(text, marks, 0, last.start) for marks in ("。!?\n", ",;。!?\n"))
        named = [m for m in reading.within(sentence, verb.start()) if m.type == "Programme" and m.entity]
        told = next((m for m in named if m.start >= clause), named[0] if named else None)
        if told is None:
            continue
        owner = _first_of_kind(reading, told, cast).entity
        where = around(told, Span(verb.start(), last.end))
        planned = text.startswith(("将", "预计"), verb.start())
        yield from make(
            reading, owner, "heldOn", None, where, UNTIL, date=last.iso,
            modality="planned" if planned else "done",
        )  # fmt: skip
        first = stated[at - 1] if at else None
        if first and len(first.iso) > _YEAR and first.end == verb.start():  # 从6月持续至10月
            yield from make(reading, owner, "heldOn", None, where, "heldOn.clause", date=first.iso)


def _first_of_kind(reading: Reading, told: Named, cast: Cast) -> Named:
    """What a noun alone (竞赛将持续到8月底) stands for: the first of its kind that the report names."""
    kind = cast.kind(told.entity or "")
    if told.mention.form != "generic" or not kind:
        return told
    named = (m for m in reading.of("Programme") if m.mention.form not in ("generic", "listed") and m.entity)
    body = (m for m in named if reading.scan.body <= m.start < told.start)
    return next((m for m in body if cast.kind(m.entity or "") == kind), told)
