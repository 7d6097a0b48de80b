"""A walk through the site in a real browser, over a real server on this machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

import httpx
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

HOSTILE = "<img src=x onerror=alert(1)>"
Opened = Callable[..., "Page"]
SCREENS = [(1400, "light"), (390, "dark")]
CITY = "/Union/" + quote("青禾市总工会")
PAGES = (
    "/", "/search?q=" + quote("工会"), "/browse/Union", CITY, CITY + "?relation=runs", "/Place/" + quote("青禾市"),
    "/Programme/" + quote("技能比武"), "/kinds", "/kind/skills_competition", "/articles", "/article/p1-1",
    "/conflicts", "/questions", "/questions/leaders", "/sparql?query=" + quote("SELECT * { ?a u:runs ?b }"),
)  # fmt: skip


def open_at(
    served: str, opened: Opened, path: str = "", wide: int = 1400, scheme: str = "light", lang: str = "zh-CN"
) -> Page:
    return opened(
        served + path, served, viewport={"width": wide, "height": 880}, color_scheme=scheme, locale=lang,
        accept_downloads=True,
    )  # fmt: skip


def test_the_server_answers_and_does_not_say_what_it_is(served: str) -> None:
    answer = httpx.get(served)
    assert answer.status_code == 200
    assert "server" not in answer.headers
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize(("wide", "scheme"), SCREENS)
@pytest.mark.parametrize("lang", ["zh-CN", "en-GB"])
def test_from_search_over_entity_evidence_and_article_to_a_query_and_a_download(
    served: str, opened: Opened, wide: int, scheme: str, lang: str
) -> None:
    page = open_at(served, opened, "", wide, scheme, lang)
    with page.expect_response("**/suggest?q=qhsz") as last:
        page.locator(".search input").press_sequentially("qhsz")  # by the first letters of its pinyin
    last.value.finished()  # each letter brings another list: the one to click in is the last
    page.click("#suggestions li:has-text('青禾市总工会')")
    page.wait_for_url("**/Union/**")
    assert page.inner_text("h1") == "青禾市总工会"
    page.click("blockquote a >> nth=0")
    page.wait_for_url("**/article/**")
    assert "".join(page.locator(".text mark").all_inner_texts()) == "联合举办“暖冬行动”"
    assert page.inner_text(".kind").startswith("报道" if lang == "zh-CN" else "Report")
    page.click("nav a[href='/sparql']")
    page.wait_for_selector("html[data-editor=ready]")
    page.click(".cm-content")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("SELECT ?name { ?u a u:Union ; rdfs:label ?name } ORDER BY ?name")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("table")
    assert HOSTILE in page.inner_text("table")
    with page.expect_download() as kept:
        page.click(".downloads a >> nth=0")
    assert "青禾市总工会" in kept.value.path().read_text("utf-8")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_keyboard_alone_is_enough(served: str, opened: Opened) -> None:
    page = open_at(served, opened)
    page.keyboard.press("/")
    page.keyboard.insert_text(
        "shizong"
    )  # at once: each letter would bring another list, and undo the arrow key
    page.wait_for_selector("#suggestions li")
    page.keyboard.press("ArrowDown")
    assert page.get_attribute(".search input", "aria-activedescendant") == "suggestion-0"
    page.keyboard.press("Enter")
    page.wait_for_url("**/Union/**")
    reach(page, "blockquote a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/**")
    reach(page, ".ref")
    page.keyboard.press("Enter")
    page.wait_for_url("**#note-*")
    page.goto(served + "/sparql")
    page.wait_for_selector("html[data-editor=ready]")
    reach(page, ".cm-content")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("table")
    reach(page, ".cm-content")
    page.keyboard.press("Escape")  # and on, out of the editor
    reach(page, ".downloads a")
    with page.expect_download():
        page.keyboard.press("Enter")


def test_the_editor_completes_from_the_ontology(served: str, opened: Opened) -> None:
    page = open_at(served, opened, "/sparql")
    page.wait_for_selector("html[data-editor=ready]")
    page.click(".cm-content")
    page.keyboard.press("Control+A")
    page.keyboard.type("SELECT * { ?a 举办")
    page.wait_for_selector(".cm-tooltip-autocomplete li:has-text('u:runs')")
    page.wait_for_timeout(120)  # the list takes no key in its first moment
    page.keyboard.press("Enter")
    assert "u:runs" in page.inner_text(".cm-content")
    page.select_option("#example", index=1)
    assert "PREFIX" in page.inner_text(".cm-content")


def test_without_scripts_everything_is_still_there(served: str, opened: Opened) -> None:
    page = opened(served, served, java_script_enabled=False, locale="zh-CN")
    page.fill(".search input", "市总")
    page.press(".search input", "Enter")
    page.click(".list a >> nth=0")
    assert page.inner_text("h1") == "青禾市总工会"
    page.goto(served + "/sparql")
    page.fill("textarea", "ASK { ?u a u:Union }")
    page.click("form.sparql button")
    assert page.inner_text(".truth") == "是"


def test_the_small_drawing_lights_up_and_lets_itself_be_moved(served: str, opened: Opened) -> None:
    page = open_at(served, opened, CITY)
    node = page.locator(".drawing.narrow .node").nth(1)
    before = node.get_attribute("transform")
    box = node.locator(".hit").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.locator(".drawing.narrow svg.lit").count() == 1
    assert "青禾市总工会" in page.inner_text(".caption")
    page.mouse.down()
    page.mouse.move(box["x"] + 40, box["y"] + 40, steps=4)
    page.mouse.up()
    assert node.get_attribute("transform") != before
    assert CITY in page.url  # moved, not opened
    page.click(".drawing.narrow .chip >> nth=0")
    assert page.locator(".drawing.narrow line.off").count() > 0


@pytest.mark.parametrize(("wide", "scheme"), SCREENS)
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path[:24])
def test_no_page_has_a_serious_fault_for_those_who_see_or_move_otherwise(
    served: str, opened: Opened, path: str, wide: int, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_at(served, opened, path, wide, scheme)
    if path.startswith("/sparql"):
        page.wait_for_selector("html[data-editor=ready]")
    faults = axe.run(page).response["violations"]
    serious = [
        (fault["id"], [node["html"][:200] for node in fault["nodes"]][:3])
        for fault in faults
        if fault["impact"] in ("serious", "critical")
    ]
    assert serious == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_check_for_faults_bites(served: str, opened: Opened) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_at(served, opened)
    page.evaluate("document.querySelector('.search input').removeAttribute('aria-label')")
    page.evaluate("document.querySelector('.search input').removeAttribute('placeholder')")
    assert "label" in [fault["id"] for fault in axe.run(page).response["violations"]]


def reach(page: Page, wanted: str, most: int = 120) -> None:
    """Press Tab until what fits `wanted` has the focus."""
    for _ in range(most):
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is out of reach of the keyboard")
