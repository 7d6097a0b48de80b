"""A clause in, the bodies out that act in it, and those that it begins to tell of."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import goes_to, in_post
from kg.extract.text import Span
from kg.extract.tokens import Token
from kg.lexicon import load

# A body named no further behind the beginning of a clause is what the clause tells of.
_BEGINS = 8
# 该局是…, 竞赛由某局…: said of something else.
_SAID_OF = ("是", "属", "为", "由")


# Whoever is quoted does not act: what is told goes on.
_SPEECH = frozenset({"speech"})
# 14家煤炭公司: so many of a kind, whatever the name has that is found there.
_SO_MANY = re.compile(r"(?:\d[余多万]*|[两三四五六七八九十几数多]余?)(?:家|个|所)[“‘]?$")


def counts_some(text: str, named: Named) -> bool:
    """Whether a name stands for so many of a kind."""
    return _SO_MANY.search(text, max(0, named.start - 8), named.start) is not None


# 甲公司、乙公司等20家单位获奖: each of them is one of so many.
_LISTED = 91
_AMONG = re.compile(
    r"[^,。;:]{0,90}?等(?:共|共计)?[^,。;:、\d]{0,4}(?:\d+[余多万]*|[一二两三四五六七八九十百]+余?)[家个名位人支]"
)
_NEXT = frozenset({"和", "与", "及", "以及", "的"})


def among_some(reading: Reading, named: Named) -> bool:
    """Whether a name is one of a list that is summed up by how many there are, with no deed in between."""
    text = reading.scan.text
    # Asked first, for most names stand in no list.
    listed = "等" in text[named.end : named.end + _LISTED]
    among = _AMONG.match(text, named.end) if listed else None
    if among is None:
        return False
    end, at = text.rindex("等", named.end, among.end()), named.end
    while at < end:
        word = reading.scan.token(at)
        if _says_deed(word) and not any(m.start <= at and word.end <= m.end for m in reading.within(at, end)):
            return False
        at = word.end
    return True


def _says_deed(word: Token) -> bool:
    """Whether a word goes on from one name to what is done, and not to the next of a list."""
    lexicon = load()
    deed = word.word in lexicon["triggers"] or word.word in lexicon["boundaries"] or word.flag == "p"
    return deed and word.word not in _NEXT


def acting_in(reading: Reading, here: list[Frame]) -> list[Frame]:
    """The frames of a clause in which a body acts that is named there, not only one of a list or of so many."""
    return [
        f
        for f in here
        if f.subjects
        and not f.carried
        and f.predicates != _SPEECH
        and f.subjects[0].mention.form != "listed"
        and not counts_some(reading.scan.text, f.subjects[0])
        and not among_some(reading, f.subjects[0])
    ]


def told_of(reading: Reading, mentions: list[Named], here: list[Frame], clause: Span) -> list[Named]:
    """The bodies that a clause begins with and that it says something of, whatever the verb."""
    return [
        m
        for m in mentions
        if m.type in ("Union", "Organisation")
        and m.entity
        and m.start < clause.start + _BEGINS
        and not counts_some(reading.scan.text, m)
        and not among_some(reading, m)
        and not reading.scan.text.endswith(_SAID_OF, clause.start, m.start)
        and not in_post(reading, m)
        and not goes_to(reading.scan.text, clause, m)
        and not any(m in frame.objects for frame in here)
    ]


def actor(frame: Frame) -> str | None:
    """Who acts: the union of those that act together, else the first of them."""
    unions = [subject for subject in frame.subjects if subject.type == "Union"]
    acting = unions or list(frame.subjects)
    return acting[0].entity if acting else None


# What a body does for a programme; its figures stay the programme's.
_FOR_PROGRAMME = frozenset({"undertakes", "supports", "funds", "participates"})


def acts_for(reading: Reading, frame: Frame) -> bool:
    """Whether whoever acts in a frame acts for the programme spoken of (竞赛由A主办, B出资20万元)."""
    if reading.scan.text.endswith("由", 0, frame.subjects[0].start):
        return True  # 这个班由A、B联合开办
    # Taking part is for the programme only in the sentence that names it.
    elsewhere = frame.topic is None or frame.topic.start < frame.sentence.start
    if frame.predicates == {"participates"} and elsewhere:
        return False
    return not frame.predicates.isdisjoint(_FOR_PROGRAMME)
