"""What was derived in, the N-Quads of the derived graphs out."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from kg.data import data_path
from kg.gazetteer import Gazetteer
from kg.graph.hierarchy import Inferred
from kg.graph.places import tree_triples
from kg.graph.quads import entity_triples, fact_triples, graph_lines
from kg.graph.store import Store
from kg.graph.terms import digest, iri, string
from kg.graph.vocab import graph_iri, u


def inferred_lines(inferred: Inferred, graph: str) -> list[str]:
    """The quads of what no page says."""
    triples = {*entity_triples(inferred.entity)} if inferred.entity else set()
    for fact in inferred.facts:
        triples.update(fact_triples(fact))
    return list(graph_lines(triples, graph))


@cache
def ontology_lines(graph: str) -> tuple[str, ...]:
    """The vocabulary, so that labels of kinds and levels can be asked for with everything else."""
    parsed = ox.parse(path=data_path("ontology", "union.ttl"), format=ox.RdfFormat.TURTLE)
    triples = ((str(row.subject), str(row.predicate), str(row.object)) for row in parsed)
    return tuple(graph_lines(triples, graph))


def reprint_lines(again: dict[str, str]) -> list[str]:
    """The quads that lead from each reprint to the first printing."""
    triples = ((iri(a), u("reprintOf"), iri(b)) for a, b in again.items())
    return list(graph_lines(triples, graph_iri("reprints")))


def plant(store: Store, gazetteer: Gazetteer) -> None:
    """Put in, once, the vocabulary and the tree of places: regions without a single report can be asked for too."""
    name = graph_iri("tree")
    version = digest(gazetteer.version, data_path("ontology", "union.ttl").read_text(encoding="utf-8"))
    mark = iri(name), u("version"), string(version)
    if not store.answer(f"ASK {{ {' '.join(mark)} }}"):
        words = graph_iri("ontology")
        store.put_all(words, ontology_lines(words))
        store.put_all(name, graph_lines(tree_triples(gazetteer), name))
        store.commit((), graph_lines([mark], name))
