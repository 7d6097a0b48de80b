"""Entities and their names in, where bodies and programmes are and what they belong to out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.gazetteer import load as load_places
from kg.model import Fact, Mention

_HELD_AT = re.compile(r"(?:在|位于|设在|坐落于|落户|走进|来到|设置在|落地)$")


def located(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """Bodies are where their names say; programmes where the clause or their own name says."""
    places = [named for named in reading.of("Place")]
    for body in reading.of("Union", "Organisation"):
        place = _place_in(body, places, cast)
        if place is not None:
            yield from make(reading, body.entity, "locatedIn", place.entity, Span(body.start, body.end), "locatedIn.name", 0.95)
    for programme in reading.of("Programme"):
        inside = [p for p in places if programme.start <= p.start and p.end < programme.end and p.mention.form != "short"]
        if inside and inside[0].start == programme.start:
            yield from make(
                reading, programme.entity, "locatedIn", _last_of_chain(inside).entity,
                Span(programme.start, programme.end), "locatedIn.programme_name", 0.8,
            )  # fmt: skip
    yield from _held(reading, found, places)


def _place_in(body: Named, places: list[Named], cast: Cast) -> Named | None:
    """The last place of those a body's name begins with."""
    inside = [p for p in places if body.start <= p.start and p.end <= body.end]
    if not inside or inside[0].start != body.start:
        return None
    return _last_of_chain(inside)


def _last_of_chain(inside: list[Named]) -> Named:
    last = inside[0]
    for place in inside[1:]:
        if place.start != last.end:
            break
        last = place
    return last


def _held(reading: Reading, found: list[Frame], places: list[Named]) -> Iterator[Fact]:
    """P 在 L 举行, 在 L 开展 P, P 位于 L."""
    text = reading.scan.text
    for frame in found:
        here = [
            p for p in places
            if frame.clause.start <= p.start and p.end <= frame.clause.end
            and _HELD_AT.search(text[max(0, _chain_start(p, places) - 4) : _chain_start(p, places)])
            and not any(q.start == p.end for q in places)
        ]  # fmt: skip
        if not here or frame.negated or not frame.predicates & {"runs", "event", "undertakes"}:
            continue
        targets = [t for t in frame.objects if t.type == "Programme"] or ([frame.topic] if frame.topic and "event" in frame.predicates else [])
        for target in targets[:3]:
            if not (here[-1].start <= frame.verb.start):
                continue
            yield from make(
                reading, target.entity, "locatedIn", here[-1].entity,
                around(here[-1], Span(frame.verb.start, frame.verb.end), target if target.start >= frame.sentence.start else None),
                "locatedIn.clause", 0.85, modality=frame.modality,
            )  # fmt: skip


def _chain_start(place: Named, places: list[Named]) -> int:
    start = place.start
    ends = {p.end: p for p in places}
    while start in ends:
        start = ends[start].start
    return start


def parts_of_names(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """A union belongs to the enterprise it is named after, and to the nearest general union above that is named too."""
    unions: dict[str, Named] = {}
    for named in reading.of("Union"):
        unions.setdefault(named.entity or "", named)
    organisations = reading.of("Organisation")
    above = {iri: iri_above for iri in unions if (iri_above := _above(iri, list(unions), cast))}
    for iri, named in unions.items():
        shown = next((n for n in reading.of("Union") if n.entity == iri and n.start >= reading.scan.body), named)
        owner = _owner(iri, shown, organisations, cast)
        target = owner or above.get(iri)
        if target:
            rule, confidence = ("partOf.owner", 0.95) if owner else ("partOf.place", 0.85)
            yield from make(reading, iri, "partOf", target, Span(shown.start, shown.end), rule, confidence)
    for body in organisations:
        for union, named in unions.items():
            if body.start == named.start and named.end < body.end and body.entity:
                yield from make(reading, body.entity, "partOf", union, Span(body.start, body.end), "partOf.department", 0.9)


def _owner(iri: str, union: Named, organisations: list[Named], cast: Cast) -> str | None:
    """The enterprise that a union's name begins with."""
    name = cast.name(iri)
    for body in organisations:
        if body.entity and cast.level(iri) == "enterprise" and name.startswith(cast.name(body.entity)):
            return body.entity
    return None


_ORDER = {"national": 0, "province": 1, "prefecture": 2, "county": 3, "zone": 3, "township": 4, "industry": 5, "enterprise": 6}


def _above(iri: str, others: list[str], cast: Cast) -> str | None:
    """The lowest of the named general unions whose place holds this one's."""
    code, level = cast.adcode(iri), cast.level(iri)
    if code is None or level in (None, "national", "enterprise"):
        return None
    chain = [division.code for division in load_places().chain(code)]
    best, depth = None, -1
    for other in others:
        other_level, other_code = cast.level(other), cast.adcode(other)
        if other == iri or other_level not in _ORDER or _ORDER[other_level] >= _ORDER[level or "national"] or other_level in ("industry", "enterprise"):
            continue
        if other_code in chain and _ORDER[other_level] > depth:
            if level == "county" and other_level == "zone":
                continue
            best, depth = other, _ORDER[other_level]
    return best


def nested_owner(union: Mention, organisations: list[Mention]) -> Mention | None:
    """The organisation mention that a union's mention begins with."""
    return next((o for o in organisations if o.start == union.start and o.end < union.end), None)
