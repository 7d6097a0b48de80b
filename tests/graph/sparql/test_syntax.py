"""What is said of a query that is no SPARQL names the place, and no classes of characters."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.graph.stores import open_store


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "SELECT ?u WHERE { ?u a ",
            "line 1, column 24, after “SELECT ?u WHERE { ?u a”: the query cannot go on",
        ),
        (
            "SELECT ?s\nWHERE { ?s un:known ?o }",
            "line 2, column 20, after “WHERE { ?s un:known”: Prefix not found",
        ),
        ("SELECT ?s ?p { ?s ?p ?o } GROUP BY ?s", "contains a variable that is unbound"),
    ],
)
def test_the_place_is_named(query: str, said: str) -> None:
    with open_store("memory:") as store, pytest.raises(QueryError) as found:
        store.query(query)
    assert said in str(found.value)
    assert "\\u{" not in str(found.value)
    assert len(str(found.value)) < 200
