"""The marked text is the article's text, its quotes carry the numbers of their facts, and hostile names stay text."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from kg.explore.marked import marked, marks
from kg.model import Article, Entity, Evidence, Extraction, Fact, Page

TEXT = "青禾市总工会举办职工夜校。\n夜校收了30人。"
ARTICLE = Article("p", "p-1", "夜校", TEXT, tuple(range(len(TEXT))))
UNION = Entity("u", "Union", "青禾市总工会")
SCHOOL = Entity("s", "Programme", "职工夜校", ("夜校",))
RUNS = Fact("p", "p-1", "u", "runs", "s", rule="runs.clause", evidence=(Evidence("p-1", 0, 12, TEXT[:12]),))
COUNT = Fact(
    "p", "p-1", "s", "quantity", value=30, unit="人", rule="quantity.topic",
    evidence=(Evidence("p-1", 14, 21, TEXT[14:21]),),
)  # fmt: skip
PAGE = Extraction(Page("p", "p", TEXT, ()), (ARTICLE,), (UNION, SCHOOL), (RUNS, COUNT))


class _Text(HTMLParser):
    """Collects the text of the file and the tags that would run or load something."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        outside = any(name in ("src", "onclick", "onload") for name, _ in attrs)
        if tag in ("script", "img", "iframe", "object") or outside:
            self.active.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_pieces_are_the_text() -> None:
    found = marks(ARTICLE, PAGE.entities, enumerate(PAGE.facts, 1))
    lines = ["".join(part.text for part in pieces) for pieces in found.paragraphs]
    assert "\n".join(lines) == TEXT


def test_a_quote_ends_with_the_number_of_its_fact() -> None:
    found = marks(ARTICLE, PAGE.entities, enumerate(PAGE.facts, 1))
    parts = [part for pieces in found.paragraphs for part in pieces]
    assert [(part.text, part.ends) for part in parts if part.ends] == [
        ("职工夜校", (1,)),
        ("收了30人", (2,)),
    ]
    assert [part.text for part in parts if not part.within] == ["。", "。"]


def test_numbers_lead_from_the_text_to_the_facts_and_back() -> None:
    page = marked([PAGE])
    assert set(re.findall(r'href="#f(\d+)"', page)) == set(re.findall(r'id="f(\d+)"', page)) == {"1", "2"}
    assert set(re.findall(r'href="#q(\d+)"', page)) == set(re.findall(r'id="q(\d+)"', page))


def test_hostile_names_stay_text() -> None:
    name = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    page = replace(PAGE, entities=(replace(UNION, name=name), SCHOOL))
    parsed = _Text()
    parsed.feed(marked([page]))
    assert parsed.active == []
    assert any("<script>" in words for words in parsed.words)
