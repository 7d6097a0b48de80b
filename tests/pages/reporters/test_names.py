"""Names in bylines: parted, set wide, run together, of every length."""

from __future__ import annotations

import pytest

from kg.pages.reporters.names import is_name, names

RUNS = [
    ("黄泽川 王伟", ("黄泽川", "王伟")),
    ("黄泽川、王伟", ("黄泽川", "王伟")),
    ("黄泽川 王　伟", ("黄泽川", "王伟")),
    ("王 伟 李 明", ("王伟", "李明")),
    ("黄 泽 川 王 伟", ("黄泽川", "王伟")),
    ("黄泽 川 王 伟", ("黄泽川", "王伟")),
    ("黄泽川王伟", ("黄泽川", "王伟")),
    ("王伟李明", ("王伟", "李明")),
    ("欧阳晓晨 司马文", ("欧阳晓晨", "司马文")),
    ("古丽娜尔·艾山 王伟", ("古丽娜尔·艾山", "王伟")),
    ("古丽娜尔 · 艾山", ("古丽娜尔·艾山",)),
    ("才仁巴毛", ("才仁巴毛",)),
    ("李娜王伟达", ("李娜", "王伟达")),
    ("王伟 王伟", ("王伟",)),
    ("", ()),
    ("A君", ()),
]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_names(text: str, expected: tuple[str, ...]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王伟", True),
        ("欧阳晓", True),
        ("阿依古丽·买买提", True),
        ("伟", False),
        ("的时候", False),
        ("王伟等四人", False),
    ],
)
def test_is_name(text: str, expected: bool) -> None:
    assert is_name(text) is expected


def test_a_run_of_any_length_is_parted_in_bounded_time() -> None:
    assert names("王" * 100_000) == ()
