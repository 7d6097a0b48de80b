"""Figures of bodies in, which of them cannot both hold out: as quads, the lower figure first.

Each follows from what one body is said to have of one thing, so after a change the figures of those groups are enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from kg.graph.checking import statements
from kg.graph.checking.figures import counted, disagreements
from kg.graph.checking.statements import Source
from kg.graph.derive.asked import about, chunks, told_of
from kg.graph.derive.changes import Said
from kg.graph.derive.notes import Notes
from kg.graph.quads import graph_lines
from kg.graph.store import Store
from kg.graph.terms import iri
from kg.graph.vocab import graph_iri, u
from kg.iri import ONTOLOGY

Group = tuple[str, str]  # a body, and what is counted
Figures = Mapping[Group, Collection[str]]
_TOLD = {ONTOLOGY + name: name for name in ("value", "unit", "of", "bound", "asOf")}


def all_disagreements(notes: Notes, store: Store) -> Iterator[str]:
    """The quads for everything that pages give figures of."""
    found = store.texts("SELECT DISTINCT ?x { ?x u:quantity ?y }")
    for some in chunks(row["x"] for row in found):
        yield from disagreements_of(_figures(some, store), notes, store)


def touched(old: Said, new: Said) -> set[Group]:
    """The bodies of which the figures of some pages are, and what those count."""
    return {
        (body, counted(pages.counted.get(figure, "")))
        for pages in (old, new)
        for figure, body in pages.figures.items()
    }


def held(figures: Figures, gone: Iterable[str], store: Store) -> list[str]:
    """The quads that the store has of some figures, and of those that are `gone`."""
    every = {*gone, *chain.from_iterable(figures.values())}
    return about(sorted(every), graph_iri("summary"), store)


def figures_of(groups: Collection[Group], store: Store) -> Figures:
    """All figures of some groups."""
    found = _figures({body for body, _ in groups}, store)
    return {group: found[group] for group in groups if group in found}


def disagreements_of(figures: Figures, notes: Notes, store: Store) -> Iterator[str]:
    """The quads for some figures, all of their groups."""
    # One figure agrees with itself.
    figures = {group: some for group, some in figures.items() if len(some) > 1}
    told = _told(chain.from_iterable(figures.values()), store)
    articles = _articles(chain.from_iterable(figures.values()), store)
    every = {article for some in articles.values() for article in some}
    days = dict(notes.among("SELECT iri, day FROM article WHERE iri IN (?)", every))
    for (body, _), some in figures.items():
        said = (
            _said(body, one, told[one], article, days)
            for one in some
            if "value" in told[one]
            for article in articles[one]
        )
        pairs = ((iri(a.node), u("disagreesWith"), iri(b.node)) for a, b in disagreements(said))
        yield from graph_lines(pairs, graph_iri("summary"))


def _said(
    body: str, figure: str, told: dict[str, str], article: str, days: dict[str, str]
) -> statements.Said:
    return statements.Said(
        "figure", body, told["value"], Source(article, "", days.get(article) or None, article),
        told.get("of", ""), told.get("unit", ""), told.get("bound", ""), told.get("asOf"), figure,
    )  # fmt: skip


def _figures(bodies: Collection[str], store: Store) -> Figures:
    found: dict[Group, list[str]] = defaultdict(list)
    query = "SELECT ?x ?y ?of { VALUES ?x { $things } ?x u:quantity ?y OPTIONAL { ?y u:of ?of } }"
    for row in told_of(sorted(bodies), query, store):
        found[row["x"], counted(row.get("of", ""))].append(row["y"])
    # In order: of what one article says twice, the first stands.
    return {group: sorted(some) for group, some in found.items()}


def _told(figures: Iterable[str], store: Store) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in told_of(figures, "SELECT ?x ?p ?y { VALUES ?x { $things } ?x ?p ?y }", store):
        if name := _TOLD.get(row["p"]):
            found[row["x"]][name] = row["y"]
    return found


def _articles(figures: Iterable[str], store: Store) -> dict[str, list[str]]:
    """The articles that state each figure: the graphs that it stands in."""
    found: dict[str, list[str]] = defaultdict(list)
    query = "SELECT ?x ?g { VALUES ?x { $things } GRAPH ?g { ?x a u:Quantity } }"
    for row in told_of(figures, query, store):
        found[row["x"]].append(row["g"])
    return found
