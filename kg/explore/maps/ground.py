"""The places of the gazetteer in, the ground of a map out: land and province borders, both from the coordinates alone.

No map data is shipped and none is asked for. The land is what lies between county seats near each other, and a border
runs midway between seats of two provinces: enough to find one's way, and no statement about any boundary.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, dist, radians, sin, sqrt
from types import MappingProxyType

from kg import gazetteer
from kg.divisions import Division

Spot = tuple[float, float]
Line = tuple[Spot, ...]

WIDE, HIGH, EDGE = 590.0, 470.0, 12.0
# Albers with the standard parallels that maps of the whole country are drawn with.
SOUTH, NORTH, MIDDLE, BASE = radians(25), radians(47), radians(105), radians(0)
# Islets far from any other seat would halve the scale of all the rest: they stand in a box of their own.
SOUTHERNMOST = 17.5
BOX = (516.0, 366.0, 62.0, 92.0)  # x, y, width, height
BOX_WEST, BOX_NORTH, BOX_SCALE = 107.5, 23.0, 4.6
# Seats farther from each other than this (in pixels) have no land between them: where few people live they stand apart.
FARTHEST, FARTHEST_NORTH, FARTHEST_WEST = 25.0, 42.0, 100.0
NORTH_OF, WEST_OF = 185.0, 250.0
ISLANDS = frozenset({"46", "71"})  # joined to no other province by land
STRAITS = (frozenset({"21", "37"}),)  # near each other, with sea between them
WITHOUT_COUNTIES = frozenset({"71", "81", "82"})  # the gazetteer has one place for all of each


@dataclass(frozen=True, slots=True)
class Ground:
    """The outlines of the land, seats that stand alone (an island with a single one), and borders between provinces."""

    land: tuple[Line, ...]
    alone: tuple[Spot, ...]
    borders: tuple[Line, ...]


def albers(latitude: float, longitude: float) -> Spot:
    """Degrees in, a place on a plane out that keeps areas; x to the east, y to the north."""
    n = (sin(SOUTH) + sin(NORTH)) / 2
    c = cos(SOUTH) ** 2 + 2 * n * sin(SOUTH)
    reach = sqrt(c - 2 * n * sin(radians(latitude))) / n
    start = sqrt(c - 2 * n * sin(BASE)) / n
    turn = n * (radians(longitude) - MIDDLE)
    return reach * sin(turn), start - reach * cos(turn)


@cache
def spots() -> Mapping[str, Spot]:
    """Where each division of today stands on the map, by its code."""
    known = [one for one in gazetteer.load() if one.in_use and one.latitude is not None]
    flat = {one.code: albers(one.latitude or 0, one.longitude or 0) for one in known}
    near = [flat[one.code] for one in known if not _far(one)]
    left, right = min(x for x, _ in near), max(x for x, _ in near)
    low, high = min(y for _, y in near), max(y for _, y in near)
    scale = min((WIDE - 2 * EDGE) / (right - left), (HIGH - 2 * EDGE) / (high - low))
    return MappingProxyType(
        {
            one.code: _boxed(one)
            if _far(one)
            else (
                round(EDGE + (flat[one.code][0] - left) * scale, 1),
                round(EDGE + (high - flat[one.code][1]) * scale, 1),
            )
            for one in known
        }
    )


@lru_cache(maxsize=16_384)
def spot(code: str) -> Spot | None:
    """Where `code` (of a division, or of a township or zone in one) stands, or None for an unknown one."""
    known = gazetteer.load()
    division = known.get(code) or known.nearest(code)
    if division is not None and not division.in_use:
        division = next(iter(known.successors(division.code)), division)
    if division is None:
        return None
    above = (one.code for one in known.chain(division.code))
    return next((spots()[one] for one in above if one in spots()), None)


@cache
def ground() -> Ground:
    """The ground of the whole map; it takes some milliseconds, once."""
    from matplotlib.tri import Triangulation  # slow to import

    known = {one.code: one for one in gazetteer.load() if one.in_use}
    seats = [
        code
        for code in spots()
        if not _far(known[code]) and (known[code].level == "county" or code[:2] in WITHOUT_COUNTIES)
    ]
    seats = list({spots()[code]: code for code in seats}.values())
    places = [spots()[code] for code in seats]
    corners = Triangulation([x for x, _ in places], [y for _, y in places]).triangles.tolist()
    kept = [corner for corner in corners if _is_land([seats[n] for n in corner])]
    borders = [line for corner in kept for line in _borders([seats[n] for n in corner])]
    used = {n for corner in kept for n in corner}
    alone = tuple(place for n, place in enumerate(places) if n not in used)
    return Ground(tuple(tuple(places[n] for n in loop) for loop in _outlines(kept)), alone, tuple(borders))


def _outlines(triangles: list[list[int]]) -> list[list[int]]:
    """The sides that only one triangle has, joined to loops."""
    sides = Counter(frozenset(side) for one in triangles for side in zip(one, one[1:] + one[:1], strict=True))
    ways: dict[int, list[int]] = defaultdict(list)
    for one in triangles:
        for a, b in zip(one, one[1:] + one[:1], strict=True):  # all triangles turn the same way
            if sides[frozenset((a, b))] == 1:
                ways[a].append(b)
    loops = []
    while ways:
        start = at = min(ways)
        loop = []
        while True:
            loop.append(at)
            after = ways[at].pop()
            if not ways[at]:
                del ways[at]
            at = after
            if at == start:
                break
        loops.append(loop)
    return loops


def _is_land(codes: list[str]) -> bool:
    provinces = {code[:2] for code in codes}
    if any(strait <= provinces for strait in STRAITS) or (provinces & ISLANDS and len(provinces) > 1):
        return False
    around = [spots()[code] for code in codes]
    sides = [dist(a, b) for a, b in zip(around, around[1:] + around[:1], strict=True)]
    x, y = sum(x for x, _ in around) / 3, sum(y for _, y in around) / 3
    return max(sides) <= (FARTHEST_WEST if x < WEST_OF else FARTHEST_NORTH if y < NORTH_OF else FARTHEST)


def _borders(codes: list[str]) -> list[Line]:
    """Through a triangle: between two provinces from side to side, between three from each side to the middle."""
    around = [spots()[code] for code in codes]
    halves = [
        _half(around[a], around[b]) for a, b in ((0, 1), (1, 2), (2, 0)) if codes[a][:2] != codes[b][:2]
    ]
    if len(halves) == 2:
        return [(halves[0], halves[1])]
    centre = (round(sum(x for x, _ in around) / 3, 1), round(sum(y for _, y in around) / 3, 1))
    return [(half, centre) for half in halves]


def boxed(place: Spot) -> bool:
    """Whether a place of the map is in the box of far islets."""
    return place[0] >= BOX[0] and place[1] >= BOX[1]


def _half(one: Spot, other: Spot) -> Spot:
    return round((one[0] + other[0]) / 2, 1), round((one[1] + other[1]) / 2, 1)


def _far(one: Division) -> bool:
    return (one.latitude or 90) < SOUTHERNMOST


def _boxed(one: Division) -> Spot:
    x, y, _, _ = BOX
    return (
        round(x + ((one.longitude or 0) - BOX_WEST) * BOX_SCALE, 1),
        round(y + (BOX_NORTH - (one.latitude or 0)) * BOX_SCALE, 1),
    )
