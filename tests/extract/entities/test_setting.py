"""Where an article plays, and which place a bare level word stands for."""

from __future__ import annotations

import pytest

from kg.extract.entities.setting import setting
from kg.extract.places import find_places
from tests.extract.reading import scanned


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("岳阳市的骑手。", "430600"),
        ("湖南省岳阳市的骑手。", "430600"),
        ("岳阳市云溪区的骑手来到云溪区。", "430603"),
        ("湖南省的岳阳市、长沙市、湘潭市。", "430000"),
        ("骑手在路上。", None),
    ],
)
def test_home(text: str, home: str | None) -> None:
    assert setting(find_places(scanned(text))).home == home


@pytest.mark.parametrize(
    ("word", "code"),
    [("区", "430603"), ("市", "430600"), ("省", "430000"), ("县", None), ("街道", None)],
)
def test_a_level_word_is_the_place_of_that_level(word: str, code: str | None) -> None:
    text = "湖南省岳阳市云溪区的骑手。"
    assert setting(find_places(scanned(text))).at_level(word, len(text)) == code


def test_a_municipality_is_a_city_and_no_province() -> None:
    where = setting(find_places(scanned("天津市红桥区的骑手。")))
    assert where.at_level("市", 20) == "120000"
    assert where.at_level("省", 20) is None


def test_the_nearest_place_before_the_word_counts() -> None:
    text = "江苏省南京市鼓楼区办班,福建省福州市鼓楼区办赛。"
    where = setting(find_places(scanned(text)))
    assert where.at_level("市", text.index(",")) == "320100"
    assert where.at_level("市", len(text)) == "350100"


def test_a_place_named_once_is_passed_over_for_the_home() -> None:
    text = "岳阳市的职工来听课。上海市某厂的师傅讲课,岳阳市的职工很高兴。"
    where = setting(find_places(scanned(text)))
    assert where.at_level("市", text.index("某厂")) == "430600"


def test_the_province_spoken_of_is_one_with_a_general_union() -> None:
    text = "福建省总工会举办海峡两岸论坛,台湾职工参加。同时,省总工会很高兴。"
    assert setting(find_places(scanned(text))).at_level("省", len(text)) == "350000"
