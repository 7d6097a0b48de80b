"""Where a name begins: from its last word leftwards, over the words that names are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.extract.builders import BUREAU_ENDS, LONGEST_BUREAU
from kg.extract.name_words import ends_name, group_start
from kg.extract.scan import Scan
from kg.extract.seats import FIRM, brand_before, chain_start, group_before
from kg.extract.text import is_name_char
from kg.model import Mention

# The third company of a bureau or group: 三公司 behind one of these is a part of the name.
_ORDINALS = frozenset("一二三四五六七八九十")
_UNITS = re.compile(
    "(?:工程|分)?公司|处|[矿冶](?![一二三四五六七八九十区长产业山井])|大?队工会|(?:炼[钢铁]|轧钢|焦化|选煤|洗煤|[发热]电)厂"
)
_DIGITS = _ORDINALS | frozenset("〇○0")
# Of which class a contest is: 市级一类技能竞赛.
_CLASSES = frozenset({"一类", "二类", "三类"})
# What a number in a name ends with.
_COUNTING = frozenset("个批期轮届次号〇") | _ORDINALS
# 八五三农场, 九〇三医院, 二七二厂: what a body is called that has no other name.
_CODE = re.compile("(?<![一二三四五六七八九〇十百])[一二三四五六七八九〇]{3,4}$")
_LONGEST_CODE = 4
_CODED = re.compile("农场|医院|厂|所|处|大?队|矿|台|库|工厂|工程公司|车间|基地|团场|地质")
_NUMBERED = ("煤矿", "矿井", "矿", "电厂", "井", "高炉")
_NUMBER = re.compile(r"[一二三四五六七八九十\d]{1,3}号$")
_JOINS = frozenset("·+-")
# The characters behind which it is seldom a plain word that a name goes on over.
_SELDOM = frozenset("”’)局冶") | _JOINS | _COUNTING
# 五届六次: which meeting of which committee a plenary session is, in front of its name.
# Of which time a programme of some place is; a place behind one of these does not begin its name.
_EDITION = re.compile(r"(?:第[一二三四五六七八九十\d]+[届次期]|首届|[”’])$")
_SESSION = re.compile(r"[一二三四五六七八九十\d]+届(?:[一二三四五六七八九十\d]+次)?$")
_YEAR_LENGTH = len("2031")
_NUMBERED_ONE = re.compile(r"第[一二三四五六七八九十\d]+[个批期轮]$")
_WORKS = ("厂", "煤矿", "电站", "油田")
_LONGEST_FIRM = len("有限责任公司")  # the longest of the words that firms' names end with
_SENTENCE_END = re.compile(r"[。!?;…\n]|^[^,]*,[^,]*,")


def extend_left(scan: Scan, start: int, limit: int = 24, places: Mapping[int, Mention] | None = None) -> int:
    """Where the name begins whose last word starts at `start`, at most `limit` characters to the left.

    A quoted or bracketed part belongs to it; a place name in front closes it, unless an organisation
    stands before the place. `places` are the place mentions by their ends.
    """
    at, floor, text = start, max(0, start - limit), scan.text
    while at > floor:
        char = text[at - 1]
        if places and at in places:
            at, begins = _over_place(scan, at, start, floor, places)
            if begins:
                return at
            continue
        if char in _SELDOM:
            if char in "局冶" and (bureau := BUREAU_ENDS.search(text, max(0, at - LONGEST_BUREAU), at)):
                return max(bureau.start(), floor)
            if (sign := _over_sign(scan, at, floor)) < at:
                at = sign
                continue
        if not is_name_char(char):
            break
        token = scan.token_at[at - 1]
        word = text[token.start : at]
        if _tells_which(word) or (token.flag == "q" and places and token.start in places):
            at = token.start  # 四川元合公司: a measure behind a place counts nothing
            continue
        if ends_name(scan, word, token.flag if token.end == at else "", at, start):
            break
        if not token.flag and (cut := _glued(scan, word)):
            return _without_measure(scan, token.start + cut, start)
        at = group_start(scan, token.start) if word == "等" else token.start  # 货车司机等群体入会行动
    return _without_measure(scan, without_verb(scan, at, start), start)


def _over_place(
    scan: Scan, end: int, start: int, floor: int, places: Mapping[int, Mention]
) -> tuple[int, bool]:
    """Where a name goes on to the left of the place that ends at `end`, or begins, and whether it begins there."""
    at = chain_start(end, places)
    if group := _group_before(scan, at):
        return at - group, True
    firm = FIRM in scan.text[at : start + _LONGEST_FIRM]
    works = scan.text.startswith(_WORKS, start)
    if (firm or works) and (owner := group_before(scan, at, floor, places)) < at:
        return owner, False  # 某集团湖南元合大同有限公司, 湖南中烟某市卷烟厂: one name
    if firm:
        if (brand := brand_before(scan, at, floor)) < at:
            return brand, True
    elif at > floor and _EDITION.search(scan.text, max(floor, at - 8), at):
        return at, False  # “某”第五届某市职工运动会, 2031年某市职工技能竞赛
    return at, not _organisation_before(scan, at)


def _over_sign(scan: Scan, at: int, floor: int) -> int:
    """Where a quotation, a bracket, a dash or a number within a name begins that ends at an offset; else the offset."""
    char = scan.text[at - 1]
    if char in "”’)":
        opening = scan.pairs.get(at - 1, at)
        return opening if opening < at and _is_quoted(scan, opening, at) else at
    if char in _JOINS:
        return at - 1 if at - 1 > floor else at
    return _over_number(scan, at, floor) if char in _COUNTING else at


def _tells_which(word: str) -> bool:
    """Whether a word in a name says of which year or class it is.

    >>> [_tells_which(word) for word in ("2031", "一类", "三百")]
    [True, True, False]
    """
    return (len(word) == _YEAR_LENGTH and word.isdigit()) or word in _CLASSES


def _is_quoted(scan: Scan, opening: int, closing: int) -> bool:
    """Whether what stands between two marks is a part of a name: no speech, and nothing told beside it."""
    return _SENTENCE_END.search(scan.text[opening:closing]) is None


def _over_number(scan: Scan, at: int, floor: int) -> int:
    """Where a number of a name begins that ends at an offset, the offset itself where none does."""
    char, text = scan.text[at - 1], scan.text
    last = next((n for n in range(at, at + _LONGEST_CODE) if text[n : n + 1] not in _DIGITS), at)
    if (code := _CODE.search(text, floor, last)) and code.start() < at and _CODED.match(text, last):
        return code.start()
    if char in _ORDINALS:  # 中建某局三公司, 楚云石油工程钻井一公司, 二十三冶, 一〇七队
        if _UNITS.match(text, at) is None:
            return at
        return next((n for n in range(at - 1, floor, -1) if text[n - 1] not in _DIGITS), floor)
    if char == "号":  # 楚云矿业一号煤矿
        number = _NUMBER.search(text, floor, at) if text.startswith(_NUMBERED, at) else None
    elif char in "届次":
        number = _SESSION.search(text, floor, at)
    else:  # 第十五个集体合同要约行动月, 第八批高技能人才培训
        number = _NUMBERED_ONE.search(text, floor, at)
    return number.start() if number else at


def without_verb(scan: Scan, at: int, start: int) -> int:
    """`at` moved over verbs that may stand inside a name but do not begin one (成立…联合会, 正式启动…行动)."""
    while at < start:
        token = scan.token(at)
        row = scan.lexicon["triggers"].get(token.word)
        if token.end > start or row is None:
            break
        at = token.end
    return at


def _without_measure(scan: Scan, at: int, start: int) -> int:
    """`at` moved over a dash, or the measure word of a number before it (7大, 32个)."""
    while at < start and (scan.text[at] in _JOINS or scan.text[at] in "”’)、暨"):
        if scan.token(at).word.startswith("暨南"):
            break  # 暨南大学
        at += 1
    if at and scan.text[at - 1] in "0123456789一二两三四五六七八九十百千万余多这那每":
        many = at + 1 < start and scan.text[at] in "余多日"
        at += many  # 600余场“某”活动
        for length in (3, 2, 1):
            if at + length <= start and scan.text[at : at + length] in scan.lexicon["units"]:
                return at + length
    return at


def _organisation_before(scan: Scan, at: int) -> bool:
    """Whether an organisation's suffix ends at `at` (春田集团 before 杭州…公司)."""
    table = scan.lexicon["organisations"]
    return any(scan.text[max(0, at - length) : at] in table for length in (2, 3, 4))


def _group_before(scan: Scan, at: int) -> int:
    """How many characters before `at` name the group whose branch the name is of (国网 before 某省电力公司)."""
    before = scan.text[max(0, at - LONGEST_BUREAU) : at]
    words, bodies = scan.lexicon["group_names"], scan.lexicon["organisations"]
    for length in range(min(6, at), 1, -1):
        word = before[-length:]
        if word in words or (word in bodies and bodies[word]["kind"] == "national"):
            return length
    return 0


# Words of one character that a tokenizer glues to the level word behind them (据市总工会统计, 当区教育局…).
_BEFORE_LEVEL = frozenset("兼以据按当替跟同给叫靠遵得有称待受经请让使后前内与说看听找问求")


def _glued(scan: Scan, word: str) -> int:
    """How many characters of an unlisted word are a preposition or verb glued to the name (由市总工会)."""
    if len(word) == 2 and word[0] in _BEFORE_LEVEL and word[1] in scan.lexicon.pointers["level"]:
        return 1
    if len(word) > 1 and word[-1] in "以在把对向被到赴":
        return len(word)  # 正以, 地向, 先到, 恒在: an adverb or the end of a person's name, and a preposition
    return max(
        (i + 1 for i, char in enumerate(word[:-1]) if char in "由在与和向为将被及的是了并对从该于"), default=0
    )
