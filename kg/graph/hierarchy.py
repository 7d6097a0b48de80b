"""Unions and what pages state of them in, the union above each one out, marked as inferred.

Stated links win: only a union of which no page names a union above gets one from the tree of places.
Each link follows from one union's own name, place and level; only where links would close a circle are they
looked at together. So after a change the unions that it concerns are enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from kg.errors import KgError
from kg.gazetteer import Gazetteer
from kg.graph.reach import reaches
from kg.graph.unions.above import union_above
from kg.graph.unions.bodies import RANK, descends
from kg.iri import BASE, mint
from kg.model import Entity, Fact

LOCATED_RULE, LOCATED_CONFIDENCE = "place:code", 0.8
_LOCATED = frozenset({"Union", "Organisation", "Programme", "Place"})
# Lines of unions are a dozen long; a longer search goes round in a circle.
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Inferred:
    """Unions that no page names but that stand above one that is named, and links that no page states."""

    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What pages tell of one thing: None for an `entity` that they give neither a level nor a place code."""

    entity: Entity | None = None
    parents: frozenset[str] = frozenset()
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """The union above another, by which rule and how sure; `dropped` where it would close a circle."""

    parent: Entity
    rule: str
    confidence: float
    dropped: bool = False


class Links(Protocol):
    """Child -> link, kept from one change to the next."""

    def get(self, child: str) -> Link | None:
        """The link of one union."""

    def set(self, child: str, link: Link | None) -> None:
        """Keep the link of one union, or that it has none."""

    def below(self, parent: str) -> Entity | None:
        """The union of that name as those under it tell."""

    def dropped(self) -> Iterable[str]:
        """The unions whose link would close a circle."""


Read = Callable[[Collection[str]], Mapping[str, Told]]


@dataclass(slots=True)
class FewLinks:
    """Links in memory."""

    links: dict[str, Link] = field(default_factory=dict)
    under: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def get(self, child: str) -> Link | None:
        """The link of one union."""
        return self.links.get(child)

    def set(self, child: str, link: Link | None) -> None:
        """Keep the link of one union, or that it has none."""
        if old := self.links.pop(child, None):
            self.under[old.parent.id].discard(child)
        if link:
            self.links[child] = link
            self.under[link.parent.id].add(child)

    def below(self, parent: str) -> Entity | None:
        """The union of that name as those under it tell: the highest level that one of them gives it."""
        found = [self.links[child].parent for child in self.under.get(parent, ())]
        return min(found, key=lambda one: RANK[one.level], default=None)

    def dropped(self) -> Iterable[str]:
        """The unions whose link would close a circle."""
        return [child for child, link in self.links.items() if link.dropped]


def above(
    entities: Iterable[Entity], stated: Iterable[Fact], gazetteer: Gazetteer, base: str = BASE
) -> Inferred:
    """The line of unions above every union, as far as pages leave it open; never a circle."""
    unions = {entity.id: entity for entity in entities if entity.type == "Union"}
    parents: dict[str, set[str]] = defaultdict(set)
    for fact in stated:
        # A body of another type, an enterprise say, is not in the line of unions.
        if fact.p == "partOf" and not fact.inferred and (fact.o or "").startswith(f"{base}Union/"):
            parents[fact.s].add(fact.o or "")

    def read(ids: Collection[str]) -> dict[str, Told]:
        return {id_: Told(unions.get(id_), frozenset(parents.get(id_, ()))) for id_ in ids}

    links = FewLinks()
    known = settle(unions, read, links, gazetteer, base)
    found = [entity for name in known if name not in unions and (entity := links.below(name))]
    facts = [fact for name in known for fact in link_facts(name, links)]
    return Inferred(tuple(sorted(found, key=_by_id)), tuple(sorted(facts, key=_by_subject)))


def settle(
    changed: Collection[str], read: Read, links: Links, gazetteer: Gazetteer, base: str = BASE
) -> set[str]:
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
            old, new = links.get(name), _candidate(name, told[name], links, gazetteer, base)
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


def link_facts(name: str, links: Links) -> list[Fact]:
    """The inferred fact that says what stands above one union, where there is one."""
    link = links.get(name)
    if link is None or link.dropped:
        return []
    return [_fact(name, "partOf", link.parent.id, link.rule, link.confidence)]


def located(
    entities: Iterable[Entity], stated: Iterable[Fact], gazetteer: Gazetteer, base: str = BASE
) -> tuple[Fact, ...]:
    """The place of everything that has a place code and of which no page states a place."""
    placed = {fact.s for fact in stated if fact.p == "locatedIn"}
    found = (place_of(entity, gazetteer, base) for entity in entities if entity.id not in placed)
    return tuple(sorted((fact for fact in found if fact), key=_by_subject))


def place_of(entity: Entity, gazetteer: Gazetteer, base: str = BASE) -> Fact | None:
    """The inferred fact that says where a thing with a place code is."""
    division = gazetteer.nearest(entity.adcode) if entity.adcode else None
    if division is None or entity.type not in _LOCATED:
        return None
    names = {mint("Place", row.name, row.code, base) for row in gazetteer.rows(division.code)}
    if entity.id in names:  # under one of the names that the place itself has had
        return None
    place = mint("Place", division.name, division.code, base)
    return _fact(entity.id, "locatedIn", place, LOCATED_RULE, LOCATED_CONFIDENCE)


def _candidate(name: str, told: Told, links: Links, gazetteer: Gazetteer, base: str) -> Link | None:
    union = told.entity or links.below(name)
    found = None if union is None or told.parents else union_above(union, gazetteer, base)
    if union is None or found is None or not descends(union, found[0]):
        return None
    return Link(*found)


def _open_circles(names: Collection[str], told: dict[str, Told], read: Read, links: Links) -> set[str]:
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


def _by_id(entity: Entity) -> str:
    return entity.id


def _by_subject(fact: Fact) -> tuple[str, str]:
    return fact.s, fact.o or ""
