"""What is done or kept up for people, by the form of its name."""

from __future__ import annotations

import pytest

from kg.extract.things.members import is_done, is_named
from tests.extract.reading import scanned


@pytest.mark.parametrize(
    "name", ["图书借阅", "免费理发", "送岗位", "看望患病职工", "权益维护", "送温暖", "疗休养"]
)
def test_deeds(name: str) -> None:
    assert is_done(scanned(name), 0, len(name))


@pytest.mark.parametrize("name", ["微波炉", "责任意识", "凝聚力", "理发"])
def test_no_deeds(name: str) -> None:
    assert not is_done(scanned(name), 0, len(name))


@pytest.mark.parametrize(
    ("name", "expected"), [("职工书屋", True), ("理论考试", True), ("洗衣房", True), ("食用油", False)]
)
def test_named_by_their_noun(name: str, expected: bool) -> None:
    assert is_named(scanned(name), 0, len(name)) is expected
