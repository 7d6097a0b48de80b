"""The lines of a page in, how well each goes on in each other out: worked out for those pairs that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy

from kg.pages.clues.evidence import WEIGHTS, Phrases, Side, evidence, habit, left_side, right_side, weight
from kg.pages.clues.sense import Sense
from kg.pages.joins.belonging import Belonging, Wording
from kg.pages.joins.lanes import lanes
from kg.pages.joins.looks import CLAUSE, Headlines, left_looks, right_looks, title_prior
from kg.pages.joins.looks import WEIGHTS as LOOKS
from kg.pages.joins.openings import astray, loose_headlines, openings
from kg.pages.joins.threads import Fragment
from kg.pages.lines import Line

# A look worth less than this is no look of an end, or of a start, of a piece of a sentence.
HOPELESS = -5.0
# So much the network says at most for a fragment's being a rest; of 17,000 none had more than 1.4.
MOST_OF_REST = 1.6
# So little by their looks and the network alone no two lines are one sentence: of 17,000 joins 25 were.
ROUGHLY = -7.0
# A headline has no more lines than this.
HEADLINES = 3
# A headline stood inside a row: both ends of the row are one sentence.
ONE_ROW = 6.0
# What each nat counts by which two fragments are likelier of one article.
TOGETHER = 0.4
# Of that so much where the left has the look of a headline.
OF_TITLES = 0.5
# What it says for a join that the right is the next piece of the article of the left, and against it that it is not.
NEXT, ASTRAY = 3.0, 4.0
# No text speaks so much for a join.
INFINITY = 1e6

Signs = list[tuple[str, float]]


class Pairs:
    """The fragments of a page: the lines that may be pieces of articles, and what speaks for joining two of them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        prior = title_prior(lines)
        self.parts = [at for at, line in enumerate(lines) if line.role in ("body", "title")]
        self.looks: tuple[dict[int, Signs], dict[int, Signs]] = ({}, {})
        self.barred: set[tuple[int, int]] = set()
        # The opening that each fragment is under where articles take turns, once asked, and what is next in it there.
        self._lanes: dict[int, int] | None = None
        self._next: dict[int, int] = {}
        # Which article each fragment is of before any join is known, on a page in order and in none.
        self._settled: dict[bool, Belonging] = {}
        self._lines, self._loose, self._astray = lines, loose_headlines(lines), astray(lines)
        heads = Headlines(self._astray, any(line.level for line in lines))
        for at in self.parts:
            if lines[at].open and not lines[at].foot:
                looks = [*left_looks(lines, at, prior, heads), *self._looks_loose(at)]
                if _worth(looks) > HOPELESS:
                    self.looks[0][at] = looks
        self.fragments: list[Fragment] = []
        self.before = {at: _sum(looks) for at, looks in self.looks[0].items()}
        self._words = {at: lines[at].words for at in self.parts}
        self._opens = {at for at in self.parts if lines[at].lead or lines[at].sign}
        self._phrases = Phrases(self._words.values())
        self._ends = {at: left_side(self._words[at]) for at in self.looks[0]}
        self._starts: dict[int, Side] = {}
        self._prior, self._heads = prior, heads
        self._known_looks: dict[int, Signs] = {}
        self._found: dict[tuple[int, int], float] = {}

    def plain_fit(self, left: int, right: int) -> float:
        """How well a line goes on in another by what needs no network, nor the other lines of its article."""
        if right not in self._words or right in self._opens or self._lines[left].torn:
            return -INFINITY
        if right not in self._starts:
            self._starts[right] = right_side(self._words[right])
        sign, nats = habit(self._ends[left], self._starts[right])
        words = weight(self._told(left, right)) + WEIGHTS[sign] * nats
        return self.before[left] + _sum(self._right_looks(right)) + words

    def _right_looks(self, at: int) -> Signs:
        if at not in self._known_looks:
            looks = right_looks(self._lines, at, self._prior, self._heads)
            self._known_looks[at] = [*looks, *self._looks_loose(at)]
        return self._known_looks[at]

    def look_at_starts(self) -> None:
        """What speaks for every fragment's being the rest of a sentence; to be asked once, on a page not in order."""
        lines, words = self._lines, self._words
        others = [at for at in self.parts if at not in self._opens]
        known = {at: self._right_looks(at) for at in others}
        # Of some the network need not be asked.
        asked = {at: words[at] for at in others if _worth(known[at]) > HOPELESS - MOST_OF_REST}
        self._sense = Sense({at: words[at] for at in self.looks[0]}, asked)
        for at in others:
            looks = [*known[at], ("right_rest", self._sense.rest.get(at, 0.0))]
            if _worth(looks) > HOPELESS:
                self.looks[1][at] = looks
        self._after = {at: _sum(looks) for at, looks in self.looks[1].items()}
        self.fragments = [
            Fragment(at, at in self.looks[0], at in self.looks[1], lines[at].role == "body")
            for at in self.parts
        ]
        self._openings = openings(lines, words, self._astray)
        self._asked = Belonging(Wording(words), self._openings, ordered=True)
        self._starts = {at: right_side(words[at]) for at in self.looks[1]}

    def _looks_loose(self, at: int) -> Signs:
        return [("loose", 1.0)] if at in self._loose else []

    def signs(self, left: int, right: int) -> Signs:
        """The signs in the words of two fragments."""
        return [*((sign, 1.0) for sign in self._told(left, right)), *self._sized(left, right)]

    def _told(self, left: int, right: int) -> list[str]:
        """Those that there are or are not: in the words by the join, and in what stands between."""
        found = evidence(self._ends[left], self._starts[right], self._phrases)
        if 0 < right - left - 1 <= HEADLINES and all(
            line.role in ("heading", "title", "column") for line in self._lines[left + 1 : right]
        ):
            found.append("straddles")
            if self.is_title(left) and CLAUSE.search(self._lines[left].folded):
                found.append("clause_straddles")
            if any(at in self._astray for at in range(left + 1, right)):
                found.append("astray_straddles")
        return found

    def _sized(self, left: int, right: int) -> Signs:
        """Those that there is more or less of."""
        return [
            habit(self._ends[left], self._starts[right]),
            ("sense", self._sense.goes_on(left, right)),
        ]

    def fit(self, left: int, right: int, belonging: Belonging, ordered: bool = True) -> float:
        """What speaks for a join, in nats, but for where the fragments stand on the page.

        On a page that is in order it counts whose turn it is.
        """
        together = belonging.together(left, right)
        # A headline is of the article that its words are of, and goes on in none of it.
        if together > 0 and self.is_title(left):
            together *= OF_TITLES
        return (
            self.by_words(left, right) + TOGETHER * together + (self.in_turn(left, right) if ordered else 0.0)
        )

    def by_words(self, left: int, right: int) -> float:
        """What the looks of two fragments and the words by their join speak for it, in nats."""
        found = self._found.get((left, right))
        if found is None:
            found = self._found[left, right] = self._fit(left, right)
        return found

    def is_title(self, at: int) -> bool:
        """Whether a fragment has the look of a headline."""
        return self._lines[at].role == "title"

    def likeliest(self, many: int) -> set[tuple[int, int]]:
        """The pairs in which the network thinks one among so many that are likeliest for the other."""
        return self._sense.likeliest(self._after, WEIGHTS["sense"], many)

    def find_lanes(self, belonging: Belonging) -> bool:
        """Finds out which articles take turns, and so what is next in each; true where that is news."""
        if self._lanes is not None:
            return False
        self._lanes = lanes(
            self._lines,
            self._loose,
            self.fragments,
            self._openings,
            lambda left, right: self.fit(left, right, belonging, ordered=False),
            self._odds_by_words,
        )
        last: dict[int, int] = {}
        for at, lane in sorted(self._lanes.items()):
            if lane in last:
                self._next[last[lane]] = at
            last[lane] = at
        return bool(self._lanes)

    def _odds_by_words(self, at: int, article: int, other: int) -> float:
        """How much likelier a fragment is of one article than of the other by its words alone."""
        return self._belonging(ordered=False).odds(at, article, other)

    def in_turn(self, left: int, right: int) -> float:
        """What the turns that articles take say for a join, in nats."""
        if not self._lanes or left not in self._next or right not in self._lanes:
            return 0.0
        return NEXT if self._next[left] == right else -ASTRAY

    def bar(self, pairs: Iterable[tuple[int, int]]) -> None:
        """These are no joins."""
        for pair in pairs:
            self.barred.add(pair)
            self._found[pair] = -INFINITY

    def _fit(self, left: int, right: int) -> float:
        if left not in self.before or right not in self._after or left == right:
            return -INFINITY
        rough = self.before[left] + self._after[right] + WEIGHTS["sense"] * self._sense.goes_on(left, right)
        if rough <= ROUGHLY and not self._lines[left].torn:
            return rough
        words = weight(self._told(left, right))
        for sign, size in self._sized(left, right):
            words += WEIGHTS[sign] * size
        words += ONE_ROW * (self._lines[left].torn and right == left + 2)
        return self.before[left] + self._after[right] + words

    def belonging(self, ordered: bool) -> Belonging:
        """Which article each fragment is of, by its wording and, on a page in order, by where it stands."""
        return copy(self._belonging(ordered))

    def _belonging(self, ordered: bool) -> Belonging:
        """The same, not to be changed."""
        if ordered not in self._settled:
            self._settled[ordered] = self._asked.afresh(ordered)
            self._settled[ordered].settle({})
        return self._settled[ordered]


def _sum(looks: Signs) -> float:
    return sum(LOOKS[look] * size for look, size in looks)


def _worth(looks: Signs) -> float:
    """What looks are worth on a page where as many lines are cut short as are headlines."""
    return _sum([look for look in looks if look[0] != "title_prior"])
