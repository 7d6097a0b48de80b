"""Web and e-paper pages: the article is kept, the page around it is not, and nothing is fetched."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages.articles import repair
from kg.pages.formats.html import plain
from kg.pages.readers import blocks

WEB = """<html><head><meta charset="utf-8"><title>工会送清凉 - 某网</title></head><body>
<div class="nav"><a href="/">首页</a> <a>新闻</a></div>
<h1>工会送清凉到工地</h1><div class="info">来源：工人日报 2024-06-12 08:30</div>
<div class="content">
<p>　　中工网讯（记者王伟 通讯员李明）近日，芜湖市总工会为一线工人送去防暑药品，当天慰问职工320人。</p>
<p>　　今年以来，芜湖市总工会已筹集慰问资金160万元。</p><p>责任编辑：张三</p></div>
<script>alert("芜湖")</script><div class="footer">版权所有</div></body></html>"""
PAPER = """<html><body><table><tr><td class="title">夜校开到厂门口</td></tr><tr><td>本报记者 王伟</td></tr>
<tr><td><div id="content"><p>北滘镇总工会日前推出“工友夜校”，开设9门课程。</p></div></td></tr></table></body></html>"""


def articles(html: str) -> tuple[str, tuple[str, ...], str]:
    text, _ = plain(html)
    (article,) = repair(Page("p", "p.html", text, blocks(text)))
    return article.headline, article.reporters, article.text


def test_a_web_report() -> None:
    headline, reporters, text = articles(WEB)
    assert headline == "工会送清凉到工地"
    assert reporters == ("王伟", "李明")
    assert text.startswith("近日，芜湖市总工会")
    assert text.endswith("已筹集慰问资金160万元。")


def test_a_short_e_paper_page() -> None:
    headline, reporters, text = articles(PAPER)
    assert (headline, reporters) == ("夜校开到厂门口", ("王伟",))
    assert text == "北滘镇总工会日前推出“工友夜校”，开设9门课程。"


def test_markup_without_text_gives_no_text() -> None:
    assert plain("<html><body><img src='x.jpg'></body></html>")[0].strip() == ""


@pytest.mark.parametrize(
    "html", ["", "<!--", "<?xml version='1.0'?>", "<!-- 工会 -->", "<br>", "<script>工会</script>"]
)
def test_a_page_without_text_has_none(html: str) -> None:
    assert plain(html)[0].strip() == ""


@pytest.mark.parametrize("odd", ["\uffff", "\ufffe", "&#1;", "&#xFFFF;", "&#xD800;", "&#0;"])
@pytest.mark.parametrize("tag", ["p", "td", "br", "h1"])
def test_characters_that_markup_cannot_hold_are_put_up_with(odd: str, tag: str) -> None:
    text, _ = plain(f"<{tag}>芜湖市总工会{odd}</{tag}>{odd}慰问职工")
    assert "芜湖市总工会" in text
    assert "慰问职工" in text


def test_what_stands_after_a_comment_or_a_script_is_text() -> None:
    assert plain("<div>芜湖市<!-- x -->总工会<script>y()</script>慰问职工</div>")[0] == "芜湖市总工会慰问职工"


@pytest.mark.parametrize(
    "head",
    [
        "<?xml version='1.0' encoding='gbk'?>",
        "<?xml version='1.0' encoding='gbk'?>" * 2,
        "<?xml version='1.0' encoding='gbk'>",
        "\ufeff<?XML veRsion='1.0' encoding='utf-16'?>",
        "<meta charset=gbk>",
    ],
)
def test_the_encoding_that_a_page_declares_counts_for_nothing(head: str) -> None:
    assert plain(f"{head}<p>芜湖市总工会慰问职工</p>")[0] == "芜湖市总工会慰问职工"


def test_no_article_of_a_page_loses_its_headline() -> None:
    first = "本报讯 3月2日，芜湖市总工会在长街社区开办修鞋课，二十名失业职工报名学习，由老师傅手把手地教。"
    second = (
        "本报讯 3月3日，芜湖市弋江区总工会为十家企业送去小书架四十个，职工随时可以取阅，书由市图书馆支持。"
    )
    pairs = (("社区里开了修鞋课", first), ("企业添了小书架", second))
    page = "".join(f"<article><h1>{head}</h1><p>{words}</p></article>" for head, words in pairs)
    text, _ = plain(f"<html><body>{page}</body></html>")
    assert (
        text.index("社区里开了修鞋课") < text.index(first) < text.index("企业添了小书架") < text.index(second)
    )
