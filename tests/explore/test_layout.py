"""Every node has a place of its own, friends are near each other, and it is the same place each time."""

from __future__ import annotations

import math

import networkx as nx
import pytest

from kg.explore.layout import STRETCH, arrange

GRAPHS = {
    "nothing": nx.Graph(),
    "one": nx.empty_graph(1),
    "alone": nx.empty_graph(40),
    "pair": nx.path_graph(2),
    "star": nx.star_graph(60),
    "circle": nx.cycle_graph(30),
    "cliques": nx.connected_caveman_graph(6, 8),
    "tree": nx.balanced_tree(3, 5),
    "loops": nx.Graph([(0, 0), (0, 1), (1, 1)]),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_no_two_nodes_lie_upon_each_other(name: str) -> None:
    graph = GRAPHS[name]
    places = arrange(graph, [20.0] * len(graph)).places
    assert set(places) == set(graph)
    spots = [(x / STRETCH, y) for x, y in places.values()]
    gaps = [math.dist(a, b) for i, a in enumerate(spots) for b in spots[:i]]
    assert min(gaps, default=99) > 25


def test_each_node_is_in_one_region_and_inside_its_ellipse() -> None:
    graph = GRAPHS["cliques"]
    layout = arrange(graph)
    assert sorted(node for region in layout.regions for node in region.nodes) == sorted(graph)
    for region in layout.regions:
        for x, y in (layout.places[node] for node in region.nodes):
            assert ((x - region.x) / region.rx) ** 2 + ((y - region.y) / region.ry) ** 2 <= 1


def test_a_clique_is_one_region_and_near_itself() -> None:
    layout = arrange(GRAPHS["cliques"])
    assert [len(region.nodes) for region in layout.regions] == [8] * 6


def test_the_layout_is_the_same_each_time() -> None:
    assert arrange(GRAPHS["tree"]) == arrange(GRAPHS["tree"])


def test_a_star_of_thousands_still_has_room_for_all() -> None:
    layout = arrange(nx.star_graph(3000), [10.0] * 3001)
    assert len(set(layout.places.values())) == 3001
