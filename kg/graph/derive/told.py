"""A store in, what its pages tell of things out: of all at once, or of the few that are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import cast

from kg.gazetteer import Gazetteer
from kg.graph.derive.asked import apart, some_pairs, type_of
from kg.graph.derive.changes import THINGS, Report, values_of
from kg.graph.derive.notes import NotedLinks, Notes
from kg.graph.derive.tally import Told as Row
from kg.graph.hierarchy import Inferred, Read, Told, link_facts, place_of
from kg.graph.store import Store, rows
from kg.graph.terms import iri
from kg.graph.vocab import LEVEL, u
from kg.model import Entity, Level

Values = Mapping[str, Mapping[str, tuple[str, ...]]]  # property -> thing -> values, sorted
Ask = Callable[[Collection[str]], Values]
# Of articles, as `note` names them: the day it was printed, its bands, that it is one.
_OF_ARTICLES = {"date": u("date"), "fingerprint": u("fingerprint")}
_IS_ARTICLE = "article"


def ask(store: Store, things: Collection[str]) -> Values:
    """What pages say of some things."""
    return _values(values_of(things, store))


def note(notes: Notes, store: Store) -> None:
    """Write down what pages say of everything, for `noted` and `articles` to read: it may be more than memory."""
    row = "INSERT INTO work.value VALUES (?, ?, ?)"
    for name, term in {**THINGS, **_OF_ARTICLES}.items():
        notes.many(row, ((thing, name, value) for thing, value in _said(store, term)))
    found = store.texts("SELECT ?a { ?a a u:Article }")
    notes.many(row, ((one["a"], _IS_ARTICLE, "") for one in found))
    notes.index("value")


def noted(notes: Notes, things: Collection[str]) -> Values:
    """What pages say of some things, as it was written down."""
    return _values(notes.among("SELECT thing, name, value FROM work.value WHERE thing IN (?)", things))


def things_with(notes: Notes, *names: str) -> Iterator[str]:
    """The things of which pages say one of some properties, in order."""
    query = (
        f"SELECT DISTINCT thing FROM work.value WHERE name IN ({','.join('?' * len(names))}) ORDER BY thing"
    )
    return (thing for (thing,) in notes.each(query, *names))


def articles(notes: Notes) -> Iterator[tuple[str, Report]]:
    """Every article as far as it counts, without what it mentions, in order."""
    names = (_IS_ARTICLE, *_OF_ARTICLES)
    found = notes.each(
        "SELECT thing, name, value FROM work.value WHERE name IN (?, ?, ?) ORDER BY thing, name, value DESC",
        *names,
    )
    for article, said in groupby(found, key=itemgetter(0)):
        of = {name: value for _, name, value in said}  # where there are several the first in order stands
        yield article, Report(of.get("date", ""), of.get("fingerprint", ""))


def mentions_of(things: Collection[str], store: Store) -> set[str]:
    """The articles that speak of some things."""
    return {
        article for some in some_pairs(things, "mentions", store, backwards=True).values() for article in some
    }


def mentioned_by(articles: Collection[str], store: Store) -> dict[str, tuple[str, ...]]:
    """Article -> the things that it speaks of."""
    return dict.fromkeys(articles, ()) | some_pairs(articles, "mentions", store)


def reading(ask: Ask) -> Read:
    """How `hierarchy.settle` asks what pages tell of unions."""

    def read(things: Collection[str]) -> dict[str, Told]:
        values = ask(things)
        return {
            thing: Told(
                entity_of(thing, values),
                frozenset(p for p in values["partOf"].get(thing, ()) if type_of(p) == "Union"),
            )
            for thing in things
        }

    return read


def entity_of(thing: str, values: Values) -> Entity | None:
    """A thing that has a level or a place code. Where pages differ, the first in order stands."""
    names, levels, codes = (values[name].get(thing) for name in ("label", "level", "adcode"))
    type_ = type_of(thing)
    if not names or type_ is None or not (levels or codes):
        return None
    level = cast("Level | None", levels[0].removeprefix(LEVEL) if levels else None)
    return Entity(thing, type_, names[0], level=level, adcode=codes[0] if codes else None)


def inferred_of(thing: str, values: Values, links: NotedLinks, gazetteer: Gazetteer) -> Inferred:
    """What no page says of one thing."""
    entity = entity_of(thing, values)
    unnamed = None if entity else links.below(thing)
    facts = link_facts(thing, links) if type_of(thing) == "Union" else []
    here = entity or unnamed
    if here and thing not in values["locatedIn"] and (fact := place_of(here, gazetteer)):
        facts.append(fact)
    return Inferred(unnamed, tuple(facts))


def rows_of(things: Iterable[str], values: Values) -> set[Row]:
    """What an article that mentions some things tells: from where, and on which programmes of which kinds."""
    found = set()
    for thing in things:
        for code in values["adcode"].get(thing, ()):
            found.add(("", code, ""))
            found.update((kind, code, thing) for kind in values["kind"].get(thing, ()))
    return found


def _values(found: Iterable[tuple[str, str, str]]) -> Values:
    told: dict[str, dict[str, set[str]]] = {name: defaultdict(set) for name in THINGS}
    for thing, name, value in found:
        if name in told:
            told[name][thing].add(value)
    return {name: {thing: tuple(sorted(some)) for thing, some in of.items()} for name, of in told.items()}


def _said(store: Store, predicate: str) -> Iterator[tuple[str, str]]:
    """Subjects and values of one property, in the graphs of pages. One property a query: Oxigraph answers each from
    one index, and joins across graphs slowly."""
    query = "SELECT ?id ?value WHERE {{ GRAPH ?g {{ ?id {0} ?value }} FILTER(?g NOT IN ({1})) }}"
    last = ("", "")
    for row in rows(store.answer(query.format(predicate, ", ".join(map(iri, apart(store)))))):
        here = row["id"].value, row["value"].value
        # Told apart here: a store asked for what is distinct would keep all that it has told in memory.
        if here != last:
            yield here
        last = here
