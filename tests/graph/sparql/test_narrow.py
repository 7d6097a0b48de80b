"""Questions held to claims of a time, of some confidence, planned or done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.gazetteer import load
from kg.graph.derive import refresh
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.query import ask, questions
from kg.graph.sparql.narrow import FILTERS
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.model import Extraction, Page
from tests.graph.samples import KUNSHAN, LIN, PLAN, TEXT_A, article, entity, fact

NIGHT = entity("Programme", "“夜校”", scope="昆山市总工会", kind="training")
CHECK = entity("Programme", "“体检”", scope="昆山市总工会", kind="health")
OFFICE = entity("Organisation", "昆山市教育局", scope="320583", adcode="320583")
SPRING = article("s1", 1, "春", TEXT_A, date="2024-03-05")
SUMMER = article("s2", 1, "夏", TEXT_A, date="2024-07-02")
UNDATED = article("s3", 1, "无日期", TEXT_A)


def page(name: str, *facts: object) -> Extraction:
    where = {"s1": SPRING, "s2": SUMMER, "s3": UNDATED}[name]
    things = (KUNSHAN, LIN, PLAN, NIGHT, CHECK, OFFICE)
    return Extraction(Page(name, f"{name}.txt", "", (), sha256=name * 32), (where,), things, facts)  # type: ignore[arg-type]


PAGES = (
    page(
        "s1",
        fact(SPRING, KUNSHAN, "runs", NIGHT, "昆山市总工会", modality="planned", confidence=0.7),
        fact(SPRING, OFFICE, "runs", NIGHT, "昆山市总工会", confidence=0.7),
        fact(SPRING, LIN, "leads", KUNSHAN, "林知远", role="副主席", confidence=0.6),
        fact(SPRING, KUNSHAN, "quantity", None, "会员", value=9.0, unit="人", of="会员"),
    ),
    page(
        "s2",
        fact(SUMMER, KUNSHAN, "runs", CHECK, "昆山市总工会", confidence=0.95),
        fact(SUMMER, LIN, "leads", KUNSHAN, "林知远", role="主席", confidence=0.95),
        fact(SUMMER, KUNSHAN, "issues", PLAN, "昆山市总工会"),
    ),
    page("s3", fact(UNDATED, KUNSHAN, "runs", CHECK, "昆山市总工会", modality="planned")),
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        for one in PAGES:
            opened.replace(entry_of(one, "1"), lines(one))
        refresh(opened, load())
        yield opened


CASES: list[tuple[str, dict[str, str | float], str, list[object]]] = [
    ("union-programmes", {}, "programme_name", ["“体检”", "“夜校”"]),
    ("union-programmes", {"since": "2024-06"}, "programme_name", ["“体检”"]),
    ("union-programmes", {"until": "2024-03"}, "programme_name", ["“夜校”"]),
    ("union-programmes", {"since": "2024-03-05", "until": "2024-03-05"}, "programme_name", ["“夜校”"]),
    ("union-programmes", {"since": "2025"}, "programme_name", []),
    ("union-programmes", {"confidence": 0.8}, "programme_name", ["“体检”"]),
    ("union-programmes", {"modality": "计划中"}, "programme_name", ["“体检”", "“夜校”"]),
    ("union-programmes", {"modality": "planned", "since": "2024"}, "programme_name", ["“夜校”"]),
    ("leaders", {}, "role", ["主席", "副主席"]),
    ("leaders", {"since": "2024年7月"}, "role", ["主席"]),
    ("leaders", {"until": "2024-06"}, "role", ["副主席"]),
    ("leaders", {"confidence": "90%"}, "role", ["主席"]),
    ("figures", {"since": "2024-06"}, "of", []),
    ("figures", {"until": "2024-06", "modality": "done"}, "of", ["会员"]),
    ("documents", {"since": "2024-07-02"}, "document_name", ["《关爱骑手行动方案》"]),
    ("documents", {"modality": "ongoing"}, "document_name", []),
    ("partners", {"confidence": 0.7}, "partner_name", ["昆山市教育局"]),
    ("partners", {"confidence": 0.8}, "partner_name", []),
    ("works-with", {"sector": "教育", "until": "2024"}, "partner_name", ["昆山市教育局"]),
    ("works-with", {"since": "2024-04"}, "partner_name", []),
    ("evidence", {"relation": "runs", "modality": "planned"}, "headline", ["无日期", "春"]),
    ("evidence", {"relation": "举办", "confidence": "80%", "since": "2024"}, "headline", ["夏"]),
]


@pytest.mark.parametrize("named", [False, True], ids=["of all", "of one"])
@pytest.mark.parametrize(("slug", "limits", "column", "expected"), CASES)
def test_only_claims_that_fit_are_asked(
    store: Store, slug: str, limits: dict[str, str | float], column: str, expected: list[object], named: bool
) -> None:
    own = {"leaders": "body", "documents": "body", "figures": "subject", "evidence": "subject"}.get(
        slug, "union"
    )
    whose = {own: "昆山市总工会"} if named else {}
    rows = ask(store, slug, **limits, **whose).records()
    found = {row[column] for row in rows if slug != "evidence" or row["subject_name"] == "昆山市总工会"}
    assert found == set(expected)


def test_what_is_not_about_claims_has_no_such_parameters() -> None:
    held = {known.slug for known in questions() if known.filters}
    assert held == {slug for slug, *_ in CASES}
    assert all({one.name for one in known.filters} == set(FILTERS) for known in questions() if known.filters)


def test_of_a_time_the_newest_of_that_time_are_asked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.sparql.narrow.NEWEST", 1)
    assert {row["role"] for row in ask(store, "leaders", until="2024-06").records()} == {"副主席"}
