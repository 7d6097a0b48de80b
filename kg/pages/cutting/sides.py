"""The paragraphs of a page's articles in, those that stand in one article and speak of another put to that out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from kg.pages.clues.places import places
from kg.pages.clues.topics import Profile, Topics, Words, common, counted
from kg.pages.cutting.mingled import Mingled

# What must speak for a page's being mixed up at all, and for any two articles on such a page being interleaved, in
# nats. High: most pages are sound, and two reports of one subject on a page look interleaved by their words alone.
MIXED, INTERLEAVED = 6.0, 4.0
# So many places speak for it at most: on a page of many articles some always do a little.
PLACES = 3
# What speaks against it where the two take no turns: paragraphs can be parted by their words in many ways.
IN_NO_TURN = 2.0
# What speaks for it where the earlier article would have but one paragraph otherwise: then it lacks its rest.
CUT_SHORT = 4.5
# What a sentence says for it that begins in one article and goes on behind the headline of the next.
OVERLAP = 4.0
# What speaks against an article between the two, in nats.
SKIPPED = 3.0
# A page is not mixed up where no paragraph comes so near, in nats, to fitting another article better than its own: of
# 285 such pages none was, and two thirds of those in order are such.
DISTURBED = 1.0
# Articles are interleaved with the one before or the one before that.
REACH = 2

# What speaks for two articles being interleaved, and the new articles of the paragraphs that change.
Gain = tuple[float, dict[int, int]]


def regroup(
    paragraphs: Sequence[str],
    heads: Sequence[str],
    owners: Sequence[int],
    fixed: Sequence[bool],
    closed: Sequence[bool],
    pieces: Sequence[Sequence[int]],
) -> list[int]:
    """The article of each paragraph, where two articles are interleaved those of both parted by their words.

    `owners` is the article of each paragraph in file order, `heads` the headline words of each article, and `fixed`
    says which paragraphs are certain, `closed` which articles are whole as they are; `pieces` are the places on the
    page of the lines of each paragraph.
    """
    if len(heads) < 2 or all(fixed):
        return list(owners)
    page = _Page(paragraphs, heads, owners, fixed, closed, pieces)
    if not page.is_disturbed():
        return list(owners)
    # Pages are mixed up as a whole or not at all: what little speaks for it in several places adds up.
    gains = [page.gain(second) for second in range(1, len(heads))]
    if sum(sorted((gain for gain, _ in gains), reverse=True)[:PLACES]) <= MIXED:
        return list(owners)
    changed = False
    for second, (gain, sides) in enumerate(gains, start=1):
        if gain > 0:
            page.change(page.gain(second)[1] if changed else sides)
            changed = True
    return page.now


class _Page:
    """The articles of a page, while paragraphs change sides."""

    def __init__(
        self, paragraphs: Sequence[str], heads: Sequence[str], owners: Sequence[int],
        fixed: Sequence[bool], closed: Sequence[bool], pieces: Sequence[Sequence[int]],
    ) -> None:  # fmt: skip
        self.now = list(owners)
        self._fixed, self._closed, self._pieces = fixed, closed, pieces
        texts = [*paragraphs, *heads]
        words = [
            Words(words.times, words.total, words.unseen, said)
            for words, said in zip(common([counted(text) for text in texts]), places(texts), strict=True)
        ]
        self._topics = Topics(words)
        # How well paragraphs fit their own articles as they are, once asked.
        self._own_fits: dict[int, float] = {}
        self._known_pairs: dict[int, list[Mingled]] = {}
        self._seconds = range(1, len(heads))
        self._words = words[: len(paragraphs)]
        self._members: list[list[int]] = [[] for _ in heads]
        self._profiles = [Profile(title) for title in words[len(paragraphs) :]]
        for at, owner in enumerate(owners):
            self._members[owner].append(at)
            self._profiles[owner].change(self._words[at], 1)

    def is_disturbed(self) -> bool:
        """Whether any paragraph fits another article better than its own, or must be of another."""
        return any(
            pair.disturbed(self._profiles, DISTURBED)
            for pair in chain.from_iterable(map(self._pairs, self._seconds))
        )

    def _pairs(self, second: int) -> list[Mingled]:
        """An article with each of those before it that it may be interleaved with."""
        if second not in self._known_pairs:
            self._known_pairs[second] = [
                Mingled(
                    self._topics,
                    self._words,
                    first,
                    second,
                    self._members,
                    self._fixed,
                    self._pieces,
                    self._own_fits,
                )
                for first in range(max(0, second - REACH), second)
                if not (self._closed[first] or self._closed[second])
            ]
        return self._known_pairs[second]

    def gain(self, second: int) -> Gain:
        """What speaks for an article being interleaved with one before it, on a page that is mixed up."""
        best: Gain = (0.0, {})
        for pair in self._pairs(second):
            if not pair.worth_a_look(self._profiles):
                continue
            first = pair.first
            gain, sides = pair.parted(self._profiles)
            gain -= IN_NO_TURN
            in_turn = pair.in_turn(self._pieces, self._profiles)
            gain, sides = max((gain, sides), in_turn, key=lambda found: found[0])
            gain += CUT_SHORT * (len(self._members[first]) == 1)
            gain += OVERLAP * self._overlaps(first, second) - INTERLEAVED - SKIPPED * (second - first - 1)
            if gain > best[0]:
                best = (gain, sides)
        return best

    def change(self, sides: dict[int, int]) -> None:
        """Puts paragraphs to other articles."""
        self._own_fits.clear()
        self._known_pairs.clear()
        for at, owner in sides.items():
            self._profiles[self.now[at]].change(self._words[at], -1)
            self._members[self.now[at]].remove(at)
            self.now[at] = owner
            self._profiles[owner].change(self._words[at], 1)
            self._members[owner] = sorted([*self._members[owner], at])

    def _overlaps(self, first: int, second: int) -> int:
        """How many paragraphs of the first go on behind the headline of the second."""
        start = self._pieces[self._members[second][0]][0]
        return sum(self._pieces[at][0] < start < self._pieces[at][-1] for at in self._members[first])
