#!/usr/bin/env python3
"""seeds/lexicon/zones.csv in, the same table out: `short` made by rule, rows checked and sorted.

    python3 scripts/build_zones.py [--zones zones.csv] [--places places.csv]

Names, kinds, codes and years are kept by hand; the short names never are. Add or mend a row, then run this.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

LEXICON = Path(__file__).resolve().parent.parent / "seeds" / "lexicon"
COLUMNS = ("name", "short", "kind", "adcode", "since", "source")
HIGH_TECH = "高新技术产业开发区"
# Kind -> official ending -> what newspapers put in its place. The longest ending is tried first.
ENDINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "经济技术开发区": {
        "经济技术开发区": ("开发区", "经开区", "经济开发区"),
        "新兴技术开发区": ("开发区",),
        "经济开发区": ("开发区", "经开区"),
        "工业园区": ("工业园",),
    },
    HIGH_TECH: {
        "高新技术产业开发区": ("高新区", "高新技术开发区", "高新开发区"),
        "高新技术产业园区": ("高新区", "高新园区"),
        "火炬高技术产业开发区": ("高新区", "火炬高新区", "火炬开发区"),
        "农业高新技术产业示范区": ("示范区", "农高区"),
        "新技术开发区": ("高新区", "开发区"),
        "科技园区": ("科技园",),
    },
    "边境经济合作区": {"边境经济合作区": ("边合区", "边境合作区")},
}
FREE_TRADE = ("自贸试验区", "自贸区", "自由贸易试验区")
SHORTEST = 2  # characters that must be left of a name without its leading place
NO_START = ("湾", "-")  # 杭州湾上虞 does not lead with 杭州
Row = dict[str, str]


def stems(base: str, leads: set[str], own: str, themes: Mapping[str, str]) -> list[str]:
    """`base` and its forms without the larger place that it leads with.

    >>> stems("唐山曹妃甸", {"唐山"}, "曹妃甸", {})
    ['唐山曹妃甸', '曹妃甸']
    >>> stems("长春汽车", {"长春"}, "长春", {"汽车": "汽开区"})
    ['长春汽车']
    """
    rests = [base[i:] for i in range(SHORTEST, len(base) - SHORTEST + 1) if base[:i] in {*leads, own}]
    found = [rest for rest in rests if rest not in themes and not rest.startswith(NO_START)]
    if own and base.endswith(own):
        found.append(own)
    return list(dict.fromkeys([base, *found]))


def shorts(row: Row, divisions: Mapping[str, Row], leads: set[str], themes: Mapping[str, str]) -> list[str]:
    """The short names that follow from the official name and the division of one row."""
    name, kind, division = row["name"], row["kind"], divisions[row["adcode"]]
    if kind == "新区":  # 上海浦东新区 is called 浦东新区, but 福州新区 is never called 新区
        return [stem for stem in stems(name, leads, "", themes)[1:] if len(stem) > len(kind) + 1]
    if kind == "自贸试验区":
        place = name.removeprefix("中国（").split("）")[0]
        if place == name:
            return [name.replace("自由贸易", "自贸")]
        return [*(place + end for end in FREE_TRADE), f"中国({place}){FREE_TRADE[-1]}"]
    ending = next((ending for ending in ENDINGS[kind] if name.endswith(ending)), "")
    if not ending:
        return stems(name, leads, "", themes)[1:]
    base = name.removesuffix(ending)
    found = stems(base.removesuffix("市"), leads, division["short"], themes)
    made = [stem + word for stem in found for word in (*ENDINGS[kind][ending], ending)]
    for theme, form in themes.items():
        if form and base.endswith(theme):  # 长春汽车经济技术开发区 is 长春汽开区
            city = divisions.get(division["parent"], division) if division["level"] == "county" else division
            made += [base.removesuffix(theme) + form, city["short"] + form]
    return made


def city_short(row: Row, divisions: Mapping[str, Row]) -> str:
    """What a city's only high-tech zone goes by, whatever its own name: 源城 is 河源高新区."""
    division = divisions[row["adcode"]]
    province = divisions[row["adcode"][:2] + "0000"]["short"]
    usual = row["name"].endswith(HIGH_TECH) and not row["name"].startswith(province + HIGH_TECH)
    return division["short"] + "高新区" if usual and division["level"] == "prefecture" else ""


def fill(rows: list[Row], divisions: Mapping[str, Row], themes: Mapping[str, str]) -> list[Row]:
    """The rows with short names; one that two zones would share is left out of both."""
    high = [row for row in divisions.values() if row["level"] in ("province", "prefecture")]
    leads = {row["short"] for row in high if row["short"]}
    wanted = {row["name"]: shorts(row, divisions, leads, themes) for row in rows}
    taken = {short for found in wanted.values() for short in found} | set(wanted)
    cities = {row["name"]: city_short(row, divisions) for row in rows if row["kind"] == HIGH_TECH}
    for name, short in cities.items():
        if short and short not in taken:
            wanted[name].append(short)
    once = {name: [s for s in dict.fromkeys(found) if s not in wanted] for name, found in wanted.items()}
    times = Counter(short for found in once.values() for short in found)
    return [row | {"short": ";".join(s for s in once[row["name"]] if times[s] == 1)} for row in rows]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def check(rows: list[Row], divisions: Mapping[str, Row]) -> None:
    """Stops with the first row that does not fit."""
    seen: set[str] = set()
    for line, row in enumerate(rows, 2):
        if row["adcode"] not in divisions:
            raise SystemExit(f"zones.csv:{line}: {row['adcode']} of {row['name']} is no division in use")
        if row["name"] in seen:
            raise SystemExit(f"zones.csv:{line}: {row['name']} stands twice; keep one row")
        seen.add(row["name"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--zones", type=Path, default=LEXICON / "zones.csv")
    parser.add_argument("--places", type=Path, default=LEXICON / "places.csv")
    args = parser.parse_args()
    rows = read(args.zones)
    divisions = {
        row["code"]: row for row in read(args.places) if not row["until"] and row["level"] != "township"
    }
    check(rows, divisions)
    themes = {row["word"]: row["form"] for row in read(LEXICON / "zone_themes.csv")}
    rows = fill(rows, divisions, themes)
    kinds = list(dict.fromkeys(row["kind"] for row in rows))
    rows.sort(key=lambda row: (kinds.index(row["kind"]), row["adcode"], row["since"], row["name"]))
    with args.zones.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{len(rows)} zones written to {args.zones}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
