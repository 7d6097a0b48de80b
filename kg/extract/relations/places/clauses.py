"""Places in, the programmes out that a clause of its own puts there: 地点设在某馆, 首站走进某园, 某广场迎来P."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_occasion
from kg.extract.relations.places.chains import by_end, chain_start
from kg.model import Fact

# 活动地点设在|某馆, 首站走进|某园, 200名职工齐聚|某馆: of the occasion told of last.
_PUT = re.compile(
    r"(?:"
    r"(?:地点|(?<!分)会场|现场|赛场|主场)(?:就|均|都)?(?:选|设|定)?(?:定|置)?[在为是于:]"
    r"|[首第末][一二三四五六七八九十\d]*[站场期](?:活动|比赛|演出|宣讲|招聘会)?(?:将|就)?(?:设在|定在|选在|选择|走进|走入|来到|在|于)"
    r"|(?:比赛|赛事|活动|演出|培训|竞赛)[^,。;、]{0,8}在"
    r"|[齐欢相汇]聚(?:在|于|到)?"
    r"|来到了?|记者在"
    r"|(?:当天|当日|现场)(?:上午|下午|晚上|清晨|一早)?,"
    r")$"
)
_FAR = 20
_COME, _REPORTER = (
    re.compile("(?:现场)?(?:参加|参与)(?:此次|本次|这次)?(?:活动|比赛)"),
    re.compile("(?:现场|内|里)?看到"),
)
_GOES_ON = re.compile("(?:现场)?(?:进行|举行|举办|开展|展开|启动|拉开|开赛|打响|开幕|上演)")
# 某广场迎来|P, 职工在某馆参加|P.
_THERE = re.compile(
    r"(?:内|里|现场)?(?:迎来了?|热闹上演|参加了?|参与了?|体验了?|观看了?|举行了?|举办了?)(?:由[^,。;]{2,20}(?:举办|主办|组织|开展)的)?"
)
_INSIDE, _IDIOM = re.compile("内外|[内里上前外]|门前"), 4
_AT = ("在", "到", "赴")


def told_in_clauses(reading: Reading, places: list[Named], cast: Cast) -> Iterator[Fact]:
    """举办P。地点设在L; 首站走进L; 职工在L参加P: where the occasion is."""
    text, ends = reading.scan.text, reading.once(by_end)
    starts = {place.start for place in places}
    for place in places:
        if place.end in starts or place.start < reading.scan.body:
            continue
        start = chain_start(place, ends)
        put = _PUT.search(text, max(0, start - _FAR), start)
        told = _told_last(reading, cast, start) if put and _is_put(reading, put[0], place.end) else None
        if told and put and "聚" in put[0] and told.start >= reading.sentence_at(start).start:
            told = None  # 某大赛获奖职工齐聚某地
        told = told or _behind(reading, cast, place, start)
        if told is not None:
            where = around(told, place)
            yield from make(reading, told.entity, "locatedIn", place.entity, where, "locatedIn.scene")


def _is_put(reading: Reading, put: str, end: int) -> bool:
    """Whether what stands behind the place goes with what stands before it."""
    text = reading.scan.text
    if put.startswith("来到"):
        return _COME.match(text, end) is not None
    if put.endswith(","):
        inside = _INSIDE.match(reading.scan.text, end)
        return text[inside.end() if inside else end :][:_IDIOM] in reading.scan.lexicon.particles["lively"]
    if put == "记者在":
        return _REPORTER.match(text, end) is not None
    if put.startswith(("比赛", "赛事", "活动", "演出", "培训", "竞赛")) or put.endswith("在"):
        return "地点" in put or "会场" in put or "设在" in put or _GOES_ON.match(text, end) is not None
    return True


def _told_last(reading: Reading, cast: Cast, at: int) -> Named | None:
    """The occasion told of last in the sentence of an offset, or in the one before it."""
    here = reading.sentence_at(at)
    first = reading.sentence_at(max(reading.scan.body, here.start - 2)).start
    named = [m for m in reading.within(first, at) if m.type == "Programme" and m.entity]
    last = max(named, key=lambda m: m.end, default=None)
    return last if last and is_occasion(reading, cast, last.entity or "") else None


def _behind(reading: Reading, cast: Cast, place: Named, start: int) -> Named | None:
    """The occasion that a place sees, or that somebody takes part in there."""
    text = reading.scan.text
    verb = _THERE.match(text, place.end)
    if verb is None or ("迎来" not in verb[0] and not text.endswith(_AT, 0, start)):
        return None
    begin = next((m.end for m in reading.of("Union") if m.start == verb.end()), verb.end())
    here = {begin, begin + text.startswith(("“", "‘"), begin)}
    found = next((m for m in reading.of("Programme") if m.start in here and m.entity), None)
    return found if found and is_occasion(reading, cast, found.entity or "") else None
