"""A store in, what its pages tell of things out: of all at once, or of the few that are asked for."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import cast

from kg.graph.derive.changes import THINGS, Report, apart, chunks, type_of, values_of
from kg.graph.derive.tally import Told as Row
from kg.graph.hierarchy import Told
from kg.graph.store import Store, rows
from kg.graph.terms import iri
from kg.graph.vocab import LEVEL, u
from kg.model import Entity, Level

Values = Mapping[str, Mapping[str, tuple[str, ...]]]  # property -> thing -> values, sorted


def ask(store: Store, things: Collection[str]) -> Values:
    """What pages say of some things."""
    found: dict[str, dict[str, list[str]]] = {name: defaultdict(list) for name in THINGS}
    for thing, name, value in values_of(things, store):
        found[name][thing].append(value)
    return {
        name: {thing: tuple(sorted(set(some))) for thing, some in of.items()} for name, of in found.items()
    }


def scan(store: Store) -> Values:
    """What pages say of everything."""
    return {name: _said(store, term) for name, term in THINGS.items()}


def reports_in(store: Store) -> dict[str, Report]:
    """Every article as far as it counts; without what it mentions, of which there is most."""
    found: dict[str, Report] = defaultdict(Report)
    for name, values in _said(store, u("fingerprint")).items():
        found[name].bands = values[0]
    for name, values in _said(store, u("date")).items():
        found[name].day = values[0]
    for row in rows(store.answer(f"SELECT ?a {{ ?a a {u('Article')} }}")):
        found[row["a"].value]  # one without a date and too short for bands
    return dict(found)


def mentions_in(store: Store) -> Iterator[tuple[str, str]]:
    """Article and thing, for every thing that an article speaks of."""
    for row in rows(store.answer(f"SELECT ?a ?e {{ ?a {u('mentions')} ?e }}")):
        yield row["a"].value, row["e"].value


def mentions_of(things: Collection[str], store: Store) -> set[str]:
    """The articles that speak of some things."""
    found = set()
    for some in chunks(sorted(things)):
        query = f"SELECT ?a {{ VALUES ?e {{ {' '.join(map(iri, some))} }} ?a {u('mentions')} ?e }}"
        found |= {row["a"].value for row in rows(store.answer(query))}
    return found


def mentioned_by(articles: Collection[str], store: Store) -> dict[str, set[str]]:
    """Article -> the things that it speaks of."""
    found: dict[str, set[str]] = {article: set() for article in articles}
    for some in chunks(sorted(articles)):
        query = f"SELECT ?a ?e {{ VALUES ?a {{ {' '.join(map(iri, some))} }} ?a {u('mentions')} ?e }}"
        for row in rows(store.answer(query)):
            found[row["a"].value].add(row["e"].value)
    return found


def telling(values: Values, base: str) -> Callable[[Iterable[str]], dict[str, Told]]:
    """How `hierarchy.settle` asks what pages tell of unions, and what decides where a thing is."""

    def read(things: Iterable[str]) -> dict[str, Told]:
        return {
            thing: Told(
                entity_of(thing, values, base),
                frozenset(p for p in values["partOf"].get(thing, ()) if type_of(p, base) == "Union"),
                thing in values["locatedIn"],
            )
            for thing in things
        }

    return read


def entity_of(thing: str, values: Values, base: str) -> Entity | None:
    """A thing that has a level or a place code. Where pages differ, the first in order stands."""
    names, levels, codes = (values[name].get(thing) for name in ("label", "level", "adcode"))
    type_ = type_of(thing, base)
    if not names or type_ is None or not (levels or codes):
        return None
    level = cast("Level | None", levels[0].removeprefix(LEVEL) if levels else None)
    return Entity(thing, type_, names[0], level=level, adcode=codes[0] if codes else None)


def rows_of(things: Iterable[str], values: Values) -> set[Row]:
    """What an article that mentions some things tells: from where, and on which programmes of which kinds."""
    found = set()
    for thing in things:
        for code in values["adcode"].get(thing, ()):
            found.add(("", code, ""))
            found.update((kind, code, thing) for kind in values["kind"].get(thing, ()))
    return found


def _said(store: Store, predicate: str) -> dict[str, tuple[str, ...]]:
    """Subject -> values of one property, in the graphs of pages. One property a query: Oxigraph answers each from
    one index, and joins across graphs slowly."""
    query = "SELECT ?id ?value WHERE {{ GRAPH ?g {{ ?id {0} ?value }} FILTER(?g NOT IN ({1})) }}"
    found: dict[str, tuple[str, ...]] = {}
    for row in rows(store.answer(query.format(predicate, ", ".join(map(iri, apart(store)))))):
        # One string for one name, whichever property brings it up: there are a million of them.
        name, value = sys.intern(row["id"].value), sys.intern(row["value"].value)
        # Each once, told apart here: a store would keep all that it has told in memory for it.
        values = found.get(name)
        if values is None:
            found[name] = (value,)
        elif value not in values:
            found[name] = tuple(sorted((*values, value)))
    return found
