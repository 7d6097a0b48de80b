"""Graphs to empty, N-Quads to take out and N-Quads to add in, one SPARQL update that keeps the default graph true out.

The default graph holds every triple of the named graphs once; a triple leaves it only when no named graph states it.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.terms import iri
from kg.graph.vocab import ENTRY

JOURNAL = "journal"  # the graph that says how far into its journal a store has come
# What these graphs state no other does: nobody has to look for it, which in a large store is most of such an update.
_ALONE = tuple(f"/graph/{name}>" for name in ("coverage", "reprints", "summary"))


def update(drop: Iterable[str], lines: Iterable[str], default: str = "", taken: Iterable[str] = ()) -> str:
    """The SPARQL update that empties graphs, takes N-Quads out and adds others, to be run as one request.

    `default` names the graph that stands in for the default graph where a server has none.
    """
    gone = [iri(graph) for graph in drop]
    common = "?s ?p ?o" if not default else f"GRAPH {iri(default)} {{ ?s ?p ?o }}"
    kept = [*gone, iri(default)] if default else gone
    parts = [
        # What no other graph states leaves the default graph too.
        f"DELETE {{ {common} }} WHERE {{ VALUES ?g {{ {' '.join(gone)} }} GRAPH ?g {{ ?s ?p ?o }} "
        "FILTER NOT EXISTS { GRAPH ?other { ?s ?p ?o } "
        f"FILTER(?other NOT IN ({', '.join(kept)})) }} }}"
    ] * bool(gone)
    parts += [f"DROP SILENT GRAPH {graph}" for graph in gone]
    out = [line.removesuffix(".").rstrip().rsplit(" ", 1) for line in taken]
    if out:
        data = [f"GRAPH {graph} {{ {triple} }}" for triple, graph in out]
        at_once = [triple for triple, graph in out if graph.endswith(_ALONE)]
        data += [f"GRAPH {iri(default)} {{ {triple} }}" if default else f"{triple} ." for triple in at_once]
        parts.append(f"DELETE DATA {{ {' '.join(data)} }}")
    if shared := [triple for triple, graph in out if in_default(graph) and not graph.endswith(_ALONE)]:
        spelt = " ".join(f"({triple})" for triple in shared)
        elsewhere = f"FILTER(?other != {iri(default)})" if default else ""
        parts.append(
            f"DELETE {{ {common} }} WHERE {{ VALUES (?s ?p ?o) {{ {spelt} }} "
            f"FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} {elsewhere} }} }}"
        )
    graphs: dict[str, list[str]] = {}
    for line in lines:
        triple, graph = line.removesuffix(".").rstrip().rsplit(" ", 1)
        graphs.setdefault(graph, []).append(triple)
        if in_default(graph) and default:
            graphs.setdefault(iri(default), []).append(triple)
    for graph, found in graphs.items():
        triples = " .\n".join(found)
        parts.append(f"INSERT DATA {{ GRAPH {graph} {{ {triples} }} }}")
        if in_default(graph) and not default:
            parts.append(f"INSERT DATA {{ {triples} }}")
    return " ;\n".join(parts)


def in_default(graph: str) -> bool:
    """Whether the default graph holds a copy of this graph: of all but those of the ledger and the journal."""
    return not graph.endswith((ENTRY + ">", f"/{JOURNAL}>"))
