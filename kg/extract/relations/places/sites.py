"""A reading in, the sites out that are told beside a programme: where its ground is, where it is tried out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.happens import HOW, OCCURS
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_occasion
from kg.extract.relations.places.chains import by_end, listed_up_to
from kg.extract.text import Cover, Span
from kg.model import Fact

_GROUND = r"(?:主|分)?(?:会场|赛场|赛区|考场|考点|赛点)"
_GROUNDS = ("会场", "赛场", "赛区", "考场", "考点", "赛点", "地点")
# 主会场设在L
_GROUND_AT = re.compile(
    rf"(?:{_GROUND}(?:分别|就|均|都)?(?:设|选|定|安排|放)|(?:活动|比赛|竞赛|举办|举行)?地点(?:分别|就|均|都)?[设选定]?)[在于为]"
)
# 在L、M等地设立5个主赛场
_GROUND_SET = re.compile(
    rf"(?:等地?)?(?:分别|共|各|同时)?(?:设|开|辟)(?:立|置|有|出)?了?\d*[个处大]?{_GROUND}"
)
# P在L、M及部分企业推广
_TRIED = re.compile(
    r"(?:等地?|及[^,。;、]{2,10})?(?:率先|先行|首先|同步|正式|陆续|全面|分批|逐步)*"
    r"(?:推广|试点|试行|推开|铺开|投用|投入使用|启用|试运行|亮相|发放|上线运行)"
)
# P在这里启动
_HERE = re.compile(rf"在(?:这里|此|这儿|那里){HOW}(?:{OCCURS}|开展)")
_AT = "在"


def sites(reading: Reading, places: list[Named], cast: Cast) -> Iterator[Fact]:
    """Every programme with the places of its ground, of its trial, or of the scene that the text points back to."""
    text = reading.scan.text
    for said in _GROUND_AT.finditer(text) if any(ground in text for ground in _GROUNDS) else ():
        yield from _told(
            reading, _occasion(reading, said.start(), cast), _chain_at(places, said.end()), said.end()
        )
    for last in places:
        if ground := _GROUND_SET.match(text, last.end):
            yield from _told(
                reading, _occasion(reading, last.start, cast), _list_before(reading, last), ground.end()
            )
        elif tried := _TRIED.match(text, last.end):
            stops = _list_before(reading, last)
            yield from _told(reading, _leading(reading, stops), stops, tried.end())
    for here in _HERE.finditer(text):
        names = Cover((body.start, body.end) for body in reading.of("Union", "Organisation"))
        scene = [
            p
            for p in places
            if p.end <= here.start()
            and p.mention.form == "full"
            and not _is_division(p, cast)
            and not names.holds(p.start, p.end)
        ]
        told_last = sorted(scene, key=lambda p: (p.end, -p.start))[-1:]  # the village, not its town
        near = [p for p in told_last if text.count("。", p.end, here.start()) <= 1]
        yield from _told(reading, _held_here(reading, here, cast), near, here.end())


def _told(reading: Reading, programme: Named | None, stops: list[Named], end: int) -> Iterator[Fact]:
    for stop in stops if programme else ():
        where = around(programme, stop, Span(stop.start, end))
        yield from make(
            reading,
            programme.entity if programme else None,
            "locatedIn",
            stop.entity,
            where,
            "locatedIn.site",
            0.75,
        )


def _occasion(reading: Reading, at: int, cast: Cast) -> Named | None:
    """The occasion told of last before an offset, not many sentences before."""
    text = reading.scan.text
    found = [p for p in reading.of("Programme") if p.end <= at and is_occasion(reading, cast, p.entity)]
    return next((p for p in found[-1:] if text.count("。", p.end, at) <= _NEAR), None)


_NEAR = 3


_MARK = re.compile(r"[,。;!?\n]")


def _held_here(reading: Reading, here: re.Match[str], cast: Cast) -> Named | None:
    """What is held there: what the clause goes on to name (在那里开展P), else the one before."""
    behind = next((p for p in reading.of("Programme") if p.start >= here.end()), None)
    if behind is not None and not _MARK.search(reading.scan.text, here.end(), behind.start):
        return behind
    return _occasion(reading, here.start(), cast)


def _leading(reading: Reading, stops: list[Named]) -> Named | None:
    """The programme that the clause with these places begins with."""
    if not stops:
        return None
    start = max(reading.scan.text.rfind(mark, 0, stops[0].start) for mark in ",。;!?\n") + 1
    found = [p for p in reading.within(start, stops[0].start) if p.type == "Programme" and p.entity]
    return found[0] if found and found[0].start <= start + 2 else None


def _chain_at(places: list[Named], at: int) -> list[Named]:
    """The last of the adjoining places that begin at an offset, each the longest there."""
    found: list[Named] = []
    while here := [p for p in places if p.start == (found[0].end if found else at)]:
        found = [max(here, key=lambda p: p.end)]
    return found


def _list_before(reading: Reading, last: Named) -> list[Named]:
    """The places listed up to `last`, where 在 stands before the first of them."""
    found, start = listed_up_to(reading.scan.text, last, reading.once(by_end))
    return found if reading.scan.text[start - 1 : start] == _AT else []


def _is_division(place: Named, cast: Cast) -> bool:
    """Whether a place is a province, city or county, wherever in which a scene may be set."""
    return cast.name(place.entity or "").endswith(("省", "市", "区", "县", "州")) and not place.mention.head
