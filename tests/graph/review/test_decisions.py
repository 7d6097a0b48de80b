"""Decisions: what a person may write, what a page yields after them, and which pages they touch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.graph.quads import lines
from kg.graph.review import Decision, Decisions, read, review_path
from kg.graph.review.decisions import claim_key
from kg.graph.review.sheet import COLUMNS
from kg.model import Extraction
from tests.graph.samples import BEES, CONTEST, FIRM, HOSPITAL, KUNSHAN, LAKE, LAKE_FIRM, LIN, PAGE_1, PAGE_2

FIRST = PAGE_1.facts[0]


def ids(found: Extraction) -> set[str]:
    return {entity.id for entity in found.entities}


def test_without_decisions_a_page_stays_as_it_is() -> None:
    assert Decisions().apply(PAGE_1) is PAGE_1
    elsewhere = Decisions((Decision("claim", "wrong", "0" * 16), Decision("pair", "same", "a", "b")))
    assert elsewhere.apply(PAGE_1) is PAGE_1


def test_a_wrong_claim_is_left_out_and_a_right_one_is_sure() -> None:
    wrong = Decisions((Decision("claim", "wrong", claim_key(FIRST)),)).apply(PAGE_1)
    assert set(wrong.facts) == set(PAGE_1.facts) - {FIRST}
    right = Decisions((Decision("claim", "right", claim_key(FIRST)),)).apply(PAGE_1)
    assert right.facts[0] == replace(FIRST, confidence=1.0)
    assert right.facts[1:] == PAGE_1.facts[1:]


def test_the_key_of_a_claim_is_the_end_of_its_address() -> None:
    assert f"claim/{claim_key(FIRST)}>" in "\n".join(lines(PAGE_1))


def test_two_that_are_the_same_become_one_under_the_first_name() -> None:
    merge = Decision("pair", "same", FIRM.id, LAKE_FIRM.id, name=FIRM.name)
    found = Decisions((merge,)).apply(PAGE_1)
    assert ids(found) == ids(PAGE_1) - {LAKE_FIRM.id}
    (firm,) = (entity for entity in found.entities if entity.id == FIRM.id)
    assert firm.name == FIRM.name
    assert {LAKE_FIRM.name, "星湖公司"} <= set(firm.aliases)
    assert not any(LAKE_FIRM.id in (fact.s, fact.o) for fact in found.facts)
    assert any(fact.s == FIRM.id and fact.p == "establishes" for fact in found.facts)


def test_a_page_that_knows_only_the_other_calls_it_by_the_first_name() -> None:
    merge = Decision(
        "pair", "same", "https://union-kg.example/Union/320500/某某总工会", KUNSHAN.id, name="某某总工会"
    )
    found = Decisions((merge,)).apply(PAGE_1)
    (union,) = (entity for entity in found.entities if entity.id == merge.one)
    assert (union.name, union.adcode) == ("某某总工会", "320500")
    assert KUNSHAN.name in union.aliases


def test_a_line_of_merges_ends_in_one_and_a_circle_in_none_lost() -> None:
    line = Decisions(
        (Decision("pair", "same", FIRM.id, HOSPITAL.id), Decision("pair", "same", LAKE_FIRM.id, FIRM.id))
    )
    found = line.apply(PAGE_1)
    assert {FIRM.id, HOSPITAL.id, LAKE_FIRM.id} & ids(found) == {LAKE_FIRM.id}
    circle = Decisions(
        (Decision("pair", "same", FIRM.id, HOSPITAL.id), Decision("pair", "same", HOSPITAL.id, FIRM.id))
    )
    assert {FIRM.id, HOSPITAL.id} & ids(circle.apply(PAGE_1))


def test_a_fact_about_two_that_are_one_is_no_fact() -> None:
    found = Decisions((Decision("pair", "same", KUNSHAN.id, LAKE.id),)).apply(PAGE_1)
    assert not any(fact.s == fact.o for fact in found.facts)
    assert len([fact for fact in found.facts if (fact.p, fact.o) == ("runs", BEES.id)]) == 1  # both ran it


def test_one_that_is_two_is_split_on_the_page_named() -> None:
    split = Decisions((Decision("joined", "different", LIN.id, LIN.id, page="p1"),))
    found = split.apply(PAGE_1)
    assert LIN.id not in ids(found)
    (other,) = (entity for entity in found.entities if entity.name == LIN.name)
    assert other.id.startswith(f"{LIN.id}~")
    assert any(fact.s == other.id and fact.p == "leads" for fact in found.facts)
    elsewhere = Decisions((Decision("joined", "different", LIN.id, LIN.id, page="p7"),))
    assert elsewhere.apply(PAGE_1) is PAGE_1


@pytest.mark.parametrize(
    ("row", "touched"),
    [
        (Decision("pair", "same", CONTEST.id, BEES.id), {"p1", "p2"}),
        (Decision("pair", "different", CONTEST.id, BEES.id), set()),
        (Decision("joined", "different", LIN.id, LIN.id, page="p1"), {"p1"}),
        (Decision("joined", "same", LIN.id, LIN.id, page="p1"), set()),
        (Decision("claim", "wrong", claim_key(FIRST), page="p1"), {"p1"}),
        (Decision("claim", "right", claim_key(FIRST), page="p2"), {"p2"}),
    ],
)
def test_only_pages_that_a_decision_touches_are_read_again(row: Decision, touched: set[str]) -> None:
    found = Decisions((row,))
    assert {page for page in ("p1", "p2") if found.mark(page)} == touched
    assert Decisions().mark("p1") == ""


def test_the_mark_changes_with_the_decision_and_not_with_the_order() -> None:
    rows = (Decision("claim", "wrong", "a", page="p1"), Decision("claim", "wrong", "b", page="p1"))
    assert Decisions(rows).mark("p1") == Decisions(rows[::-1]).mark("p1")
    assert Decisions(rows).mark("p1") != Decisions((rows[0], replace(rows[1], verdict="right"))).mark("p1")
    assert Decisions((replace(rows[0], reason="seen the paper"),)).mark("p1") == Decisions(rows[:1]).mark(
        "p1"
    )


def sheet(path: Path, *rows: dict[str, str], mark: str = ",", encoding: str = "utf-8-sig") -> Path:
    written = [mark.join(COLUMNS), *(mark.join(row.get(name, "") for name in COLUMNS) for row in rows)]
    path.write_text("\n".join(written) + "\n", encoding=encoding)
    return path


@pytest.mark.parametrize(
    ("kind", "word", "expected"),
    [
        ("pair", "same", "same"), ("pair", " Same ", "same"), ("pair", "同", "same"), ("pair", "是", "same"),
        ("pair", "不同", "different"), ("joined", "异", "different"),
        ("claim", "对", "right"), ("claim", "错", "wrong"), ("claim", "wrong", "wrong"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("mark", "encoding"), [(",", "utf-8-sig"), (";", "utf-8"), ("\t", "gb18030")])
def test_what_a_person_writes_and_how_a_spreadsheet_saves_it(
    tmp_path: Path, kind: str, word: str, expected: str, mark: str, encoding: str
) -> None:
    row = {"kind": kind, "decision": word, "one": "甲", "one_id": "x:1", "other_id": "x:2", "page": "p1"}
    (found,) = read(sheet(tmp_path / "s.csv", row, mark=mark, encoding=encoding)).rows
    assert (found.kind, found.verdict, found.one, found.other, found.name) == (
        kind,
        expected,
        "x:1",
        "x:2",
        "甲",
    )
    assert found.page == ("" if kind == "pair" else "p1")


def test_rows_without_a_decision_and_sheets_that_are_not_there_decide_nothing(tmp_path: Path) -> None:
    assert len(read(tmp_path / "none.csv")) == 0
    assert len(read(sheet(tmp_path / "s.csv", {"kind": "claim", "one_id": "a"}))) == 0


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            {"kind": "pair", "decision": "perhaps", "one_id": "a"},
            r"s\.csv:2: decision 'perhaps' does not fit a pair",
        ),
        ({"kind": "claim", "decision": "same", "one_id": "a"}, "right or wrong"),
        ({"kind": "pear", "decision": "same", "one_id": "a"}, r"s\.csv:2: kind 'pear'"),
        ({"kind": "pair", "decision": "same"}, "one_id is empty"),
    ],
)
def test_a_row_that_cannot_be_obeyed_is_named(tmp_path: Path, row: dict[str, str], said: str) -> None:
    with pytest.raises(InputError, match=said):
        read(sheet(tmp_path / "s.csv", row))


def test_a_file_that_is_no_sheet_is_named(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"s\.csv:1: the columns decision"):
        read(tmp_path / "s.csv")
    (tmp_path / "s.csv").write_bytes(b"\xff\xff\xff")
    with pytest.raises(InputError, match="neither UTF-8 nor GB18030"):
        read(tmp_path / "s.csv")


@pytest.mark.parametrize(
    ("store", "expected"),
    [
        ("kg-store", "kg-store.review.csv"),
        ("file://kg-store/", "kg-store.review.csv"),
        ("http://127.0.0.1:7878/", "kg.review.csv"),
        ("memory:", "kg.review.csv"),
    ],
)
def test_the_sheet_stands_beside_the_store(store: str, expected: str) -> None:
    assert review_path(store).name == expected


def test_another_page_is_not_touched_by_a_claims_decision() -> None:
    assert Decisions((Decision("claim", "wrong", claim_key(FIRST), page="p1"),)).apply(PAGE_2) is PAGE_2
