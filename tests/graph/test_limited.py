"""Queries that take too long are ended, and the rest answer as they would without a limit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import QueryError, StoreError
from kg.graph.ledger import entry_of
from kg.graph.limited import run_within
from kg.graph.quads import lines
from kg.graph.query import run
from kg.graph.stores import open_store
from tests.graph.samples import PAGE_1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("limited") / "kg-store"
    with open_store(path) as store:
        store.replace(entry_of(PAGE_1, "1"), lines(PAGE_1))
        yield str(path)  # read beside its writer


def test_the_answer_is_the_same(folder: str) -> None:
    sparql = "SELECT ?name ?n { ?x rdfs:label ?name OPTIONAL { ?x u:value ?n } } ORDER BY ?name"
    with open_store(folder, read_only=True) as store:
        assert run_within(folder, sparql, 60, limit=5) == run(store, sparql, limit=5)


def test_an_endless_query_is_ended(folder: str) -> None:
    everything = " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(6))
    with pytest.raises(QueryError, match="took more than 1 s"):
        run_within(folder, f"SELECT (COUNT(*) AS ?n) {{ {everything} }}", 1)


def test_errors_are_those_of_a_query_without_limit(folder: str, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        run_within(folder, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 60)
    with pytest.raises(StoreError, match="kg build"):
        run_within(str(tmp_path / "none"), "ASK {}", 60)
