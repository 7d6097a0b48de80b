"""A scanned article in, the bodies out that only a list of those who hold something together says to be some."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from operator import attrgetter

from kg.extract.adverbs import ADVERB
from kg.extract.names import extend_left
from kg.extract.scan import Hit, Scan
from kg.extract.seats import leading_code
from kg.model import Mention

# 由甲局、乙中心主办, 丙馆承办; 甲局和乙中心联合举办: whoever stands in the list before is a body.
# Every way to begin has a first character of its own: other patterns are tried at each character of a text.
_HOLD = re.compile(
    r"主办|承办|协办|协同(?:主办|承办|协办)"
    r"|联合(?:主办|承办|协办|举办|发起|组织|开展|推出|举行)|联手(?:主办|承办|协办|举办|发起|组织|开展|推出|举行)"
    r"|共同(?:主办|承办|协办|举办|发起|组织|开展|推出|举行)"
    r"|等(?:多?个?部门|多?家?单位)(?:联合|共同)?(?:举办|发起|组织|开展|推出|举行)"
)
# 甲局、乙中心近日联合举办: when and how they do it.
_HOW = re.compile(rf"(?:于?{ADVERB})+$")
_FIRST = frozenset(",。;:!?\n“”由")
_LONGEST_LIST = 120
# 甲会联合乙局、丙馆在某地举办: whom somebody joins is one.
_JOINED = re.compile(
    r"(?:联合|会同|携手|联手)(?!会|会员|工会|举|主|开|发|行|组|推|签|印|下|出|打|建|成|制|执|调|惩|表|办)"
    r"(?P<list>[^,。;:!?\n“”]{3,60}?)(?:等(?:多?个?部门|多?家?单位)?)?(?:(?:在|赴|到|前往)[^,。;:!?\n“”]{2,24}?)?"
    rf"(?:{ADVERB}|组织)*(?:举办|开展|举行|召开|启动|推出|发起|打造|成立|主办|组织)"
)
_BETWEEN = re.compile(r"、|以及|(?:联合|会同|携手|联手)(?!会)|[和与及]")
_AND = ("和", "与", "及")
_LEVELS = ("自治区", "自治州", *"省市县区州旗盟")
_LENGTHS = range(3, 21)
# Sorts of bodies, and words that no name of one begins or ends with.
_NO_BODY = re.compile(
    r"[0-9]|^(?:各|多|全[省市县区州校]|有关|相关|其他|部分|该|本)"
    r"|(?:等|部门|单位|企业|机构|工会|联合会|组织|人员|者|员|院校|系统)$"
)
# What else a member does before the next one holds it (由甲部指导、乙会主办).
_HELPS = ("指导", "支持", "监制", "主管", "协同")
_NO_NOUNS = ("p", "r", "u", "d", "t", "m", "q", "y")


def hosts(scan: Scan, places: Collection[Mention], known: Collection[int]) -> Iterator[Mention]:
    """The members of such lists that end where none of the bodies already known does (`known`, their ends)."""
    starts = {place.start: place for place in places if place.form != "generic"}
    wholes = {(place.start, place.end) for place in places}
    members = [span for start, end in _lists(scan.text) for span in _members(scan.text, start, end, known)]
    for first, last in dict.fromkeys(members):
        if last not in known and (first, last) not in wholes and _is_body(scan, first, last):
            yield _mention(first, last, starts)


# Houses with people who hold something there, and what these do.
_HOUSES = ("文化宫", "少年宫", "馆", "活动中心", "文化中心", "体育中心", "服务中心", "援助中心", "帮扶中心")
_ACTS = re.compile(
    r"联合|携手|联手|会同|牵头|主办|承办|协办|举办|开展|推出|发起|荣?获(?:评|得)?(?:了|“|全国|省|市|[一-鿿]{2,3}省)|创成|被授予"
    # 按照某会部署,积极开展; 、某会联合: behind what it acts by, or with whom
    rf"|(?:按照|根据|围绕|依托|聚焦)[^,。;:!?\n]{{2,20}},(?:{ADVERB})*(?:举办|开展|推出|发起|组织)"
    r"|[、和与][^,。;:!?\n“”]{3,30}(?:联合|携手|共同)"
    # and where its people are spoken of, or it is one of those who act
    r"|[获夺]得|(?:相关)?负责人|副?(?:馆长|主任)|等(?:多|\d+)?[家个]?(?:单位|部门)"
)
_IN_FRONT = frozenset(",。;:!?\n”由、和与及的")


def acting(scan: Scan, by_end: Mapping[int, Mention], unions: Mapping[int, Mention]) -> Iterator[Mention]:
    """某市工人文化宫联合某会举办: a house as a body, where a clause begins with it and it does something.

    `by_end`, `unions`: the places and unions of the article by where they end.
    """
    for hit in (*scan.heads_of("venues"), *scan.heads_of("programmes")):
        headed = hit.word.endswith("中心") and scan.once(_is_headed)
        if hit.word.endswith(_HOUSES) and (headed or _ACTS.match(scan.text, hit.end)):
            yield from _house(scan, hit, by_end, unions, headed)


def _house(
    scan: Scan, hit: Hit, by_end: Mapping[int, Mention], unions: Mapping[int, Mention], headed: bool
) -> Iterator[Mention]:
    """The house of a union, of the county that is spoken of, or of a place; elsewhere only one that has a head."""
    whose = _WHOSE.search(scan.text, max(0, hit.start - 5), hit.start)
    union = unions.get(whose.start() if whose else hit.start)
    if union and not scan.text.startswith("等", hit.end):
        tail = scan.text[union.end : hit.end]
        yield Mention(union.start, hit.end, "Organisation", "office", "", tail, union.code)
        return
    level = scan.text[hit.start - 1 : hit.start]
    if level in _LEVELS and scan.text[hit.start - 2 : hit.start - 1] in _IN_FRONT:
        yield Mention(hit.start - 1, hit.end, "Organisation", "local", level, hit.word)
        return
    start = extend_left(scan, hit.start, limit=_LONGEST_HOUSE, places=by_end)
    placed = any(place.start == start for place in by_end.values())
    if placed and (headed or not start or scan.text[start - 1] in _IN_FRONT):
        code = leading_code(start, hit.end, sorted(by_end.values(), key=attrgetter("start")))
        yield Mention(start, hit.end, "Organisation", "full", "", hit.word, code)


def _is_headed(scan: Scan) -> bool:
    """Whether a centre has somebody at its head (该中心主任): a body wherever it is named."""
    return _HEAD.search(scan.text, scan.body) is not None


_HEAD = re.compile("(?:[该本]|服务|援助|帮扶)中心(?:常务)?副?主任")
# 某总工会|困难职工|帮扶中心: for whom a union has it.
_WHOSE = re.compile("(?:困难|特困)?(?:职工|会员|农民工)$")
_LONGEST_HOUSE = 20


def _lists(text: str) -> Iterator[tuple[int, int]]:
    before = 0
    for verb in _HOLD.finditer(text):
        start, floor = verb.start(), max(before, verb.start() - _LONGEST_LIST)
        before = verb.end()
        while start > floor and text[start - 1] not in _FIRST:
            start -= 1
        how = _HOW.search(text, start, verb.start())
        yield start, how.start() if how else verb.start()
    for match in _JOINED.finditer(text):
        yield match.span("list")


def _members(text: str, start: int, end: int, known: Collection[int]) -> Iterator[tuple[int, int]]:
    for mark in _BETWEEN.finditer(text, start, end):
        if mark[0] in _AND and mark.start() not in known and text[mark.end() : mark.end() + 1] not in _LEVELS:
            continue  # 市经济和信息化委员会 is one
        yield start, mark.start() - 2 * text.endswith(_HELPS, start, mark.start())
        start = mark.end()
    yield start, end


def _is_body(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of such a list is a name: nouns alone, of some length, and no sort of bodies."""
    name = scan.text[start:end]
    whole = scan.starts_word(start) and scan.ends_word(end)
    if len(name) not in _LENGTHS or not whole or _NO_BODY.search(name):
        return False
    words = [scan.token(at) for at in range(start, end)]
    last = words[-1].flag[:1] in ("n", "j", "") or name.endswith(("办", "中心"))
    return last and not any(word.flag.startswith(_NO_NOUNS) for word in words)


def _mention(start: int, end: int, places: Mapping[int, Mention]) -> Mention:
    code = places[start].code if start in places else None
    return Mention(start, end, "Organisation", "full", "", "", code)
