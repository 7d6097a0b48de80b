"""Names are found as people write them and as they sound, the best first."""

from __future__ import annotations

import pytest

from kg.explore.search import LONGEST, Names, fold

THINGS = (
    ("云溪区总工会", "区总"),
    ("云溪区总工会驿站工会",),
    ("青禾市云溪区总工会",),
    ("ABC计划", "云溪区总工会计划"),
    ("重庆市行业工会联合会",),
    ("“暖冬行动”",),
    ("女职工读书会",),
)
NAMES = Names(THINGS)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("云溪区总工会", [0, 1, 3, 2]),
        ("区总", [0, 1, 2, 3]),
        ("abc", [3]),
        (" 青禾市 ", [2]),
        ("云溪 驿站", [1]),
        ("青禾云溪总工会", [2]),
        ("暖冬行动", [5]),
        ("《暖冬", [5]),
        ("yxqzgh", [0, 1, 3, 2]),
        ("yxzgh", [0, 1, 3]),
        ("yunxi", [0, 1, 3, 2]),
        ("yun xi", [0, 1, 3, 2]),
        ("qhs", [2]),
        ("cqs", [4]),
        ("chongqing", [4]),
        ("hangye", [4]),
        ("xing", [4, 5]),
        ("nvzhigong", [6]),
        ("没有", []),
        ("", []),
        ("   ", []),
        ("\n", []),
        (".*", []),
        ("((", []),
        ("云" * 10_000, []),
    ],
)
def test_the_best_fit_comes_first(words: str, expected: list[int]) -> None:
    assert NAMES.find(words, 10) == expected


def test_a_search_can_be_held_to_a_number_and_to_some_things() -> None:
    assert NAMES.find("云溪", 2) == [0, 1]
    assert NAMES.find("云溪", 10, lambda number: number == 3) == [3]


def test_just_that_name_is_told_from_names_that_have_it_in_them() -> None:
    assert NAMES.exact("云溪区总工会") == [0]
    assert NAMES.exact("区总") == [0]
    assert NAMES.exact("云溪") == []


@pytest.mark.parametrize("name", ["<script>", "a\nb", "\u202e会工", "x" * 10_000, "", "'; DROP TABLE"])
def test_a_hostile_name_is_a_name(name: str) -> None:
    names = Names([("别的",), (name,), ("第三",)])
    assert names.find("第三", 5) == [2]
    if fold(name):
        assert 1 in names.find(name[:LONGEST], 5)


def test_nothing_is_found_in_nothing() -> None:
    assert Names([]).find("工会", 5) == []
    assert Names([]).find("gh", 5) == []


def test_what_was_kept_in_a_file_finds_the_same() -> None:
    odd = Names([*THINGS, ("\ud800半个",), ("𠮷祥工会", "")])
    again = Names.unpacked(list(odd.packed()))
    for words in ("工会", "kszgh", "总", "市 总", "yin", "没有", "𠮷", "半"):
        assert again.find(words, 50) == odd.find(words, 50)
    assert Names.unpacked(list(Names([]).packed())).find("工会", 5) == []
