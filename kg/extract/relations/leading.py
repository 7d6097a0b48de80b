"""A clause in, the programme that it begins with or is done through out; and what a sum is given for."""

from __future__ import annotations

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.counted import achieved, entries
from kg.extract.relations.frames import Frame
from kg.extract.relations.occasions import upon
from kg.extract.text import Span

# 通过小程序收到建议300条: what a platform is used for is its own, whatever its kind.
_THROUGH = ("通过", "依托", "借助", "凭借", "通过“", "依托“", "借助“", "凭借“")


def through(text: str, start: int, end: int) -> bool:
    """Whether a programme that begins at `end` is what something is done through (通过小程序收到建议)."""
    return text.endswith(_THROUGH, start, end)


def leading(reading: Reading, programmes: list[Named], clause: Span, here: list[Frame]) -> Named | None:
    """The programme that a clause begins with, is done through, or happens at."""
    if not programmes:
        return None
    text = reading.scan.text
    bodies = {
        m.end
        for m in reading.within(clause.start, clause.end)
        if m.type in ("Union", "Organisation") and m.start <= clause.start + 2
    }
    joined = {s.start for f in here for s in f.subjects[1:]}  # 总工会联合某基金…: the union acts
    for m in programmes:
        if m.start in joined or achieved(text, m) or entries(text, m):
            continue
        if m.start <= clause.start + (2 if m.mention.form == "bare" else 8):
            return m
        if through(text, clause.start, m.start):
            return m
        start = m.start - (text[m.start - 1] in "“‘")
        if start in bodies or (text[start - 1] == "的" and start - 1 in bodies):  # 集团“某保险”累计保障…
            return m
        if upon(text, m.end):
            return m
    return None


def given_for(found: list[Frame], giving: Frame) -> str | None:
    """基金捐赠25万元,实施P: the programme that the giver runs with it in the same sentence."""
    for frame in found:
        if frame.sentence == giving.sentence and frame.verb.start > giving.verb.start:
            if not frame.carried:
                return None
            acted = [o for o in frame.objects if o.type == "Programme"]
            if acted and "runs" in frame.predicates:
                return acted[0].entity
    return None
