"""The facts of an article in, who gave what is won out: the union that holds the contest or announces the honours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.subjects import in_post
from kg.model import Fact
from kg.union_names import NATIONAL_UNION

# 某总工会公布…评选结果, 召开…表彰大会: what the paragraph tells to be won behind it is of this union's giving.
_ANNOUNCES = re.compile(
    r"[^。;!?\n“”]{0,40}?(?:(?:公布|发布|揭晓|通报)[^。;!?\n]{0,40}?(?:结果|名单|决定|通报)|表彰)"
)
# 日前印发《关于表彰…的决定》: what the report goes on to tell as won is won by that paper.
_BY_PAPER = re.compile(r"[^。;!?\n“”]{0,20}《关于(?:表彰|命名|授予|公布)")
_WHOLE_NATION = "全国"


def conferred(reading: Reading, facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """甲举办P,乙获P一等奖; 甲表彰先进,乙获某奖: 甲 awards what 乙 wins, where nobody else is said to."""
    given = {fact.o for fact in facts if fact.p == "awards"}
    for won in facts:
        if won.p != "wins" or won.o is None or won.o in given:
            continue
        givers = _holders(won, facts, cast) or _announcer(reading, won, cast)
        for giver in givers:
            if giver != won.s and _may_give(cast.name(giver), cast.name(won.o)):
                given.add(won.o)
                yield replace(won, s=giver, p="awards", rule="awards.setting", confidence=0.9)
    yield from _named_before(reading, cast, given)
    yield from _to_many(reading, cast, given)
    yield from _decided(reading, facts, cast, given)


# 某人荣获|某总工会|“某”称号: whose honour it is.
_WINS = re.compile(r"(?:荣获|获评|获得|获|摘得|捧得|斩获)(?:了|过)?$")
_OF_WHOM = re.compile(r"(?:授予|颁发|评选|命名|颁授)?的?[“‘]?")


def _named_before(reading: Reading, cast: Cast, given: set[str | None]) -> Iterator[Fact]:
    """陈某荣获甲会“G”称号: 甲会 awards G."""
    text = reading.scan.text
    bodies = {body.end: body for body in reading.of("Union", "Organisation") if body.entity}
    for honour in reading.of("Award") if bodies else ():
        if honour.entity is None or honour.entity in given:
            continue
        near = (bodies.get(at) for at in range(honour.start, honour.start - _OF_WHOM_LONGEST, -1))
        giver = next((body for body in near if body), None)
        if giver is None or not _OF_WHOM.fullmatch(text, giver.end, honour.start):
            continue
        told = _WINS.search(text, max(0, giver.start - 3), giver.start)
        if told and _may_give(cast.name(giver.entity or ""), cast.name(honour.entity)):
            given.add(honour.entity)
            where = around(giver, honour)
            yield from make(reading, giver.entity, "awards", honour.entity, where, "awards.given", 0.85)


_OF_WHOM_LONGEST = 5


# 12个集体获评G: those who win it are only counted.
_SO_MANY = re.compile(
    r"\d[余多]?(?:名|个|家|人|位|对|项|支)[^,。;:“”、]{0,10}?(?:被授予|被评为|被命名为|获评|荣获|获得|获)了?[^,。;:“”、]{0,8}[“‘]?$"
)
# 为获得G的单位颁奖, 为G获得者颁奖: an honour handed over.
_FOR = re.compile(r"为(?:获得?|荣获|获评|被授予|被评为)?了?[^,。;:“”、]{0,6}[“‘]?$")
_HANDED = re.compile(r"[”’]?(?:荣誉)?(?:称号)?的?[^,。;:!?\n]{0,16}?(?:颁奖|授牌|颁发|颁授|披绶带)")
_CLAUSE = re.compile(r"[,。;:!?\n]")


def _to_many(reading: Reading, cast: Cast, given: set[str | None]) -> Iterator[Fact]:
    """甲会举行表彰会,12个集体获评G; 甲会为获得G的单位颁奖: 甲会 awards G."""
    text = reading.scan.text
    for honour in reading.of("Award"):
        if honour.entity is None or honour.entity in given or honour.start < reading.scan.body:
            continue
        floor = max(reading.scan.body, honour.start - _LONGEST)
        many = _SO_MANY.search(text, floor, honour.start)
        handed = None if many else _FOR.search(text, floor, honour.start)
        if handed and not _HANDED.match(text, honour.end):
            continue
        at = many or handed
        giver = _before(reading, honour.start, cast, honour.entity) if many else None
        if handed:
            giver = _just_before(reading, handed.start())
        if at and giver and _may_give(cast.name(giver.entity or ""), cast.name(honour.entity)):
            given.add(honour.entity)
            where = (
                around(giver, honour) if giver.start >= text.rfind("\n", 0, honour.start) else around(honour)
            )
            yield from make(reading, giver.entity, "awards", honour.entity, where, "awards.setting", 0.8)


_LONGEST = 30


def _just_before(reading: Reading, end: int) -> Named | None:
    """The union of the clause in which an honour is handed over, in front of 为."""
    before = [u for u in reading.of("Union") if u.entity and u.end <= end and not in_post(reading, u)]
    near = before[-1] if before else None
    return near if near and not _CLAUSE.search(reading.scan.text, near.end, end) else None


# 《关于表彰…的决定》, 《关于命名…的通报》: a paper that gives what its title names.
_DECIDES = re.compile(
    r"《[^》]{0,30}(?:关于|决定)[^》]{0,8}(?:表彰|命名|授予|评选|表扬|公布|认定)[^》]{4,}》"
)


def _decided(reading: Reading, facts: Sequence[Fact], cast: Cast, given: set[str | None]) -> Iterator[Fact]:
    """某总工会印发《关于表彰某某之家、某某工作者的决定》: whoever issues it gives each honour of its title."""
    papers = {
        d.entity: d for d in reading.of("Document") if _DECIDES.fullmatch(reading.scan.text, d.start, d.end)
    }
    honours = dict.fromkeys(named.entity for named in reading.of("Award") if named.entity)
    for issued in facts:
        paper = papers.get(issued.o) if issued.p == "issues" else None
        title = reading.written(paper) if paper else ""
        for honour in honours if paper else ():
            if (
                cast.name(honour) in title
                and honour not in given
                and _may_give(cast.name(issued.s), cast.name(honour))
            ):
                given.add(honour)
                yield replace(issued, p="awards", o=honour, rule="awards.decision", confidence=0.85)


def _holders(won: Fact, facts: Sequence[Fact], cast: Cast) -> list[str]:
    """The unions that run the contest whose prize is won."""
    prize = cast.name(won.o or "")
    if won.rule != "wins.prize" or prize.endswith("名"):  # a place is reached, not given
        return []
    runs = [fact for fact in facts if fact.p == "runs" and fact.o and prize.startswith(cast.name(fact.o))]
    return list(dict.fromkeys(fact.s for fact in runs if cast.type(fact.s) == "Union"))


def _announcer(reading: Reading, won: Fact, cast: Cast) -> list[str]:
    """The union that announces or honours in the paragraph, before what is won."""
    giver = _before(reading, won.evidence[0].start + reading.scan.body, cast, won.o)
    return [giver.entity] if giver and giver.entity else []


def _before(reading: Reading, at: int, cast: Cast, honour: str | None) -> Named | None:
    """The union that announces or honours in the paragraph, before an offset."""
    text = reading.scan.text
    paragraph = text.rfind("\n", 0, at) + 1
    before: list[Named] = [
        union
        for union in reading.of("Union")
        if union.end <= at and not in_post(reading, union)
        and (paragraph <= union.start or _BY_PAPER.match(text, union.end))
    ]  # fmt: skip
    whole = _WHOLE_NATION in cast.name(honour or "")
    announcing = (
        union
        for union in reversed(before)
        if _ANNOUNCES.match(text, union.end, at)
        # in a paper of the nation's union everything is of the whole nation
        and (whole or paragraph <= union.start or cast.name(union.entity or "") != NATIONAL_UNION)
    )
    return next((union for union in announcing if union.entity), None)


def _may_give(giver: str, honour: str) -> bool:
    """Whether a union can give an honour of that name: one of the whole nation is the national federation's."""
    return _WHOLE_NATION not in honour or giver == NATIONAL_UNION
