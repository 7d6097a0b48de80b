"""Names are found as people write them, the best first."""

from __future__ import annotations

import pytest

from kg.errors import InputError
from kg.explore.facts import Facts, gather
from kg.explore.search import find, search
from kg.model import Entity

FOUR = gather(
    [
        Entity("u:1", "Union", "云溪区总工会", aliases=("区总",)),
        Entity("u:2", "Union", "云溪区总工会驿站工会"),
        Entity("u:3", "Union", "青禾市云溪区总工会"),
        Entity("p:4", "Programme", "ABC计划", aliases=("云溪区总工会计划",)),
    ]
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("云溪区总工会", ["u:1", "u:2", "u:3", "p:4"]),
        ("区总", ["u:1", "u:3", "u:2", "p:4"]),
        ("abc", ["p:4"]),
        (" 青禾市 ", ["u:3"]),
        ("没有", []),
    ],
)
def test_the_best_fit_comes_first(words: str, expected: list[str]) -> None:
    assert [one.id for one in search(FOUR, words)][:1] == expected[:1]
    assert {one.id for one in search(FOUR, words)} == set(expected)


def test_a_search_can_be_held_to_a_type_and_a_number() -> None:
    assert [one.id for one in search(FOUR, "云溪", type_="Programme")] == ["p:4"]
    assert len(search(FOUR, "云溪", limit=2)) == 2


@pytest.mark.parametrize("name", ["云溪区总工会", "区总", "u:1"])
def test_the_one_so_called_is_found(name: str) -> None:
    assert find(FOUR, name).id == "u:1"


@pytest.mark.parametrize(
    ("name", "said"), [("没有", "nothing is called"), ("", "nothing"), ("云溪", "fits 4")]
)
def test_none_or_too_many_is_a_clear_error(name: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        find(FOUR, name)


def test_nothing_is_found_in_nothing() -> None:
    assert search(Facts(), "工会") == ()
