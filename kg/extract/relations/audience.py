"""Groups in, whom a programme serves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import behaviour
from kg.extract.text import Span
from kg.lexicon import load
from kg.model import Fact

_TARGETS = re.compile(r"(?:对象|群体|重点)(?:是|为|包括|主要是)[^,。]{0,6}$")
_AS_FOCUS = re.compile(r"以[^,。;“”]{0,12}$")
_FOCUS_END = re.compile(r"^[^,。;]{0,40}?为(?:主要|重点|服务)*(?:对象|群体|重点|主|主体|服务对象)")
_LISTED = re.compile(r"^(?:、|和|与|及|以及|等)+$")
# What may stand between those words and a group: how many of it, and where.
_WHICH = (
    r"(?:了|过)?(?:更多|广大|全市|全省|全县|全区|辖区|辖区内|当地|部分|[\d余多名位个]+)?[^,。;:“”、]{0,8}$"
)
# 劳模精神, 职工之家: what is of a group, not its people.
_QUALITIES = ("精神", "工匠精神", "文化", "之家", "书屋", "队伍建设")
# A programme named further back than this is seldom the one that serves.
_FURTHEST = 120


@cache
def _for() -> re.Pattern[str]:
    """The words in front of whom something is done for."""
    words = sorted(load().particles["serves"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(words)}){_WHICH}")


def audience(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """为 G 开展 P, P 惠及 G; and the group that a programme is named after."""
    programmes = reading.of("Programme")
    groups = reading.groups()
    served: dict[int, bool] = {}
    for index, group in enumerate(groups):
        served[group.start] = _is_served(reading, group, groups[index - 1] if index else None, served)
        frame = _frame_at(reading.scan.text, found, group)
        if not served[group.start] or (frame is not None and frame.negated):
            continue
        if frame is None:
            yield from _topical(reading, group, programmes)
            continue
        for programme in _programmes(reading, frame, group, programmes, cast):
            near = (
                programme
                if frame.sentence.start <= programme.start and programme.end <= frame.sentence.end
                else None
            )
            yield from make(
                reading, programme.entity, "serves", group.entity,
                around(group, near, Span(frame.verb.start, frame.verb.end) if near is None else None),
                "serves.clause", 0.75, modality=frame.modality,
            )  # fmt: skip
    yield from _named_after(reading, cast)


def _topical(reading: Reading, group: Named, programmes: list[Named]) -> Iterator[Fact]:
    """为 G 送去…, where nothing in the clause is acted on: the programme spoken of last in the paragraph."""
    paragraph = reading.scan.text.rfind("\n", 0, group.start)
    before = [
        p
        for p in programmes
        if paragraph < p.start and p.end <= group.start and p.mention.form not in ("bare", "listed")
    ]
    if before:
        where = around(before[-1], group)
        if where.end - where.start < _FURTHEST:
            yield from make(reading, before[-1].entity, "serves", group.entity, where, "serves.topic", 0.6)


def _is_served(reading: Reading, group: Named, last: Named | None, served: dict[int, bool]) -> bool:
    text = reading.scan.text
    if last is not None and _LISTED.match(text[last.end : group.start]):
        return served.get(last.start, False)
    if text.startswith(_QUALITIES, group.end):
        return False
    before = text[max(0, group.start - 20) : group.start]
    if _for().search(before) or _TARGETS.search(before):
        return True
    return bool(_AS_FOCUS.search(before)) and bool(_FOCUS_END.match(text[group.end : group.end + 80]))


def _frame_at(text: str, found: list[Frame], group: Named) -> Frame | None:
    """The frame of the group's clause with a programme acted on, else the next up to a semicolon, else any."""
    part = text.find(";", group.end) % (len(text) + 1)
    here = [f for f in found if f.clause.start <= group.start < f.clause.end]
    acting = [f for f in here if any(o.type == "Programme" for o in f.objects)]
    later = [
        f for f in found
        if f.sentence.start <= group.start < f.sentence.end and group.start < f.clause.start < part
        and any(o.type == "Programme" for o in f.objects)
    ]  # fmt: skip
    return next(iter(acting or later or here), None)


def _programmes(
    reading: Reading, frame: Frame, group: Named, programmes: list[Named], cast: Cast
) -> tuple[Named, ...]:
    """What serves the group: the subject of its sentence, else what its clause brings about, else the topic."""
    text = reading.scan.text
    leading = [
        p for p in programmes
        if frame.sentence.start <= p.start <= frame.sentence.start + 10 and p.end <= group.start
        and p.mention.form not in ("bare", "listed") and p.end < frame.verb.start + 1
    ]  # fmt: skip
    if leading:
        return (leading[0],)
    acted = tuple(o for o in frame.objects if o.type == "Programme")
    topic = frame.topic
    before = topic is not None and frame.sentence.start <= topic.start and topic.end <= group.start
    purpose = acted and text.startswith(("为", "给"), frame.clause.start)
    if topic is not None and before and purpose and _is_occasion(reading, topic, cast):
        return (topic,)  # 举办P,为G搭建平台: the platform is what P is
    if (
        acted
        and frame.predicates & {"runs", "undertakes", "event"}
        and "。" not in text[group.end : acted[0].start]
    ):
        return acted[:4]
    return (frame.topic,) if frame.topic and frame.topic.end <= group.start else ()


def _is_occasion(reading: Reading, programme: Named, cast: Cast) -> bool:
    row = behaviour(reading, cast, programme.entity)
    return row is not None and bool(row["counted"])


def _named_after(reading: Reading, cast: Cast) -> Iterator[Fact]:
    groups = reading.of("Group")
    table = reading.scan.lexicon["groups"]
    for programme in reading.of("Programme"):
        if programme.mention.form == "bare":
            continue
        for group in groups:
            word = _text(reading, group)
            says = table.get(word, {}).get("named_after") if group.mention.head == word else ""
            named = says == "yes" or (says == "cared" and _cares(reading, programme))
            # 女职工健康讲座, and 货车司机|交通安全讲座 where the name begins behind whom it is for
            inside = programme.start <= group.start and group.end < programme.end
            person = reading.scan.token(programme.start).flag == "nr"  # 货车司机|老李路过驿站
            if named and (inside or (group.end == programme.start and not person)):
                where = around(group, programme)
                yield from make(reading, programme.entity, "serves", group.entity, where, "serves.name", 0.7)


def _cares(reading: Reading, programme: Named) -> bool:
    """职工医疗互助, 职工心理健康月: what is done for everybody who works, where 职工篮球赛 says only who plays."""
    words = reading.scan.lexicon.particles["cares"]
    return any(word in _text(reading, programme) for word in words)


def _text(reading: Reading, named: Named) -> str:
    return reading.scan.text[named.start : named.end]
