"""How a place's general union is called, on a hand-made gazetteer and on the shipped one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kg.union_names import general_union_name, place_prefix


@dataclass(frozen=True)
class Place:
    name: str
    parent: str | None


@dataclass(frozen=True)
class Places:
    rows: dict[str, Place]

    def get(self, code: str) -> Place | None:
        return self.rows.get(code)


PLACES = Places(
    {
        "120000": Place("天津市", None),
        "120100": Place("市辖区", "120000"),
        "120106": Place("红桥区", "120100"),
        "130000": Place("河北省", None),
        "130200": Place("唐山市", "130000"),
        "130203": Place("路北区", "130200"),
        "130281": Place("遵化市", "130200"),
        "130224": Place("滦南县", "130200"),
        "150000": Place("内蒙古自治区", None),
        "232700": Place("大兴安岭地区", "230000"),
        "320583": Place("昆山市", "320500"),
        "320583102": Place("花桥镇", "320583"),
        "429021": Place("神农架林区", "420000"),
        "520203": Place("六枝特区", "520200"),
        "140303": Place("矿区", "140300"),
        "140300": Place("阳泉市", "140000"),
    }
)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("100000", "中华全国总工会"),
        ("130000", "河北省总工会"),
        ("150000", "内蒙古自治区总工会"),
        ("120000", "天津市总工会"),
        ("130200", "唐山市总工会"),
        ("232700", "大兴安岭地区总工会"),
        ("130203", "唐山市路北区总工会"),
        ("120106", "天津市红桥区总工会"),
        ("140303", "阳泉市矿区总工会"),
        ("130281", "遵化市总工会"),
        ("130224", "滦南县总工会"),
        ("429021", "神农架林区总工会"),
        ("520203", "六枝特区总工会"),
        ("320583102", "昆山市花桥镇总工会"),
    ],
)
def test_general_union_name(code: str, expected: str) -> None:
    assert general_union_name(code, PLACES) == expected  # type: ignore[arg-type]


def test_a_code_nobody_knows_is_an_error() -> None:
    with pytest.raises(KeyError):
        place_prefix("999999", PLACES)  # type: ignore[arg-type]
