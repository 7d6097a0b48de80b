"""A scanned article and its places in, the venues where things are held out: halls, parks, squares, stations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from operator import attrgetter

from kg.extract.happens import HOW, OCCURS, THERE
from kg.extract.names import extend_left
from kg.extract.scan import Hit, Scan
from kg.extract.text import Cover, outermost
from kg.extract.unions.kinds import is_kind
from kg.extract.venues.held import FIRMS, has_name, held, standing
from kg.extract.venues.naming import venue
from kg.extract.venues.visited import visits
from kg.model import Mention

_AT = re.compile(rf"(?:{THERE}|于|地点[为是:]|赴|(?<![送达受得看感临接找一近以往历年])到)$")
# 某中心门口, 某中心里: whoever is there is there, whatever stands before.
_DOOR = re.compile("门[口前外]|里[,有]|大厅里?[,有]")
# Something happens there, so that even a service station is a venue in this sentence.
_HAPPENS = re.compile(
    rf"^(?:内|里|前|外|广场|大厅)?(?:,)?{HOW}(?:{OCCURS}|开展|进行|成立|热闹|组织|内|里|参加|设立|办起)"
)


def find_venues(scan: Scan, places: list[Mention], bodies: list[Mention]) -> list[Mention]:
    """Venues in order of place; each begins with the place in front of it, if there is one."""
    by_end = {place.end: place for place in places if place.form != "generic"}
    taken = Cover((place.start, place.end) for place in places if place.form != "generic")
    starts = {place.start for place in by_end.values()}
    venues, organisations = scan.lexicon["venues"], scan.lexicon["organisations"]
    acting = {b.end for b in bodies if not b.head or (b.head in venues and b.head not in organisations)}
    found = [*held(scan, by_end, bodies), *standing(scan, by_end, bodies)]
    visited = {place.start for places_of_one in visits(scan) for place in places_of_one}
    for hit in _hits(scan):
        if hit.end in acting or taken.reaches(hit.start, hit.end):
            continue
        listed = hit.word in venues
        happens = _HAPPENS.match(scan.text[hit.end : hit.end + 12]) is not None
        if not (listed or happens):
            continue
        start = extend_left(scan, hit.start, limit=20, places=by_end)
        start = _with_owner(scan, start, hit, bodies, visited)
        if not _is_name(scan, start, hit) or (
            start in visited and not has_name(scan, start, hit.end, by_end)
        ):
            continue
        hall = listed and start in starts and _is_hall(hit)
        there = _is_there(scan, start, visited) or _DOOR.match(scan.text, hit.end) is not None
        there = there or (listed and _is_lively(scan, hit.end))
        if hall or there or (listed and _is_house(scan, start, hit, by_end)):
            found.append(venue(scan, start, hit.end, by_end, hit.word))
    return outermost(found)


# 某中心内外,人头攒动: how lively it is there.
_INSIDE = re.compile("(?:内外|里外|内|里|前|上|外|门前|周边)?,?")
_IDIOM = 4


def _is_lively(scan: Scan, at: int) -> bool:
    """Whether an idiom says how lively it is in what ends at an offset."""
    inside, lively = _INSIDE.match(scan.text, at), scan.lexicon.particles["lively"]
    return any(scan.text[end : end + _IDIOM] in lively for end in {at, inside.end() if inside else at})


def _with_owner(scan: Scan, start: int, hit: Hit, bodies: list[Mention], visited: Collection[int]) -> int:
    """The start of a name behind a body, or with the one whose venue it is where somebody is there (在某局项目工地)."""
    body = max((b for b in bodies if start < b.end <= hit.start), key=lambda b: b.end, default=None)
    if body is None:
        return start
    there = body.type == "Organisation" and (_is_there(scan, body.start, visited) or _houses(scan, hit))
    return body.start if there else body.end


def _is_name(scan: Scan, start: int, hit: Hit) -> bool:
    """Whether a venue may be called so: no firm, no union's room, none that is each of many."""
    return (
        start < hit.start
        and "工会" not in scan.text[start : hit.start]
        and scan.text[start] != "各"
        and not scan.text.startswith(FIRMS, hit.end)
        and scan.ends_word(hit.end)
        and not _is_sort(scan, start, hit)
    )


_OF_SEVERAL = ("主", "分")  # 主会场: of whatever is held in several places
_SORT = "b"  # what the dictionary calls a word that only says of what sort something is; 幸福 names a park
_STATIONS = ("高铁站", "火车站", "客运站", "机场")  # only called after where they are


def _is_sort(scan: Scan, start: int, hit: Hit) -> bool:
    """Whether what stands before a venue's kind only says of what sort it is (大型|车间, 主|会场)."""
    if scan.text[start : hit.start] in _OF_SEVERAL:
        return True
    word = scan.token(start)
    if (word.start, word.end) != (start, hit.start) or hit.word in _STATIONS:
        return False
    verb = word.flag == "v" and len(word.word) == 1  # 进|会场, but 奋进广场
    return word.flag == _SORT or verb or word.word in scan.lexicon.pointers["local"]


def _is_there(scan: Scan, start: int, visited: Collection[int]) -> bool:
    """Whether somebody is said to be or to go where the name begins that starts at `start`."""
    return start in visited or _AT.search(scan.text, max(0, start - 4), start) is not None


def _hits(scan: Scan) -> Iterator[Hit]:
    programmes = scan.lexicon["programmes"]
    for hit in scan.heads:
        row = programmes.get(hit.word)
        if hit.word in scan.lexicon["venues"] or (row is not None and row["kind"] == "service_station"):
            yield hit


_HALLS = (
    *("文化宫", "馆", "体育场", "广场", "公园", "园区", "科技园", "产业园", "工业园", "会堂", "文化中心"),
    *("机场", "火车站", "高铁站", "客运站"),
)


def _is_hall(hit: Hit) -> bool:
    """Whether the word names a building or ground even where nothing is said to happen there."""
    return hit.word.endswith(_HALLS)


# 某公路港(内)的“某”司机之家: what stands between the venue and the kind of room in it.
_INSIDE = re.compile(
    r"(?:内|里|内部)?(?:的|[内下]?设有?|建[有起成]|首[个家座批]|(?:最近)?[有添]了)?(?:“[^”]{1,10}”?)?[一-龥]{0,6}"
)
_LONGEST_INSIDE = 18


def _is_own(scan: Scan, start: int, hit: Hit, by_end: Mapping[int, Mention]) -> bool:
    """Whether a name of its own stands before the kind of venue, not a word for many of them (某区重点楼宇)."""
    last = max((end for end in by_end if start < end <= hit.start), default=start)
    return last < hit.start and not is_kind(scan.text[last : hit.start])


def _is_house(scan: Scan, start: int, hit: Hit, by_end: Mapping[int, Mention]) -> bool:
    """Whether a venue with a name of its own has a union's room in it."""
    return _is_own(scan, start, hit, by_end) and _houses(scan, hit)


def _houses(scan: Scan, hit: Hit) -> bool:
    """Whether a room or station that a union keeps up is told of as standing in a venue."""
    first = bisect_left(scan.heads, hit.end, key=attrgetter("start"))
    for other in islice(scan.heads, first, None):
        if other.start > hit.end + _LONGEST_INSIDE:
            return False
        row = scan.lexicon["programmes"].get(other.word)
        standing = row is not None and row["kind"] == "service_station"
        if standing and _INSIDE.fullmatch(scan.text, hit.end, other.start):
            return True
    return False
