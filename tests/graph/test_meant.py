"""What people write for the parameters of questions."""

from __future__ import annotations

import csv

import pytest

from kg.data import data_path
from kg.errors import NotFoundError, QueryError
from kg.graph import meant
from kg.graph.query import question
from kg.model import PREDICATES

LEVELS = "province=省级|prefecture=地市级|county=县区级"


@pytest.mark.parametrize(
    ("type_", "written", "expected"),
    [
        ("kind", "job_fair", ["job_fair"]),
        ("kind", "Job fair", ["job_fair"]),
        ("kind", "招聘活动", ["job_fair"]),
        ("kind", " 招聘", ["job_fair"]),
        ("relation", "runs", ["runs"]),
        ("relation", "举办", ["runs"]),
        ("relation", "is part of", ["partOf"]),
        (LEVELS, "县", ["county"]),
        (LEVELS, "地市级", ["prefecture"]),
        ("法院|检察院", "法院", ["法院"]),
        ("法院|检察院", "院", ["法院", "检察院"]),
    ],
)
def test_words_in_either_language_or_a_part_of_one(type_: str, written: str, expected: list[str]) -> None:
    assert meant.chosen("it", type_, written) == expected


@pytest.mark.parametrize(
    ("type_", "written", "said"),
    [
        ("kind", "jobfair", r"nearest is job_fair \(招聘活动\); choose one of campaign"),
        ("kind", "技能比赛", r"nearest is .*skills_competition \(技能竞赛\)"),
        ("relation", "run by", "choose one of .*runs"),
        ("relation", "hasparts", "nearest is hasPart"),
        (LEVELS, "town", "choose one of province .*, prefecture .*, county"),
        (LEVELS, "", "choose one of"),
    ],
)
def test_a_word_that_is_not_known_is_told_with_the_nearest(type_: str, written: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        meant.terms("it", type_, written, lambda *_: ())


@pytest.mark.parametrize("written", ["June", "2024-13", "24-06", "2024-06-31", ""])
def test_what_is_no_day(written: str) -> None:
    with pytest.raises(QueryError, match="2024-06-12"):
        meant.day("since", written)


@pytest.mark.parametrize("written", ["80", "-1", "sure", "nan", "120%", ""])
def test_what_is_no_share(written: str) -> None:
    with pytest.raises(QueryError, match="between 0 and 1"):
        meant.share("confidence", written)


def test_a_name_of_nothing_is_told() -> None:
    with pytest.raises(NotFoundError, match="no body in the graph"):
        meant.terms("body", "Union|Organisation", "无此会", lambda *_: ())


def test_all_relations_and_sectors_are_there() -> None:
    assert {word.key for word in meant.words("relation")} == set(PREDICATES)
    asked = next(one for one in question("works-with").parameters if one.name == "sector")
    with data_path("seeds", "lexicon", "sectors.csv").open(encoding="utf-8") as file:
        assert {word.key for word in meant.words(asked.type)} == {
            row["sector"] for row in csv.DictReader(file)
        }
