"""Unions and what pages state of them in, the union above each one out, marked as inferred.

Stated links win: only a union of which no page names a union above gets one from the tree of places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.gazetteer import Gazetteer
from kg.graph.union_above import descends, union_above
from kg.iri import BASE, mint
from kg.model import Entity, Fact

LOCATED_RULE, LOCATED_CONFIDENCE = "place:code", 0.8
_LOCATED = frozenset({"Union", "Organisation", "Programme", "Place"})


@dataclass(frozen=True, slots=True)
class Inferred:
    """Unions that no page names but that stand above one that is named, and links that no page states."""

    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()


def above(
    entities: Iterable[Entity], stated: Iterable[Fact], gazetteer: Gazetteer, base: str = BASE
) -> Inferred:
    """The line of unions above every union, as far as pages leave it open; never a cycle."""
    unions = {entity.id: entity for entity in entities if entity.type == "Union"}
    parents: dict[str, set[str]] = {}
    for fact in stated:
        if fact.p == "partOf" and fact.s in unions and fact.o in unions and not fact.inferred:
            parents.setdefault(fact.s, set()).add(fact.o or "")
    found: dict[str, Entity] = {}
    facts: list[Fact] = []
    waiting = sorted(unions, reverse=True)
    while waiting:
        name = waiting.pop()
        union = unions.get(name) or found[name]
        link = None if parents.get(name) else union_above(union, gazetteer, base)
        if link is None or _reaches(link[0].id, name, parents):
            continue
        parent, rule, confidence = link
        if not descends(union, parent):
            continue
        parents[name] = {parent.id}
        facts.append(_fact(name, "partOf", parent.id, rule, confidence))
        if parent.id not in unions and parent.id not in found:
            found[parent.id] = parent
            waiting.append(parent.id)
    return Inferred(tuple(sorted(found.values(), key=_by_id)), tuple(sorted(facts, key=_by_subject)))


def located(
    entities: Iterable[Entity], stated: Iterable[Fact], gazetteer: Gazetteer, base: str = BASE
) -> tuple[Fact, ...]:
    """The place of everything that has a place code and of which no page states a place."""
    placed = {fact.s for fact in stated if fact.p == "locatedIn"}
    facts = []
    for entity in entities:
        division = gazetteer.nearest(entity.adcode) if entity.adcode else None
        if division is None or entity.type not in _LOCATED or entity.id in placed:
            continue
        place = mint("Place", division.name, division.code, base)
        names = {mint("Place", row.name, row.code, base) for row in gazetteer.rows(division.code)}
        if entity.id not in names:  # under none of the names that the place itself has had
            facts.append(_fact(entity.id, "locatedIn", place, LOCATED_RULE, LOCATED_CONFIDENCE))
    return tuple(sorted(facts, key=_by_subject))


def _reaches(start: str, goal: str, parents: Mapping[str, set[str]]) -> bool:
    """Whether `goal` stands above `start`, or is `start`."""
    waiting, seen = [start], set[str]()
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            waiting.extend(parents.get(name, ()))
    return False


def _fact(s: str, p: str, o: str, rule: str, confidence: float) -> Fact:
    return Fact("", "", s, p, o, rule=rule, confidence=confidence, inferred=True)  # type: ignore[arg-type]


def _by_id(entity: Entity) -> str:
    return entity.id


def _by_subject(fact: Fact) -> tuple[str, str]:
    return fact.s, fact.o or ""
