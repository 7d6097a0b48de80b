"""The report tells what was found and where it is said, in one file that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.explore.charts import CHARTS
from kg.explore.facts import Facts
from kg.explore.report import LEFT_OUT, QUESTIONS, WHOLE, examples, is_report, report

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_it_has_every_chart_and_the_words_of_the_pages(small: Facts) -> None:
    html = report(small)
    charts = len(set(CHARTS) - LEFT_OUT) + len(QUESTIONS)
    assert html.count('<svg class="chart ') == 2 * charts - len(WHOLE)
    assert "为货车司机送去围巾" in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<img src=x" not in html


def test_a_deed_is_shown_before_a_plan_though_that_is_surer(small: Facts) -> None:
    done, other = [fact for fact in small.facts if fact.p == "runs" and fact.evidence and not fact.inferred][
        :2
    ]
    planned = replace(other, modality="planned", confidence=1.0)
    shown = list(examples(replace(small, facts=(planned, replace(done, modality="done")))))
    assert [fact.modality for fact in shown] == ["done", "planned"]


def test_examples_are_stated_by_a_page_and_of_every_relation_that_is(small: Facts) -> None:
    shown = list(examples(small))
    assert all(fact.evidence and not fact.inferred for fact in shown)
    assert {fact.p for fact in shown} == {
        fact.p for fact in small.facts if fact.evidence and not fact.inferred
    }


def test_each_quote_is_told_with_its_newspaper(small: Facts) -> None:
    articles = tuple(replace(one, paper="江南日报") for one in small.articles)
    assert "暖冬行动开始 · 江南日报 · <span>2024-01-15" in report(replace(small, articles=articles))


def test_of_two_as_sure_the_one_of_a_known_day_is_shown_first(small: Facts) -> None:
    seat = next(fact for fact in small.facts if fact.evidence and not fact.inferred)
    pieces = tuple(replace(piece, article="p2-1") for piece in seat.evidence)
    undated = replace(seat, article="p2-1", page="p2", evidence=pieces)
    dated = replace(seat, s=next(one.id for one in small.entities if one.id != seat.s))
    shown = list(examples(replace(small, facts=(undated, dated)), each=1))
    assert [fact.article for fact in shown] == ["p1-1"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_report_of_nothing_says_so(lang: str) -> None:
    assert re.search("还没有|No facts", report(Facts(), lang))  # type: ignore[arg-type]


def test_it_opens_in_a_browser_and_asks_for_nothing(
    small: Facts, tmp_path: Path, opened: Callable[..., Page]
) -> None:
    (tmp_path / "report.html").write_text(report(small, "en"), encoding="utf-8")
    page = opened((tmp_path / "report.html").as_uri(), viewport={"width": 390, "height": 844})
    assert page.inner_text("h1") == "Trade Union Knowledge Graph"
    assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    links = page.evaluate(
        "[...document.querySelectorAll('nav a')].every(a => document.querySelector(a.hash))"
    )
    assert links


def test_it_is_known_again_as_a_report(small: Facts, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(report(small), encoding="utf-8")
    (tmp_path / "page.html").write_text("<html><body>区总工会举办招聘会</body></html>", encoding="utf-8")
    assert is_report(tmp_path / "report.html")
    assert not is_report(tmp_path / "page.html")
