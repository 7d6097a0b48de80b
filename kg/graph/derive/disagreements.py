"""Bodies in, which of the figures that pages give of them cannot both hold out: as quads, the lower figure first.

Each follows from the figures of one body alone, so after a change those that it concerns are enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from kg.graph.conflicts import disagreements
from kg.graph.derive.changes import chunks, summary_lines
from kg.graph.derive.notes import Notes
from kg.graph.derive.programmes import some_pairs
from kg.graph.quads import graph_lines
from kg.graph.statements import Said, Source
from kg.graph.store import Store, rows
from kg.graph.terms import iri
from kg.graph.vocab import graph_iri, u

_TOLD = {u(name): name for name in ("value", "unit", "of", "bound", "asOf")}


def all_disagreements(notes: Notes, store: Store) -> Iterator[str]:
    """The quads for everything that pages give figures of."""
    found = rows(store.answer(f"SELECT DISTINCT ?x {{ ?x {u('quantity')} ?y }}"))
    for some in chunks(row["x"].value for row in found):
        yield from disagreements_of(some, notes, store)


def disagreements_of(bodies: Collection[str], notes: Notes, store: Store) -> Iterator[str]:
    """The quads for some bodies."""
    figures = some_pairs(bodies, "quantity", store)
    # One figure agrees with itself.
    figures = {body: some for body, some in figures.items() if len(some) > 1}
    told = _told(chain.from_iterable(figures.values()), store)
    articles = _articles(chain.from_iterable(figures.values()), store)
    days = dict(notes.among("SELECT iri, day FROM article WHERE iri IN (?)", {*articles.values()}))
    for body, some in figures.items():
        said = (
            _said(body, one, told[one], articles[one], days)
            for one in some
            if one in articles and "value" in told[one]
        )
        pairs = ((iri(a.node), u("disagreesWith"), iri(b.node)) for a, b in disagreements(said))
        yield from graph_lines(pairs, graph_iri("summary", store.base))


def held(bodies: Collection[str], gone: Iterable[str], store: Store) -> Iterator[str]:
    """The quads that the store has of the figures of some bodies, and of figures that are `gone`."""
    figures = {*gone, *chain.from_iterable(some_pairs(bodies, "quantity", store).values())}
    return summary_lines(sorted(figures), u("disagreesWith"), store)


def _said(body: str, figure: str, told: dict[str, str], article: str, days: dict[str, str]) -> Said:
    return Said(
        "figure", body, told["value"], Source(article, "", days.get(article) or None, article),
        told.get("of", ""), told.get("unit", ""), told.get("bound", ""), told.get("asOf"), figure,
    )  # fmt: skip


def _told(figures: Iterable[str], store: Store) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for some in chunks(figures):
        query = f"SELECT ?x ?p ?y {{ VALUES ?x {{ {' '.join(map(iri, some))} }} ?x ?p ?y }}"
        for row in rows(store.answer(query)):
            if name := _TOLD.get(str(row["p"])):
                found[row["x"].value][name] = row["y"].value
    return found


def _articles(figures: Iterable[str], store: Store) -> dict[str, str]:
    """The article of each figure: its claim's graph."""
    found = {}
    for some in chunks(figures):
        values = " ".join(map(iri, some))
        query = f"SELECT ?x ?g {{ VALUES ?x {{ {values} }} GRAPH ?g {{ ?x a {u('Quantity')} }} }}"
        found.update({row["x"].value: row["g"].value for row in rows(store.answer(query))})
    return found
