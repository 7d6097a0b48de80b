"""A page's lines in, the joins between those that one sentence runs through out, the best set over the whole page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from kg.pages.assign import assign
from kg.pages.evidence import Phrases, evidence, left_side, right_side
from kg.pages.lines import Line
from kg.pages.words import either

# On a small page every fragment is tried with every other; on a large one with so many before and after.
SMALL = 6_000
BEFORE, AFTER = 8, 24

# How far on a column goes on, before the page itself has been asked: mostly in the next fragment.
NEXT = {1: 0.72, 2: 0.12, 3: 0.06, 4: 0.03, 5: 0.02, -1: 0.01}
# As many joins as the page would need to show to outweigh that, and how sure a join must be to be asked.
PRIOR_WEIGHT, SURE = 4.0, 2.4
# The share of fragments that go on anywhere on the page, where nothing is known of it.
ANYWHERE = 0.1
# The share of fragments whose continuation is not on the page.
MISSING = 0.08

# What the look of a fragment says against its being cut, in nats.
TITLE, TITLE_LIKE_SENTENCE = -3.2, -0.8
HEADLINE, BY_HEADLINE = -6.0, -2.0  # a title right over a byline; one beside a headline
STARTS_LIKE_PARAGRAPH, SET_IN, IN_BOX = -2.5, -3.5, -5.0
GOES_ON = 0.5  # a comma or a word that nothing ends with before the join

_SENTENCE = re.compile(r",|^\d{4}年")
_LOOSE_END = re.compile(r"[,、:(《“‘]$|[的和与及或在为给把将被对向从由以于使并而但且]$")


@dataclass(frozen=True, slots=True)
class Join:
    """Line `right` goes on from line `left` inside a sentence; `sure` is the share of doubt left out, 0 to 1."""

    left: int
    right: int
    sure: float


def joins(lines: Sequence[Line]) -> tuple[Join, ...]:
    """Which lines go on in which, each line at most once on each side."""
    parts = [at for at, line in enumerate(lines) if line.role in ("body", "title")]
    place = {at: number for number, at in enumerate(parts)}
    opens = [at for at in parts if lines[at].open and not lines[at].foot]
    if not opens:
        return ()
    looks = {at: _looks(lines, at) for at in parts}
    words = _pair_evidence(lines, parts, place, opens)
    text = {(left, right): score + looks[left][0] + looks[right][1] for (left, right), score in words.items()}
    steps = _steps(text, place)
    scores = {pair: score + steps.weight(place[pair[1]] - place[pair[0]]) for pair, score in text.items()}
    made = _without_circles(assign(scores), scores)
    sure = _sure(made, scores)
    return tuple(Join(left, right, sure[left]) for left, right in made.items())


def _pair_evidence(
    lines: Sequence[Line], parts: Sequence[int], place: Mapping[int, int], opens: Sequence[int]
) -> dict[tuple[int, int], float]:
    phrases = Phrases.of(lines[at].words for at in parts)
    # A headline shares its words with the text below it: for a title-like line that says nothing.
    lefts = {at: left_side(lines[at].words, lines[at].role != "title") for at in opens}
    rights = {
        at: right_side(lines[at].words, lines[at].role != "title") for at in parts if not lines[at].lead
    }
    everywhere = len(opens) * len(parts) <= SMALL
    found: dict[tuple[int, int], float] = {}
    for left in opens:
        number = place[left]
        near = parts if everywhere else parts[max(0, number - BEFORE) : number + AFTER + 1]
        for right in near:
            if right != left and right in rights:
                found[left, right] = evidence(lefts[left], rights[right], phrases)
    return found


def _looks(lines: Sequence[Line], at: int) -> tuple[float, float]:
    """What a line's look says of its being cut at its end, and of its being cut at its start."""
    line = lines[at]
    after = cut_before = 0.0
    if line.role == "title":
        after = cut_before = TITLE_LIKE_SENTENCE if _SENTENCE.search(line.folded) else TITLE
        headline = _headline(lines, at)
        after += headline
        cut_before += headline
    elif _LOOSE_END.search(line.words):
        after += GOES_ON
    if at and lines[at - 1].role == "box":
        cut_before += IN_BOX
    if line.indent:
        cut_before += SET_IN
    elif _starts().match(line.words):
        cut_before += STARTS_LIKE_PARAGRAPH
    return after, cut_before


def _headline(lines: Sequence[Line], at: int) -> float:
    """What the lines around a title-like line say against its being a piece of a sentence."""
    before, after, second = (lines[i] if 0 <= i < len(lines) else None for i in (at - 1, at + 1, at + 2))
    if after and (after.role == "byline" or after.lead):
        return HEADLINE
    beside = before is not None and before.role in ("heading", "column")
    over = after is not None and (after.role == "heading" or (second is not None and second.role == "byline"))
    return BY_HEADLINE if beside or over else 0.0


def _starts() -> re.Pattern[str]:
    return re.compile(rf"{either('start')}|\d{{4}}年|\d{{1,2}}月\d{{1,2}}日")


@dataclass(frozen=True, slots=True)
class _Steps:
    """How many fragments on a fragment's continuation stands, as a share, and the share of anywhere."""

    shares: Mapping[int, float]
    anywhere: float

    def weight(self, step: int) -> float:
        """The step's weight in nats against no continuation at all."""
        return log((self.shares.get(step, 0.0) + self.anywhere) / MISSING)


def _steps(text: Mapping[tuple[int, int], float], place: Mapping[int, int]) -> _Steps:
    """The steps of this page: what is usual, outweighed by the page's own sure joins."""
    best: dict[int, tuple[float, int]] = {}
    runner_up: dict[int, float] = {}
    for (left, right), score in text.items():
        if score > best.get(left, (SURE, 0))[0]:
            runner_up[left] = best[left][0] if left in best else 0.0
            best[left] = (score, right)
        elif left in best:
            runner_up[left] = max(runner_up.get(left, 0.0), score)
    seen = Counter(
        place[right] - place[left]
        for left, (score, right) in best.items()
        if score > runner_up.get(left, 0.0) + 1
    )
    many = sum(seen.values())
    known = PRIOR_WEIGHT + many
    far = sum(count for step, count in seen.items() if step not in NEXT and count < 3)
    shares = {step: share * PRIOR_WEIGHT / known for step, share in NEXT.items()}
    for step, count in seen.items():
        if step in NEXT or count >= 3:  # a step seen once or twice may be chance, three times is a layout
            shares[step] = shares.get(step, 0.0) + count / known
    fragments = max(2, len(place))
    anywhere = (ANYWHERE * PRIOR_WEIGHT + far) / known / fragments
    return _Steps(shares, anywhere)


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
    lefts: Counter[int] = Counter()
    rights: Counter[int] = Counter()
    for (left, right), score in scores.items():
        if score > -12:
            weight = exp(min(score, 50.0))
            lefts[left] += weight  # type: ignore[assignment]
            rights[right] += weight  # type: ignore[assignment]
    found = {}
    for left, right in made.items():
        weight = exp(min(scores[left, right], 50.0))
        found[left] = min(weight / (1 + lefts[left]), weight / (1 + rights[right]))
    return found
