"""An official place name in, the short name that newspapers write out (湘西土家族苗族自治州 -> 湘西)."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LEXICON = Path(__file__).resolve().parent.parent / "seeds" / "lexicon"

# Longest first: 特别行政区 and 地区 end with 区 too. What they leave is the name, if two characters are left.
SUFFIXES = {
    "province": ("特别行政区", "自治区", "省", "市"),
    "prefecture": ("自治州", "行政区", "地区", "市", "盟", "州"),
    "county": ("自治县", "自治旗", "行政区", "特区", "矿区", "市", "县", "区", "旗", "镇"),
}
SHORTEST = 2  # one character (忠县 -> 忠) would match everywhere


@dataclass(frozen=True)
class Shortener:
    """Makes short names: by rule, except for the names that `exceptions` gives a form of their own."""

    peoples: re.Pattern[str]
    exceptions: Mapping[str, str]

    def short(self, name: str, level: str) -> str:
        """`name` without its suffix and the peoples it is governed by; empty where nothing useful is left."""
        if name in self.exceptions:
            return self.exceptions[name]
        for suffix in SUFFIXES.get(level, ()):
            stem = name.removesuffix(suffix)
            if stem == name:
                continue
            if suffix.startswith("自治"):
                # 东乡族自治县 is named after its people alone: then the people's name is the place's name.
                stem = self.peoples.sub("", stem) or re.sub("族$", "", stem)
            return stem if len(stem) >= SHORTEST else ""
        return ""


def read_column(path: Path, key: str, value: str) -> dict[str, str]:
    """Two columns of a CSV file as a dictionary."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row[key]: row[value] for row in csv.DictReader(file)}


def load(folder: Path = LEXICON) -> Shortener:
    """The shortener with the shipped list of peoples and the shipped exceptions."""
    peoples = sorted(
        read_column(folder / "peoples.csv", "word", "source"), key=lambda word: (-len(word), word)
    )
    # Longer names of peoples stand without 族 here (锡伯自治县); 各族 is that of 龙胜各族自治县.
    words = [word + "?" if len(word) > SHORTEST else word for word in peoples]
    return Shortener(
        re.compile(f"(?:{'|'.join([*words, '各族'])})+$"),
        read_column(folder / "place_shorts.csv", "name", "short"),
    )
