"""The graph as a Python object: what a notebook does in a few lines."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

import kg
from kg.errors import InputError, NotFoundError, QueryError, StoreError
from tests.pages_for_tests import FAIR, STATION, write_pages


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages", fair=FAIR, station=STATION)


def test_build_and_open_give_the_same_graph(pages: Path, tmp_path: Path) -> None:
    with kg.build(pages, tmp_path / "g") as built:
        assert built.built is not None
        assert sorted(built.built.added) == ["fair", "station"]
        names = {entity.name for entity in built.entities}
    assert "昆山市总工会" in names
    with kg.open(tmp_path / "g") as opened:
        assert {entity.name for entity in opened.entities} == names


def test_a_graph_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        kg.open(tmp_path / "nowhere")


def test_a_build_that_fails_lets_go_of_the_store(pages: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        kg.build(tmp_path / "missing", tmp_path / "g")
    kg.build(pages, tmp_path / "g").close()


def test_frames_are_tables_of_facts_and_of_entities(sample_graph: kg.Graph) -> None:
    runs = sample_graph.frame("runs")
    assert isinstance(runs, pd.DataFrame)
    assert {"subject", "object", "evidence", "confidence"} <= set(runs.columns)
    assert len(sample_graph.frame()) == len(sample_graph.facts.facts)
    assert len(sample_graph.frame("entities")) == len(sample_graph.entities)
    with pytest.raises(InputError, match="employs"):
        sample_graph.frame("employs")


def test_queries_take_sparql_a_file_or_a_shipped_question(sample_graph: kg.Graph, tmp_path: Path) -> None:
    sparql = "SELECT ?name { ?u a u:Union ; rdfs:label ?name } ORDER BY ?name"
    (tmp_path / "names.rq").write_text(sparql, encoding="utf-8-sig")
    found = sample_graph.query(sparql)
    assert list(found.columns) == ["name"]
    assert found.equals(sample_graph.query(tmp_path / "names.rq"))
    assert found.equals(sample_graph.query(str(tmp_path / "names.rq")))
    assert len(sample_graph.query(sparql, limit=3)) == 3
    assert sample_graph.query("leaders").equals(sample_graph.ask("leaders"))
    assert {"leaders", "unions-above"} <= set(sample_graph.ask()["name"])
    with pytest.raises(QueryError, match="choose one of"):
        sample_graph.ask("who")
    with pytest.raises(InputError, match=r"missing\.rq"):
        sample_graph.query("missing.rq")


@pytest.mark.parametrize("kind", ["everything", "unions", "two_mode"])
def test_networks_are_networkx_graphs(sample_graph: kg.Graph, kind: str) -> None:
    network = sample_graph.network(kind)  # type: ignore[arg-type]
    assert isinstance(network, nx.Graph)
    assert len(network) > 10


def test_a_network_of_no_known_kind_is_an_error_that_lists_them(sample_graph: kg.Graph) -> None:
    with pytest.raises(InputError, match="two_mode"):
        sample_graph.network("people")  # type: ignore[arg-type]


def test_show_gives_a_card_and_around_its_surroundings(sample_graph: kg.Graph) -> None:
    card = sample_graph.show("昆山市总工会")
    assert card.entity.type == "Union"
    assert str(card).startswith("昆山市总工会\n")
    near = sample_graph.around("昆山市总工会")
    assert card.entity in near.entities
    assert len(near.entities) < len(sample_graph.entities)
    with pytest.raises(NotFoundError):
        sample_graph.show("没有这个工会")


def test_the_package_lists_what_it_has_for_completion() -> None:
    assert {"build", "open", "extract_paths", "Graph"} <= set(dir(kg))


def test_the_package_names_its_version_and_nothing_that_it_has_not() -> None:
    assert kg.__version__
    with pytest.raises(AttributeError, match="bild"):
        kg.bild  # noqa: B018
