"""A page's lines in, the same lines in reading order out, each knowing the line that it goes on from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.pages.lines import Line
from kg.pages.score import join_score

# Joins below this are not made: the fragment keeps its open end.
LEAST = 0.0
# How many lines further on a column may go on.
REACH = 14


@dataclass(frozen=True, slots=True)
class Join:
    """Line `right` goes on from line `left` inside a sentence, with the score that spoke for it."""

    left: int
    right: int
    score: float


def joins(lines: Sequence[Line]) -> tuple[Join, ...]:
    """Which lines go on in which, each line at most once."""
    wanted: list[Join] = []
    for i, line in enumerate(lines):
        if line.role not in ("body", "title") or not line.open:
            continue
        for j in range(i + 1, min(len(lines), i + 1 + REACH)):
            if lines[j].role not in ("body", "title"):
                continue
            score = join_score(line, lines[j], j - i)
            if score > LEAST:
                wanted.append(Join(i, j, score))
    wanted.sort(key=lambda join: (-join.score, join.left, join.right))
    lefts: set[int] = set()
    rights: set[int] = set()
    made: list[Join] = []
    for join in wanted:
        if join.left not in lefts and join.right not in rights:
            lefts.add(join.left)
            rights.add(join.right)
            made.append(join)
    return tuple(sorted(made, key=lambda join: join.left))
