"""A report's programme told again in fewer words is no second one."""

from __future__ import annotations

import pytest

from tests.extract.reading import resolved


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        # words left out, and the contest by its other noun
        (
            "",
            "岳阳市总工会举办第三届“湘水情·劳动美”职工健身操大赛。\n来自8家单位的选手参加劳动美健身操赛。",
            {"第三届“湘水情·劳动美”职工健身操大赛"},
        ),
        # the headline says of which province, the text what it is for
        (
            "湖南岳阳市首届职工叉车运动会开赛",
            "近日,以“学技术、促发展”为主题的岳阳市首届职工叉车运动会在体育馆开赛。",
            {"“学技术、促发展”岳阳市首届职工叉车运动会"},
        ),
        (
            "岳阳“六一”帮扶暖人心",
            "岳阳市总工会开展“六一”帮扶送书包活动。活动为30名农民工子女送去书包。",
            {"“六一”帮扶送书包活动"},
        ),
        (
            "2031年重点工程劳动竞赛启动",
            "岳阳市重点工程劳动竞赛始于2026年,今年是第六届。",
            {"2031年重点工程劳动竞赛"},
        ),
        # what says which edition, of whom or which part of it stays apart
        ("", "岳阳市总工会举办2030年职工叉车大赛。\n岳阳市总工会举办2031年叉车大赛。", None),
        ("", "湖南省总工会举办湖南省职工叉车大赛。\n选手将参加全国叉车大赛。", None),
        ("", "岳阳市总工会举办职工叉车技能大赛决赛。\n选手来自叉车技能大赛初赛。", None),
        ("", "岳阳市总工会举办职工叉车大赛。\n职工叉车大赛启动仪式在体育馆举行。", None),
        # a series, told before one of it
        ("", "岳阳市总工会推出直播带岗。\n岳阳市总工会开展“湘情助业”直播带岗活动。", None),
        # side by side in one sentence
        ("", "岳阳市总工会举办职工健康知识讲座和健康讲座。", None),
    ],
)
def test_a_programme_told_in_fewer_words(headline: str, text: str, expected: set[str] | None) -> None:
    reading, cast = resolved(text, headline=headline)
    found = {cast.name(named.entity or "") for named in reading.of("Programme")}
    assert found == expected if expected else len(found) == 2
