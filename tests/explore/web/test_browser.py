"""A walk through the site in a real browser, over a real server on this machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

HOSTILE = "<img src=x onerror=alert(1)>"


def test_the_server_answers_and_does_not_say_what_it_is(served: str) -> None:
    answer = httpx.get(served)
    assert answer.status_code == 200
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize(("wide", "scheme"), [(1400, "light"), (390, "dark")])
def test_from_search_to_entity_to_evidence_to_article(
    served: str, opened: Callable[..., Page], wide: int, scheme: str
) -> None:
    page = opened(
        served, served, viewport={"width": wide, "height": 880}, color_scheme=scheme, locale="zh-CN"
    )
    page.fill("input[name=q]", "市总")
    page.press("input[name=q]", "Enter")
    page.click(".list a >> nth=0")
    assert page.inner_text("h1") == "青禾市总工会"
    page.click("blockquote a >> nth=0")
    assert "".join(page.locator("mark").all_inner_texts()) == "联合举办“暖冬行动”"
    page.click(".language")
    assert page.inner_text(".kind") == "Report"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click(f".chips a:has-text({HOSTILE!r})")
    assert page.inner_text("h1") == HOSTILE
    page.click(".button")
    page.wait_for_selector("html[data-drawn]")


def test_a_query_is_written_and_run(served: str, opened: Callable[..., Page]) -> None:
    page = opened(served + "/sparql", served, locale="en-GB")
    page.fill("textarea", "SELECT ?name { ?u a u:Union ; rdfs:label ?name } ORDER BY ?name")
    page.click("form.sparql button >> nth=0")
    assert HOSTILE in page.inner_text("table")
