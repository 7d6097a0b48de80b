"""Figures of bodies in, which of them cannot both hold out: as quads, the lower figure first.

Each follows from what one body is said to have of one thing, so after a change the figures of those groups are enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from kg.graph import statements
from kg.graph.conflicts import counted, disagreements
from kg.graph.derive.changes import Said, chunks, summary_lines
from kg.graph.derive.notes import Notes
from kg.graph.quads import graph_lines
from kg.graph.statements import Source
from kg.graph.store import Store, rows
from kg.graph.terms import iri
from kg.graph.vocab import graph_iri, u

Group = tuple[str, str]  # a body, and what is counted
Figures = Mapping[Group, Collection[str]]
_TOLD = {u(name): name for name in ("value", "unit", "of", "bound", "asOf")}


def all_disagreements(notes: Notes, store: Store) -> Iterator[str]:
    """The quads for everything that pages give figures of."""
    found = rows(store.answer(f"SELECT DISTINCT ?x {{ ?x {u('quantity')} ?y }}"))
    for some in chunks(row["x"].value for row in found):
        yield from disagreements_of(_figures(some, store), notes, store)


def touched(old: Said, new: Said) -> set[Group]:
    """The bodies of which the figures of some pages are, and what those count."""
    return {
        (body, counted(pages.counted.get(figure, "")))
        for pages in (old, new)
        for figure, body in pages.figures.items()
    }


def held(figures: Figures, gone: Iterable[str], store: Store) -> Iterator[str]:
    """The quads that the store has of some figures, and of those that are `gone`."""
    every = {*gone, *chain.from_iterable(figures.values())}
    return summary_lines(sorted(every), u("disagreesWith"), store)


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
        yield from graph_lines(pairs, graph_iri("summary", store.base))


def _said(
    body: str, figure: str, told: dict[str, str], article: str, days: dict[str, str]
) -> statements.Said:
    return statements.Said(
        "figure", body, told["value"], Source(article, "", days.get(article) or None, article),
        told.get("of", ""), told.get("unit", ""), told.get("bound", ""), told.get("asOf"), figure,
    )  # fmt: skip


def _figures(bodies: Collection[str], store: Store) -> Figures:
    found: dict[Group, list[str]] = defaultdict(list)
    for some in chunks(sorted(bodies)):
        values = " ".join(map(iri, some))
        of = f"OPTIONAL {{ ?y {u('of')} ?of }}"
        query = f"SELECT ?x ?y ?of {{ VALUES ?x {{ {values} }} ?x {u('quantity')} ?y {of} }}"
        for row in rows(store.answer(query)):
            group = row["x"].value, counted(row["of"].value if row["of"] else "")
            found[group].append(row["y"].value)
    # In order: of what one article says twice, the first stands.
    return {group: sorted(some) for group, some in found.items()}


def _told(figures: Iterable[str], store: Store) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for some in chunks(figures):
        query = f"SELECT ?x ?p ?y {{ VALUES ?x {{ {' '.join(map(iri, some))} }} ?x ?p ?y }}"
        for row in rows(store.answer(query)):
            if name := _TOLD.get(str(row["p"])):
                found[row["x"].value][name] = row["y"].value
    return found


def _articles(figures: Iterable[str], store: Store) -> dict[str, list[str]]:
    """The articles that state each figure: the graphs that it stands in."""
    found: dict[str, list[str]] = defaultdict(list)
    for some in chunks(figures):
        values = " ".join(map(iri, some))
        query = f"SELECT ?x ?g {{ VALUES ?x {{ {values} }} GRAPH ?g {{ ?x a {u('Quantity')} }} }}"
        for row in rows(store.answer(query)):
            found[row["x"].value].append(row["g"].value)
    return found
