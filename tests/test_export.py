"""The forms that the graph is written in: alike, harmless, and described; `test_interchange` reads them back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.errors import InputError
from kg.export import FORMATS, export, export_to
from kg.gazetteer import load
from kg.graph.derive import refresh
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.store import Store
from kg.graph.stores import open_store
from tests.graph.samples import HOSTILE, PAGE_1, PAGE_2

RDF_FORMS = {"nq": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Two pages, and one whose names are meant to do harm."""
    with open_store("memory:") as opened:
        for page in (PAGE_1, PAGE_2, HOSTILE):
            opened.replace(entry_of(page, "1"), lines(page))
        refresh(opened, load())
        yield opened


def written(store: Store, form: str) -> bytes:
    out = io.BytesIO()
    export(store, form, out)
    return out.getvalue()


def quads(store: Store, form: str) -> set[ox.Quad]:
    return set(ox.parse(written(store, form), format=RDF_FORMS[form]))


@pytest.mark.parametrize("form", ["trig", "jsonld"])
def test_quads_come_back_from_every_form_with_graphs(store: Store, form: str) -> None:
    assert quads(store, form) == quads(store, "nq")
    assert len(quads(store, "nq")) == sum(len(store.lines(graph)) for graph in store.graphs())


def test_quads_to_json_ld_and_back_are_the_same_bytes(store: Store) -> None:
    back = "\n".join(sorted(f"{quad} ." for quad in quads(store, "jsonld")))
    assert back == "\n".join(sorted(written(store, "nq").decode().splitlines()))


def test_tables_open_in_a_spreadsheet_and_run_no_formula(store: Store, tmp_path: Path) -> None:
    for path in export_to(store, "csv", tmp_path / "tables").glob("*.csv"):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        cells = [str(cell) for column in frame for cell in frame[column]]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]


def test_the_description_counts_what_is_there(store: Store) -> None:
    graph = rdflib.Graph().parse(data=written(store, "void"), format="turtle")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    (this,) = graph.subjects(rdflib.RDF.type, void.Dataset)
    assert (this, rdflib.RDF.type, rdflib.DCAT.Dataset) in graph
    triples = {
        line.rsplit(" ", 2)[0]
        for name in store.graphs()
        if "#entry" not in name
        for line in store.lines(name)
    }
    assert int(graph.value(this, void.triples)) == len(triples)  # type: ignore[arg-type]
    counted = {
        str(graph.value(part, void["class"])).rpartition("#")[2]: int(graph.value(part, void.entities))  # type: ignore[arg-type]
        for part in graph.objects(this, void.classPartition)
    }
    claims = {
        line.split()[0]
        for line in triples
        if line.endswith("#type> <https://union-kg.example/ontology#Claim>")
    }
    assert counted["Claim"] == len(claims)
    assert {str(name) for name in graph.objects(predicate=rdflib.DCTERMS.title)} >= {
        "工会知识图谱",
        "graph.nq",
    }
    files = {str(title).rpartition(".")[2] for title in graph.objects(predicate=rdflib.DCTERMS.title)}
    assert set(FORMATS) - {"void"} <= files
    again = rdflib.Graph().parse(data=written(store, "void"), format="turtle")
    assert isomorphic(graph, again)


def test_an_unknown_form_is_named(store: Store) -> None:
    with pytest.raises(InputError, match="turtle"):
        export(store, "turtle", io.BytesIO())
