"""A body's name in, the place that it says the body is in out: the one it begins with, or behind a firm's brand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from kg.extract.scan import Scan
from kg.extract.text import is_name_char
from kg.model import Mention

# What a firm's name has in it, how long a brand is, and the parts of speech that brands have in the dictionary.
FIRM = "公司"
LONGEST_BRAND = 6
_BRANDS = frozenset({"nz", "j", "nr", "nrt", ""})
_NOUNS = _BRANDS | {"n"}
# What unlisted words end with that the tokenizer glues to the word before them (先到|岳阳某公司).
_NO_BRAND_ENDS = frozenset("到在对把向给为与和赴往被由从及")
# Behind words of these kinds a name can begin: prepositions, verbs, conjunctions, adverbs, particles, pronouns, time.
_BEFORE_NAMES = frozenset("pvcdurt")


def brand_before(scan: Scan, at: int, floor: int) -> int:
    """Where the names begin that a firm bears in front of its place (大唐华银 before 某县能源有限公司), else `at`."""
    begin = at
    trade = scan.token(at - 1)
    if trade.flag == "n" and trade.end == at and scan.token(trade.start - 1).flag in _BRANDS:
        begin = trade.start  # 大唐国际 before 某市发电有限公司
    while begin > floor:
        word = scan.token(begin - 1)
        named = word.flag in _BRANDS and word.end == begin and len(word.word) > 1 and word.start >= floor
        if not named or not all(map(is_name_char, word.word)) or word.word[-1] in _NO_BRAND_ENDS:
            break
        begin = word.start
    before = scan.token(begin - 1) if begin else None
    glued = before and is_name_char(before.word[-1]) and before.flag[:1] not in _BEFORE_NAMES
    return at if glued else begin


# No more characters than these are a firm's brand between the place that it begins with and the next one.
_BETWEEN_PLACES = 4
_GROUPS = ("集团", "公司", "局")


def group_before(scan: Scan, at: int, floor: int, places: Mapping[int, Mention]) -> int:
    """Where a firm's brand behind its group or another place begins (某集团湖南|元合|大同有限公司), else `at`."""
    begin = at
    while begin > max(floor, at - _BETWEEN_PLACES):
        word = scan.token(begin - 1)
        named = word.flag in _NOUNS or (len(word.word) == 1 and word.flag[:1] not in _BEFORE_NAMES)
        if word.end != begin or not named or not all(map(is_name_char, word.word)):
            return at
        begin = word.start
        if begin in places or scan.text.endswith(_GROUPS, 0, begin):
            return begin
    return at


def chain_start(end: int, by_end: Mapping[int, Mention]) -> int:
    """Where a run of adjoining place names that ends at `end` begins; `by_end` are the places by their ends."""
    while end in by_end:
        end = by_end[end].start
    return end


def leading_code(start: int, end: int, places: Sequence[Mention]) -> str | None:
    """The code of the last of the adjoining places, told in order, that the name from `start` to `end` begins with."""
    code, at = None, start
    for place in places[bisect_left(places, start, key=attrgetter("start")) :]:
        if place.start > at:
            break
        if place.start == at and place.end <= end:
            code, at = place.code or code, place.end
    return code


def seat_code(scan: Scan, start: int, end: int, places: list[Mention]) -> str | None:
    """The code of the place that a name begins with, or that stands behind a firm's brand (中车|株洲电机有限公司)."""
    code = leading_code(start, end, places)
    if code or FIRM not in scan.text[start:end]:
        return code
    behind = (
        p for p in places if start < p.start <= start + LONGEST_BRAND and FIRM in scan.text[p.end : end]
    )
    return next((place.code for place in behind), None)
