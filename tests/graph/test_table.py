"""Tables for people and programs: widths of Chinese, formulas, control characters."""

from __future__ import annotations

import csv
import io
import json

import pyoxigraph as ox
import pytest

from kg.graph.table import Table, short, table

TABLE = Table(("名称", "n"), (("昆山市总工会", 46), ("ok", 0.5), (None, True)))


def test_columns_line_up_with_chinese_in_them() -> None:
    assert (
        TABLE.text()
        == "名称          n\n────────────  ───\n昆山市总工会  46\nok            0.5\n              yes"
    )


def test_long_cells_are_cut_by_width() -> None:
    assert Table(("a",), (("工会" * 30,),)).text(widest=9).splitlines()[2] == "工会工会…"


def test_a_terminal_is_shown_the_text_and_obeys_nothing() -> None:
    assert Table(("a",), (("x\x1b[31m\n\u202ey",),)).text().splitlines()[2] == "x [31m  y"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "=SUM(A1)"])
def test_csv_gives_a_spreadsheet_no_formula(text: str) -> None:
    (_, row) = csv.reader(io.StringIO(Table(("a",), ((text,),)).csv()))
    assert row == ["'" + text]


def test_csv_leaves_numbers_numbers_and_quotes_the_rest() -> None:
    assert Table(("a", "b"), ((-1, 'x,"y"\n'),)).csv() == 'a,b\n-1,"x,""y""\n"\n'


def test_json() -> None:
    assert json.loads(TABLE.json())[0] == {"名称": "昆山市总工会", "n": 46}


def test_answers_of_every_kind_become_tables() -> None:
    store = ox.Store()
    store.update(
        'INSERT DATA { <a:s> <a:p> 1, 1.5, true, "x"@zh, "12x"^^<http://www.w3.org/2001/XMLSchema#integer> }'
    )
    found = table(store.query("SELECT ?o ?none { ?s ?p ?o } ORDER BY DATATYPE(?o) STR(?o)"))
    assert found.columns == ("o", "none")
    assert {row[0] for row in found.rows} == {1, 1.5, "x", "12x"}
    assert table(store.query("ASK { ?s ?p 1 }")) == Table(("answer",), ((True,),))
    assert len(table(store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"), limit=2)) == 2


def test_known_addresses_are_shown_with_their_prefix() -> None:
    assert short("https://union-kg.example/ontology/kind/fund") == "kind:fund"
    assert short("https://union-kg.example/Union/1/x") == "https://union-kg.example/Union/1/x"
