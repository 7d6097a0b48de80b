"""A noun alone in, whether some verb or body beside it makes it the name of what is run out: 召开恳谈会."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.happens import HOW, OCCURS, OPENS
from kg.extract.scan import Hit, Scan
from kg.extract.so_many import SO_MANY
from kg.extract.text import either
from kg.extract.things.attributed import is_attributed
from kg.lexicon import load

SAYS_ENOUGH = 4


# 20余场, 专门的: how many there were or whom it is for, between the verb and the noun.
_BETWEEN = re.compile(
    rf"(?:{SO_MANY}|(?:近|约|逾|超)?(?:\d+[余多]?|[一二三四五六七八九十百两数几多]+)[场次项期个类]次?|专[门属]的)$"
)


def _is_given(scan: Scan, start: int, hit: Hit) -> bool:
    """Whether a verb of running stands right before a noun of several characters for what people are given."""
    if not scan.lexicon.is_kind(hit.word, "given"):
        return False
    if hit.end - start < SAYS_ENOUGH - (scan.lexicon["programmes"][hit.word]["kind"] == "insurance"):
        return False
    return _is_run(scan, start - scan.text.startswith("的", start - 1))


def _is_run(scan: Scan, at: int) -> bool:
    """Whether a verb of running (启动, 组织了) ends at an offset."""
    at -= scan.text[at - 1 : at] in ("了", "过")
    return at > 0 and scan.runs(scan.token(at - 1).word)


@cache
def _brings_about() -> re.Pattern[str]:
    """A verb behind which a noun alone is enough of a name, and how many times: 召开|恳谈会, 举办了一场|恳谈会."""
    return re.compile(rf"(?:{either(load().parts['alone'])})(?:了|过|起)?(?:首个|首届|多次|专场|一场)?$")


# Services offered in a row (开展法律咨询、技能培训、义诊) are programmes each.
_OFFERED = re.compile(r"(?:开展|提供|组织|推出|举办)(?:了|过)?(?:免费|公益)?(?:[一-鿿]{3,8}、){0,5}$")


def _is_of_body(scan: Scan, start: int, hit: Hit) -> bool:
    """Whether a room is told to be a body's: 某公司的书屋, 某总工会劳动争议调解室."""
    of_union = scan.text.endswith(("总工会", "公司工会", "集团工会"), 0, start)
    if of_union and (scan.text.startswith("室", hit.end - 1) or start < hit.start):
        return scan.lexicon.is_kind(hit.word, "room") or scan.text.startswith("室", hit.end - 1)
    if not scan.text.startswith("的", start - 1) or not scan.lexicon.is_kind(hit.word, "room"):
        return False
    kinds = (
        scan.lexicon["organisations"].get(scan.text[start - 1 - n : start - 1], {}).get("kind", "generic")
        for n in (2, 3, 4)
    )
    return scan.text.endswith("工会", 0, start - 1) or any(kind != "generic" for kind in kinds)


def _is_brought(scan: Scan, start: int, end: int) -> bool:
    """Whether somebody brings what a noun of several characters names somewhere (把咨询服务台搬进工地)."""
    if end - start < SAYS_ENOUGH or scan.text[start - 1 : start] not in ("把", "将"):
        return False
    if scan.text.endswith("服务", start, end):
        return False  # 将便民服务送到职工身边: any of the sort
    brings = scan.lexicon.parts["brings"]
    return any(verb.start == end and verb.word in brings for verb in scan.hits("triggers", end, end + 4))


# 某夜校6月3日上午在某地开班
_WHEN = r"(?:20\d\d年|[去今]年)?(?:\d+月)?(?:\d+日|[初底]|[上中下]旬)?(?:[昨今][天日])?(?:[上下]午|晚)?"
# What a clause goes on with that tells where, when or by whom something was held, and whom it reached.
_GOES_ON = re.compile(
    rf"[”’]?(?:活动)?{_WHEN}(?:[在于][^,。;“”]{{2,20}})?{HOW}(?:{OCCURS}|{OPENS}|开展(?=[,。;])|结束|(?:共|累计|先后)?吸引|惠及"
    r"|(?:[已共]|累计|先后|全年|直接)*(?:覆盖|救助|慰问|走访|服务|帮扶|资助|培训|参与|参加|受益|走进|深入)[^,。;、]{0,14}?\d"
    r"|由[^,。;]{2,24}(?:主办|举办|承办|牵头|发起|提供)|启动以来|开展以来|现场[,。]|[上中][,,])"
)
_OPENS = ("在", "通过", "总工会", "公司", "各类", "各项", "场")
_HEAD_OF_CLAUSE = frozenset(",。;!?\n—")
# 甲组织的P, behind whoever runs it.
_OF = re.compile(r"(?:举办|组织|开展|推出|主办|举行|提供|发起|打造)的$")


def is_held(scan: Scan, start: int, end: int) -> bool:
    """Whether a bare noun at the head of a clause, behind 在 or behind who runs it is told of as one occasion."""
    if end - start < SAYS_ENOUGH:
        return False
    if _OF.search(scan.text, max(0, start - 4), start):
        return True
    before = scan.text[start - 1 : start]
    opens = not before or before in _HEAD_OF_CLAUSE or scan.text.endswith(_OPENS, 0, start)
    return opens and _GOES_ON.match(scan.text, end) is not None


def acted_on(scan: Scan, start: int, hit: Hit) -> bool:
    """Whether a noun alone is what a verb brings about (召开恳谈会), and says enough to be a name."""
    alone = hit.end - hit.start == len(hit.word)
    if _is_of_body(scan, start, hit):
        return True  # 某公司的书屋
    if hit.end - start < 3 or (start < hit.start and alone and is_vague(scan, hit)):
        return False  # 推出一系列举措 names nothing, 举办专题讲座 does
    between = _BETWEEN.search(scan.text, max(0, start - 8), start)
    at = between.start() if between else start
    before = scan.text[max(0, at - 40) : at]
    if _brings_about().search(before[-6:]) and (start == hit.start or not hit.word.endswith("会议")):
        return True
    if not scan.lexicon.endings["ways"].end(hit.word) and is_attributed(scan, at):
        return True  # 举办一场面向女职工的讲座
    says = hit.end - start >= SAYS_ENOUGH and hit.word.endswith("活动") and not is_any(scan, hit)
    if says and (_is_run(scan, at) or before.endswith(("进行", "进行了"))):
        return True  # 开展慰问活动
    if _is_given(scan, at, hit) or is_held(scan, start, hit.end) or _is_brought(scan, start, hit.end):
        return True
    offered = _OFFERED.search(before)
    return offered is not None and ("、" in offered[0] or scan.text.startswith("、", hit.end))


def is_any(scan: Scan, hit: Hit) -> bool:
    """Whether the bare noun (系列活动, 主题活动) could be any occasion's."""
    return hit.word[:2] in scan.lexicon["plain_modifiers"]


def is_vague(scan: Scan, hit: Hit) -> bool:
    """Whether a noun by itself says nothing of what is done (举措, 项目, 机制)."""
    row = scan.lexicon["plain_nouns"].get(hit.word)
    return row is not None and bool(row["vague"])
