"""Who stands directly above whom in, whether one thing stands above another out."""

from __future__ import annotations

from collections.abc import Collection, Mapping


def reaches(start: str, goal: str, above: Mapping[str, Collection[str]]) -> bool:
    """Whether `goal` stands above `start`, at any distance, or is `start`; circles are no trouble.

    >>> reaches("a", "c", {"a": ["b"], "b": ["c", "a"]}), reaches("b", "d", {"b": ["b"]})
    (True, False)
    """
    waiting, seen = [start], set[str]()
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            waiting.extend(above.get(name, ()))
    return False
