"""A clause in, the programme that it acts on, begins with or is done through out; and what a sum is given for."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.figures.counted import achieved, any_number, entries, handed
from kg.extract.relations.frames import Frame
from kg.extract.text import Span, opening
from kg.lexicon import load

_RELATED = frozenset({"runs", "undertakes", "event", "participates"})
# As many programmes in a clause are what a larger one consists of.
_PARTS = 3
# A clause begins with what stands no further behind its beginning, a name that only follows a noun nearer.
_NEAR, _NEAR_BARE = 8, 2
_THIS = re.compile(r"(?:[这此本]次|今年)$")


def through(text: str, start: int, end: int) -> bool:
    """Whether what begins at `end` is what something is done through (通过小程序收到建议300条: the platform's own)."""
    return load().endings["through"].end(text, start, opening(text, end))


def leading(reading: Reading, programmes: list[Named], clause: Span, here: list[Frame]) -> Named | None:
    """The programme that a clause begins with, or has right behind the body that it begins with or behind 的."""
    text = reading.scan.text
    if len(programmes) >= _PARTS or text.startswith("其中", clause.start):
        return None  # 其中示范点14家: the sentence goes on about all of them
    bodies = {
        m.end
        for m in reading.within(clause.start, clause.end)
        if m.type in ("Union", "Organisation") and m.start <= clause.start + 2
    }
    joined = {s.start for f in here for s in f.subjects[1:]}  # 总工会联合某基金…: the union acts
    for m in programmes:
        if m.start in joined or achieved(text, m) or entries(text, m):
            continue
        start = opening(text, m.start)
        begins = m.start <= clause.start + (_NEAR_BARE if m.mention.form == "bare" else _NEAR)
        pointed = _THIS.search(text, max(0, start - 2), start)  # 某总工会|这次“某”活动
        behind = pointed.start() if pointed else start
        if begins or behind in bodies or text[start - 1] == "的":  # 集团“某保险”累计保障…
            return m
    return None


def acted_on(reading: Reading, here: list[Frame], first: Named | None, going_on: bool) -> Named | None:
    """The programme that the frames of a clause act on or are about, else the `first` that it begins with.

    `going_on`: a programme was spoken of before.
    """
    text = reading.scan.text
    organising = reading.scan.lexicon.parts["organises"]
    means = reading.scan.lexicon.parts["means"] | reading.scan.lexicon.parts["leans"]
    for frame in here:
        programmes = (o for o in frame.objects if o.type == "Programme")
        acted = [o for o in programmes if not (any_number(text, o) or achieved(text, o))]
        if len(acted) >= _PARTS:
            return None
        if acted and frame.predicates & _RELATED:
            # P参加Q, P依托Q: the sentence goes on about P
            stays = "participates" in frame.predicates or frame.verb.word in means
            return first if stays and first else acted[0]
    for frame in here:
        named = frame.topic is not None and frame.topic.start >= frame.sentence.start
        if named and frame.verb.word in organising and frame.predicates & _RELATED:
            return frame.topic
    return None if first is not None and going_on and handed(text, first) else first
