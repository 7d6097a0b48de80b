"""People, groups and bodies in, who takes part in an occasion out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.attendance.coming import COUNT, EVERYBODY, comes_by, listed_with
from kg.extract.relations.attendance.delegates import delegates
from kg.extract.relations.attendance.described import described
from kg.extract.relations.attendance.meant import meant, takes_part
from kg.extract.relations.attendance.persons import persons
from kg.extract.relations.attendance.scenes import on_the_scene
from kg.extract.relations.attendance.speakers import speakers
from kg.extract.relations.attendance.visitors import visitors
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import is_attended
from kg.extract.text import Span, in_row
from kg.model import Fact

# 引导职工参与: wished, not done.
_URGED = re.compile(r"(?:引导|鼓励|号召|倡导|推动|支持|便于|方便|呼吁|希望|欢迎)[^,。;]{0,6}$")
_COUNTED = re.compile(
    r"[名位余多百千万](?:一线|基层|在职|企业|单身|青年|女|男|优秀)?$|[\d余多百千万][名位][^,。;、和与及]{2,8}[和与及、]$"
)
# 参加人员包括快递员, 参训的300名快递员: who came is told behind that they did.
_WHO_CAME = re.compile(
    r"(?P<verb>参加|参训|参赛|参会|参与|出席)[^,。;:“”]{0,10}?(?:的(?:还)?(?:有|包括)|的[近约超]?[\d余多百千万]+[名位]"
    r"|(?:人员|职工|对象|者|嘉宾)(?:主要|分别|还)?(?:有|包括|为|是|涵盖))[^,。;:“”、]{0,6}$"
)
# 职工和居民4万余人次参与: how many they were, told behind them.
_COUNTED_BEHIND = re.compile(rf"(?:代表)?(?:[、和与及][一-鿿]{{2,8}})*{COUNT}(?<=[\d百千万余多])(?:名|人|位)")


def attendance(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """A、B出席P; G参加P; 来自甲公司的选手参赛; 学员某某; what somebody says or wins at P."""
    yield from speakers(reading, cast)
    occasions = [
        m
        for m in reading.of("Programme")
        if m.mention.form != "listed"
        and not in_row(reading.scan.text, m.start)
        and is_attended(reading, cast, m.entity)
    ]
    if not occasions:
        return
    yield from delegates(reading, found, occasions)
    yield from persons(reading, occasions)
    yield from _groups(reading, occasions, cast)
    yield from on_the_scene(reading, found, occasions)
    yield from described(reading, occasions)
    yield from visitors(reading, occasions, cast)


def _groups(reading: Reading, occasions: list[Named], cast: Cast) -> Iterator[Fact]:
    """G、H等60余人参加P: every group of a list that the verb follows."""
    text = reading.scan.text
    groups = reading.groups()
    groups_by_start = {group.start: group for group in groups}
    for group in groups:
        counted = _COUNTED.search(text, max(0, group.start - 12), group.start) or _COUNTED_BEHIND.match(
            text, group.end
        )
        if came := _WHO_CAME.search(text, max(0, group.start - 30), group.start):
            verb = Span(came.start("verb"), came.end("verb"))
            target = meant(reading, occasions, reading.sentence_at(group.start), verb)
            for one in listed_with(text, group, groups_by_start):
                yield from takes_part(reading, one, target, verb, "group")
            continue
        if cast.name(group.entity or "") in EVERYBODY and not counted:
            continue
        if _URGED.search(text, max(0, group.start - 12), group.start):
            continue
        row = listed_with(text, group, groups_by_start)
        end = row[-1].end
        comes = comes_by().match(text[end : end + 60])
        if comes is None:
            continue
        verb = Span(end + comes.start("verb"), end + comes.end("verb"))
        sentence = reading.sentence_at(group.start)
        target = meant(reading, occasions, sentence, verb)
        yield from takes_part(reading, group, target, verb, "group")
