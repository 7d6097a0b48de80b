"""SPARQL text in, the same text out: checked for what it may not do, with values bound into it as terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kg.errors import QueryError

_TOKEN = re.compile(
    r"""
      (?P<skip> \#[^\n\r]* | <[^<>"{}|^`\\\x00-\x20]*>
        | \"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
        | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<name> [?$@]\w+ | [\w.-]*:(?:[\w.:%-]|\\.)* )
    | (?P<word> [A-Za-z_]\w* )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def tokens(sparql: str) -> Iterator[tuple[str, str]]:
    """The text cut up, nothing left out: each piece with what it is (`skip`, `name`, `word` or `other`).

    >>> list(tokens("ASK {?a"))
    [('word', 'ASK'), ('other', ' '), ('other', '{'), ('name', '?a')]
    """
    return ((found.lastgroup or "other", found[0]) for found in _TOKEN.finditer(sparql))


def words(sparql: str) -> list[str]:
    """The bare words in upper case: no names, strings, addresses or comments.

    >>> words('SELECT ?service { ?x a:service "SERVICE" } # LOAD')
    ['SELECT']
    """
    return [text.upper() for kind, text in tokens(sparql) if kind == "word"]


def form(sparql: str) -> str | None:
    """SELECT, ASK, CONSTRUCT or DESCRIBE, or the word that changes the graph; None where there is neither."""
    return next((word for word in words(sparql) if word in _FORMS or word in _UPDATES), None)


def check(sparql: str) -> None:
    """Refuse what reaches out of the graph (SERVICE) or changes it; `QueryError` says which word it was."""
    # A server may undo \u escapes before it reads the query, or after: neither way may it be let through.
    for spelling in (sparql, _CODEPOINT.sub(_character, sparql)):
        found = words(spelling)
        if "SERVICE" in found:
            raise QueryError("SERVICE asks other machines, which a query here may not: leave it out")
        first = form(spelling)
        if first in _UPDATES:
            raise QueryError(
                f"{first} changes the graph, and a query only reads: the graph is made by `kg build`"
            )
        if first is None:
            raise QueryError(
                "the query has none of SELECT, ASK, CONSTRUCT, DESCRIBE: see `kg ask` for examples"
            )


def _character(found: re.Match[str]) -> str:
    code = int(found[1] or found[2], 16)
    return chr(code) if code < 0x110000 else ""


def bind(sparql: str, values: Mapping[str, Iterable[str]]) -> str:
    """Put terms (as `kg.graph.terms` spells them) into the `VALUES ?name { UNDEF }` of each parameter.

    >>> bind("SELECT * { VALUES ?who { UNDEF } ?who ?p ?o }", {"who": ["<https://a.example/>"]})
    'SELECT * { VALUES ?who { <https://a.example/> } ?who ?p ?o }'
    """
    for name, terms in values.items():
        place = re.compile(rf"VALUES\s+\?{re.escape(name)}\s*\{{\s*UNDEF\s*\}}")
        put = f"VALUES ?{name} {{ {' '.join(terms)} }}"
        sparql, count = place.subn(lambda _, put=put: put, sparql)  # type: ignore[misc]
        if not count:
            raise QueryError(f"the query has no `VALUES ?{name} {{ UNDEF }}` to bind a value to")
    return sparql
