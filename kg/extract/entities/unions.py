"""A union's mention in, its entity out: full name, level and place code."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.general_unions import SUFFIX_FORMS, TOWNS, general, zone_union
from kg.extract.entities.pointed_unions import pointed_union
from kg.extract.entities.same import same_body
from kg.extract.entities.setting import Setting
from kg.extract.scan import Scan
from kg.gazetteer import load as load_places
from kg.lexicon import load
from kg.model import Level, Mention
from kg.union_names import CORPS, CORPS_CODE, GENERAL_UNION, NATION_CODE, NATIONAL_UNION, place_prefix


def union(scan: Scan, mention: Mention, cast: Cast, where: Setting, known: list[Named]) -> str | None:
    """The IRI of the union that `mention` names, None when no particular one is meant."""
    surface = scan.text[mention.start : mention.end]
    if mention.form == "generic":
        return pointed_union(scan, mention, cast, where, known)
    if mention.form == "kind":
        return None
    if mention.name == NATIONAL_UNION:
        return cast.add("Union", mention.name, surface, adcode=NATION_CODE, level="national")
    if mention.form == "corps":
        whole = mention.name == CORPS + GENERAL_UNION
        level: Level = "province" if whole else "prefecture"
        return cast.add("Union", mention.name, surface, adcode=CORPS_CODE, level=level)
    if mention.form == "office":
        return _office(mention, surface, cast, known)
    if mention.form == "shared" and mention.code:
        return general(cast, mention.code, surface + GENERAL_UNION)
    return _of_place(scan, mention, cast, where) or _named(scan, mention, cast, where, known)


def _office(mention: Mention, surface: str, cast: Cast, known: list[Named]) -> str | None:
    """The office or committee of a union; a congress's committee is the union itself."""
    unions = (n.entity for n in known if n.start == mention.start and n.type == "Union" and n.entity)
    parent = next(unions, None)
    if parent is None:
        return None
    if _TERM.fullmatch(mention.head):
        cast.alias(parent, surface)
        return parent
    name = cast.name(parent) + mention.head
    return cast.add("Union", name, surface, adcode=cast.adcode(parent), level=cast.level(parent))


def _places_of(mention: Mention, where: Setting) -> list[Mention]:
    """The places in a union's name that stand right before its suffix."""
    head_start = mention.end - len(mention.head)
    first = bisect_left(where.places, mention.start, key=attrgetter("start"))
    last = bisect_left(where.places, head_start, first, key=attrgetter("start"))
    return [place for place in where.places[first:last] if place.end == head_start]


def _of_place(scan: Scan, mention: Mention, cast: Cast, where: Setting) -> str | None:
    """The union of the zone, or the general union of the division, whose name its own is; None for any other."""
    surface, own = scan.text[mention.start : mention.end], _places_of(mention, where)
    zone = next((p for p in own if p.head), None)
    if zone is not None and zone.head not in ("社区", "村", *TOWNS):
        return zone_union(cast, zone, surface, mention)
    place = own[0] if own else None
    if place is None or not place.code or place.head:
        return None
    if load().endings["firms"].end(scan.text, mention.start, place.start):
        return None  # 某公司某市工会: the firm's there
    # 某省工会 is what headlines call its general union; a town's plain 工会 is a body of its own.
    plain = mention.head == "工会"
    whole = mention.head in (GENERAL_UNION, "总") or (plain and len(place.code) == 6)
    if whole or (plain and scan.text[place.start : place.end] + GENERAL_UNION in scan.text):
        return general(cast, place.code, surface)  # 某街道工会, where the text tells of 某街道总工会
    return None


def _named(scan: Scan, mention: Mention, cast: Cast, where: Setting, known: list[Named]) -> str:
    """A union by its full name: of an industry, a firm, a trade, a town."""
    surface, own = scan.text[mention.start : mention.end], _places_of(mention, where)
    code = mention.code
    name = _full(scan, mention, where)
    elsewhere = (p for p in where.places if p.code and scan.text.startswith(surface, p.end))
    if name == surface and (place := next(elsewhere, None)):
        if whole := next((n.entity for n in known if n.start == place.start and n.type == "Union"), None):
            cast.alias(whole, surface)
            return whole
        code, name = place.code, place_prefix(place.code or "", load_places()) + name
    code = code or where.at_level(scan.text[mention.start], mention.start)  # 市快递行业工会联合会
    level = _level(scan, mention, own[0] if own else None)
    scope = (code or where.home or "")[:6] or None
    if code is None and (official := _of_the_nation(name)):
        return cast.add("Union", official, surface, level="industry")
    name = _of_owner(name, mention, cast, known) or name
    if same := same_body(name, known, cast, "Union", where.written(scan.text)):
        cast.alias(same, surface)
        return same
    return cast.add("Union", name, surface, adcode=scope, level=level)


def _of_owner(name: str, mention: Mention, cast: Cast, known: list[Named]) -> str | None:
    """The name in full of the union of a body that is called by the end of its name (机务段工会 of 某局某机务段)."""
    suffix = SUFFIX_FORMS.get(mention.head, mention.head)
    own = name.removesuffix(suffix)
    for body in reversed(known) if suffix == "工会" else ():
        whole = cast.name(body.entity) if body.type == "Organisation" and body.entity else ""
        if whole.endswith(own):
            return whole + suffix
    return None


def _full(scan: Scan, mention: Mention, where: Setting) -> str:
    """The name with its suffix in full and a bare 开发区 in front replaced by the zone that is meant."""
    before = scan.text[mention.start : mention.end - len(mention.head)]
    suffix = SUFFIX_FORMS.get(mention.head, mention.head)
    if before.endswith(TOWNS) and mention.head == "工会" and before + GENERAL_UNION in scan.text:
        suffix = GENERAL_UNION  # 某街道工会, where the text tells of 某街道总工会
    for word in ("开发区", "经开区", "高新区", "该区"):
        if before.startswith(word) and (zone := where.zone(mention.start, word)) is not None:
            before = zone.name + before[len(word) :]
    level = before[:1]
    if level in scan.lexicon.pointers["level"]:
        code = where.at_level(level, mention.start)
        if code is not None:
            return place_prefix(code, load_places()) + before[1:] + suffix
    chain = [p for p in where.places if mention.start <= p.start and p.end <= mention.end]
    if chain and chain[0].start == mention.start:
        last = chain[0]
        for place in chain[1:]:
            last = place if place.start == last.end else last
        division = load_places().get(last.code) if last.code else None
        rest = scan.text[last.end : mention.end - len(mention.head)]
        if last.head and rest:
            return last.name + rest + suffix
        # 湖北新兴全力工会: a firm's own name begins with a place
        full = scan.text[last.start : last.end] == last.name
        if division is not None and (full or scan.lexicon.endings["industries"].end(rest)):
            return place_prefix(division.code, load_places()) + rest + suffix
    return before + suffix


# 某区总工会第三届委员会: the union itself, in its third term.
_TERM = re.compile(r"(?:第?[一二三四五六七八九十]+届)?委员会")
_NATION_WIDE = re.compile(r"(?:中国|中华全国|全国)(.{2,10}?)总?工会(?:全国委员会)?")


def _of_the_nation(name: str) -> str | None:
    """The official name of the national union of an industry (中国国防邮电工会), None for any other body."""
    found = _NATION_WIDE.fullmatch(name)
    for whole, row in load()["national_unions"].items() if found else ():
        own = whole.removeprefix("中国").removesuffix("工会全国委员会")
        if found and found[1] in (own, row["words"].split(";")[0]):
            return whole
    return None


def _level(scan: Scan, mention: Mention, place: Mention | None) -> Level | None:
    row = scan.lexicon["union_suffixes"].get(mention.head)
    if row and row["level"]:
        return row["level"]  # type: ignore[return-value]
    before = scan.text[mention.start : mention.end - len(mention.head)]
    if place is not None:
        return "township"
    if scan.lexicon.endings["organisations"].end(before):
        return "enterprise"
    if scan.lexicon.endings["industries"].end(before):
        return "industry"
    if before[:1] in scan.lexicon.pointers["level"]:
        return "industry"  # 省地质工会
    return "township" if mention.head == GENERAL_UNION else "enterprise"
