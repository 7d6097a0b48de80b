"""How sure the rules are, from labelled pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.data import data_path
from scripts.measure_rules import confidence, shares, verdicts
from tests.quality import GOLD


def test_facts_are_counted_by_rule_and_by_kind_of_rule() -> None:
    told = [("runs.clause", True), ("runs.clause", False), ("issues.clause", True), ("leads.post", True)]
    assert shares(told) == {
        "runs.clause": (1, 2),
        "issues.clause": (1, 1),
        "clause": (2, 3),
        "leads.post": (1, 1),
        "post": (1, 1),
    }


@pytest.mark.parametrize(
    ("right", "stated", "expected"), [(0, 0, 0.7), (95, 100, 0.95), (1, 1, 0.75), (0, 10, 0.25), (7, 10, 0.7)]
)
def test_a_rule_seen_seldom_is_as_sure_as_the_mean(right: int, stated: int, expected: float) -> None:
    assert confidence(right, stated, mean=0.7) == expected


def test_every_fact_of_the_labelled_pages_has_its_verdict() -> None:
    found = list(verdicts(Path(data_path("seeds", "pages")), GOLD))
    assert len(found) > 500
    assert sum(right for _, right in found) / len(found) > 0.8
    assert {"runs.clause", "leads.post"} <= {rule for rule, _ in found}
