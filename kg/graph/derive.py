"""A store in; the same store with what follows from its pages out: places, unions above, the vocabulary.

What follows is kept apart in three graphs of its own (`graph/places`, `graph/inferred`,
`graph/ontology`) and depends on the pages in the store alone, not on the order they came in.
"""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from kg.data import data_path
from kg.gazetteer import Gazetteer
from kg.graph.hierarchy import Inferred, above, located
from kg.graph.places import place_triples
from kg.graph.quads import entity_triples, fact_triples, graph_lines
from kg.graph.store import Store, rows
from kg.graph.vocab import LEVEL, graph_iri
from kg.iri import ONTOLOGY
from kg.model import Entity, Fact

_ENTITIES = """
SELECT DISTINCT ?id ?type ?name ?level ?code WHERE {
  GRAPH ?g {
    ?id u:adcode|u:level ?any ; a ?type ; rdfs:label ?name .
    OPTIONAL { ?id u:level ?level }
    OPTIONAL { ?id u:adcode ?code }
  }
  FILTER(?g NOT IN ($shared))
} ORDER BY ?id ?level ?code ?name"""
_STATED = """
SELECT DISTINCT ?s ?p ?o WHERE {
  VALUES ?p { u:partOf u:locatedIn }
  GRAPH ?g { ?s ?p ?o }
  FILTER(?g NOT IN ($shared))
}"""


def refresh(store: Store, gazetteer: Gazetteer) -> None:
    """Bring the derived graphs up to date; nothing is written where nothing changed."""
    entities, stated = _read(store)
    inferred = above(entities, stated, gazetteer, store.base)
    everything = (*entities, *inferred.entities)
    places = located(everything, stated, gazetteer, store.base)
    codes = {entity.adcode for entity in everything if entity.adcode}
    store.put(graph_iri("ontology", store.base), ontology_lines(graph_iri("ontology", store.base)))
    name = graph_iri("places", store.base)
    store.put(name, graph_lines(place_triples(codes, gazetteer, store.base), name))
    name = graph_iri("inferred", store.base)
    whole = Inferred(inferred.entities, (*inferred.facts, *places))
    store.put(name, inferred_lines(whole, name, store.base))


def inferred_lines(inferred: Inferred, graph: str, base: str) -> list[str]:
    """The quads of what no page says."""
    triples = {triple for entity in inferred.entities for triple in entity_triples(entity)}
    for fact in inferred.facts:
        triples.update(fact_triples(fact, base))
    return list(graph_lines(triples, graph))


@cache
def ontology_lines(graph: str) -> tuple[str, ...]:
    """The vocabulary, so that labels of kinds and levels can be asked for with everything else."""
    parsed = ox.parse(path=data_path("ontology", "union.ttl"), format=ox.RdfFormat.TURTLE)
    triples = ((str(row.subject), str(row.predicate), str(row.object)) for row in parsed)
    return tuple(graph_lines(triples, graph))


def _read(store: Store) -> tuple[list[Entity], list[Fact]]:
    shared = ", ".join(f"<{graph_iri(name, store.base)}>" for name in ("places", "inferred", "ontology"))
    found: dict[str, Entity] = {}
    for row in rows(store.answer(_ENTITIES.replace("$shared", shared))):
        type_ = row["type"].value.removeprefix(ONTOLOGY)
        level = row["level"].value.removeprefix(LEVEL) if row["level"] else None
        code = row["code"].value if row["code"] else None
        # Two pages may differ in what they tell of one thing: the first in order stands.
        found.setdefault(row["id"].value, Entity(row["id"].value, type_, row["name"].value, (), level, code))
    stated = rows(store.answer(_STATED.replace("$shared", shared)))
    facts = [
        Fact("", "", row["s"].value, row["p"].value.removeprefix(ONTOLOGY), row["o"].value) for row in stated
    ]
    return list(found.values()), facts
