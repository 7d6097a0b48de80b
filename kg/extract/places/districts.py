"""Place names found from the left in, those of 青岛市南区 cut as they are meant out: 青岛 and its 市南区."""

from __future__ import annotations

from kg.extract.places.book import PlaceBook
from kg.extract.scan import Hit

_SIDES = ("南区", "北区", "中区")


def districts(named: list[Hit], text: str, book: PlaceBook) -> list[Hit]:
    """The hits, those of a city in front of a side of it parted before its 市, where that is the district's name.

    A listed zone that has become a district is the district: 天津滨海新区 is 天津 and its 滨海新区.
    """
    found: list[Hit] = []
    taken = 0
    for hit in named:
        if hit.start < taken:
            continue
        name = "市" + text[hit.end : hit.end + 2]
        if text.startswith(_SIDES, hit.end) and hit.word.endswith("市") and _has(hit.word, name, book):
            found.append(Hit(hit.start, hit.end - 1, hit.word[:-1]))
            found.append(Hit(hit.end - 1, hit.end + 2, name))
            taken = hit.end + 2
        elif hit.word in book.zones and (at := _district_in(hit.word, book)):
            found.append(Hit(hit.start, hit.start + at, hit.word[:at]))
            found.append(Hit(hit.start + at, hit.end, hit.word[at:]))
        else:
            found.append(hit)
    return found


def _district_in(zone: str, book: PlaceBook) -> int:
    """Where the name of a district of today begins in a zone's name, behind its city's; 0 where there is none."""
    for at in range(2, len(zone) - 3):
        cities = {d.code for d in (*book.shorts.get(zone[:at], ()), *book.named(zone[:at]))}
        if any(
            d.until is None and d.level == "county" and d.code[:2] + "0000" in cities
            for d in book.named(zone[at:])
        ):
            return at
    return 0


def _has(city: str, district: str, book: PlaceBook) -> bool:
    """Whether a city has a district of this name."""
    cities = {division.code for division in book.named(city)}
    return any(division.parent in cities for division in book.named(district))
