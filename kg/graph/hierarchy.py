"""Unions and what pages state of them in, the union above each one out, marked as inferred.

Stated links win: only a union of which no page names a union above gets one from the tree of places.
Each link follows from one union's own name, place and level; only where links would close a circle are they
looked at together. So after a change the unions that it concerns are enough.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.gazetteer import Gazetteer
from kg.graph.reach import reaches
from kg.graph.unions.above import union_above
from kg.graph.unions.bodies import descends
from kg.iri import mint
from kg.model import Entity, Fact

if TYPE_CHECKING:
    from kg.graph.derive.notes import NotedLinks

LOCATED_RULE, LOCATED_CONFIDENCE = "place:code", 0.8
_LOCATED = frozenset({"Union", "Organisation", "Programme", "Place"})
# Lines of unions are a dozen long; a longer search goes round in a circle.
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Inferred:
    """What no page says of one thing: the union itself, which only stands above one that is named, and where it is and
    what stands above it."""

    entity: Entity | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What pages tell of one thing: None for an `entity` that they give neither a level nor a place code."""

    entity: Entity | None = None
    parents: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """The union above another, by which rule and how sure; `dropped` where it would close a circle."""

    parent: Entity
    rule: str
    confidence: float
    dropped: bool = False


Read = Callable[[Collection[str]], Mapping[str, Told]]


def settle(changed: Collection[str], read: Read, links: NotedLinks, gazetteer: Gazetteer) -> set[str]:
    """Bring `links` up to date after pages tell something else of the unions `changed`: all that may differ now."""
    touched: set[str] = set()
    told: dict[str, Told] = {}
    layer = set(changed)
    for _ in range(_DEEPEST):
        if not layer:
            break
        told.update(read(layer - told.keys()))
        beyond: set[str] = set()
        for name in sorted(layer):
            old, new = links.get(name), _candidate(name, told[name], links, gazetteer)
            if old and new:
                new = replace(new, dropped=old.dropped)
            if new != old:
                links.set(name, new)
                beyond |= {link.parent.id for link in (old, new) if link}
        touched |= layer
        # A union that no page names comes, changes and goes with those under it.
        layer = beyond
    else:
        raise KgError(f"the unions above {', '.join(sorted(layer)[:3])} do not come to rest")
    return touched | _open_circles({*touched, *links.dropped()}, told, read, links)


def link_facts(name: str, links: NotedLinks) -> list[Fact]:
    """The inferred fact that says what stands above one union, where there is one."""
    link = links.get(name)
    if link is None or link.dropped:
        return []
    return [_fact(name, "partOf", link.parent.id, link.rule, link.confidence)]


def place_of(entity: Entity, gazetteer: Gazetteer) -> Fact | None:
    """The inferred fact that says where a thing with a place code is."""
    division = gazetteer.nearest(entity.adcode) if entity.adcode else None
    if division is None or entity.type not in _LOCATED:
        return None
    names = {mint("Place", row.name, row.code) for row in gazetteer.rows(division.code)}
    if entity.id in names:  # under one of the names that the place itself has had
        return None
    place = mint("Place", division.name, division.code)
    return _fact(entity.id, "locatedIn", place, LOCATED_RULE, LOCATED_CONFIDENCE)


def _candidate(name: str, told: Told, links: NotedLinks, gazetteer: Gazetteer) -> Link | None:
    union = told.entity or links.below(name)
    found = None if union is None or told.parents else union_above(union, gazetteer)
    if union is None or found is None or not descends(union, found[0]):
        return None
    return Link(*found)


def _open_circles(names: Collection[str], told: dict[str, Told], read: Read, links: NotedLinks) -> set[str]:
    """Drop as many inferred links as it takes that none of `names` is above itself, the least sure first; which
    names that changed something for."""
    up: dict[str, Collection[str]] = {}
    inferred: dict[str, Link] = {}
    layer = set(names)
    while layer:
        told.update(read(layer - told.keys()))
        for name in layer:
            if told[name].parents:
                up[name] = told[name].parents
            elif link := links.get(name):
                up[name], inferred[name] = (link.parent.id,), link
            else:
                up[name] = ()
        layer = {parent for name in layer for parent in up[name]} - up.keys()
    round_ = [name for name, link in inferred.items() if reaches(link.parent.id, name, up)]
    kept = {name: parents for name, parents in up.items() if name not in {*round_}}
    changed = set()
    for name in sorted(round_, key=lambda name: (-inferred[name].confidence, name)):
        closes = reaches(inferred[name].parent.id, name, kept)
        if not closes:
            kept[name] = up[name]
        else:
            up[name] = ()
    for name, link in inferred.items():
        if link.dropped != (name in up and not up[name]):
            links.set(name, replace(link, dropped=not link.dropped))
            changed.add(name)
    return changed


def _fact(s: str, p: str, o: str, rule: str, confidence: float) -> Fact:
    return Fact("", "", s, p, o, rule=rule, confidence=confidence, inferred=True)  # type: ignore[arg-type]
