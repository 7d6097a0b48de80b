"""What a clause waits for, and whether the next text gives it."""

from __future__ import annotations

import pytest

from kg.pages.frames import finishes, gives, person, wants


@pytest.mark.parametrize(
    ("end", "start", "size"),
    [
        ("开学典礼在镇职工中心", "举行。", 2),
        ("开学典礼在镇职工中心举行,全镇职工", "举行", 0),  # the frame is finished
        ("在镇里,开学典礼", "举行", 0),  # another clause
        ("由镇总工会、商会", "主办", 2),
        ("以劳动竞赛", "为载体的活动", 3),
        ("为外来务工人员", "的孩子", 0),
        ("", "举行", 0),
    ],
)
def test_frames(end: str, start: str, size: int) -> None:
    assert gives(start, wants(end)) == size


@pytest.mark.parametrize(
    ("end", "start", "whole"),
    [
        ("镇总工会主席欧阳", "晓晨介绍,今年", True),
        ("镇总工会主席韦", "晓晨介绍,今年", True),
        ("镇总工会主席韦晓", "晨出席活动", True),
        ("镇总工会主席韦晓晨", "、副主席", True),
        ("镇总工会主席韦晓晨", "近日介绍", False),
        ("镇总工会主席韦", "说", False),
        ("镇总工会主席", "韦晓晨出席活动", True),
        ("镇总工会主席", "出席活动", False),
    ],
)
def test_persons(end: str, start: str, whole: bool) -> None:
    name = person(end)
    assert name is not None
    assert finishes(start, name) is whole


def test_no_person_without_an_office() -> None:
    assert person("来到韦晓") is None
