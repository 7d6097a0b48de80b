"""Names and frames in, the parts of a programme out that are said to be one: by a copula, a dash or the name itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import lasts
from kg.extract.relations.parts.whole import is_quoted
from kg.extract.text import Span, opening
from kg.model import Fact

_FIRST = r"(?:首|第[一二三四五六七八九十\d]+)(?:场|站|期|个|项|次)"
_DASH = re.compile(rf"[”’]?(?:的?{_FIRST}(?:活动|赛事|比赛)?|之[一二三四五六七八九十])?——[“‘]?")
_IS_PART = re.compile(
    r"[”’]?(?:等(?:系列)?(?:活动|项目|工作))?(?:也|则|正|既|便|就|仅|只|已经?|均|都|还|又|被)*(?:是|系|属于|作为|成为|列为|列入|纳入)了?[^,。;:“”]{0,20}[“‘]?"
)
# 把Q列入P, 将Q纳入P: that alone makes it a part.
_TAKEN_IN = re.compile(
    r"[”’]?(?:活动|项目|工作)?(?:已经?|也|均|都|还|又|被)*(?:列入|纳入)了?[^,。;:“”]{0,12}[“‘]?"
)
_AS_PART = re.compile(
    rf"[”’]?(?:系列)?(?:活动|工作|行动|项目|品牌)?(?:部署)?中?(?:的?(?:一项|又一|一个|其中)?(?:重要|主要|核心|有机|特色|具体|重点|子)*"
    rf"(?:一项|内容|组成部分|一?部分|环节|活动之一|之一|项目|举措|缩影|镜头|侧影|抓手|载体|亮点|品牌活动|子?品牌(?!服务)|(?:深度)?(?:延伸|拓展|深化)|一环|一站|重头戏|压轴戏|配套活动|[主子]体?活动|子项目|核心赛事|收官之作|开篇之作)|的?{_FIRST}(?:活动|[^,。;:的“”]{{0,4}}[会赛班课])?(?![一-鿿]))"
)
# 作为P的重要内容,某会举办Q: told in front of what is the part.
_BEING_PART = re.compile(r"作为[^,。;:“”]{0,20}[“‘]?$")
_AND = re.compile(r"[”’]?(?:、|和|与|及|以及)?")


def by_dash(reading: Reading) -> Iterator[Fact]:
    """P——Q; P的首场活动——Q."""
    for left, right in pairwise(_named(reading)):
        if left.entity != right.entity and _DASH.fullmatch(reading.scan.text, left.end, right.start):
            yield from make(
                reading, left.entity, "hasPart", right.entity, around(left, right), "hasPart.dash"
            )


def said_to_be(reading: Reading) -> Iterator[Fact]:
    """P、Q等活动是R的重要内容; 作为R的重要内容,某会举办Q."""
    text = reading.scan.text
    programmes = [m for m in reading.of("Programme") if m.mention.form != "bare" or is_quoted(text, m)]
    for index, whole in enumerate(programmes):
        taken_in = _taken_in(text, programmes[:index], whole)
        as_part = _AS_PART.match(text, whole.end)
        if not taken_in and not as_part:
            continue
        told = taken_in or list(_before(text, programmes[:index], whole))
        if not told and _BEING_PART.search(text, max(0, whole.start - 24), whole.start):
            at = as_part.end() if as_part else whole.end
            told = _spoken_of(text, programmes, at)
        for part in told:
            if part.entity != whole.entity:
                yield from make(
                    reading, whole.entity, "hasPart", part.entity, _near(part, whole), "hasPart.is"
                )


def _before(text: str, before: list[Named], whole: Named) -> Iterator[Named]:
    """Those that a sentence says to be a part of the whole, the last of them first."""
    if before and before[-1].mention.form == "generic" and text.startswith("等", before[-1].start - 1):
        before = before[:-1]  # 甲、乙等活动
    start, between = whole.start, _IS_PART
    for part in reversed(before):
        if part.end > start or not between.fullmatch(text, part.end, start):
            return
        yield part
        start = opening(text, part.start)
        between = _AND


def _taken_in(text: str, before: list[Named], whole: Named) -> list[Named]:
    """What is taken into the whole (将Q列入P)."""
    last = before[-1] if before and not text.startswith("等", before[-1].start - 1) else None
    return [last] if last and _TAKEN_IN.fullmatch(text, last.end, whole.start) else []


# 作为P的亮点,近年来,“某”活动: what is spoken of is the part.
_THEN = re.compile(
    r",(?:(?:近年来,|多年来,|今年,)?(?:此次|本次|这次|该|这场|本届)?"
    r"|[^,。;“”]{0,30}?(?:举办|开展|举行|推出|启动|组织)了?)[“‘]?"
)


def _spoken_of(text: str, programmes: list[Named], at: int) -> list[Named]:
    """The programme right behind what it is said to be a part of."""
    behind = next((m for m in programmes if m.start >= at), None)
    return [behind] if behind and _THEN.fullmatch(text, at, behind.start) else []


# “某”主题活动, “某”行动: what takes a quoted name over several occasions; anything else of that name is one of them.
_UMBRELLA = re.compile(
    r"[^“]{0,12}“([^”]{3,})”(?:(?:主题|系列|品牌)[^专直]{0,8}|[^专直]{0,4}(?:行动|计划|工程|品牌))"
)
_NAMED_TOO = re.compile(r"[^“]{0,12}“([^”]{3,})”(.{2,})")


def by_quotation(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """“某”线上招聘会 in a report of the “某”主题服务活动: a part of it."""
    programmes = _named(reading)
    first = {m.entity: m for m in reversed(programmes)}
    wholes: dict[str, str] = {}
    for iri in first:
        umbrella = _UMBRELLA.fullmatch(cast.name(iri or ""))
        if umbrella and iri:
            wholes.setdefault(umbrella[1], iri)
    for iri, part in first.items() if wholes else ():
        named = _NAMED_TOO.fullmatch(cast.name(iri or ""))
        whole = wholes.get(named[1]) if named else None
        if whole and not _UMBRELLA.fullmatch(cast.name(iri or "")) and not lasts(reading, cast, iri):
            where = Span(part.start, part.end)
            yield from make(reading, whole, "hasPart", iri, where, "hasPart.quotation")


def _named(reading: Reading) -> list[Named]:
    return [m for m in reading.of("Programme") if m.mention.form not in ("bare", "generic")]


def _near(part: Named, whole: Named) -> Span:
    """The evidence: both names where they stand near each other, else the whole's."""
    near = around(part, whole)
    return near if near.end - near.start < _LONGEST_EVIDENCE else Span(whole.start, whole.end)


# A quote longer than this shows nobody what was meant.
_LONGEST_EVIDENCE = 120
