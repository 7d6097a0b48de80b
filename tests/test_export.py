"""Every form the graph is written in, read back by the tool it is for; a round trip loses nothing."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
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
from kg.model import LITERAL_PREDICATES
from kg.recall import recall, recall_all
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


def test_rdflib_reads_json_ld_and_quads_alike(store: Store) -> None:
    def read(form: str, data: bytes) -> set[tuple[object, ...]]:
        return {
            (s, p, str(o), g)
            for s, p, o, g in rdflib.Dataset().parse(data=data, format=form).quads()  # type: ignore[attr-defined]
        }

    some = [graph for graph in store.graphs() if graph.endswith(("p1-1", "p2-1"))]
    nq = "\n".join(line for graph in some for line in store.lines(graph))
    parsed = list(ox.parse(nq, format=ox.RdfFormat.N_QUADS))
    as_json = ox.serialize(parsed, format=ox.RdfFormat.JSON_LD)
    assert read("json-ld", as_json) == read("nquads", nq.encode())


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_opens_the_network_with_all_it_had(
    sample_store: Path, tmp_path: Path, form: str, read: object
) -> None:
    with open_store(sample_store, read_only=True) as store:
        facts = recall(store)
        graph = read(export_to(store, form, tmp_path / f"g.{form}"))  # type: ignore[operator]
    assert {node: data["label"] for node, data in graph.nodes(data=True)} == {
        entity.id: entity.name for entity in facts.entities
    }
    wanted = {
        (fact.s, fact.o, fact.p, fact.role)
        for fact in facts.facts
        if fact.p not in LITERAL_PREDICATES and fact.o
    }
    assert graph.number_of_edges() == len(wanted)
    assert Counter(data["relation"] for *_, data in graph.edges(data=True)) == Counter(
        p for _, _, p, _ in wanted
    )
    assert {data["type"] for _, data in graph.nodes(data=True)} == {entity.type for entity in facts.entities}


def test_igraph_opens_graphml(sample_store: Path, tmp_path: Path) -> None:
    igraph = pytest.importorskip(
        "igraph", reason="igraph is not installed: it is not needed to write GraphML"
    )
    with open_store(sample_store, read_only=True) as store:
        path = export_to(store, "graphml", tmp_path / "g.graphml")
    graph, same = igraph.Graph.Read_GraphML(str(path)), nx.read_graphml(path)
    assert (graph.vcount(), graph.ecount()) == (same.number_of_nodes(), same.number_of_edges())
    assert set(graph.vs["label"]) == {data["label"] for _, data in same.nodes(data=True)}


def test_pandas_reads_the_tables_with_every_row(sample_store: Path, tmp_path: Path) -> None:
    with open_store(sample_store, read_only=True) as store:
        entities, facts, articles = recall_all(store)
        folder = export_to(store, "csv", tmp_path / "tables")
    read = {path.stem: pd.read_csv(path, dtype=str, keep_default_na=False) for path in folder.glob("*.csv")}
    assert {name: len(frame) for name, frame in read.items()} == {
        "entities": len(entities), "facts": len(facts), "articles": len(articles),
    }  # fmt: skip
    assert dict(zip(read["entities"]["id"], read["entities"]["name"], strict=True)) == {
        entity.id: entity.name for entity in entities
    }
    assert Counter(read["facts"]["quote"]) == Counter(
        fact.evidence[0].quote if fact.evidence else "" for fact in facts
    )
    assert sorted(read["articles"]["text"]) == sorted(article.text for article in articles)


def test_tables_open_in_a_spreadsheet_and_run_no_formula(store: Store, tmp_path: Path) -> None:
    for path in export_to(store, "csv", tmp_path / "tables").glob("*.csv"):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        cells = [str(cell) for column in frame for cell in frame[column]]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]


def test_json_lines_say_what_the_graph_says(sample_store: Path) -> None:
    with open_store(sample_store, read_only=True) as store:
        entities, facts, articles = recall_all(store)
        rows = [json.loads(line) for line in written(store, "jsonl").splitlines()]
    assert {row["id"] for row in rows if row["kind"] == "entity"} == {entity.id for entity in entities}
    assert {row["id"]: row["text"] for row in rows if row["kind"] == "article"} == {
        article.id: article.text for article in articles
    }
    told = Counter(
        (row["article"], row["s"], row["p"], row.get("o")) for row in rows if row["kind"] == "fact"
    )
    assert told == Counter((fact.article, fact.s, fact.p, fact.o) for fact in facts)


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
