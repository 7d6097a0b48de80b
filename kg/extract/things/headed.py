"""A table of nouns in, the names that end with one of them out, and how much each claims to be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.scan import Hit, Scan
from kg.extract.things.held import is_held
from kg.extract.things.nouns import cuts_word, goes_on, has_object, merged
from kg.extract.things.quoted import is_list, is_manner
from kg.extract.things.starts import LONGEST, behind_winners, is_done_for, name_start
from kg.model import EntityType, Mention

# 颁奖, 获奖 are deeds.
_GIVE_PRIZES = frozenset("颁获评发授领受抽")
# Two commas or the end of a sentence: words that somebody spoke or wrote.
_SAID = re.compile(r"[。!?;]|,[^,]*,")


def headed(
    scan: Scan, table: str, type_: EntityType, by_end: Mapping[int, Mention], taken: list[tuple[int, int]]
) -> Iterator[Mention]:
    """Names that end with one of the table's nouns."""
    # In the title of a paper, and in a quotation that says how something is done, no programme is named.
    closed = [
        (o, c) for c, o in (scan.pairs.items() if type_ == "Programme" else ())
        if c > o and (scan.text[o] == "《" or (scan.text[o] in "“‘" and (is_manner(scan, o, c) or is_list(scan, o, c))))
    ]  # fmt: skip
    for hit in merged(scan, table):
        if any(start <= hit.start and hit.end <= end for start, end in taken):
            continue
        if any(start < hit.start and hit.end <= end for start, end in closed):
            continue
        if type_ == "Programme" and (scan.text.startswith("了", hit.end) or cuts_word(scan, hit)):
            continue  # 走访慰问了三家企业: a verb; 送温暖 in 输送温暖: no word at all
        if type_ == "Programme" and has_object(scan, hit):
            continue
        opening = scan.pairs.get(hit.end, hit.end) if scan.text.startswith("”", hit.end) else hit.end
        if opening < hit.start:
            if _SAID.search(scan.text, opening, hit.end):
                continue
            if hit.end - opening - 1 <= LONGEST:
                yield Mention(opening + 1, hit.end, type_, "quoted", "", hit.word)
                continue
        if goes_on(scan, hit):
            continue
        start, any_of = name_start(scan, hit, by_end, taken)
        if hit.word == "计划" and _YEAR.fullmatch(scan.text, start, hit.start):
            continue  # 2031年计划在某地组建工会: a verb
        if type_ == "Award" or scan.text.startswith("“", start):
            start = max(start, scan.text.rfind("”“", start, hit.end) + 1)  # “某奖章”“某集体”称号: two
        if type_ == "Award" and hit.word == "奖" and scan.text[hit.start - 1 : hit.start] in _GIVE_PRIZES:
            continue  # 为获奖代表队颁奖: what is done, not what is given
        if type_ == "Award":
            start = behind_winners(scan, start, hit.start)
            start = max([start, *(m.end() for m in _WON.finditer(scan.text, start, hit.start))])
            if scan.text.startswith("组", start) and start:
                start = scan.token(start - 1).start  # 钳工组第二名
        form = _form(scan, hit, start, type_, any_of)
        goes = _GOES_TO.match(scan.text, hit.end) if type_ == "Programme" and form != "generic" else None
        if goes:
            yield Mention(start, goes.end(), type_, "described" if form == "plain" else form, "", hit.word)
            continue
        if form in ("described", "quoted") and _is_works(scan, hit, _behind_places(start, hit.start, by_end)):
            form = "generic"
        yield Mention(start, hit.end, type_, form, "", hit.word)


# 在某赛中获二等奖: the verb ends what stands before the honour.
_WON = re.compile(r"(?:[荣喜斩]?获(?!奖|得者)得?|夺得|摘得|捧得)了?")
# 法治宣传|进企业: where a programme goes, as a part of its name.
_GOES_TO = re.compile(
    r"(?:走?进|下)(?:企业|车间|工地|社区|校园|机关|农村|班组|基层|乡村?|一线|家庭|站点|园区)+(?=[、,。;!?等和活系专\n])"
)


def _behind_places(start: int, head: int, by_end: Mapping[int, Mention]) -> int:
    """Where a name goes on behind the places that it begins with."""
    ends = {place.start: end for end, place in by_end.items()}
    while start < head and ends.get(start, head + 1) <= head:
        start = ends[start]
    return start


# What is built is called so, too: 某县供水管网改造工程, 在某港项目施工现场.
_BUILT = ("工程", "项目")
_SITE = re.compile(r"[”’]?(?:\([^()]{1,6}\))?(?:的)?(?:施工|建设(?!者)|工地|现场|开工|指挥部|部(?![门署分]))")


def _is_built(scan: Scan, hit: Hit) -> bool:
    """Whether the word before the noun, or the site behind it, says that it is a building."""
    works = scan.lexicon.particles["works"]
    return any(scan.text.endswith(word, 0, hit.start) for word in works) or bool(
        _SITE.match(scan.text, hit.end)
    )


_YEAR = re.compile(r"\d{4}年度?")
# 某市决赛, 某市商城: where it is, and no more.
_OF_ANY_PLACE = ("决赛", "商城")


def _is_works(scan: Scan, hit: Hit, start: int) -> bool:
    """Whether a vague noun is of what is built, or has only a place, a year and a plain word before it."""
    if hit.word in _BUILT and _is_built(scan, hit):
        return True
    year = _YEAR.match(scan.text, start, hit.start)
    said = scan.text[year.end() if year else start : hit.start]
    if not said and scan.text[hit.start : hit.end] in _OF_ANY_PLACE:
        return True
    return said in scan.lexicon["plain_modifiers"] and _is_vague(scan, hit)


def _is_vague(scan: Scan, hit: Hit) -> bool:
    """Whether a noun by itself says nothing of what is done (举措, 项目, 机制)."""
    row = scan.lexicon["plain_nouns"].get(hit.word)
    return row is not None and bool(row["vague"])


def _form(scan: Scan, hit: Hit, start: int, type_: EntityType, any_of: bool) -> str:
    """How a name is told: quoted, described, by its noun alone (plain), or as any of its sort (generic)."""
    name = scan.text[start : hit.end]
    if start == hit.start and type_ == "Programme" and is_done_for(scan, start, hit.end):
        form = "described"  # 为农民工送清凉
    elif start == hit.start and (hit.end - hit.start < 4 or _is_service(scan, hit) or _is_any(scan, hit)):
        form = "plain" if type_ == "Programme" and _acted_on(scan, start, hit) else "generic"
    elif start == hit.start:
        plain = hit.word in scan.lexicon.particles["plain_honours"]  # 表彰先进集体: of whatever sort
        vague = type_ == "Award" and (
            plain or hit.word.endswith("称号")
        )  # 获此荣誉称号: which, was said before
        form = (
            "generic"
            if (any_of and hit.end - start < 5) or vague or scan.text.endswith("等", 0, start)
            else "plain"
        )
    elif (
        type_ in ("Programme", "Award")
        and scan.text[start : hit.start] in scan.lexicon["plain_modifiers"]
        and not (scan.text.startswith("项目", hit.start) and hit.word != "项目")  # 重大项目劳动竞赛 is one
    ):
        form = "plain" if type_ == "Programme" and _acted_on(scan, start, hit) else "generic"
    elif hit.start - start == 1 and type_ == "Programme" and not _of_level(scan, hit, start):
        form = "generic"  # 对标竞赛 cut in its middle: no name has one character and a noun
    else:
        form = (
            "quoted"
            if "“" in name or "‘" in name
            else "generic"
            if any_of and hit.start - start < 2
            else "described"
        )
    held_as = form == "described" and (
        _AS_WHAT.search(scan.text, max(0, start - 24), start)
        # 作为老工业基地,某市…
        or (scan.text.endswith("作为", 0, start) and scan.text.startswith(",", hit.end))
    )
    return "generic" if held_as and not scan.text.startswith("的", hit.end) else form


def _of_level(scan: Scan, hit: Hit, start: int) -> bool:
    """Whether a noun that says much is of a city or county spoken of (市困难职工帮扶中心)."""
    return (
        scan.text[start] in "省市区县州"
        and scan.token(start).end == start + 1
        and len(hit.word) > _SAYS_ENOUGH
    )


# 把驿站作为便民的综合平台: what something is held to be, not what it is called.
_AS_WHAT = re.compile(r"(?:作为|成为|变成|建设成|打造成|视为|当作)[^,。;:“”、]{0,16}的$")


def _is_any(scan: Scan, hit: Hit) -> bool:
    """Whether the bare noun (系列活动, 主题活动) could be any occasion's."""
    return hit.word[:2] in scan.lexicon["plain_modifiers"]


def _is_service(scan: Scan, hit: Hit) -> bool:
    """Whether the bare noun (法律咨询, 技能培训) names a sort of work, not one programme."""
    row = scan.lexicon["programmes"].get(hit.word)
    if row is not None and row["kind"] == "relief_visit" and hit.end - hit.start > len(hit.word):
        return False  # 送温暖慰问活动: two nouns say which
    return row is not None and not scan.lexicon["programme_kinds"][row["kind"]]["bare"]


# What people are given (免费体检, 绿色通道), whoever does it and by whatever verb.
_GIVEN = frozenset({"health", "legal_aid", "fund", "insurance", "platform", "service_station", "studio"})
_SAYS_ENOUGH = 4


# 20余场, 专门的: how many there were or whom it is for, between the verb and the noun.
_BETWEEN = re.compile(
    r"(?:(?:近|约|逾|超)?(?:\d+[余多]?|[一二三四五六七八九十百两数几多]+)[场次项期个类]次?|专[门属]的)$"
)


def _is_given(scan: Scan, start: int, hit: Hit) -> bool:
    """Whether a verb of running stands right before a noun of several characters for what people are given."""
    at = start - (scan.text[start - 1 : start] in ("了", "过"))
    row = scan.lexicon["programmes"].get(hit.word)
    if row is None or row["kind"] not in _GIVEN or hit.end - start < _SAYS_ENOUGH or at <= 0:
        return False
    return "runs" in scan.lexicon.predicates.get(scan.token(at - 1).word, ())


_PLAIN_VERB = re.compile(
    r"(?:召开|举办|举行|开设|开办|办起|建起|设立|建立|开通|成立|推出)(?:了|过|起)?(?:首个|首届|多次|专场|一场)?$"
)


# Services offered in a row (开展法律咨询、技能培训、义诊) are programmes each.
_OFFERED = re.compile(r"(?:开展|提供|组织|推出|举办)(?:了|过)?(?:免费|公益)?(?:[一-鿿]{3,8}、){0,5}$")


# 把甲、乙|办到某地: what is brought somewhere is one of its kind that somebody runs.
_BRINGS = re.compile(r"(?:把|将)(?:[^,。;、]{2,10}、){0,4}(?:[^,。;、]{2,10}和)?$")
_IS_BROUGHT = re.compile(
    r"(?:、[^,。;、]{2,10}){0,4}(?:和[^,。;、]{2,10})?"
    r"(?:[办开搬送建设带摆端搭放铺推引融嵌请]|延伸)(?:到|进|在|入|至|向)"
)


def _is_brought(scan: Scan, start: int, end: int) -> bool:
    """Whether somebody brings to a place what stands between two offsets."""
    floor = max(0, start - 40)
    return (
        _BRINGS.search(scan.text, floor, start) is not None and _IS_BROUGHT.match(scan.text, end) is not None
    )


def _acted_on(scan: Scan, start: int, hit: Hit) -> bool:
    """Whether a noun alone is what a verb brings about (召开恳谈会), and says enough to be a name."""
    alone = hit.end - hit.start == len(hit.word)
    if hit.end - start < 3 or (start < hit.start and alone and _is_vague(scan, hit)):
        return False  # 推出一系列举措 names nothing, 举办专题讲座 does
    between = _BETWEEN.search(scan.text, max(0, start - 8), start)
    at = between.start() if between else start
    before = scan.text[max(0, at - 40) : at]
    if _PLAIN_VERB.search(before[-6:]) and (start == hit.start or not hit.word.endswith("会议")):
        return True
    says = hit.end - start >= _SAYS_ENOUGH and hit.word.endswith("活动") and not _is_any(scan, hit)
    if says and before.endswith(("开展", "进行", "开展了", "进行了")):
        return True  # 开展慰问活动
    if _is_given(scan, at, hit) or _is_brought(scan, start, hit.end) or is_held(scan, start, hit.end):
        return True
    offered = _OFFERED.search(before)
    return offered is not None and ("、" in offered[0] or scan.text.startswith("、", hit.end))
