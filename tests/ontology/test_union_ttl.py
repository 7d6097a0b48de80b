"""The vocabulary: two languages, no blank nodes, every term used, and the same words as everywhere else."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kg.data import data_path
from kg.gazetteer import load
from kg.graph.derive import refresh
from kg.graph.ledger import entry_lines, entry_of
from kg.graph.places import place_triples
from kg.graph.quads import lines
from kg.graph.stores import open_store
from kg.graph.vocab import KIND, LEVEL
from kg.iri import ONTOLOGY
from kg.model import ENTITY_TYPES, PREDICATES, Extraction, Level, Page
from tests.graph.samples import PAGE_1, PAGE_2, PAGE_4, TEXT_A, article

UNION = rdflib.Graph().parse(data_path("ontology", "union.ttl"))
OWN = sorted({s for s in UNION.subjects() if isinstance(s, rdflib.URIRef) and s.startswith(ONTOLOGY)})
SCHEMES = {rdflib.URIRef(KIND + "scheme"), rdflib.URIRef(LEVEL + "scheme")}


def concepts(scheme: str) -> set[str]:
    return {
        str(name).removeprefix(scheme)
        for name in UNION.subjects(SKOS.inScheme, rdflib.URIRef(scheme + "scheme"))
    }


def test_it_has_classes_and_properties() -> None:
    kinds = {kind for term in OWN for kind in UNION.objects(term, RDF.type)}
    assert kinds == {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty}


@pytest.mark.parametrize("term", [*OWN, *sorted(SCHEMES)], ids=lambda term: term.rsplit("/", 1)[-1])
def test_every_term_has_a_label_and_a_comment_in_both_languages(term: rdflib.URIRef) -> None:
    for predicate in (RDFS.label, RDFS.comment):
        said = {text.language: str(text) for text in UNION.objects(term, predicate)}  # type: ignore[attr-defined]
        assert set(said) == {"zh", "en"}
        assert all(said.values())


def test_every_concept_is_named_and_defined_in_both_languages() -> None:
    for concept in UNION.subjects(RDF.type, SKOS.Concept):
        for predicate in (SKOS.prefLabel, SKOS.definition):
            found = {text.language for text in UNION.objects(concept, predicate)}  # type: ignore[attr-defined]
            assert found == {"zh", "en"}
        assert str(UNION.value(concept, SKOS.notation)) == concept.rsplit("/", 1)[-1]


def test_the_words_are_those_of_the_guide() -> None:
    names = {str(term).removeprefix(ONTOLOGY) for term in OWN}
    assert {*ENTITY_TYPES, *PREDICATES} <= names
    assert concepts(LEVEL) == set(get_args(Level))
    told = (Path(__file__).parents[2] / "docs" / "ontology.md").read_text(encoding="utf-8")
    relations = told.partition("The relations are")[2].partition(". ")[0]
    assert set(re.findall(r"`u:(\w+)`", relations)) == set(PREDICATES)


def test_the_kinds_are_those_of_the_word_list() -> None:
    with data_path("seeds", "lexicon", "programmes.csv").open(encoding="utf-8", newline="") as file:
        used = {row["kind"] for row in csv.DictReader(file)}
    assert used <= concepts(KIND)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_labels_tell_classes_apart(language: str) -> None:
    named = [
        str(text)
        for term in UNION.subjects(RDF.type, OWL.Class)
        for text in UNION.objects(term, RDFS.label)
        if text.language == language  # type: ignore[attr-defined]
    ]
    assert len(set(named)) == len(named) > len(ENTITY_TYPES)


def test_no_blank_nodes_so_that_it_is_the_same_in_every_graph() -> None:
    assert not [node for triple in UNION for node in triple if isinstance(node, rdflib.BNode)]


def printed_twice() -> Iterator[Extraction]:
    for page in ("p8", "p9"):
        here = article(page, 1, "两报同登", TEXT_A)
        yield Extraction(Page(page, f"{page}.txt", "", ()), (here,))


def used() -> Iterator[str]:
    with open_store("memory:") as store:
        for page in (PAGE_1, PAGE_2, PAGE_4, *printed_twice()):
            store.replace(entry_of(page, "1"), lines(page))
        refresh(store, load())
        for graph in store.graphs():
            if not graph.endswith("/ontology"):
                yield from store.lines(graph)


def test_every_term_is_used() -> None:
    written = "\n".join(used())
    written += "\n".join(entry_lines(replace(entry_of(PAGE_1, "1"), note="why")))
    written += "\n".join(" ".join(triple) for triple in place_triples(["310103"], load()))
    written += "".join(f"<{p}>" for p in UNION.predicates())  # what concepts themselves carry
    assert [str(term) for term in OWN if f"<{term}>" not in written] == []


def test_no_term_is_used_that_is_not_declared() -> None:
    written = "\n".join(used())
    names = set(re.findall(rf"<{re.escape(ONTOLOGY)}(\w+)>", written))
    assert names <= {str(term).removeprefix(ONTOLOGY) for term in OWN}
