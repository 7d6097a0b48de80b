"""A store in, its derived graphs worked out from all pages out, and the notes to go on from there."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, groupby

from kg.gazetteer import Gazetteer
from kg.graph.coverage import Report as Told
from kg.graph.coverage import count_triples, counted
from kg.graph.derive.again import texts
from kg.graph.derive.changes import type_of
from kg.graph.derive.disagreements import all_disagreements
from kg.graph.derive.lines import inferred_lines, ontology_lines, plant, reprint_lines
from kg.graph.derive.notes import NotedLinks, Notes
from kg.graph.derive.programmes import programmes
from kg.graph.derive.summary import all_summaries, keep
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
    days = _coverage(notes, values, store, gazetteer)
    codes: set[str] = set()
    name = graph_iri("inferred", base)
    store.put_all(name, _inferred(notes, values, gazetteer, base, codes))
    notes.many("INSERT INTO code VALUES (?)", ((code,) for code in sorted(codes)))
    name = graph_iri("places", base)
    store.put(name, graph_lines(place_triples(codes, gazetteer, base), name))
    _summaries(notes, values, days, store)
    store.commit((), [mark])


def _summaries(notes: Notes, values: Values, days: Mapping[str, str], store: Store) -> None:
    """What questions about a kind, and the home page, read; `days` are those of programmes' last reports."""
    types = Counter(type_of(thing, store.base) for thing in values["label"])
    notes.many(
        "INSERT INTO total VALUES (?, ?)", ((type_, things) for type_, things in types.items() if type_)
    )
    keep(notes, programmes(values, days, store))
    notes.index()
    lines = chain(all_summaries(notes, store.base), all_disagreements(notes, store))
    store.put_all(graph_iri("summary", store.base), lines)


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


def _coverage(notes: Notes, values: Values, store: Store, gazetteer: Gazetteer) -> dict[str, str]:
    """How much is reported from where; the day of the last report of every programme."""
    articles = {iri: (number, day, first) for number, iri, day, first in notes.rows(
        "SELECT article, iri, day, first FROM article")}  # fmt: skip
    days: dict[str, str] = {}
    counts = counted(
        _told(notes, values, articles, days, store),
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
    return days


def _told(
    notes: Notes,
    values: Values,
    articles: Mapping[str, tuple[int, str, str | None]],
    days: dict[str, str],
    store: Store,
) -> Iterator[Told]:
    """What every article tells, written down on the way; `days` takes up when each programme was last told of."""
    programmes_ = {thing for thing in values["label"] if type_of(thing, store.base) == "Programme"}
    things = list({*values["adcode"], *programmes_})
    numbers = {thing: number for number, thing in enumerate(things)}
    names = {number: article for article, (number, _, _) in articles.items()}
    pairs = array("Q")  # article and thing in one number: a million pairs of names would take half a gigabyte
    for article, thing in mentions_in(store):
        if thing in numbers:
            pairs.append(articles[article][0] << 32 | numbers[thing])
            if thing in programmes_:
                days[thing] = max(days.get(thing, ""), articles[article][1])
    for number, some in groupby(sorted(pairs), key=lambda pair: pair >> 32):
        found = sorted(rows_of((things[pair & 0xFFFFFFFF] for pair in some), values))
        notes.many("INSERT INTO told VALUES (?, ?, ?, ?)", ((number, *row) for row in found))
        for kind, code, programme in found:
            yield names[number], code, kind, programme


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
