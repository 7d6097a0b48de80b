"""The work that somebody is told to drive forward."""

from __future__ import annotations

import pytest

from kg.extract.things.advanced import advanced
from tests.extract.reading import scanned, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会推动货车司机建会入会。", ["货车司机建会入会"]),
        ("岳阳市总工会推进乡镇“站家”一体化,走进企业。", ["乡镇“站家”一体化"]),
        ("岳阳市总工会推进技工教育改革工作。", ["技工教育改革"]),
        # what it is like, what a second verb is done to, what goes on or is nothing that is driven forward
        ("岳阳市总工会推动改革的经验很多。", []),
        ("岳阳市总工会推动经济发展。", []),
    ],
)
def test_what_is_driven_forward(text: str, expected: list[str]) -> None:
    scan = scanned(text)
    assert [scan.text[m.start : m.end] for m in advanced(scan, [])] == expected


def test_who_drives_it_runs_it() -> None:
    assert told("岳阳市总工会推动货车司机建会入会。", "runs") == {
        ("岳阳市总工会", "runs", "货车司机建会入会")
    }


def test_the_building_of_a_station_is_the_station() -> None:
    assert {name for _, _, name in told("岳阳市总工会推动“清风驿站”建设。", "runs")} == {"清风驿站"}
