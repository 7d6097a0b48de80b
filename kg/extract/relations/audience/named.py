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

_GOES_IN = ("进", "走进", "下", "赴", "讲", "队伍")
# Whoever's children a page speaks of stand for those of workers.
_KIN = "子女"
# 户外劳动者站点推树活动, 托管班工作调研: what is done about that which is for them.
_ABOUT = ("推树活动", "评选", "评选活动", "调研", "研讨", "研讨会", "研讨活动", "推荐活动")


def named(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """The groups that programmes are named after, and those whom a sort of programme is for."""
    yield from _named_after(reading)
    yield from _implied(reading)


def _named_after(reading: Reading) -> Iterator[Fact]:
    groups = reading.of("Group")
    text = reading.scan.text
    longest = max((group.end - group.start for group in groups), default=0)
    for programme in reading.of("Programme") if groups else ():
        if reading.written(programme).strip("“”").endswith(_ABOUT):
            continue
        bare = programme.mention.form == "bare"
        start, end, beside = programme.start, programme.end, opening(text, programme.start)
        first = bisect_left(groups, beside - longest, key=attrgetter("start"))
        for group in groups[first : bisect_left(groups, end, first, key=attrgetter("start"))]:
            # 女职工健康讲座, and 货车司机|交通安全讲座 where the name begins behind whom it is for
            inside = start <= group.start and group.end < end
            if not (inside or group.end == beside):
                continue
            if bare and inside and not _cares(reading, programme):
                continue  # “最美快递员”: what somebody is called
            if inside and text.startswith(_GOES_IN, group.end):
                continue  # “千名委员进百家”活动: those who go there; 产业工人队伍建设: what is built
            word = reading.written(group)
            said = says(word) if group.mention.head == word else ""
            if said in ("yes", "name") or (said == "cared" and _cares(reading, programme)):
                where = around(group, programme)
                yield from make(reading, programme.entity, "serves", group.entity, where, "serves.name", 0.75)


def _cares(reading: Reading, programme: Named) -> bool:
    """职工医疗互助, 职工心理健康月: what is done for everybody who works, where 职工篮球赛 says only who plays."""
    words = reading.scan.lexicon.particles["cares"]
    return any(word in reading.written(programme) for word in words)


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
        if not _parts().search(said):  # hardly any name has one
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
            yield from make(reading, programme.entity, "serves", group.entity, where, "serves.name", 0.7)


@lru_cache(maxsize=4096)
def says(word: str) -> str:
    """What the name of a group says of a programme named after it; a narrower group goes by the one it is of."""
    table = load()["groups"]
    base = next((word[at:] for at in range(len(word)) if word[at:] in table), "")
    said = table[base]["named_after"] if base else "yes"
    return "yes" if said == "cared" and base != word else said
