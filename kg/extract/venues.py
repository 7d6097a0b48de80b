"""A scanned article and its places in, the venues where things are held out: halls, parks, squares, stations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.names import extend_left
from kg.extract.scan import Hit, Scan
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


def find_venues(scan: Scan, places: list[Mention]) -> list[Mention]:
    """Venues in order of place; each begins with the place in front of it, if there is one."""
    by_end = {place.end: place for place in places if place.form != "generic"}
    taken = [(place.start, place.end) for place in places if place.form != "generic"]
    found: list[Mention] = []
    for hit in _hits(scan):
        if any(start < hit.end and hit.start < end for start, end in taken):
            continue
        start = extend_left(scan, hit.start, limit=20, places=by_end)
        if (
            "工会" in scan.text[start : hit.start]
            or scan.text[start] == "各"
            or start == hit.start
            or (not scan.ends_word(hit.end) and scan.token(hit.end - 1).flag)
        ):
            continue
        placed = any(place.start == start for place in by_end.values())
        at = scan.text[max(0, start - 4) : start].endswith(_AT)
        venue = hit.word in scan.lexicon["venues"]
        if (at and (venue or _HAPPENS.match(scan.text[hit.end : hit.end + 12]))) or (
            venue and placed and _is_hall(hit)
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
    return _outer(found)


def _hits(scan: Scan) -> Iterator[Hit]:
    programmes = scan.lexicon["programmes"]
    for hit in scan.heads:
        row = programmes.get(hit.word)
        if hit.word in scan.lexicon["venues"] or (row is not None and row["kind"] == "service_station"):
            yield hit


def _is_hall(hit: Hit) -> bool:
    """Whether the word names a building or ground even where nothing is said to happen there."""
    return hit.word.endswith(
        ("文化宫", "馆", "体育场", "广场", "公园", "园区", "科技园", "产业园", "工业园", "会堂", "文化中心")
    )


def _name(scan: Scan, start: int, end: int, by_end: Mapping[int, Mention]) -> str:
    """The name without the divisions above the last one (山东省临沂市工人文化宫 is 临沂市工人文化宫)."""
    last = start
    for place in sorted(by_end.values(), key=lambda p: p.start):
        if place.start >= start and place.end < end and (place.start == last or place.start == start):
            start, last = place.start, place.end
    return scan.text[start:end]


def _code(start: int, end: int, by_end: Mapping[int, Mention]) -> str | None:
    inside = [p for p in by_end.values() if start <= p.start and p.end <= end and p.code]
    return max(inside, key=lambda p: p.end).code if inside else None


def _outer(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
