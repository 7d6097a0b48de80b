"""Frames and names in, what a programme consists of out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.model import Fact

_DASH = re.compile(r"[”’]?——[“‘]?")
_IS_PART = re.compile(r"^[”’]?(?:也|则)?是[“]?")
_AS_PART = re.compile(
    r"^[”’]?(?:的)?(?:一项|又一|一个)?(?:重要|主要|核心|有机|特色|子)*(?:内容|组成部分|部分|环节|活动之一|之一|项目|举措)"
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
            yield from _stated(reading, frame)
    programmes = [m for m in reading.of("Programme") if m.mention.form not in ("bare", "generic")]
    for left, right in pairwise(programmes):
        if left.entity != right.entity and _DASH.fullmatch(reading.scan.text[left.end : right.start]):
            yield from make(
                reading, left.entity, "hasPart", right.entity, around(left, right), "hasPart.dash", 0.8
            )
    yield from _is_part(reading, programmes)
    yield from _by_name(reading, programmes, cast)


def _stated(reading: Reading, frame: Frame) -> Iterator[Fact]:
    topic = frame.topic
    if topic is None:
        return
    text = reading.scan.text
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
        named = target.mention.form != "listed" or not target.mention.head
        if named and target.type == "Programme" and target.entity != topic.entity:
            near = topic if frame.sentence.start <= topic.start else None
            where = around(near, Span(frame.verb.start, frame.verb.end), target)
            yield from make(reading, topic.entity, "hasPart", target.entity, where, rule, confidence)


def _is_part(reading: Reading, programmes: list[Named]) -> Iterator[Fact]:
    text = reading.scan.text
    for part, whole in pairwise(programmes):
        if _IS_PART.fullmatch(text[part.end : whole.start]) and _AS_PART.match(
            text[whole.end : whole.end + 16]
        ):
            yield from make(
                reading, whole.entity, "hasPart", part.entity, around(part, whole), "hasPart.is", 0.85
            )


def _by_name(reading: Reading, programmes: list[Named], cast: Cast) -> Iterator[Fact]:
    wholes = {p.entity: cast.name(p.entity or "") for p in programmes}
    for part in programmes:
        name = cast.name(part.entity or "")
        for iri, whole in wholes.items():
            if iri != part.entity and len(whole) >= _SHORTEST_WHOLE and name.startswith(whole):
                yield from make(
                    reading, iri, "hasPart", part.entity, Span(part.start, part.end), "hasPart.name", 0.8
                )
