"""A scanned article and its places in, the bodies it names out: unions, and other organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.extract.organisations import find_organisations
from kg.extract.scan import Scan
from kg.extract.unions.find import find_unions
from kg.model import Mention


def find_bodies(scan: Scan, places: list[Mention]) -> list[Mention]:
    """Unions and organisations in order; an organisation inside a union's name is kept beside it."""
    by_end = {place.end: place for place in places}
    unions = find_unions(scan, by_end, places)
    organisations = find_organisations(scan, by_end, places, unions)
    firms = {o.end: o.start for o in reversed(organisations) if o.form == "full"}
    whole = [_of_firm(union, firms) for union in unions]
    return sorted([*whole, *organisations], key=lambda m: (m.start, -m.end))


def _of_firm(union: Mention, firms: Mapping[int, int]) -> Mention:
    """A union with all of the firm's name before it (楚云速运|岳阳分公司工会); `firms`: starts by ends."""
    start = firms.get(union.end - len(union.head), union.start) if union.form == "full" else union.start
    return replace(union, start=start) if start < union.start else union
