"""The repaired page as people see it."""

from __future__ import annotations

from html.parser import HTMLParser

from kg.model import Page
from kg.pages.readers import blocks
from kg.repaired import as_html, as_text

RAW = (
    "一人有难 众人搭手\n\n本报记者 夏蓉\n\n"
    "对有困难的职工，区总工会还设立帮扶金，财政局每年拨付一百万元，镇里有专人帮职\n\n"
    "工跑手续，三天就能办结。\n\n<img src=x onerror=alert(1)>工会的名字也只是字。\n"
)
PAGE = Page("p<1>", "p.txt", RAW, blocks(RAW))


class Tags(HTMLParser):
    """Collects tags and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_text_marks_every_join() -> None:
    text = as_text(PAGE)
    assert "== p<1>-1" in text
    assert "帮职⟦" in text
    assert "%⟧工跑手续" in text
    assert "1 篇文章，句内接缝 1 处" in text
    assert "articles: 1, joins inside sentences: 1" in as_text(PAGE, "en")


def test_html_holds_page_and_articles_side_by_side() -> None:
    html = as_html(PAGE)
    found = Tags(html)
    assert found.text.count("三天就能办结") == 2
    assert 'href="#r1"' in html
    assert 'href="#j1"' in html


def test_what_a_page_says_never_becomes_markup() -> None:
    found = Tags(as_html(PAGE))
    assert "img" not in found.tags
    assert "script" not in found.tags
    assert "<img src=x onerror=alert(1)>" in found.text


def test_html_asks_nothing_of_the_outside() -> None:
    assert "http" not in as_html(PAGE).replace("http-equiv", "")
