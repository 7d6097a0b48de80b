"""A clause that names only a place in, or no body at all, the union whose figures it gives out."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from kg.extract.adverbs import ADVERB
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.text import Span
from kg.union_names import GENERAL_UNION

# The levels of places that have general unions, as a report calls its own (全市).
LEVELS = "省|市|自治区|区|县|州|盟|旗"
# 全市, 我区, 该县 at the head of a clause: its union's figures follow.
_WHOLE = re.compile(rf"(?:全|我|该)({LEVELS}|镇|街道|开发区)(?!级|总|直|各级|人民|委)")
# Before them in a clause there is room for when (今年以来) and where.
_EACH_LEVEL = "各级"
_ALL_OF = re.compile(rf"[^,。;:“”]{{0,10}}?(?:[全我该]({LEVELS}))?{_EACH_LEVEL}(?=[^,。;:“”]{{0,4}}工会)")
# 全市已建成P, 我区开展P: what a place does, its union tells of itself.
_IN_ALL_BEGINS = frozenset("目如截近今去,全我")
_IN_ALL = re.compile(
    rf"\s*(?:目前|如今|截至目前|近年来|今年以来|去年)?,?[全我该]({LEVELS})"
    rf"(?:{ADVERB}|共|累计)*"
    r"(?=[建开举培组打设推创启办评选][一-鿿])"
)
# 全区只有18个: of what was spoken of before.
_ELLIPTIC = re.compile(
    r"[只仅已共就还]*(?:\d{4}年底?)?[只仅已共就还]*(?:有|达到|达|增至|增加到|建成)?[\d.,]+[万余多]*(?:个|家|座|处)(?![一-鿿])"
)
_NOT_SUBJECT = re.compile(r"的|等|各|\d(?![\d.]*%)|、|和|与|[总工]|[一-鿿]{0,6}(?:参加|参赛)")


def first_union(reading: Reading, sentence: Span) -> str | None:
    """The union named last before a sentence, else the first of its paragraph, of a heading the first of the text."""
    unions = reading.of("Union")
    before = bisect_left(unions, sentence.start, key=attrgetter("start"))
    if before:
        return unions[before - 1].entity
    text = reading.scan.text
    heading = text[sentence.start : sentence.end].endswith("\n")  # it ends without a full stop
    until = text.find("\n", sentence.end)
    behind = (m.entity for m in unions if heading or until < 0 or m.start < until)
    return next(behind, None)


def local_subject(reading: Reading, clause: Span) -> str | None:
    """The ending of the name of the general union of the place that a clause begins with."""
    text = reading.scan.text
    whole = _WHOLE.match(text, clause.start, clause.end)
    if whole:
        return None if _ELLIPTIC.match(text, whole.end()) else whole[1] + GENERAL_UNION
    place = _place(reading, clause)
    if place is None or _NOT_SUBJECT.match(text, place.end) or _ELLIPTIC.match(text, place.end):
        return None
    return place.mention.name + GENERAL_UNION


def local_union(reading: Reading, cast: Cast, ending: str, clause: Span) -> str | None:
    """The union with such a name that the article names last before a clause, else first."""
    fitting = [
        (m.start, m.entity)
        for m in reading.of("Union")
        if m.entity is not None and cast.name(m.entity).endswith(ending)
    ]
    before = [iri for start, iri in fitting if start < clause.start]
    return before[-1] if before else (fitting[0][1] if fitting else None)


def all_unions(reading: Reading, mentions: list[Named], clause: Span) -> str | None:
    """The ending of the name of the general union of the place whose unions of every level a clause begins with."""
    text = reading.scan.text
    many = text.find(_EACH_LEVEL, clause.start, clause.end) >= 0
    acting = _ALL_OF.match(text, clause.start, clause.end) if many else None
    if acting is None:
        begins = text[clause.start] in _IN_ALL_BEGINS or text[clause.start].isspace()
        whole = _IN_ALL.match(text, clause.start, clause.end) if begins else None
        return whole[1] + GENERAL_UNION if whole else None
    place = next((m.mention.name for m in mentions if m.type == "Place" and m.end <= acting.end()), "")
    return (acting[1] or place) + GENERAL_UNION


def _place(reading: Reading, clause: Span) -> Named | None:
    """The last place of those, one in the other, that a clause begins with."""
    here = reading.within(clause.start, clause.end)
    found: Named | None = None
    for m in here:
        if m.type != "Place":
            if found is None and m.start <= clause.start + 1 and m.type in ("Union", "Organisation"):
                return None
            continue
        if found is None and m.start > clause.start + 1:
            return None
        if found is not None and m.start != found.end:
            break
        found = m
    return found
