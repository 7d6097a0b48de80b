"""Every sentence that a query may be refused with is there in Chinese, and pages say it in the reader's language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import kg
from kg.explore.web.messages import said
from kg.graph.sparql.syntax import explained

ROOM = Path(kg.__file__).parent
# Where a query that someone asks on the site may fail.
FILES = [
    *(ROOM / "graph" / f"{name}.py" for name in ("sparql/text", "store", "storage/wire")),
    *sorted((ROOM / "explore" / "web").rglob("*.py")),
]


def sentences(code: str, error: str = "QueryError") -> Iterator[str]:
    """What `raise QueryError(…)` says, a number in each place that is filled when it happens."""
    for node in ast.walk(ast.parse(code)):
        if not (isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args):
            continue
        name, text = node.exc.func, node.exc.args[0]
        if isinstance(name, ast.Name) and name.id == error and isinstance(text, ast.Constant | ast.JoinedStr):
            parts = [text] if isinstance(text, ast.Constant) else text.values
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in parts)


def in_chinese(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text)


def test_every_sentence_of_the_code_has_its_row() -> None:
    found = [sentence for file in FILES for sentence in sentences(file.read_text("utf-8"))]
    assert len(found) >= 10
    assert [sentence for sentence in found if not in_chinese(said(sentence, "zh"))] == []


def test_a_sentence_without_a_row_would_be_seen() -> None:
    code = 'raise QueryError(f"the moon is in {house}")'
    assert list(sentences(code)) == ["the moon is in 7"]
    assert not in_chinese(said("the moon is in 7", "zh"))


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ("error at 1:9: expected one of DESCRIBE, [_]", "第 1 行第 9 列，“SELEC ?s”之后：此处应为 DESCRIBE"),
        ("error at 1:1: expected [_]", "第 1 行第 1 列：查询不能这样写下去，或者没有写完"),
        ("error at 1:1: expected one of Prefix not found, ['%']", "第 1 行第 1 列：这个前缀没有声明"),
    ],
)
def test_places_in_a_query_are_told_in_chinese(error: str, expected: str) -> None:
    message = f"the query is not SPARQL: {explained(error, 'SELEC ?s')}"
    assert said(message, "zh") == f"这不是 SPARQL 查询：{expected}"
    assert said(message, "en") == message


def test_what_someone_wrote_is_put_in_as_it_is() -> None:
    message = "the query is not SPARQL: line 1, column 9, after “{0} {x}”: expected DESCRIBE"
    assert "“{0} {x}”" in said(message, "zh")


@pytest.mark.parametrize(("lang", "expected"), [("zh", "这个前缀没有声明"), ("en", "Prefix not found")])
def test_the_page_of_queries_speaks_the_readers_language(site: TestClient, lang: str, expected: str) -> None:
    asked = {"query": "ASK { ?a foo:b ?c }", "lang": lang}
    assert expected in site.get("/sparql", params=asked, headers={"accept": "text/html"}).text
