"""The names of the vocabulary: prefixes for queries, IRIs of classes, properties, concepts and graphs."""

from __future__ import annotations

from functools import lru_cache

from kg.iri import BASE, ONTOLOGY, VOCABULARY, page_iri

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
KIND = VOCABULARY + "ontology/kind/"
LEVEL = VOCABULARY + "ontology/level/"

# Declared for every query, so that a person may write `u:runs` without a line of PREFIX.
PREFIXES = {
    "u": ONTOLOGY,
    "kind": KIND,
    "level": LEVEL,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": SKOS,
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "geo": GEO,
    "dcterms": "http://purl.org/dc/terms/",
}

ENTRY = "#entry"  # how the name of a ledger entry, and of its graph, ends

# Terms as N-Quads spells them.
TYPE = f"<{RDF}type>"
SUBJECT = f"<{RDF}subject>"
PREDICATE = f"<{RDF}predicate>"
OBJECT = f"<{RDF}object>"
LABEL = f"<{RDFS}label>"
ALIAS = f"<{SKOS}altLabel>"
LATITUDE = f"<{GEO}lat>"
LONGITUDE = f"<{GEO}long>"


@lru_cache(maxsize=1024)
def u(name: str) -> str:
    """A class or property of the project's own vocabulary.

    >>> u("runs")
    '<https://union-kg.example/ontology#runs>'
    """
    return f"<{ONTOLOGY}{name}>"


def graph_iri(name: str) -> str:
    """The name of a graph that belongs to no article: `places`, `inferred`, `ontology`, `ledger`.

    >>> graph_iri("places")
    'https://union-kg.example/graph/places'
    """
    return f"{BASE}graph/{name}"


def entry_iri(page: str) -> str:
    """The ledger entry of a page."""
    return page_iri(page) + ENTRY
