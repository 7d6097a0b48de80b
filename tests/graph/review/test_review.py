"""The sheet: what is put in it, what a person's answers do to the next build, and that they outlive the store."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.gazetteer import load
from kg.graph.derive import refresh
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.query import run
from kg.graph.review import Doubt, doubts, review_path, write
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.graph.validate import validate
from kg.model import Extraction, Page
from kg.pipeline import build
from tests.graph.samples import KUNSHAN, LAKE, LIN, PAGE_1, PAGE_2, SUZHOU, article, entity, fact
from tests.pages_for_tests import CONTEST, FAIR, STATION, write_pages

TEXT = (
    "苏州市总工会主席林知远到会。昆山市经济技术开发区总工会、昆山经济技术开发区总工会、"
    "昆山市第一医院、昆山市第二医院参加。"
)
SAID = article("p5", 1, "到会的人", TEXT, date="2024-08-01")
NEAR = [
    entity("Union", name, scope="320583", level="zone", adcode="320583")
    for name in ("昆山市经济技术开发区总工会", "昆山经济技术开发区总工会")
]
CLINICS = [
    entity("Organisation", name, scope="320583", adcode="320583")
    for name in ("昆山市第一医院", "昆山市第二医院")
]
PAGE_5 = Extraction(
    Page("p5", "p5.txt", "", ()),
    (SAID,),
    (SUZHOU, LIN, *NEAR, *CLINICS),
    (
        fact(SAID, LIN, "leads", SUZHOU, "苏州市总工会主席林知远", role="主席", confidence=0.4),
        fact(SAID, NEAR[0], "partOf", SUZHOU, "昆山市经济技术开发区总工会"),
        fact(SAID, NEAR[1], "partOf", SUZHOU, "昆山经济技术开发区总工会"),
    ),
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        for page in (PAGE_1, PAGE_2, PAGE_5):
            opened.replace(entry_of(page, "1"), lines(page))
        refresh(opened, load())
        yield opened


def test_near_names_are_asked_about_and_numbered_ones_are_not(store: Store) -> None:
    pairs = {(row.one, row.other) for row in doubts(store) if row.kind == "pair"}
    assert (NEAR[0].name, NEAR[1].name) in pairs
    assert not any("医院" in one and "医院" in other for one, other in pairs)


def test_a_person_at_two_bodies_on_two_pages_is_asked_about(store: Store) -> None:
    (row,) = (row for row in doubts(store) if row.kind == "joined")
    assert (row.one_id, row.page) == (LIN.id, "p5")
    assert KUNSHAN.name in row.one
    assert SUZHOU.name in row.other


def test_unsure_claims_come_with_quote_and_headline_the_least_sure_first(store: Store) -> None:
    rows = [row for row in doubts(store, below=0.65) if row.kind == "claim"]
    assert [(row.one, row.other, row.confidence) for row in rows] == [
        (LIN.name, SUZHOU.name, 0.4),
        (LAKE.name, KUNSHAN.name, 0.6),
    ]
    assert (rows[0].quote, rows[0].headline, rows[0].page) == ("苏州市总工会主席林知远", "到会的人", "p5")
    assert len([row for row in doubts(store, below=0.65, longest=1) if row.kind == "claim"]) == 1


def test_a_sheet_opens_in_a_spreadsheet_and_runs_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    write([Doubt("claim", "=1+1", "=cmd|calc", "@x", "k1", page="p1")], path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())
    assert [row[name][0] for name in ("question", "one", "other")] == ["'", "'", "'"]


def test_what_is_decided_stays_and_what_is_no_longer_doubtful_goes(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    one, two, three = (Doubt("claim", f"{name}?", name, "x", name, page="p1") for name in ("a", "b", "=c"))
    assert write([one, two, three], path) == (0, 3)
    decide(path, a="wrong", **{"=c": "right"})
    assert write([two], path) == (2, 1)
    found = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [(row["one"], row["decision"]) for row in found] == [("a", "wrong"), ("'=c", "right"), ("b", "")]
    decide(path, b="对")
    assert write([one, two, three], path) == (3, 0)


def decide(path: Path, **decisions: str) -> None:
    """Fill in the sheet as a person would: by the name in column `one`."""
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    for row in rows:
        name = row["one"].removeprefix("'")
        if name in decisions:
            row["decision"] = decisions[name]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def figures(store: Path) -> set[object]:
    with open_store(store, read_only=True) as opened:
        return {row["v"] for row in run(opened, "SELECT ?v { ?s u:quantity ?q . ?q u:value ?v }").records()}


def test_a_build_obeys_again_and_again_and_reads_only_what_is_touched(tmp_path: Path) -> None:
    pages, store = (
        write_pages(tmp_path / "pages", fair=FAIR, station=STATION, contest=CONTEST),
        tmp_path / "store",
    )
    build([pages], store)
    assert 1200 in figures(store)
    with open_store(store, read_only=True) as opened:
        asked = [row for row in doubts(opened, below=1.1, longest=999) if row.kind == "claim"]
        sheet = review_path(opened.url)
        write(asked, sheet)
    assert sheet.parent == tmp_path  # beside the graph
    jobs = [row.one_id for row in asked if "1200" in row.other]  # of the fair, and of the union that holds it
    text = [
        row.replace("claim,,", "claim,wrong,not that many", 1) if any(iri in row for iri in jobs) else row
        for row in sheet.read_text(encoding="utf-8-sig").splitlines()
    ]
    sheet.write_text("\n".join(text), encoding="utf-8")

    report = build([pages], store)
    assert (report.changed, report.decisions) == (("fair",), len(jobs))
    assert 1200 not in figures(store)
    assert build([pages], store).changed == ()
    shutil.rmtree(store)
    assert build([pages], store).decisions == len(jobs)
    assert 1200 not in figures(store)
    sheet.unlink()
    assert build([pages], store).changed == ("fair",)
    assert 1200 in figures(store)


def test_two_unions_that_are_one_are_one_in_the_graph(tmp_path: Path) -> None:
    pages, store = write_pages(tmp_path / "pages", station=STATION, contest=CONTEST), tmp_path / "store"
    build([pages], store)
    names = {"宁波市北仑区总工会": "", "宝鸡市总工会": ""}
    with open_store(store, read_only=True) as opened:
        for row in run(opened, "SELECT ?id ?n { ?id a u:Union ; rdfs:label ?n }").records():
            if row["n"] in names:
                names[str(row["n"])] = str(row["id"])
    (one, one_id), (other, other_id) = names.items()
    sheet = tmp_path / "answers.csv"
    write([Doubt("pair", "?", one, other, one_id, other_id)], sheet)
    decide(sheet, **{one: "same"})
    build([pages], store, decisions=sheet)
    with open_store(store, read_only=True) as opened:
        left = run(opened, f"SELECT ?p {{ {{ <{other_id}> ?p ?o }} UNION {{ ?s ?p <{other_id}> }} }}")
        label = run(opened, f"SELECT ?n {{ <{one_id}> rdfs:label ?n }}")
        does = run(opened, f"SELECT ?n {{ <{one_id}> u:runs/rdfs:label ?n }}")
        assert not validate(opened)
    assert left.rows == ()
    assert label.rows == ((one,),)
    assert len(does) >= 1
