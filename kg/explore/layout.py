"""A graph in, a place for every node and a region for every community out, with no minutes of wobbling.

Force-directed layouts of a whole graph cost the square of its nodes and end as a hairball. Here each
community is laid out by itself, in a disc, and the discs are then laid out as if they were nodes: the
same few lines of numpy twice, and a picture in which one sees who belongs together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

SEED = 0
STEPS = 150
# Louvain's usual resolution makes a few communities so large that names no longer fit between nodes.
CROWD = 400
# The square of this many pairs still fits in memory; a star of more keeps the spiral it starts from.
MOST_AT_ONCE = 1600
# How strongly all is drawn together: enough that what no link holds does not drift out of the picture.
GRAVITY = 0.4
# Labels are wide and so are screens.
STRETCH = 1.5
GOLDEN = np.pi * (3 - np.sqrt(5))


@dataclass(frozen=True, slots=True)
class Region:
    """A community on the canvas: its nodes, the middle and the half axes of the ellipse around them."""

    nodes: tuple[Any, ...]
    x: float
    y: float
    rx: float
    ry: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A place for every node, and the regions, the largest first."""

    places: dict[Any, tuple[float, float]]
    regions: tuple[Region, ...]


def arrange(graph: nx.Graph, sizes: Sequence[float] | None = None) -> Layout:
    """Places for the nodes of `graph`; `sizes` are the radii to keep free around them, in their order."""
    nodes = list(graph)
    if not nodes:
        return Layout({}, ())
    number = {node: n for n, node in enumerate(nodes)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(nodes)))
    plain.add_edges_from((number[a], number[b]) for a, b in graph.edges() if a != b)
    radii = np.full(len(nodes), 30.0) if sizes is None else np.asarray(sizes, dtype=float)
    points = np.zeros((len(nodes), 2))
    regions = []
    for part, middle, radius in _pack(plain, _parts(plain), radii, points):
        x, y = middle
        members = tuple(nodes[n] for n in part)
        regions.append(Region(members, float(x * STRETCH), float(y), radius * STRETCH, radius))
    places = {node: (float(x * STRETCH), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}
    return Layout(places, tuple(sorted(regions, key=lambda region: -len(region.nodes))))


def _parts(graph: nx.Graph) -> list[list[int]]:
    """The communities, none a crowd if it can be cut; all nodes without an edge make one together."""
    alone = [n for n in graph if not graph.degree[n]]
    rest = graph.subgraph(n for n in graph if graph.degree[n])
    waiting = [(rest, 1.0)]
    parts = [alone] if alone else []
    while waiting:
        piece, resolution = waiting.pop()
        if not len(piece):
            continue
        found = nx.community.louvain_communities(piece, seed=SEED, resolution=resolution)
        for part in found:
            if len(part) > CROWD and len(found) > 1:
                waiting.append((graph.subgraph(part), 1.0))
            else:
                parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part))


def _pack(
    graph: nx.Graph, parts: list[list[int]], radii: Points, points: Points
) -> list[tuple[list[int], Points, float]]:
    """Fills `points` and returns each part with the middle and the radius of its disc."""
    owner = {n: which for which, part in enumerate(parts) for n in part}
    between: dict[tuple[int, int], float] = defaultdict(float)
    for a, b in graph.edges():
        if owner[a] != owner[b]:
            between[min(owner[a], owner[b]), max(owner[a], owner[b])] += 1.0
    discs = np.zeros(len(parts))
    for which, part in enumerate(parts):
        index = {n: i for i, n in enumerate(part)}
        links = [(index[a], index[b], 1.0) for a, b in graph.subgraph(part).edges()]
        points[part] = settle(links, radii[part])
        points[part] -= points[part].mean(axis=0)
        reach = np.linalg.norm(points[part], axis=1) + radii[part]
        discs[which] = reach.max() * 1.05
    middles = settle([(a, b, weight) for (a, b), weight in between.items()], discs)
    for part, middle in zip(parts, middles, strict=True):
        points[part] += middle
    return [(part, middles[which], float(discs[which])) for which, part in enumerate(parts)]


def settle(links: Sequence[tuple[int, int, float]], radii: Points) -> Points:
    """Places for discs of the given radii, linked ones near each other, none upon another."""
    count = len(radii)
    strength = np.bincount([end for a, b, _ in links for end in (a, b)], minlength=count)
    order = np.argsort(-strength, kind="stable")
    points = np.empty((count, 2))
    points[order] = _spiral(radii[order])  # the best linked in the middle
    if not links or count > MOST_AT_ONCE:
        return points
    pull = np.zeros((count, count))
    for a, b, weight in links:
        pull[a, b] = pull[b, a] = np.log1p(weight)
    touch = radii[:, None] + radii[None, :]
    unit = float(radii.mean()) * 2
    together = GRAVITY / np.sqrt(count)
    steps = min(STEPS, 40 + 2 * count)  # a few nodes find their places sooner
    for step in range(steps):
        distance = _apart(points)
        force = (touch * 1.3 / distance) ** 2 - pull * distance / touch - together * distance / unit
        move = _pushed(points, force / distance) * unit
        length = np.maximum(np.hypot(move[:, 0], move[:, 1]), 1e-9)
        limit = unit * np.sqrt(count) * 0.15 * (1 - step / steps)
        points = points + move / length[:, None] * np.minimum(length, limit)[:, None]
    return _spread(points, touch)


def _spread(points: Points, touch: Points) -> Points:
    """The same places with what lies upon each other pushed apart."""
    for _ in range(60):
        distance = _apart(points)
        overlap = np.maximum(touch - distance, 0)
        np.fill_diagonal(overlap, 0)
        if overlap.max() < 0.5:
            break
        points = points + _pushed(points, overlap / distance) * 0.35
    return points


def _apart(points: Points) -> Points:
    """How far each is from each."""
    square = (points**2).sum(axis=1)
    apart: Points = np.sqrt(np.maximum(square[:, None] + square[None, :] - 2 * points @ points.T, 1e-6))
    return apart


def _pushed(points: Points, force: Points) -> Points:
    """Where each is moved by all: the sum over j of force[i, j] * (points[i] - points[j])."""
    moved: Points = points * force.sum(axis=1)[:, None] - force @ points
    return moved


def _spiral(radii: Points) -> Points:
    """Discs in a sunflower's order, each at the radius that leaves room for all before it."""
    area = np.cumsum(radii**2) - radii**2 / 2
    reach = np.sqrt(area) * 1.25
    angle = np.arange(len(radii)) * GOLDEN
    return np.column_stack((reach * np.cos(angle), reach * np.sin(angle)))
