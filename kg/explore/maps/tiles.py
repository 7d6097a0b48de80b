"""provinces.csv in, the tiles of the tile map out: every province the same size, about where it lies."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

COLUMNS, ROWS = 7, 8
_FILE = Path(__file__).parent.parent / "provinces.csv"


@dataclass(frozen=True, slots=True)
class Tile:
    """A province: its two-digit code, its names, its two letters, and where its tile stands."""

    code: str
    zh: str
    en: str
    letters: str
    column: int
    row: int


@cache
def tiles() -> tuple[Tile, ...]:
    """All of them, in the order of their codes.

    >>> tiles()[0]
    Tile(code='11', zh='北京', en='Beijing', letters='BJ', column=4, row=2)
    """
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Tile(row["code"], row["zh"], row["en"], row["letters"], int(row["column"]), int(row["row"]))
            for row in csv.DictReader(file)
        )
