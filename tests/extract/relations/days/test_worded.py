"""Days that a text gives in so many words."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

GAME, UNION = "职工篮球赛", "楚云集团工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("职工篮球赛始于2018年,由岳阳市总工会举办。", {(GAME, "heldOn", "2018")}),
        ("始于2018年的职工篮球赛由岳阳市总工会举办。", {(GAME, "heldOn", "2018")}),
        ("成立于2022年5月的楚云集团工会有会员300人。", {(UNION, "heldOn", "2022-05")}),
        ("楚云集团工会成立于2022年5月。", {(UNION, "heldOn", "2022-05")}),
        ("岳阳市总工会从2018年开始举办职工篮球赛。", {(GAME, "heldOn", "2018")}),
        ("9月6日,楚云集团工会第一次会员大会召开,宣告楚云集团工会成立。", {(UNION, "heldOn", "2031-09-06")}),
        ("9月6日,职工大会很热闹,当日进行了职工篮球赛。", {(GAME, "heldOn", "2031-09-06")}),
        ("职工篮球赛由岳阳市总工会于2018年创办。", {(GAME, "heldOn", "2018")}),
        # no day of theirs
        ("9月6日,记者在岳阳看到,岳阳市总工会举办职工篮球赛。", set()),
        ("9月6日召开的岳阳市总工会全委会提出,举办职工篮球赛。", set()),
        ("楚云集团位于2018年扩建的园区,楚云集团工会很忙。", set()),
        ("岳阳市总工会建议职工篮球赛从简。参加活动的职工于9月6日返回。", set()),
        ("楚云集团工会成立多年。", set()),
    ],
)
def test_days_in_so_many_words(text: str, expected: set[Told]) -> None:
    assert {fact for fact in told(text, "heldOn", date="2031-09-10") if fact[0] in (GAME, UNION)} == expected
