"""What a parser says of a query that is no SPARQL in, what helps its writer out: where it goes wrong, and how."""

from __future__ import annotations

import re

_SAID = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_CLASS = re.compile(r"\[[^\]]*\]")  # `['A' ..= 'Z' | 'a' ..= 'z' …]`: which characters a name may have
_SENTENCE = re.compile(r"[A-Z]\w* \w+ [\w ]+")  # `Prefix not found`
MOST = 4  # of the words that would do
BEFORE = 24  # characters of the query in front of the place


def explained(error: str, sparql: str) -> str:
    """The place and what is wrong there.

    >>> explained("error at 1:9: expected one of DESCRIBE, [_]", "SELEC ?s")
    'line 1, column 9, after “SELEC ?s”: expected DESCRIBE'
    >>> explained("error at 1:14: expected one of Prefix not found, ['%']", "ASK { ?a foo:b ?c }")
    'line 1, column 14, after “ASK { ?a foo:”: Prefix not found'
    """
    found = _SAID.search(error)
    if not found:
        return error
    line, column = int(found[1]), int(found[2])
    written = sparql.splitlines()[line - 1] if line <= len(sparql.splitlines()) else ""
    before = written[: column - 1].strip()[-BEFORE:]
    place = f"line {line}, column {column}" + (f", after “{before}”" if before else "")
    words = list(filter(None, (word.strip() for word in _CLASS.sub("", found[3]).split(", "))))
    if sentence := next(filter(_SENTENCE.fullmatch, words), None):
        return f"{place}: {sentence}"
    if not words or len(words) > MOST:  # a list of all that could stand here helps nobody
        return f"{place}: the query cannot go on like this, or breaks off"
    return f"{place}: expected {', '.join(words)}"
