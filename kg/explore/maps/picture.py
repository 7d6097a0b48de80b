"""Counts by place in, matplotlib figures out: the same two maps for PNG files, reports and notebooks."""

from __future__ import annotations

from typing import Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.patheffects import withStroke

from kg.explore.drawing import style
from kg.explore.labels import Lang, say
from kg.explore.maps import scale
from kg.explore.maps.counts import Counts, place_rows, province_rows
from kg.explore.maps.ground import BOX, HIGH, WIDE, boxed, ground, spot, spots
from kg.explore.maps.names import Anchor, Dot, placed
from kg.explore.maps.svg import COAST, DOT, LEGEND, SEAT, STEP, TILE
from kg.explore.maps.tiles import COLUMNS, ROWS, tiles
from kg.explore.palette import INK, QUIET
from kg.explore.text import plain

INCH = 100.0  # pixels of the map
NAME = 9.0  # points
_SIDE: dict[Anchor, Literal["left", "right", "center"]] = {
    "start": "left",
    "end": "right",
    "middle": "center",
}


def tile_figure(counted: Counts, lang: Lang = "zh", title: str = "") -> Figure:
    """The tile map of `svg.tile_map`."""
    count = {code: n for code, _, n in province_rows(counted, lang) if code}
    most = max(count.values(), default=0)
    limits = scale.bounds(most)
    with style():
        figure, axes = _canvas(COLUMNS * STEP, ROWS * STEP, title or say("map.tiles", lang))
        for tile in tiles():
            number = count.get(tile.code, 0)
            fill, ink = scale.colours(scale.class_of(number, limits))
            x, y = tile.column * STEP, tile.row * STEP
            axes.add_patch(_square(x, y, TILE, fill, 8))
            name = tile.zh if lang == "zh" else tile.letters
            middle = x + TILE / 2
            axes.text(middle, y + 22, name, size=11, color=ink, ha="center", va="center")
            axes.text(
                middle, y + 44, f"{number:,}" if number else "·", size=10, color=ink, ha="center", va="center"
            )
        for row, word in enumerate(scale.words(limits, most) if most else ()):
            fill = scale.FILLS[scale.class_of(limits[row], limits)]
            axes.add_patch(_square(0, row * LEGEND, 20, fill, 4))
            axes.text(28, row * LEGEND + 10, word, size=10, color=QUIET, va="center")
        return figure


def point_figure(counted: Counts, lang: Lang = "zh", title: str = "") -> Figure:
    """The dots of `svg.point_map` over the whole country."""
    found = place_rows(counted, lang, "")
    most = found[0][3] if found else 0
    with style():
        figure, axes = _canvas(WIDE, HIGH, title or say("map.points", lang))
        _land(axes)
        dots = []
        for code, name, _, count in found:
            if (place := spot(code)) is not None:
                dots.append(Dot(place, scale.radius(count, most, len(found)), plain(name)))
        for dot in dots:
            across = 2 * dot.radius * 72 / INCH  # in points
            axes.scatter(
                *dot.spot, s=across**2, color=DOT, alpha=0.68, edgecolors="white", linewidths=0.6, zorder=4
            )
        for one in placed(dots, NAME * INCH / 72, (0, 0, WIDE, HIGH)):
            axes.text(
                one.x, one.y, one.text, size=NAME, color=INK, zorder=5, va="baseline", ha=_SIDE[one.anchor],
                path_effects=[withStroke(linewidth=2.2, foreground="white")],
            )  # fmt: skip
        return figure


def _land(axes: Axes) -> None:
    flat = ground()
    points: list[tuple[float, float]] = []
    codes: list[np.uint8] = []
    for line in flat.land:
        points += [*line, line[0]]
        codes += [Outline.MOVETO, *[Outline.LINETO] * (len(line) - 1), Outline.CLOSEPOLY]
    path = Outline(points, codes)
    for colour, wide, order in ((COAST, 9.0, 1), (scale.EMPTY, 7.8, 2)):
        axes.add_patch(
            PathPatch(
                path, facecolor=colour, edgecolor=colour, linewidth=wide, joinstyle="round", zorder=order
            )
        )
        for x, y in flat.alone:
            axes.plot(x, y, marker="o", markersize=wide, color=colour, markeredgewidth=0, zorder=order)
    for one in flat.borders:
        axes.plot([x for x, _ in one], [y for _, y in one], color=COAST, linewidth=0.6, zorder=3)
    for x, y in filter(boxed, spots().values()):
        axes.plot(x, y, marker="o", markersize=2, color=SEAT, markeredgewidth=0, zorder=3)
    x, y, wide, high = BOX
    axes.add_patch(Rectangle((x, y), wide, high, fill=False, edgecolor=COAST, linewidth=0.6))


def _canvas(wide: float, high: float, title: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(wide / INCH + 0.2, high / INCH + 0.5), layout="constrained")
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.set_aspect("equal")
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    figure.suptitle(plain(title), x=0.01, ha="left", fontsize=14, color=INK)
    return figure, axes


def _square(x: float, y: float, side: float, fill: str, corner: float) -> FancyBboxPatch:
    inner = side - 2 * corner
    return FancyBboxPatch(
        (x + corner, y + corner), inner, inner, boxstyle=f"round,pad={corner},rounding_size={corner}",
        facecolor=fill, edgecolor="none",
    )  # fmt: skip
