"""Two articles of a page in, how much better their paragraphs fit when some change sides, and which, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.pages.clues.topics import Profile, Topics, Words
from kg.pages.cutting.turns import turns

# What speaks for a paragraph's being of that of both articles which alone has a place of it, in nats.
PLACE = 2.5
# What speaks against each paragraph's changing sides, in nats.
MOVE = 0.5
# What speaks against each piece that is out of its turn, and against a single paragraph's being all that moves.
ASTRAY, ALONE = 1.0, 3.0
# What two paragraphs say for being of two articles of which one begins before the other has come to its end.
APART = 5.0
# What speaks against a paragraph standing before the headline of its article, in nats.
BEFORE_HEAD = 6.0
# Sides are changed in so many rounds.
ROUNDS = 6
# A paragraph that fits the other article worse than its own by more than this does not move in the end.
NEAR = 6.0

NONE_KNOWN: Mapping[int, float] = {}

Profiles = Mapping[int, Profile] | Sequence[Profile]


class Mingled:
    """Two articles that may be interleaved."""

    def __init__(
        self, topics: Topics, words: Sequence[Words],
        first: int, second: int, members: Sequence[Sequence[int]], fixed: Sequence[bool],
        pieces: Sequence[Sequence[int]], own_fits: dict[int, float],
    ) -> None:  # fmt: skip
        """`own_fits` is what is known of how well the words of paragraphs fit their own articles, and is added to."""
        self.topics = topics
        self.words: Mapping[int, Words] | Sequence[Words] = words
        self._narrowed = False
        self.first, self.second = first, second
        self.own = dict.fromkeys(members[first], first) | dict.fromkeys(members[second], second)
        # The paragraph right under a headline is the article's; without one nothing tells the two apart.
        certain = {*members[first][:1], *members[second][:1]}
        self.loose = [at for at in self.own if not fixed[at] and at not in certain]
        self._locked = interlocked({at: pieces[at] for at in self.own})
        # Asked for again and again; neither article changes meanwhile.
        self._now: float | None = None
        self._own_fits = own_fits
        self._gains: dict[int, float] = {}

    def worth_a_look(self, profiles: Sequence[Profile]) -> bool:
        """Whether any loose paragraph comes near to fitting the other article as it is, or must be of another."""
        return self.disturbed(profiles, NEAR)

    def disturbed(self, profiles: Sequence[Profile], near: float = 0.0) -> bool:
        """Whether any fits it better than its own by more than `near` less, or must be of another."""
        if any(self.own[one] == self.own[other] for one, other in self._locked):
            return True
        return any(self._moves(at, profiles, near) for at in self.loose)

    def _moves(self, at: int, profiles: Sequence[Profile], near: float = 0.0) -> bool:
        """Whether a paragraph fits the other article better than its own as it is, or nearly so."""
        own = self.own[at]
        return self._better(at, profiles) > _cost(self.first + self.second - own, own, self.second) - near

    def parted(self, profiles: Sequence[Profile]) -> tuple[float, dict[int, int]]:
        """How much better the paragraphs fit when they change sides, and which do."""
        self._narrow(profiles)
        before = self._as_it_is(profiles)
        best: tuple[float, dict[int, int]] = (0.0, {})
        unplaced = {at: owner for at, owner in self.own.items() if at not in self.loose}
        # Where none changes sides first, all stay.
        moved = any(self._moves(at, profiles) for at in self.loose)
        for seeds in (self.own, unplaced) if moved else (unplaced,):
            sides = dict(seeds)
            settled, fits = self._settle(sides, profiles)
            if sides == self.own:
                continue
            gain = self._total(sides, settled, fits) - before
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
        likeliest, out_of_turn = 0.0, 0
        moved: dict[int, int] = {}
        for whose, astray in turns([at for _, at in after]):
            sides = {at: self.second if second else self.first for at, second in whose.items()}
            moving = {at: owner for at, owner in sides.items() if at in better and owner != self.own[at]}
            gain = sum(map(better.__getitem__, moving)) - ASTRAY * astray
            if moving and (gain > likeliest or not moved):
                likeliest, out_of_turn, moved = gain, astray, moving
        if not moved:
            return 0.0, {}
        # Weighed word by word: each paragraph that moves changes what the others are compared with.
        self._narrow(profiles)
        sides = self.own | moved
        gain = self._total(sides, self._profiles(sides, profiles), moving=0.0) - self._as_it_is(profiles)
        return gain - ASTRAY * out_of_turn - ALONE * (len(moved) == 1), moved

    def _narrow(self, profiles: Sequence[Profile]) -> None:
        """Leaves out what both have in one paragraph alone: it is asked for again and again, and says nothing."""
        if not self._narrowed:
            both = [profiles[owner].words for owner in (self.first, self.second)]
            self.words = {at: self.words[at].among(*both) for at in self.own}
            self._narrowed = True

    def _fit(self, at: int, owner: int, side: int | None, profiles: Profiles) -> float:
        """What speaks for a paragraph's being of an article, when it is counted among those of `side`."""
        fit = self.topics.fit(self.words[at], profiles[owner], own=owner == side)
        return fit + self._by_place(at, owner, side, profiles)

    def _by_place(self, at: int, owner: int, side: int | None, profiles: Profiles) -> float:
        """The same of the places that it speaks of."""
        said = self.words[at].places
        if said:
            others = self.first + self.second - owner
            here, there = profiles[owner].places, profiles[others].places
            mine, theirs = int(owner == side), int(others == side)
            if any(here.get(name, 0) > mine and there.get(name, 0) <= theirs for name in said):
                return PLACE
        return 0.0

    def _as_it_is(self, profiles: Sequence[Profile]) -> float:
        """How well the paragraphs fit where they stand."""
        if self._now is None:
            together = APART * sum(self.own[one] != self.own[other] for one, other in self._locked)
            self._now = together + sum(self._own_fit(at, profiles) for at in self.own)
        return self._now

    def _own_fit(self, at: int, profiles: Sequence[Profile]) -> float:
        """How well a paragraph fits its own article as it is."""
        own = self.own[at]
        fit = self._own_fits.get(at)
        if fit is None:
            fit = self._own_fits[at] = self.topics.fit(self.words[at], profiles[own], own=True)
        return fit + self._by_place(at, own, own, profiles)

    def _better(self, at: int, profiles: Sequence[Profile]) -> float:
        """How much better a paragraph fits the other article as it is."""
        found = self._gains.get(at)
        if found is None:
            own = self.own[at]
            other = self.first + self.second - own
            found = self._fit(at, other, own, profiles) - self._own_fit(at, profiles)
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

    def _settle(
        self, sides: dict[int, int], known: Sequence[Profile]
    ) -> tuple[dict[int, Profile], dict[int, float]]:
        """Puts every loose paragraph on the side where it fits best, until none changes.

        The profiles of both, and how well those fit there that were looked at since the last change.
        """
        profiles = self._profiles(sides, known)
        changes = 0
        seen: dict[int, int] = {}  # after how many changes a paragraph was looked at last
        fits: dict[int, float] = {}
        for _ in range(ROUNDS):
            for at in self.loose:
                if seen.get(at) == changes:
                    return profiles, fits  # every one has been looked at since the last change
                side, own = sides.get(at), self.own[at]
                both = {owner: self._fit(at, owner, side, profiles) for owner in (self.first, self.second)}
                chosen = max(
                    both, key=lambda owner: (both[owner] - _cost(owner, own, self.second), owner == own)
                )
                if chosen != side:
                    if side is not None:
                        profiles[side].change(self.words[at], -1)
                    profiles[chosen].change(self.words[at], 1)
                    sides[at] = chosen
                    changes += 1
                    fits.clear()
                seen[at], fits[at] = changes, both[chosen]
        return profiles, fits

    def _total(
        self,
        sides: Mapping[int, int],
        profiles: Profiles,
        fits: Mapping[int, float] = NONE_KNOWN,
        moving: float = 1.0,
    ) -> float:
        """How well paragraphs fit on these sides, where `fits` does not tell."""
        apart = sum(sides[one] != sides[other] for one, other in self._locked)
        return APART * apart + sum(
            [
                (fits[at] if at in fits else self._fit(at, owner, owner, profiles))
                - moving * _cost(owner, self.own[at], self.second)
                for at, owner in sides.items()
            ]
        )


def _cost(owner: int, before: int, second: int) -> float:
    """What changing sides costs."""
    if owner == before:
        return 0.0
    return MOVE + (BEFORE_HEAD if owner == second else 0.0)


def interlocked(pieces: Mapping[int, Sequence[int]]) -> list[tuple[int, int]]:
    """The paragraphs of which one begins before the other has come to its end, by the places of their pieces.

    >>> interlocked({0: (1, 3), 1: (2, 4), 2: (5,)})
    [(0, 1)]
    """
    by_start = sorted(pieces, key=lambda at: pieces[at][0])
    found: list[tuple[int, int]] = []
    for number, one in enumerate(by_start):
        for other in by_start[number + 1 :]:
            if pieces[other][0] >= pieces[one][-1]:
                break  # nor does any that begins later
            found.append((one, other))
    return found
