"""The gazetteer in, every name that a place goes by out, ready to be matched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from kg.extract.scan import Matcher
from kg.gazetteer import Division, Gazetteer, Zone
from kg.gazetteer import load as load_places

# Bare kinds of division that stand for no particular one in running text.
_GENERIC = frozenset({"城区", "郊区", "矿区", "市区", "县城", "新区", "市辖区"})


# A township whose name has fewer characters is another word more often.
_SHORTEST_TOWNSHIP = 3


@dataclass(frozen=True)
class PlaceBook:
    """Every place name of the gazetteer, ready to be matched; `names` are the full ones down to the counties."""

    names: dict[str, tuple[Division, ...]]
    shorts: dict[str, tuple[Division, ...]]
    zones: dict[str, Zone]
    matcher: Matcher
    gazetteer: Gazetteer

    def named(self, word: str) -> tuple[Division, ...]:
        """The divisions that `word` is the full name of, townships included and last."""
        return _with_townships(word)


@cache
def place_book() -> PlaceBook:
    """The place book of this process."""
    gazetteer = load_places()
    names: dict[str, list[Division]] = {}
    shorts: dict[str, list[Division]] = {}
    for division in gazetteer.divisions:
        if len(division.name) > 1 and division.name not in _GENERIC:
            names.setdefault(division.name, []).append(division)
        for form in division.forms[1:]:
            if len(form) > 1:
                (shorts if form == division.short else names).setdefault(form, []).append(division)
    zones = {form: zone for zone in gazetteer.zones for form in (zone.name, *zone.shorts)}
    townships = {name for name in gazetteer.township_names() if _counts(name)}
    return PlaceBook(
        {name: tuple(found) for name, found in names.items()},
        {name: tuple(found) for name, found in shorts.items()},
        zones,
        Matcher({*names, *shorts, *zones, *townships}),
        gazetteer,
    )


def _counts(township: str) -> bool:
    return len(township) >= _SHORTEST_TOWNSHIP and township not in _GENERIC


@lru_cache(maxsize=4096)
def _with_townships(word: str) -> tuple[Division, ...]:
    """There are forty thousand townships: a Division is made of those alone that a page names."""
    book = place_book()
    townships = book.gazetteer.townships(word) if _counts(word) else ()
    return (*book.names.get(word, ()), *townships)
