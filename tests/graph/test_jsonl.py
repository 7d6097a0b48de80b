"""The JSON Lines, and that the graph says the same as they do."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

import pytest

from kg.graph.export import jsonl, tables
from kg.graph.facts import merged
from kg.graph.jsonl import lines
from kg.graph.ledger import entry_of
from kg.graph.quads import lines as quads
from kg.graph.store import rows
from kg.graph.stores import open_store
from kg.iri import ONTOLOGY
from kg.model import Evidence, Extraction
from tests.graph.samples import HOSTILE, KUNSHAN, PAGE_1, PAGE_2, A, fact

PAGES = [PAGE_1, PAGE_2, HOSTILE]


def rows_of(page: Extraction) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines(page)]


def test_an_article_an_entity_and_a_fact() -> None:
    found = rows_of(PAGE_1)
    assert found[0] == {
        "kind": "article", "page": "p1", "id": "p1-1", "headline": "暖蜂归巢", "reporters": ["周启"],
        "text": A.text, "type": "report", "date": "2024-06-13",
    }  # fmt: skip
    assert found[2] == {
        "kind": "entity", "page": "p1", "id": KUNSHAN.id, "type": "Union", "name": "昆山市总工会",
        "aliases": ["市总工会"], "level": "county", "adcode": "320583",
    }  # fmt: skip
    members = next(row for row in found if row.get("of") == "会员")
    assert members == {
        "kind": "fact", "page": "p1", "article": "p1-1", "s": KUNSHAN.id, "p": "quantity", "value": 200000,
        "unit": "人", "of": "会员", "bound": "more", "evidence": "会员超20万",
        "start": A.text.index("会员超"), "end": A.text.index("会员超") + 6,
        "confidence": 0.9, "rule": "test", "modality": "done",
    }  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page.id)
def test_every_line_is_one_object_with_kind_and_page(page: Extraction) -> None:
    for line in lines(page):
        assert "\n" not in line
        line.encode()
        row = json.loads(line)
        assert row["kind"] in {"article", "entity", "fact"}
        assert row["page"] == page.page.id


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page.id)
def test_the_graph_says_as_much_as_the_lines(page: Extraction) -> None:
    store = open_store("memory:")
    store.replace(entry_of(page, "1"), quads(page))

    def count(pattern: str) -> int:
        (row,) = rows(store.query(f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}"))
        return int(row["n"].value)

    kinds = Counter(row["kind"] for row in rows_of(page))
    assert count("?x a u:Article") == kinds["article"]
    assert count("?x a u:Claim") == kinds["fact"]
    assert count("?any u:mentions ?x") == kinds["entity"]
    said = Counter(row["p"] for row in rows_of(page) if row["kind"] == "fact")
    for predicate, wanted in said.items():
        assert count(f"?x rdf:predicate <{ONTOLOGY}{predicate}>") == wanted


def test_a_fact_said_twice_in_an_article_is_one_fact_with_all_its_evidence() -> None:
    again = replace(
        PAGE_1.facts[0], confidence=0.95, rule="better", evidence=(Evidence("p1-1", 0, 3, A.text[:3]),)
    )
    (one,) = merged((PAGE_1.facts[0], again, PAGE_1.facts[0]))
    assert one.rule == "better"
    assert one.evidence == (*PAGE_1.facts[0].evidence, *again.evidence)
    page = replace(PAGE_1, facts=(*PAGE_1.facts, again))
    row = next(row for row in rows_of(page) if row.get("rule") == "better")
    assert len(row["spans"]) == 2  # type: ignore[arg-type]
    assert len(list(quads(page))) == len(list(quads(PAGE_1))) + 1


def test_facts_that_differ_in_role_or_value_stay_two() -> None:
    one = fact(A, PAGE_1.entities[12], "leads", KUNSHAN, role="主席")
    assert len(merged((one, replace(one, role="党组书记")))) == 2
    figure = replace(one, p="quantity", o=None, role=None, value=46.0)
    assert len(merged((figure, replace(figure, value=46.5)))) == 2


def test_a_whole_graph_as_lines_and_as_tables() -> None:
    entities = (*PAGE_1.entities, *PAGE_2.entities)
    facts = (*PAGE_1.facts, *PAGE_2.facts)
    found = [json.loads(line) for line in jsonl(entities, facts, (*PAGE_1.articles, *PAGE_2.articles))]
    assert Counter(row["kind"] for row in found)["fact"] == len(facts)
    assert {row["id"] for row in found if row["kind"] == "entity"} == {entity.id for entity in entities}
    written = tables(entities, facts, PAGE_1.articles)
    assert {name: len(table) for name, table in written.items()} == {
        "entities.csv": len(entities), "facts.csv": len(facts), "articles.csv": 2,
    }  # fmt: skip
    assert written["facts.csv"].records()[0]["subject"] == "昆山市总工会"


def test_a_row_of_facts_says_where_it_was_printed_so_that_it_can_be_filtered_and_cited() -> None:
    articles = [replace(one, date="2024-06-12", paper="江南日报") for one in PAGE_1.articles]
    guess = replace(PAGE_1.facts[0], inferred=True)
    read, guessed = tables(PAGE_1.entities, (PAGE_1.facts[0], guess), articles)["facts.csv"].records()
    where = ("headline", "published", "paper")
    assert [read[name] for name in where] == [articles[0].headline, "2024-06-12", "江南日报"]
    assert [guessed[name] for name in where] == [None, None, None]
