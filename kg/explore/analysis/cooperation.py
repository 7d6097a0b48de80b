"""Facts in, the network of those who work together out."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import networkx as nx

from kg.explore.facts import Facts

BODIES = frozenset({"Union", "Organisation"})
# A programme that two hundred bodies take part in (a campaign of the whole country) joins none of them in
# particular, and would alone draw twenty thousand lines.
MOST_PARTNERS = 60


def cooperation(facts: Facts) -> nx.Graph:
    """Bodies joined by the programmes that both have a part in, whatever the part.

    An edge's `weight` is the sum over those programmes of one divided by (partners - 1), so that a body's edges
    together weigh as many programmes as it shares; `programmes` is their number.
    """
    partners: dict[str, set[str]] = defaultdict(set)
    for body, _, programme in facts.deeds:
        if body.type in BODIES:
            partners[programme.id].add(body.id)
    graph = nx.Graph()
    for together in partners.values():
        for id_ in sorted(together):
            one = facts.by_id[id_]
            graph.add_node(id_, label=one.name, type=one.type, level=one.level or "")
        if not 2 <= len(together) <= MOST_PARTNERS:
            continue
        for a, b in combinations(sorted(together), 2):
            before = graph.get_edge_data(a, b, {"weight": 0.0, "programmes": 0})
            share = 1 / (len(together) - 1)
            graph.add_edge(a, b, weight=before["weight"] + share, programmes=before["programmes"] + 1)
    return graph
