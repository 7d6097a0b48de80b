"""The figures in docs/pages.md are those last recorded, and of every kind of damage there is."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from benchmarks.damage.kinds import KINDS

ROOT = Path(__file__).parents[2]


def recorded() -> list[list[str]]:
    with (ROOT / "benchmarks/damage/recorded.csv").open(encoding="utf-8", newline="") as file:
        return [
            [
                row["kind"], row["strength"], row["joins"], _share(row["right"], row["joins"]), row["wrong"],
                row["articles"], _share(row["exact"], row["articles"]),
            ]
            for row in csv.DictReader(file)
        ]  # fmt: skip


def _share(part: str, whole: str) -> str:
    return f"{int(part) / int(whole):.1%}" if int(whole) else "–"


def told(text: str) -> list[list[str]]:
    """The rows of the table of figures."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\|.*\|$", text, re.M)
    ]
    return [row for row in rows if len(row) == 7 and row[0] in KINDS]


def test_the_table_tells_what_was_recorded() -> None:
    text = (ROOT / "docs/pages.md").read_text(encoding="utf-8")
    assert told(text) == recorded()
    assert told(text.replace("%", "1%", 1)) != recorded()


def test_every_kind_of_damage_was_measured() -> None:
    assert {row[0] for row in recorded()} == set(KINDS)
