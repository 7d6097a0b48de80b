"""The sample pages with their labels in; whether they cover what they claim, and whether the labels hold."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, get_args

import pytest

from kg.data import data_path
from kg.gazetteer import load
from kg.model import ENTITY_TYPES, LITERAL_PREDICATES, PREDICATES, ArticleKind, Bound, Level

Gold = dict[str, Any]

PAGES = data_path("seeds", "pages")
GOLD_FOLDER = Path(__file__).resolve().parent.parent / "gold"
GOLD: dict[str, Gold] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD_FOLDER.glob("p*.json"))
}
EVIDENCE_LIMIT = 24  # characters: a span to find the place by, not a copy of the sentence

# What a relation may join, so that a slip of a label shows: subject types, object types.
ACTORS = {"Union", "Organisation"}
JOINS: dict[str, tuple[set[str], set[str]]] = {
    "runs": (ACTORS, {"Programme"}),
    "undertakes": (ACTORS, {"Programme"}),
    "supports": (ACTORS, {"Programme"}),
    "participates": (ACTORS | {"Person", "Group"}, {"Programme"}),
    "partOf": (ACTORS, ACTORS),
    "locatedIn": (ACTORS | {"Programme"}, {"Place"}),
    "leads": ({"Person"}, ACTORS),
    "serves": ({"Programme"}, {"Group"}),
    "issues": (ACTORS, {"Document"}),
    "hasPart": ({"Programme"}, {"Programme"}),
    "funds": (ACTORS | {"Programme"}, {"Programme"}),
    "establishes": (ACTORS, ACTORS),
    "awards": (ACTORS, {"Award"}),
    "wins": (ACTORS | {"Person"}, {"Award"}),
    "heldOn": ({"Programme", "Union"}, set()),
    "quantity": (ACTORS | {"Programme"}, set()),
}

pages = pytest.mark.parametrize("page", GOLD)


def squash(text: str) -> str:
    return "".join(text.split())


def raw(page: str) -> str:
    return (PAGES / f"{page}.txt").read_text(encoding="utf-8")


def all_of(key: str) -> list[Gold]:
    return [row for gold in GOLD.values() for row in gold[key]]


def test_every_page_has_its_labels() -> None:
    assert {path.stem for path in PAGES.glob("*.txt")} == set(GOLD)
    assert len(GOLD) >= 12


@pages
def test_articles_stand_on_the_page(page: str) -> None:
    text, at = squash(raw(page)), 0
    articles = GOLD[page]["articles"]
    assert 3 <= len(articles) <= 6
    assert len({article["id"] for article in articles}) == len(articles)
    for article in articles:
        assert article["kind"] in get_args(ArticleKind)
        assert squash(article["headline"]) in text
        opening = text.index(squash(article["opening"]), at)
        at = text.index(squash(article["closing"]), opening)
        assert all(reporter in text for reporter in article["reporters"]), article["reporters"]


@pages
def test_names_stand_on_the_page(page: str) -> None:
    text = squash(raw(page))
    for entity in GOLD[page]["entities"]:
        assert entity["type"] in ENTITY_TYPES
        assert entity["aliases"], entity["name"]
        assert [form for form in entity["aliases"] if squash(form) not in text] == [], entity["name"]


@pages
def test_evidence_stands_on_the_page(page: str) -> None:
    text = squash(raw(page))
    for fact in GOLD[page]["facts"]:
        quote = squash(fact["evidence"])
        assert quote in text, fact
        assert 0 < len(quote) <= EVIDENCE_LIMIT, fact


@pages
def test_facts_join_what_they_may(page: str) -> None:
    gold = GOLD[page]
    types = {entity["id"]: entity["type"] for entity in gold["entities"]}
    articles = {article["id"] for article in gold["articles"]}
    for fact in gold["facts"]:
        subjects, objects = JOINS[fact["p"]]
        assert fact["article"] in articles, fact
        assert types[fact["s"]] in subjects, fact
        if fact["p"] in LITERAL_PREDICATES:
            assert "o" not in fact, fact
        else:
            assert types[fact["o"]] in objects, fact
        assert fact["p"] != "leads" or fact["role"], fact
        assert fact["p"] != "quantity" or (fact["value"] and fact["unit"] and fact["of"]), fact
        assert fact.get("bound") in (None, *get_args(Bound)), fact


@pages
def test_every_union_has_a_level_and_a_place(page: str) -> None:
    placed = {fact["s"] for fact in GOLD[page]["facts"] if fact["p"] == "locatedIn"}
    for entity in GOLD[page]["entities"]:
        if entity["type"] == "Union":
            assert entity["level"] in get_args(Level), entity
            assert entity["id"] in placed or entity["level"] == "national", entity


def test_every_place_code_is_the_places_own() -> None:
    gazetteer = load()
    for entity in all_of("entities"):
        if "adcode" in entity:
            division = gazetteer.get(entity["adcode"])
            assert division is not None, entity
            assert division.in_use, entity
            assert entity["name"].endswith(division.name), (entity["name"], division.name)


def test_the_pages_cover_the_guide() -> None:
    core = [fact for fact in all_of("facts") if fact["core"]]
    assert {entity["type"] for entity in all_of("entities")} == set(ENTITY_TYPES)
    assert {fact["p"] for fact in core} == set(PREDICATES)
    assert {e["level"] for e in all_of("entities") if e["type"] == "Union"} == set(get_args(Level))
    assert {article["kind"] for article in all_of("articles")} == set(get_args(ArticleKind))


def test_every_relation_is_said_more_than_once() -> None:
    said = Counter(fact["p"] for fact in all_of("facts") if fact["core"])
    assert min(said.values()) >= 5, said


def test_the_places_are_spread_over_the_country() -> None:
    codes = {entity["adcode"] for entity in all_of("entities") if "adcode" in entity}
    assert len({code for code in codes if not code.endswith("0000")}) >= 25
    assert len({code[:2] for code in codes}) >= 12


def figures() -> dict[tuple[str, str, str], set[tuple[str | None, float, str]]]:
    """For each subject's name, what is counted and its unit: the dates, values and pages that give it."""
    found: dict[tuple[str, str, str], set[tuple[str | None, float, str]]] = defaultdict(set)
    for page, gold in GOLD.items():
        names = {entity["id"]: entity["name"] for entity in gold["entities"]}
        for fact in gold["facts"]:
            if fact["p"] == "quantity" and fact["core"]:
                key = (names[fact["s"]], fact["of"], fact["unit"])
                found[key].add((fact["date"], fact["value"], page))
    return found


def test_two_articles_disagree_about_a_figure() -> None:
    disagreeing = {
        key: told
        for key, told in figures().items()
        for date, value, page in told
        for other_date, other, elsewhere in told
        if date and date == other_date and value != other and page != elsewhere
    }
    assert set(disagreeing) == {("银川市总工会", "“凤城驿站”", "个")}


def test_figures_grow_over_years() -> None:
    growing = [
        key
        for key, told in figures().items()
        if len({date for date, _, _ in told if date}) >= 3
        and [value for _, value, _ in sorted(told, key=lambda t: t[0] or "")]
        == sorted(value for _, value, _ in told)
    ]
    assert len(growing) >= 2


@pytest.mark.parametrize(
    ("mark", "at_least"),
    [
        ("# ", 5),
        ("阅读提示", 2),
        ("(上接第1版)", 1),
        ("(下转第2版)", 1),
        ("本报讯", 8),
        ("摄影报道", 2),
        ("■", 2),
    ],
)
def test_the_look_of_a_page_varies(mark: str, at_least: int) -> None:
    texts = [raw(page).replace("\uff08", "(").replace("\uff09", ")") for page in GOLD]
    holding = sum(mark in text for text in texts)
    assert at_least <= holding
    if mark == "# ":
        assert holding < len(texts), "some pages have no marks at all"
