"""The pieces of two articles in file order in, every way out in which the two may take turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

# So many pieces of one stand together before the other's turn comes.
RUNS = (1, 2)


def turns(pieces: Sequence[int]) -> Iterator[tuple[dict[int, bool], int]]:
    """For each way to take turns whose each paragraph is, true for the second's, and how many pieces do not fit.

    `pieces` are the paragraphs that the pieces belong to, in file order, from the headline of the second article on.

    >>> [whose for whose, _ in turns([0, 1, 2, 3])][0]
    {0: True, 1: False, 2: False, 3: False}
    """
    many = len(pieces)
    counted = Counter(pieces)
    for run in RUNS:
        sides = [at // run % 2 == 0 for at in range(many)]
        # One of the two comes to its end first: what follows is the other's.
        for end in range(run, many + 1, run):
            if end < many and end + run >= many and sides[end]:
                continue
            rest = not sides[end - 1]
            yield _whose(counted, pieces, sides[:end] + [rest] * (many - end))


def _whose(
    many: Mapping[int, int], pieces: Sequence[int], sides: Sequence[bool]
) -> tuple[dict[int, bool], int]:
    votes = dict.fromkeys(many, 0)
    for paragraph, second in zip(pieces, sides, strict=True):
        votes[paragraph] += second
    whose = {paragraph: 2 * vote > many[paragraph] for paragraph, vote in votes.items()}
    return whose, sum([min(vote, many[paragraph] - vote) for paragraph, vote in votes.items()])
