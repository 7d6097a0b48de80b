"""A scanned article and its places in, the bodies it names out: unions, and other organisations."""

from __future__ import annotations

from kg.extract.organisations import find_organisations
from kg.extract.scan import Scan
from kg.extract.unions import find_unions
from kg.model import Mention


def find_bodies(scan: Scan, places: list[Mention]) -> list[Mention]:
    """Unions and organisations in order; an organisation inside a union's name is kept beside it."""
    by_end = {place.end: place for place in places}
    unions = find_unions(scan, by_end, places)
    organisations = find_organisations(scan, by_end, places, unions)
    return sorted([*unions, *organisations], key=lambda m: (m.start, -m.end))
