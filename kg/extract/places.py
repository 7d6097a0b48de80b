"""A scanned article in, the places it names out: divisions with their codes, zones, streets, communities."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.names import extend_left
from kg.extract.scan import Hit, Matcher, Scan
from kg.gazetteer import Division, Gazetteer, Zone
from kg.gazetteer import load as load_places
from kg.model import Mention

# A name of its own before 园区 has this many characters at most.
_LONGEST_ZONE_NAME = 8
# Bare kinds of division that stand for no particular one in running text.
_GENERIC = frozenset({"城区", "郊区", "矿区", "市区", "县城", "新区", "市辖区"})
# What turns a short place name into another name altogether (南京路, 中山公园 is no 中山).
_OTHER_NAME = ("路", "街", "巷", "桥", "道", "村", "店", "庙", "寺", "公园", "陵", "装")
# Of the words that begin so, those that end a name all the same (长安街道, 中山路口).
_NAME_ENDS = frozenset(
    {"公园", "街道", "街区", "街巷", "路口", "路段", "桥头", "村镇", "村庄", "村民", "村委", "陵园"}
)
_OTHER_LEVEL = ("市", "县", "区", "镇", "乡")
_COMMUNITY = re.compile(r"(社区|村(?!民|级|里|委|庄))")
_STREET = re.compile(r"街道(?!办事|办公|办[^起了理]|上|两|旁|、|和|\()")


@dataclass(frozen=True)
class PlaceBook:
    """Every place name of the gazetteer, ready to be matched."""

    names: dict[str, tuple[Division, ...]]
    shorts: dict[str, tuple[Division, ...]]
    zones: dict[str, Zone]
    matcher: Matcher
    gazetteer: Gazetteer


@cache
def place_book() -> PlaceBook:
    """The place book of this process."""
    gazetteer = load_places()
    names: dict[str, list[Division]] = {}
    shorts: dict[str, list[Division]] = {}
    for division in gazetteer:
        if len(division.name) > (2 if division.level == "township" else 1) and division.name not in _GENERIC:
            names.setdefault(division.name, []).append(division)
        for form in division.forms[1:]:
            if len(form) > 1:
                (shorts if form == division.short else names).setdefault(form, []).append(division)
    zones = {form: zone for zone in gazetteer.zones for form in (zone.name, *zone.shorts)}
    return PlaceBook(
        {name: tuple(found) for name, found in names.items()},
        {name: tuple(found) for name, found in shorts.items()},
        zones,
        Matcher({*names, *shorts, *zones}),
        gazetteer,
    )


def find_places(scan: Scan) -> list[Mention]:
    """The place mentions of an article in order, each with the code that its neighbours make most likely."""
    book = place_book()
    named = book.matcher(scan.text)
    hits = _accepted(scan, book, named)
    votes = _votes(hits, book)
    found: list[Mention] = []
    for start, end, form, candidates in hits:
        before = found[-1] if found and found[-1].end == start else None
        best = _choose(candidates, before, votes, scan, book)
        if form == "short" and best and best.until and not votes[best.parent or ""]:
            continue  # a short name of the past in a place that nothing else speaks of
        name = best.name if best else scan.text[start:end]
        found.append(Mention(start, end, "Place", form, name, code=best.code if best else None))
    listed = _listed_zones(book, named)
    zones = _outermost([*listed, *_zones(scan, found, book, {zone.end for zone in listed})])
    found = [m for m in found if not any(z.start <= m.start and m.end <= z.end for z in zones)]
    return sorted([*found, *zones, *_local(scan, [*found, *zones])], key=lambda m: m.start)


def _listed_zones(book: PlaceBook, named: list[Hit]) -> list[Mention]:
    """National-level zones under one of their listed names."""
    return [
        Mention(hit.start, hit.end, "Place", "full", zone.name, zone.kind, zone.adcode)
        for hit in named
        if (zone := book.zones.get(hit.word)) is not None and hit.word not in book.names
    ]


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """Mentions without those that lie inside another."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


_Accepted = tuple[int, int, str, tuple[Division, ...]]


def _accepted(scan: Scan, book: PlaceBook, named: list[Hit]) -> list[_Accepted]:
    """Hits that are place names here, not parts of other words."""
    accepted: list[_Accepted] = []
    for hit in named:
        if hit.word in book.zones and hit.word not in book.names:
            continue
        follows = accepted and accepted[-1][1] == hit.start
        full = book.names.get(hit.word, ())
        short = book.shorts.get(hit.word, ())
        if full and _is_name(scan, hit.start, hit.end, bool(follows), full):
            accepted.append((hit.start, hit.end, "full", full))
        elif short and _is_short_name(
            scan, hit.start, hit.end, accepted[-1] if follows else None, short, book
        ):
            accepted.append((hit.start, hit.end, "short", short))
    return accepted


def _is_name(scan: Scan, start: int, end: int, follows: bool, found: tuple[Division, ...]) -> bool:
    if follows or not start or not ("\u4e00" <= scan.text[start - 1] <= "\u9fff"):
        return True
    if end - start == 2:
        return scan.starts_word(start) and scan.ends_word(end)
    if all(division.level == "township" for division in found):
        return scan.starts_word(start) and scan.text[end - 1] in "道镇乡"
    return scan.starts_word(start) or scan.token(start).end >= end


def _is_short_name(
    scan: Scan, start: int, end: int, before: _Accepted | None, found: tuple[Division, ...], book: PlaceBook
) -> bool:
    if (scan.text.startswith(_OTHER_NAME, end) and not _own_word(scan, end)) or scan.text.startswith(
        _OTHER_LEVEL, end
    ):
        return scan.text[end : end + 2] in ("市总", "区总", "县总")
    if not scan.starts_word(start) and not before:
        return False
    upper = any(division.level in ("province", "prefecture") for division in found)
    opened = start and scan.text[start - 1] in "“‘" and scan.text[end : end + 1] not in ("”", "’")
    if opened and not upper:
        return False  # “凤城驿站”: a by-name far more often than the county of that name
    if before and any(up.code in _chain(book, d) for d in found for up in before[3]):
        return True
    if not before and start and scan.text[start - 1] == "的":
        return False  # 职工的安康
    token = scan.token(start)
    if before and not upper:
        return False  # 某市南湖广场: a county's short name behind a place it does not lie in
    if upper and token.start == start:
        return token.end == end or token.flag in ("ns", "nt", "")
    return token.start == start and token.end == end and token.flag in ("ns", "nsf", "nt")


def _own_word(scan: Scan, at: int) -> bool:
    """Whether what follows a short name is a word by itself (武威道路货运, 沈阳装备制造), not the end of a name."""
    token = scan.token(at)
    return (
        token.start == at
        and token.end == at + 2
        and token.flag[:1] in ("n", "v")
        and token.word not in _NAME_ENDS
    )


@cache
def _chain_codes(code: str) -> frozenset[str]:
    return frozenset(division.code for division in load_places().chain(code))


def _chain(book: PlaceBook, division: Division) -> frozenset[str]:
    """The codes of a division and those above it."""
    return _chain_codes(division.code)


def _votes(hits: Iterable[_Accepted], book: PlaceBook) -> Counter[str]:
    """How often each code, or a division below it, is named without doubt."""
    votes: Counter[str] = Counter()
    for _, _, form, candidates in hits:
        current = {division.code for division in candidates if division.until is None}
        if len(current) == 1 and (form == "full" or len(candidates) == 1):
            _vote(votes, next(iter(current)))
        elif any(division.level in ("province", "prefecture") for division in candidates):
            best = min(candidates, key=lambda d: (d.until is not None, len(d.code.rstrip("0"))))
            _vote(votes, best.code)
    return votes


def _vote(votes: Counter[str], code: str) -> None:
    for above in _chain_codes(code):
        votes[above] += 1


_RANK = {"province": 0, "prefecture": 1, "county": 2, "township": 3}


def _choose(
    candidates: tuple[Division, ...], before: Mention | None, votes: Counter[str], scan: Scan, book: PlaceBook
) -> Division | None:
    """The candidate that fits the name before it, then the article; None where two fit alike."""
    if len(candidates) == 1 and candidates[0].level != "township":
        return candidates[0]
    year = int(scan.article.date[:4]) if scan.article.date else 9999
    own = {division.code for division in candidates}  # 长沙 speaks for the city, not through it for 长沙县

    def fits(division: Division) -> tuple[int, ...]:
        chain = _chain(book, division)
        in_use = (division.since or 0) <= year <= (division.until or 9999)
        return (
            int(before is not None and before.code is not None and before.code in chain),
            int(in_use),
            sum(min(votes[code], 20) for code in chain if code not in own),
            -_RANK[division.level],
            division.until or 9999,
        )

    ranked = sorted(candidates, key=fits, reverse=True)
    if len(ranked) > 1 and fits(ranked[0])[:4] == fits(ranked[1])[:4] and not _renamed(*ranked[:2]):
        return None
    best = ranked[0]
    if best.level == "township" and not (fits(best)[0] or fits(best)[2]):
        return None
    return best


def _renamed(one: Division, other: Division) -> bool:
    """Whether two divisions of one name are one whose code has changed, both of the past (即墨市)."""
    if one.code == other.code:
        return True
    return one.name == other.name and other.until is not None and one.code in other.successors


def _zones(scan: Scan, places: list[Mention], book: PlaceBook, known: set[int]) -> list[Mention]:
    """Development zones and parks: a listed one, or place + a few words + 开发区 and the like."""
    by_end = {place.end: place for place in places}
    found: list[Mention] = []
    for hit in scan.heads_of("zone_suffixes"):
        if hit.end in known or hit.end in by_end:
            continue  # 上海市浦东新区 is a district
        start = extend_left(scan, hit.start, limit=14, places=by_end)
        first = next((p for p in places if p.start == start), None)
        if start == hit.start or not any(p.end <= hit.start and p.start >= start for p in places):
            if start == hit.start:
                found.append(Mention(start, hit.end, "Place", "generic", "", hit.word))
            elif _is_proper(scan, start, hit.start):
                found.append(Mention(start, hit.end, "Place", "full", scan.text[start : hit.end], hit.word))
            continue
        surface = scan.text[start : hit.end]
        last = max((p for p in places if start <= p.start and p.end <= hit.start), key=lambda p: p.end)
        zone = (
            book.zones.get(surface)
            or book.zones.get(scan.text[last.start : hit.end])
            or _by_name(last, scan, hit.end, book)
        )
        code = zone.adcode if zone else (last.code or (first.code if first else None))
        name = zone.name if zone else scan.text[last.start : hit.end]
        found.append(Mention(start, hit.end, "Place", "full", name, hit.word, code))
    return found


def _is_proper(scan: Scan, start: int, end: int) -> bool:
    """Whether the words before 园区 are a name of its own (黄羊工业园区), not a kind (科技园区, 现代化园区)."""
    token = scan.token(start)
    if token.start != start or end - start > _LONGEST_ZONE_NAME:
        return False
    named = token.flag[:2] in ("nr", "ns", "nz") or not token.flag
    trade = token.word in scan.lexicon["topics"] or token.word in scan.lexicon["industries"]
    return named and token.end - start > 1 and not trade and token.word[0] not in "各几多"


def _by_name(place: Mention, scan: Scan, end: int, book: PlaceBook) -> Zone | None:
    """The listed zone of a place under any of its names (北京市经开区)."""
    division = book.gazetteer.get(place.code) if place.code else None
    if division is None:
        return None
    rest = scan.text[place.end : end]
    return book.zones.get(division.short + rest) or book.zones.get(division.name + rest)


def _local(scan: Scan, places: list[Mention]) -> list[Mention]:
    """Streets that the gazetteer does not list, communities and villages."""
    by_end = {place.end: place for place in places}
    taken = [(place.start, place.end) for place in places]
    found: list[Mention] = []
    for pattern in (_STREET, _COMMUNITY):
        for match in pattern.finditer(scan.text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            start = extend_left(scan, match.start(), limit=6, places=by_end)
            own = scan.text[start : match.start()]
            last = max(
                (p for p in places if start <= p.start and p.end <= match.start()),
                key=lambda p: p.end,
                default=None,
            )
            core = scan.text[last.end : match.start()] if last else own
            if last is None and any(scan.token(i).flag == "v" for i in range(start, match.start())):
                continue  # 走上街道
            if not 2 <= len(core) <= 5 or core in scan.lexicon["generic_unions"]:
                continue
            mention = Mention(
                start,
                match.end(),
                "Place",
                "full",
                scan.text[last.start if last else start : match.end()],
                match[0],
                last.code if last else None,
            )
            found.append(mention)
            by_end[mention.end] = mention
    return found


def with_code(mention: Mention, code: str | None) -> Mention:
    """`mention` tied to the division `code`."""
    return replace(mention, code=code)
