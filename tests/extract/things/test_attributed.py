"""What is brought about behind an attribute: every slot of a programme's name is looked at there, too."""

from __future__ import annotations

import pytest

from kg.extract.things.attributed import is_attributed
from tests.extract.reading import scanned
from tests.extract.things.test_standing import named


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("工会推出面向司机的体检。", "体检", True),
        ("工会举办了一场聚焦女职工的讲座。", "讲座", True),
        ("工会推出可随时预约、随时咨询的热线。", "热线", True),
        # What is to be made so or so is a promise, unless it is done, measured or of a use told.
        ("工会打造骑手信赖的家园。", "家园", False),
        ("工会打造了骑手信赖的家园。", "家园", True),
        ("工会建成功能齐全的书屋。", "书屋", True),
        ("工会把驿站打造成骑手信赖的家园。", "家园", False),
        # No attribute, none that tells, or no verb of running in the clause.
        ("工会推出的热线响起。", "热线", False),
        ("骑手喜欢温暖的驿站。", "驿站", False),
        ("工会举办晚会,温暖的驿站亮着灯。", "驿站", False),
    ],
)
def test_attributes_between_verb_and_noun(text: str, noun: str, expected: bool) -> None:
    assert is_attributed(scanned(text), text.index(noun)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工会举办了一场聚焦女职工的关爱活动。", ["关爱活动"]),
        ("工会推出面向货车司机的免费体检。", ["免费体检"]),
        ("工会开设了形式多样的职工夜校。", ["职工夜校"]),
        ("工会打造了总面积300平方米的“湖滨之家”。", ["湖滨之家"]),
        ("工会打造了温暖的“骑士小屋”。", ["骑士小屋"]),
        ("工会面向货车司机推出的免费洗车服务,很受欢迎。", ["免费洗车服务"]),
        ("工会推出了便捷的上门维修服务。", ["上门维修服务"]),
        ("工会组建了一支由劳模组成的讲解团。", ["讲解团"]),
        ("工会推出的“小湖”智能助手上线。", ["“小湖”智能助手"]),
        ("工会建立起由律师牵头、调解员参与的“暖阳”调解联盟12个。", ["“暖阳”调解联盟"]),
        ("工会组建“银发”法治宣传队。", ["“银发”法治宣传队"]),
        ("工会建立了良好的合作机制。", []),
        ("工会营造了浓厚的“比学赶超”氛围。", []),
        ("工会培养了一支技能过硬的产业工人队伍。", []),
    ],
)
def test_names_behind_an_attribute(text: str, expected: list[str]) -> None:
    assert named(text) == expected
