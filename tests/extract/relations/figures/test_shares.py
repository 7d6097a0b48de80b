"""What a number is a part of, and whose both are."""

from __future__ import annotations

import pytest

from kg.extract.numbers import amounts
from kg.extract.relations.figures.shares import whole_of
from tests.extract.reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成站点86个,其中君山区32个", 86),
        ("会员已有310人,其中技师20名", 310),
        ("新建驿站60家,8家获评省级示范站", 60),
        ("新建驿站60家,8家被命名为省级示范站", 60),
        ("新建驿站60家、书屋20家,其中社区8家", 20),
        ("筹资80万元,其中慰问职工300人", None),  # other things
        ("聚焦10条产业链,将在其中8条产业链上举办", None),  # where
        ("走访企业8家,新建驿站5家", None),
        ("新建驿站5家,8家获评省级示范站", None),  # no part is larger
    ],
)
def test_what_the_last_number_is_a_part_of(text: str, expected: int | None) -> None:
    *before, last = amounts(text)
    whole = whole_of(text, before, last)
    assert (whole and whole.value) == expected


def test_a_part_is_whose_the_whole_is() -> None:
    facts = told("岳阳市总工会建成“清风驿站”40家,其中君山区12家,5家获评全国最美服务站点。", "quantity")
    assert {owner for owner, _, said in facts if said in ("12家", "5家")} == {"清风驿站", "岳阳市总工会"}
