"""An article and the divisions it names in, development zones and parks out: listed ones, and those named by suffix."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from kg.divisions import Zone
from kg.extract.names import extend_left
from kg.extract.places.book import PlaceBook
from kg.extract.scan import Hit, Scan
from kg.extract.seats import chain_start
from kg.model import Mention

# 粤桂某某特别试验区, 长三角生态绿色一体化发展示范区: of two provinces or a region, whatever words follow.
_BETWEEN = re.compile(
    r"(?:长三角|珠三角|京津冀|粤港澳|成渝|闽台"
    r"|[京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼]{2})[一-龥]{2,12}$"
)
_LONGEST_BETWEEN = 15


def listed_zones(book: PlaceBook, named: list[Hit]) -> list[Mention]:
    """National-level zones under one of their listed names."""
    return [
        Mention(hit.start, hit.end, "Place", "full", zone.name, zone.kind, zone.adcode)
        for hit in named
        if (zone := book.zones.get(hit.word)) is not None and not book.named(hit.word)
    ]


def zones(scan: Scan, places: list[Mention], book: PlaceBook, known: set[int]) -> list[Mention]:
    """Development zones and parks: a listed one, or place + a few words + 开发区 and the like."""
    by_end = {place.end: place for place in places}
    found: list[Mention] = []
    names: dict[tuple[str | None, str], str] = {}  # 某区工业园 and 某工业园 are one
    called: dict[int, tuple[str | None, str]] = {}  # where one of no list begins -> its key there
    for hit in scan.heads_of("zone_suffixes"):
        if hit.end in known or hit.end in by_end:
            continue  # 上海市浦东新区 is a district
        between = _BETWEEN.search(scan.text, max(0, hit.start - _LONGEST_BETWEEN), hit.start)
        if between:
            name = scan.text[between.start() : hit.end]
            found.append(Mention(between.start(), hit.end, "Place", "full", name, hit.word))
            continue
        start = extend_left(scan, hit.start, limit=14, places=by_end)
        if not any(p.end <= hit.start and p.start >= start for p in places):
            found.append(Mention(start, hit.end, "Place", "generic", "", hit.word))
            continue
        last = max((p for p in places if start <= p.start and p.end <= hit.start), key=lambda p: p.end)
        zone = _by_name(last, scan, hit.end, book)
        own = scan.text[last.end : hit.end]
        begin = start if "(" in scan.text[start : last.start] else last.start  # 深圳(哈尔滨)产业园
        if zone is None and (brand := _brand(scan, start, by_end)) < start:
            begin = brand
            start = chain_start(brand, by_end)
        code = zone.adcode if zone else last.code
        name = zone.name if zone else names.setdefault((code, own), scan.text[begin : hit.end])
        if zone is None:
            called[start] = code, own
        found.append(Mention(start, hit.end, "Place", "full", name, hit.word, code))
    return [_in_full(zone, called.get(zone.start), names) for zone in found]


# What the full name of a zone ends with that is called so for short.
_IN_FULL = {
    "开发区": re.compile(r"(?:经济|技术|高新|产业|工业|农业|科技|旅游|循环|生态|综合|临港|临空|现代)+开发区"),
    "经开区": re.compile(r"经济(?:技术)?开发区"),
    "高新区": re.compile(r"高新技术(?:产业)?开发区"),
}


def _in_full(
    zone: Mention, key: tuple[str | None, str] | None, names: Mapping[tuple[str | None, str], str]
) -> Mention:
    """A zone in no list under the full name that the article has for it (某市开发区: 某市经济技术开发区)."""
    if key is None or (form := _IN_FULL.get(key[1])) is None:
        return zone
    full = [name for (code, own), name in names.items() if code == key[0] and form.fullmatch(own)]
    return replace(zone, name=full[0]) if len(full) == 1 else zone


_LONGEST_BRAND = 8
_STANDS_AT = ("在", "于", "进", "入", "到")


def _brand(scan: Scan, start: int, by_end: Mapping[int, Mention]) -> int:
    """Where the firm's name begins that a park is called by, in front of its city (位于华润岳阳产业园): else `start`.

    Only where a place or a word of being there stands before it, so that it is no one who acts.
    """
    at = start
    while at > max(0, start - _LONGEST_BRAND):
        token = scan.token(at - 1)
        words = scan.lexicon
        plain = (
            token.word in words["boundaries"]
            or token.word in words["triggers"]
            or token.word in words["roles"]
        )
        noun = token.flag[:1] in ("n", "j", "v", "") and "一" <= scan.text[at - 1] <= "龥"
        if not noun or plain or token.end != at or words.endings["organisations"].end(token.word):
            return start
        at = token.start
        if at in by_end or (scan.text[at - 1 : at] in _STANDS_AT and scan.ends_word(at)):
            return at if start - at > 1 and token.flag[:1] != "v" else start  # 在保留岳阳高新区
    return start


def _by_name(place: Mention, scan: Scan, end: int, book: PlaceBook) -> Zone | None:
    """The listed zone of a place under any of its names (北京市经开区, 衡阳国家高新区)."""
    division = book.gazetteer.get(place.code) if place.code else None
    rest = scan.text[place.end : end].removeprefix("国家").removeprefix("级")
    return book.zones.get(division.short + rest) if division else None
