"""A page's lines in, the joins between those that one sentence runs through out, the best set over the whole page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from kg.pages.joins.assign import assign
from kg.pages.joins.belonging import Belonging
from kg.pages.joins.looks import CLAUSE, NARROWEST
from kg.pages.joins.pairs import Pairs
from kg.pages.joins.straight import straight
from kg.pages.joins.threads import MISSING, PLACE, Fits, Fragment, met, threads
from kg.pages.joins.tried import Tried
from kg.pages.lines import Line

# The share of fragments that go on anywhere on a page that is in order, and on one whose fragments are in none.
ANYWHERE, UNORDERED = 0.1, 0.9
# The rest of so many is missing on any page.
LEAST_MISSING = 0.03
# On a page in no order hardly any rest is missing: what is joined to nothing is what has not been told apart.
ASTRAY_MISSING = 0.01
# A page is in none when more of its joins than this share lie where one in so many goes on; so many nats by which
# each is better by the words alone, once no order is asked for, say as much as all joins lying so.
ASTRAY, FAR, BETTER = 0.3, 0.05, 3.0
# Fewer joins than this are too few to tell.
FEW = 5
# As many joins as what is usual stands for against those of the page.
PRIOR_WEIGHT = 3.0
# What it says for a join, in nats, that all of the page are with the next line.
IN_ORDER = 2.8
# How often a reading is made better.
SETTLED = 4
# Such a share of the fragments may lack their rest, or have one that does not fit by its words, before the page is
# asked whether it is in order at all.
SHARE = 0.25
# The same where each that does go on does so in the next fragment, as it is on few pages that are in no order.
SHARE_IN_ORDER, MOST_IN_ORDER = 0.34, 2
# How often joins that end in a headline are taken back before the others are chosen again.
ROUNDS = 3
# A join less sure than this moves nothing: what the file has in order is likelier in order. Where nothing is in order
# that says little.
DOUBTFUL, DOUBTFUL_ASTRAY = 0.4, 0.1
# Pairs of less are not asked how sure the others are, and how often shares are divided among both sides.
FAINT, SHARED = -5.0, 3
# How often it is asked anew, on a page in no order, which article fragments are of: told by what goes on in what.
TURNS = 2

Scores = dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Join:
    """Line `right` goes on from line `left` inside a sentence; `sure` is the share of doubt left out, 0 to 1."""

    left: int
    right: int
    sure: float


def joins(lines: Sequence[Line]) -> tuple[Join, ...]:
    """Which lines go on in which, each line at most once on each side."""
    pairs = Pairs(lines)
    if not pairs.looks[0]:
        return ()
    next_fits = straight(pairs.before, pairs.plain_fit)
    if next_fits is not None and not any(
        _is_no_piece(lines[at + 1], at + 1 in next_fits) for at in next_fits
    ):
        return tuple(Join(at, at + 1, 1 / (1 + exp(-fit - IN_ORDER))) for at, fit in next_fits.items())
    pairs.look_at_starts()
    made, total, doubtful = _best(pairs)
    for _ in range(ROUNDS):
        astray = [(left, right) for left, right in made.items() if _is_no_piece(lines[right], right in made)]
        if not astray:
            break
        pairs.bar(astray)
        made, total, doubtful = _best(pairs)
    sure = _sure(made, total)
    place = places(pairs.fragments)
    return tuple(
        Join(left, right, sure[left])
        for left, right in made.items()
        if sure[left] >= doubtful
        or (place[right] - place[left] == 1 and not _over_article(lines, left, right))
    )


def _is_no_piece(line: Line, goes_on: bool) -> bool:
    """Whether a line with the look of a headline is none of a sentence: it can be the middle of one, but not its end,
    and is a full row at least then, or has what headlines have not."""
    short = len(line.words) < NARROWEST and not CLAUSE.search(line.folded)
    return line.role == "title" and (not goes_on or short)


def _over_article(lines: Sequence[Line], left: int, right: int) -> bool:
    """Whether a headline with its paragraph stands between two lines."""
    between = lines[left + 1 : right]
    return any(
        head.role in ("title", "heading") and under.role in ("byline", "body")
        for head, under in pairwise(between)
    )


def places(fragments: Sequence[Fragment]) -> dict[int, int]:
    """The place of each fragment on the page, counting only those that may go on from another."""
    found = {}
    place = 0
    for fragment in fragments:
        place += fragment.rest
        found[fragment.at] = place
    return found


def _best(pairs: Pairs) -> tuple[dict[int, int], Scores, float]:
    """The joins, the scores of the pairs, and how sure a join must be: articles in turn, or no order at all."""
    belonging, in_turn = pairs_in_turn(pairs)
    if pairs.find_lanes(belonging):
        belonging, in_turn = pairs_in_turn(pairs)

    def fit(left: int, right: int) -> float:
        return pairs.fit(left, right, belonging)

    cut = _cut(pairs)
    place = places(pairs.fragments)
    in_order = all(place[right] - place[left] == 1 for left, right in in_turn.items())
    most = min(SHARE_IN_ORDER * len(cut), MOST_IN_ORDER) if in_order else 0.0
    if _doubtful(pairs, in_turn, fit) <= max(SHARE * len(cut), most):
        met_in_turn = {pair: fit(*pair) for pair in met(pairs.fragments, in_turn)}
        return *_settled(pairs.fragments, cut, met_in_turn, in_turn), DOUBTFUL
    tried = Tried(pairs)
    made, total = _settled(pairs.fragments, cut, tried.fits(belonging), in_turn)
    text = tried.fits(pairs_in_no_order(pairs, tried), ordered=False)
    anyhow, unordered = _settled(pairs.fragments, cut, text, None)
    shares = met(pairs.fragments, made)
    far = sum(shares.get(pair, 0.0) < FAR for pair in made.items()) / max(FEW, len(made))
    better = sum(map(text.__getitem__, anyhow.items()), 0.0) - sum(map(text.__getitem__, made.items()), 0.0)
    if far + better / BETTER / max(FEW, len(anyhow)) <= ASTRAY:
        return made, total, DOUBTFUL
    return anyhow, unordered, DOUBTFUL_ASTRAY


def _cut(pairs: Pairs) -> list[int]:
    """The paragraphs that stop in a sentence."""
    return [fragment.at for fragment in pairs.fragments if fragment.open and fragment.body]


def _doubtful(pairs: Pairs, made: Mapping[int, int], fit: Fits) -> int:
    """How many of them go on in nothing, or in what does not fit."""
    return sum(at not in made for at in _cut(pairs)) + sum(fit(*pair) < 0 for pair in made.items())


def pairs_in_turn(pairs: Pairs) -> tuple[Belonging, dict[int, int]]:
    """Which article each fragment is of, and the joins, on a page whose articles take turns."""
    belonging = pairs.belonging(ordered=True)

    def fit(left: int, right: int) -> float:
        return pairs.fit(left, right, belonging)

    in_turn = threads(pairs.fragments, fit)
    if in_turn and _doubtful(pairs, in_turn, fit):
        belonging.settle(dict.fromkeys(in_turn.items(), 1.0))
        in_turn = threads(pairs.fragments, fit)
    return belonging, in_turn


def pairs_in_no_order(pairs: Pairs, tried: Tried) -> Belonging:
    """Which article each fragment is of on a page in no order: told by all the joins there might be."""
    belonging = pairs.belonging(ordered=False)
    usual = log(UNORDERED / _nexts(pairs.fragments) / ASTRAY_MISSING)
    for _ in range(TURNS):
        fits = tried.fits(belonging, ordered=False)
        belonging.settle(_shares({pair: fit + usual for pair, fit in fits.items()}))
    return belonging


def _settled(
    fragments: Sequence[Fragment],
    cut: Sequence[int],
    text: Mapping[tuple[int, int], float],
    made: dict[int, int] | None,
) -> tuple[dict[int, int], Scores]:
    """A reading made better until it stays: what is next in turn follows from the joins, the joins from that.

    `made` are the joins to begin with, or nothing where the page is in no order.
    """
    anywhere, lost = (ANYWHERE, MISSING) if made is not None else (UNORDERED, ASTRAY_MISSING)
    most = 1.0 if made is not None else ASTRAY_MISSING
    seen: Mapping[tuple[int, int], float] = {} if made is None else met(fragments, made)
    total: Scores = {}
    nexts = _nexts(fragments) if made is None else len(fragments)
    for _ in range(SETTLED):
        usual = anywhere / nexts
        here = {pair: PLACE * log(((1 - anywhere) * share + usual) / lost) for pair, share in seen.items()}
        elsewhere = PLACE * log(usual / lost)
        total = {pair: fit + here.get(pair, elsewhere) for pair, fit in text.items()}
        new = _without_circles(assign(total), total)
        if new == made:
            break
        made = new
        seen = met(fragments, made)
        far = sum((1 - anywhere) * seen.get(pair, 0.0) < usual for pair in made.items())
        anywhere = min(UNORDERED, (ANYWHERE * PRIOR_WEIGHT + far) / (PRIOR_WEIGHT + len(made)))
        alone = sum(at not in made for at in cut)
        share = (MISSING * PRIOR_WEIGHT + alone) / (PRIOR_WEIGHT + len(cut))
        lost = min(most, max(LEAST_MISSING, share))
    return made or {}, total


def _nexts(fragments: Sequence[Fragment]) -> int:
    """How many fragments may come next on a page in no order."""
    return max(1, sum(fragment.rest for fragment in fragments))


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
    shares = _shares(scores)
    return {left: shares.get((left, right), 0.0) for left, right in made.items()}


def _shares(scores: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """How much of all that its two could be joined to, or to nothing, each pair is.

    What another fragment has for certain counts for less: shares are divided among both sides in turn.
    """
    weights = {pair: exp(min(score, 30.0)) for pair, score in scores.items() if score > FAINT}
    lefts = {left: 1.0 for left, _ in weights}
    rights = {right: 1.0 for _, right in weights}
    for _ in range(SHARED):
        sums = dict.fromkeys(lefts, 1.0)
        for (left, right), weight in weights.items():
            sums[left] += weight * rights[right]
        lefts = {left: 1 / total for left, total in sums.items()}
        sums = dict.fromkeys(rights, 1.0)
        for (left, right), weight in weights.items():
            sums[right] += weight * lefts[left]
        rights = {right: 1 / total for right, total in sums.items()}
    return {(left, right): weight * lefts[left] * rights[right] for (left, right), weight in weights.items()}
