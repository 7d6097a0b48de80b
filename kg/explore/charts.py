"""Facts in, a matplotlib figure out: one function a chart, legible on a machine with no Chinese font too.

Figures are made without pyplot: nothing global is changed, nothing has to be closed.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import networkx as nx
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from kg.explore import stats
from kg.explore.drawing import best_connected, draw, style
from kg.explore.facts import Facts
from kg.explore.labels import Lang, say
from kg.explore.network import unions
from kg.explore.palette import ACCENT, INK, LINE, LOOKS, QUIET
from kg.explore.text import shorten
from kg.model import ENTITY_TYPES

DPI = 160
WIDE = 8.0  # inches
ROW = 0.34
FEWEST_ROWS, MOST_ROWS = 3, 16
MOST_DATES = 14


def facts_by_relation(facts: Facts, lang: Lang = "zh") -> Figure:
    """How many facts of each relation."""
    return _bars(stats.facts_by_relation(facts, lang), "facts_by_relation", lang)


def entities_by_type(facts: Facts, lang: Lang = "zh") -> Figure:
    """How many entities of each type, in the colour each has everywhere."""
    colours = [LOOKS[type_].fill for type_ in ENTITY_TYPES]
    return _bars(stats.entities_by_type(facts, lang), "entities_by_type", lang, colours)


def programmes_by_kind(facts: Facts, lang: Lang = "zh") -> Figure:
    """How many programmes of each kind."""
    return _bars(stats.programmes_by_kind(facts, lang), "programmes_by_kind", lang, [LOOKS["Programme"].fill])


def programmes_by_province(facts: Facts, lang: Lang = "zh") -> Figure:
    """How many programmes in each province."""
    table = stats.programmes_by_province(facts, lang)
    return _bars(table, "programmes_by_province", lang, [LOOKS["Place"].fill], most=35)


def active_unions(facts: Facts, lang: Lang = "zh") -> Figure:
    """The unions that have a part in most programmes."""
    return _bars(stats.active_unions(facts, lang), "active_unions", lang)


def timeline(facts: Facts, lang: Lang = "zh") -> Figure:
    """How many programmes in each month, or year."""
    table = stats.timeline(facts, lang)
    with style():
        figure, axes = canvas("timeline", 3.2, lang, empty=table.empty)
        if table.empty:
            return figure
        axes.bar(range(len(table)), table["count"], color=LOOKS["Programme"].fill, width=0.72)
        every = -(-len(table) // MOST_DATES)
        axes.set_xticks(range(0, len(table), every), table["label"][::every])
        axes.tick_params(axis="x", rotation=45 if len(table) > 6 else 0, length=0)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
        axes.grid(axis="y", color=LINE)
        axes.set_ylim(0, table["count"].max() * 1.12)
        axes.set_xlim(-0.8, max(len(table), 6) - 0.2)
        return figure


def union_network(facts: Facts, lang: Lang = "zh") -> Figure:
    """The unions that have a part in the same programmes: the best connected, and the best of them named."""
    return network_chart(unions(facts, places=False), lang, "union_network", 5.2)


def network_chart(graph: nx.Graph, lang: Lang = "zh", name: str = "cooperation", high: float = 5.6) -> Figure:
    """The best connected bodies and the best of them named; a thick line is a heavy edge."""
    weight = {node: round(total) for node, total in graph.degree(weight="weight")}
    chosen = best_connected(graph, weight)
    with style():
        figure, axes = canvas(name, high, lang, empty=not chosen)
        if chosen:
            draw(axes, graph, chosen, weight)
        return figure


CHARTS: dict[str, Callable[[Facts, Lang], Figure]] = {
    "entities_by_type": entities_by_type,
    "facts_by_relation": facts_by_relation,
    "programmes_by_kind": programmes_by_kind,
    "programmes_by_province": programmes_by_province,
    "active_unions": active_unions,
    "timeline": timeline,
    "union_network": union_network,
}


def save_all(facts: Facts, folder: Path, lang: Lang = "zh") -> tuple[Path, ...]:
    """Every chart as a PNG in `folder`, named after its function."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, chart in CHARTS.items():
        path = folder / f"{name}.png"
        path.write_bytes(png(chart(facts, lang)))
        paths.append(path)
    return tuple(paths)


def png(figure: Figure) -> bytes:
    """The figure as a PNG that is the same on every run: no date, no version in it."""
    held = BytesIO()
    with style():
        figure.savefig(held, format="png", dpi=DPI, metadata={"Software": None})
    return held.getvalue()


def _bars(
    table: pd.DataFrame, name: str, lang: Lang, colours: list[str] | None = None, most: int = MOST_ROWS
) -> Figure:
    """Lying bars, the largest on top, each with its figure at its end."""
    table = table.head(most)
    with style():
        figure, axes = canvas(
            name, 1.0 + ROW * max(len(table), FEWEST_ROWS), lang, empty=not table["count"].sum()
        )
        if not table["count"].sum():
            return figure
        rows = range(len(table))
        bars = axes.barh(rows, table["count"], color=colours or [ACCENT], height=0.68)
        for bar, colour in zip(bars, colours or [], strict=False):
            bar.set_edgecolor("#333333" if colour.upper() == "#FFFFFF" else "none")
        axes.set_yticks(rows, [shorten(label, 34) for label in table["label"]])
        axes.set_ylim(max(len(table), FEWEST_ROWS) - 0.5, -0.5)
        axes.bar_label(bars, labels=[f"{count:,}" for count in table["count"]], padding=4, color=INK)
        axes.set_xlim(0, table["count"].max() * 1.1)
        axes.xaxis.set_visible(False)
        axes.tick_params(axis="y", length=0)
        axes.spines["bottom"].set_visible(False)
        return figure


def canvas(name: str, high: float, lang: Lang, empty: bool = False) -> tuple[Figure, Axes]:
    """A figure with the title `chart.NAME` and axes without a frame; where it is `empty`, it says so."""
    figure = Figure(figsize=(WIDE, high), layout="constrained")
    axes = figure.add_subplot()
    figure.suptitle(say(f"chart.{name}", lang), x=0.01, ha="left", fontsize=14, color=INK)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.set_axisbelow(True)
    if empty:
        axes.set_axis_off()
        axes.text(0.5, 0.5, say("chart.nothing", lang), ha="center", va="center", color=QUIET)
    return figure, axes
