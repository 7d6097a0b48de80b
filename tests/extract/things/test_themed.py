"""What is held under a theme is called by it."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities

HELD = [
    ("桐城市总工会以“同心同行”为主题,开展演讲比赛。", {"“同心同行”演讲比赛"}),
    ("桐城市总工会以“同心同行”为主题开展了一系列活动。", {"“同心同行”系列活动"}),
    # a verb in the theme is no deed of its sentence
    (
        "桐城市总工会举办了一场主题为“致敬建设者 服务零距离”的工友运动会。",
        {"“致敬建设者 服务零距离”工友运动会"},
    ),
    ("桐城市总工会举办主题为“同心同行”的主题活动。", {"“同心同行”主题活动"}),
    ("桐城市总工会围绕“同心同行”主题,组织职工徒步大会。", {"“同心同行”职工徒步大会"}),
    # called by its theme alone later
    ("桐城市总工会举办以“同心同行”为主题的演讲比赛。80人参加“同心同行”。", {"“同心同行”演讲比赛"}),
    # what is taught under it is no occasion of that name
    ("桐城市总工会以“勤学实干”主题教育为契机,举办演讲比赛。", {"演讲比赛"}),
    # the theme of the games is not that of what they are made up of
    (
        "桐城市第二届职工运动会以“同心同行”为主题,策划了职工篮球赛。",
        {"桐城市第二届职工运动会", "职工篮球赛"},
    ),
    # another name in quotation marks, and another sentence
    ("桐城市总工会以“同心同行”为主题,开展“春晖”行动。", {"“春晖”行动"}),
    ("桐城市总工会的座谈会以“同心同行”为主题。市总工会开展演讲比赛。", {"演讲比赛"}),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_the_theme_is_a_part_of_the_name(text: str, expected: set[str]) -> None:
    assert expected <= set(entities(text, "Programme"))
    assert all(name in expected or "同心" not in name for name in entities(text, "Programme"))


def test_a_platform_is_held_under_none() -> None:
    text = "项目以“同心同行”为主题,由桐城市总工会联合楚云商城等平台推出。"
    assert not any("同心" in name for name in entities(text, "Programme"))


def test_it_is_called_by_its_noun_too() -> None:
    found = entities("桐城市总工会以“同心同行”为主题,开展演讲比赛。", "Programme")
    assert "演讲比赛" in found["“同心同行”演讲比赛"].aliases
