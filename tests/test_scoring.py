"""The measure itself: what counts as found, and what as right."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Article, Entity, Evidence, Extraction, Fact, Page
from tests.scoring import Figure, score, total

TEXT = "岳阳市总工会举办职工篮球赛。"
UNION = Entity("u", "Union", "岳阳市总工会", ("市总",))
GAME = Entity("g", "Programme", "职工篮球赛")
RUNS = Fact("p", "p-1", "u", "runs", "g", evidence=(Evidence("p-1", 0, 6, "岳阳市总工会"),))
FOUND = Extraction(
    Page("p", "p.txt", TEXT, ()),
    (Article("p", "p-1", "球赛", TEXT, tuple(range(len(TEXT))), reporters=("林晓",)),),
    (UNION, GAME),
    (RUNS,),
)
GOLD = {
    "page": "p",
    "articles": [
        {"id": "a", "opening": "岳阳市总工会", "closing": "篮球赛。", "reporters": ["林晓", "何青"]}
    ],
    "entities": [
        {"id": "e1", "type": "Union", "name": "岳阳市总工会", "aliases": ["市总工会"]},
        {"id": "e2", "type": "Programme", "name": "“职工篮球赛”"},
        {"id": "e3", "type": "Programme", "name": "龙舟赛"},
    ],
    "facts": [
        {"s": "e1", "p": "runs", "o": "e2", "core": True},
        {"s": "e1", "p": "runs", "o": "e3", "core": True},
        {"s": "e1", "p": "quantity", "value": 200000, "unit": "名", "core": False},
        {"s": "e2", "p": "heldOn", "date": "2023-09", "core": False},
    ],
}


def test_right_found_and_wanted_are_counted() -> None:
    figures = score(FOUND, GOLD).figures
    assert figures["article"] == Figure(1, 1, 1, 1)
    assert figures["reporter"] == Figure(1, 1, 1, 2)
    assert figures["Union"] == Figure(1, 1, 1, 1)
    assert figures["Programme"] == Figure(1, 1, 1, 2)
    assert figures["runs"] == Figure(1, 1, 1, 2)


def test_a_second_node_for_one_thing_is_wrong() -> None:
    twice = replace(FOUND, entities=(*FOUND.entities, Entity("u2", "Union", "市总工会")))
    assert score(twice, GOLD).figures["Union"] == Figure(1, 2, 1, 1)


def test_a_described_name_may_be_cut_a_little_differently() -> None:
    for name, right in (("市职工篮球赛", 1), ("岳阳市全体在职职工篮球赛", 0), ("篮球", 0)):
        found = replace(FOUND, entities=(UNION, replace(GAME, name=name)))
        assert score(found, GOLD).figures["Programme"].right == right, name


def test_the_name_of_a_union_is_its_name() -> None:
    found = replace(FOUND, entities=(replace(UNION, name="湖南岳阳市总工会", aliases=()), GAME))
    assert score(found, GOLD).figures["Union"].right == 0


def test_a_fact_that_is_no_core_fact_is_right_but_not_wanted() -> None:
    amount = replace(RUNS, p="quantity", o=None, value=200000.0, unit="名")
    held = replace(RUNS, s="g", p="heldOn", o=None, date="2023-09")
    figures = score(replace(FOUND, facts=(amount, held)), GOLD).figures
    assert figures["quantity"] == figures["heldOn"] == Figure(1, 1, 0, 0)


def test_value_unit_and_date_must_be_those_of_the_label() -> None:
    amount = replace(RUNS, p="quantity", o=None, value=200000.0, unit="名")
    held = replace(RUNS, s="g", p="heldOn", o=None, date="2023-09")
    wrong = (replace(amount, value=20.0), replace(amount, unit="家"), replace(held, date="2023-09-18"))
    verdicts = score(replace(FOUND, facts=wrong), GOLD).verdicts
    assert [right for _, right in verdicts] == [False, False, False]


def test_the_same_fact_of_two_articles_counts_once() -> None:
    again = replace(FOUND, facts=(RUNS, replace(RUNS, article="p-2")))
    assert score(again, GOLD).figures["runs"].found == 1


def test_sums_over_pages_and_kinds() -> None:
    figures = total([score(FOUND, GOLD), score(FOUND, GOLD)]).figures
    assert figures["runs"] == figures["all facts"] == Figure(2, 2, 2, 4)
    assert figures["all entities"] == Figure(4, 4, 4, 6)
    assert round(figures["runs"].f1, 3) == 0.667
