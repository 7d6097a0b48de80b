"""Facts in, networkx graphs out; and a graph in, pandas tables of centrality, communities, components out.

Three graphs: everything, unions joined by what they share, and unions beside their programmes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd

from kg.errors import InputError
from kg.explore.facts import Facts
from kg.model import LITERAL_PREDICATES, Entity

# Exact betweenness looks at every pair: above this many nodes a seeded sample of as many stands for all.
SAMPLE = 500
SEED = 0

WRITERS = {".graphml": nx.write_graphml_xml, ".gexf": nx.write_gexf}


def everything(facts: Facts) -> nx.MultiDiGraph:
    """Every entity a node, every fact between two of them an edge, keyed by its relation."""
    graph = nx.MultiDiGraph()
    for entity in facts.entities:
        graph.add_node(entity.id, **_traits(entity))
    for fact in facts.facts:
        if fact.o is not None and fact.p not in LITERAL_PREDICATES:
            graph.add_edge(
                fact.s,
                fact.o,
                key=fact.p if fact.role is None else f"{fact.p} {fact.role}",
                relation=fact.p,
                confidence=fact.confidence,
                inferred=fact.inferred,
                articles=len(facts.sources(fact)),
            )
    return graph


def two_mode(facts: Facts) -> nx.Graph:
    """Unions on one side, programmes on the other, an edge where a union has a part in a programme."""
    graph = nx.Graph()
    for union, relation, programme in facts.deeds:
        if union.type == "Union":
            graph.add_node(union.id, side=0, **_traits(union))
            graph.add_node(programme.id, side=1, **_traits(programme))
            graph.add_edge(union.id, programme.id, weight=1, relation=relation)
    return graph


def unions(facts: Facts, places: bool = True) -> nx.Graph:
    """Unions, joined where they have a part in the same programme or (`places`) sit in the same place.

    An edge's `weight` is how much they share; `programmes` and `places` count it apart.
    """
    graph = nx.Graph()
    for entity in facts.of_type("Union"):
        graph.add_node(entity.id, **_traits(entity))
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for body, _, programme in facts.deeds:
        shared["programmes", programme.id].add(body.id)
    for fact in facts.facts if places else ():
        if fact.p == "locatedIn" and fact.o:
            shared["places", fact.o].add(fact.s)
    for (what, _), bodies in shared.items():
        for one, other in combinations(sorted(bodies & graph.nodes), 2):
            if not graph.has_edge(one, other):
                graph.add_edge(one, other, weight=0, programmes=0, places=0)
            graph[one][other][what] += 1
            graph[one][other]["weight"] += 1
    return graph


def centrality(graph: nx.Graph) -> pd.DataFrame:
    """How central each node is: `degree` (neighbours), `weight` (what its edges weigh), `betweenness`.

    Betweenness is the share of shortest paths that pass through the node, direction left aside.
    """
    plain = _numbered(graph)
    between = betweenness(plain)
    rows = [
        (id_, *_named(data), plain.degree[n], float(plain.degree(n, weight="weight")), between[n])
        for n, (id_, data) in enumerate(graph.nodes(data=True))
    ]
    table = pd.DataFrame(rows, columns=["id", "label", "type", "degree", "weight", "betweenness"])
    return table.sort_values(
        ["degree", "betweenness", "id"], ascending=[False, False, True], ignore_index=True
    )


def betweenness(graph: nx.Graph) -> dict[Any, float]:
    """The share of shortest paths that pass through each node, from a sample where there are many nodes."""
    sample = SAMPLE if len(graph) > SAMPLE else None
    found: dict[Any, float] = nx.betweenness_centrality(graph, k=sample, seed=SEED)
    return found


def communities(graph: nx.Graph) -> pd.DataFrame:
    """The community of each node (Louvain, seeded): 0 is the largest, `size` is how many it has.

    Within a community the best connected come first.
    """
    found = nx.community.louvain_communities(_numbered(graph), seed=SEED) if len(graph) else []
    return _parts(graph, found, "community")


def components(graph: nx.Graph) -> pd.DataFrame:
    """The connected component of each node, direction left aside: 0 is the largest."""
    return _parts(graph, nx.connected_components(_numbered(graph)), "component")


def write(graph: nx.Graph, path: Path) -> None:
    """`graph` as GraphML or GEXF, by the ending of `path`."""
    if (writer := WRITERS.get(path.suffix)) is None:
        raise InputError(
            f"{path}: a network is written as {' or '.join(WRITERS)}, not as {path.suffix or 'that'}"
        )
    writer(writable(graph), path, encoding="utf-8")


def _traits(entity: Entity) -> dict[str, str]:
    traits = (("type", entity.type), ("label", entity.name), ("level", entity.level), ("kind", entity.kind))
    return {key: value for key, value in (*traits, ("adcode", entity.adcode)) if value is not None}


def _named(data: dict[str, Any]) -> tuple[str, str]:
    return data.get("label", ""), data.get("type", "")


def _numbered(graph: nx.Graph) -> nx.Graph:
    """The same graph, simple and undirected, on 0…n-1: sets of numbers have one order on every machine."""
    number = {node: n for n, node in enumerate(graph)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(number)))
    for one, other, data in graph.edges(data=True):
        a, b = number[one], number[other]
        if a != b:
            before = plain[a][b]["weight"] if plain.has_edge(a, b) else 0
            plain.add_edge(a, b, weight=before + data.get("weight", 1))
    return plain


def _parts(graph: nx.Graph, parts: Iterable[set[int]], name: str) -> pd.DataFrame:
    nodes = list(graph.nodes(data=True))
    links = [degree for _, degree in graph.degree()]
    ordered = sorted(map(sorted, parts), key=lambda part: (-len(part), part))
    rows = [
        (nodes[n][0], *_named(nodes[n][1]), which, len(part))
        for which, part in enumerate(ordered)
        for n in sorted(part, key=lambda n: (-links[n], n))
    ]
    return pd.DataFrame(rows, columns=["id", "label", "type", name, "size"])


def writable(graph: nx.Graph) -> nx.Graph:
    """The same graph without the characters that XML cannot carry: they would break the whole file."""
    clean = graph.__class__()
    clean.add_nodes_from((_xml(node), _clean(data)) for node, data in graph.nodes(data=True))
    if graph.is_multigraph():
        clean.add_edges_from(
            (_xml(a), _xml(b), _xml(key), _clean(data))
            for a, b, key, data in graph.edges(data=True, keys=True)
        )
    else:
        clean.add_edges_from((_xml(a), _xml(b), _clean(data)) for a, b, data in graph.edges(data=True))
    return clean


def _clean(data: dict[str, Any]) -> dict[str, Any]:
    return {key: _xml(value) if isinstance(value, str) else value for key, value in data.items()}


def _xml(text: str) -> str:
    return "".join(char if _in_xml(ord(char)) else "\N{REPLACEMENT CHARACTER}" for char in text)


def _in_xml(code: int) -> bool:
    return code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code >= 0x10000
