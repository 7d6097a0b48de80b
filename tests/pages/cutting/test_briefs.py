"""News in brief: which paragraphs and headlines of a list are articles of their own."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages import repair
from kg.pages.readers import blocks

REPORT = "青禾市总工会办夜校\n\n本报讯(记者陈小禾)近日,青禾市总工会开办职工夜校,120名职工报名,分文不取。"
NIGHT = "白石县总工会整修文化宫,省下500元。"
AID = "云岭县一名职工患病,县总工会组织职工捐款1300元。"
GAMES = "江口县总工会举办一次比武,32人参加。"


def texts(raw: str) -> list[str]:
    return [article.text for article in repair(Page("p", "p.txt", raw, blocks(raw)))]


@pytest.mark.parametrize("heading", ["简讯", "【工会快讯】", "■ 一句话新闻", "基层动态"])
@pytest.mark.parametrize("signs", [("▲", "▲", "▲"), ("1.", "2.", "3."), ("1、", "2、", "3、")])
def test_items_under_a_heading_of_news_in_brief_are_articles(heading: str, signs: tuple[str, ...]) -> None:
    items = [sign + text for sign, text in zip(signs, (NIGHT, AID, GAMES), strict=True)]
    assert texts("\n\n".join([REPORT, heading, *items]))[1:] == [NIGHT, AID, GAMES]


def test_a_number_before_a_date_is_taken_off() -> None:
    raw = f"{REPORT}\n\n简讯\n\n1.5月4日,{NIGHT}\n\n2.{AID}"
    assert texts(raw)[1:] == [f"5月4日,{NIGHT}", AID]


def test_items_may_have_who_wrote_them_behind_the_number() -> None:
    raw = f"{REPORT}\n\n简讯\n\n1.本报讯(通讯员李桃){NIGHT}\n\n2.本报讯(通讯员何青){AID}"
    found = repair(Page("p", "p.txt", raw, blocks(raw)))
    assert [(article.text, article.reporters) for article in found[1:]] == [
        (NIGHT, ("李桃",)),
        (AID, ("何青",)),
    ]


def test_numbered_headlines_under_such_a_heading_are_articles() -> None:
    raw = f"{REPORT}\n\n简讯\n\n1.白石修好文化宫\n\n{NIGHT}\n\n2.云岭职工伸援手\n\n{AID}"
    assert texts(raw)[1:] == [NIGHT, AID]


@pytest.mark.parametrize("signs", [("●", "●"), ("1.", "2.")])
def test_points_of_a_report_are_none(signs: tuple[str, ...]) -> None:
    raw = "\n\n".join([REPORT, f"{signs[0]}夜校每周开两课。", f"{signs[1]}各厂要给职工留出时间。"])
    assert len(texts(raw)) == 1


def test_numbered_headlines_of_a_report_are_its_sections() -> None:
    raw = f"{REPORT}\n\n1.课程由职工点\n\n职工点了38门课。\n\n2.老师从厂里来\n\n老师都是厂里的师傅。"
    assert len(texts(raw)) == 1


@pytest.mark.parametrize("signs", [("▶", "▶", "▶"), ("1.", "2.", "3.")])
def test_items_with_places_of_their_own_are_articles_under_any_heading(signs: tuple[str, ...]) -> None:
    items = [sign + text for sign, text in zip(signs, (NIGHT, AID, GAMES), strict=True)]
    assert texts("\n\n".join([REPORT, "九州走笔", *items]))[1:] == [NIGHT, AID, GAMES]
