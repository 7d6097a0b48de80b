"""A reading in, the days out that a text gives in so many words: 某赛始于2018年, 活动时间为9月6日, 活动将于6日启动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.dates import Date
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_occasion
from kg.extract.text import Span
from kg.model import Fact

_LONGEST = 14  # characters of the words that stand right before a date
# 始于2018年: behind what began then, or 成立于2022年的某会 before it.
_BEGUN = re.compile(
    r"(?:最早|正式|首次|始终|就)?(?P<verb>始|创立|创办|创建|设立|建立|启动|成立|诞生|起源|组建|挂牌|开办|开通|建成|落成|发起|建)于$"
)
_FOUNDED = frozenset({"创立", "创建", "设立", "建立", "成立", "诞生", "组建", "挂牌", "建"})
_BEFORE_VERB = re.compile(r"[”’]?(?:活动|项目|品牌|工作)?")
# 活动时间为5月20日至….
_TIME = re.compile(
    r"(?:活动|举办|比赛|开展|培训|实施|服务|举行)?(?:时间(?<!报名时间)(?<!截止时间)|日期(?<!报名日期)(?<!截止日期))(?:为|是|从|自|定于|:)$"
)
# 本次活动将于10月20日启动: what was told of before.
_IT = re.compile(
    r"(?:^|[,。;:!?\n])(?:据悉|据了解|据介绍|其中|同时)?,?(?:本次|此次|该项?|这次|这项|本届|整个)?"
    r"(?:活动|比赛|竞赛|大赛|培训|讲座|展览|赛事|演出|仪式|课程|评选|行动|决赛|招聘会|培训班|赛)(?:将|已|也|定|拟|计划|预计)*[于在从自]?$"
)
_HAPPENS = re.compile(
    r"(?:上午|下午|晚上?|起|开始|正式|全面|陆续|[在至到—~-][^,。;]{2,20}|[^,。;]{0,4})*?"
    r"(?:举行|举办|启动|开幕|开赛|开班|开始|结束|闭幕|落幕|开展|召开|进行|揭晓|拉开|截止)"
)
_MOST_BEFORE = 80


def worded(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """Every date with what the words before it say to have begun or to be held then."""
    text = reading.scan.text
    for date in reading.dates():
        if date.start < reading.scan.body:
            continue
        floor = max(0, date.start - _LONGEST)
        before = text[floor : date.start]
        if before.endswith("于") and (begun := _BEGUN.search(text, floor, date.start)):
            yield from _begun(reading, date, begun)
            continue
        if _TIME.search(text, floor, date.start):
            told = _told_of(reading, date.start, cast, everything=True)
        elif _IT.search(text, floor, date.start) and _HAPPENS.match(text, date.end):
            told = _told_of(reading, date.start, cast)
        else:
            continue
        if told is not None:
            where = around(told, Span(date.start, date.end))
            yield from make(reading, told.entity, "heldOn", None, where, "heldOn.begun", date=date.iso)


# 某会成立暨第一次会员代表大会9月6日举行: it is founded on the day.
_FOUNDING = re.compile(
    r"(?:正式)?(?:揭牌)?成立(?:[大会]|仪式|暨|揭牌)|(?:召开|举行|举办)了?成立|(?:正式|隆重)?揭牌(?!成立|仪式)"
)


def founding(reading: Reading) -> Iterator[Fact]:
    """A union whose founding assembly is held on a day that the sentence tells."""
    text = reading.scan.text
    for union in reading.of("Union"):
        said = _FOUNDING.match(text, union.end) if text.startswith(_FIRST, union.end) else None
        if said is None or union.start < reading.scan.body:
            continue
        start = max(text.rfind(mark, 0, union.start) for mark in "。!?\n") + 1
        stop = text.find("。", said.end())
        here = [d for d in reading.dates() if start <= d.start < (stop if stop > 0 else len(text))]
        if day := next((d for d in here if len(d.iso) == _DAY and not d.since), None):
            where = around(union, Span(day.start, day.end), Span(said.start(), said.end()))
            yield from make(
                reading, union.entity, "heldOn", None, where, "heldOn.founded",
                date=day.iso, of="founded",
            )  # fmt: skip


_FIRST = ("成立", "正式", "隆重", "揭牌", "召开", "举行", "举办")
_DAY = len("2023-12-18")


def _begun(reading: Reading, date: Date, verb: re.Match[str]) -> Iterator[Fact]:
    """What stands right before the verb, or behind the date and 的."""
    text = reading.scan.text
    things = reading.of("Union", "Programme")
    near = [m for m in things if m.end <= verb.start() and _BEFORE_VERB.fullmatch(text, m.end, verb.start())]
    behind = date.end + 1 + text.startswith("的“", date.end)
    near = near or [m for m in things if m.start == behind and text[date.end] == "的"]
    if near:
        told = max(near, key=lambda m: m.end - m.start)
        union = told.type == "Union"
        if not union or verb["verb"] in _FOUNDED:
            where = around(told, Span(date.start, date.end))
            yield from make(
                reading, told.entity, "heldOn", None, where, "heldOn.begun",
                date=date.iso, of="founded" if union else None,
            )  # fmt: skip


def _told_of(reading: Reading, at: int, cast: Cast, *, everything: bool = False) -> Named | None:
    """The programme told of last, not far before; an occasion, where not everything will do."""
    found = [p for p in reading.within(max(0, at - _MOST_BEFORE), at) if p.type == "Programme" and p.entity]
    fitting = [p for p in found if everything or is_occasion(reading, cast, p.entity)]
    return fitting[-1] if fitting else None
