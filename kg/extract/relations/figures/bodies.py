"""A clause in, the bodies out that act in it, and those that it begins to tell of."""

from __future__ import annotations

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.figures.counted import counts_some
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import goes_to, in_post
from kg.extract.text import Span

# A body named no further behind the beginning of a clause is what the clause tells of.
_BEGINS = 8
# 该局是…, 竞赛由某局…: said of something else.
_SAID_OF = ("是", "属", "为", "由")

# Whoever is quoted does not act: what is told goes on.
_SPEECH = frozenset({"speech"})


def acting_in(reading: Reading, here: list[Frame], came_here: bool) -> list[Frame]:
    """The frames of a clause in which a body acts that is named there.

    甲、乙等80家企业参加, 14家煤炭公司派队: those who come are not the body of what follows.
    """
    text = reading.scan.text
    return [
        f
        for f in here
        if f.subjects
        and not f.carried
        and f.predicates != _SPEECH
        and f.subjects[0].type != "Programme"
        and not (came_here and f.subjects[0].mention.form == "listed")
        and not counts_some(text, f.subjects[0])
    ]


def speaks(here: list[Frame]) -> Frame | None:
    """The frame of a clause in which a body that is named there only says something."""
    said = (f for f in here if f.predicates == _SPEECH and f.subjects and not f.carried)
    return next(said, None)


def told_of(reading: Reading, mentions: list[Named], here: list[Frame], clause: Span) -> list[Named]:
    """The bodies that a clause begins with and that it says something of, whatever the verb."""
    text = reading.scan.text
    return [
        m
        for m in mentions
        if m.type in ("Union", "Organisation")
        and m.entity
        and m.mention.form != "listed"
        and m.start < clause.start + _BEGINS
        and not counts_some(text, m)
        and not text.endswith(_SAID_OF, clause.start, m.start)
        and not in_post(reading, m)
        and not goes_to(text, clause, m)
        and not any(m in frame.objects for frame in here)
    ]


def actor(frame: Frame) -> str | None:
    """Who acts: the union of those that act together, else the first of them."""
    unions = [subject for subject in frame.subjects if subject.type == "Union"]
    acting = unions or list(frame.subjects)
    return acting[0].entity if acting else None


# What a body does for a programme; its figures stay the programme's.
_FOR_PROGRAMME = frozenset({"undertakes", "supports", "funds", "participates"})


def acts_for(reading: Reading, frame: Frame, programme: str | None) -> bool:
    """Whether whoever acts in a frame acts for the programme spoken of (竞赛由A主办, B出资20万元)."""
    if programme is None or any(o.entity != programme for o in frame.objects):
        return False
    if reading.scan.text.endswith("由", 0, frame.subjects[0].start):
        return True  # 这个班由A、B联合开办
    # Taking part is for the programme only in the sentence that names it.
    elsewhere = frame.topic is None or frame.topic.start < frame.sentence.start
    if frame.predicates == {"participates"} and elsewhere:
        return False
    hosts = frame.verb.word in reading.scan.lexicon.parts["hosts"]
    return hosts or not frame.predicates.isdisjoint(_FOR_PROGRAMME)
