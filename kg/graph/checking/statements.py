"""A store in, what its articles state of figures, offices, founding days and bodies above out: one row a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from kg.graph.store import Store
from kg.graph.vocab import graph_iri
from kg.iri import article_iri

Kind = Literal["figure", "post", "above", "founded"]

_FIGURES = """
SELECT ?s ?value ?unit ?of ?bound ?date ?g WHERE {
  GRAPH ?g { ?claim rdf:predicate u:quantity ; rdf:subject ?s ; rdf:object ?o }
  ?o u:value ?value ; u:of ?of .
  OPTIONAL { ?o u:unit ?unit }
  OPTIONAL { ?o u:bound ?bound }
  OPTIONAL { ?o u:asOf ?date }
}"""
_POSTS = """
SELECT ?s ?value ?of ?g WHERE {
  GRAPH ?g { ?claim rdf:predicate u:leads ; rdf:subject ?value ; rdf:object ?s ; u:post ?post }
  ?post u:role ?of .
}"""
_ABOVE = """
SELECT ?s ?value ?g WHERE {
  GRAPH ?g { ?claim rdf:predicate u:partOf ; rdf:subject ?s ; rdf:object ?value }
  ?s a u:Union . ?value a u:Union . FILTER(?g != INFERRED)
}"""
_FOUNDED = """
SELECT ?s ?value ?g WHERE {
  GRAPH ?g { ?claim rdf:predicate u:heldOn ; rdf:subject ?s ; rdf:object ?value ; u:of "founded" }
}"""
_QUERIES: dict[Kind, str] = {"figure": _FIGURES, "post": _POSTS, "above": _ABOVE, "founded": _FOUNDED}
_ARTICLES = "SELECT ?article ?headline ?date WHERE { ?article u:headline ?headline OPTIONAL { ?article u:date ?date } }"
_REPRINTS = "SELECT ?article ?first WHERE { ?article u:reprintOf ?first }"


@dataclass(frozen=True, slots=True)
class Source:
    """An article: its id, headline and day; `first` is the one that it reprints, else itself."""

    id: str
    headline: str
    date: str | None
    first: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says: of `subject`, `of` (what is counted, an office) is `value` (a number, an IRI, a day).

    `node` is the IRI of a figure, where that is asked for.
    """

    kind: Kind
    subject: str
    value: str
    source: Source
    of: str = ""
    unit: str = ""
    bound: str = ""
    date: str | None = None
    node: str = ""


def statements(store: Store) -> Iterator[Said]:
    """Every such claim in the store, each with the article that makes it."""
    sources = _sources(store)
    inferred = f"<{graph_iri('inferred')}>"
    for kind, query in _QUERIES.items():
        for row in store.texts(query.replace("INFERRED", inferred)):
            if source := sources.get(row["g"]):
                told = {name: row[name] for name in ("of", "unit", "bound", "date") if name in row}
                yield Said(kind, row["s"], row["value"], source, **told)


def links(store: Store) -> dict[str, set[str]]:
    """Union -> the unions right above it, stated or inferred."""
    found: dict[str, set[str]] = {}
    for row in store.texts("SELECT ?s ?above { ?s u:partOf ?above . ?above a u:Union }"):
        found.setdefault(row["s"], set()).add(row["above"])
    return found


def names(store: Store) -> dict[str, str]:
    """IRI -> label of everything that is no article."""
    return {row["s"]: row["name"] for row in store.texts("SELECT ?s ?name { ?s rdfs:label ?name }")}


def _sources(store: Store) -> dict[str, Source]:
    first = {row["article"]: row["first"] for row in store.texts(_REPRINTS)}
    found = {}
    for row in store.texts(_ARTICLES):
        here = row["article"]
        name = _id(first.get(here, here))
        found[here] = Source(_id(here), row["headline"], row.get("date"), name)
    return found


def _id(address: str) -> str:
    return unquote(address.removeprefix(article_iri("")))
