"""Every form of the graph, read back by the tool that people read it with: a round trip loses nothing."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.explore.network import everything
from kg.export import export, export_to
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.model import Article, Entity, Evidence, Fact
from kg.recall import Recalled, recall, recall_all
from tests.graph.samples import HOSTILE, PAGE_1, PAGE_2

Edge = tuple[str, str, tuple[tuple[str, Any], ...]]


@pytest.fixture(scope="module")
def pages() -> Iterator[Store]:
    """Two pages, and one whose names are meant to do harm."""
    with open_store("memory:") as opened:
        for page in (PAGE_1, PAGE_2, HOSTILE):
            opened.replace(entry_of(page, "1"), lines(page))
        yield opened


@pytest.fixture(scope="module")
def samples(sample_store: Path) -> Iterator[Store]:
    """The graph of all sample pages."""
    with open_store(sample_store, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def told(samples: Store) -> Recalled:
    """All that the graph of the sample pages says, as values of the model."""
    return recall_all(samples)


def written(store: Store, form: str) -> bytes:
    out = io.BytesIO()
    export(store, form, out)
    return out.getvalue()


# ---- networks: networkx and igraph ------------------------------------------------------------------


def edges(graph: nx.Graph) -> Counter[Edge]:
    """Every edge with all that is said of it but its number in the file."""
    return Counter(
        (one, other, tuple(sorted((key, value) for key, value in data.items() if key != "id")))
        for one, other, data in graph.edges(data=True)
    )


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_every_node_and_edge_with_all_it_says(
    samples: Store, tmp_path: Path, form: str, read: Callable[[Path], nx.Graph]
) -> None:
    graph, network = read(export_to(samples, form, tmp_path / f"g.{form}")), everything(recall(samples))
    assert graph.is_directed()
    assert dict(graph.nodes(data=True)) == dict(network.nodes(data=True))
    assert edges(graph) == edges(network)


def test_igraph_reads_every_node_and_edge_with_all_it_says(samples: Store, tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: nothing but this test needs it")
    graph = igraph.Graph.Read_GraphML(str(export_to(samples, "graphml", tmp_path / "g.graphml")))
    network = everything(recall(samples))
    names = graph.vs["id"]
    assert graph.is_directed()
    # What a node does not say is an empty word there.
    assert {
        one["id"]: {key: value for key, value in one.attributes().items() if key != "id" and value}
        for one in graph.vs
    } == dict(network.nodes(data=True))
    found = Counter(
        (names[one.source], names[one.target], tuple(sorted(_without(one.attributes(), "id").items())))
        for one in graph.es
    )
    assert found == edges(network)


def _without(data: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key != name}


# ---- RDF: rdflib ------------------------------------------------------------------------------------

RDF = {"nq": "nquads", "trig": "trig", "jsonld": "json-ld"}


@pytest.mark.parametrize("form", RDF)
def test_rdflib_reads_and_writes_every_quad_to_the_character(
    pages: Store, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    monkeypatch.setattr("rdflib.term.rdflib.NORMALIZE_LITERALS", False)
    read = rdflib.Dataset().parse(data=written(pages, form), format=RDF[form])
    again = ox.parse(read.serialize(format="nquads").encode(), format=ox.RdfFormat.N_QUADS)  # type: ignore[attr-defined]
    kept = set(ox.parse(written(pages, "nq"), format=ox.RdfFormat.N_QUADS))
    assert len(kept) > 300
    assert set(again) == kept


@pytest.mark.parametrize("form", ["trig", "jsonld"])
def test_rdflib_finds_the_same_graphs_in_every_form(pages: Store, form: str) -> None:
    one, other = rdflib.Dataset(), rdflib.Dataset()
    one.parse(data=written(pages, "nq"), format="nquads")
    other.parse(data=written(pages, form), format=RDF[form])
    names = {graph.identifier for graph in one.graphs() if len(graph)}
    assert names == {graph.identifier for graph in other.graphs() if len(graph)}
    assert {str(name) for name in names} == set(pages.graphs())
    for name in names:
        assert isomorphic(one.graph(name), other.graph(name))


# ---- tables: pandas -----------------------------------------------------------------------------------


def test_pandas_reads_the_tables_and_they_say_all(samples: Store, told: Recalled, tmp_path: Path) -> None:
    entities, facts, articles = told
    folder = export_to(samples, "csv", tmp_path / "tables")
    read = {
        path.stem: pd.read_csv(path, dtype=str, keep_default_na=False).to_dict("records")
        for path in folder.glob("*.csv")
    }
    assert {_entity(row) for row in read["entities"]} == {*entities}
    texts = {row["id"]: row["text"] for row in read["articles"]}
    assert texts == {one.id: one.text for one in articles}
    assert Counter(_fact(row, texts) for row in read["facts"]) == Counter(facts)
    known = {one.id: one for one in articles}
    for row in read["articles"]:
        one = known[row["id"]]
        assert (row["page"], row["kind"], row["headline"]) == (one.page, one.kind, one.headline)
        assert (row["reporters"], row["date"], row["paper"]) == (
            ";".join(one.reporters), one.date or "", one.paper or "",
        )  # fmt: skip


def _entity(row: dict[Any, str]) -> Entity:
    return Entity(
        row["id"], row["type"], row["name"], tuple(filter(None, row["aliases"].split(";"))),  # type: ignore[arg-type]
        row["level"] or None, row["adcode"] or None, row["kind"] or None,  # type: ignore[arg-type]
    )  # fmt: skip


def _fact(row: dict[Any, str], texts: dict[str, str]) -> Fact:
    spans = (
        row["spans"].split(";") if row["spans"] else [f"{row['start']}-{row['end']}"] if row["end"] else []
    )
    evidence = tuple(
        Evidence(row["article"], int(start), int(end), texts[row["article"]][int(start) : int(end)])
        for start, end in (span.split("-") for span in spans)
    )
    assert not evidence or evidence[0].quote == row["quote"]
    return Fact(
        row["page"], row["article"], row["subject_id"], row["relation"], row["object_id"] or None,  # type: ignore[arg-type]
        value=float(row["value"]) if row["value"] else None, unit=row["unit"] or None, of=row["of"] or None,
        bound=row["bound"] or None, date=row["date"] or None, role=row["role"] or None,  # type: ignore[arg-type]
        modality=row["modality"], evidence=evidence, confidence=float(row["confidence"]), rule=row["rule"],  # type: ignore[arg-type]
        inferred=row["inferred"] == "True",
    )  # fmt: skip


# ---- JSON Lines -----------------------------------------------------------------------------------------


def test_json_lines_say_all(samples: Store, told: Recalled) -> None:
    entities, facts, articles = told
    rows = [json.loads(line) for line in written(samples, "jsonl").splitlines()]
    kinds = {kind: [row for row in rows if row["kind"] == kind] for kind in ("article", "entity", "fact")}
    assert sum(map(len, kinds.values())) == len(rows)
    assert {_told_entity(row) for row in kinds["entity"]} == {*entities}
    read = {row["id"]: _told_article(row) for row in kinds["article"]}
    assert read == {one.id: _told_article_of(one) for one in articles}
    texts = {row["id"]: row["text"] for row in kinds["article"]}
    assert Counter(_told_fact(row, texts) for row in kinds["fact"]) == Counter(facts)


def _told_entity(row: dict[str, Any]) -> Entity:
    return Entity(
        row["id"], row["type"], row["name"], tuple(row["aliases"]), row["level"], row["adcode"],
        row.get("programme_kind"),
    )  # fmt: skip


def _told_article(row: dict[str, Any]) -> tuple[Any, ...]:
    stated = (row["type"], row.get("date"), row.get("paper"))
    return (row["page"], row["headline"], tuple(row["reporters"]), row["text"], *stated)


def _told_article_of(one: Article) -> tuple[Any, ...]:
    return one.page, one.headline, one.reporters, one.text, one.kind, one.date, one.paper


def _told_fact(row: dict[str, Any], texts: dict[str, str]) -> Fact:
    spans = row.get("spans") or ([[row["start"], row["end"]]] if "end" in row else [])
    text = texts.get(row["article"], "")
    evidence = tuple(Evidence(row["article"], start, end, text[start:end]) for start, end in spans)
    assert not evidence or evidence[0].quote == row["evidence"]
    stated = {name: row.get(name) for name in ("o", "value", "unit", "of", "bound", "date", "role")}
    return Fact(
        row["page"], row["article"], row["s"], row["p"], **stated, modality=row["modality"],
        evidence=evidence, confidence=row["confidence"], rule=row["rule"],
        inferred=row.get("inferred", False),
    )  # fmt: skip
