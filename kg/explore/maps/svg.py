"""Counts by place in, SVG out: text that stays sharp, a tooltip by `<title>`, no script, no style attribute.

Colours are attributes, so that the picture is whole by itself and under any content policy; each part has a class too,
by which the style sheet of a page (`maps.css`) turns it dark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from kg.explore.labels import Lang, say
from kg.explore.maps import scale
from kg.explore.maps.counts import Counts, place_rows, province_rows
from kg.explore.maps.ground import BOX, EDGE, HIGH, WIDE, Line, Spot, boxed, ground, spot, spots
from kg.explore.maps.names import Dot, Frame, placed
from kg.explore.maps.tag import linked, tag, words
from kg.explore.maps.tiles import COLUMNS, ROWS, tiles
from kg.explore.palette import INK
from kg.explore.text import plain

Link = Callable[[str], str | None]  # the address of a place's page by its six-digit code, or None
TILE, GAP = 62.0, 4.0
STEP = TILE + GAP
LEGEND = 26.0
FONT = "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
# Names are written once for a map as wide as it is meant to be and once, larger, for one in a narrow column.
SIZES = {"wide": 13.0, "narrow": 20.0}
DOT, COAST, SEAT, QUIET = "#C4570B", "#C3CAD2", "#AEB7C0", "#59626E"


def tile_map(counted: Counts, lang: Lang = "zh", title: str = "", link: Link | None = None) -> str:
    """A tile for each province, darker with its count; codes of any length may be counted."""
    count = {code: n for code, _, n in province_rows(counted, lang) if code}
    most = max(count.values(), default=0)
    limits = scale.bounds(most)
    parts = []
    for tile in tiles():
        number = count.get(tile.code, 0)
        which = scale.class_of(number, limits)
        fill, ink = scale.colours(which)
        short, full = (tile.zh, tile.zh) if lang == "zh" else (tile.letters, tile.en)
        x, y = tile.column * STEP, tile.row * STEP
        middle, said = x + TILE / 2, f"{full} {number:,}"
        drawn = tag(
            "g",
            tag("title", words(said)),
            tag("rect", x=x, y=y, width=TILE, height=TILE, rx=8, fill=fill),
            tag("text", words(short), x=middle, y=y + 27, font_size=15, fill=ink),
            tag("text", f"{number:,}" if number else "·", x=middle, y=y + 48, font_size=14, fill=ink),
            class_=f"t{which + 1}",
        )
        parts.append(linked(drawn, link(f"{tile.code}0000") if link and number else None, said))
    parts += _legend(limits, most, lang)
    frame = (0, 0, COLUMNS * STEP - GAP, ROWS * STEP - GAP)
    return _svg(frame, frame[2], "".join(parts), title or say("map.tiles", lang), "tiles")


def point_map(
    counted: Counts, lang: Lang = "zh", title: str = "", province: str = "", link: Link | None = None
) -> str:
    """A dot at each place, its area growing with the count; of one province, drawn larger, if one is named."""
    found = place_rows(counted, lang, province)
    most = found[0][3] if found else 0
    frame = _frame(province)
    zoom = frame[2] / WIDE  # a smaller frame is shown as large: lines and dots shrink with it
    drawn = []
    dots = []
    for code, name, above, count in found:
        place = spot(code)
        if place is None:
            continue
        size = scale.radius(count, most, len(found)) * zoom
        said = f"{above} {name} {count:,}" if above != name else f"{name} {count:,}"
        dot = tag(
            "circle", tag("title", words(said)), class_="dot", cx=place[0], cy=place[1], r=size, fill=DOT,
            fill_opacity=0.68, stroke="#fff", stroke_width=0.8 * zoom,
        )  # fmt: skip
        drawn.append(linked(dot, link(code) if link else None, said))
        dots.append(Dot(place, size, plain(name)))
    parts = [_land(province, zoom), *drawn, *_names(dots, zoom, frame)]
    return _svg(frame, WIDE, "".join(parts), title or say("map.points", lang), "points")


@cache
def _frame(province: str) -> Frame:
    """What of the map is shown: all of it, or the seats of a province with some room around them."""
    inside = [place for code, place in spots().items() if code[:2] == province and not boxed(place)]
    if not province or not inside:
        return (0, 0, WIDE, HIGH)
    (left, right), (top, low) = ((min(side), max(side)) for side in zip(*inside, strict=True))
    room = max(right - left, low - top) * 0.12 + 6
    wide = max(right - left + 2 * room, (low - top + 2 * room) * WIDE / HIGH)
    high = wide * HIGH / WIDE
    return ((left + right - wide) / 2, (top + low - high) / 2, wide, high)


@cache  # the same on every map of the province
def _land(province: str, zoom: float) -> str:
    path, borders = _outlines()
    parts = [
        tag("path", class_="coast", d=path, fill=COAST, stroke=COAST, stroke_width=EDGE - 1 + zoom * 1.4),
        tag("path", class_="land", d=path, fill=scale.EMPTY, stroke=scale.EMPTY, stroke_width=EDGE - 1),
        tag("path", class_="border", d=borders, fill="none", stroke=COAST, stroke_width=0.8 * zoom),
    ]
    if province:  # every seat is the faint ground that the dots stand on
        seats = [place for code, place in spots().items() if code[:2] == province]
    else:
        x, y, wide, high = BOX
        seats = [place for place in spots().values() if boxed(place)]
        parts.append(
            tag("rect", class_="border", x=x, y=y, width=wide, height=high, rx=4, fill="none", stroke=COAST)
        )
    parts.append(tag("path", class_="seats", d=_dots(seats), stroke=SEAT, stroke_width=3.2 * zoom))
    return tag("g", *parts, stroke_linejoin="round", stroke_linecap="round")


@cache
def _outlines() -> tuple[str, str]:
    """The land and the borders in it, as paths."""
    flat = ground()
    land = "".join(_path(line) + "Z" for line in flat.land) + _dots(flat.alone)
    return land, "".join(_path(line) for line in flat.borders)


def _names(dots: list[Dot], zoom: float, frame: Frame) -> Iterator[str]:
    """The names of the largest dots in both sizes; the style sheet of a page (`maps.css`) chooses between them."""
    for which, size in SIZES.items():
        drawn = (
            tag(
                "text", words(name.text), class_="name", x=name.x, y=name.y, text_anchor=name.anchor, fill=INK,
                stroke="#fff", stroke_width=size * zoom / 5, stroke_linejoin="round", paint_order="stroke",
            )
            for name in placed(dots, size * zoom, frame)
        )  # fmt: skip
        hidden = {} if which == "wide" else {"display": "none"}
        yield tag("g", *drawn, class_=f"names {which}", font_size=size * zoom, **hidden)


def _legend(limits: tuple[int, ...], most: int, lang: Lang) -> Iterator[str]:
    if not most:
        yield _key(say("chart.nothing", lang), 0, 20)
        return
    for row, word in enumerate(scale.words(limits, most)):
        which = scale.class_of(limits[row], limits)
        square = tag("rect", x=0, y=row * LEGEND, width=20, height=20, rx=4, fill=scale.colours(which)[0])
        yield tag("g", square, class_=f"t{which + 1}") + _key(word, 28, row * LEGEND + 15)


def _key(word: str, x: float, y: float) -> str:
    return tag("text", words(word), class_="key", x=x, y=y, font_size=13, text_anchor="start", fill=QUIET)


def _svg(frame: Frame, width: float, inside: str, title: str, name: str) -> str:
    return tag(
        "svg", inside, xmlns="http://www.w3.org/2000/svg", class_=f"kg-map {name}",
        viewBox=" ".join(f"{side:.5g}" for side in frame), width=width,
        role="group" if "<a " in inside else "img", aria_label=plain(title), font_family=FONT,
        text_anchor="middle",
    )  # fmt: skip


def _path(line: Line) -> str:
    return "M" + " ".join(f"{x:g},{y:g}" for x, y in line)


def _dots(places: tuple[Spot, ...] | list[Spot]) -> str:
    """Lines of no length, which round ends make dots."""
    return "".join(f"M{x:g},{y:g}h0" for x, y in places)
