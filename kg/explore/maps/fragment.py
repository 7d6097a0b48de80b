"""Counts by place in, an HTML fragment out: both maps, each with its table beside it, to put into any page.

No script and no style attribute: a page that has `css()` in its style sheet needs nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from kg.explore.labels import Lang, provinces, say
from kg.explore.maps.counts import Counts, place_rows, province_rows
from kg.explore.maps.svg import Link, point_map, tile_map
from kg.explore.text import plain

ASSETS = Path(__file__).parent.parent / "assets"
MOST_ROWS = 12


def fragment(
    counted: Counts,
    lang: Lang = "zh",
    *,
    province: str = "",
    link: Link | None = None,
    rows: int = MOST_ROWS,
    level: int = 3,
) -> Markup:
    """The tile map and the dots of the whole country; of one province (two digits) its dots alone.

    `link` gives the address of a place's page by its six-digit code, `level` is that of the headings.
    """
    places = [(name, above, count, code) for code, name, above, count in place_rows(counted, lang, province)]
    where = provinces(lang).get(province, "")
    figures = []
    if not province:
        table = [(name, "", count, code) for code, name, count in province_rows(counted, lang)]
        figures.append((say("map.tiles", lang), tile_map(counted, lang, link=link), _rows(table, link)))
    title = f"{where} · {say('map.points', lang)}" if where else say("map.points", lang)
    figures.append((title, point_map(counted, lang, title, province, link), _rows(places, link)))
    html = _environment().get_template("maps.html").render(
        figures=figures, say=lambda key, **more: say(key, lang, **more), rows=rows, level=level
    )  # fmt: skip
    return Markup(html)


@cache
def css() -> str:
    """The style of the fragment, light and dark, for a page's own style sheet."""
    return (ASSETS / "maps.css").read_text("utf-8")


def _rows(
    table: Iterable[tuple[str, str, int, str]], link: Link | None
) -> list[tuple[str, str, int, str | None]]:
    """Name, province above, count, address."""
    return [
        (
            plain(name),
            plain(above) if above != name else "",
            count,
            link(code.ljust(6, "0")) if link and code else None,
        )
        for name, above, count, code in table
    ]


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(ASSETS), autoescape=True, trim_blocks=True, lstrip_blocks=True)
