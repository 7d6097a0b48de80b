"""One kind of programme or one province, with what is beside it."""

from __future__ import annotations

import pytest

from kg.errors import InputError, NotFoundError
from kg.explore.facts import Facts
from kg.explore.subset import of_kind, of_province


@pytest.mark.parametrize(
    "kind", ["skills_competition", "技能竞赛", "Skills competition", "SKILLS competition"]
)
def test_a_kind_is_known_by_its_key_and_both_its_names(small: Facts, kind: str) -> None:
    assert {one.name for one in of_kind(small, kind).entities} == {
        "技能比武", "云溪区总工会", "<img src=x onerror=alert(1)>",
    }  # fmt: skip


@pytest.mark.parametrize("province", ["浙江", "浙江省", "Zhejiang", "33", "330106"])
def test_a_province_is_known_by_its_names_and_codes(small: Facts, province: str) -> None:
    names = {one.name for one in of_province(small, province).entities}
    assert {"青禾市总工会", "货车司机", "冯小满"} <= names
    assert "云溪工匠" not in names  # of no known place, and beside nothing


@pytest.mark.parametrize(
    ("cut", "given", "near"),
    [(of_kind, "技能大赛", "技能竞赛"), (of_province, "浙江市", "浙江"), (of_province, "", "北京")],
)
def test_an_unknown_one_is_told_what_there_is(small: Facts, cut: object, given: str, near: str) -> None:
    with pytest.raises(InputError, match=near):
        cut(small, given)  # type: ignore[operator]


def test_a_province_without_anything_is_told(small: Facts) -> None:
    with pytest.raises(NotFoundError, match="西藏"):
        of_province(small, "西藏")
