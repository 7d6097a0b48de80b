"""A query in, the words in it that the vocabulary has not, each with the nearest it has, out.

A store answers a misspelt `u:run` with no rows, as if there were nothing to tell.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache

from kg.data import data_path
from kg.graph.sparql.text import tokens

_TERM = re.compile(r"^((?:u|kind|level):\w+)\s", re.MULTILINE)
_REBOUND = re.compile(r"\bPREFIX\s+(?:u|kind|level):", re.IGNORECASE)


def misspelt(sparql: str) -> tuple[tuple[str, str], ...]:
    """Each name of `u:`, `kind:` or `level:` that means nothing, with what may be meant (or "").

    >>> misspelt("SELECT * { ?x a u:Unoin ; u:runs ?y }")
    (('u:Unoin', 'u:Union'),)
    """
    if _REBOUND.search(sparql):  # the query means its own words
        return ()
    names = dict.fromkeys(text for kind, text in tokens(sparql) if kind == "name")
    unknown = [name for name in names if _TERM.match(f"{name} ") and name not in _known()]
    return tuple((name, next(iter(get_close_matches(name, _known(), 1)), "")) for name in unknown)


@cache
def _known() -> frozenset[str]:
    return frozenset(_TERM.findall(data_path("ontology", "union.ttl").read_text(encoding="utf-8")))
