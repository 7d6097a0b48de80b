"""One row of places.csv or zones.csv in, a Division or a Zone out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kg.errors import LexiconError

DivisionLevel = Literal["province", "prefecture", "county", "township"]
LEVELS: tuple[DivisionLevel, ...] = ("province", "prefecture", "county", "township")
PLACE_COLUMNS = (
    "code", "name", "short", "level", "parent", "since", "until", "successors",
    "latitude", "longitude", "source",
)  # fmt: skip
ZONE_COLUMNS = ("name", "short", "kind", "adcode", "since", "source")
COUNTY_CODE = 6  # digits; a longer code is a township's
# People shorten these to the first part and one character: 湘西州, 积石山县, 莫力达瓦旗.
MIDDLE_FORMS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division under one name; `until` is the year that the name or the code ended."""

    code: str
    name: str
    short: str
    level: DivisionLevel
    parent: str | None
    since: int | None
    until: int | None
    successors: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None

    @property
    def in_use(self) -> bool:
        return self.until is None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write the name, the official one first: 湘西土家族苗族自治州, 湘西自治州, 湘西州, 湘西."""
        end = MIDDLE_FORMS.get(self.name[-3:]) if self.short else None
        middle = self.short + end if end and not self.short.endswith(end) else ""
        long = self.short + self.name[-3:] if middle else ""
        return tuple(dict.fromkeys(form for form in (self.name, long, middle, self.short) if form))

    def valid(self, year: int) -> bool:
        """Whether it was in use for at least a part of `year`."""
        return (self.since or 0) <= year <= (self.until or year)


@dataclass(frozen=True, slots=True)
class Zone:
    """A national-level zone: its official name, short names, and the division that it lies in."""

    name: str
    shorts: tuple[str, ...]
    kind: str
    adcode: str
    since: int


def division_of(row: list[str], path: Path, line: int) -> Division:
    """One row of places.csv, checked."""
    try:
        code, name, short, level, parent, since, until, successors, latitude, longitude, _ = row
        if level not in LEVELS or not code.isdigit() or not name:
            raise ValueError(f"code {code!r}, name {name!r}, level {level!r}")
        return Division(
            code, name, short, level, parent or None, int(since), int(until) if until else None,
            tuple(successors.split(";")) if successors else (),
            float(latitude) if latitude else None, float(longitude) if longitude else None,
        )  # fmt: skip
    except ValueError as error:
        raise LexiconError(f"{path.name}:{line}: {','.join(row)} is not a row ({error})") from error


def zone_of(row: list[str], path: Path, line: int) -> Zone:
    """One row of zones.csv, checked."""
    try:
        name, shorts, kind, adcode, since, _ = row
        if not (name and kind and adcode.isdigit()):
            raise ValueError(f"name {name!r}, kind {kind!r}, adcode {adcode!r}")
        return Zone(name, tuple(shorts.split(";")) if shorts else (), kind, adcode, int(since))
    except ValueError as error:
        raise LexiconError(f"{path.name}:{line}: {','.join(row)} is not a row ({error})") from error
