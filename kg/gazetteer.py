"""seeds/lexicon/places.csv and zones.csv in, a Gazetteer out: divisions by code and name, and their chain."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from kg.data import data_path
from kg.divisions import (
    COUNTY_CODE,
    LEVELS,
    PLACE_COLUMNS,
    ZONE_COLUMNS,
    Division,
    Zone,
    division_of,
    zone_of,
)
from kg.errors import LexiconError

# Code, name and parent; the other columns of a township are empty, all but the last.
_TOWNSHIP = re.compile(r"^(\d+),([^,\n]+),,township,(\d+),,,,,,[^,\n]*$", re.MULTILINE)


# Told apart as objects: what is kept for one is looked up thousands of times a page.
@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All divisions from province to township, and the zones, out of the two tables named here."""

    places: Path
    zones_file: Path

    @cached_property
    def _parts(self) -> tuple[str, str]:
        """The table without its header: the rows before the first township, and those from it on."""
        header, _, rows = _read(self.places).partition("\n")
        if tuple(header.split(",")) != PLACE_COLUMNS:
            raise LexiconError(f"{self.places.name}:1: the header must be {','.join(PLACE_COLUMNS)}")
        at = rows.find(",township,")
        first = rows.rfind("\n", 0, at) + 1 if at >= 0 else len(rows)
        return rows[:first], rows[first:]

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """Provinces, prefectures and counties of all years, by level, code and year."""
        rows = csv.reader(self._parts[0].splitlines())
        return tuple(division_of(row, self.places, i) for i, row in enumerate(rows, 2))

    @cached_property
    def _township_rows(self) -> list[tuple[str, str, str]]:
        """Code, name and parent of every township: one search instead of forty thousand lines taken apart."""
        before, text = self._parts
        found = _TOWNSHIP.findall(text)
        if len(found) != text.count("\n") + bool(text.rpartition("\n")[2]):
            lines = enumerate(text.splitlines(), before.count("\n") + 2)
            number, line = next((number, line) for number, line in lines if not _TOWNSHIP.fullmatch(line))
            raise LexiconError(f"{self.places.name}:{number}: {line!r} is no township; build it again")
        return found

    @cached_property
    def _townships(self) -> Mapping[str, tuple[str, str]]:
        """Nine-digit code -> name and parent; a Division is made only of those that someone asks for."""
        return {code: (name, parent) for code, name, parent in self._township_rows}

    @cached_property
    def version(self) -> str:
        """Sixteen digits that change with the table of places."""
        return hashlib.blake2b(_bytes(self.places), digest_size=8).hexdigest()

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """The national-level development zones, new areas and free-trade zones."""
        rows = csv.reader(_read(self.zones_file).splitlines())
        if tuple(next(rows, ())) != ZONE_COLUMNS:
            raise LexiconError(f"{self.zones_file.name}:1: the header must be {','.join(ZONE_COLUMNS)}")
        return tuple(zone_of(row, self.zones_file, i) for i, row in enumerate(rows, 2))

    @cached_property
    def _by_code(self) -> Mapping[str, tuple[Division, ...]]:
        """County, prefecture or province code -> its rows, the newest first."""
        found: dict[str, list[Division]] = {}
        for division in self.divisions:
            found.setdefault(division.code, []).append(division)
        return {code: tuple(reversed(rows)) for code, rows in found.items()}

    @cached_property
    def _by_name(self) -> Mapping[str, Mapping[str, Division]]:
        """Form -> code -> the province, prefecture or county of that code, of its rows the newest."""
        found: dict[str, dict[str, Division]] = {}
        for division in self.divisions:
            for form in division.forms:
                found.setdefault(form, {})[division.code] = division
        return found

    @cached_property
    def _township_codes(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for code, name, _ in self._township_rows:
            found.setdefault(name, []).append(code)
        return found

    def __iter__(self) -> Iterator[Division]:
        """Every row: the divisions of all years, then the townships of today."""
        yield from self.divisions
        for code in self._townships:
            yield self._township(code)

    def get(self, code: str, year: int | None = None) -> Division | None:
        """The division `code` as it is, or last was; with `year` as it was in that year, or None."""
        return next((row for row in self.rows(code) if year is None or row.valid(year)), None)

    def rows(self, code: str) -> tuple[Division, ...]:
        """The division `code` under every name it has had, the newest first."""
        if len(code) > COUNTY_CODE:
            return (self._township(code),) if code in self._townships else ()
        return self._by_code.get(code, ())

    def nearest(self, code: str) -> Division | None:
        """The division `code`, or where there is none (the streets of a zone are numbered so) the one it lies in."""
        ways = (code, code[:COUNTY_CODE], f"{code[:4]}00", f"{code[:2]}0000")
        return next((found for way in ways if (found := self.get(way)) is not None), None)

    def _township(self, code: str) -> Division:
        name, parent = self._townships[code]
        return Division(code, name, "", "township", parent, None, None)

    def townships(self, name: str) -> tuple[Division, ...]:
        """The townships called `name`."""
        return tuple(self._township(code) for code in self._township_codes.get(name, ()))

    def township_names(self) -> Set[str]:
        """Every name that a township has."""
        return self._township_codes.keys()

    def named(self, name: str) -> tuple[Division, ...]:
        """The divisions called `name`, in full or short: those in use first, the higher first."""
        found = sorted(  # here: most of twelve thousand names are never asked for
            self._by_name.get(name, {}).values(),
            key=lambda row: (not row.in_use, LEVELS.index(row.level), row.code),
        )
        ended = next((i for i, division in enumerate(found) if not division.in_use), len(found))
        return (*found[:ended], *self.townships(name), *found[ended:])

    def chain(self, code: str, year: int | None = None) -> tuple[Division, ...]:
        """The division and those above it, up to the province; empty for an unknown code."""
        found: list[Division] = []
        division = self.get(code, year)
        while division is not None:
            found.append(division)
            if not division.parent:
                break
            # What has ended stood under the divisions of its last year.
            then = division.until - 1 if division.until else year
            division = self.get(division.parent, then) or self.get(division.parent)
        return tuple(found)

    def successors(self, code: str, year: int | None = None) -> tuple[Division, ...]:
        """Those in use today that took the place of `code` (as it was in `year`); none if it lives on."""
        start = self.get(code, year)
        if start is None or start.in_use:
            return ()
        found: dict[str, Division] = {}
        waiting, seen = [start], {start}
        while waiting:
            ended = waiting.pop()
            for heir in self._heirs(ended):
                if heir.in_use:
                    found[heir.code] = heir
                elif heir not in seen:
                    seen.add(heir)
                    waiting.append(heir)
        return tuple(found[key] for key in sorted(found))

    def _heirs(self, ended: Division) -> Iterable[Division]:
        for code in ended.successors:
            later = [
                row for row in self._by_code.get(code, ()) if not row.until or row.until > (ended.until or 0)
            ]
            yield from later[-1:]  # the first of the rows that outlived it

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.places, self.zones_file))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read ({error}); install the package again") from error


def _read(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: cannot be read ({error}); install the package again") from error


@cache
def load() -> Gazetteer:
    """The shipped gazetteer, one per process."""
    folder = data_path("seeds", "lexicon")
    return Gazetteer(folder / "places.csv", folder / "zones.csv")
