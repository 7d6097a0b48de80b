"""Claims that cannot both hold, told from growth and succession; every check with what breaks it and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.disputes import disputes
from kg.graph.checking.figures import disagreements
from kg.graph.checking.statements import Kind, Said, Source
from kg.graph.conflicts import Conflict, conflicts
from kg.graph.stores import open_store
from kg.iri import mint
from kg.pipeline import build

BODY = mint("Union", "昆山市总工会", "320583")
CITY, PROVINCE = mint("Union", "苏州市总工会", "320500"), mint("Union", "江苏省总工会", "320000")
OTHER_CITY = mint("Union", "无锡市总工会", "320200")
TRADE = mint("Union", "江苏省快递行业工会联合会", "320000")


def source(name: str, date: str | None = None, first: str = "") -> Source:
    return Source(name, f"《{name}》", date, first or name)


def said(
    value: str, name: str = "a", printed: str | None = None, *, kind: Kind = "figure", **more: str
) -> Said:
    told = {"of": "驿站", "unit": "个"} if kind == "figure" else {}
    first = more.pop("first", "")
    return Said(kind, more.pop("subject", BODY), value, source(name, printed, first), **{**told, **more})


def verdicts(*rows: Said, links: dict[str, set[str]] | None = None) -> list[str]:
    return [f"{one.kind} {one.verdict}" for one in conflicts(rows, links)]


def only(*rows: Said) -> Conflict:
    (found,) = conflicts(rows)
    return found


CASES: list[tuple[str, tuple[Said, ...], list[str]]] = [
    ("one figure", (said("300"), said("300", "b")), []),
    ("growth", (said("300", date="2023"), said("326", "b", date="2024")), ["figure growth"]),
    ("decline", (said("326", date="2023"), said("300", "b", date="2024")), ["figure decline"]),
    (
        "up and down",
        (said("300", date="2022"), said("326", "b", date="2023"), said("310", "c", date="2024")),
        ["figure change"],
    ),
    ("the same day", (said("300", date="2023"), said("280", "b", date="2023")), ["figure contradiction"]),
    (
        "the same day of printing",
        (said("300", "a", "2024-01-10"), said("280", "b", "2024-01-10")),
        ["figure contradiction"],
    ),
    ("printed later", (said("300", "a", "2024-01-10"), said("326", "b", "2024-05-10")), ["figure growth"]),
    ("no day known", (said("300"), said("280", "b")), ["figure unclear"]),
    ("a day within a year", (said("300", date="2023"), said("280", "b", date="2023-06")), ["figure unclear"]),
    ("other things", (said("300", date="2023"), said("280", "b", date="2023", of="职工书屋")), []),
    ("other units", (said("300", date="2023"), said("280", "b", date="2023", unit="人")), []),
    ("other bodies", (said("300", date="2023"), said("280", "b", date="2023", subject=CITY)), []),
    (
        "words in front that change nothing",
        (said("300", date="2023", of="全市驿站"), said("280", "b", date="2023")),
        ["figure contradiction"],
    ),
    ("two things in one article", (said("300", date="2023"), said("280", date="2023")), []),
    ("more than", (said("300", date="2023", bound="more"), said("326", "b", date="2023")), []),
    (
        "more than, by far",
        (said("300", date="2023", bound="more"), said("900", "b", date="2023")),
        ["figure contradiction"],
    ),
    ("less than", (said("300", date="2023", bound="less"), said("280", "b", date="2023")), []),
    (
        "not less than",
        (said("300", date="2023", bound="less"), said("326", "b", date="2023")),
        ["figure contradiction"],
    ),
    ("about", (said("300", date="2023", bound="about"), said("280", "b", date="2023")), []),
    (
        "two chairs at a time",
        tuple(
            said(person, name, day, kind="post", of="主席")
            for person, name, day in (
                ("林", "a", "2024-01-01"),
                ("何", "b", "2024-02-01"),
                ("林", "c", "2024-03-01"),
            )
        ),
        ["post contradiction"],
    ),
    (
        "one chair after the other",
        (
            said("林", "a", "2023-01-01", kind="post", of="主席"),
            said("何", "b", "2024-02-01", kind="post", of="主席"),
        ),
        ["post succession"],
    ),
    (
        "chairs without days",
        (said("林", "a", kind="post", of="主席"), said("何", "b", "2024-02-01", kind="post", of="主席")),
        ["post unclear"],
    ),
    (
        "as many deputies as there are",
        (
            said("林", "a", "2024-01-01", kind="post", of="副主席"),
            said("何", "b", "2024-01-01", kind="post", of="副主席"),
        ),
        [],
    ),
    (
        "two bodies above",
        (said(CITY, "a", kind="above"), said(OTHER_CITY, "b", kind="above")),
        ["above contradiction"],
    ),
    ("a trade's body beside it", (said(CITY, "a", kind="above"), said(TRADE, "b", kind="above")), []),
    (
        "two founding days",
        (said("1952", "a", kind="founded"), said("1953-05", "b", kind="founded")),
        ["founded contradiction"],
    ),
    ("one founding day", (said("1952", "a", kind="founded"), said("1952-05", "b", kind="founded")), []),
    (
        "under itself",
        (said(CITY, "a", kind="above"), said(BODY, "b", kind="above", subject=CITY)),
        ["above contradiction"],
    ),
]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((said("300", date="2023"), said("280", "b", date="2023")), [("280", "300")]),
        ((said("300", date="2023"), said("280", "b", date="2024")), []),
        ((said("300", "a", "2024-01-10"), said("280", "b", "2024-01-10")), [("280", "300")]),
        ((said("300", date="2023"), said("280", date="2023"), said("90", "b", date="2023")), []),
        ((said("300", date="2023", bound="more"), said("326", "b", date="2023")), []),
        (
            tuple(said(value, value, date="2023") for value in ("3", "1", "2")),
            [("1", "2"), ("1", "3"), ("2", "3")],
        ),
        ((said("林", "a", kind="post", of="主席"), said("何", "b", kind="post", of="主席")), []),
    ],
)
def test_disagreements(rows: tuple[Said, ...], expected: list[tuple[str, str]]) -> None:
    assert sorted((one.value, other.value) for one, other in disagreements(rows)) == expected


@pytest.mark.parametrize(("rows", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_verdict(rows: tuple[Said, ...], expected: list[str]) -> None:
    assert verdicts(*rows) == expected
    assert verdicts(*reversed(rows)) == expected


def test_a_body_near_and_one_far_above_do_not_contradict() -> None:
    rows = (said(CITY, "a", kind="above"), said(PROVINCE, "b", kind="above"))
    assert verdicts(*rows, links={CITY: {PROVINCE}}) == []
    assert verdicts(*rows, links={}) == ["above contradiction"]


def test_reprints_count_once() -> None:
    found = only(
        said("300", "a", date="2023"),
        said("300", "b", date="2023", first="a"),
        said("300", "c", date="2023"),
        said("280", "d", date="2023"),
    )
    assert {side.value: side.reports for side in found.sides} == {"280个": 1, "300个": 2}
    assert [len(side.sources) for side in found.sides] == [1, 3]


def test_contradictions_come_first() -> None:
    rows = (
        said("300", date="2023"), said("326", "b", date="2024"),
        said("5", date="2023", of="书屋"), said("6", "b", date="2023", of="书屋"),
    )  # fmt: skip
    assert verdicts(*rows) == ["figure contradiction", "figure growth"]


PAGES = {
    "a_2024-01-10": "驿站三百个\n\n本报讯 截至2023年底,江苏省昆山市总工会会员20万人。昆山市总工会主席周明出席。\n",
    "b_2024-01-11": "又一本账\n\n本报讯 截至2023年底,江苏省昆山市总工会会员18万人。昆山市总工会主席何立出席。\n",
    "c_2025-01-10": "一年之后\n\n本报讯 截至2024年底,江苏省昆山市总工会会员22万人。昆山市总工会主席周明出席。\n",
}


def test_pages_that_contradict_each_other_and_a_graph_that_says_so(tmp_path: Path) -> None:
    for name, text in PAGES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with open_store("memory:") as store:
        build([tmp_path], store)
        table = disputes(store, "en")
        told = {
            (row["verdict"], row["of"], row["value"], row["date"], row["date_from"])
            for row in table.records()
        }
        assert {
            ("contradiction", "会员", "180000人", "2023", "as stated"),
            ("contradiction", "会员", "200000人", "2023", "as stated"),
            ("contradiction", "主席", "周明", "2024-01-10/2025-01-10", "day of printing"),
            ("contradiction", "主席", "何立", "2024-01-11", "day of printing"),
        } <= told
        assert {row["verdict"] for row in table.records()} == {"contradiction"}
        store.forget("b_2024-01-11")
        assert disputes(store).rows == ()
        grown = disputes(store, "zh", every=True).records()
        assert [(row["verdict"], row["value"]) for row in grown] == [
            ("增长", "200000人"),
            ("增长", "220000人"),
        ]
