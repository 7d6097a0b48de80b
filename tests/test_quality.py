"""The gate: no figure below its floor, on the very pages and labels that the floors were measured on."""

from __future__ import annotations

import pytest

from kg.model import ENTITY_TYPES, PREDICATES
from tests import quality
from tests.scoring import ENTITIES, FACTS, Figure

RENEW = "measure again: .venv/bin/python -m tests.quality --write"


def test_the_floors_are_those_of_these_pages_and_labels() -> None:
    assert quality.floors()["corpus"] == quality.corpus_hash(), f"pages or labels changed; {RENEW}"


@pytest.mark.parametrize("name", quality.NAMES)
def test_no_figure_is_below_its_floor(name: str) -> None:
    low = quality.floors()["f1"][name]
    assert quality.measure().figures[name].f1 >= low, f"F1 of {name} fell; {RENEW}"


def test_every_type_and_relation_is_measured() -> None:
    assert set(quality.measure().figures) == {
        *ENTITY_TYPES,
        *PREDICATES,
        ENTITIES,
        FACTS,
        "article",
        "reporter",
    }


def test_floors_rise_by_themselves_and_fall_only_when_asked() -> None:
    better, worse = {"runs": Figure(9, 10, 9, 10)}, {"runs": Figure(1, 10, 1, 10)}
    assert quality.raised({"runs": 0.5}, better, lower=False) == {"runs": 0.88}
    assert quality.raised({"runs": 0.5}, worse, lower=False) == {"runs": 0.5}
    assert quality.raised({"runs": 0.5}, worse, lower=True) == {"runs": 0.08}
    assert quality.raised({}, {"runs": Figure()}, lower=False) == {"runs": 0.0}


def test_what_falls_is_told() -> None:
    assert quality.fallen({"runs": 0.5}, {"runs": Figure(1, 10, 1, 10)}) == ["runs: F1 0.100 is below 0.500"]
    assert quality.fallen({"runs": 0.5}, {}) == ["runs: F1 0.000 is below 0.500"]
    assert quality.fallen({"runs": 0.1}, {"runs": Figure(1, 10, 1, 10)}) == []


def test_the_report_has_a_place_for_every_table() -> None:
    text = quality.REPORT.read_text(encoding="utf-8")
    changed = quality.with_tables(text, {"figures": ["| one |"], "confidence": ["| other |"]})
    assert "| one |" in changed
    assert "| other |" in changed
    with pytest.raises(SystemExit, match="figures"):
        quality.with_tables("", {"figures": []})
