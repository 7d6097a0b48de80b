"""Divisions and a list of seats in, the divisions with coordinates out; the missing ones by succession.

The list of seats is of one year. A division that it lacks takes the point of the one it grew out of or went
into (of several, the one of the same name), and one that still has none the middle of its counties.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_places import Place

LIST_YEAR = 2021  # of cpca_adcodes.csv
ADDED = Path(__file__).resolve().with_name("place_seats.csv")  # seats of divisions younger than that
LIST_SOURCE = "cpca"
Point = tuple[str, str, str]  # latitude, longitude, where they are from


def locate(places: list[Place], seats: list[dict[str, str]]) -> list[Place]:
    """`places` in their order, `latitude` and `longitude` filled in and their source named."""
    with ADDED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    added = {(row["code"], row["name"]): (row["latitude"], row["longitude"], row["source"]) for row in rows}
    listed = {row["adcode"][:6]: row for row in seats if row["latitude"]}
    found: dict[int, Point] = {}
    for i, place in enumerate(places):
        seat = listed.get(place.code)
        if seat and (seat["name"] == place.name or lives(place, LIST_YEAR)):
            found[i] = (seat["latitude"], seat["longitude"], LIST_SOURCE)
        elif (place.code, place.name) in added:
            found[i] = added[place.code, place.name]
    links = succession(places)
    while True:
        donors = {i: best(i, links, found, places) for i in range(len(places)) if i not in found}
        new = {i: found[donor] for i, donor in donors.items() if donor is not None}
        if not new:
            break
        found |= new
    found |= middles(places, found)
    return [place if i not in found else at(place, found[i]) for i, place in enumerate(places)]


def at(place: Place, point: Point) -> Place:
    latitude, longitude, source = point
    return replace(place, latitude=latitude, longitude=longitude, source=f"{place.source};{source}")


def lives(place: Place, year: int) -> bool:
    return int(place.since) <= year < int(place.until or 9999)


def succession(places: list[Place]) -> dict[int, list[int]]:
    """Row -> the rows before and after it, by successor codes."""
    by_code: dict[str, list[int]] = defaultdict(list)
    for i, place in enumerate(places):
        by_code[place.code].append(i)
    links: dict[int, list[int]] = defaultdict(list)
    for i, place in enumerate(places):
        for code in filter(None, place.successors.split(";")):
            after = [
                j for j in by_code[code] if j != i and int(places[j].until or 9999) > int(place.until or 9999)
            ]
            if after:
                heir = min(after, key=lambda j: int(places[j].since))
                links[i].append(heir)
                links[heir].append(i)
    return links


def best(i: int, links: dict[int, list[int]], found: dict[int, Point], places: list[Place]) -> int | None:
    """The linked row with a point that is most likely the same place."""
    donors = [j for j in links[i] if j in found]
    stem = places[i].short or places[i].name

    def closeness(j: int) -> tuple[bool, bool, int]:
        return ((places[j].short or places[j].name) == stem, places[j].level == places[i].level, -j)

    return max(donors, key=closeness, default=None)


def middles(places: list[Place], found: dict[int, Point]) -> dict[int, Point]:
    """A point for each prefecture without one: its namesake county's, or the mean of its counties'."""
    middle: dict[int, Point] = {}
    for i, place in enumerate(places):
        if i in found or place.level != "prefecture":
            continue
        counties = [j for j, county in enumerate(places) if county.parent == place.code and j in found]
        seat = [j for j in counties if places[j].short == place.short]
        if seat:
            middle[i] = found[seat[0]]
        elif counties:
            latitude, longitude = (sum(float(found[j][k]) for j in counties) / len(counties) for k in (0, 1))
            middle[i] = (f"{latitude:.6f}", f"{longitude:.6f}", found[counties[0]][2])
    return middle
