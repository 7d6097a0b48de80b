"""A programme in, how its kind behaves in a text out: has it figures of its own, is it held on a day."""

from __future__ import annotations

from kg.extract.entities.cast import Cast, Reading
from kg.tables import Row

# What somebody is insured by, nobody comes to.
_PAID_FOR = "insurance"
_MEETINGS = ("会", "会议")
# What is called so begins, whatever it brings about (驿站建设项目).
_DEEDS = ("项目", "活动", "行动", "计划", "工程", "会议")


def behaviour(reading: Reading, cast: Cast, iri: str | None) -> Row | None:
    """The row of programme_kinds.csv for a programme, None where nothing in its name says a kind."""
    return reading.scan.lexicon["programme_kinds"].get(cast.kind(iri or "") or "")


def is_occasion(reading: Reading, cast: Cast, iri: str | None) -> bool:
    """Whether a programme is held at a time and place, so that people come to it."""
    row = behaviour(reading, cast, iri)
    return row is not None and bool(row["counted"]) and not row["lasting"]


def is_attended(reading: Reading, cast: Cast, iri: str | None) -> bool:
    """Whether people come to a programme: an occasion, or a congress (a figure beside it need not be its own)."""
    row = behaviour(reading, cast, iri)
    if row is None or cast.kind(iri or "") == _PAID_FOR:
        return False
    if cast.name(iri or "").endswith(_MEETINGS):
        return True  # a 联席会议 is held, whatever it is kept up for
    return bool(row["counted"]) and not row["lasting"]


def is_station(cast: Cast, iri: str | None) -> bool:
    """Whether a programme is a room that people use when they want to."""
    return cast.kind(iri or "") == "service_station"


def lasts(reading: Reading, cast: Cast, iri: str | None) -> bool:
    """Whether a programme is no occasion but goes on: a station, a fund, a mechanism."""
    row = behaviour(reading, cast, iri)
    return row is not None and bool(row["lasting"])


def begins(reading: Reading, cast: Cast, iri: str | None, date: str) -> bool:
    """Whether a programme can be said to be held on a date: an occasion on any, a mechanism in a year or a month.

    A clause that names the day tells what happened at a station or through a platform, not when that began.
    """
    row = behaviour(reading, cast, iri)
    if row is None or not row["lasting"] or cast.name(iri or "").endswith(_DEEDS):
        return True
    return not row["counted"] and len(date) < len("2024-05-18")
