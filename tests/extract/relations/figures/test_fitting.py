"""Figures of a body that a programme told before or behind has brought about."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY = "岳阳市总工会"
OPENS = "“暖冬行”送温暖活动启动。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a clause says goes with the kind of a programme told before
        (
            OPENS + "岳阳市总工会走访慰问困难家庭460户。",
            {(CITY, "quantity", "460户"), ("“暖冬行”送温暖活动", "quantity", "460户")},
        ),
        # members are their union's, whatever drive was told before
        (
            "“清风”集中入会行动启动。岳阳市总工会很忙。全市发展会员460人。",
            {(CITY, "quantity", "460人")},
        ),
        # a word may go with more than one kind
        (
            "岳阳市职工运动会开幕。岳阳市总工会组成代表队20支。",
            {(CITY, "quantity", "20支"), ("岳阳市职工运动会", "quantity", "20支")},
        ),
        (
            "岳阳市五一表彰大会召开。岳阳市总工会颁发奖状8个。",
            {(CITY, "quantity", "8个"), ("岳阳市五一表彰大会", "quantity", "8个")},
        ),
        (
            "岳阳市总工会开展餐饮行业集体协商。岳阳市总工会签订集体合同8份。",
            {(CITY, "quantity", "8份"), ("餐饮行业集体协商", "quantity", "8份")},
        ),
        # and with no other kind
        ("岳阳市总工会举办职工篮球赛。岳阳市总工会签订集体合同8份。", {(CITY, "quantity", "8份")}),
        (OPENS + "岳阳市总工会新建基层工会460家。", {(CITY, "quantity", "460家")}),
        ("岳阳市总工会走访慰问困难家庭460户。" + OPENS, {(CITY, "quantity", "460户")}),
    ],
)
def test_whose_besides(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected


def test_a_paragraph_about_another_union_tells_of_its_own_visits() -> None:
    text = "平江县总工会启动“暖冬行”送温暖活动。\n华容县总工会走访慰问困难家庭460户。"
    assert told(text, "quantity") == {("华容县总工会", "quantity", "460户")}
