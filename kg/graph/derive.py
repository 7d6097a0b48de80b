"""A store in; the same store with what follows from its pages out: places, unions above, the vocabulary.

What follows is kept apart in graphs of its own (`graph/places`, `graph/inferred`,
`graph/ontology`, and `graph/tree`) and depends on the pages in the store alone, not on the order they came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox

from kg.data import data_path
from kg.gazetteer import Gazetteer
from kg.graph.coverage import Report, coverage_triples
from kg.graph.hierarchy import Inferred, above, located
from kg.graph.places import place_triples, tree_triples
from kg.graph.quads import entity_triples, fact_triples, graph_lines
from kg.graph.reprints import reprints
from kg.graph.store import Store, rows
from kg.graph.terms import digest, iri, is_date, string
from kg.graph.vocab import LEVEL, graph_iri, u
from kg.model import ENTITY_TYPES, Entity, EntityType, Fact, Predicate

_FROM = "SELECT DISTINCT ?a ?code WHERE { ?a u:mentions ?p . ?p u:adcode ?code }"
_OF_KIND = "SELECT DISTINCT ?a ?code ?kind ?p WHERE { ?p u:kind ?kind ; u:adcode ?code . ?a u:mentions ?p }"
DERIVED = ("places", "tree", "reprints", "coverage", "inferred", "ontology")

# One property a query: Oxigraph answers each from one index, and joins across graphs slowly.
_SAID = "SELECT DISTINCT ?id ?value WHERE {{ GRAPH ?g {{ ?id {0} ?value }} FILTER(?g NOT IN ({1})) }}"


def refresh(store: Store, gazetteer: Gazetteer) -> None:
    """Bring the derived graphs up to date; nothing is done where the pages are those of the last time."""
    name = graph_iri("inferred", store.base)
    mark = (iri(name), u("version"), string(_state(store, gazetteer)))
    if store.answer(f"ASK {{ {' '.join(mark)} }}"):
        return
    entities, stated = _read(store)
    inferred = above(entities, stated, gazetteer, store.base)
    everything = (*entities, *inferred.entities)
    places = located(everything, stated, gazetteer, store.base)
    codes = {entity.adcode for entity in everything if entity.adcode}
    store.put(graph_iri("ontology", store.base), ontology_lines(graph_iri("ontology", store.base)))
    plant(store, gazetteer)
    name = graph_iri("places", store.base)
    store.put(name, graph_lines(place_triples(codes, gazetteer, store.base), name))
    name = graph_iri("reprints", store.base)
    again = reprints_in(store)
    store.put(name, graph_lines(((iri(a), u("reprintOf"), iri(b)) for a, b in again.items()), name))
    name = graph_iri("coverage", store.base)
    dates = {
        article: found[0]
        for article, found in _said(store, "u:date").items()
        if is_date(found[0]) and len(found[0]) == 10
    }
    covered = coverage_triples(_reports(store), dates, again, gazetteer, store.base)
    store.put(name, graph_lines(covered, name))
    name = graph_iri("inferred", store.base)
    whole = Inferred(inferred.entities, (*inferred.facts, *places))
    # Last, and with the mark: a build that is stopped before this line leaves all of it to the next one.
    store.put(name, [*inferred_lines(whole, name, store.base), *graph_lines([mark], name)])


def _state(store: Store, gazetteer: Gazetteer) -> str:
    """What the derived graphs follow from: the pages, read by which code, and the table of places."""
    pages = sorted((entry.page, entry.sha256, entry.version) for entry in store.ledger().values())
    return digest(gazetteer.version, *(part for page in pages for part in page))


def plant(store: Store, gazetteer: Gazetteer) -> None:
    """Put the tree of places in, so that regions without a single report can be asked for too; once."""
    name = graph_iri("tree", store.base)
    mark = f"{iri(name)} {u('version')} {string(gazetteer.version)}"
    if not store.answer(f"ASK {{ {mark} }}"):
        triples = (*tree_triples(gazetteer, store.base), (iri(name), u("version"), string(gazetteer.version)))
        store.put(name, graph_lines(triples, name))


def reprints_in(store: Store) -> dict[str, str]:
    """Article -> the first printing of its report, by the fingerprints that came with the articles."""
    marks, days = _said(store, "u:fingerprint"), _said(store, "u:date")

    def texts(articles: Iterable[str]) -> dict[str, str]:
        values = " ".join(iri(article) for article in articles)
        found = store.answer(f"SELECT ?a ?text {{ VALUES ?a {{ {values} }} ?a u:text ?text }}")
        return {row["a"].value: row["text"].value for row in rows(found)}

    return reprints(
        {name: found[0] for name, found in marks.items()},
        texts,
        {name: found[0] for name, found in days.items()},
    )


def _reports(store: Store) -> Iterator[Report]:
    """Which article reports from where, and on which programmes of which kinds."""
    for query, names in ((_FROM, ("a", "code")), (_OF_KIND, ("a", "code", "kind", "p"))):
        for row in rows(store.answer(query)):
            told = [row[name].value for name in names]
            yield told[0], told[1], *(told[2:] or ("", ""))


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
    """What the pages themselves say of entities with a level or a place code, and the links they state."""
    names = _said(store, "rdfs:label")
    levels, codes = _said(store, "u:level"), _said(store, "u:adcode")
    # Two pages may differ in what they tell of one thing: the first in order stands.
    entities = [
        Entity(
            name,
            type_,
            names[name][0],
            level=levels[name][0].removeprefix(LEVEL) if name in levels else None,  # type: ignore[arg-type]
            adcode=codes[name][0] if name in codes else None,
        )
        for name in sorted({*levels, *codes})
        if name in names and (type_ := _type(name, store.base)) is not None
    ]
    links: tuple[Predicate, ...] = ("partOf", "locatedIn")
    stated = [
        Fact("", "", subject, link, object_)
        for link in links
        for subject, objects in _said(store, f"u:{link}").items()
        for object_ in objects
    ]
    return entities, stated


def _type(name: str, base: str) -> EntityType | None:
    """The type in an entity's IRI: asking the store for types would bring up every claim too."""
    first = name.removeprefix(base).partition("/")[0]
    return first if first in ENTITY_TYPES else None


def _said(store: Store, predicate: str) -> dict[str, list[str]]:
    shared = ", ".join(f"<{graph_iri(name, store.base)}>" for name in DERIVED)
    found: dict[str, list[str]] = {}
    for row in rows(store.answer(_SAID.format(predicate, shared))):
        found.setdefault(row["id"].value, []).append(row["value"].value)
    return {name: sorted(values) for name, values in found.items()}
