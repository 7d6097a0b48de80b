"""Frames in, what a programme consists of out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.model import Fact


def parts(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """P 包括 Q、R; P——Q; P 期间 …开展 Q."""
    for frame in found:
        if frame.negated or frame.topic is None:
            continue
        if "hasPart" in frame.predicates and frame.topic.start >= frame.sentence.start:
            for target in frame.objects:
                if target.type == "Programme":
                    yield from make(
                        reading, frame.topic.entity, "hasPart", target.entity,
                        around(frame.topic, Span(frame.verb.start, frame.verb.end), target), "hasPart.verb", 0.85,
                    )  # fmt: skip
    programmes = [m for m in reading.of("Programme") if m.mention.form != "bare"]
    for left, right in zip(programmes, programmes[1:], strict=False):
        if re.fullmatch(r"[”’]?——[“‘]?", reading.scan.text[left.end : right.start]):
            yield from make(reading, left.entity, "hasPart", right.entity, around(left, right), "hasPart.dash", 0.8)
