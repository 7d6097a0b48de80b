"""Maps as SVG, as PNG and as a fragment of a page: whole by themselves, every figure with its table."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from kg.explore import maps
from kg.explore.charts import png
from kg.explore.maps.tiles import COLUMNS, ROWS, tiles

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

COUNTED = {"330106": 3, "330100": 1, "440300": 12, "460302": 1, "": 2}


def test_every_province_has_a_tile_of_its_own() -> None:
    assert len(tiles()) == 34
    assert len({(tile.column, tile.row) for tile in tiles()}) == 34
    assert all(tile.column < COLUMNS and tile.row < ROWS for tile in tiles())
    assert len({tile.letters for tile in tiles()}) == 34


@pytest.mark.parametrize("draw", [maps.tile_map, maps.point_map])
@pytest.mark.parametrize(
    "counted", [COUNTED, {}, {"": 4}, {"000000": 1}], ids=["some", "none", "unknown", "invalid"]
)
def test_a_map_is_well_formed_and_needs_nothing_else(
    draw: Callable[..., str], counted: dict[str, int]
) -> None:
    svg = draw(counted, "en", title='<b> & "more"')
    assert ElementTree.fromstring(svg).get("aria-label") == '<b> & "more"'
    assert not re.search(r"<script|<style|style=|(?:href|src)=", svg)


def test_a_tile_says_its_count_and_is_darker_for_more() -> None:
    svg = maps.tile_map(COUNTED)
    assert "<title>广东 12</title>" in svg
    assert "<title>浙江 4</title>" in svg
    found = dict(re.findall(r'<g class="t(\d)"><title>(?:浙江|广东|西藏) (\d+)', svg))
    assert {count: which for which, count in found.items()}["12"] > {c: w for w, c in found.items()}["4"]
    assert found["0"] == "0"


def test_the_area_of_a_dot_grows_with_its_count_and_every_known_place_has_one() -> None:
    svg = maps.point_map(COUNTED)
    radii = {
        title: float(r) for r, title in re.findall(r'<circle[^>]* r="([\d.]+)"[^>]*><title>([^<]*)', svg)
    }
    assert set(radii) == {"广东 深圳市 12", "浙江 西湖区 3", "浙江 杭州市 1", "海南 西沙区 1"}
    assert radii["广东 深圳市 12"] == pytest.approx(2 * radii["浙江 西湖区 3"], rel=0.05)


def test_one_province_is_drawn_larger_with_its_own_places_only() -> None:
    svg = maps.point_map(COUNTED, province="33")
    assert "西湖区" in svg
    assert "深圳" not in svg
    frame = [float(side) for side in (re.search(r'viewBox="([^"]*)"', svg) or [""])[1].split()]
    assert frame[2] < 200


def test_places_lead_to_their_pages_where_there_are_some() -> None:
    html = str(
        maps.fragment(COUNTED, link=lambda code: f"/place/{code}?a=1&b=2" if code[:2] != "46" else None)
    )
    assert 'href="/place/330106?a=1&amp;b=2"' in html
    assert 'href="/place/330000?a=1&amp;b=2"' in html
    assert "/place/46" not in html


def test_a_fragment_has_a_table_beside_every_map_and_no_script() -> None:
    html = str(maps.fragment(COUNTED, "en"))
    assert html.count("<svg") == html.count("<table") == html.count("<figure") == 2
    assert "<script" not in html
    assert "style=" not in html
    assert str(maps.fragment({}, "zh")).count("没有可画的数据") >= 2
    assert str(maps.fragment(COUNTED, "zh", province="33")).count("<svg") == 1


def test_pictures_are_the_same_every_time() -> None:
    for draw in (maps.tile_figure, maps.point_figure):
        assert png(draw(COUNTED)) == png(draw(COUNTED))
        assert png(draw({}))


def test_it_fits_a_phone(tmp_path: Path, opened: Callable[..., Page]) -> None:
    head = f'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><style>{maps.css()}</style>'
    (tmp_path / "map.html").write_text(head + str(maps.fragment(COUNTED)), encoding="utf-8")
    page = opened((tmp_path / "map.html").as_uri(), viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("svg text", has_text="浙江").count() == 1
