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
        ("慰问60余名一线环卫工人。", "一线环卫工人"),
        ("15个规模以上企业响应。", "规模以上企业"),
        ("展出16项职工创新成果。", "职工创新成果"),
        ("7位获奖代表发言。", "获奖代表"),
        ("7名选手获奖。", "选手"),
        ("表彰7个五一巾帼标兵岗。", "五一巾帼标兵岗"),
        # what those counted do, how, or get is no part of their name
        ("7个班组荣获全市先锋号。", "班组"),
        ("8名骑手荣获全国五一劳动奖章。", "骑手"),
        ("授予9名焊工湘潭市五一劳动奖章。", "焊工"),
        ("送9名矿工平安返乡。", "矿工"),
        ("12件实事全部办好。", "实事"),
        ("为30名矿工送上热粥。", "矿工"),
        # before the number
        ("建成服务站点56个,", "建成服务站点"),
        ("发展会员1.3万名。", "发展会员"),
        ("走访慰问职工2.5万人次。", "走访慰问职工"),
        ("2023年就开展科研项目626项。", "开展科研项目"),
        ("投入资金达600多万元,", "投入资金"),
        ("满意率98%。", "满意率"),
        ("共有图书角12个。", "图书角"),
        ("累计发放助学金3万元。", "发放助学金"),
        ("2031年走访矿工3万人。", "走访矿工"),
        ("发放慰问款物3万元。", "发放慰问款物"),
        ("累计惠及1.2万人。", "惠及"),
        ("湘潭市共有240人参加。", ""),
        # what another number counts is not counted again
        ("18个代表团1060人参赛。", "代表团"),
        # nothing said
        ("共56个。", ""),
    ],
)
def test_what_is_counted(text: str, expected: str) -> None:
    assert counted_noun(scanned(text), amounts(text)[0]) == expected
