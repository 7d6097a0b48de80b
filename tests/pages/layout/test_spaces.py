"""Blanks that mean nothing go, blanks that part words stay."""

from __future__ import annotations

import pytest

from kg.model import Text
from kg.pages.fold import fold
from kg.pages.layout.spaces import close_up, is_dense

BODIES = [
    ("建会 企业 1750 家", "建会企业1750家"),
    ("市总 工会，联合 法院", "市总工会，联合法院"),
    ("“情系矿山 平安护航”活 动", "“情系矿山 平安护航”活动"),
    ("“情满矿 山 共建平安路”行动", "“情满矿山 共建平安路”行动"),
    ("印发《某县职工 法律援助办法》", "印发《某县职工法律援助办法》"),
    ('开展"情系矿山 平安护航"活 动', '开展"情系矿山 平安护航"活动'),
    ("“没想到饭菜这么 多，真暖心”", "“没想到饭菜这么多，真暖心”"),
    ("“爱心 早餐”", "“爱心早餐”"),
    ("iPhone 15 Pro 手机", "iPhone 15 Pro手机"),
    ("“1+N”  矩阵", "“1+N”矩阵"),
    ("市 总 工 会 联 合 法 院 开 展 “情 系 矿 山” 活 动", "市总工会联合法院开展“情系矿山”活动"),
    ("　　近日", "近日"),
    ("无", "无"),
]


@pytest.mark.parametrize(("raw", "expected"), BODIES)
def test_bodies(raw: str, expected: str) -> None:
    closed = close_up(Text.whole(raw), fold(raw))
    assert closed.chars == expected
    assert "".join(raw[at] for at in closed.origins) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("设立直播专区  建立就业社群", "设立直播专区 建立就业社群"),
        ("厂 里 的 账 职 工 说 了 算", "厂里的账职工说了算"),
        ("某县总工会送岗位 小城有了“招聘夜 市”", "某县总工会送岗位 小城有了“招聘夜市”"),  # inside a word
        ("“ 暖心驿站 ”进社区 服务到身边", "“暖心驿站”进社区 服务到身边"),
        ("“夜校开课 ·技能上门”专场", "“夜校开课·技能上门”专场"),
        ("职工有了“惠 享卡”", "职工有了“惠享卡”"),  # a character alone is no half
        ("矿区  安全文化周", "矿区 安全文化周"),
        (
            "班前学 班中议 会后练",
            "班前学 班中议 会后练",
        ),  # 议会 is a word, yet three parts stand side by side
        ("“暖心 驿站”开到身边", "“暖心驿站”开到身边"),
        ("某县总工会送出 3000 份清凉", "某县总工会送出3000份清凉"),
        ("夜校开了5年 办班百余期", "夜校开了5年 办班百余期"),
    ],
)
def test_titles(raw: str, expected: str) -> None:
    assert close_up(Text.whole(raw), fold(raw), title=True).chars == expected


def test_dense_lines_are_those_set_apart_letter_by_letter() -> None:
    assert is_dense("市 总 工 会 近 日")
    assert not is_dense("市总工会近日联合法院 开展服务职工群众的 活动，代表们说 这样的 活动很好")
