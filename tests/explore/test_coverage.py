"""How far the facts reach, counted on a graph of which every figure is known."""

from __future__ import annotations

import pytest

from kg.explore.coverage import papers, quality
from kg.explore.facts import Facts, gather
from kg.model import Article


def test_articles_and_facts_are_counted_by_newspaper_and_year(small: Facts) -> None:
    assert papers(small).values.tolist() == [["报纸不详", "2024", 1, 10], ["报纸不详", "日期不详", 1, 0]]


def test_the_newest_year_stands_first_and_undated_ones_last() -> None:
    days = ("2009-05-06", None, "2024-06-30", "2024-07-01")
    articles = [Article("1", f"1-{n}", "", "", (), date=day, paper="江南日报") for n, day in enumerate(days)]
    table = papers(gather([], [], articles))
    assert table["year"].tolist() == ["2024", "2009", "日期不详"]
    assert table["articles"].tolist() == [2, 1, 1]


@pytest.mark.parametrize(
    ("key", "part", "whole"),
    [
        ("stated", 10, 11), ("quoted", 8, 10), ("sure", 9, 10), ("twice", 0, 10), ("level", 3, 3), ("kind", 2, 2),
        ("place", 2, 2), ("date", 2, 2), ("speaking", 1, 2),
    ],
)  # fmt: skip
def test_shares_are_of_what_they_say(small: Facts, key: str, part: int, whole: int) -> None:
    found = {share.key: (share.part, share.whole) for share in quality(small)}
    assert found[key] == (part, whole)


def test_of_nothing_the_share_is_none() -> None:
    assert {share.share for share in quality(Facts())} == {0.0}
