"""A store in, its derived graphs worked out from all pages out, and the notes to go on from there.

Nothing of which there is one for every article, thing or claim is held in memory: what pages say is written down beside
the notes and gone through some hundred at a time, by the same functions that look at a few changed pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from heapq import merge
from itertools import chain, groupby

from kg.gazetteer import Gazetteer
from kg.graph.derive.again import every_reprint
from kg.graph.derive.asked import chunks, type_of
from kg.graph.derive.disagreements import all_disagreements
from kg.graph.derive.lines import inferred_lines, plant, reprint_lines
from kg.graph.derive.notes import NotedLinks, Notes
from kg.graph.derive.programmes import programmes
from kg.graph.derive.sectors import sector_lines
from kg.graph.derive.summary import all_summaries, keep
from kg.graph.derive.tally import put_counts
from kg.graph.derive.told import (
    Ask,
    articles,
    entity_of,
    inferred_of,
    mentioned_by,
    note,
    noted,
    reading,
    rows_of,
    things_with,
)
from kg.graph.hierarchy import settle
from kg.graph.places import place_triples
from kg.graph.quads import graph_lines
from kg.graph.reprints import bands
from kg.graph.spread.coverage import count_triples
from kg.graph.spread.reported import Printed, counted
from kg.graph.store import Store
from kg.graph.vocab import graph_iri

_PRINTED = """
SELECT here.iri, COALESCE(here.first, here.iri), COALESCE(first.day, here.day), told.kind, told.code
FROM told JOIN article here ON here.article = told.article LEFT JOIN article first ON first.iri = here.first
ORDER BY told.article
"""
_PROGRAMMES = "SELECT DISTINCT programme, kind, code FROM told WHERE programme <> '' ORDER BY programme"
_LAST = "INSERT INTO work.last VALUES (?, ?) ON CONFLICT DO UPDATE SET day = MAX(day, excluded.day)"


def work_out(notes: Notes, store: Store, gazetteer: Gazetteer, mark: str) -> None:
    """Fill the derived graphs and the empty notes; `mark` is put in last."""
    plant(store, gazetteer)
    note(notes, store)
    ask = partial(noted, notes)
    _articles(notes, store)
    _tell(notes, ask, store)
    store.put_all(graph_iri("coverage"), _coverage(notes, gazetteer))
    codes: set[str] = set()
    store.put_all(graph_iri("inferred"), _inferred(notes, ask, gazetteer, codes))
    notes.many("INSERT INTO code VALUES (?)", ((code,) for code in sorted(codes)))
    name = graph_iri("places")
    store.put_all(name, graph_lines(place_triples(codes, gazetteer), name))
    _programmes(notes, ask, store)
    sectors = (sector_lines(ask(some)["label"]) for some in chunks(things_with(notes, "label")))
    lines = chain(all_summaries(notes), all_disagreements(notes, store), chain.from_iterable(sectors))
    store.put_all(graph_iri("summary"), lines)
    store.commit((), [mark])


def _articles(notes: Notes, store: Store) -> None:
    for some in chunks(enumerate(articles(notes), 1)):
        notes.many(
            "INSERT INTO article VALUES (?, ?, ?, ?, NULL)",
            ((number, article, report.day, report.bands) for number, (article, report) in some),
        )
        notes.many(
            "INSERT INTO band VALUES (?, ?)",
            ((band, number) for number, (_, report) in some for band in bands(report.bands)),
        )
    notes.index("article", "band")
    again = every_reprint(notes, store)
    notes.many(
        "UPDATE article SET first = ? WHERE iri = ?", ((first, article) for article, first in again.items())
    )
    name = graph_iri("reprints")
    store.put_all(name, reprint_lines(again))


def _tell(notes: Notes, ask: Ask, store: Store) -> None:
    """Write down what every article tells, and when each programme was last told of."""
    for some in chunks(notes.each("SELECT article, iri, day FROM article ORDER BY article")):
        mentioned = mentioned_by([article for _, article, _ in some], store)
        values = ask({thing for things in mentioned.values() for thing in things})
        notes.many(
            "INSERT INTO told VALUES (?, ?, ?, ?)",
            (
                (number, *row)
                for number, article, _ in some
                for row in sorted(rows_of(mentioned[article], values))
            ),
        )
        told = (
            (thing, day)
            for _, article, day in some
            for thing in mentioned[article]
            if thing in values["label"] and type_of(thing) == "Programme"
        )
        notes.many(_LAST, told)
    notes.index("told")


def _coverage(notes: Notes, gazetteer: Gazetteer) -> Iterator[str]:
    """The quads of how much is reported from where, written into the notes too."""
    printed_again = {first for (first,) in notes.each("SELECT first FROM article WHERE first IS NOT NULL")}
    printed = (Printed(*row) for row in notes.each(_PRINTED))
    name = graph_iri("coverage")
    for kind, found in sorted(counted(printed, printed_again, notes.each(_PROGRAMMES), gazetteer).items()):
        put_counts(notes, kind, found)
        yield from graph_lines(count_triples(kind, found, gazetteer), name)


def _inferred(notes: Notes, ask: Ask, gazetteer: Gazetteer, codes: set[str]) -> Iterator[str]:
    """The quads of what no page says; `codes` takes up every place code that a page or one of those has."""
    links = NotedLinks(notes)
    notes.index("link")
    unions: set[str] = set()
    for some in chunks(things_with(notes, "level", "adcode")):
        values = ask(some := [thing for thing in some if type_of(thing) == "Union"])
        unions.update(thing for thing in some if entity_of(thing, values))
    known = settle(unions, reading(ask), links, gazetteer)
    name = graph_iri("inferred")
    every = merge(things_with(notes, "level", "adcode"), sorted(known))
    for some in chunks(thing for thing, _ in groupby(every)):
        values = ask(some)
        for thing in some:
            found = inferred_of(thing, values, links, gazetteer)
            codes.update(values["adcode"].get(thing, ()))
            if found.entity and found.entity.adcode:
                codes.add(found.entity.adcode)
            yield from inferred_lines(found, name)


def _programmes(notes: Notes, ask: Ask, store: Store) -> None:
    """Write down what is summed up of programmes, and how many things there are of each type."""

    def last_days(names: object) -> dict[str, str]:
        return dict(notes.among("SELECT programme, day FROM work.last WHERE programme IN (?)", names))  # type: ignore[arg-type]

    types: Counter[str] = Counter()
    for some in chunks(things_with(notes, "label")):
        of = {thing: type_of(thing) for thing in some}
        types.update(type_ for type_ in of.values() if type_)
        keep(notes, programmes([thing for thing in some if of[thing] == "Programme"], ask, last_days, store))
    ((pages, claims),) = notes.rows("SELECT COUNT(*), COALESCE(SUM(facts), 0) FROM page")
    ((articles_,),) = notes.rows("SELECT COUNT(*) FROM article")
    notes.step({**types, "Page": pages, "Claim": claims, "Article": articles_})
    notes.index("of_kind", "run", "serving")
