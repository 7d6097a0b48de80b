"""The paragraphs of a page's articles in, those that stand in one article and speak of another put to that out."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence

from kg.pages.topics import Profile, Topics, Words, counted
from kg.pages.turns import turns

# What must speak for two articles being interleaved at all, and for each paragraph that changes sides, in nats.
# High: most pages are sound, and two reports of one subject on a page look interleaved by their words alone.
INTERLEAVED, MOVE = 11.0, 0.5
# The first of these where the earlier article would have but one paragraph otherwise: then it lacks its rest.
CUT_SHORT = 6.5
# What must speak for two articles taking turns, with several paragraphs changing sides or one, and what speaks
# against it for each piece that is out of its turn.
IN_TURN, MOVED_ONE, ASTRAY = 11.0, 14.0, 1.0
# So many ways to take turns are weighed word by word.
TRIES = 2
# What speaks against an article between the two, in nats.
SKIPPED = 3.0
# What speaks against a paragraph standing before the headline of its article, in nats.
BEFORE_HEAD = 6.0
# Articles are interleaved with the one before or the one before that; sides are changed in so many rounds.
REACH, ROUNDS = 2, 6
# A paragraph that fits the other article worse than its own by more than this does not move in the end.
NEAR = 6.0


def regroup(
    paragraphs: Sequence[str],
    heads: Sequence[str],
    owners: Sequence[int],
    fixed: Sequence[bool],
    closed: Sequence[bool],
    pieces: Sequence[Sequence[int]] = (),
) -> list[int]:
    """The article of each paragraph, where two articles are interleaved those of both parted by their words.

    `owners` is the article of each paragraph in file order, `heads` the headline words of each article, and `fixed`
    says which paragraphs are certain, `closed` which articles are whole as they are; `pieces` are the places on the
    page of the lines of each paragraph.
    """
    now = list(owners)
    if len(heads) < 2 or all(fixed):
        return now
    topics = Topics([*paragraphs, *heads])
    words = [counted(text) for text in paragraphs]
    members: list[list[int]] = [[] for _ in heads]
    profiles = [Profile(counted(title)) for title in heads]
    for at, owner in enumerate(owners):
        members[owner].append(at)
        profiles[owner].change(words[at], 1)
    for second in range(1, len(heads)):
        best: tuple[float, dict[int, int]] = (0.0, {})
        for first in range(max(0, second - REACH), second):
            pair = _Pair(topics, words, first, second, members, fixed)
            if closed[first] or closed[second] or not pair.worth_a_look(profiles):
                continue
            gain, sides = pair.parted(profiles)
            gain -= INTERLEAVED if len(members[first]) > 1 else CUT_SHORT
            if pieces:
                gain, sides = max((gain, sides), pair.in_turn(pieces, profiles), key=lambda found: found[0])
            gain -= SKIPPED * (second - first - 1)
            if gain > best[0]:
                best = (gain, sides)
        for at, owner in best[1].items():
            profiles[now[at]].change(words[at], -1)
            members[now[at]].remove(at)
            now[at] = owner
            profiles[owner].change(words[at], 1)
            members[owner] = sorted([*members[owner], at])
    return now


class _Pair:
    """Two articles that may be interleaved."""

    def __init__(
        self, topics: Topics, words: Sequence[Words],
        first: int, second: int, members: Sequence[Sequence[int]], fixed: Sequence[bool],
    ) -> None:  # fmt: skip
        self.topics, self.words = topics, words
        self.first, self.second = first, second
        self.own = dict.fromkeys(members[first], first) | dict.fromkeys(members[second], second)
        # The paragraph right under a headline is the article's; without one nothing tells the two apart.
        certain = {*members[first][:1], *members[second][:1]}
        self.loose = [at for at in self.own if not fixed[at] and at not in certain]
        # Asked for twice; neither article changes meanwhile.
        self._now: float | None = None
        self._gains: dict[int, float] = {}

    def worth_a_look(self, profiles: Sequence[Profile]) -> bool:
        """Whether any loose paragraph comes near to fitting the other article as it is."""
        for at in self.loose:
            own = self.own[at]
            if self._better(at, profiles) > _cost(self.first + self.second - own, own, self.second) - NEAR:
                return True
        return False

    def parted(self, profiles: Sequence[Profile]) -> tuple[float, dict[int, int]]:
        """How much better the paragraphs fit when they change sides, and which do."""
        before = self._as_it_is(profiles)
        best: tuple[float, dict[int, int]] = (0.0, {})
        for seeds in (self.own, {at: owner for at, owner in self.own.items() if at not in self.loose}):
            sides = dict(seeds)
            settled = self._settle(sides, profiles)
            if sides == self.own:
                continue
            gain = self._total(sides, settled) - before
            if gain > best[0]:
                best = (gain, {at: owner for at, owner in sides.items() if owner != self.own[at]})
        return best

    def in_turn(
        self, pieces: Sequence[Sequence[int]], profiles: Sequence[Profile]
    ) -> tuple[float, dict[int, int]]:
        """The same where the two take turns from the second's headline on, a piece or two of one, then of the other."""
        start = min(at for at, owner in self.own.items() if owner == self.second)
        after = sorted((place, at) for at in self.own for place in pieces[at] if place >= pieces[start][0])
        better = {at: self._better(at, profiles) for at in self.loose if pieces[at][0] >= pieces[start][0]}
        tries = []
        for whose, astray in turns([at for _, at in after]):
            sides = {at: self.second if second else self.first for at, second in whose.items()}
            moved = {at: owner for at, owner in sides.items() if at in better and owner != self.own[at]}
            if moved:
                tries.append((sum(map(better.__getitem__, moved)) - ASTRAY * astray, astray, moved))
        best: tuple[float, dict[int, int]] = (0.0, {})
        if not tries:
            return best
        before = self._as_it_is(profiles)
        for _, astray, moved in heapq.nlargest(TRIES, tries, key=lambda one: one[0]):
            gain = (
                self._total(self.own | moved, self._profiles(self.own | moved, profiles), 0.0)
                - before
                - ASTRAY * astray
            )
            gain -= IN_TURN if len(moved) > 1 else MOVED_ONE
            if gain > best[0]:
                best = (gain, moved)
        return best

    def _as_it_is(self, profiles: Sequence[Profile]) -> float:
        """How well the paragraphs fit where they stand."""
        if self._now is None:
            self._now = self._total(self.own, profiles)
        return self._now

    def _better(self, at: int, profiles: Sequence[Profile]) -> float:
        """How much better a paragraph fits the other article as it is."""
        found = self._gains.get(at)
        if found is None:
            own, words = self.own[at], self.words[at]
            other = profiles[self.first + self.second - own]
            found = self.topics.fit(words, other) - self.topics.fit(words, profiles[own], own=True)
            self._gains[at] = found
        return found

    def _profiles(self, sides: Mapping[int, int], profiles: Sequence[Profile]) -> dict[int, Profile]:
        """Those of both articles with the paragraphs on these sides; one on neither is in none."""
        changed = {owner: profiles[owner].copy() for owner in (self.first, self.second)}
        for at, own in self.own.items():
            side = sides.get(at)
            if side != own:
                changed[own].change(self.words[at], -1)
                if side is not None:
                    changed[side].change(self.words[at], 1)
        return changed

    def _settle(self, sides: dict[int, int], known: Sequence[Profile]) -> dict[int, Profile]:
        """Puts every loose paragraph on the side where it fits best, until none changes: the profiles of both."""
        profiles = self._profiles(sides, known)
        changes = 0
        seen: dict[int, int] = {}  # after how many changes a paragraph was looked at last
        for _ in range(ROUNDS):
            for at in self.loose:
                if seen.get(at) == changes:
                    return profiles  # every one has been looked at since the last change
                side = sides.get(at)
                fits = {
                    owner: self.topics.fit(self.words[at], profile, own=owner == side)
                    - _cost(owner, self.own[at], self.second)
                    for owner, profile in profiles.items()
                }
                chosen = max(fits, key=lambda owner: (fits[owner], owner == self.own[at]))
                if chosen != side:
                    if side is not None:
                        profiles[side].change(self.words[at], -1)
                    profiles[chosen].change(self.words[at], 1)
                    sides[at] = chosen
                    changes += 1
                seen[at] = changes
        return profiles

    def _total(
        self,
        sides: Mapping[int, int],
        profiles: Mapping[int, Profile] | Sequence[Profile],
        moving: float = 1.0,
    ) -> float:
        return sum(
            self.topics.fit(self.words[at], profiles[owner], own=True)
            - moving * _cost(owner, self.own[at], self.second)
            for at, owner in sides.items()
        )


def _cost(owner: int, before: int, second: int) -> float:
    """What changing sides costs."""
    if owner == before:
        return 0.0
    return MOVE + (BEFORE_HEAD if owner == second else 0.0)
