"""A scanned article in, the venues out that are told by what happens there: 在某处举行, 在甲处和乙处开展."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.happens import HOW, OCCURS, OPENED, THERE
from kg.extract.scan import Scan
from kg.extract.text import is_name_char
from kg.extract.tokens import Token
from kg.extract.venues.naming import venue
from kg.model import Mention

# 在某处举行: whatever noun stands between the two is a venue, also one whose kind no list has.
_HELD = re.compile(
    r"(?:在|于)(?:[一-龥()]{2,16}的)?(?P<venue>(?:[^在于的,。;:!?\n“”()]|\([^()]{1,8}\)){3,40}?)"
    r"(?:[一二三四五六七八九十\d]+[楼层])?"
    rf"(?:集中|联合|共同|分别|线下|内)*{HOW}(?:集中|联合|共同|分别|线下)*(?:{OCCURS}|落成|建成|投用|启用|投入使用)"
)
_PUT = "置设立建位落"
_COMES_TO_BE = ("落成", "建成", "投用", "启用", "投入使用", "揭牌", "挂牌")
_BETWEEN = re.compile(r"、|以及|[和与及]")
_NO_VENUE = re.compile(
    r"[该此各全本其每]|\d+[个月日年点场家]|我|(?:上|中|下|里|内|时|间|前|后|旁|边|期间|最近|近日|日前|今天|昨天)$"
)
_LEAST = 3  # characters of a venue's name
_BODIES = ("school", "hospital")  # always bodies, whatever is held in them
FIRMS = ("集团", "公司", "有限公司", "股份")
_OWN_NAMES = ("nr", "ns", "nt", "nz", "")
# What is spoken of as a place only in a manner of speaking (在全市职工、在启动仪式举行).
_NOT_THERE = (
    *("县城", "城区", "市区", "地区", "一带", "场地", *"员人者会赛式"),
    *(number + "地" for number in "两三四多各等"),
)


def held(scan: Scan, by_end: Mapping[int, Mention], bodies: list[Mention]) -> Iterator[Mention]:
    """Nouns with a name of their own that are no bodies; a school only where it is spoken of so alone."""
    ends = {body.end: body for body in bodies}
    for match in _HELD.finditer(scan.text):
        if not scan.ends_word(match.start() + 1):
            continue  # 于洪区总工会联合某局举办
        if scan.text[match.start() - 1] in _PUT and match[0].endswith(_COMES_TO_BE):
            continue  # 设置在某公司的驿站启用: what opens, and not where
        for start, end in members(scan, *match.span("venue")):
            body = ends.get(end)
            if end in by_end or (body is not None and not _only_a_venue(scan, body)):
                continue
            if is_venue(scan, start, end, by_end):
                yield venue(scan, start, end, by_end)


_THERE = re.compile(THERE)
_FLOOR = re.compile(r"[一二三四五六七八九十\d]+[楼层]$")
_LONGEST = 24


def standing(scan: Scan, by_end: Mapping[int, Mention], bodies: list[Mention]) -> Iterator[Mention]:
    """Nouns with a name of their own behind 在 that end as places do (在某镇轻纺城创新中心)."""
    ends_place = scan.lexicon.endings["place_ends"].end
    ends = {*by_end, *(body.end for body in bodies), *(hit.end for hit in scan.heads_of("programmes"))}
    unions = {body.start: body.end for body in bodies if body.type == "Union"}
    owners: dict[int, int] = {}
    for body in bodies:
        if body.type == "Organisation" and body.form == "full":
            owners[body.start] = max(body.end, owners.get(body.start, 0))
    for match in _THERE.finditer(scan.text):
        start = unions.get(match.end(), match.end())  # 前往某工会联合会某公路港: not of the union's name
        own = owners.get(start, start)  # 在某公司教育路营业厅: of a firm
        end = _end_of_nouns(scan, start, own) if scan.starts_word(match.start()) else start
        end -= 2 * scan.text.endswith(OPENED, start, end)
        named = ends_place(scan.text, start, end) and end not in ends
        if not named or any(body.start <= start and end < body.end for body in bodies):
            continue  # 在某银行某市中心支行
        if is_venue(scan, start, end, by_end):
            yield venue(scan, start, end, by_end)


_STAGE = re.compile(r"[一二三四五六七八九十\d]+期")


def _end_of_nouns(scan: Scan, start: int, at: int) -> int:
    """Where the run of nouns ends that begins at an offset and goes on behind `at`."""
    ends_place = scan.lexicon.endings["place_ends"].end
    end, room = at, at  # where the last noun ends, and the last one that is a place and no name's end
    while at < min(start + _LONGEST, len(scan.text)):
        word = scan.token(at)
        if (
            not is_name_char(scan.text[at])
            or (word.flag == "s" and word.word[-1] in _BESIDE)
            or (word.flag[:1] == "n" and word.word in scan.lexicon["triggers"])  # 新建: a county, too
            or (word.flag[:1] in ("p", "c", "d", "r", "u", "t", "f", "y") and not _is_inside(word))
        ):
            break
        at = word.end
        if word.flag[:1] in ("n", "j", "s", ""):
            end = at
        elif word.flag == "vn" and ends_place(scan.text, start, end):
            room = end  # 在某站售票大厅|专设窗口
        elif (
            word.flag[:1] not in ("a", "b", "z")
            and not _is_inside(word)
            and word.flag != "vn"
            and not scan.text.startswith(_ROOMS, at)
        ):
            break
    if not ends_place(scan.text, start, end):
        end = max(room, start)
    floor = _FLOOR.search(scan.text, start, end)
    return floor.start() if floor else end


def _is_inside(word: Token) -> bool:
    """Whether a word that begins no noun goes on within a venue's name (职工之家, 三期项目现场)."""
    return word.word == "之" or _STAGE.fullmatch(word.word) is not None


_BESIDE = "内里外前后旁边上下中"  # 门前, 楼下
# 创新中心, 培训基地: a verb right before one of these is a part of the name.
_ROOMS = ("中心", "基地", "大厅", "市场", "室", "站", "园", "工程", "项目", "工地", "现场")


def members(scan: Scan, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list of places between two offsets; 和 within a name is left there."""
    for mark in _BETWEEN.finditer(scan.text, start, end):
        if scan.starts_word(mark.start()) and scan.ends_word(mark.end()):
            yield start, mark.start()
            start = mark.end()
    yield start, end


def is_venue(scan: Scan, start: int, end: int, by_end: Mapping[int, Mention]) -> bool:
    """Whether a noun phrase is one place by its name, no kind of places."""
    name = scan.text[start:end]
    if len(name) < _LEAST or _NO_VENUE.search(name) or name.endswith(_NOT_THERE):
        return False
    if any(_is_no_noun(scan, word, end) for word in _words(scan, start, end)):
        return False
    return has_name(scan, start, end, by_end)


def has_name(scan: Scan, start: int, end: int, by_end: Mapping[int, Mention]) -> bool:
    """Whether a noun phrase has a place, a name of its own or a level (县电影院: a county has one) in it."""
    words = _words(scan, start, end)
    named = any(start < at <= end for at in by_end) or any(w.flag[:2] in _OWN_NAMES for w in words)
    zone = any(start <= hit.start and hit.end < end for hit in scan.heads_of("zone_suffixes"))
    return named or zone or words[0].word in scan.lexicon.pointers["level"]


def _words(scan: Scan, start: int, end: int) -> list[Token]:
    return list(dict.fromkeys(scan.token(at) for at in range(start, end)))


def _is_no_noun(scan: Scan, word: Token, end: int) -> bool:
    """Whether a word cannot stand in the name of a venue that ends at `end`; adverbs may (如是书店), but not last."""
    if scan.text.startswith("之家", word.start):
        return False
    if word.flag[:1] in ("d", "c"):
        return word.end >= end
    if word.flag[:1] == "a" and word.end >= end:
        return True  # 在川渝间频繁举行
    if word.flag == "v" and word.end < end:
        # 农副产品批发交易市场
        return word.word in scan.lexicon["triggers"] and not scan.text.startswith(_ROOMS, word.end)
    if _is_inside(word):
        return False
    return word.flag[:1] in ("v", "p", "r", "u", "t") and word.flag != "vn"


def _only_a_venue(scan: Scan, body: Mention) -> bool:
    """Whether a body is no firm, school or hospital, and the text names it once, as the place of something."""
    row = scan.lexicon["organisations"].get(body.head)
    return (
        (row is None or row["kind"] not in _BODIES)
        and not body.head.endswith(FIRMS)
        and body.form in ("full", "local")
        and scan.text.count(scan.text[body.start : body.end]) == 1
    )
