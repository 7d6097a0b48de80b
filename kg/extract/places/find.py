"""A scanned article in, the places it names out: divisions with their codes, zones, streets, communities."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from kg.divisions import Division
from kg.extract.places.book import place_book
from kg.extract.places.divisions import OF_REGION, accepted, choose, votes
from kg.extract.places.local import local
from kg.extract.places.zones import listed_zones, zones
from kg.extract.scan import Scan
from kg.extract.text import Cover, outermost
from kg.lexicon import load
from kg.model import Mention


def find_places(scan: Scan) -> list[Mention]:
    """The place mentions of an article in order, each with the code that its neighbours make most likely."""
    book = place_book()
    named = book.matcher(scan.text)
    hits = accepted(scan, book, named)
    counted, words = votes(hits), scan.lexicon.particles["word"]
    found: list[Mention] = []
    for start, end, form, candidates in hits:
        before = found[-1] if found and found[-1].end == start else None
        best = choose(candidates, before, counted, scan)
        if best is None and scan.text[start:end] in scan.lexicon.particles["any_city"]:
            continue
        above = best.parent if best else None
        if before is None and not counted[above or ""] and _is_deed(scan, scan.text[start:end]):
            continue  # 甲街道总工会联合|街道办事处
        if form == "short" and best and scan.text[start:end] in words:
            times = sum(hit[2] == "short" and scan.text[hit[0] : hit[1]] in words for hit in hits)
            if counted[best.code[:2] + "0000"] <= times:
                continue
        if form == "short" and best and best.until and (not counted[above or ""] or _long_gone(best, scan)):
            continue  # a short name of the past in a place that nothing else speaks of
        if form == "short" and best and found and before is None and _strange(best, counted, found):
            continue  # 湖滨药店: a word like any other, far from all that the article speaks of
        name = best.name if best else scan.text[start:end]
        if form == "short" and name.endswith("自治区") and OF_REGION.match(scan.text, end):
            end += 1
        found.append(Mention(start, end, "Place", form, name, code=best.code if best else None))
    found = _ports(scan, found)
    listed = listed_zones(book, named)
    parks = outermost([*listed, *zones(scan, found, book, {zone.end for zone in listed}), *_regions(scan)])
    within = Cover((park.start, park.end) for park in parks)
    found = [m for m in found if not within.holds(m.start, m.end)]
    return sorted([*found, *parks, *local(scan, [*found, *parks])], key=lambda m: m.start)


_YEARS_CALLED_SO = 20


def _long_gone(division: Division, scan: Scan) -> bool:
    """Whether a place has not been called so for long when an article was printed; a firm may still bear the name."""
    if not division.until:
        return False
    date = scan.article.date  # without one a report is of our days
    return not date or int(date[:4]) > division.until + _YEARS_CALLED_SO


def _is_deed(scan: Scan, name: str) -> bool:
    """Whether the name of a town is a verb and the word for what it is (联合街道, 建设镇)."""
    own = name.removesuffix("街道").removesuffix("镇").removesuffix("乡")
    return own != name and (own in scan.lexicon["triggers"] or own in scan.lexicon["boundaries"])


def _regions(scan: Scan) -> list[Mention]:
    """Regions of several provinces or cities (京津冀, 长三角)."""
    regions = scan.lexicon["regions"]
    return [
        Mention(found.start(), found.end(), "Place", "region", regions[found[0]]["name"])
        for found in _region().finditer(scan.text)
    ]


@cache
def _region() -> re.Pattern[str]:
    """The listed regions, the longest name first."""
    return re.compile("|".join(sorted(load()["regions"], key=len, reverse=True)))


# 烟台港, but 烟台港口, 港区, 港商.
_PORT = re.compile(r"港(?![口务区城股商珠澳币人元台岸资铁])")


def _ports(scan: Scan, found: list[Mention]) -> list[Mention]:
    """`found` with the ports for the cities that they are called by (烟台港, 宁波舟山港)."""
    kept: list[Mention] = []
    for place in found:
        if place.form != "short" or not _PORT.match(scan.text, place.end):
            kept.append(place)
            continue
        start = place.start
        if kept and kept[-1].end == start:
            start = kept.pop().start
        port = scan.text[start : place.end + 1]
        kept.append(Mention(start, place.end + 1, "Place", "full", port, "港", place.code))
    return kept


def _strange(division: Division, counted: Counter[str], found: list[Mention]) -> bool:
    """Whether a county is named once in an article that names no other place of its province."""
    if division.level != "county" or any(place.code == division.code for place in found):
        return False
    return counted[division.code[:2] + "0000"] <= 1
