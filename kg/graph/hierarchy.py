"""Unions and what pages state of them in, the union above each one out, marked as inferred.

Stated links win: only a union of which no page names a union above gets one from the tree of places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.gazetteer import Division, Gazetteer
from kg.iri import BASE, mint
from kg.model import Entity, Fact, Level
from kg.union_names import GENERAL_UNION, NATION_CODE, NATIONAL_UNION, general_union_name

# As sure as the tree itself, and as the custom that a body is under the general union of its place.
TREE_CONFIDENCE, PLACE_CONFIDENCE = 0.95, 0.7
TREE_RULE, PLACE_RULE, NAME_RULE = "hierarchy:place-tree", "hierarchy:own-place", "hierarchy:national-name"
LOCATED_RULE, LOCATED_CONFIDENCE = "place:code", 0.8

# Hong Kong, Macao and Taiwan have no general union under the national one.
_OUTSIDE = ("71", "81", "82")
_FILLERS = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})
_LEVELS: Mapping[str, Level] = {
    "province": "province",
    "prefecture": "prefecture",
    "county": "county",
    "township": "township",
}
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
        parents[name] = {parent.id}
        facts.append(_fact(name, "partOf", parent.id, rule, confidence))
        if parent.id not in unions and parent.id not in found:
            found[parent.id] = parent
            waiting.append(parent.id)
    return Inferred(tuple(sorted(found.values(), key=_by_id)), tuple(sorted(facts, key=_by_subject)))


def union_above(union: Entity, gazetteer: Gazetteer, base: str = BASE) -> tuple[Entity, str, float] | None:
    """The union above one union, the rule that says so and how sure it is; None where nothing decides."""
    if union.name == NATIONAL_UNION:
        return None
    code = union.adcode
    if union.level == "industry" and union.name.startswith(("中国", "全国")):
        return general_union(NATION_CODE, gazetteer, base), NAME_RULE, TREE_CONFIDENCE
    division = gazetteer.get(code) if code else None
    if code is None or code.startswith(_OUTSIDE) or (division is None and code != NATION_CODE):
        return None
    if division is None or not _is_general_union_of(union, division):
        return general_union(code[:6], gazetteer, base), PLACE_RULE, PLACE_CONFIDENCE
    higher = [row.code for row in gazetteer.chain(code)[1:] if row.name not in _FILLERS]
    parent = higher[0] if higher else NATION_CODE
    return general_union(parent, gazetteer, base), TREE_RULE, TREE_CONFIDENCE


def general_union(code: str, gazetteer: Gazetteer, base: str = BASE) -> Entity:
    """The general union of a division, or of the nation."""
    division = gazetteer.get(code)
    name = general_union_name(code, gazetteer)
    level: Level = _LEVELS[division.level] if division else "national"
    return Entity(mint("Union", name, code, base), "Union", name, level=level, adcode=code)


def located(
    entities: Iterable[Entity], stated: Iterable[Fact], gazetteer: Gazetteer, base: str = BASE
) -> tuple[Fact, ...]:
    """The place of everything that has a place code and of which no page states a place."""
    placed = {fact.s for fact in stated if fact.p == "locatedIn"}
    facts = []
    for entity in entities:
        division = gazetteer.get(entity.adcode) if entity.adcode else None
        if division is None or entity.type not in _LOCATED or entity.id in placed:
            continue
        place = mint("Place", division.name, division.code, base)
        if place != entity.id:
            facts.append(_fact(entity.id, "locatedIn", place, LOCATED_RULE, LOCATED_CONFIDENCE))
    return tuple(sorted(facts, key=_by_subject))


def _is_general_union_of(union: Entity, division: Division) -> bool:
    return union.name.endswith(GENERAL_UNION) and union.level == _LEVELS[division.level]


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
