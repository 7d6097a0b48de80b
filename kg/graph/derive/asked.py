"""Some things in, what a store has of them out: asked for some hundred at a time, for there may be any number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from kg.graph.store import Store, rows
from kg.graph.terms import iri
from kg.graph.vocab import SUBJECT, graph_iri, u
from kg.graph.writing.batches import batches
from kg.iri import BASE
from kg.model import ENTITY_TYPES, EntityType

# The graphs that follow from pages: what they say, no page says.
DERIVED = ("places", "tree", "reprints", "coverage", "summary", "inferred", "ontology")
AT_ONCE = 600  # values in one query

T = TypeVar("T")


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """The values, as many at a time as one query takes."""
    return batches(values, AT_ONCE)


def told_of(things: Iterable[str], query: str, store: Store) -> Iterator[Mapping[str, str]]:
    """The rows of a query about some things, which stand for `$things` in it, as plain text."""
    for some in chunks(things):
        yield from store.texts(query.replace("$things", " ".join(map(iri, some))))


def some_pairs(
    things: Iterable[str], relation: str, store: Store, backwards: bool = False
) -> dict[str, tuple[str, ...]]:
    """Thing -> what some relation leads to from it, or backwards; those without any are left out."""
    one, other = "yx" if backwards else "xy"
    pairs: dict[str, set[str]] = defaultdict(set)
    shared: dict[str, str] = {}  # one string for one name: there are hundreds of thousands
    query = f"SELECT ?x ?y {{ VALUES ?{one} {{ $things }} ?x {u(relation)} ?y }}"
    for row in told_of(sorted(things), query, store):
        here, there = (shared.setdefault(row[name], row[name]) for name in (one, other))
        pairs[here].add(there)
    return {thing: tuple(sorted(others)) for thing, others in pairs.items()}


def about(things: Iterable[str], graph: str, store: Store) -> list[str]:
    """The quads that one graph has of some things."""
    found = []
    for some in chunks(things):
        query = f"SELECT ?s ?p ?o {{ VALUES ?s {{ {' '.join(map(iri, some))} }} GRAPH {iri(graph)} {{ ?s ?p ?o }} }}"
        found += [f"{row['s']} {row['p']} {row['o']} {iri(graph)} ." for row in rows(store.answer(query))]
    return found


def about_with_claims(things: Collection[str], graph: str, store: Store) -> list[str]:
    """The quads that a derived graph has about some things: their own, and those of the claims about them."""
    query = f"SELECT ?s {{ VALUES ?x {{ $things }} GRAPH {iri(graph)} {{ ?s {SUBJECT} ?x }} }}"
    claims = {row["s"] for row in told_of(sorted(things), query, store)}
    return about(sorted({*things, *claims}), graph, store)


def apart(store: Store) -> list[str]:
    """The graphs that are not of pages."""
    names = [graph_iri(name) for name in DERIVED]
    return [*names, store.default] if store.default else names


def type_of(name: str) -> EntityType | None:
    """The type in an entity's IRI: asking the store for types would bring up every claim too."""
    first = name.removeprefix(BASE).partition("/")[0]
    return first if first in ENTITY_TYPES else None
