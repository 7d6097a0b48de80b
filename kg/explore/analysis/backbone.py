"""A weighted network in; the edges that matter, and the bodies that hold it together, out."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import pandas as pd

from kg.explore.analysis.speed import betweenness

ALPHA = 0.2  # the usual 0.05 leaves nothing of networks whose nodes have a handful of edges
SEED = 0


def backbone(graph: nx.Graph, alpha: float = ALPHA) -> nx.Graph:
    """The edges heavier than chance would make them for one of their ends (the disparity filter), with their nodes.

    If a node of `k` edges spread its weight at random, one of them would have a share `p` or more with the chance
    (1 - p) ** (k - 1): an edge stays where that is below `alpha` at either end. A node's only edge always has the
    chance 1 at that end, so it stays only if it matters to the other. Each edge has the lower chance as `chance`.
    """
    kept = nx.Graph()
    total = dict(graph.degree(weight="weight"))
    for a, b, data in sorted(graph.edges(data=True), key=lambda edge: edge[:2]):
        chance = min(
            (1 - data["weight"] / total[end]) ** (graph.degree[end] - 1) if graph.degree[end] > 1 else 1.0
            for end in (a, b)
        )
        if chance < alpha:
            for end in (a, b):
                kept.add_node(end, **graph.nodes[end])
            kept.add_edge(a, b, **data, chance=chance)
    return kept


def bridges(graph: nx.Graph) -> pd.DataFrame:
    """Edges without which the network would fall apart: both ends, and how many nodes the smaller part would have.

    Those that would cut off a single body are left out: of them every network is full.
    """
    rows = []
    for part in nx.connected_components(graph):
        piece = graph.subgraph(part)
        size = _below(piece)
        for a, b in nx.bridges(piece):
            cut = min(size[a, b], len(part) - size[a, b])
            if cut > 1:
                one, other = sorted((a, b))
                rows.append((_label(graph, one), _label(graph, other), cut, len(part), one, other))
    rows.sort(key=lambda row: (-row[2], row[4], row[5]))
    return pd.DataFrame(rows, columns=["one", "other", "cuts_off", "of", "one_id", "other_id"])


def brokers(graph: nx.Graph) -> pd.DataFrame:
    """Bodies that join groups: their betweenness, and into how many other communities (Louvain) their edges lead."""
    ids = sorted(graph)
    number = {id_: n for n, id_ in enumerate(ids)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(ids)))
    plain.add_weighted_edges_from(
        sorted((number[a], number[b], data.get("weight", 1.0)) for a, b, data in graph.edges(data=True))
    )
    parts = nx.community.louvain_communities(plain, weight="weight", seed=SEED) if len(plain) else []
    home = {n: which for which, part in enumerate(parts) for n in part}
    central = betweenness(plain)
    rows = [
        (
            _label(graph, id_), graph.nodes[id_].get("type", ""), graph.degree[id_],
            len({home[other] for other in plain[n]} - {home[n]}), central[n], id_,
        )
        for id_, n in number.items()
    ]  # fmt: skip
    rows.sort(key=lambda row: (-row[4], -row[3], -row[2], row[5]))
    return pd.DataFrame(rows, columns=["label", "type", "partners", "communities", "betweenness", "id"])


def _below(piece: nx.Graph) -> Counter[tuple[str, str]]:
    """For each edge of a spanning tree, how many nodes hang below it, under both directions of its ends."""
    root = min(piece)
    above = dict(nx.bfs_predecessors(piece, root))
    hanging: Counter[str] = Counter(dict.fromkeys(piece, 1))
    for node in reversed(list(nx.bfs_tree(piece, root))):
        if node in above:
            hanging[above[node]] += hanging[node]
    found: Counter[tuple[str, str]] = Counter()
    for node, parent in above.items():
        found[node, parent] = found[parent, node] = hanging[node]
    return found


def _label(graph: nx.Graph, node: str) -> str:
    return str(graph.nodes[node].get("label", node))
