"""The facts of an article in, who gave what is won out: the union that holds the contest or announces the honours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import restated
from kg.extract.relations.subjects import in_post
from kg.model import Fact
from kg.union_names import NATIONAL_UNION

# 某总工会公布…评选结果, 召开…表彰大会: what the paragraph tells to be won behind it is of this union's giving.
_ANNOUNCES = re.compile(
    r"[^。;!?\n“”]{0,40}?(?:(?:公布|发布|揭晓|通报)[^。;!?\n]{0,40}?(?:结果|名单|决定|通报)|表彰|(?<!的)决定)"
)
_WHOLE_NATION = "全国"
_OF_PLACE = re.compile("[一-鿿]{0,9}?(?:省|自治[区州县旗]|市|[区县州盟旗](?!域))(?![级场区])")


def conferred(reading: Reading, facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """甲举办P,乙获P一等奖; 甲表彰先进,乙获某奖: 甲 awards what 乙 wins, where nobody else is said to."""
    given = {fact.o for fact in facts if fact.p == "awards"}
    for won in facts:
        if won.p != "wins" or won.o is None or won.o in given:
            continue
        at = won.evidence[0].start + reading.scan.body
        announcer = _announcer(reading, at, won.o, cast)
        givers = _holders(won, facts, cast) or ([announcer.entity or ""] if announcer else [])
        for giver in givers or _hosts(reading, at, won, facts, cast):
            if giver != won.s:
                given.add(won.o)
                yield restated(won, "awards.setting", s=giver, p="awards")


def not_by_its_giver(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts without those that let a body win what it gives itself."""
    given = {(fact.s, fact.o) for fact in facts if fact.p == "awards"}
    for fact in facts:
        if fact.p != "wins" or (fact.s, fact.o) not in given:
            yield fact


def _holders(won: Fact, facts: Sequence[Fact], cast: Cast) -> list[str]:
    """The unions that run the contest whose prize is won."""
    prize = cast.name(won.o or "")
    runs = [fact for fact in facts if fact.p == "runs" and fact.o and prize.startswith(cast.name(fact.o))]
    return list(dict.fromkeys(fact.s for fact in runs if cast.type(fact.s) == "Union"))


# 会上,甲被授予某称号: what is told to be given there.
_THERE = re.compile("会上|大会(?:授予|表彰|对|还)|会议(?:授予|表彰|对|还)|仪式上|活动现场")
_GIVEN_NOW = re.compile("授予|命名|表彰|颁发")
_PAST = re.compile(r"曾|先后|\d{4}年")


def _hosts(reading: Reading, at: int, won: Fact, facts: Sequence[Fact], cast: Cast) -> list[str]:
    """The one union that holds the meeting at which the sentence tells an honour to be given."""
    text, sentence = reading.scan.text, reading.sentence_at(at)
    line = text.rfind("\n", 0, at) + 1
    there = _THERE.search(text, line, at + len("授予")) and _GIVEN_NOW.search(
        text, sentence.start, sentence.end
    )
    if not there or _PAST.search(text, sentence.start, at):
        return []
    met = {m.entity for m in reading.of("Programme") if m.end <= at}
    runs = [f for f in facts if f.p == "runs" and f.o in met and cast.name(f.o or "").endswith(_MEETINGS)]
    hosts = list(dict.fromkeys(f.s for f in runs if cast.type(f.s) == "Union"))
    fits = [host for host in hosts if _may_give(cast.name(host), cast.name(won.o or ""))]
    return fits if len(hosts) == 1 else []


_MEETINGS = ("会", "会议", "仪式")


def _may_give(union: str, honour: str) -> bool:
    """Whether an honour may be a union's: one of the whole nation is the national federation's, one of a place its own.

    >>> _may_give("岳阳市总工会", "岳阳市劳动模范"), _may_give("岳阳市总工会", "自治区劳动模范")
    (True, False)
    """
    place = _OF_PLACE.match(honour)
    if (_WHOLE_NATION in honour) != (union == NATIONAL_UNION):
        return False
    return place is None or place[0] in union


def _announcer(reading: Reading, at: int, honour: str | None, cast: Cast) -> Named | None:
    """The union that announces or honours before what is won."""
    for union in reversed(reading.of("Union")):
        if union.end > at or union.entity is None or in_post(reading, union):
            continue
        if not _may_give(cast.name(union.entity), cast.name(honour or "")):
            continue
        if _ANNOUNCES.match(reading.scan.text, union.end, at):
            return union
    return None
