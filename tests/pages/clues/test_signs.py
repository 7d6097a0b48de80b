"""What the end of one text wants and the start of another gives."""

from __future__ import annotations

import pytest

from kg.pages.clues.signs import wanted


@pytest.mark.parametrize(
    ("left", "right", "signs"),
    [
        ("会员有320", "5人", ["number"]),
        ("会员有320", "人参加", ["counted"]),
        ("会员有320", "镇工会", ["uncounted"]),
        ("会员有1", ".5万人", ["decimal"]),
        ("会员有1", ",500人", ["decimal"]),
        ("占到会员的12", "%,比去年多", ["decimal"]),
        ("报名的职工", ".5万人", ["no_decimal"]),
        ("报名的职工", "%以上", ["no_decimal"]),
        ("法律咨询、", ",今年", ["signs_meet"]),
        ("他说:“", "”大家", ["signs_meet"]),
        ("他说:“", "……好。”", ["sign_first"]),
        ("截至2026年", "3月", ["date"]),
        ("课要上到", "8月", ["time"]),
        ("组织部部长章", "文娟介绍", ["name_said"]),
        ("开展", "“送课上门”", ["title"]),
        ("举行“送课上门”", "活动", ["titled"]),
        ("大家一起走", "着去", ["particle_first"]),
        ("大家一起走", ",去", ["sign_first"]),
        ("大家一起走", "去", []),
        ("", "", []),
    ],
)
def test_wanted(left: str, right: str, signs: list[str]) -> None:
    assert wanted(left, right) == signs
