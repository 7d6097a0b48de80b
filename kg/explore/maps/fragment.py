"""Counts by place in, an HTML fragment out: both maps, each with its table beside it, to put into any page.

No script and no style attribute: a page that has `css()` in its style sheet needs nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from kg.explore.labels import Lang, provinces, say
from kg.explore.maps.counts import Counts, place_rows, province_rows
from kg.explore.maps.svg import Link, point_map, tile_map
from kg.explore.page import asset, page
from kg.explore.text import plain

MOST_ROWS = 12


def fragment(
    counted: Counts,
    lang: Lang = "zh",
    *,
    province: str = "",
    link: Link | None = None,
) -> Markup:
    """The tile map and the dots of the whole country; of one province (two digits) its dots alone.

    `link` gives the address of a place's page by its six-digit code.
    """
    places = [(name, above, count, code) for code, name, above, count in place_rows(counted, lang, province)]
    where = provinces(lang).get(province, "")
    figures = []
    if not province:
        table = [(name, "", count, code) for code, name, count in province_rows(counted, lang)]
        figures.append((say("map.tiles", lang), tile_map(counted, lang, link=link), _rows(table, link)))
    title = f"{where} · {say('map.points', lang)}" if where else say("map.points", lang)
    figures.append((title, point_map(counted, lang, title, province, link), _rows(places, link)))
    return Markup(page("maps.html", lang, figures=figures, rows=MOST_ROWS))


def css() -> str:
    """The style of the fragment, light and dark, for a page's own style sheet."""
    return asset("maps.css")


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
