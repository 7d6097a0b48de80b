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
from kg.union_names import GENERAL_UNION


def find_places(scan: Scan) -> list[Mention]:
    """The place mentions of an article in order, each with the code that its neighbours make most likely."""
    book = place_book()
    named = book.matcher(scan.text)
    hits = accepted(scan, book, named)
    counted = votes(hits)
    words = scan.lexicon.particles["word"]
    like_words = sum(form == "short" and scan.text[start:end] in words for start, end, form, _ in hits)
    found: list[Mention] = []
    for start, end, form, candidates in hits:
        before = found[-1] if found and found[-1].end == start else None
        best, written = choose(candidates, before, counted, scan), scan.text[start:end]
        alone = not counted[(best.parent if best else None) or ""]  # nothing else of where it lies is named
        if best is None and written in scan.lexicon.particles["any_city"]:
            continue
        if before is None and alone and _is_deed(scan, written):
            continue  # 甲街道总工会联合|街道办事处
        bears = scan.text.startswith(GENERAL_UNION, end)  # 和平总工会: no word has one
        if (
            form == "short"
            and best
            and not (bears and not best.until)
            and _is_no_short(scan, best, written, alone, like_words, counted)
        ):
            continue
        if form == "short" and best and found and before is None and _strange(best, counted, found):
            continue  # 湖滨药店: a word like any other, far from all that the article speaks of
        name = best.name if best else written
        if form == "short" and name.endswith("自治区") and OF_REGION.match(scan.text, end):
            end += 1
        found.append(Mention(start, end, "Place", form, name, code=best.code if best else None))
    found = _ports(scan, found)
    listed = listed_zones(book, named)
    parks = outermost([*listed, *zones(scan, found, book, {zone.end for zone in listed}), *_regions(scan)])
    within = Cover((park.start, park.end) for park in parks)
    found = [m for m in found if not within.holds(m.start, m.end)]
    return sorted([*found, *parks, *local(scan, [*found, *parks])], key=lambda m: m.start)


def _is_no_short(
    scan: Scan, division: Division, written: str, alone: bool, like_words: int, counted: Counter[str]
) -> bool:
    """Whether a short name is a word here, or of the past; `like_words` are so many names that are words, too."""
    if written in scan.lexicon.particles["word"] and counted[division.code[:2] + "0000"] <= like_words:
        return True
    return bool(division.until) and (alone or _long_gone(division, scan))


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
