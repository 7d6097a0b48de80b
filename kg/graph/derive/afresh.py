"""A store in, its derived graphs worked out from all pages out, and the notes to go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from kg.gazetteer import Gazetteer
from kg.graph.coverage import Report as Told
from kg.graph.coverage import count_triples, counted
from kg.graph.derive.again import texts
from kg.graph.derive.changes import type_of
from kg.graph.derive.lines import inferred_lines, ontology_lines, plant, reprint_lines
from kg.graph.derive.notes import NotedLinks, Notes
from kg.graph.derive.tally import put_counts
from kg.graph.derive.told import Values, entity_of, mentions_in, reports_in, rows_of, scan, telling
from kg.graph.hierarchy import Inferred, link_facts, place_of, settle
from kg.graph.places import place_triples
from kg.graph.quads import graph_lines
from kg.graph.reprints import bands, reprints
from kg.graph.store import Store
from kg.graph.vocab import graph_iri


def work_out(notes: Notes, store: Store, gazetteer: Gazetteer, mark: str) -> None:
    """Fill the derived graphs and the empty notes; `mark` is put in last."""
    base = store.base
    name = graph_iri("ontology", base)
    store.put(name, ontology_lines(name))
    plant(store, gazetteer)
    _articles(notes, store)
    values = scan(store)
    _coverage(notes, values, store, gazetteer)
    codes: set[str] = set()
    name = graph_iri("inferred", base)
    store.put_all(name, _inferred(notes, values, gazetteer, base, codes))
    notes.many("INSERT INTO code VALUES (?)", ((code,) for code in sorted(codes)))
    name = graph_iri("places", base)
    store.put(name, graph_lines(place_triples(codes, gazetteer, base), name))
    store.commit((), [mark])


def _articles(notes: Notes, store: Store) -> None:
    reports = reports_in(store)
    marks = {article: report.bands for article, report in reports.items() if report.bands}
    again = reprints(
        marks, lambda some: texts(store, some), {article: report.day for article, report in reports.items()}
    )
    numbers = {article: number for number, article in enumerate(sorted(reports), 1)}
    notes.many(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?)",
        (
            (number, article, reports[article].day, reports[article].bands, again.get(article))
            for article, number in numbers.items()
        ),
    )
    notes.many(
        "INSERT INTO band VALUES (?, ?)",
        ((band, numbers[article]) for article, mark in sorted(marks.items()) for band in bands(mark)),
    )
    store.put(graph_iri("reprints", store.base), reprint_lines(again, store))


def _coverage(notes: Notes, values: Values, store: Store, gazetteer: Gazetteer) -> None:
    articles = {iri: (number, day, first) for number, iri, day, first in notes.rows(
        "SELECT article, iri, day, first FROM article")}  # fmt: skip
    counts = counted(
        _told(notes, values, {article: found[0] for article, found in articles.items()}, store),
        {article: day for article, (_, day, _) in articles.items()},
        {article: first for article, (_, _, first) in articles.items() if first},
        gazetteer,
    )
    name = graph_iri("coverage", store.base)
    lines: list[str] = []
    for kind, found in sorted(counts.items()):
        put_counts(notes, kind, found)
        lines += graph_lines(count_triples(kind, found, gazetteer, store.base), name)
    store.put(name, lines)


def _told(notes: Notes, values: Values, numbers: Mapping[str, int], store: Store) -> Iterator[Told]:
    """What every article tells, written down on the way."""
    placed = ((article, thing) for article, thing in mentions_in(store) if thing in values["adcode"])
    for article, things in groupby(sorted(placed), key=lambda pair: pair[0]):
        found = sorted(rows_of((thing for _, thing in things), values))
        notes.many("INSERT INTO told VALUES (?, ?, ?, ?)", ((numbers[article], *row) for row in found))
        for kind, code, programme in found:
            yield article, code, kind, programme


def _inferred(
    notes: Notes, values: Values, gazetteer: Gazetteer, base: str, codes: set[str]
) -> Iterator[str]:
    """The quads of what no page says; `codes` takes up every place code that a page or one of those has."""
    links = NotedLinks(notes)
    notes.file.execute("CREATE INDEX link_parent ON link (parent)")
    things = sorted({*values["level"], *values["adcode"]})
    read = telling(values, base)
    unions = {thing for thing in things if type_of(thing, base) == "Union" and entity_of(thing, values, base)}
    known = settle(unions, read, links, gazetteer, base)
    codes.update(code for some in values["adcode"].values() for code in some)
    name = graph_iri("inferred", base)
    for thing in sorted({*things, *known}):
        entity = entity_of(thing, values, base)
        unnamed = links.below(thing) if entity is None else None
        if unnamed and unnamed.adcode:
            codes.add(unnamed.adcode)
        facts = link_facts(thing, links) if thing in known else []
        here = entity or unnamed
        if here and thing not in values["locatedIn"] and (fact := place_of(here, gazetteer, base)):
            facts.append(fact)
        yield from inferred_lines(Inferred((unnamed,) if unnamed else (), tuple(facts)), name, base)
