"""The gazetteer in, every name that a place goes by out, ready to be matched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.extract.scan import Matcher
from kg.gazetteer import Division, Gazetteer, Zone
from kg.gazetteer import load as load_places

# Bare kinds of division that stand for no particular one in running text.
_GENERIC = frozenset({"城区", "郊区", "矿区", "市区", "县城", "新区", "市辖区"})


@dataclass(frozen=True)
class PlaceBook:
    """Every place name of the gazetteer, ready to be matched."""

    names: dict[str, tuple[Division, ...]]
    shorts: dict[str, tuple[Division, ...]]
    zones: dict[str, Zone]
    matcher: Matcher
    gazetteer: Gazetteer


@cache
def place_book() -> PlaceBook:
    """The place book of this process."""
    gazetteer = load_places()
    names: dict[str, list[Division]] = {}
    shorts: dict[str, list[Division]] = {}
    for division in gazetteer:
        if len(division.name) > (2 if division.level == "township" else 1) and division.name not in _GENERIC:
            names.setdefault(division.name, []).append(division)
        for form in division.forms[1:]:
            if len(form) > 1:
                (shorts if form == division.short else names).setdefault(form, []).append(division)
    zones = {form: zone for zone in gazetteer.zones for form in (zone.name, *zone.shorts)}
    return PlaceBook(
        {name: tuple(found) for name, found in names.items()},
        {name: tuple(found) for name, found in shorts.items()},
        zones,
        Matcher({*names, *shorts, *zones}),
        gazetteer,
    )
