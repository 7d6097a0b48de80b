"""Occasions that an article tells of before it names them."""

from __future__ import annotations

import pytest

from kg.extract.relations.figures.told_later import told_later
from tests.extract.reading import resolved, told

CITY, VISITS = "岳阳市总工会", "“暖冬行”慰问活动"
DEEDS = "岳阳市总工会的慰问组走访了7家公司,212名保洁员收到慰问品。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DEEDS + f"这次{VISITS}由岳阳市总工会组织。", VISITS),
        (DEEDS + f"本次{VISITS}由岳阳市总工会组织。", VISITS),
        (DEEDS + f"{VISITS}由岳阳市总工会组织。", None),  # nothing points back
        (f"岳阳市总工会举办招聘会。这次{VISITS}由岳阳市总工会组织。", None),  # another is told of before
        (DEEDS + "这个“清风驿站”由岳阳市总工会建成。", None),  # no occasion
    ],
)
def test_what_is_pointed_at_as_told(text: str, expected: str | None) -> None:
    reading, cast = resolved(text)
    later = told_later(reading, cast)
    assert (later and cast.name(later.entity)) == expected


def test_its_figures_stand_before_its_name() -> None:
    facts = told(DEEDS + f"这次{VISITS}由岳阳市总工会组织。", "quantity")
    assert facts == {(who, "quantity", said) for who in (CITY, VISITS) for said in ("7家", "212名")}
