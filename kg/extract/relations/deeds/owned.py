"""Names in, whose programmes they are out, where no verb tells it: 甲“P”; P是甲的一项举措; P启动以来,甲…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.adverbs import ADVERB
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import is_room
from kg.extract.relations.subjects import in_post
from kg.extract.seats import leading_code
from kg.extract.text import Span, opening
from kg.model import Fact
from kg.union_names import GENERAL_UNION


def owned(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """The bodies that are told to have a programme."""
    yield from _possessive(reading, cast)
    yield from _said_to_be(reading)
    yield from _taken_as(reading)
    yield from _opening(reading, cast)
    yield from _of_the_unions(reading, cast)


# Between a body and its occasion: 某总工会首届职工运动会.
_EDITION = re.compile(r"(?:首届|首次|第[一二三四五六七八九十\d]+[届期]|\d{4}年度?|今年|本届)+$")
# A described way of working behind a union's name may be anybody's.
_ANYBODYS = "mechanism"


def _possessive(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """A“P”: a quoted programme right behind a body is the body's; behind a union any that is named."""
    text = reading.scan.text
    bodies = {named.end: named for named in reading.of("Union", "Organisation")}
    for programme in reading.of("Programme"):
        start = opening(text, programme.start)
        edition = _EDITION.search(text, max(0, start - 8), start)
        before = edition.start() if edition else start
        body = bodies.get(before) or (bodies.get(start - 1) if text[start - 1 : start] == "的" else None)
        own = programme.mention.form in ("quoted", "bare") or (
            body is not None
            and (
                _is_office(reading, programme, cast)
                or (body.end == before and _is_unions(reading, body, programme, cast))
            )
        )  # 某总工会劳动争议调解室
        if body is not None and own:
            told = _in_body(reading, programme) if programme.start < reading.scan.body else (body, programme)
            where = around(*told) if told else around(programme)
            yield from make(reading, body.entity, "runs", programme.entity, where, "runs.possessive", 0.7)


def _is_office(reading: Reading, programme: Named, cast: Cast) -> bool:
    """Whether a programme is a room or an office: behind a body's name it is the body's."""
    return is_room(reading, cast, programme.entity) or cast.kind(programme.entity or "") == "legal_aid"


def _in_body(reading: Reading, programme: Named) -> tuple[Named, ...]:
    """Where the text speaks first of a programme that its headline names."""
    same = (m for m in reading.of("Programme") if m.entity == programme.entity)
    return tuple(m for m in same if m.start >= reading.scan.body)[:1]


_LONGEST_VERB = 6


def _is_unions(reading: Reading, body: Named, programme: Named, cast: Cast) -> bool:
    """Whether an occasion stands behind a union (某总工会职工运动会), and no deed (某总工会全程指导职代会)."""
    if body.type != "Union" or programme.mention.form not in ("described", "plain"):
        return False
    scan, end = reading.scan, programme.end
    verbs = scan.hits("triggers", programme.start, end - len(programme.mention.head))
    if cast.kind(programme.entity or "") == _ANYBODYS or any(
        scan.lexicon["triggers"][hit.word]["names"] != "yes" for hit in verbs
    ):
        return False
    return (
        end >= len(scan.text)
        or scan.text[end] in ",。;:、!?”)\n"
        or scan.text.startswith(("现场", "期间", "活动", "之一"), end)
        or any(hit.start == end for hit in scan.hits("triggers", end, end + _LONGEST_VERB))
        or scan.token(end).flag.startswith(("v", "d", "p", "c", "u", "f", "ad", "t"))
    )


# P是甲、乙服务职工的一项重要举措: what somebody does, and whose it is.
_IS = re.compile(r"[”’]?(?:活动|项目|工作)?(?:也|正|就|便|又|已经?|现已|日益|逐渐)*(?:是|作为|成为了?)")
_AND = re.compile(r"[、和与及]")
_ITS_DEED = re.compile(
    r"[^,。;:“”]{0,40}?的?(?:一项|一个|一张|又一|又一项|一大|其中一项)?(?:重要|品牌|创新|具体|实际|暖心|特色|主要|重点|生动|有力|亮丽|有效|常态化)*"
    r"(?:举措|品牌|工作|实事|探索|实践|行动|内容|名片|抓手|载体|平台|阵地|服务|活动|项目)(?=[,。;]|之一|$)"
)


def _said_to_be(reading: Reading) -> Iterator[Fact]:
    """P是甲服务职工的一项举措: 甲 runs P."""
    text = reading.scan.text
    bodies = reading.of("Union", "Organisation")
    for programme in reading.of("Programme"):
        is_ = _IS.match(text, programme.end)
        if is_ is None:
            continue
        last, owners = is_.end(), list[Named]()
        for body in bodies:
            if body.start == last or (owners and _AND.fullmatch(text, last, body.start)):
                owners.append(body)
                last = body.end
        if owners and _ITS_DEED.match(text, last):
            for body in owners:
                yield from make(
                    reading, body.entity, "runs", programme.entity, around(programme, body), "runs.is", 0.75
                )


# 甲以P为抓手, 甲把P作为载体: what somebody works by. P被甲列为实事.
_TAKEN = re.compile(
    r"[”’]?(?:活动|工作|建设|项目)?(?:为|作为)[^,。;:“”]{0,16}?(?:抓手|载体|平台|依托|重点|突破口|切入点|举措|途径|品牌|工程|工作)"
    r"|[”’]?(?:活动|工作|建设|项目)?(?:列入|列为|纳入)"
)
_BY = re.compile(r"[”’]?(?:活动|工作|建设|项目)?(?:还|也|已|曾|连续[^,。;被]{0,6})*被$")
_LISTED_AS = re.compile(r"(?:列为|列入|纳入|作为|确定为)")


def _taken_as(reading: Reading) -> Iterator[Fact]:
    """甲以P为抓手, P被甲列为实事: 甲 runs P."""
    text = reading.scan.text
    bodies = [b for b in reading.of("Union", "Organisation") if b.entity]
    for programme in reading.of("Programme"):
        start = opening(text, programme.start)
        owner = None
        if text[start - 1 : start] in ("以", "把", "将") and _TAKEN.match(text, programme.end):
            before = [b for b in bodies if b.end <= start - 1 and not in_post(reading, b)]
            owner = before[-1] if before and _ADVERBS.fullmatch(text, before[-1].end, start - 1) else None
        elif text.find("被", programme.end, programme.end + 8) >= 0:
            owner = next(
                (
                    b for b in bodies
                    if 0 < b.start - programme.end <= 10
                    and _BY.fullmatch(text, programme.end, b.start)
                    and _LISTED_AS.match(text, b.end)
                ),
                None,
            )  # fmt: skip
        if owner is not None:
            yield from make(
                reading, owner.entity, "runs", programme.entity, around(programme, owner), "runs.is", 0.75
            )


# 甲(坚持、始终、近年来)以P为抓手.
_ADVERBS = re.compile(rf"(?:{ADVERB}|坚持|紧扣实际|立足实际)*")


# P启动以来,甲…; 在P中,甲…: what a union does in the course of P. At a contest it may be a guest.
_IN_COURSE = re.compile(
    r"[”’]?(?:活动|工作|项目|行动)?(?:(?:自)?(?:启动|开展|实施|推出|启用|成立|开通)(?:以来|后|之后)|中|期间)?,"
)
_SINCE = re.compile(
    r"\s*(?:据悉|据了解|目前)?,?(?!为|根据|按照|围绕|贯彻|落实|通过)(?:自|在|从)?[^,。;:“”]{0,10}[“‘]?"
)
_BODIES = ("Union", "Organisation")
# Beside contests, where somebody who takes part is a guest or one of many.
_GUESTS = frozenset({"honours", "training"})


def _opening(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """P启动以来,甲…: 甲 runs P."""
    text = reading.scan.text
    unions = {m.start: m for m in reading.of("Union") if text[m.start - 1] == "," and not in_post(reading, m)}
    for sentence in dict.fromkeys(map(reading.sentence_at, unions)):
        here = reading.within(sentence.start, sentence.end)
        programme = next((m for m in here if m.type == "Programme" and m.entity), None)
        if (
            programme is None
            or programme.mention.form == "bare"
            or not _SINCE.fullmatch(text, sentence.start, programme.start)
            or any(m.type in _BODIES and m.entity and m.end <= programme.start for m in here)
        ):
            continue
        course = _IN_COURSE.match(text, programme.end)
        union = unions.get(course.end()) if course else None
        kind = cast.kind(programme.entity or "")
        if union is not None and kind not in _GUESTS and kind not in reading.scan.lexicon.kinds["contest"]:
            yield from make(
                reading,
                union.entity,
                "runs",
                programme.entity,
                around(programme, union),
                "runs.opening",
                0.65,
            )


_UNIONS = re.compile("总?工会")


def _of_the_unions(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """岳阳市工会驿站: what a name says is the unions' of a place, the general union of the place runs."""
    places = [place.mention for place in reading.of("Place") if place.mention.code]
    ends = [place.end for place in places if _UNIONS.match(reading.scan.text, place.end)]
    general = {
        cast.adcode(union.entity or ""): union.entity
        for union in reading.of("Union")
        if cast.name(union.entity or "").endswith(GENERAL_UNION)
    }
    for programme in reading.of("Programme") if ends and general else ():
        end = next((end for end in ends if programme.start < end < programme.end), programme.start)
        union = general.get((leading_code(programme.start, end, places) or "")[:6])
        where = Span(programme.start, programme.end)
        yield from make(reading, union, "runs", programme.entity, where, "runs.possessive", 0.7)
