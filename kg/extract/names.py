"""Where a name begins: from its last word leftwards, over the words that names are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.extract.scan import Scan
from kg.extract.seats import FIRM, brand_before, chain_start
from kg.extract.text import is_name_char
from kg.model import Mention

# Tags of words that no name begins with: prepositions, conjunctions, adverbs, pronouns, particles, time, measures.
_STOP_FLAGS = frozenset({"p", "c", "d", "r", "y", "t", "q", "uj", "ul", "uz", "ud", "ug", "uv", "z", "df"})
# 中建三局, 中铁十二局: a bureau of a builder, before the place of its branch.
_BUREAU = re.compile(r"中[铁建交水冶][一二三四五六七八九十]{1,3}局$")
# The third company of a bureau or group: 三公司 behind one of these is a part of the name.
_ORDINALS, _HOUSES, _UNITS = (
    frozenset("一二三四五六七八九十"),
    frozenset("局团司院"),
    ("公司", "分公司", "处", "工程公司"),
)
_JOINS = frozenset("·+-")
# Of which time a programme of some place is; a place behind one of these does not begin its name.
_EDITION = re.compile(r"(?:第[一二三四五六七八九十\d]+[届次期]|首届|[”’])$")
_EDITIONS = frozenset({"首届", "百万", "千万"})  # 某市首届职工文化节, 百万职工技能大赛
# 六届九次: which meeting of which committee a plenary session is, in front of its name.
_SESSION = re.compile(r"[一二三四五六七八九十\d]+届(?:[一二三四五六七八九十\d]+次)?$")
# Words of time that end a word before them (文体节, 开放日), and years that are counted (成立20周年).
_TIMES = frozenset("节周月季日")
_ANNIVERSARY = re.compile(r"\d+周年|周年")
_YEAR = re.compile(r"\d{4}年度?")
# A quotation this long, or with the end of a sentence in it, is speech and no part of a name.
_LONGEST_QUOTE = 26
# 某县启动仪式: the beginning of something, named after it.
_RITES = ("仪式", "典礼")
_CEREMONY = ("仪式", "典礼", "大会", "会", "式")
_LONGEST_FIRM = len("有限责任公司")  # the longest of the words that firms' names end with
_AND = frozenset({"和", "与", "及", "以及"})
_ALSO = re.compile(r"暨[^,。;:、!?\n]{2,14}$")
_ASIDES = ("(包括", "(含", "(其中", "(如", "(即", "(以下", "(下称", "(简称")
_SENTENCE_END = re.compile(r"[。!?;\n]|^[^,]*,[^,]*,")


def extend_left(scan: Scan, start: int, limit: int = 24, places: Mapping[int, Mention] | None = None) -> int:
    """Where the name begins whose last word starts at `start`, at most `limit` characters to the left.

    A quoted or bracketed part belongs to it; a place name in front closes it, unless an organisation
    stands before the place. `places` are the place mentions by their ends.
    """
    at = start
    floor = max(0, start - limit)
    while at > floor:
        char = scan.text[at - 1]
        if places and at in places:
            end, at = at, chain_start(at, places)
            if _acts_itself(scan, end, start):
                return without_verb(scan, end, start)
            if at > floor and scan.text[at - 1] == "暨":
                at -= 1  # 集中入会暨某区揭牌仪式 is one occasion
            elif group := _group_before(scan, at):
                return at - group
            elif (
                FIRM in scan.text[at : start + _LONGEST_FIRM]
                and (brand := brand_before(scan, at, floor)) < at
            ):
                return brand
            elif at > floor and _EDITION.search(scan.text, max(floor, at - 8), at):
                continue  # “某”第五届某市职工运动会, 2031年某市职工技能竞赛
            elif not _organisation_before(scan, at):
                return at
            continue
        if char in "”’)" and at - 1 in scan.pairs:
            opening = scan.pairs[at - 1]
            aside = scan.text.startswith(_ASIDES, opening)  # 职工(包括农民工): told beside the name
            if aside or at - opening > _LONGEST_QUOTE or _SENTENCE_END.search(scan.text[opening:at]):
                break
            at = opening
            continue
        if char in _JOINS and at - 1 > floor:
            at -= 1
            continue
        if not is_name_char(char):
            break
        if bureau := _BUREAU.search(scan.text, max(0, at - 6), at):
            return max(bureau.start(), floor)
        if char in "届次" and (session := _SESSION.search(scan.text, floor, at)):
            at = session.start()
            continue
        if char in _ORDINALS and scan.text.startswith(_UNITS, at) and scan.text[at - 2 : at - 1] in _HOUSES:
            at -= 1  # 中建某局三公司
            continue
        token = scan.token(at - 1)
        if places and (inside := [end for end in range(token.start + 1, at) if end in places]):
            at = inside[-1]  # a place that ends within a word which the tokenizer cut wrongly
            continue
        word = scan.text[token.start : at]
        if word == "和县":
            return token.start + 1  # 县税务局和县自来水公司: cut as the county of that name
        if _is_year(word, scan.text[at : at + 2]):
            at = token.start  # 某行业2031年度协商会
            continue
        if token.flag == "q" and places and token.start in places:
            at = token.start  # 四川元合公司: a measure behind a place counts nothing
            continue
        if _ends_name(scan, word, token.flag if token.end == at else "", at, start):
            if word not in _AND or not (also := _ALSO.search(scan.text, floor, token.start)):
                break
            at = also.start()  # 庆祝某节暨甲奖和乙奖表彰大会 is one occasion
            continue
        if not token.flag and (cut := _glued(scan, word)):
            return _without_measure(scan, token.start + cut, start)
        at = token.start
    return _without_measure(scan, without_verb(scan, at, start), start)


def without_verb(scan: Scan, at: int, start: int) -> int:
    """`at` moved over verbs that may stand inside a name but do not begin one (成立…联合会, 正式启动…行动)."""
    while at < start:
        token = scan.token(at)
        if token.flag == "ad" and token.end < start:
            token = scan.token(token.end)
        elif token.start != at:
            break
        row = scan.lexicon["triggers"].get(token.word)
        if token.end > start or row is None or row["names"] != "inside" or scan.text[token.end] == "创":
            break  # 创新创业大赛
        at = token.end
    return at


def without_year(scan: Scan, at: int, start: int) -> int:
    """`at` moved over the year in front of a place (2031年某新区), of which names of events begin and places do not."""
    year = _YEAR.match(scan.text, at, start)
    return year.end() if year and year.end() < start else at


def _without_measure(scan: Scan, at: int, start: int) -> int:
    """`at` moved over a dash, or the measure word of a number before it (7大, 32个)."""
    while at < start and (scan.text[at] in _JOINS or scan.text[at] in "”’)、暨"):
        at += 1
    if at and scan.text[at - 1] in "0123456789一二两三四五六七八九十百千万余多这那每":
        many = at + 1 < start and scan.text[at] in "余多日"
        at += many  # 600余场“某”活动
        for length in (3, 2, 1):
            if at + length <= start and scan.text[at : at + length] in scan.lexicon["units"]:
                return at + length
    return at


def _acts_itself(scan: Scan, end: int, start: int) -> bool:
    """Whether the place that ends at `end` begins the clause, not the name (某县启动图书漂流活动)."""
    token = scan.token(end)
    row = scan.lexicon["triggers"].get(token.word)
    if token.start != end or token.end > start or row is None or "event" not in row["predicates"]:
        return False
    return token.end < start or not scan.text.startswith(_CEREMONY, start)


def _organisation_before(scan: Scan, at: int) -> bool:
    """Whether an organisation's suffix ends at `at` (传化集团 before 杭州…公司)."""
    return at > 1 and any(
        scan.text[max(0, at - length) : at] in scan.lexicon["organisations"] for length in (2, 3, 4)
    )


def _group_before(scan: Scan, at: int) -> int:
    """How many characters before `at` name the group whose branch the name is of (国网 before 某省电力公司)."""
    if bureau := _BUREAU.search(scan.text, max(0, at - 6), at):
        return at - bureau.start()
    words = scan.lexicon["group_names"]
    return next((length for length in range(min(6, at), 1, -1) if scan.text[at - length : at] in words), 0)


def _is_year(word: str, behind: str) -> bool:
    return (
        len(word) == 4
        and word.isdigit()
        and behind.startswith("年")
        and behind not in ("年以", "年底", "年来")
    )


def _glued(scan: Scan, word: str) -> int:
    """How many characters of an unlisted word are a preposition or verb glued to the name (由市 in 由市总工会)."""
    if len(word) > 1 and word[-1] in "以在把":
        return len(word)  # 正以, 恒在: an adverb or the end of a person's name, and a preposition
    return max(
        (i + 1 for i, char in enumerate(word[:-1]) if char in "由在与和向为将被及的是了并对从该于"), default=0
    )


def _is_joint_work(scan: Scan, at: int) -> bool:
    """Whether 联合, which ends at `at`, says what is done together (劳动争议联合调解), not who joins whom."""
    before, after = scan.token(at - 3), scan.token(at)
    words = scan.lexicon
    thing = before.flag in ("n", "vn", "an") and before.end == at - 2
    return (
        thing
        and not _acts(scan, before.word)
        and after.flag in ("v", "vn")
        and after.word not in words["triggers"]
    )


def _is_named_for_deed(scan: Scan, at: int) -> bool:
    """Whether a verb at `at`, right before a name's last word, says what it is for: 职工素质|提升|行动."""
    verb, before = scan.token(at), scan.token(at - 1)
    if verb.start != at or verb.flag != "v" or len(verb.word) < 2 or before.end != at or len(before.word) < 2:
        return False
    words = scan.lexicon
    if verb.word in words.particles["act"]:
        return False
    if before.flag not in ("n", "vn", "an") or before.word in words["programmes"]:
        return False
    return not _acts(scan, before.word)


def _acts(scan: Scan, word: str) -> bool:
    """Whether a word is a body or a group of people, who do things themselves."""
    words = scan.lexicon
    return word in words["groups"] or word.endswith((*words["organisations"], "工会"))


def _ends_name(scan: Scan, word: str, flag: str, at: int, start: int) -> bool:
    """Whether a name cannot reach over `word`."""
    if word[:1] in ("该", "本") and word[1:] in scan.lexicon["pointers"]:
        return False  # 该区总工会 points at one
    role = scan.lexicon["roles"].get(word)
    if word == "联合" and _is_joint_work(scan, at):
        return False
    if word in scan.lexicon["boundaries"] and at == start and _is_named_for_deed(scan, at - len(word)):
        return False
    if word in scan.lexicon["boundaries"] or (role is not None and role["leads"] == "yes"):
        return True
    if role is not None and at != start and word not in scan.lexicon["groups"]:
        return True  # 司机老李路过驿站; but 焊工技能竞赛 is a name
    row = scan.lexicon["triggers"].get(word)
    if row is not None and at == start and scan.text.startswith(_RITES, start):
        return (
            "participates" in row["predicates"]
        )  # 颁授仪式: what the ceremony does; 出席仪式: who was there
    if row is not None:
        return not row["names"] or scan.text[at : at + 1] in "了着过"
    if word == "年":
        return not scan.text[max(0, at - 5) : at - 1].isdigit()
    if word in scan.lexicon["seasons"] or (flag == "t" and word in _TIMES):
        return False
    if word in scan.lexicon.particles["within"] or _ANNIVERSARY.match(scan.text, at - len(word)):
        return False
    if word.isdigit() or (flag == "m" and not word.startswith("第") and not word.endswith("方")):
        return word not in _EDITIONS
    if flag == "d" and len(word) == 1:  # the dictionary's adverbs of one character are often parts of names
        return False
    if flag == "q" and len(word) == 1 and _brand_character(scan, at):
        return False
    return flag in _STOP_FLAGS and word not in scan.lexicon["programmes"]


def _brand_character(scan: Scan, at: int) -> bool:
    """Whether a measure word that ends at `at` counts nothing (中|天|钢铁集团): a character of a firm's brand."""
    before = scan.token(at - 2) if at > 1 else None
    return before is not None and before.flag in ("f", "") and len(before.word) == 1
