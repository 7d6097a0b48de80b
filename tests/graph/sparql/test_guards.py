"""Parts of a question that its parameters rule out are left out, and nothing else."""

from __future__ import annotations

import pytest

from kg.graph.query import bind, questions
from kg.graph.sparql.guards import ruled
from kg.graph.sparql.text import tokens

UNION = (
    "ASK { { { VALUES ?x { UNDEF } FILTER(BOUND(?x)) } ?x ?p 1 } # UNION\n UNION "
    "{ { VALUES ?x { UNDEF } FILTER(!BOUND(?x)) } ?x ?p 2 } }"
)
TWO = "ASK {{ { VALUES ?a { UNDEF } VALUES ?b { UNDEF } FILTER(%s) } 1 } UNION { 2 } }"


@pytest.mark.parametrize(
    ("sparql", "given", "kept", "gone"),
    [
        (UNION, {}, "2", "1"),
        (UNION, {"x": ["<a:b>"]}, "1", "2"),
        (UNION, {"x": ["<a:b>", "<a:c>"]}, "1", "2"),
        (UNION, {"x": ['"UNION"']}, "1", "2"),
        (TWO % "BOUND(?a) || BOUND(?b)", {"b": ["<a:b>"]}, "1", ""),
        (TWO % "BOUND(?a) || BOUND(?b)", {}, "2", "1"),
        (TWO % "!BOUND(?a) && BOUND(?b)", {"b": ["<a:b>"]}, "1", ""),
        (TWO % "!BOUND(?a) && BOUND(?b)", {"a": ["<a:b>"], "b": ["<a:b>"]}, "2", "1"),
        (TWO % "!BOUND(?a) && !BOUND(?b)", {}, "1", ""),
        (TWO % "BOUND(?a) || BOUND(?b)", {"b": []}, "2", "1"),  # no thing of that name
    ],
)
def test_ruled(sparql: str, given: dict[str, list[str]], kept: str, gone: str) -> None:
    found = [text for kind, text in tokens(ruled(bind(sparql, given))) if text.isdigit()]
    assert kept in found
    assert gone not in found


def test_what_is_given_stays_bound() -> None:
    assert "VALUES ?x { <a:b> } ?x ?p 1" in ruled(bind(UNION, {"x": ["<a:b>"]}))


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?s ?p ?o }",
        'SELECT * { ?s ?p "{ VALUES ?x { } }" }',
        "ASK { { VALUES ?x { UNDEF } FILTER(BOUND(?x)) } ?x ?p ?o }",  # no UNION: nothing to leave out
        "ASK { { VALUES ?x { UNDEF } FILTER(?x > 1) } ?x ?p ?o }",
    ],
)
def test_everything_else_is_as_it_was(sparql: str) -> None:
    assert ruled(sparql) == sparql


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.slug)
def test_no_shipped_question_keeps_a_guard(asked: object) -> None:
    sparql, parameters = asked.sparql, asked.own  # type: ignore[attr-defined]
    for given in ({}, *({parameter.name: ["<a:b>"]} for parameter in parameters)):
        assert "BOUND(" not in "".join(
            text for text in ruled(bind(sparql, given)).splitlines() if text.lstrip().startswith("{ VALUES")
        )
