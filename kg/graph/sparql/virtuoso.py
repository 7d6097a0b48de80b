"""SPARQL text in, the same for a Virtuoso 7 out: it has no default graph, so a named one stands in for it.

A request that names the graph to be used as the default one (`default-graph-uri`) shuts all others out of
`GRAPH <name>`, but not out of `GRAPH ?variable`; and the graph that stands in is then among the named ones.
"""

from __future__ import annotations

import re

from kg.graph.sparql.guards import ruled
from kg.graph.sparql.text import tokens
from kg.graph.terms import iri

# Virtuoso compiles an update before it runs it: long ones are refused, and bodies of some 10 MB never answered.
QUADS_AT_ONCE = 1000
BYTES_AT_ONCE = 2_000_000
_UNDEFINED = re.compile(r"VALUES\s+\?\w+\s*\{\s*UNDEF\s*\}")


def dialect(sparql: str, default: str) -> str:
    """The query for a server where the graph `default` stands in for the default graph.

    >>> dialect("ASK { GRAPH <a:g> { ?s ?p ?o } }", "a:all")
    'ASK { VALUES ?graph_1 { <a:g> } GRAPH ?graph_1 { ?s ?p ?o } }'
    >>> dialect("ASK { GRAPH ?g { ?s ?p ?o } }", "a:all")
    'ASK { FILTER(?g != <a:all>) GRAPH ?g { ?s ?p ?o } }'

    A parameter that is not given says nothing, and is left out, with the parts of a question that are only for when it
    is given: Virtuoso takes `UNDEF` for a value.

    >>> dialect("ASK { VALUES ?who { UNDEF } ?who ?p ?o }", "a:all")
    'ASK {  ?who ?p ?o }'
    """
    parts = list(tokens(_UNDEFINED.sub("", ruled(sparql))))
    spelt, named = [], 0
    for place, (kind, text) in enumerate(parts):
        if kind == "word" and text.upper() == "GRAPH":
            at = next((n for n in range(place + 1, len(parts)) if not _is_space(*parts[n])), None)
            name = parts[at][1] if at is not None else ""
            if name.startswith(("?", "$")):
                text = f"FILTER({name} != {iri(default)}) {text}"
            elif at is not None:
                named += 1
                text = f"VALUES ?graph_{named} {{ {name} }} {text}"
                parts[at] = ("name", f"?graph_{named}")
        spelt.append(text)
    return "".join(spelt)


def _is_space(kind: str, text: str) -> bool:
    return text.isspace() or text.startswith("#")
