"""The line of unions above some, worked out from nothing but them and what is stated of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kg.gazetteer import load
from kg.graph.derive.notes import NotedLinks, Notes
from kg.graph.hierarchy import Told, link_facts, settle
from kg.model import Entity, Fact


@dataclass(frozen=True)
class Line:
    """The unions that nobody names, and the links."""

    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]


def above(unions: Iterable[Entity], stated: Iterable[Fact]) -> Line:
    """What stands above unions, as far as the facts stated leave it open."""
    named = {union.id: union for union in unions}

    def read(ids: Collection[str]) -> dict[str, Told]:
        return {
            id_: Told(named.get(id_), frozenset(f.o for f in stated if f.s == id_ and f.o)) for id_ in ids
        }

    links = NotedLinks(Notes.fresh(None))
    known = sorted(settle(named, read, links, load()))
    found = (links.below(name) for name in known if name not in named)
    return Line(
        tuple(entity for entity in found if entity),
        tuple(fact for name in known for fact in link_facts(name, links)),
    )
