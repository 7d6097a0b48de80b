"""Names of programmes: which two are one's."""

from __future__ import annotations

import pytest

from kg.extract.entities.programme_names import clean, is_cut_from, same_programme


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("“春雨助岗”招聘活动", "“春雨助岗”招聘活动", True),
        ("“春雨助岗”活动", "春雨助岗", True),
        ("“春雨助岗”系列活动", "“春雨助岗”活动", True),
        ("第三届职工技能大赛", "职工技能大赛", True),
        ("骑手暖心服务季", "骑手暖心服务季主题活动", True),
        ("“春雨助岗”招聘活动", "“春雨助岗”启动仪式", False),
        ("“湘水杯”篮球赛", "篮球赛", False),
        ("职工技能大赛", "快递员技能大赛", False),
        ("“湘水杯”职工羽毛球赛", "“湘水杯”职工排球比赛", False),
        ("夜校", "职工夜校", False),
        ("意见征集通道", "线上线下意见征集通道", True),
        ("引领性劳动竞赛", "市县两级引领性劳动竞赛", True),
        ("技能大赛", "劳动保障立法技能大赛", False),
    ],
)
def test_one_programme_or_two(one: str, other: str, same: bool) -> None:
    assert same_programme(one, other) is same
    assert same_programme(other, one) is same


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("“午间课堂”", "午间课堂"),
        ("《建设指南》", "建设指南"),
        ("“甲”和“乙”", "“甲”和“乙”"),
        ("夜校", "夜校"),
    ],
)
def test_a_whole_quotation_loses_its_marks(surface: str, name: str) -> None:
    assert clean(surface) == name


@pytest.mark.parametrize(
    ("short", "long", "cut"),
    [
        ("点单培训", "“员工点单”式公益培训", True),
        ("工会工作研讨会", "2031年全国新区第三次工会工作研讨会", True),
        ("职工技能大赛", "职工技能大赛启动仪式", False),
        ("车工大赛决赛", "某省职工大赛暨全省车工大赛决赛", False),
        ("直播带岗", "直播带岗", False),
        ("大赛", "职工大赛", False),
    ],
)
def test_a_name_with_words_left_out(short: str, long: str, cut: bool) -> None:
    assert is_cut_from(short, long) is cut
