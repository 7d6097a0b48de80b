"""The gazetteer in, every name that a place goes by out, ready to be matched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from kg.divisions import Division, Zone
from kg.extract.scan import Hit
from kg.gazetteer import Gazetteer
from kg.gazetteer import load as load_places

# Bare kinds of division that stand for no particular one in running text.
_GENERIC = frozenset({"城区", "郊区", "矿区", "市区", "县城", "新区", "市辖区"})


# A township whose name has fewer characters is another word more often.
_SHORTEST_TOWNSHIP = 3


class PlaceMatcher:
    """Finds the longest of many place names, leftmost first.

    An automaton takes ten times as long to be made with the townships as without, so those are looked up: all end
    in one of a few characters.
    """

    def __init__(self, names: Set[str], townships: Set[str]) -> None:
        self._names = sorted(names)
        self._automaton = AhoCorasick(self._names)
        self._townships = townships
        self._lengths = range(_SHORTEST_TOWNSHIP, max(map(len, townships)) + 1)
        self._tails = {name[-_SHORTEST_TOWNSHIP:] for name in townships}
        self._last = re.compile(f"[{''.join(sorted({tail[-1] for tail in self._tails}))}]")

    def __call__(self, text: str) -> list[Hit]:
        found: list[Hit] = []
        reached = 0
        for start, end in sorted(self._all(text), key=lambda span: (span[0], -span[1])):
            if start >= reached:
                found.append(Hit(start, end, text[start:end]))
                reached = end
        return found

    def _all(self, text: str) -> Iterator[tuple[int, int]]:
        for _, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, end
        for last in self._last.finditer(text):
            end = last.end()
            if text[end - _SHORTEST_TOWNSHIP : end] not in self._tails:
                continue
            for length in self._lengths:
                if text[end - length : end] in self._townships and length <= end:
                    yield end - length, end


@dataclass(frozen=True)
class PlaceBook:
    """Every place name of the gazetteer, ready to be matched; `names` are the full ones down to the counties."""

    names: dict[str, tuple[Division, ...]]
    shorts: dict[str, tuple[Division, ...]]
    zones: dict[str, Zone]
    matcher: PlaceMatcher
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
        if division.name.startswith("市") and (city := gazetteer.get(division.parent or "")):
            names.setdefault(city.name + division.name[1:], []).append(division)  # 青岛市南区
    # 天津滨海新区 has become a district
    zones = {
        form: zone for zone in gazetteer.zones for form in (zone.name, *zone.shorts) if form[2:] not in names
    }
    return PlaceBook(
        {name: tuple(found) for name, found in names.items()},
        {name: tuple(found) for name, found in shorts.items()},
        zones,
        PlaceMatcher({*names, *shorts, *zones}, gazetteer.township_names() - _GENERIC),
        gazetteer,
    )


@lru_cache(maxsize=4096)
def _with_townships(word: str) -> tuple[Division, ...]:
    """There are forty thousand townships: a Division is made of those alone that a page names."""
    book = place_book()
    townships = book.gazetteer.townships(word)
    return (*book.names.get(word, ()), *townships)
