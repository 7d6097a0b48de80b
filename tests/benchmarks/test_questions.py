"""The benchmark of the questions puts each of them, about all and about one thing."""

from __future__ import annotations

from pathlib import Path

from benchmarks.questions import Asked, Row, alone, summary
from kg.graph.query import questions
from kg.graph.stores import open_store
from kg.pipeline import build

ROOT = Path(__file__).parent.parent.parent


def test_every_question_is_put(tmp_path: Path) -> None:
    build(sorted(ROOT.joinpath("seeds", "pages").glob("*"))[:2], tmp_path / "store")
    with open_store(tmp_path / "store", read_only=True) as store:
        found = list(alone(store))
    assert {row.question for row in found} == {question.slug for question in questions()}
    assert {row.about for row in found} > {"", "union", "kind", "place"}
    assert any(row.answers for row in found if row.about)


def test_the_least_of_all_is_told_beside_the_mean() -> None:
    found = summary([Row("a", "", 1, 1.0, 1.0, 4.0), Row("b", "", 1, 1.0, 2.0, 9.0)])
    assert found["faster than rdflib, least"] == 4.0
    assert round(found["faster than rdflib"], 6) == 6.0


def test_rdflib_is_asked_in_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text(
        "<http://a/1> <http://a/2> <http://a/3> <http://a/4> .\n", encoding="utf-8"
    )
    with Asked(tmp_path / "graph.nq") as rdflib:
        assert 0 < rdflib.seconds("SELECT * { ?s ?p ?o }") < 10
