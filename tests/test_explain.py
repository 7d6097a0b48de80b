"""Why the graph says something: the rule in words, the sentence with both ends marked, the place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import NotFoundError
from kg.explain import explain
from kg.explore.labels import labels
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.pipeline import build, extract_paths

TEXT = """青禾市总工会办起夜校
本报讯(记者罗一帆)8月,青禾市总工会举办职工夜校。为了让更多人参加,随后又推出“育儿课堂”。嘉兴市总工会前来取经。
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    page = tmp_path_factory.mktemp("page") / "evening_2024-08-20.txt"
    page.write_text(TEXT, encoding="utf-8")
    with open_store("memory:") as opened:
        build(page, opened)
        yield opened


def test_the_sentence_has_both_ends_marked(store: Store) -> None:
    told = explain(store, "青禾市总工会", "runs", "职工夜校")
    assert len(told) == 1
    text = told[0].text()
    assert "青禾市总工会 → 举办 → 职工夜校" in text
    assert "【青禾市总工会】举办〔职工夜校〕" in text
    assert "runs.clause" in text
    assert labels("zh")["rule.clause"] in text


def test_the_place_in_the_file_is_where_the_quote_stands(store: Store) -> None:
    one = explain(store, "青禾市总工会", "runs", "职工夜校")[0]
    found = re.search(r"第 (\d+)–(\d+) 字符", one.text())
    assert found
    raw = TEXT[int(found[1]) : int(found[2])]
    assert "".join(raw.split()) == "".join(one.fact.evidence[0].quote.split())


def test_a_subject_left_out_is_told(store: Store) -> None:
    told = explain(store, "青禾市总工会", "举办", "育儿课堂")
    assert [one.fact.rule for one in told] == ["runs.carried"]
    assert "主语承前省略" in told[0].text()
    assert "named last before: “青禾市总工会”" in told[0].text("en")


def test_an_inferred_link_is_explained_by_its_rule_alone(store: Store) -> None:
    told = [one for one in explain(store, "嘉兴市总工会") if one.fact.inferred]
    assert "hierarchy:place-tree" in {one.fact.rule for one in told}
    assert all("推断" in one.text() and "文章:" not in one.text() for one in told)


def test_what_is_not_said_is_an_error_that_lists_what_is(store: Store) -> None:
    with pytest.raises(NotFoundError, match=r"of 青禾市总工会 it says: .*runs"):
        explain(store, "青禾市总工会", "wins")


def test_every_rule_has_its_words(store: Store) -> None:
    used = {fact.rule for page in extract_paths("seeds/pages") for fact in getattr(page, "facts", ())}
    folder = Path(__file__).resolve().parent.parent / "kg" / "extract" / "relations"
    written = {
        name
        for path in folder.rglob("*.py")
        for name in re.findall(r'"([a-zA-Z]+\.[a-z_]+)"', path.read_text(encoding="utf-8"))
    }
    assert used
    for lang in ("zh", "en"):
        known = {key.removeprefix("rule.") for key in labels(lang) if key.startswith("rule.")}
        assert {rule for rule in used | written if not {rule, rule.partition(".")[2]} & known} == set()
