"""A page's lines in, the joins between those that one sentence runs through out, the best set over the whole page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from kg.pages.assign import assign
from kg.pages.evidence import Phrases, evidence, left_side, right_side, weight
from kg.pages.kinship import kin
from kg.pages.lines import Line
from kg.pages.looks import WEIGHTS as LOOKS
from kg.pages.looks import left_looks, right_looks, title_prior

# On a small page every fragment is tried with every other; on a large one with so many before and after.
SMALL = 6_000
BEFORE, AFTER = 8, 24
# A line that may as well be a headline is tried with fewer; one whose look is worth less than this, with none.
TITLE_BEFORE, TITLE_AFTER = 3, 10
HOPELESS = -5.0

# How far on a column goes on, before the page itself has been asked: mostly in the next fragment.
NEXT = {1: 0.72, 2: 0.12, 3: 0.06, 4: 0.03, 5: 0.02, -1: 0.01}
# As many joins as that stands for, as many as the page's sure joins stand for together, and how far around a
# fragment sure joins count one by one: columns may be read across in one corner of the page.
PRIOR_WEIGHT, PAGE_WEIGHT, NEAR = 3.0, 3.0, 10
# How sure a join must be by its words to be asked, and how often a step must be seen to be a layout.
SURE, LAYOUT = 2.4, 3
# The share of fragments that go on anywhere on the page, where nothing is known of it.
ANYWHERE = 0.1
# The share of fragments whose continuation is not on the page.
MISSING = 0.08
# How much the place of a fragment counts beside its words; fitted with the other weights.
PLACE = 1.1
# A look of at most this says that a fragment is no rest of a sentence.
NO_REST = -2.5
# How often joins that end in a headline are taken back before the others are chosen again.
ROUNDS = 3
INFINITY = 1e6
# A join less sure than this moves nothing: what the file has in order is likelier in order.
DOUBTFUL = 0.28


@dataclass(frozen=True, slots=True)
class Join:
    """Line `right` goes on from line `left` inside a sentence; `sure` is the share of doubt left out, 0 to 1."""

    left: int
    right: int
    sure: float


def joins(lines: Sequence[Line]) -> tuple[Join, ...]:
    """Which lines go on in which, each line at most once on each side."""
    parts, opens = fragments(lines)
    if not opens:
        return ()
    text = scores(lines, parts, opens)
    place = places(lines, parts)
    step = steps(text, place)
    total = {
        (left, right): score + PLACE * step.weight(place[left], place[right] - place[left])
        for (left, right), score in text.items()
    }
    made = _without_circles(assign(total), total)
    for _ in range(ROUNDS):
        # A line with the look of a headline can be the middle of a sentence, but not its end.
        ends = [left for left, right in made.items() if lines[right].role == "title" and right not in made]
        ends = [left for left in ends if lines[made[left]].open]
        if not ends:
            break
        for left in ends:
            total[left, made[left]] = -INFINITY
        made = _without_circles(assign(total), total)
    sure = _sure(made, total)
    return tuple(
        Join(left, right, sure[left])
        for left, right in made.items()
        if sure[left] >= DOUBTFUL or place[right] - place[left] == 1
    )


Pair = tuple[int, int, list[str]]


def fragments(lines: Sequence[Line]) -> tuple[list[int], list[int]]:
    """The lines that may be pieces of articles, and those of them that stop inside a sentence."""
    parts = [at for at, line in enumerate(lines) if line.role in ("body", "title")]
    opens = [at for at in parts if lines[at].open and not lines[at].foot]
    return parts, [
        at for at in opens if sum(LOOKS[look] for look, _ in left_looks(lines, at, 0.0)) > HOPELESS
    ]


def signs(lines: Sequence[Line], parts: Sequence[int], opens: Sequence[int]) -> Iterator[Pair]:
    """Every pair of fragments that may be joined, with the signs in their words; looks are apart."""
    number = {at: index for index, at in enumerate(parts)}
    phrases = Phrases(lines[at].words for at in parts)
    related = kin({at: lines[at].words for at in parts})
    lefts = {at: left_side(lines[at].words) for at in opens}
    rights = {
        at: right_side(lines[at].words)
        for at in parts
        if not lines[at].lead and sum(LOOKS[look] for look, _ in right_looks(lines, at, 0.0)) > HOPELESS
    }
    everywhere = len(opens) * len(parts) <= SMALL
    for left in opens:
        here = number[left]
        if lines[left].role == "title":
            near = parts[max(0, here - TITLE_BEFORE) : here + TITLE_AFTER + 1]
        else:
            near = parts if everywhere else parts[max(0, here - BEFORE) : here + AFTER + 1]
        for right in near:
            if right != left and right in rights:
                found = evidence(lefts[left], rights[right], phrases)
                if (min(left, right), max(left, right)) in related:
                    found.append("kin")
                yield left, right, found


def places(lines: Sequence[Line], parts: Sequence[int]) -> dict[int, int]:
    """The place of each fragment on the page, counting only fragments that may go on from another."""
    found = {}
    place = 0
    for at in parts:
        looks = sum(LOOKS[look] for look, _ in right_looks(lines, at, 0.0))
        certain = looks <= NO_REST or lines[at].lead is not None
        # A fragment that starts a paragraph for certain has the place of the one before: nothing goes on in it.
        place += not certain
        found[at] = place
    return found


def scores(lines: Sequence[Line], parts: Sequence[int], opens: Sequence[int]) -> dict[tuple[int, int], float]:
    prior = title_prior(lines)
    before = {at: sum(LOOKS[look] * size for look, size in left_looks(lines, at, prior)) for at in opens}
    after = {at: sum(LOOKS[look] * size for look, size in right_looks(lines, at, prior)) for at in parts}
    return {
        (left, right): before[left] + after[right] + weight(found)
        for left, right, found in signs(lines, parts, opens)
    }


class Steps:
    """How many fragments on a fragment's continuation stands: what is usual, the page's sure joins and those near."""

    def __init__(self, seen: Sequence[tuple[int, int]], fragments: int) -> None:
        self._seen = sorted(seen)
        self._places = [place for place, _ in self._seen]
        counts = Counter(step for _, step in seen)
        # A step seen once or twice may be chance, three times it is a layout.
        self._usual = {step for step, count in counts.items() if step in NEXT or count >= LAYOUT}
        far = sum(count for step, count in counts.items() if step not in self._usual)
        self._anywhere = (ANYWHERE * PRIOR_WEIGHT + far) / (PRIOR_WEIGHT + len(seen)) / max(2, fragments)
        page = PAGE_WEIGHT * min(1.0, len(seen) / PAGE_WEIGHT)
        self._base = {step: share * PRIOR_WEIGHT for step, share in NEXT.items()}
        for step in self._usual:
            self._base[step] = self._base.get(step, 0.0) + page * counts[step] / len(seen)
        self._known = PRIOR_WEIGHT + page
        self._near: dict[int, tuple[Counter[int], int]] = {}

    def weight(self, place: int, step: int) -> float:
        """The step's weight at a place of the page, in nats against no continuation at all."""
        if place not in self._near:
            low = bisect_left(self._places, place - NEAR)
            high = bisect_right(self._places, place + NEAR)
            here = Counter(step for _, step in self._seen[low:high] if step in self._usual)
            self._near[place] = here, high - low
        here, many = self._near[place]
        share = (self._base.get(step, 0) + here.get(step, 0)) / (self._known + many)
        return log((share + self._anywhere) / MISSING)


def steps(text: Mapping[tuple[int, int], float], place: Mapping[int, int]) -> Steps:
    """The steps of this page, learnt from the joins that their words alone make sure of."""
    best: dict[int, tuple[float, int]] = {}
    runner_up: dict[int, float] = {}
    for (left, right), score in text.items():
        if score > best.get(left, (SURE, 0))[0]:
            runner_up[left] = best[left][0] if left in best else runner_up.get(left, 0.0)
            best[left] = (score, right)
        else:
            runner_up[left] = max(runner_up.get(left, 0.0), score)
    seen = [
        (place[left], place[right] - place[left])
        for left, (score, right) in best.items()
        if score > runner_up.get(left, 0.0) + 1
    ]
    return Steps(seen, len(place))


def _without_circles(made: dict[int, int], scores: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The joins with the weakest of every circle left out: a sentence does not go on in its own start."""
    done: set[int] = set()
    for start in list(made):
        path: list[int] = []
        at = start
        while at in made and at not in done:
            done.add(at)
            path.append(at)
            at = made[at]
        if at in path:
            circle = path[path.index(at) :]
            del made[min(circle, key=lambda left: (scores[left, made[left]], left))]
    return made


def _sure(made: Mapping[int, int], scores: Mapping[tuple[int, int], float]) -> dict[int, float]:
    """How much of all that the left or the right could be joined to, or to nothing, is this join."""
    lefts: defaultdict[int, float] = defaultdict(float)
    rights: defaultdict[int, float] = defaultdict(float)
    for (left, right), score in scores.items():
        if score > -12:
            weight = exp(min(score, 50.0))
            lefts[left] += weight
            rights[right] += weight
    found = {}
    for left, right in made.items():
        weight = exp(min(scores[left, right], 50.0))
        found[left] = min(weight / (1 + lefts[left]), weight / (1 + rights[right]))
    return found
