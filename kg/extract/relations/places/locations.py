"""Places and what stands beside them in, where bodies and programmes are out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.happens import THERE
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import is_station
from kg.extract.relations.places.addresses import by_name
from kg.extract.relations.places.chains import LISTED, by_end, chain_start
from kg.extract.relations.places.clauses import told_in_clauses
from kg.extract.relations.places.scenes import gone_to, place_of_scene
from kg.extract.relations.places.throughout import everywhere
from kg.extract.relations.subjects import place_subject
from kg.extract.text import Cover, Span
from kg.model import Fact

_HELD_AT = re.compile(rf"(?:{THERE}|于|赴|[搬迁]入|(?<![送达受得看感临接找])到|(?<![一近以往历年后未本])来)$")
_LIES_IN = re.compile(
    r"^[”’]?(?:就|均|都|也)?(?:位于|坐落[于在]|落户|选址|(?:设|设立|设置|建|放)在|(?:整体)?(?:搬|搬迁|迁)[入进至到]|进驻|落地)"
)
# 把P办到L, P走进L; P现场设在L.
_BROUGHT = re.compile(
    r"[”’]?(?:活动)?(?:也|已|还|先后|陆续|分别|直接|专门)*"
    r"(?:(?:开设|开办|延伸|下沉|[“‘]?[开送办搬带设建放][”’]?)(?:到|进|入|至|在)了?|(?:日前|近日|再次|首次)?(?:(?:[首末]|第[一二三四五六七八九十\d]+)[站场])?(?:走进|走入|来到|亮相|现身|登陆)了?|进|(?:活动)?(?:现场|会场|主会场|地点)(?:就|选)?[设定]在)"
)
# 某会日前在L闭幕: where an occasion is, whatever is told of it.
_IS_AT = re.compile(
    r"[”’]?(?:活动|仪式|首期|首站|首场)?(?:今天|今日|昨天|昨日|日前|近日|将|已|也|均|都|先后|分别|同时|陆续|继续)*[在于]"
)
# 某地的P, and a name in quotes right behind a place (某社区“暖心驿站”).
_OWNED = re.compile(
    r"^(?:(?:辖区|市区|南侧|北侧|东侧|西侧|门口|[一二三四五六七八九\d][层楼])?[内里]?的[“‘]?|[“‘])$"
)


def located(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """Bodies are where their names say; programmes where the clause or their own name says."""
    places = reading.of("Place")
    yield from by_name(reading, places, cast)
    yield from _beside(reading, places, cast)
    yield from _held(reading, found)
    yield from everywhere(reading, cast)
    yield from gone_to(reading, places, cast)
    yield from told_in_clauses(reading, places, cast)


# So many characters stand at most between a place and what is of it, and between what lies in a place and that.
_OF, _LIES = 5, 8


def _beside(reading: Reading, places: list[Named], cast: Cast) -> Iterator[Fact]:
    """L的A, 位于L的P, P位于L."""
    text = reading.scan.text
    starts = {place.start for place in places}
    reach = {named.start: named.end for named in reversed(reading.of("Place", "Organisation", "Union"))}
    others, ends = reading.of("Union", "Organisation", "Programme"), reading.once(by_end)
    begin, stop = (frozenset(map(attrgetter(side), others)) for side in ("start", "end"))
    for place in places:
        if place.end in starts or place.end < reach[place.start]:
            continue  # not the last of a chain, or the first part of a longer name
        start = chain_start(place, ends)
        behind, before = range(place.end + 1, place.end + 1 + _OF), range(start - _LIES, start)
        if begin.isdisjoint(behind) and stop.isdisjoint(before):
            continue
        at = bool(_HELD_AT.search(text[max(0, start - 3) : start]))
        for named in others:
            programme = named.type == "Programme"
            if named.start in behind and _OWNED.match(text[place.end : named.start]):
                theirs = (
                    "的" in text[place.end : named.start] and named.start not in starts
                )  # 驰援甲市的乙市某医院
                if (at or is_station(cast, named.entity)) if programme else named.type != "Union" and theirs:
                    where = around(place, named)
                    yield from make(reading, named.entity, "locatedIn", place.entity, where, "locatedIn.of")
            elif named.end in before:
                lies = at and _is_in(text, named, start)
                lies = lies and (programme or not text.startswith("的", place.end))
                if lies or (programme and _BROUGHT.fullmatch(text, named.end, start)):
                    where = around(named, place)
                    yield from make(reading, named.entity, "locatedIn", place.entity, where, "locatedIn.lies")


def _is_in(text: str, named: Named, start: int) -> bool:
    """Whether what stands between a name and the place at `start` says that the one is in the other."""
    held = named.type == "Programme" and _IS_AT.fullmatch(text, named.end, start)
    return bool(held or _LIES_IN.match(text[named.end : start]))


def _held(reading: Reading, found: list[Frame]) -> Iterator[Fact]:
    """P 在 L 举行, 在 L 开展 P."""
    for frame in found:
        if frame.negated or not frame.predicates & {"runs", "event", "undertakes", "establishes"}:
            continue
        targets = [o for o in frame.objects if o.type == "Programme"]
        if not frame.objects and frame.topic and "event" in frame.predicates:
            targets = [frame.topic]
        if not targets:
            continue
        where_done = _places_before(reading, frame)
        acting = place_subject(
            reading, reading.within(frame.clause.start, frame.clause.end), frame.clause, frame.verb.start
        )
        if acting is not None and not where_done and "runs" in frame.predicates:
            where_done = [acting] * (not reading.scan.text.startswith("各级", acting.end))  # 某县举办P
        for place in where_done or _place_of_opening(reading, frame) or place_of_scene(reading, frame):
            for target in targets[:3]:
                where = around(place, Span(frame.verb.start, frame.verb.end), target)
                yield from make(
                    reading, target.entity, "locatedIn", place.entity, where, "locatedIn.clause",
                    modality=frame.modality,
                )  # fmt: skip


def _places_before(reading: Reading, frame: Frame) -> list[Named]:
    """Where the deed of a frame is done: the last place behind 在 before its verb, with those listed before it."""
    text, last, ends = reading.scan.text, reading.once(_last_of_chains), reading.once(by_end)
    here = [
        p for p in reading.within(frame.clause.start, frame.verb.start)
        if p.type == "Place" and p.entity and (p.start, p.end) in last
        and (not text.startswith("的", p.end) or _holds_host(reading, p.end + 1, frame.verb.start))
    ]  # fmt: skip
    found: list[Named] = []
    for place in here:
        start = chain_start(place, ends)
        described = not found and place.end == frame.verb.start
        described = described and _DESCRIBED.search(text, frame.clause.start, start) is not None
        if described or _HELD_AT.search(text[max(frame.clause.start, start - 3) : start]):
            found = [place]
        elif found and text[found[-1].end : start] in LISTED:
            found.append(place)
    return found


# 在新落成的某馆举行: a venue that is described first.
_DESCRIBED = re.compile(r"[在于][一-鿿“”‘’、]{2,14}的$")


def _holds_host(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but a body stands between two offsets (在某市的|某公司|举行)."""
    return any(
        m.type == "Organisation" and (m.start, m.end) == (start, end) for m in reading.within(start, end)
    )


def _last_of_chains(reading: Reading) -> frozenset[tuple[int, int]]:
    """Where the places stand that no other goes on from, and none holds."""
    spans = {(place.start, place.end) for place in reading.of("Place")}
    starts, cover = {start for start, _ in spans}, Cover(spans)
    # A longer place holds one that it has a character more of on either side.
    return frozenset(
        (start, end) for start, end in spans if end not in starts and not cover.holds(start, end + 1)
    )


_LEFT_OPEN = re.compile(r"(?:里|内|上)?,")


def _place_of_opening(reading: Reading, frame: Frame) -> list[Named]:
    """The place that a clause before ends with: 8月2日,甲在某市产业园,启动P; 在甲区,…;在乙区,启动P: the last one."""
    text = reading.scan.text
    start = max(frame.sentence.start, text.rfind(";", frame.sentence.start, frame.clause.start))
    for place in reversed(reading.within(start, frame.clause.start)):
        if place.type == "Place" and _LEFT_OPEN.match(text, place.end, frame.clause.start):
            begin = chain_start(place, reading.once(by_end))
            there = text[max(start, begin - 3) : begin]
            if _HELD_AT.search(there) or _DESCRIBED.search(text, start, begin):
                return [place]
    return []
