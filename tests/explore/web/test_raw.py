"""The raw page is told from the file, or as far as the articles carry it."""

from __future__ import annotations

import json
from pathlib import Path

from kg.explore.web.raw import file_of, from_articles, from_file
from kg.model import Article

RAW = "甲乙 丙丁\n戊己"
ONE = Article("p", "p-1", "", "甲乙\n戊己", (0, 1, 6, 6, 7))
OTHER = Article("p", "p-2", "", "丙丁", (3, 4))


def test_a_file_is_told_whole_with_the_article_marked() -> None:
    found = from_file(ONE, RAW)
    assert "".join(chars for chars, _ in found.runs) == RAW
    assert [chars for chars, here in found.runs if here] == ["甲乙", "戊己"]
    assert found.whole


def test_without_a_file_every_character_stands_where_it_stood() -> None:
    found = from_articles(ONE, [ONE, OTHER])
    assert "".join(chars for chars, _ in found.runs) == "甲乙\n丙丁\n戊己"
    assert [chars.strip() for chars, here in found.runs if here] == ["甲乙", "戊己"]
    assert not found.whole


def test_the_file_of_a_page_is_found_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text(RAW, encoding="utf-8")
    (tmp_path / "many.jsonl").write_text(json.dumps({"id": "q", "text": "庚辛壬癸子丑"}), encoding="utf-8")
    assert file_of("p", [tmp_path]) == RAW
    assert file_of("q", [tmp_path]) is not None
    assert file_of("r", [tmp_path]) is None
    assert file_of("p", []) is None
