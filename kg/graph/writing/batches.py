"""Many values in, as many at a time as are good for one step out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """So many at a time; the last may be fewer.

    >>> list(batches("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    left = iter(values)
    while some := list(islice(left, size)):
        yield some


def portions(values: Iterable[T], measure: Callable[[T], int], most: int) -> Iterator[list[T]]:
    """As many at a time as together measure at most so much; what measures more goes alone.

    >>> list(portions(["aa", "b", "cccc", "d"], len, 3))
    [['aa', 'b'], ['cccc'], ['d']]
    """
    some: list[T] = []
    size = 0
    for value in values:
        if some and size + measure(value) > most:
            yield some
            some, size = [], 0
        some.append(value)
        size += measure(value)
    if some:
        yield some
