"""What a figure counts, in words."""

from __future__ import annotations

import pytest

from kg.extract.numbers import amounts
from kg.extract.relations.figures.nouns import counted_noun
from tests.extract.reading import scanned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind the unit
        ("来了48名职工代表。", "职工代表"),
        ("提供48个优质岗位,", "优质岗位"),
        ("吸引200余名经营茶叶买卖的个体从业人员入会。", "个体从业人员"),
        ("11名公开招聘的专职人员到岗。", "专职人员"),
        ("建成118家“暖心驿站”,", "暖心驿站"),
        ("19箱各类饼干送到驿站,", "饼干"),
        ("26支代表队参赛。", "代表队"),
        ("248名选手参加比赛。", "选手"),
        ("提供1.3万个就业岗位。", "就业岗位"),
        ("发布21项创新成果,", "创新成果"),
        ("4位来自外地的能工巧匠齐聚一堂。", "能工巧匠"),
        ("10个单位近110名职工参加。", "单位"),
        # before the number
        ("建成服务站点56个,", "建成服务站点"),
        ("发展会员1.3万名。", "发展会员"),
        ("走访慰问职工2.5万人次。", "走访慰问职工"),
        ("2023年就开展科研项目626项。", "开展科研项目"),
        ("投入资金达600多万元,", "投入资金"),
        ("满意率98%。", "满意率"),
        # what another number counts is not counted again
        ("18个代表团1060人参赛。", "代表团"),
        # nothing said
        ("共56个。", ""),
    ],
)
def test_what_is_counted(text: str, expected: str) -> None:
    assert counted_noun(scanned(text), amounts(text)[0]) == expected
