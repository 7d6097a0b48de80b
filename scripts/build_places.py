#!/usr/bin/env python3
"""A folder of public lists in, seeds/lexicon/places.csv out: every division since 1981, townships of today.

    python3 scripts/build_places.py FOLDER [--output places.csv]

FOLDER holds areacodes_history.csv, modood_streets.csv and cpca_adcodes.csv (ATTRIBUTION.md says where they
come from). The same input gives the same bytes. Rows stand by level, then code, then year; townships last.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import place_coordinates
import place_names

OUTPUT = place_names.LEXICON / "places.csv"
LEVELS = {"省级": "province", "地级": "prefecture", "县级": "county"}
ORDER = tuple(LEVELS.values())
DIRECT = "直辖"  # not a prefecture: the county stands straight under its province
# What is left of the list of townships ends otherwise: farms, prisons, parks and other units of statistics.
TOWNSHIP = re.compile(r".(街道|镇|乡|苏木|地区)$")
NO_TOWNSHIP = re.compile(r"(特殊|直属)(街道|乡镇)$")
BRACKETS = re.compile(r"^（[^）]*）")


@dataclass(frozen=True)
class Place:
    """One row of places.csv: a division under one name, from `since` to `until` (the year it ended)."""

    code: str
    name: str
    short: str
    level: str
    parent: str
    since: str
    until: str
    successors: str
    latitude: str
    longitude: str
    source: str

    def covers(self, other: Place) -> bool:
        """Whether the two were in use at the same time."""
        return int(self.since) < int(other.until or 9999) and int(other.since) < int(self.until or 9999)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def divisions(rows: list[dict[str, str]], shortener: place_names.Shortener) -> list[Place]:
    """Provinces, prefectures and counties, with parents and successors, without coordinates."""
    places: dict[str, list[Place]] = {level: [] for level in ORDER}
    above: dict[tuple[str, str], list[Place]] = defaultdict(list)
    rows = sorted(rows, key=lambda row: (ORDER.index(LEVELS[row["级别"]]), row["代码"], int(row["启用时间"])))
    for row in rows:
        level = LEVELS[row["级别"]]
        # A code with a year is a piece given away while the division lived on: no successor.
        heirs = sorted(code for code in row["新代码"].split(";") if code and "[" not in code)
        place = Place(
            code=row["代码"],
            name=row["名称"],
            short=shortener.short(row["名称"], level),
            level=level,
            parent="" if level == "province" else row["代码"][:2] + "0000",
            since=row["启用时间"],
            until=row["变更/弃用时间"],
            successors=";".join(heirs if row["变更/弃用时间"] else ()),
            latitude="",
            longitude="",
            source="areacodes",
        )
        if level == "prefecture":
            above[row["一级行政区"], row["名称"]].append(place)
        if level == "county" and row["二级行政区"] != DIRECT:
            place = replace(place, parent=parent_of(place, above[row["一级行政区"], row["二级行政区"]]).code)
        places[level].append(place)
    renamed = follow(places["prefecture"], places["county"])
    return [*places["province"], *renamed, *places["county"]]


def parent_of(county: Place, prefectures: list[Place]) -> Place:
    """The prefecture of that name in the county's time; of two, the one whose code begins alike."""
    fitting = [prefecture for prefecture in prefectures if prefecture.covers(county)] or prefectures
    if not fitting:
        raise SystemExit(f"areacodes_history.csv: no prefecture for {county.code} {county.name}")
    return max(fitting, key=lambda prefecture: (prefecture.code[:4] == county.code[:4], prefecture.since))


def follow(prefectures: list[Place], counties: list[Place]) -> list[Place]:
    """The prefectures with successors, which the list leaves out: the next name, or where counties went."""
    begins = {(place.code, place.since): place for place in prefectures}
    newest = {place.code: place for place in counties}
    done = []
    for place in prefectures:
        heirs = set(place.successors.split(";")) - {""}
        if place.until and not heirs and (place.code, place.until) in begins:
            heirs = {place.code}
        if place.until and not heirs:
            moved = [c for c in counties if c.parent == place.code and c.until == place.until]
            codes = {code for county in moved for code in county.successors.split(";") if code}
            heirs = {newest[code].parent for code in codes if code in newest} - {place.code}
        done.append(replace(place, successors=";".join(sorted(heirs))))
    return done


def townships(rows: list[dict[str, str]], known: set[str]) -> list[Place]:
    """Townships and streets. One in an area that is no division (a zone) stands under the prefecture."""
    places = []
    for row in sorted(rows, key=lambda row: row["code"]):
        name = BRACKETS.sub("", row["name"])
        if not TOWNSHIP.search(name) or NO_TOWNSHIP.search(name):
            continue
        area = row["areaCode"]
        parent = next((code for code in (area, area[:4] + "00", area[:2] + "0000") if code in known), "")
        if not parent:
            raise SystemExit(f"modood_streets.csv: no division for {row['code']} {name} (areaCode {area})")
        places.append(Place(row["code"], name, "", "township", parent, "", "", "", "", "", "modood"))
    return places


def write(path: Path, places: Iterable[Place]) -> int:
    """Writes the table and returns its number of rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(field.name for field in fields(Place))
        count = 0
        for count, place in enumerate(places, 1):  # noqa: B007
            writer.writerow(astuple(place))
    return count


def build(folder: Path, output: Path) -> int:
    """Reads the three lists of `folder` and writes `output`."""
    found = divisions(read(folder / "areacodes_history.csv"), place_names.load())
    found = place_coordinates.locate(found, read(folder / "cpca_adcodes.csv"))
    in_use = {place.code for place in found if not place.until}
    return write(output, [*found, *townships(read(folder / "modood_streets.csv"), in_use)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    args = parser.parse_args()
    try:
        count = build(args.folder, args.output)
    except (FileNotFoundError, KeyError) as error:
        print(f"build_places: {error}: FOLDER must hold the three lists named in --help", file=sys.stderr)
        return 2
    print(f"{count} rows written to {args.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
