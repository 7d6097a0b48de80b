"""A union's name in, its parts out: the place it begins with, the zone, the body in between, the suffix."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.divisions import LEVELS, Division, Zone
from kg.gazetteer import Gazetteer
from kg.lexicon import load as load_lexicon

_LONGEST_PLACE = 16  # characters of the longest division's name, 双江拉祜族佤族布朗族傣族自治县 and a margin
_FULL_WIDTH = str.maketrans({chr(0xFF08): "(", chr(0xFF09): ")", "“": "", "”": ""})
_MORE_SUFFIXES = ("工会基层委员会", "基层工会委员会", "工会全国委员会", "基层工会")
_BRACKETS = re.compile(r"^\([^()]*区\)$")  # the district that a zone is run as one with
# What a firm's or a school's name may begin with without being of that place: 中山大学 is in 广州.
_PERSONS = re.compile(r"中山(?:大学|医院|医科|学院|公园|路)")
# A zone's own name between place and ending: 东湖新技术, 航空港经济综合.
_LONGEST_ZONE = 16


@dataclass(frozen=True, slots=True)
class Parts:
    """`place` is the lowest division that the name begins with, `zone` what follows up to a zone's ending.

    `rest` is everything behind them up to the `suffix`; `known` the national-level zone if it is one.
    """

    name: str
    place: Division | None
    zone: str
    rest: str
    suffix: str
    known: Zone | None = None


def take_apart(name: str, adcode: str | None, gazetteer: Gazetteer) -> Parts:
    """The parts of a union's name; of several places of one name, that which fits the place code `adcode`."""
    name = plain(name)
    suffix = _suffix(name)
    core = name.removesuffix(suffix)
    known, form = next(_leading_zones(core, gazetteer), (None, ""))
    # 东湖 in 东湖高新区 is no district of another city.
    length, place = leading_place(core, adcode or (known.adcode if known else None), gazetteer)
    zone = form[length:] or _zone(core[length:])
    rest = _BRACKETS.sub("", core[length + len(zone) :]) if zone else core[length:]
    return Parts(name, place, zone, rest, suffix, known)


def plain(name: str) -> str:
    """A name with brackets in half width and without quotes."""
    return name.translate(_FULL_WIDTH).strip()


def leading_place(text: str, adcode: str | None, gazetteer: Gazetteer) -> tuple[int, Division | None]:
    """How many characters of `text` name places, and the lowest of those; 0 and None where that is open.

    >>> from kg.gazetteer import load
    >>> length, place = leading_place("昆山市花桥镇餐饮行业", None, load())
    >>> length, place.code
    (6, '320583104')
    """
    if _PERSONS.match(text):
        return 0, None
    found = list(_chains(text, 0, None, gazetteer))
    if not found:
        return 0, None
    longest = max(end for end, _, _ in found)
    ways = {place: full for end, place, full in found if end == longest}
    place = _one_of(set(ways), adcode, gazetteer)
    # A short name may be no place at all; where the place code speaks against it, that is what is believed.
    if (
        place
        and adcode
        and place.level == "county"
        and not ways[place]
        and not _fits(place, adcode, gazetteer)
    ):
        return 0, None
    return (longest, place) if place else (0, None)


def _chains(
    text: str, start: int, above: Division | None, gazetteer: Gazetteer
) -> Iterator[tuple[int, Division, bool]]:
    """Every way to read places one in the other from `start`: where it ends, the lowest place, whether in full."""
    for end in range(start + 2, min(len(text), start + _LONGEST_PLACE) + 1):
        form = text[start:end]
        for division in gazetteer.named(form):
            full = form == division.name
            if not full and (_renamed(division) or (above is None and not _begins(division, text[end:]))):
                continue
            if above is not None and above.code not in {
                row.code for row in gazetteer.chain(division.code)[1:]
            }:
                continue
            yield end, division, full
            yield from _chains(text, end, division, gazetteer)


def _renamed(division: Division) -> bool:
    """Whether it was a county, city or district that is no more: its short form now stands for something else."""
    return division.level == "county" and not division.in_use


def _begins(division: Division, behind: str) -> bool:
    """Whether a short form may stand for the division: 昆山 may, 东风 in 东风汽车公司 is no district, nor is 长白 in
    长白山 a county."""
    if division.level == "county" and behind.startswith("山"):
        return False
    if division.level in ("province", "prefecture") or not division.name.endswith("区"):
        return True
    return not behind or bool(_zone(behind)) or behind.endswith(("街道", "镇", "乡"))


def _one_of(ways: set[Division], adcode: str | None, gazetteer: Gazetteer) -> Division | None:
    """The one division meant: the one that fits the place code, else the only one, else the highest in use."""
    near = [way for way in ways if adcode and _fits(way, adcode, gazetteer)]
    if adcode and not near and any(way.level in ("county", "township") for way in ways) and len(ways) > 1:
        return None
    pool = near or list(ways)
    pool = [way for way in pool if way.in_use] or pool
    top = min(LEVELS.index(way.level) for way in pool)
    pool = [way for way in pool if LEVELS.index(way.level) == top]
    pool.sort(key=lambda way: (-(way.until or 9999), way.code))
    if len({way.code for way in pool}) > 1 and not _one_line(pool):
        return None
    return pool[0]


def _one_line(pool: list[Division]) -> bool:
    """Whether all are one place under the codes of several times."""
    return not any(way.in_use for way in pool)


def _fits(way: Division, adcode: str, gazetteer: Gazetteer) -> bool:
    codes = {row.code for row in gazetteer.chain(way.code)}
    return adcode in codes or way.code in {row.code for row in gazetteer.chain(adcode)}


def _zone(text: str) -> str:
    """The zone that `text` begins with: 经济技术开发区 of 经济技术开发区某街道; empty for none."""
    ends = [
        at + len(word)
        for word in load_lexicon()["zone_suffixes"]
        if 0 <= (at := text.find(word)) <= _LONGEST_ZONE
    ]
    if not ends:
        return ""
    first = min(ends)
    zone = text[: max(end for end in ends if end <= first + 1)]
    return "" if any(word in zone for word in ("公司", "街道", "集团", "社区", "学校")) else zone


def _leading_zones(core: str, gazetteer: Gazetteer) -> Iterator[tuple[Zone, str]]:
    """The national-level zones that `core` begins with, the longest form first."""
    for end in range(min(len(core), 24), 2, -1):
        if (zone := _known(gazetteer).get(core[:end])) is not None:
            yield zone, core[:end]


@cache
def _known(gazetteer: Gazetteer) -> dict[str, Zone]:
    return {form: zone for zone in gazetteer.zones for form in (*zone.shorts, zone.name)}


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(sorted({*load_lexicon()["union_suffixes"], *_MORE_SUFFIXES}, key=len, reverse=True))


def _suffix(name: str) -> str:
    return next((word for word in _suffixes() if name.endswith(word)), "")
