"""The weights of `kg.pages.clues.evidence` and `kg.pages.joins.looks`, from damaged pages.

    python -m benchmarks.damage.fit PATHS

Every fragment chooses what it goes on in, or nothing, and every fragment chooses what it goes on from, or nothing;
the weights are those under which the true choices are likeliest (two softmaxes a page, pulled to the weights in use).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from math import log

import numpy as np

import kg.pages.joins.pairs
from benchmarks.damage.clean import articles
from benchmarks.damage.layout import Damaged
from benchmarks.damage.measure import damaged
from kg.model import Page
from kg.pages import order, read_pages
from kg.pages.clues import evidence
from kg.pages.joins import looks, threads
from kg.pages.joins.pairs import Pairs
from kg.pages.joins.threads import MISSING, met
from kg.pages.joins.tried import Tried
from kg.pages.lines import lines
from kg.pages.readers import Skipped

KINDS = {
    "undamaged": 6,
    "rows": 1,
    "columns": 2,
    "wraps": 1,
    "between": 2,
    "headlines": 1,
    "crossed": 3,
    "spaces": 1,
    "missing": 3,
    "shuffled": 2,
    "everything": 1,
}
# Pages as they are stand for more than pages made up: each counts as so many.
AS_IS = 10
PULL = 2.0
STEPS = 30
# Learnt beside the signs: how much the place of a fragment counts, and its being likely of the same article.
PLACE, TOGETHER = "place", "together"


def main() -> None:
    """Prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument(
        "--true", nargs="*", default=[], help="pages whose own joins are known to be made right"
    )
    parser.add_argument(
        "--half", nargs="*", default=[], help="pages every second article of which is taken, the others judge"
    )
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--seed", type=int, default=101)
    args = parser.parse_args()
    clean = [*articles(args.paths), *articles(args.half)[::2]]
    names = [*evidence.WEIGHTS, *looks.WEIGHTS, PLACE, TOGETHER]
    prior = np.array(
        [*evidence.WEIGHTS.values(), *looks.WEIGHTS.values(), threads.PLACE, kg.pages.joins.pairs.TOGETHER]
    )
    rows: list[np.ndarray] = []
    lefts: list[int] = []
    rights: list[int] = []
    truth: list[bool] = []
    groups = 0
    for page, true, anyhow in _pages(clean, args.true, args.pages, args.seed):
        groups = _collect(page, true, anyhow, names, rows, lefts, rights, truth, groups)
    x, y = np.array(rows), np.array(truth)
    left, right = np.array(lefts), np.array(rights)
    print(f"{len(x)} pairs, {y.sum()} joins")
    weights = fitted(x, y, left, right, prior)
    for name, value, before in zip(names, weights, prior, strict=True):
        print(
            f'    "{name}": {value:.1f},  # was {before:.1f}, on {int((x[:, names.index(name)] != 0)[y].sum())} joins'
        )


def fitted(
    x: np.ndarray, y: np.ndarray, left: np.ndarray, right: np.ndarray, prior: np.ndarray
) -> np.ndarray:
    """The weights under which the true choices are likeliest, found by Newton's steps."""
    weights = prior.copy()
    for _ in range(STEPS):
        score = np.exp(np.clip(x @ weights, -30, 30))
        of_left, of_right = (score / (1 + np.bincount(side, score)[side]) for side in (left, right))
        slope = x.T @ (2 * y - of_left - of_right) - PULL * (weights - prior)
        bend = PULL * np.eye(len(prior))
        for side, share in ((left, of_left), (right, of_right)):
            whole = np.zeros((side.max() + 1, len(prior)))
            np.add.at(whole, side, x * share[:, None])
            bend += x.T @ (x * share[:, None]) - whole.T @ whole
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 0.001:
            break
    return weights


def _pages(clean, true_paths, many, seed) -> Iterable[tuple[Page, set[tuple[int, int]] | None, bool]]:  # type: ignore[no-untyped-def]
    for page in read_pages(true_paths) if true_paths else []:
        if not isinstance(page, Skipped):
            for _ in range(AS_IS):
                yield page, None, False
    for kind, share in KINDS.items():
        for strength in ("light", "middle", "heavy"):
            made: list[Damaged] = damaged(clean, kind, strength, seed, many * share)
            for found in made:
                yield found.page, set(found.joins), kind == "shuffled"


def _collect(page, true, anyhow, names, rows, lefts, rights, truth, groups) -> int:  # type: ignore[no-untyped-def]
    found = lines(page)
    pairs = Pairs(found)
    if not pairs.before:
        return groups + len(found)
    pairs.look_at_starts()
    if true is None:
        true_pairs = {(join.left, join.right) for join in order.joins(found)}
    else:
        ends = {line.text.origins[line.end - 1]: at for at, line in enumerate(found) if line.end > line.start}
        starts = {line.text.origins[line.start]: at for at, line in enumerate(found) if line.end > line.start}
        true_pairs = {(ends[a], starts[b]) for a, b in true if a in ends and b in starts}
    index = {name: at for at, name in enumerate(names)}
    shares = {} if anyhow else met(pairs.fragments, dict(sorted(true_pairs)))
    tried = Tried(pairs)
    belonging = order.pairs_in_no_order(pairs, tried) if anyhow else order.pairs_in_turn(pairs)[0]
    away = order.UNORDERED if anyhow else order.ANYWHERE
    usual = away / max(1, len(pairs.fragments))
    for a, b in tried.pairs:
        row = np.zeros(len(names))
        for sign, size in (*pairs.signs(a, b), *pairs.looks[0][a], *pairs.looks[1][b]):
            row[index[sign]] += size
        row[index[PLACE]] = log(((1 - away) * shares.get((a, b), 0.0) + usual) / MISSING)
        row[index[TOGETHER]] = belonging.together(a, b)
        rows.append(row)
        lefts.append(groups + a)
        rights.append(groups + b)
        truth.append((a, b) in true_pairs)
    return groups + len(found)


if __name__ == "__main__":
    main()
