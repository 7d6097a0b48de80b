"""What is summed up at build time is what looking at everything gives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.data import data_path
from kg.gazetteer import load
from kg.graph.derive import refresh, summary
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.query import bind, question, read_question
from kg.graph.store import Store, rows
from kg.graph.stores import open_store
from kg.graph.table import table
from kg.iri import mint
from kg.model import Article, Entity, Extraction, Fact, Page
from kg.pipeline import build

SCANS = Path(__file__).parent.parent / "scans"  # the questions as they look at everything
UNION = Entity(
    mint("Union", "昆山市总工会", "320583"), "Union", "昆山市总工会", level="county", adcode="320583"
)
GROUP = Entity(mint("Group", "求职者", ""), "Group", "求职者")
MANY = 20


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        with pytest.MonkeyPatch.context() as patch:
            for most in ("NEWEST", "NEWEST_SERVING", "EARLIEST", "UNPLACED"):  # all there are, to compare
                patch.setattr(summary, most, 10_000)
            build([data_path("seeds", "pages")], opened)
        yield opened


def answers(store: Store, sparql: str, columns: tuple[str, ...]) -> set[tuple[object, ...]]:
    return {tuple(row[name] for name in columns) for row in table(store.query(sparql)).records()}


def values(store: Store, pattern: str) -> list[str]:
    return sorted({row["x"].value for row in rows(store.answer(f"SELECT ?x {{ {pattern} }}"))})


THINGS = {
    "": None,
    "kind": "?p u:kind ?x",
    "province": "?x a u:Place ; u:level level:province",
    "body": "?p u:leads ?x",
    "group": "?p u:serves ?x",
}
CASES = [
    (path.stem, parameter)
    for path in sorted(SCANS.glob("*.rq"))
    for parameter in ("", *(known.name for known in read_question(path).parameters))
    if parameter in THINGS
]


@pytest.mark.parametrize(("slug", "parameter"), CASES)
def test_a_question_that_reads_summaries_answers_as_one_that_reads_everything(
    store: Store, slug: str, parameter: str
) -> None:
    whole, ours = read_question(SCANS / f"{slug}.rq"), question(slug)
    columns = tuple(table(store.query(whole.sparql)).columns)
    pattern = THINGS[parameter]
    things = values(store, pattern) if pattern else [""]
    found = set()
    for thing in things:
        given = {parameter: [f"<{thing}>"]} if thing else {}
        expected = answers(store, bind(whole.sparql, given), columns)
        assert answers(store, bind(ours.sparql, given), columns) == expected
        found |= expected
    assert found


def test_totals_are_those_of_the_graph(store: Store) -> None:
    found = rows(store.answer("SELECT ?type ?n { ?summary u:about ?type ; u:things ?n }"))
    totals = {row["type"].value.rpartition("#")[2]: int(row["n"].value) for row in found}
    assert {"Union", "Programme", "Organisation", "Person", "Page", "Article", "Claim"} <= totals.keys()
    for type_ in ("Programme", "Organisation", "Person", "Article", "Page"):
        assert totals[type_] == len(values(store, f"?x a u:{type_}"))
    assert totals["Claim"] == sum(entry.facts for entry in store.ledger().values())


def test_of_many_those_reported_last_come_first_and_all_are_counted() -> None:
    with open_store("memory:") as store:
        found = _many()
        store.replace(entry_of(found, "1"), lines(found))
        refresh(store, load())
        last = [f"第{number}场招聘会" for number in range(MANY - summary.NEWEST, MANY)]
        assert values(store, "?s u:region ?r ; u:newest ?p . ?p rdfs:label ?x") == sorted(last)
        assert values(store, "?s u:region ?r ; u:programmes ?x") == [str(MANY)]
        assert values(store, "?s u:region ?r ; u:bodies ?x") == ["1"]
        assert len(values(store, "?s u:runFromHere|u:placedHere ?x")) == MANY
        serving = "?s u:serving ?g ; u:ofKind kind:job_fair"
        assert values(store, f"{serving} ; u:programmes ?x") == [str(MANY)]
        last = [f"第{number}场招聘会" for number in range(MANY - summary.NEWEST_SERVING, MANY)]
        assert values(store, f"{serving} ; u:newest ?p . ?p rdfs:label ?x") == sorted(last)
        of_group = bind(question("groups-served").sparql, {"group": [f"<{GROUP.id}>"]})
        assert answers(store, of_group, ("programme_name", "programmes")) == {(name, MANY) for name in last}
        last = last[-summary.NEWEST :]
        everything = answers(store, question("kind-by-province").sparql, ("programme_name",))
        assert {name for (name,) in everything} == set(last)
        here = "<" + mint("Place", "江苏省", "320000") + ">"
        of_province = bind(question("kind-by-province").sparql, {"province": [here]})
        assert len(answers(store, of_province, ("programme_name",))) == MANY


def test_what_left_the_pages_leaves_the_summaries() -> None:
    with open_store("memory:") as store:
        found = _many()
        store.replace(entry_of(found, "1"), lines(found))
        refresh(store, load())
        store.forget("p")
        refresh(store, load())
        assert values(store, "?s u:newest ?x") == []
        assert values(store, "?s u:about u:Programme ; u:things ?x") == []


def _many() -> Extraction:
    """A page with one article a day, each on a programme of its own."""
    articles, facts, entities = [], [], [UNION, GROUP]
    for number in range(MANY):
        name = f"第{number}场招聘会"
        text = f"昆山市总工会举办{name}。"
        programme = Entity(
            mint("Programme", name, "320583"), "Programme", name, kind="job_fair", adcode="320583"
        )
        article = Article(
            "p", f"p-{number}", name, text, tuple(range(len(text))), date=f"2024-05-{number + 1:02}"
        )
        articles.append(article)
        entities.append(programme)
        facts.append(Fact("p", article.id, UNION.id, "runs", programme.id, rule="test"))
        facts.append(Fact("p", article.id, programme.id, "serves", GROUP.id, rule="test"))
    page = Page("p", "p.txt", "", (), sha256="a" * 64)
    return Extraction(page, tuple(articles), tuple(entities), tuple(facts))
