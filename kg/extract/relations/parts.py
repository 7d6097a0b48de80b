"""Frames and names in, what a programme consists of out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.occasions import including
from kg.extract.text import Span
from kg.model import Fact

_DASH = re.compile(r"[”’]?——[“‘]?")
_IS_PART = re.compile(r"[”’]?(?:等(?:系列)?(?:活动|项目|工作))?(?:也|则|正|既)?(?:是|作为)")
_AS_PART = re.compile(
    r"[”’]?(?:的)?(?:一项|又一|一个)?(?:重要|主要|核心|有机|特色|子)*(?:内容|组成部分|部分|环节|活动之一|之一|项目|举措|缩影|抓手|载体)"
)
_DURING = re.compile(r"(?:活动|比赛|竞赛|培训|仪式|其)(?:期间|当天|现场|中)|其间|启动仪式上|仪式上")
_AT_IT = re.compile(r"[”’]?(?:活动)?(?:上|中|期间|现场)[,，]?")
_UNDER_IT = re.compile(r"(?:将|其中|重点|先后|分别|计划|拟|期间|具体)")
# So near the head of a sentence a programme is what the sentence is about.
_NEAR = 24
# A name that begins with another's and is longer names a part of it, from this length on.
_SHORTEST_WHOLE = 6


def parts(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """P 包括 Q、R; P——Q; Q 是 P 的重要内容; 活动期间开展 Q; P首场招聘会 and P启动仪式 by their names."""
    for frame in found:
        if not frame.negated and frame.topic is not None:
            yield from _stated(reading, frame, cast)
    programmes = [m for m in reading.of("Programme") if m.mention.form not in ("bare", "generic")]
    for left, right in pairwise(programmes):
        if left.entity != right.entity and _DASH.fullmatch(reading.scan.text[left.end : right.start]):
            yield from make(
                reading, left.entity, "hasPart", right.entity, around(left, right), "hasPart.dash", 0.8
            )
    yield from _enumerated(reading, cast)
    yield from _summed_up(reading)
    yield from _is_part(reading)
    yield from _by_name(reading, programmes, cast)


def _stated(reading: Reading, frame: Frame, cast: Cast) -> Iterator[Fact]:
    topic = frame.topic
    if topic is None:
        return
    text = reading.scan.text
    if "hasPart" in frame.predicates and including(reading, frame.verb.end, frame.clause.end):
        return  # the list is told of what stands behind it
    if "hasPart" in frame.predicates and frame.sentence.start <= topic.start:
        rule, confidence = "hasPart.verb", 0.85
    elif "runs" not in frame.predicates:
        return
    elif _DURING.match(text, frame.sentence.start):
        rule, confidence = "hasPart.during", 0.7
    elif frame.sentence.start <= topic.start <= frame.sentence.start + _NEAR and _AT_IT.match(
        text, topic.end
    ):
        rule, confidence = "hasPart.at", 0.75  # 招聘会上,某会设立专区
    elif frame.carried and frame.sentence.start <= topic.start <= frame.sentence.start + 4:
        rule, confidence = "hasPart.subject", 0.7  # 本次行动…,上线专场
    elif frame.carried and topic.mention.form == "quoted" and _UNDER_IT.match(text, frame.clause.start):
        rule, confidence = "hasPart.under", 0.65  # 开展“某”竞赛,将重点举办…
    else:
        return
    for target in frame.objects:
        if rule == "hasPart.subject" and (_lasts(reading, topic, cast) or _lasts(reading, target, cast)):
            continue  # 驿站…,举办读书会: where something is done, not what it is a part of
        named = target.mention.form != "listed" or not target.mention.head
        if named and target.type == "Programme" and target.entity != topic.entity:
            near = topic if frame.sentence.start <= topic.start else None
            where = around(near, Span(frame.verb.start, frame.verb.end), target)
            yield from make(reading, topic.entity, "hasPart", target.entity, where, rule, confidence)


def _lasts(reading: Reading, named: Named, cast: Cast) -> bool:
    """Whether a programme is kept up (a station, a team), and no occasion."""
    row = reading.scan.lexicon["programme_kinds"].get(cast.kind(named.entity or "") or "")
    return row is not None and bool(row["lasting"])


# What a list of parts follows (包括两块:…; 设A、B 4个环节; 开了5个专场:…) or is summed up by (A和B两项服务).
_LIST_AHEAD = re.compile(
    r"(?:包括|包含|涵盖|分为|分成|设有|设置|(?<=课程|活动|培训|竞赛|大赛)设|由)(?:了)?(?:[\d两二三四五六七八九十]+(?:个|大|项|块|类|种|部分)[^,。;:]{0,6})?:?"
    r"|[\d两二三四五六七八九十]+(?:个|大|项|块|类|种|场)[^,。;:、\d]{0,6}:"
)
_SUMMED_UP = re.compile(
    r"[”’]?(?:等)?[\d两二三四五六七八九十]+(?:个|大|项|块|类|种|场)(?:环节|部分|板块|项目|篇章|单元|模块|主题|服务|举措|内容|活动|课程)"
)
_BETWEEN_PARTS = re.compile(r"[”’]?(?:[、;,]|和|与|及|以及|等)*[^,。;:、“”]{0,6}[“‘]?")
# 具体包括:新建200家“甲”、组织30万名职工参加“乙”: deeds listed, each with its quoted name.
_DEED_BEFORE = re.compile(r"[”’]?[、,;]?[^,。;:、“”]{0,16}“")
_AFTER_COLON = re.compile(r"[^。]{0,40}?[,;、](?:[^,。;:、“”]{0,6})[“‘]?")

# Kinds of programmes that are rooms: quoted words listed in them are exhibits, not programmes.
_ROOMS = frozenset({"service_station", "platform", "studio"})


def _enumerated(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """P包括A、B和C; P设A、B两个环节; P开了两个专场:A、B."""
    text = reading.scan.text
    programmes = reading.of("Programme")
    for sentence in reading.sentences():
        here = [m for m in programmes if sentence.start <= m.start and m.end <= sentence.end]
        for match in _LIST_AHEAD.finditer(text, sentence.start, sentence.end):
            listed = _listed_from(text, here, match)
            summed = bool(listed) and _SUMMED_UP.match(text, listed[-1].end) is not None
            whole = including(reading, match.end(), sentence.end) or _whole(
                reading, programmes, match.start(), cast
            )
            if whole is None or (len(listed) < 2 and not summed):
                continue
            if cast.kind(whole.entity or "") in _ROOMS and all(m.mention.form == "bare" for m in listed):
                continue  # what hangs on a hall's walls
            for part in listed:
                if part.entity != whole.entity:
                    near = whole if sentence.start <= whole.start else None
                    where = around(near, Span(match.start(), match.end()), part)
                    yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.list", 0.8)


_SUM = re.compile(r"[”’]的[“‘]?")
_NEXT = re.compile(r"[”’]?、?[“‘]?")


def _summed_up(reading: Reading) -> Iterator[Fact]:
    """“A、B、C”的“三微”活动; “A”“B”“C”的“一体三翼”驿站: what is quoted before is what the name consists of."""
    text = reading.scan.text
    programmes = reading.of("Programme")
    for index, whole in enumerate(programmes):
        if whole.mention.form != "quoted":
            continue
        parts: list[Named] = []
        start, between = whole.start, _SUM
        for part in reversed(programmes[:index]):
            if (
                part.end > start
                or not between.fullmatch(text[part.end : start])
                or part.entity == whole.entity
            ):
                break
            parts.append(part)
            start, between = part.start, _NEXT
        for part in reversed(parts) if len(parts) > 1 else ():
            yield from make(
                reading, whole.entity, "hasPart", part.entity, around(part, whole), "hasPart.list", 0.85
            )


def _listed_from(text: str, here: list[Named], match: re.Match[str]) -> list[Named]:
    """The programmes listed behind a word that announces them."""
    colon = match[0].endswith(":")
    listed: list[Named] = []
    last = match.end()
    for index, named in enumerate(here):
        if named.start < last or named.mention.form == "generic":
            continue
        gap = text[last : named.start]
        deed = colon and _DEED_BEFORE.fullmatch(gap)
        if not (_BETWEEN_PARTS.fullmatch(gap) or deed or (colon and listed and _AFTER_COLON.fullmatch(gap))):
            break
        behind = here[index + 1] if index + 1 < len(here) else None
        if behind and text[named.end : behind.start] == "“" and named.mention.form != "quoted":
            continue  # 困难帮扶“某互助”: what sort of part, then its name
        listed.append(named)
        last = named.end
    return listed


def _whole(reading: Reading, programmes: list[Named], at: int, cast: Cast) -> Named | None:
    """The programme spoken of last before an offset; a plain noun there (课程设…) asks for one of its kind."""
    before = [
        m
        for m in programmes
        if m.end <= at and m.mention.form not in ("bare", "listed") and not _in_list(reading, m)
    ]
    noun = next((m for m in reading.within(at - 6, at) if m.end == at and m.type == "Programme"), None)
    if noun is not None and noun.entity is None:
        kind = reading.scan.lexicon["programmes"].get(noun.mention.head, {}).get("kind")
        before = [m for m in before if cast.kind(m.entity or "") == kind]
    return before[-1] if before else None


def _in_list(reading: Reading, named: Named) -> bool:
    """Whether a name ends a list that goes on with 等 (涵盖甲、乙和丙等六大类)."""
    return reading.scan.text.startswith("等", named.end)


def _is_part(reading: Reading) -> Iterator[Fact]:
    """P、Q等活动是R的重要内容; 此次活动作为某会R的组成部分: what is said to be of R is a part of it."""
    text = reading.scan.text
    programmes = [m for m in reading.of("Programme") if m.mention.form != "bare" or _quoted(text, m)]
    bodies = {m.end: m.start for m in reading.of("Union", "Organisation", "Place")}
    for index, whole in enumerate(programmes):
        if not _AS_PART.match(text, whole.end) or not index:
            continue
        start = whole.start - (text[whole.start - 1] in "“‘")
        while start in bodies:
            start = bodies[start]  # 是某会“某”行动的一部分: whose it is
        before = programmes[:index]
        if text.startswith("等", before[-1].start - 1) and before[-1].mention.form == "generic":
            before = before[:-1]  # 甲、乙等活动
        last = _IS_PART
        for part in reversed(before):
            if part.end > start or not last.fullmatch(text, part.end, start):
                break
            if part.entity != whole.entity:
                yield from make(
                    reading, whole.entity, "hasPart", part.entity, around(part, whole), "hasPart.is", 0.85
                )
            start = part.start - (text[part.start - 1 : part.start] in ("“", "‘"))
            last = _AND


_AND = re.compile(r"[”’]?(?:、|和|与|及|以及)?")


def _quoted(text: str, named: Named) -> bool:
    return text[named.end : named.end + 1] in ("”", "’")


def _by_name(reading: Reading, programmes: list[Named], cast: Cast) -> Iterator[Fact]:
    wholes = {p.entity: cast.name(p.entity or "") for p in programmes}
    for part in programmes:
        name = cast.name(part.entity or "")
        for iri, whole in wholes.items():
            if iri != part.entity and len(whole) >= _SHORTEST_WHOLE and name.startswith(whole):
                yield from make(
                    reading, iri, "hasPart", part.entity, Span(part.start, part.end), "hasPart.name", 0.8
                )
