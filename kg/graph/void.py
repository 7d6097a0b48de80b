"""A store in, a description of its graph out: VoID and DCAT, for catalogues and for tools that plan queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

import pyoxigraph as ox

from kg.graph.store import Store
from kg.graph.table import short
from kg.graph.terms import date, iri, number, string
from kg.graph.vocab import PREFIXES, RDF, RDFS, SKOS, TYPE
from kg.iri import BASE, ONTOLOGY

VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
LICENSE = "https://www.apache.org/licenses/LICENSE-2.0"
# Name of a file that the graph is exported to -> what kind of file it is.
MEDIA = {
    "graph.nq": "application/n-quads",
    "graph.trig": "application/trig",
    "graph.jsonld": "application/ld+json",
    "graph.jsonl": "application/jsonl",
    "graph.graphml": "application/graphml+xml",
    "graph.gexf": "application/gexf+xml",
    "facts.csv": "text/csv",
}
_TITLES = (("工会知识图谱", "zh"), ("Trade union knowledge graph", "en"))
_CLASSES = "SELECT ?name (COUNT(?s) AS ?count) WHERE { ?s a ?name } GROUP BY ?name ORDER BY ?name"
_PROPERTIES = "SELECT ?name (COUNT(?s) AS ?count) WHERE { ?s ?name ?o } GROUP BY ?name ORDER BY ?name"
_SUBJECTS = "SELECT (COUNT(DISTINCT ?s) AS ?count) WHERE { ?s ?p ?o }"
_DATES = "SELECT (MIN(STR(?day)) AS ?first) (MAX(STR(?day)) AS ?last) WHERE { ?article u:date ?day }"

Triple = tuple[str, str, str]


def description(store: Store) -> bytes:
    """The description as Turtle."""
    lines = "\n".join(f"{s} {p} {o} ." for s, p, o in sorted(set(void_triples(store))))
    triples = ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)
    prefixes = {**PREFIXES, "void": VOID, "dcat": DCAT}
    out = BytesIO()
    ox.serialize((quad.triple for quad in triples), out, format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    return out.getvalue()


def void_triples(store: Store) -> Iterator[Triple]:
    """What the graph holds: how many triples, of which classes and properties, from when, and as which files."""
    here = f"{BASE}dataset"
    this = iri(here)
    yield this, TYPE, _void("Dataset")
    yield this, TYPE, _dcat("Dataset")
    for text, language in _TITLES:
        yield this, _dcterms("title"), string(text, language)
    yield this, _dcterms("license"), iri(LICENSE)
    yield this, _void("uriSpace"), string(BASE)
    for vocabulary in (ONTOLOGY, RDF, RDFS, SKOS):
        yield this, _void("vocabulary"), iri(vocabulary)
    properties = list(_counts(store, _PROPERTIES))
    yield this, _void("triples"), number(sum(count for _, count in properties))
    for row in store.texts(_SUBJECTS):
        yield this, _void("distinctSubjects"), number(int(row["count"]))
    yield from _parts(this, here, "class", _counts(store, _CLASSES), "entities")
    yield from _parts(this, here, "property", properties, "triples")
    for row in store.texts(_DATES):
        if row.get("first"):
            period = iri(f"{here}/period")
            yield this, _dcterms("temporal"), period
            yield period, _dcat("startDate"), date(row["first"])
            yield period, _dcat("endDate"), date(row["last"])
    for name, media in MEDIA.items():
        file = iri(f"{here}/{name}")
        yield this, _dcat("distribution"), file
        yield file, TYPE, _dcat("Distribution")
        yield file, _dcterms("title"), string(name)
        yield file, _dcat("mediaType"), iri(f"https://www.iana.org/assignments/media-types/{media}")


def _parts(
    this: str, here: str, kind: str, found: Iterable[tuple[str, int]], counted: str
) -> Iterator[Triple]:
    for name, count in found:
        part = iri(f"{here}/{kind}/{short(name)}")
        yield this, _void(f"{kind}Partition"), part
        yield part, _void(kind), iri(name)
        yield part, _void(counted), number(count)


def _counts(store: Store, sparql: str) -> Iterator[tuple[str, int]]:
    for row in store.texts(sparql):
        yield row["name"], int(row["count"])


def _void(name: str) -> str:
    return iri(VOID + name)


def _dcat(name: str) -> str:
    return iri(DCAT + name)


def _dcterms(name: str) -> str:
    return iri(DCTERMS + name)
