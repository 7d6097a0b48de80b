"""A chart inside a page: its names are text, its colours follow the page, and no two of them share a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from kg.explore.charts import CHARTS, WIDE
from kg.explore.facts import Facts, gather
from kg.explore.inline import NARROW, both, dark, svg
from kg.explore.report import QUESTIONS, report
from kg.model import Entity, Fact

if TYPE_CHECKING:
    from playwright.sync_api import Page

ALL = {**CHARTS, **QUESTIONS}


def drawn(facts: Facts, name: str) -> str:
    return str(svg(ALL[name](facts, "zh"), name, f"<{name}>"))


@pytest.mark.parametrize("name", ALL)
def test_each_chart_is_whole_and_of_the_pages_colours(name: str, made: Callable[..., Facts]) -> None:
    for facts in (made(150), Facts()):
        picture = drawn(facts, name)
        ElementTree.fromstring(picture)
        assert f'aria-label="&lt;{name}&gt;"' in picture
        assert "<image" not in picture  # it would stay as it is on a dark page
        assert set(re.findall(r"(?<!, )#[0-9a-f]{6}", picture)) == set()


def test_for_phones_a_chart_is_drawn_narrow_and_its_title_in_lines(made: Callable[..., Facts]) -> None:
    html = str(both(QUESTIONS["diffusion"](made(150), "en"), "diffusion", "A chart"))
    sizes = [float(wide) for wide in re.findall(r'viewBox="0 0 ([\d.]+)', html)]
    assert sizes == [WIDE * 72, NARROW * 72]
    assert re.findall(r'class="chart (\w+)"', html) == ["wide", "narrow"]
    assert "each kind of programme<" in html  # on one line with all the rest of it
    assert "Provinces that had reported each kind<" in html


def test_names_are_text_and_hostile_ones_too(small: Facts) -> None:
    assert "青禾市总工会" in drawn(small, "active_unions")
    bad = "</text><script>alert(1)</script>"
    union, fair = Entity("u", "Union", bad), Entity("p", "Programme", "招聘会", kind="job_fair")
    picture = drawn(gather([union, fair], [Fact("1", "1-1", "u", "runs", "p")]), "active_unions")
    assert "<script" not in picture
    assert "&lt;/text&gt;" in picture


def test_pictures_of_one_page_share_no_name_and_refer_to_their_own(small: Facts) -> None:
    html = report(small)
    names = re.findall(r'\bid="([^"]*)"', html)
    assert sorted(names) == sorted(set(names))
    assert set(re.findall(r'(?:url\(|href=")#([^")]+)', html)) <= set(names)


def test_the_same_facts_give_the_same_picture(made: Callable[..., Facts]) -> None:
    assert drawn(made(80), "union_network") == drawn(made(80), "union_network")


def test_every_colour_that_turns_dark_is_one_of_the_charts(made: Callable[..., Facts]) -> None:
    used = set(re.findall(r"var\((--c-[0-9a-f]{6})", "".join(drawn(made(300), name) for name in ALL)))
    assert {rule.partition(":")[0] for rule in dark().split(";")} <= used


def test_a_dark_page_has_dark_charts(
    small: Facts, tmp_path_factory: pytest.TempPathFactory, opened: Callable[..., Page]
) -> None:
    path = tmp_path_factory.mktemp("dark") / "report.html"
    path.write_text(report(small), encoding="utf-8")
    inks = [
        opened(path.as_uri(), color_scheme=scheme).evaluate(
            "getComputedStyle(document.querySelector('.active_unions text')).fill"
        )
        for scheme in ("light", "dark")
    ]
    assert inks == ["rgb(27, 31, 36)", "rgb(230, 233, 237)"]
