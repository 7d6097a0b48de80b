"""A verb in, the things that it acts on out: lists, relative clauses, what goes on in the next clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.subjects import in_post, inside
from kg.extract.scan import Hit
from kg.extract.text import Span, either
from kg.lexicon import load

_OBJECTS = ("Programme", "Document", "Award", "Union", "Organisation")
# Between two things acted on by one verb.
_LISTED = re.compile(
    r"[”’]?(?:等[^,。;]{0,8}|(?:[^,。;、]{0,3}|[近约超]?[\d.]+[余多万]*[一-鿿]{1,2})[、和与及“‘—]+[^,。;]{0,12}|以及[^,。;]{0,12}|[”’“‘]+|\([^)]*\))?"
)
# Between a verb and the quoted name that it acts on.
_BEFORE_QUOTE = re.compile(
    r"(?:[^,。;]{2,16}等)?[^,。;、的]{0,6}[“‘]|[了过出起的着以]{0,2}(?:首[一-鿿])?[“‘”’、和与]*|[^,。;、]{0,14}的(?:(?:[一两三几]|\d+)[余多]?[场个项次期堂支批])?[“‘]"
)
_COUNTED = re.compile(
    r"(?:以及|及|和|另有)?(?:近|约|超)?[\d.]+[万余多]*[一-鿿]{1,2}?[“‘]?|(?:以及|还有)?[“‘]|以及|还有"
)
_NEXT = re.compile(r"[”’]?(?:、|和|与|及|,?以及)[“‘]?")


def objects_of(reading: Reading, mentions: list[Named], verb: Hit, until: int) -> Iterator[Named]:
    """What stands between a verb and the next one and can be acted on."""
    text = reading.scan.text
    last = verb.end
    until = _seen_only(reading, verb.end, until)
    found = [
        m for m in mentions
        if verb.end <= m.start and m.end <= until and m.type in _OBJECTS and m.entity
        and not inside(m, mentions) and not in_post(reading, m)
    ]  # fmt: skip
    for index, m in enumerate(found):
        if m.start < last or (m.mention.form == "bare" and not _BEFORE_QUOTE.fullmatch(text, last, m.start)):
            continue
        if not _qualifies(text, m, found[index + 1 :]):
            yield m
            last = m.end


def _seen_only(reading: Reading, start: int, end: int) -> int:
    """Where a verb's reach ends: 组织职工考察|“某驿站”, what somebody is brought to see is run by others."""
    scan = reading.scan
    for look in _looks().finditer(scan.text, start, end):
        whole = scan.starts_word(look.start()) and scan.ends_word(look.end())
        if whole and not any(m.start <= look.start() < m.end for m in reading.within(start, end)):
            return look.start()
    return end


@cache
def _looks() -> re.Pattern[str]:
    return re.compile(either(load().particles["visits"]))


_BRINGS = re.compile(r"(?:把|将|以)(?:[^,。;:“”]{0,10}的)?[“‘]?$")
_TO_VERB = re.compile(r"[”’]?(?:活动|项目|工作|建设|创建|评选)?(?:直接|一起|都|也|一并|专门|进一步)?")


def brought(reading: Reading, mentions: list[Named], verb: Hit, clause: Span) -> tuple[Named, ...]:
    """把甲、乙办到某地, 以甲为载体: the programmes before a verb which says where they are brought or what as."""
    text = reading.scan.text
    found: list[Named] = []
    for m in mentions:
        if m.type != "Programme" or m.entity is None or m.end > verb.start:
            continue
        if found and _LISTED.fullmatch(text, found[-1].end, m.start):
            found.append(m)
        else:
            found = [m] if _BRINGS.search(text, clause.start, m.start) else []
    return tuple(found) if found and _TO_VERB.fullmatch(text, found[-1].end, verb.start) else ()


# 组织160名职工参加P: what is held for those who are sent, unless they vie there with others.
_SENDS = re.compile(r"(?:组织|安排)[^,。;:“”]{2,24}(?:参加|参与)")


# 参加某街道举办的P: whose it is, is told.
_OF_OTHERS = re.compile(r"(?:主办|举办|组织|开展|举行|承办|发起|推出|开设)的")


def sent_to(reading: Reading, mentions: list[Named], verb: Hit, inner: Hit, clause: Span) -> Iterator[Named]:
    """组织160名职工参加P: what the second verb acts on is the first's."""
    words = reading.scan.lexicon
    text = reading.scan.text
    if _SENDS.fullmatch(text, verb.start, inner.end):
        for named in objects_of(reading, mentions, inner, clause.end):
            others = _OF_OTHERS.search(text, inner.end, named.start)
            if named.type == "Programme" and not words.is_kind(named.mention.head, "contest") and not others:
                yield named


def _qualifies(text: str, named: Named, later: list[Named]) -> bool:
    """Whether a thing only describes the one after it (集咨询、服务于一体的“一站式”平台)."""
    if not later or named.type != "Programme":
        return False
    if later[0].mention.form in ("bare", "quoted") and text[named.end : later[0].start] in ("“", "‘", ""):
        return True  # 服务站点“暖心驿站”: the kind, then the name
    gap = text[named.end : later[-1].start]
    return len(gap) < 40 and bool(
        re.match(r"^[”’]?[^,。;“]{0,24}(?:于一体的|为主的|在内的|等内容的|相结合的|的)[“‘]?$", gap)
    )


def continued(text: str, clause: Span, programmes: list[Named]) -> tuple[Named, ...]:
    """12个驿站,27家母婴室: a counted or quoted thing goes on with what was brought about; 以及甲 too."""
    listed: list[Named] = []
    for named in programmes:
        first = not listed and _COUNTED.fullmatch(text, clause.start, named.start)
        if first or (listed and _NEXT.fullmatch(text, listed[-1].end, named.start)):
            listed.append(named)
    tail = text[listed[-1].end : clause.end] if listed else ""
    return tuple(listed) if len(tail) <= 6 else ()
