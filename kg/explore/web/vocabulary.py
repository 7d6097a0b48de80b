"""The ontology in, the words that a query may use out: each with its label and what it means."""

from __future__ import annotations

from functools import cache
from typing import TypedDict

import pyoxigraph as ox

from kg.data import data_path
from kg.explore.labels import Lang
from kg.graph.table import short
from kg.graph.vocab import PREFIXES, RDF, RDFS, SKOS

_WORDS = """
SELECT ?term ?type (SAMPLE(?l) AS ?label) (SAMPLE(?c) AS ?comment) WHERE {
  ?term a ?type .
  ?term rdfs:label|skos:prefLabel ?l . FILTER(LANG(?l) = "$in")
  OPTIONAL { ?term rdfs:comment ?c . FILTER(LANG(?c) = "$in") }
} GROUP BY ?term ?type"""
# Of other vocabularies, what every query here needs.
_COMMON = (
    (f"{RDFS}label", "property"), (f"{SKOS}altLabel", "property"), (f"{SKOS}prefLabel", "property"),
    (f"{RDF}subject", "property"), (f"{RDF}predicate", "property"), (f"{RDF}object", "property"),
)  # fmt: skip


class Word(TypedDict):
    """A word as the editor shows it: `u:runs`, its label, its sort, and a sentence about it."""

    name: str
    label: str
    sort: str
    comment: str


class Vocabulary(TypedDict):
    """Everything that the editor completes."""

    prefixes: dict[str, str]
    words: list[Word]


@cache
def vocabulary(lang: Lang) -> Vocabulary:
    """The words in one language."""
    store = ox.Store()
    store.load(path=str(data_path("ontology", "union.ttl")), format=ox.RdfFormat.TURTLE)
    found: dict[str, Word] = {}
    for row in store.query(_WORDS.replace("$in", lang), prefixes=PREFIXES):  # type: ignore[union-attr]
        name = short(row["term"].value)
        sort = row["type"].value.rpartition("#")[2]
        sort = "property" if "Property" in sort else "class" if sort == "Class" else "concept"
        if ":" in name and not name.startswith("http"):
            comment = row["comment"].value if row["comment"] is not None else ""
            found.setdefault(name, Word(name=name, label=row["label"].value, sort=sort, comment=comment))
    for address, sort in _COMMON:
        found.setdefault(short(address), Word(name=short(address), label="", sort=sort, comment=""))
    return Vocabulary(prefixes=dict(PREFIXES), words=sorted(found.values(), key=lambda word: word["name"]))
