"""A network in, dots, lines and names on a matplotlib canvas out: none of the names upon another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import matplotlib as mpl
import networkx as nx
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patheffects import withStroke

from kg.explore.fonts import families
from kg.explore.layout import arrange
from kg.explore.palette import ACCENT, EDGE, INK, LINE, PAPER, QUIET
from kg.explore.text import shorten, width

MOST_NODES = 60
LONGEST_NAME = 24
# Shares of the canvas that a name takes: half a Chinese character's width, and a line's height.
HALF_CHARACTER, LINE_HEIGHT = 0.0078, 0.036


@contextmanager
def style() -> Iterator[None]:
    """The look of every chart; `$` in a name is a dollar sign, not the start of a formula."""
    with mpl.rc_context(
        {
            "font.family": list(families()),
            "font.size": 11,
            "text.parse_math": False,
            "text.color": INK,
            "axes.edgecolor": LINE,
            "axes.labelcolor": QUIET,
            "axes.unicode_minus": False,
            "xtick.color": QUIET,
            "ytick.color": INK,
            "svg.fonttype": "path",
        }
    ):
        yield


def best_connected(graph: nx.Graph, weight: dict[str, int]) -> list[str]:
    """At most `MOST_NODES` nodes, the heaviest first: whole groups of partners as far as there is room."""
    groups = [sorted(part, key=lambda n: (-weight[n], n)) for part in nx.connected_components(graph)]
    groups.sort(key=lambda part: (-sum(weight[n] for n in part), part))
    chosen: list[str] = []
    for group in groups:
        room = MOST_NODES - len(chosen)
        if len(group) > 1 and (len(group) <= room or not chosen):
            chosen += group[:room]
    return sorted(chosen, key=lambda n: (-weight[n], n))


def draw(axes: Axes, graph: nx.Graph, ranked: list[str], weight: dict[str, int]) -> None:
    """Draw the nodes `ranked` of `graph`, the first ones first to be named."""
    drawn = nx.Graph()
    drawn.add_nodes_from(ranked)  # a subgraph of networkx has its nodes in another order on every run
    drawn.add_edges_from(sorted(map(sorted, graph.subgraph(ranked).edges())))
    places = arrange(drawn, [60.0] * len(drawn)).places
    axes.set_axis_off()
    for one, other in drawn.edges():
        (x, y), (u, v) = places[one], places[other]
        thick = 0.5 + 0.5 * graph[one][other]["weight"]
        axes.add_line(Line2D((x, u), (y, v), color=EDGE, linewidth=thick, zorder=1))
    axes.scatter(
        [places[node][0] for node in ranked],
        [places[node][1] for node in ranked],
        s=[18 + 14 * weight[node] for node in ranked],
        color=ACCENT,
        edgecolors=PAPER,
        linewidths=0.8,
        zorder=2,
    )
    axes.margins(0.12)
    _name(axes, {node: shorten(graph.nodes[node]["label"], LONGEST_NAME) for node in ranked}, places)


def _name(axes: Axes, names: dict[str, str], places: dict[str, tuple[float, float]]) -> None:
    """Write each name below its node, else above it, where there is room; else not at all."""
    across, up = (float(abs(b - a)) for a, b in (axes.get_xlim(), axes.get_ylim()))
    # What is taken, as middle and half sizes: at first the dots of all nodes.
    taken = [(*places[node], across * 0.006, up * 0.01) for node in names]
    for node, name in names.items():
        x, y = places[node]
        half, tall = width(name) * HALF_CHARACTER * across / 2, LINE_HEIGHT * up / 2
        for side, align in ((-1, "top"), (1, "bottom")):
            middle = y + side * (tall + 0.018 * up)
            free = not any(abs(x - u) < half + w and abs(middle - v) < tall + h for u, v, w, h in taken)
            if free:
                taken.append((x, middle, half, tall))
                axes.annotate(
                    name, (x, y), xytext=(0, side * 8), textcoords="offset points", ha="center", va=align,
                    fontsize=8, zorder=3, path_effects=[withStroke(linewidth=2.5, foreground=PAPER)],
                )  # fmt: skip
                break
