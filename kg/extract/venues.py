"""A scanned article and its places in, the venues where things are held out: halls, parks, squares, stations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from operator import attrgetter

from kg.extract.names import extend_left
from kg.extract.scan import Hit, Scan
from kg.extract.tokens import Token
from kg.extract.union_kinds import is_kind
from kg.model import Mention

_AT = (
    "在",
    "于",
    "位于",
    "设在",
    "走进",
    "来到",
    "落户",
    "选在",
    "开进",
    "搬进",
    "聚在",
    "放在",
    "设置在",
    "坐落于",
)
# Something happens there, so that even a service station is a venue in this sentence.
_HAPPENS = re.compile(
    r"^(?:内|里|前|外|广场|大厅)?(?:,)?(?:隆重|正式|顺利|成功|火热|拉开|同步)?"
    r"(?:举行|举办|开展|召开|启动|开幕|开赛|揭牌|进行|开场|开班|成立|上演|拉开|热闹|组织|内|里|参加|设立|办起)"
)


# 在某处举行: whatever noun stands between the two is a venue, also one whose kind no list has.
_HELD = re.compile(
    r"(?:在|于)(?P<venue>(?:[^在于的,。;:、!?\n“”()]|\([^()]{1,8}\)){3,20}?)"
    r"(?:隆重|正式|顺利|成功|火热|如期|圆满|同步|热闹|集中|联合|共同|相继|陆续|分别|线下)?"
    r"(?:举行|举办|召开|启动|开幕|开赛|揭牌|开班|开营|开讲|落幕|闭幕|落下帷幕|拉开(?:序|帷|大)幕|拉开了|上演)"
)
_NO_VENUE = re.compile(r"[该此各全本其每]|\d+[个月日年点场家]|我|(?:上|中|下|里|内|时|间|前|后|旁|边|期间)$")
_FIRMS = ("集团", "公司", "有限公司", "股份")  # 某地机场集团: a firm, no airport
_OWN_NAMES = ("nr", "ns", "nt", "nz", "")


def find_venues(scan: Scan, places: list[Mention], bodies: list[Mention]) -> list[Mention]:
    """Venues in order of place; each begins with the place in front of it, if there is one."""
    by_end = {place.end: place for place in places if place.form != "generic"}
    taken = [(place.start, place.end) for place in places if place.form != "generic"]
    found = list(_held(scan, by_end, bodies))
    for hit in _hits(scan):
        if any(start < hit.end and hit.start < end for start, end in taken):
            continue
        start = extend_left(scan, hit.start, limit=20, places=by_end)
        start = max([start, *(body.end for body in bodies if start < body.end < hit.start)])
        if (
            "工会" in scan.text[start : hit.start]
            or scan.text.startswith(_FIRMS, hit.end)
            or scan.text[start] == "各"
            or start == hit.start
            or (not scan.ends_word(hit.end) and scan.token(hit.end - 1).flag)
        ):
            continue
        placed = any(place.start == start for place in by_end.values())
        at = scan.text[max(0, start - 4) : start].endswith(_AT)
        venue = hit.word in scan.lexicon["venues"]
        if (at and (venue or _HAPPENS.match(scan.text[hit.end : hit.end + 12]))) or (
            venue
            and ((placed and _is_hall(hit)) or (_is_own(scan, start, hit, by_end) and _houses(scan, hit)))
        ):
            found.append(
                Mention(
                    start,
                    hit.end,
                    "Place",
                    "full",
                    _name(scan, start, hit.end, by_end),
                    hit.word,
                    _code(start, hit.start, by_end),
                )
            )
    return _same(_outer(found))


def _held(scan: Scan, by_end: Mapping[int, Mention], bodies: list[Mention]) -> Iterator[Mention]:
    """在某文体馆举行: a noun with a name of its own that is no body; a school only where it is spoken of so alone."""
    ends = {body.end: body for body in bodies}
    for match in _HELD.finditer(scan.text):
        start, end = match.span("venue")
        if _NO_VENUE.search(match["venue"]) or not (scan.starts_word(start) and scan.ends_word(end)):
            continue
        body = ends.get(end)
        if end in by_end or (body is not None and not _only_a_venue(scan, body)):
            continue
        words = list(dict.fromkeys(scan.token(at) for at in range(start, end)))
        if any(_is_no_noun(scan, word, end) for word in words):
            continue
        named = any(start < at <= end for at in by_end) or any(w.flag[:2] in _OWN_NAMES for w in words)
        named = named or words[0].word in scan.lexicon.pointers["level"]  # 县电影院: a county has one
        if named and not match["venue"].endswith(_NOT_THERE):
            name = _name(scan, start, end, by_end)
            yield Mention(start, end, "Place", "full", name, "", _code(start, end, by_end))


def _is_no_noun(scan: Scan, word: Token, end: int) -> bool:
    """Whether a word cannot stand in the name of a venue that ends at `end`; adverbs may (如是书店), but not last."""
    if word.flag[:1] in ("d", "c"):
        return word.end >= end or len(word.word) == 1 or word.word in scan.lexicon["boundaries"]
    if word.flag == "v" and len(word.word) > 1 and word.end < end:
        return word.word in scan.lexicon["triggers"]  # 农副产品批发交易市场
    return word.flag[:1] in ("v", "p", "r", "u", "t") and word.flag != "vn"


# What is spoken of as a place only in a manner of speaking (在全市职工、在启动仪式举行).
_NOT_THERE = (*"员人者会赛式", "县城", "城区", "市区", "地区", "一带")


def _only_a_venue(scan: Scan, body: Mention) -> bool:
    """Whether a body is none of a firm and the text names it once, as the place of something."""
    return (
        not body.head.endswith(_FIRMS)
        and body.form == "full"
        and scan.text.count(scan.text[body.start : body.end]) == 1
    )


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
_INSIDE = re.compile(r"(?:内|里|内部)?的?(?:“[^”]{1,10}”?)?[一-龥]{0,6}")
_LONGEST_INSIDE = 18


def _is_own(scan: Scan, start: int, hit: Hit, by_end: Mapping[int, Mention]) -> bool:
    """Whether a name of its own stands before the kind of venue, not a word for many of them (某区重点楼宇)."""
    last = max((end for end in by_end if start < end <= hit.start), default=start)
    return last < hit.start and not is_kind(scan, scan.text[last : hit.start])


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


def _name(scan: Scan, start: int, end: int, by_end: Mapping[int, Mention]) -> str:
    """The name without the divisions above the last one (山东省临沂市工人文化宫 is 临沂市工人文化宫).

    An airport is called by its city and its district or the next city: 杭州萧山国际机场.
    """
    last = start
    for place in sorted(by_end.values(), key=lambda p: p.start):
        if place.start >= start and place.end < end and (place.start == last or place.start == start):
            before = by_end.get(place.start)
            city = before is not None and before.form == "short" and not (before.code or "").endswith("0000")
            if not (city and place.form == "short" and scan.text.endswith("机场", 0, end)):
                start = place.start
            last = place.end
    return scan.text[start:end]


def _code(start: int, end: int, by_end: Mapping[int, Mention]) -> str | None:
    inside = [p for p in by_end.values() if start <= p.start and p.end <= end and p.code]
    return max(inside, key=lambda p: p.end).code if inside else None


def _same(found: list[Mention]) -> list[Mention]:
    """The venues, those named once with and once without their place under the fuller name (某区红枫商圈, 红枫商圈)."""
    full = {m.name: m for m in found if m.code}
    whole: list[Mention] = []
    for mention in found:
        fuller = (
            None if mention.code else next((m for n, m in full.items() if n.endswith(mention.name)), None)
        )
        whole.append(replace(mention, name=fuller.name, code=fuller.code) if fuller else mention)
    return whole


def _outer(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
