"""Scores of possible joins in, the set of joins with the highest total out: no left and no right used twice."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Scores = Mapping[tuple[int, int], float]


def assign(scores: Scores) -> dict[int, int]:
    """The best assignment of rights to lefts among pairs that score above zero; staying alone scores zero.

    >>> assign({(0, 1): 3.0, (0, 2): 2.9, (5, 1): 2.0})
    {0: 2, 5: 1}
    """
    wanted: dict[int, list[tuple[int, float]]] = {}
    for (left, right), score in scores.items():
        if score > 0:
            wanted.setdefault(left, []).append((right, score))
    taken: dict[int, int] = {}  # right -> left
    made: dict[int, int] = {}  # left -> right
    worth_left = {left: max(score for _, score in pairs) for left, pairs in wanted.items()}
    worth_right: dict[int, float] = {}
    for left in sorted(wanted):
        _augment(left, wanted, taken, made, worth_left, worth_right)
    return dict(sorted(made.items()))


def _augment(
    root: int,
    wanted: Mapping[int, list[tuple[int, float]]],
    taken: dict[int, int],
    made: dict[int, int],
    worth_left: dict[int, float],
    worth_right: dict[int, float],
) -> None:
    """Finds the cheapest way to place one more left: Dijkstra over the reduced costs, as in the Hungarian method.

    A left may stay alone, which costs what it is worth by itself: that is the free place every left has.
    """
    distance: dict[int, float] = {}  # right -> cost of the cheapest way to it
    came: dict[int, int] = {}  # right -> the left before it on that way
    settled_lefts: dict[int, float] = {root: 0.0}
    settled_rights: set[int] = set()
    queue: list[tuple[float, int]] = []
    best_alone = (worth_left[root], root)
    best_free: tuple[float, int] | None = None

    def relax(left: int, base: float) -> None:
        for right, score in wanted[left]:
            if right in settled_rights:
                continue
            cost = base + worth_left[left] + worth_right.get(right, 0.0) - score
            if cost < distance.get(right, float("inf")):
                distance[right] = cost
                came[right] = left
                heapq.heappush(queue, (cost, right))

    relax(root, 0.0)
    while queue:
        cost, right = heapq.heappop(queue)
        if right in settled_rights or cost > distance[right]:
            continue
        if cost >= best_alone[0]:
            break
        settled_rights.add(right)
        if right not in taken:
            best_free = (cost, right)
            break
        left = taken[right]
        settled_lefts[left] = cost
        if cost + worth_left[left] < best_alone[0]:
            best_alone = (cost + worth_left[left], left)
        relax(left, cost)

    end = best_free[0] if best_free else best_alone[0]
    for left, cost in settled_lefts.items():
        worth_left[left] -= max(0.0, end - cost)
    for right in settled_rights:
        worth_right[right] = worth_right.get(right, 0.0) + max(0.0, end - distance[right])
    if best_free is None:
        alone = best_alone[1]
        if alone == root:
            return
        freed = made.pop(alone)
        del taken[freed]
        right = freed
    else:
        right = best_free[1]
    while True:
        left = came[right]
        before = made.get(left)
        made[left] = right
        taken[right] = left
        if left == root:
            return
        assert before is not None
        right = before
