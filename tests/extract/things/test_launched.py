"""Drives that no noun of a programme ends."""

from __future__ import annotations

import pytest

from tests.extract.things.test_standing import named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # work is a drive where it begins …
        ("桐城市总工会困难职工走访工作正式启动。", ["困难职工走访工作"]),
        ("自职工谈心工作启动以来,工会走访80户。", ["职工谈心工作"]),
        ("工会关爱骑手工作由此展开。", ["工会关爱骑手工作"]),
        # … and any work where it goes on, or is that of beginning
        ("桐城市总工会困难职工走访工作取得成效。", []),
        ("桐城市职工书屋筹备工作启动。", []),
        ("各项工作全面启动。", []),
        # so many, and where they go
        ("桐城市总工会组织百名职工参加培训。", []),
    ],
)
def test_what_is_launched(text: str, expected: list[str]) -> None:
    assert named(text) == expected
