"""A table of nouns in, the names that end with one of them out, and how much each claims to be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.happens import HOW, OCCURS
from kg.extract.scan import Hit, Scan
from kg.extract.text import Cover
from kg.extract.things.brought_about import SAYS_ENOUGH, acted_on, is_any, is_vague
from kg.extract.things.lists_said import within_list
from kg.extract.things.nouns import BUILT, cuts_word, goes_on, has_object, merged
from kg.extract.things.quoted import is_list, is_manner
from kg.extract.things.reach import LONGEST
from kg.extract.things.spoken import is_sentence
from kg.extract.things.starts import is_done_for, name_start
from kg.extract.things.sums import behind_all, behind_deeds
from kg.extract.things.winners import behind_winners
from kg.model import EntityType, Mention

# 颁奖, 获奖 are deeds.
_GIVE_PRIZES = frozenset("颁获评发授领受抽")
# Two commas or the end of a sentence: words that somebody spoke or wrote.
_SAID = re.compile(r"[。!?;]|,[^,]*,")


def headed(
    scan: Scan, table: str, type_: EntityType, by_end: Mapping[int, Mention], taken: list[tuple[int, int]]
) -> Iterator[Mention]:
    """Names that end with one of the table's nouns."""
    hits = merged(scan, table)
    bodies = Cover(taken if hits else ())
    closed = Cover(_closed(scan) if hits and type_ == "Programme" else ())
    for hit in hits:
        if bodies.holds(hit.start, hit.end) or closed.holds(hit.start, hit.end):
            continue
        if type_ == "Programme" and _is_no_noun(scan, hit):
            continue
        opening = scan.pairs.get(hit.end, hit.end) if scan.text.startswith("”", hit.end) else hit.end
        said = opening < hit.start and _SAID.search(scan.text, opening, hit.end)
        if said or (opening < hit.start and is_sentence(scan.text[opening + 1 : hit.end])):
            continue
        if hit.word in BUILT and scan.text[opening + 1 : hit.start] in scan.lexicon.particles["works"]:
            continue  # 打造“精品工程”
        if opening + 1 == hit.start and hit.word.endswith("礼包"):
            continue  # 过年“大礼包”: a figure of speech
        if opening < hit.start and hit.end - opening - 1 <= LONGEST:
            yield Mention(opening + 1, hit.end, type_, "quoted", "", hit.word)
        elif not goes_on(scan, hit):
            yield from _told(scan, hit, type_, by_end, taken)


def _closed(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where no programme is named: in the title of a paper, in a quotation that says how something is done."""
    for closing, opening in scan.pairs.items():
        if closing < opening:
            continue
        quoted = scan.text[opening] in "“‘"
        manner = quoted and (is_manner(scan, opening, closing) or is_list(scan, opening, closing))
        if scan.text[opening] == "《" or manner:
            yield opening, closing


def _is_no_noun(scan: Scan, hit: Hit) -> bool:
    """Whether a noun of programmes is a verb here (走访慰问了三家企业), or no word at all (送温暖 in 输送温暖)."""
    if hit.word == "办实事" and not scan.text.startswith("”", hit.end):
        return True  # 为职工办实事、解难事
    if hit.word == "试点" and scan.runs(scan.token(hit.end).word):
        return True  # 在五个县试点推行: how it is done
    if hit.word.startswith("评") and scan.text.endswith(_JUDGES, 0, hit.start):
        return True  # 经大赛评委会评选: a step of the contest
    return scan.text.startswith(("了", "化"), hit.end) or cuts_word(scan, hit) or has_object(scan, hit)


_JUDGES = ("评委", "评委会", "评审团", "组委会", "专家", "专家组")


def _told(
    scan: Scan, hit: Hit, type_: EntityType, by_end: Mapping[int, Mention], taken: list[tuple[int, int]]
) -> Iterator[Mention]:
    """The name that ends with a noun outside of quotation marks, none where the noun names nothing."""
    start, any_of = name_start(scan, hit, by_end, taken)
    if type_ == "Programme":
        start = within_list(scan, behind_deeds(scan, start, hit.start), hit.end)
        if scan.text[start - 1] == "、" and _ALL_BIG.search(scan.text, start + 1, hit.start):
            return  # 甲、乙四大行动: so many they are, and the list tells which
    if type_ == "Award":
        start = max(start, *(m.end() for m in _TEAMS.finditer(scan.text, start, hit.start)), 0)
    if type_ == "Award" or scan.text.startswith("“", start):
        start = max(start, scan.text.rfind("”“", start, hit.end) + 1)  # “某奖章”“某集体”称号: two
    if type_ == "Programme" and scan.text.startswith("“", start):
        start = behind_all(scan, start, hit.start)
    if type_ == "Award" and hit.word == "奖" and scan.text[hit.start - 1 : hit.start] in _GIVE_PRIZES:
        return  # 为获奖代表队颁奖: what is done, not what is given
    if hit.word in _IN_ALL and (
        _SO_MANY.match(scan.text, hit.end) or _SO_MANY_OF.search(scan.text, max(0, start - 4), start)
    ):
        return  # 国家级荣誉15项: a figure
    if type_ == "Award":
        start = behind_winners(scan, start, hit.start)
        start += max([0, *(m.end() for m in _WON.finditer(scan.text[start : hit.start]))])
    if scan.text.startswith("”的", start - 2) and scan.lexicon.endings["ways"].end(hit.word):
        quoted = scan.pairs.get(start - 2, start)  # “甲、乙”的帮扶机制
        start = quoted if start - quoted <= LONGEST else start
    form = _form(scan, hit, start, type_, any_of)
    if (form in ("described", "quoted") or hit.word in BUILT) and _is_works(
        scan, hit, _behind_places(start, hit.start, by_end)
    ):
        form = "generic"
    yield Mention(start, hit.end, type_, form, "", hit.word)


# 授予某公司装配班|“某先锋号”: who gets it.
_TEAMS = re.compile(r"(?:班组?|车间|工区|项目部|分?[队组部站所]|[科室院校厂段]|公司|集团)(?=“)")
_ALL_BIG = re.compile("[两二三四五六七八九十]大$")
# 在某赛中获二等奖, 林文与全国劳动模范: the verb, and what the honour is joined to, end what stands before it.
_WON = re.compile(
    r"(?:[荣喜斩]?获(?!奖|得者)得?|夺得|摘得|摘取|捧[得回走]|斩获|赢得)了?|^(?:推荐|评选|选树|申报|专访|访|记|走近|对话)+|.*[与暨](?=全国)"
)


def _behind_places(start: int, head: int, by_end: Mapping[int, Mention]) -> int:
    """Where a name goes on behind the places that it begins with."""
    ends = {place.start: end for end, place in by_end.items()}
    while start < head and ends.get(start, head + 1) <= head:
        start = ends[start]
    return start


_SITE = re.compile(
    r"[”’]?(?:\([^()]{1,6}\))?(?:的)?(?:(?:提前|如期|全面|顺利)*(?:完工|竣工|封顶|投产|通车|开通|投运|投用|交付)|各?施工|概况|进度|建设(?!者)|工地|现场|开工|指挥部|部(?![门署分]))"
)


def _is_built(scan: Scan, hit: Hit) -> bool:
    """Whether the word before the noun, or the site behind it, says that it is a building."""
    works, end = scan.lexicon.particles["works"], hit.start
    end -= len("建设") * scan.text.endswith("建设", 0, end)  # 公路建设项目
    there = _IS_THERE.match(scan.text, hit.end) and _AT.search(
        scan.text, max(0, hit.start - LONGEST), hit.start
    )
    return any(scan.text.endswith(word, 0, end) for word in works) or bool(there or is_site(scan, hit.end))


# 在某校区项目举行: where it is held.
_AT = re.compile(r"在[^,。;:!?\n“”]{2,}$")
_IS_THERE = re.compile(rf"(?:开展|{HOW}(?:{OCCURS}))")


def is_site(scan: Scan, at: int) -> bool:
    """Whether what stands at an offset says of the 项目 before it that it is a building."""
    return _SITE.match(scan.text, at) is not None


_YEAR = re.compile(r"\d{4}年度?")
# 某市决赛, 某市商城: where it is, and no more.
_OF_ANY_PLACE = ("决赛", "商城")


def _is_works(scan: Scan, hit: Hit, start: int) -> bool:
    """Whether a vague noun is of what is built, or has only a place, a year and a plain word before it."""
    if hit.word in BUILT and _is_built(scan, hit):
        return True
    year = _YEAR.match(scan.text, start, hit.start)
    said = scan.text[year.end() if year else start : hit.start]
    if not said and scan.text[hit.start : hit.end] in _OF_ANY_PLACE:
        return True
    return said in scan.lexicon["plain_modifiers"] and is_vague(scan, hit)


def _form(scan: Scan, hit: Hit, start: int, type_: EntityType, any_of: bool) -> str:
    """How a name is told: quoted, described, by its noun alone (plain), or as any of its sort (generic)."""
    if start == hit.start:
        return _form_alone(scan, hit, type_, any_of)
    name, before = scan.text[start : hit.end], scan.text[start : hit.start]
    sorts = before in scan.lexicon["plain_modifiers"]
    if sorts and (
        hit.word == "项目" or not scan.text.startswith("项目", hit.start)
    ):  # 重大项目劳动竞赛 is one
        return "plain" if type_ == "Programme" and acted_on(scan, start, hit) else "generic"
    if len(before) == 1 and type_ == "Programme" and not _of_level(scan, hit, start):
        return "generic"  # 对标竞赛 cut in its middle: no name has one character and a noun
    if "“" in name or "‘" in name:
        return "quoted"
    return "described"


def _form_alone(scan: Scan, hit: Hit, type_: EntityType, any_of: bool) -> str:
    """How a noun with nothing before it is told."""
    start = hit.start
    if type_ == "Programme" and is_done_for(scan, start, hit.end):  # 为农民工送清凉
        return "described"
    if hit.end - start < 4 or _is_service(scan, hit) or is_any(scan, hit):
        return "plain" if type_ == "Programme" and acted_on(scan, start, hit) else "generic"
    # 表彰先进集体: of whatever sort; 获此荣誉称号: which, was said before
    plain = hit.word in scan.lexicon.particles["plain_honours"] or hit.word.endswith("称号")
    any_of = any_of and hit.end - start < 5
    listed = scan.text.endswith("等", 0, start)
    return "generic" if any_of or listed or (type_ == "Award" and plain) else "plain"


def _of_level(scan: Scan, hit: Hit, start: int) -> bool:
    """Whether a noun that says much is of a city or county spoken of (市困难职工帮扶中心)."""
    return (
        scan.text[start] in "省市区县州"
        and scan.token(start).end == start + 1
        and len(hit.word) > SAYS_ENOUGH
    )


_IN_ALL = ("荣誉", "奖项", "荣誉称号", "奖")
_SO_MANY = re.compile(r"[近约超共余多]*\d+[余多]?项")
_SO_MANY_OF = re.compile(r"\d[余多]?项$")


def _is_service(scan: Scan, hit: Hit) -> bool:
    """Whether the bare noun (法律咨询, 技能培训) names a sort of work, not one programme."""
    row = scan.lexicon["programmes"].get(hit.word)
    of_two = row is not None and (row["kind"] == "relief_visit" or hit.word.endswith(("制度", "机制")))
    if of_two and hit.end - hit.start > len(hit.word):
        return False  # 送温暖慰问活动, 工资集体协商制度: two nouns say which
    return row is not None and not scan.lexicon["programme_kinds"][row["kind"]]["bare"]
