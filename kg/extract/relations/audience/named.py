"""Programmes in, the groups out that their names say they are for: 农民工法律援助, 司机之家."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.text import Span, opening
from kg.lexicon import load
from kg.model import Fact

# 关爱货车司机, 服务农民工日: those whom the name says that something is done for.
_CARED_FOR = re.compile("(?:关爱|关心|服务|帮扶|慰问|救助)$")
_GOES_IN = ("进", "走进", "下", "赴", "讲", "队伍")
# Whoever's children a page speaks of stand for those of workers.
_KIN = "子女"
# 户外劳动者站点推树活动, 托管班工作调研: what is done about that which is for them.
_ABOUT = re.compile(r"(?:(?:推树|选树|表彰|创建|启动|推荐|评选|研讨)活动|评选|调研|研讨会?)[”’]?$")
# 职工读书活动, 职工维权机制: for everybody who works, as its last word says; a contest where they are told to come.
_EVERYBODY = "职工"
_FOR_ALL = ("活动", "行动", "机制", "计划", "文化节", "艺术节", "文化周")
_CONTESTS = ("竞赛", "大赛", "比赛", "运动会", "比武")
_THEY_COME = re.compile(
    r"(?:[\d余多万千百]名?[一-鿿]{0,6}|参赛|参与)职工(?!代表|之家|书屋|职业|技能|技术|文化|体育|创新|运动会)"
    r"|职工(?:们)?(?:[\d余多万千百]+[名人]次?)?(?:报名)?(?:参加|参赛|参与)"
    r"|(?:激发|提升|提高|增强|鼓励|引导|动员|促进|丰富)(?:了|广大|更多|全[省市县区])*职工"
)


def named(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """The groups that programmes are named after, and those whom a sort of programme is for."""
    yield from _named_after(reading)
    yield from _implied(reading)


def _named_after(reading: Reading) -> Iterator[Fact]:
    groups = reading.of("Group")
    text = reading.scan.text
    longest = max((group.end - group.start for group in groups), default=0)
    for programme in reading.of("Programme") if groups else ():
        if _ABOUT.search(reading.written(programme)):
            continue
        bare = programme.mention.form == "bare"
        start, end, beside = programme.start, programme.end, opening(text, programme.start)
        first = bisect_left(groups, beside - longest, key=attrgetter("start"))
        here = groups[first : bisect_left(groups, end, first, key=attrgetter("start"))]
        words = {reading.written(group) for group in here}
        for group in here:
            # 女职工健康讲座, and 货车司机|交通安全讲座 where the name begins behind whom it is for
            cared_for = _CARED_FOR.search(text, start, group.start) is not None
            inside = start <= group.start and (group.end < end or (cared_for and group.end == end))
            if not (inside or group.end == beside):
                continue
            if bare and inside and not cared_for and not _cares(reading, programme):
                continue  # “最美快递员”: what somebody is called
            if inside and text.startswith(_GOES_IN, group.end):
                continue  # “千名委员进百家”活动: those who go there; 产业工人队伍建设: what is built
            word = reading.written(group)
            if any(other != word and other.endswith(word) for other in words):
                continue  # “关爱职工”一线职工慰问活动: the narrower of them
            said = says(word) if group.mention.head == word else ""
            cared = said == "cared" and (_cares(reading, programme) or _is_for_all(reading, programme, word))
            if said in ("yes", "name") or cared:
                # 快递员、环卫工人免费体检: the list that the name goes on with
                leads = group.start == start or group.end == beside
                for one in listed_up_to(text, group, groups) if leads else [group]:
                    where = around(one, programme)
                    yield from make(reading, programme.entity, "serves", one.entity, where, "serves.name")


def _cares(reading: Reading, programme: Named) -> bool:
    """职工医疗互助, 职工心理健康月: what is done for everybody who works, where 职工篮球赛 says only who plays."""
    words = reading.scan.lexicon.particles["cares"]
    return any(word in reading.written(programme) for word in words)


_LISTED = re.compile(r"(?:、|和|与|及|以及|等)(?:[一-鿿]{0,4}(?=[一-鿿]))?")


def listed_up_to(text: str, last: Named, groups: list[Named]) -> list[Named]:
    """A group with those listed before it (快递员、环卫工人都可到P歇脚)."""
    found = [last]
    for group in reversed([group for group in groups if group.end < last.start]):
        if _LISTED.fullmatch(text, group.end, found[0].start) is None:
            break
        found.insert(0, group)
    return found


def _is_for_all(reading: Reading, programme: Named, word: str) -> bool:
    """Whether a programme named after all workers is held for them (职工读书月活动; 职工大赛, 300名职工参赛)."""
    name = reading.written(programme)
    if word != _EVERYBODY or programme.mention.form == "bare" or "暨" in name:
        return False
    if name.endswith(_FOR_ALL):
        return True
    # 职工技能竞赛 alone is a sort of contest
    held = name.endswith(_CONTESTS) and not (name.startswith(_EVERYBODY) and "“" not in name)
    return held and programme.mention.form != "listed" and _THEY_COME.search(reading.scan.text) is not None


@cache
def _parts() -> re.Pattern[str]:
    """The parts of names that say whom a programme is for."""
    return re.compile("|".join(map(re.escape, load()["implied_groups"])))


def _implied(reading: Reading) -> Iterator[Fact]:
    """司机之家, 托管班: whom such programmes are for, where the article speaks of them."""
    groups = reading.of("Group")
    if not groups:
        return
    table = reading.scan.lexicon["implied_groups"]
    for programme in reading.of("Programme"):
        said = reading.written(programme).replace("“", "").replace("”", "")
        if not _parts().search(said) or _ABOUT.search(said):  # hardly any name has one
            continue
        part = next(part for part in table if part in said)
        whom = table[part]["group"]
        within = (g for g in groups if programme.start <= g.start and g.end <= programme.end)
        if any(g.mention.name.endswith(whom[-2:]) for g in within):
            continue  # 网约车司机之家: the name says which
        group = next((g for g in groups if g.mention.name == whom), None)
        if group is None and whom.endswith(_KIN):
            group = next((g for g in groups if g.mention.name.endswith(_KIN)), None)
        if group is not None:
            where = Span(programme.start, programme.end)
            yield from make(reading, programme.entity, "serves", group.entity, where, "serves.name")


@lru_cache(maxsize=4096)
def says(word: str) -> str:
    """What the name of a group says of a programme named after it; a narrower group goes by the one it is of."""
    table = load()["groups"]
    base = next((word[at:] for at in range(len(word)) if word[at:] in table), "")
    said = table[base]["named_after"] if base else "yes"
    return "yes" if said == "told" or (said == "cared" and base != word) else said
