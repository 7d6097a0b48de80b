"""Names in, the places out throughout which something stands: 全市56个P."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.facts import make
from kg.extract.relations.kinds import lasts
from kg.extract.relations.local import LEVELS
from kg.extract.relations.places.home import division_of
from kg.extract.text import Span, opening
from kg.gazetteer import load as load_places
from kg.model import Fact

# 全市56个P, 全县共有P10个: all those that a place has.
_ALL = re.compile(rf"全({LEVELS})[^,。;:!?\n]{{0,12}}$")
_ALL_BEHIND = re.compile(
    rf"[”’]?,?(?:[^,。;:!?\n\d]{{0,3}},)?(?:在|已在)?全({LEVELS})(?:目前|现|已|共|累计|总共|建成|建有|拥有|有|达到|达|超过|近|约)*"
    r"\d[\d,.]*[余多万]*[个家座处间所]"
)
_SO_MANY = re.compile(r"\d[\d,.]*[余多万]*[个家座处间所]")
_REACH = 24


def everywhere(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """全市共有P56个: the stations counted are in the place whose general union the article names."""
    text = reading.scan.text
    for named in reading.of("Programme"):
        if not lasts(reading, cast, named.entity):
            continue
        start = opening(text, named.start)
        floor = max(0, start - _REACH)
        said = _ALL.search(text, floor, start) if "全" in text[floor:start] else None
        if said is not None:
            counted = _SO_MANY.search(text, said.start(), min(len(text), named.end + 10))
            where = Span(said.start(), max(named.end, counted.end())) if counted else None
        else:
            said = _ALL_BEHIND.match(text, named.end)
            where = Span(named.start, said.end()) if said else None
        place = _whole(reading, said[1], named.start, cast) if said and where else None
        if place and where:
            yield from make(reading, named.entity, "locatedIn", place, where, "locatedIn.throughout")


def _whole(reading: Reading, level: str, near: int, cast: Cast) -> str | None:
    """The division of such a level whose general union is named last before an offset, else first."""
    found: list[tuple[int, str]] = []
    before = [union.entity for union in reading.of("Union") if union.entity and union.start < near]
    if level == "区" and before and cast.level(before[-1]) == "zone":
        return None  # of the zone that is spoken of
    for union in reading.of("Union"):
        code = cast.adcode(union.entity or "")
        division = load_places().get(code) if code else None
        if union.entity and division and division.name.endswith(level):
            found.append((union.start, union.entity))
    body = next((body for at, body in reversed(found) if at < near), found[0][1] if found else None)
    return division_of(body, cast) if body else None
