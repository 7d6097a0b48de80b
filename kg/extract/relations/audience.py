"""Groups in, whom a programme serves and who takes part out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.model import Fact

_FOR = re.compile(r"(?:面向|为|给|向|服务于?|惠及|关爱|帮助|针对|聚焦|慰问|覆盖|保障|方便|吸引|关心|以|围绕|满足|普惠|送给|走近|救助|帮扶|资助|组织)(?:了)?[^,。;:“”]{0,10}$")
_LISTED = re.compile(r"^(?:、|和|与|及|以及|等)+$")
_TAKES_PART = re.compile(r"^(?:代表)?(?:共?[\d余多名人]*)?(?:应邀)?(?:踊跃|积极|共同|报名)?(?:参加|参与|参赛|走进|同场竞技)")
_PLAIN_GROUPS = frozenset({"职工"})


def audience(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """为 G 开展 P, P 惠及 G; G 参加 P; and the group that a programme is named after."""
    groups = reading.of("Group")
    chosen: dict[int, bool] = {}
    for index, group in enumerate(groups):
        chosen[group.start] = _is_served(reading, group, groups[index - 1] if index else None, chosen)
        if chosen[group.start] and (frame := _frame_at(found, group)):
            for programme in _programmes(reading, frame, group):
                yield from make(
                    reading, programme.entity, "serves", group.entity,
                    around(group, programme if frame.clause.start <= programme.start < frame.clause.end else group, Span(frame.verb.start, frame.verb.end)),
                    "serves.clause", 0.75, modality=frame.modality,
                )  # fmt: skip
    yield from _named_after(reading, groups, cast)
    yield from _takes_part(reading, found, groups)


def _is_served(reading: Reading, group: Named, last: Named | None, chosen: dict[int, bool]) -> bool:
    text = reading.scan.text
    if last is not None and _LISTED.match(text[last.end : group.start]):
        return chosen.get(last.start, False)
    return bool(_FOR.search(text[max(0, group.start - 14) : group.start]))


def _frame_at(found: list[Frame], group: Named) -> Frame | None:
    """The frame of the group's clause with a programme acted on, else any of it, else the next of the sentence."""
    here = [f for f in found if f.clause.start <= group.start < f.clause.end]
    with_object = [f for f in here if any(o.type == "Programme" for o in f.objects)]
    if with_object:
        return with_object[0]
    later = [
        f for f in found
        if f.sentence.start <= group.start < f.sentence.end and f.clause.start > group.start
        and any(o.type == "Programme" for o in f.objects)
    ]  # fmt: skip
    return later[0] if later and not (here and here[0].topic and here[0].topic.start >= here[0].sentence.start) else here[0] if here else None


def _programmes(reading: Reading, frame: Frame, group: Named) -> tuple[Named, ...]:
    acted = tuple(o for o in frame.objects if o.type == "Programme" and not (o.start <= group.start and group.end <= o.end))
    if acted and frame.predicates & {"runs", "undertakes", "event", "participates"}:
        return acted[:4]
    return (frame.topic,) if frame.topic else ()


def _named_after(reading: Reading, groups: list[Named], cast: Cast) -> Iterator[Fact]:
    for programme in reading.of("Programme"):
        for group in groups:
            if programme.start <= group.start and group.end < programme.end:
                if group.mention.name in _PLAIN_GROUPS or programme.mention.form == "bare":
                    continue
                yield from make(
                    reading, programme.entity, "serves", group.entity, Span(programme.start, programme.end), "serves.name", 0.7
                )


def _takes_part(reading: Reading, found: list[Frame], groups: list[Named]) -> Iterator[Fact]:
    text = reading.scan.text
    for group in groups:
        if not _TAKES_PART.match(text[group.end : group.end + 12]):
            continue
        frame = next((f for f in found if f.clause.start <= group.start < f.clause.end and "participates" in f.predicates), None)
        if frame is None:
            continue
        targets = [o for o in frame.objects if o.type == "Programme"] or ([frame.topic] if frame.topic else [])
        for target in targets[:1]:
            yield from make(
                reading, group.entity, "participates", target.entity, around(group, Span(frame.verb.start, frame.verb.end)),
                "participates.group", 0.7,
            )  # fmt: skip
