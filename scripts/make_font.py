"""Noto Sans CJK SC in, the small font of the charts out: kg/explore/fonts/KgSansSC.otf.

    python scripts/make_font.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

The source comes with the Debian package fonts-noto-cjk. Kept are the 6,763 characters of GB/T 2312,
every further character of the word lists and of jieba's dictionary (rare characters in people's and
places' names), and what stands between them; no hints, no alternates.
The result has a name of its own, so that it never hides an installed Noto with all its characters.
"""

from __future__ import annotations

import sys
from pathlib import Path

import jieba
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "kg" / "explore" / "fonts" / "KgSansSC.otf"
FAMILY = "KG Sans SC"
SOURCE = "Noto Sans CJK SC"
FAMILY_NAME, UNIQUE_NAME, FULL_NAME, POSTSCRIPT_NAME = 1, 3, 4, 6

# Characters that parents choose and neither GB/T 2312 nor the dictionary has.
IN_NAMES = "燚頔骉韡玥祎赟淏翀垚喆堃"


def wanted() -> set[int]:
    """The code points to keep."""
    chars = set(IN_NAMES) | {
        chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x2010, 0x2040), 0xFFFD)
    }
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            chars |= set(bytes((high, low)).decode("gb2312", errors="ignore"))
    dictionary = Path(jieba.__file__).with_name("dict.txt")
    for path in (dictionary, *(ROOT / "seeds" / "lexicon").rglob("*.csv")):
        chars |= set(path.read_text("utf-8"))
    return {ord(char) for char in chars}


def font_in(source: Path) -> TTFont:
    """The simplified Chinese face of the collection."""
    for font in TTCollection(source, lazy=True).fonts:
        if font["name"].getBestFamilyName() == SOURCE:
            return font
    raise SystemExit(f"{source} has no {SOURCE}: install fonts-noto-cjk and give its NotoSansCJK-Regular.ttc")


def main(source: Path) -> None:
    font = font_in(source)
    options = Options(
        layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14]
    )
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx", "GPOS", "GSUB", "GDEF"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    names = {
        FAMILY_NAME: FAMILY,
        UNIQUE_NAME: f"{FAMILY} subset",
        FULL_NAME: FAMILY,
        POSTSCRIPT_NAME: "KgSansSC",
    }
    for number, name in names.items():
        font["name"].setName(name, number, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = ["KgSansSC"]
    top[0].FullName, top[0].FamilyName = FAMILY, FAMILY
    font["head"].modified = font["head"].created  # the same characters give the same bytes on any day
    font.recalcTimestamp = False
    font.save(TARGET)
    print(f"{TARGET.name}: {len(font.getBestCmap()):,} characters, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
