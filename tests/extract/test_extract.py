"""The room as a whole: a page in, its extraction out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract import extract
from kg.extract.scan import scan
from kg.lexicon import load
from kg.model import Evidence, Page
from tests.extract.reading import article, extracted


def test_a_page_without_articles_holds_nothing() -> None:
    found = extract(Page("t", "t.txt", "", ()), [])
    assert (found.articles, found.entities, found.facts) == ((), (), ())


def test_an_article_without_text_holds_nothing() -> None:
    assert extracted("").facts == ()


def test_what_two_sentences_say_is_one_fact_with_two_quotes() -> None:
    found = extracted("岳阳市总工会推出“午间课堂”。三年来,岳阳市总工会开展“午间课堂”。")
    (fact,) = [fact for fact in found.facts if fact.p == "runs"]
    assert len(fact.evidence) == 2


def test_what_two_articles_say_are_two_facts() -> None:
    found = extracted("岳阳市总工会推出“午间课堂”。", "岳阳市总工会推出“午间课堂”。")
    assert [fact.article for fact in found.facts if fact.p == "runs"] == ["t-1", "t-2"]


def test_today_is_the_day_of_the_dateline() -> None:
    one = replace(article("今天,岳阳市总工会举办“午间课堂”。"), date="2031-06-05", written="2031-06-04")
    found = extract(Page("t", "t.txt", "", ()), [one])
    assert [fact.date for fact in found.facts if fact.p == "heldOn"] == ["2031-06-04"]


def test_only_the_body_is_quoted() -> None:
    text = "夜校开到了家门口。"
    found = extracted(text, headline="岳阳市总工会推出“午间课堂”")
    assert all(piece.end <= len(text) for fact in found.facts for piece in fact.evidence)
    assert not [fact for fact in found.facts if fact.p == "runs"]


def test_an_offset_counts_from_the_beginning_of_the_body() -> None:
    text = "近日,岳阳市总工会举办职工篮球赛。"
    found = extracted(text, headline="球场上的较量")
    fact = next(fact for fact in found.facts if fact.p == "runs")
    start = text.index("岳阳市总工会")
    assert fact.evidence == (Evidence("t-1", start, len(text) - 1, "岳阳市总工会举办职工篮球赛"),)


def test_a_quote_keeps_the_forms_of_the_page() -> None:
    found = extracted("岳阳市总工会举办３场职工篮球赛，推出「午间课堂」。")
    quotes = {piece.quote for fact in found.facts for piece in fact.evidence}
    assert any("３场" in quote for quote in quotes)
    assert any("「午间课堂" in quote for quote in quotes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("快递员王鑫在岳阳市总工会门口看到了值班安排。", {"Place", "Union", "Person"}),
        ("岳阳市总工会门口有《建设指南》。", {"Place", "Union", "Document"}),
        ("岳阳市总工会门口贴着《关于表彰全国先进班组全国优秀员工的决定》。", {"Place", "Union", "Document"}),
        ("岳阳市总工会门口贴着“四季有约”活动的海报。", {"Place", "Union", "Programme"}),
        ("岳阳市总工会门口有人谈起过去的比赛。", {"Place", "Union"}),
        ("岳阳市总工会门口停着外卖骑手的车。", {"Place", "Union", "Group"}),
        ("岳阳市总工会门口停着职工的车。", {"Place", "Union"}),
        # nobody is meant whom only a post or a body is called after
        ("岳阳市总工会门口站着护士长何青。", {"Place", "Union", "Person"}),
        ("岳阳市总工会对面是岳阳市退役军人事务局。", {"Place", "Union", "Organisation"}),
        ("岳阳市总工会对面是岳阳市妇女儿童医院。", {"Place", "Union", "Organisation"}),
        ("岳阳市总工会对面是美团的站点。", {"Place", "Union", "Organisation"}),
        ("岳阳市总工会对面是楚云物业有限公司。", {"Place", "Union", "Organisation"}),
        ("岳阳市总工会对面是楚云技师学院。", {"Place", "Union", "Organisation"}),
        ("岳阳市总工会对面是一家药厂。", {"Place", "Union"}),
    ],
)
def test_of_things_that_no_fact_speaks_of_the_named_ones_stay(text: str, expected: set[str]) -> None:
    assert {entity.type for entity in extracted(text).entities} == expected


def test_headline_and_kickers_are_scanned_before_the_body() -> None:
    given = replace(article("正文。", headline="标题"), kickers=("引题",))
    scanned = scan(given, load())
    assert scanned.text == "引题\n标题\n正文。"
    assert scanned.text[scanned.body :] == "正文。"
