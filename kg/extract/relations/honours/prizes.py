"""Frames in, prizes of contests out: who won the first, second or third prize, or the one for good organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.honours.given import APART
from kg.extract.relations.subjects import in_post, inside
from kg.extract.text import Span, behind_mark
from kg.model import Fact

_RANKED = re.compile(
    r"(?P<group>[一-鿿]{0,8}?组(?:和[一-鿿]{1,8}组)*)?(?P<ranks>第?[一二三四五六七八九]、?(?:(?:、|和)?[二三四五六七八九])*)(?P<unit>等奖|名)"
)
_NAMED = re.compile(
    r"[一-鿿]{0,6}(?:优秀|组织|精神文明|道德风尚|最佳|特别|特等|突出贡献|创新|鼓励|纪念|[金银铜])[一-鿿]{0,4}奖"
)
_PLACED = re.compile(r"(?:了)?(?:[一-鿿]{0,6}组|团体|个人)?(?:[冠亚季]{1,3}军|桂冠)")
_CONTEST = ("赛", "大比武", "比武", "评选", "擂台", "运动会", "汇演", "展演", "评比")
# 甲在乙主办的某赛中获一等奖: 乙 wins nothing.
_HOLDS = frozenset({"runs", "undertakes", "supports"})


def prizes(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """A获一、二、三等奖; A、B分别获得二、三名: prizes that have no name but their contest's."""
    text = reading.scan.text
    for frame in found:
        if "wins" not in frame.predicates or frame.negated:
            continue
        won = _won(text[frame.verb.end : frame.clause.end])
        contest = _contest(reading, frame, cast)
        holds = {s for f in found if f.clause == frame.clause and f.predicates & _HOLDS for s in f.subjects}
        winners = _behind(reading, frame) or [w for w in _winners(reading, frame) if w not in holds]
        if contest is None or not winners or not won or any(o.type == "Award" for o in frame.objects):
            continue
        where = around(*winners, Span(frame.verb.start, frame.clause.end))
        group = _group(text, frame)
        for winner, prize in _each(text, frame, winners, won):
            award = cast.add("Award", (group or cast.name(contest.entity or "")) + prize, prize)
            yield from make(reading, winner.entity, "wins", award, where, "wins.prize")


_GROUP = re.compile(r"获得?了?(?P<group>[一-鿿]{1,8}组)(?=[金银铜一二三])")


def _group(text: str, frame: Frame) -> str:
    """The group that the prizes of a part of a sentence are of, told with its first (甲获职工组金奖,乙获银奖;…)."""
    start = text.rfind(";", frame.sentence.start, frame.verb.start) + 1 or frame.sentence.start
    told = [m["group"] for m in _GROUP.finditer(text, start, frame.verb.start)]
    return told[-1] if told and "组" not in text[frame.verb.end : frame.clause.end] else ""


def _each(text: str, frame: Frame, winners: list[Named], won: list[str]) -> Iterable[tuple[Named, str]]:
    """Who won which prize: each of several the next one where they are told apart (分别), else all of them all."""
    if len(winners) > 1 < len(won) and APART.search(text, frame.clause.start, frame.verb.end):
        return zip(winners, won, strict=False)
    return product(winners, won)


def _won(behind: str) -> list[str]:
    """The prizes told behind the verb, each by its own name.

    >>> _won("了一、二、三等奖"), _won("教育组和文化组第一名"), _won("优秀组织奖。")
    (['一等奖', '二等奖', '三等奖'], ['教育组第一名', '文化组第一名'], ['优秀组织奖'])
    """
    if ranked := _RANKED.search(behind[:30]):
        groups = (ranked["group"] or "").split("和")
        ranks = re.findall(r"[一二三四五六七八九]", ranked["ranks"])
        first = "" if ranked["unit"] == "等奖" else "第"
        return [f"{group}{first}{rank}{ranked['unit']}" for group in groups for rank in ranks]
    named = _NAMED.search(behind[:16]) or _PLACED.match(behind)
    return [named[0].lstrip("了的")] if named else []


def _contest(reading: Reading, frame: Frame, cast: Cast) -> Named | None:
    """The contest spoken of last."""
    before = [
        m for m in reading.of("Programme")
        if m.end <= frame.verb.start
        and cast.name(m.entity or "").rstrip("”").removesuffix("活动").endswith(_CONTEST)
    ]  # fmt: skip
    return before[-1] if before else None


# 甲厂脱颖而出,最终获得一等奖: nobody is named before the verb, so those of the clause before are meant.
_GOES_ON = re.compile(r"(?:最终|最后|一举|成功|荣|双双|分别)*")


def _behind(reading: Reading, frame: Frame) -> list[Named]:
    """获得一等奖的林文: whoever is named behind what is won."""
    of = _PRIZE_OF.match(reading.scan.text, frame.verb.end, frame.clause.end)
    return [m for m in reading.within(of.end(), frame.clause.end) if m.type == "Person"][:1] if of else []


_PRIZE_OF = re.compile(r"[^,。;:、“”的]{0,12}?(?:奖|第[一二三四五六]名|[冠亚季]军)的")


def _winners(reading: Reading, frame: Frame) -> list[Named]:
    """The people, else the bodies, that the clause names before its verb, or the one before where it names nobody."""
    text, start = reading.scan.text, frame.clause.start
    if start > frame.sentence.start and _GOES_ON.fullmatch(text, start, frame.verb.start):
        start = behind_mark(text, ",;", frame.sentence.start, start - 1)
        start = max(start, frame.sentence.start)
    here = reading.within(start, frame.verb.start)
    people = [m for m in here if m.type == "Person" and m.entity]
    bodies = [
        m for m in here
        if m.type in ("Union", "Organisation") and m.entity and not in_post(reading, m) and not inside(m, here)
    ]  # fmt: skip
    return people or bodies
