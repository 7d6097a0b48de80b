"""What pages say in, what breaks the SPARQL constraints of the shapes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from kg.graph.checking.said import Said
from kg.graph.checking.shapes import Check, Term, checks
from kg.graph.store import Answer, Store
from kg.graph.vocab import PREFIXES

NODES_AT_ONCE = 1000

Row = Mapping[str, Term | None]  # `this`, and `path` and `value` where the constraint tells them


def broken(store: Store, said: Said, whole: bool) -> Iterator[tuple[Check, Row]]:
    """Every constraint that something said breaks, and where; `whole` says that all of the store is looked at."""
    nodes = () if whole else said.things()
    alone = None if whole else _alone(said)
    for check in checks():
        if alone is not None and check.within:
            yield from _rows(check, alone.query(check.sparql(), prefixes=PREFIXES))
            continue
        for some in (nodes[at : at + NODES_AT_ONCE] for at in range(0, len(nodes) or 1, NODES_AT_ONCE)):
            yield from _rows(check, store.answer(check.sparql(some)))


def _alone(said: Said) -> ox.Store:
    """A store of nothing but what some pages say."""
    found = ox.Store()
    found.load(said.triples().encode(), format=ox.RdfFormat.N_TRIPLES)
    return found


def _rows(check: Check, answer: Answer) -> Iterator[tuple[Check, Row]]:
    if isinstance(answer, ox.QuerySolutions):
        names = [variable.value for variable in answer.variables]
        for row in answer:
            yield check, dict(zip(names, row, strict=True))
