"""The facts of an article in, the contests out that those took part in who won what is called after them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.facts import restated
from kg.extract.relations.kinds import is_occasion
from kg.model import Fact

# “某某”工序第一名: of the contest told of before.
_RANK = re.compile(r"(?:第[一二三四五六]名|[一二三]等奖|[金银铜]奖|[冠亚季]军)$")
_GAMES = ("赛", "运动会", "竞赛活动")


def winners(reading: Reading, facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """某人获某大赛第一名: the award's name says which contest it was."""
    won = [fact for fact in facts if fact.p == "wins" and fact.o]
    if not won:
        return
    told = {(fact.s, fact.o) for fact in facts if fact.p == "participates"}
    contests = dict.fromkeys(
        m.entity for m in reading.of("Programme") if m.entity and is_occasion(reading, cast, m.entity)
    )
    for fact in won:
        award = cast.name(fact.o or "")
        named = [c for c in contests if len(cast.name(c)) < len(award) and award.startswith(cast.name(c))]
        # 甲大赛乙选拔赛一等奖: won in the round that the name tells
        contest = max(named, key=lambda c: len(cast.name(c)), default=None)
        if contest is None and _RANK.search(award):
            at = fact.evidence[0].start
            before = [m.entity for m in reading.of("Programme") if m.end <= at]
            games = (iri for iri in reversed(before) if cast.name(iri or "").endswith(_GAMES))
            contest = next(games, None)
        if contest is not None and (fact.s, contest) not in told:
            yield restated(fact, "participates.prize", p="participates", o=contest)
