"""Which regions have another origin once some first reports have changed: the same as when all are asked anew."""

from __future__ import annotations

from random import Random

import pytest

from kg.gazetteer import load
from kg.graph.spread.origins import changed_origins, origins_of
from kg.graph.spread.reported import Day
from kg.union_names import NATION_CODE

CODES = [
    NATION_CODE,
    *("320000", "320500", "320583", "320581", "320200", "320281", "330000", "330100", "330106"),
]


def some_days(random: Random) -> dict[str, Day]:
    codes = random.sample(CODES, random.randint(1, len(CODES)))
    return {code: (f"2031-05-{random.randint(10, 16)}", f"a:{code}") for code in codes}


@pytest.mark.parametrize("seed", range(200))
def test_what_has_changed_is_found_without_looking_at_all(seed: int) -> None:
    random = Random(seed)
    before, other = some_days(random), some_days(random)
    after = before | dict(random.sample(sorted(other.items()), min(len(other), 2)))
    for gone in random.sample(sorted(after), random.choice((0, 0, 1))):
        del after[gone]
    was, now = origins_of(before, load()), origins_of(after, load())
    old, new = changed_origins(before, after, load())
    assert old.items() <= was.items()
    assert new.items() <= now.items()
    differ = {code for code in {*was, *now} if was.get(code) != now.get(code)}
    assert {code for code in {*old, *new} if old.get(code) != new.get(code)} == differ
