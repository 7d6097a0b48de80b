"""A table of this folder in, its matplotlib figure out; titles say what is shown."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from kg.explore.charts import WIDE, canvas
from kg.explore.drawing import style
from kg.explore.labels import Lang
from kg.explore.palette import HEAT, INK, LINE, ON_HEAT, QUIET
from kg.explore.text import shorten

MOST_ROWS, MOST_COLUMNS = 18, 14
FEWEST_COLUMNS = 6  # of fewer a picture would be all title
MOST_LINES = 7
# Okabe and Ito without the pale yellow, which white paper swallows.
LINES = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#555555")
NAMES = ("#0072B2", "#8F6300", "#006B4E", "#8A3D68", "#1F6E9C", "#A84700", "#555555")  # the same, to be read
FAINT, STRONG = 0.06, 0.9  # how much of its colour a cell has: of nothing, and for the highest figure besides


def roles_chart(table: pd.DataFrame, lang: Lang = "zh") -> Figure:
    """The shares of each level's facts by role; the figure in a cell is the count."""
    shares = table.div(table.sum(axis=1), axis=0)
    return _heat(shares, table.astype(int).astype(str), "roles", lang)


def similarity_chart(table: pd.DataFrame, lang: Lang = "zh") -> Figure:
    """Who is like whom: similar ones stand beside each other."""
    order = _beside(table)
    sorted_ = table.loc[order, order]
    return _heat(
        sorted_, sorted_.map(lambda share: f"{share:.1f}"[-2:] if share < 0.95 else "1"), "similarity", lang
    )


def diffusion_chart(table: pd.DataFrame, lang: Lang = "zh") -> Figure:
    """How many provinces had reported each of the most widespread kinds by each month."""
    with style():
        figure, axes = canvas("diffusion", 4.2, lang, empty=table.empty)
        if table.empty:
            return figure
        widest = (
            table.groupby("kind")["order"].max().sort_values(ascending=False, kind="stable").head(MOST_LINES)
        )
        months = pd.period_range(table["first"].min(), table["first"].max(), freq="M").astype(str)
        place = {month: n for n, month in enumerate(months)}
        ends: list[float] = []
        for (kind, reached), colour, ink in zip(widest.items(), LINES, NAMES, strict=False):
            own = table[table["kind"] == kind].groupby("first")["order"].max()
            x = [place[month] for month in own.index] + [len(months) - 1]
            axes.step(x, [*own, reached], where="post", color=colour, linewidth=2.2)
            y = float(reached)
            while any(abs(y - other) < widest.max() * 0.055 for other in ends):
                y -= widest.max() * 0.02
            ends.append(y)
            axes.annotate(
                f"{kind} {reached}", (len(months) - 1, y), xytext=(6, 0), textcoords="offset points",
                va="center", color=ink, fontsize=10, annotation_clip=False,
            )  # fmt: skip
        every = -(-len(months) // 8)
        axes.set_xticks(range(0, len(months), every), months[::every])
        axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
        axes.grid(axis="y", color=LINE)
        axes.set_xlim(-0.3, len(months) - 0.7)
        axes.set_ylim(0, widest.max() * 1.1)
        return figure


def change_chart(table: pd.DataFrame, lang: Lang = "zh") -> Figure:
    """How many programmes of each kind in each year, or month; what is longer ago stands in one column, `–2012`."""
    flat = _lately(table).T
    return _heat(flat.div(max(int(flat.to_numpy().max(initial=0)), 1)), flat.astype(str), "change", lang)


def _lately(table: pd.DataFrame) -> pd.DataFrame:
    """The newest rows, as many as there are columns in a chart, the first of them the sum of it and all before."""
    old = len(table) - MOST_COLUMNS + 1
    if old <= 1:
        return table
    before = table.iloc[:old].sum().rename(f"–{table.index[old - 1]}").to_frame().T
    return pd.concat([before, table.iloc[old:]])


def _heat(shares: pd.DataFrame, cells: pd.DataFrame, name: str, lang: Lang) -> Figure:
    shares, cells = shares.iloc[:MOST_ROWS, :MOST_COLUMNS], cells.iloc[:MOST_ROWS, :MOST_COLUMNS]
    with style():
        figure, axes = canvas(name, 1.9 + 0.36 * max(len(shares), 3), lang, empty=shares.empty)
        if shares.empty:
            return figure
        values = shares.to_numpy(dtype=float)
        most = float(values.max()) or 1.0
        rows, columns = values.shape
        room = max(columns, FEWEST_COLUMNS)
        axes.set_xlim(-0.5, room - 0.5)
        axes.set_ylim(rows - 0.5, -0.5)
        for (row, column), share in np.ndenumerate(values):
            word = str(cells.iat[row, column])
            nothing = word in ("0", ".0")
            # Not one picture of all cells: on a dark page what is little must be dark.
            axes.add_patch(
                Rectangle(
                    (column - 0.49, row - 0.47),
                    0.98,
                    0.94,
                    color=HEAT,
                    alpha=FAINT + STRONG * share / most,
                    linewidth=0,
                )
            )
            ink = QUIET if nothing else ON_HEAT if share > 0.55 * most else INK
            axes.text(column, row, "·" if nothing else word, ha="center", va="center", fontsize=9, color=ink)
        axes.set_xticks(
            range(columns), [shorten(str(one), 14) for one in shares.columns], rotation=40, ha="left",
            rotation_mode="anchor",
        )  # fmt: skip
        axes.set_yticks(range(rows), [shorten(str(one), 30) for one in shares.index])
        axes.tick_params(length=0, top=False, bottom=False, labeltop=True, labelbottom=False, colors=QUIET)
        for spine in axes.spines.values():
            spine.set_visible(False)
        figure.set_figwidth(min(WIDE, 2.6 + 0.62 * room))
        return figure


def _beside(table: pd.DataFrame) -> list[str]:
    """The rows in an order in which each stands beside the most similar one that is left."""
    alike = table.to_numpy(dtype=float)
    order, left = [0] if len(table) else [], list(range(1, len(table)))
    while left:
        order.append(max(left, key=lambda one: (alike[order[-1], one], -one)))
        left.remove(order[-1])
    return [str(table.index[n]) for n in order]
