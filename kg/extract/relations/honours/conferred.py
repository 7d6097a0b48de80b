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
        for giver in _holders(won, facts, cast) or ([announcer.entity or ""] if announcer else []):
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


def _announcer(reading: Reading, at: int, honour: str | None, cast: Cast) -> Named | None:
    """The union that announces or honours before what is won."""
    whole = _WHOLE_NATION in cast.name(honour or "")
    for union in reversed(reading.of("Union")):
        if union.end > at or union.entity is None or in_post(reading, union):
            continue
        if whole != (cast.name(union.entity) == NATIONAL_UNION):
            continue  # an honour of the whole nation is the national federation's, and nothing else is
        place = _OF_PLACE.match(cast.name(honour or ""))
        if place and place[0] not in cast.name(union.entity):
            continue  # 自治区某模范 is no city's
        if _ANNOUNCES.match(reading.scan.text, union.end, at):
            return union
    return None
