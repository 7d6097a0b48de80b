"""A shipped question with its parameters bound in, the same without the parts that they rule out, out.

A part that is only for when a parameter is given, or only for when it is not, begins with a group that says so:
`{ VALUES ?union { UNDEF } FILTER(BOUND(?union)) }`. What holds can be read off it, without a store.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.graph.sparql.text import tokens

_GUARD = re.compile(
    r"\{\s*((?:VALUES\s+\?\w+\s*\{[^{}]*\}\s*)+)FILTER\(((?:!?BOUND\(\?\w+\)|\s|&&|\|\|)+)\)\s*\}"
)
_VALUES = re.compile(r"VALUES\s+(\?\w+)\s*\{\s*([^{}]*?)\s*\}")
_BOUND = re.compile(r"(!?)BOUND\((\?\w+)\)")
_NONE, _UNDEFINED = "", "UNDEF"


def ruled(sparql: str) -> str:
    """The query with every guard settled: what it rules out is left out with its part of the `UNION`.

    >>> one = "{ { VALUES ?x { UNDEF } FILTER(BOUND(?x)) } ?x ?p ?o } UNION"
    >>> print(ruled("ASK { " + one + " { { VALUES ?x { UNDEF } FILTER(!BOUND(?x)) } ?s ?p ?x } }"))
    ASK {  {  ?s ?p ?x } }
    >>> print(ruled("ASK { { VALUES ?x { <a:b> } FILTER(BOUND(?x)) } ?x ?p ?o }"))
    ASK { VALUES ?x { <a:b> } ?x ?p ?o }
    """
    at = 0
    while found := _GUARD.search(sparql, at):
        given = dict(_VALUES.findall(found[1]))
        if _holds(found[2], given):
            kept = " ".join(
                f"VALUES {name} {{ {value} }}" for name, value in given.items() if value != _UNDEFINED
            )
            sparql = sparql[: found.start()] + kept + sparql[found.end() :]
            at = found.start() + len(kept)
        elif part := _part(sparql, found.start()):
            sparql = sparql[: part[0]] + sparql[part[1] :]
            at = part[0]
        else:
            at = found.end()
    return sparql


def _holds(condition: str, given: Mapping[str, str]) -> bool:
    """Whether a condition of `BOUND`, `&&` and `||` holds; `&&` binds closer. Of no value at all nothing holds."""
    if _NONE in given.values():
        return False
    return any(
        all(
            (given.get(name, _UNDEFINED) == _UNDEFINED) is bool(negated)
            for negated, name in _BOUND.findall(some)
        )
        for some in condition.split("||")
    )


def _part(sparql: str, inside: int) -> tuple[int, int] | None:
    """From where to where the part of a `UNION` reaches that `inside` is in, one `UNION` with it; None for no such."""
    marks: list[tuple[str, int]] = []  # braces and words, with where they stand
    at = 0
    for kind, text in tokens(sparql):
        if kind == "word" or text in ("{", "}"):
            marks.append((text.upper(), at))
        elif kind != "skip" and not text.isspace():
            marks.append(("", at))
        at += len(text)
    first = _opening([n for n, (_, where) in enumerate(marks) if where < inside], marks)
    if first is None:
        return None
    last = _closing(first, marks)
    if first and marks[first - 1][0] == "UNION":
        return marks[first - 1][1], marks[last][1] + 1
    if last + 1 < len(marks) and marks[last + 1][0] == "UNION":
        return marks[first][1], marks[last + 1][1] + len("UNION")
    return None


def _opening(before: list[int], marks: list[tuple[str, int]]) -> int | None:
    depth = 0
    for n in reversed(before):
        depth += (marks[n][0] == "{") - (marks[n][0] == "}")
        if depth == 1:
            return n
    return None


def _closing(first: int, marks: list[tuple[str, int]]) -> int:
    depth = 0
    for n in range(first, len(marks)):
        depth += (marks[n][0] == "{") - (marks[n][0] == "}")
        if depth == 0:
            return n
    return len(marks) - 1
