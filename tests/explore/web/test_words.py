"""The site speaks both languages, and every word it asks for is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.explore.labels import LANGS, Lang, labels
from kg.explore.web import words as module
from kg.explore.web.words import word, words
from kg.graph.query import questions, run
from kg.graph.stores import open_store

HERE = Path(module.__file__).parent
ASKED = re.compile(r"""say\(\s*'(\w+)'(?! \+)""")


def test_every_word_that_a_template_asks_for_is_there_in_both_languages() -> None:
    asked = {
        key
        for file in HERE.joinpath("templates").glob("*.html")
        for key in ASKED.findall(file.read_text("utf-8"))
    }
    assert len(asked) > 60
    for lang in LANGS:
        for key in asked:
            assert word(key, lang)


def test_every_word_is_asked_for_somewhere() -> None:
    files = [*HERE.rglob("*.html"), *HERE.rglob("*.py")]
    text = "\n".join(file.read_text("utf-8") for file in files)
    assert [
        key
        for key in words("zh")
        if not re.search(rf"['\"]{key.removesuffix('_one')}['\"]", text) and not key.startswith("theme_")
    ] == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_column_of_a_shipped_question_has_a_word(lang: Lang) -> None:
    with open_store("memory:") as store:
        columns = {name for question in questions() for name in run(store, question.sparql).columns}
    assert len(columns) > 40
    assert {name for name in columns if f"column.{name}" not in labels(lang)} == set()
    assert {key for key in labels(lang) if key.startswith("column.")} == {
        f"column.{name}" for name in columns
    }


@pytest.mark.parametrize("lang", LANGS)
def test_a_word_that_is_not_there_is_a_clear_error(lang: str) -> None:
    with pytest.raises(LexiconError, match=r"words\.csv has no row for nothing"):
        word("nothing", lang)  # type: ignore[arg-type]
