"""People who are described by what they take part in, in; that they do out: 参加比赛的货车司机, 正在参加培训的李明."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.attendance.meant import meant, takes_part
from kg.extract.text import Span
from kg.model import Fact

_TAKES_PART = re.compile(
    r"(?P<verb>(?:参加|参与|出席|参训|体验|观看|观摩)了?)(?!的)(?P<what>[^,。;:!?\n“”]{0,30}?(?:“[^”]{2,24}”[^,。;:!?\n“”]{0,16}?)?)的"
)
# 未参加活动的职工, 应参加培训的人员, 鼓励参加竞赛的选手: who did not, or not yet.
_NOT_YET = re.compile(r"(?:未|没|没有|不|应|须|需|可|拟|符合|鼓励|组织|欢迎|要求|对|激发|提高)$")
# 参加活动的: what was told of before. Else it is named there (参加抗疫的医生 came to no occasion).
_IT = re.compile(
    r"(?:此次|本次|这次|该|当天|现场|首期|本期)?(?:活动|培训|学习|比赛|竞赛|大赛|会议|仪式|演出|培训班|夏令营|讲座|座谈|体检|体验)"
)
# Between 的 and those who are described: how many they are, which of them, who they are.
_WHO = 24
_THEIR_POST = re.compile(r"[^,。;:!?\n]{0,24}")
_WHICH = re.compile(r"(?:[\d余多百千万]+[名位])?(?:各位|广大|一线|基层|每[位名])?")


def described(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """参加某赛的G, 正在参加某赛的A: at an occasion that is named there, or the one told of."""
    text = reading.scan.text
    groups, people = reading.groups(), reading.of("Person")
    named_at = {person.start for person in people}
    for match in _TAKES_PART.finditer(text) if groups or people else ():
        if _NOT_YET.search(text, max(0, match.start() - 2), match.start()):
            continue
        who = _first(groups, match.end())
        if who is None or who.end in named_at or not _WHICH.fullmatch(text, match.end(), who.start):
            who = _first(people, match.end())
            if who is None or not _THEIR_POST.fullmatch(text, match.end(), who.start):
                continue
        verb = Span(*match.span("verb"))
        target = meant(reading, occasions, reading.sentence_at(match.start()), verb)
        named = target is not None and match.start("what") <= target.start < match.end()
        if named or _IT.fullmatch(match["what"]):
            yield from takes_part(reading, who, target, verb, "group" if who.type == "Group" else "attends")


def _first(named: list[Named], at: int) -> Named | None:
    """The first of some names, in order, that begins at an offset or soon behind it."""
    index = bisect_left(named, at, key=attrgetter("start"))
    return named[index] if index < len(named) and named[index].start <= at + _WHO else None
