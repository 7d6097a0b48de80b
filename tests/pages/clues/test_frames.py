"""Persons whom a fragment breaks off in."""

from __future__ import annotations

import pytest

from kg.pages.clues.frames import finishes, person


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
