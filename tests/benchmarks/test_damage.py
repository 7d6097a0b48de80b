"""Damage made on purpose: repeatable, true to its word, and mostly mended."""

from __future__ import annotations

import random

import pytest

from benchmarks.damage.clean import Clean, articles
from benchmarks.damage.facts import kept
from benchmarks.damage.kinds import KINDS
from benchmarks.damage.layout import pieces, render
from benchmarks.damage.measure import Tally, damaged, measure
from kg.data import data_path

PAGES = 12
# Floors on a dozen pages of the samples; lower one only with a reason.
FLOORS = {
    ("undamaged", "light"): (1.0, 1.0),
    ("columns", "middle"): (0.93, 0.9),
    ("wraps", "middle"): (0.95, 0.85),
    ("between", "middle"): (0.88, 0.85),
    ("spaces", "middle"): (0.9, 0.9),
    ("missing", "middle"): (0.88, 0.8),
    ("crossed", "middle"): (0.8, 0.6),
    ("paragraphs", "middle"): (0.0, 0.75),
}


@pytest.fixture(scope="module")
def clean() -> list[Clean]:
    return articles([data_path("seeds", "pages")])


@pytest.mark.parametrize("kind", KINDS)
def test_no_character_of_an_article_is_changed(kind: str, clean: list[Clean]) -> None:
    rng = random.Random(5)
    before = pieces(clean[:5], rng)
    page = render(KINDS[kind](before, rng, 0.5), "p")
    assert len(page.truth) == len(page.page.raw)
    for left, right in page.joins:
        first, second = page.truth[left], page.truth[right]
        assert first is not None
        assert second is not None
        assert (first[0], first[1] + 1) == second
    if kind not in ("missing", "everything", "spaces"):
        whole = {"".join(article.paragraphs) for article in clean[:5]}
        assert set(page.bodies) == whole


def test_the_same_seed_gives_the_same_pages(clean: list[Clean]) -> None:
    first = damaged(clean, "everything", "heavy", 3, 2)
    assert [page.page.raw for page in first] == [
        page.page.raw for page in damaged(clean, "everything", "heavy", 3, 2)
    ]
    assert first[0].page.raw != damaged(clean, "everything", "heavy", 4, 1)[0].page.raw


@pytest.mark.parametrize(("kind", "strength"), FLOORS)
def test_floors(kind: str, strength: str, clean: list[Clean]) -> None:
    total = Tally()
    for page in damaged(clean, kind, strength, 1, PAGES):
        total.add(measure(page))
    joins, exact = FLOORS[kind, strength]
    assert total.join_share >= joins
    assert total.article_share >= exact
    if kind == "undamaged":
        assert total.wrong == 0


@pytest.mark.parametrize(("kind", "least"), [("undamaged", 1.0), ("columns", 0.97), ("spaces", 0.93)])
def test_facts_come_through(kind: str, least: float, clean: list[Clean]) -> None:
    whole, same, _ = kept(clean, kind, "middle", 2, 2)
    assert whole > 50
    assert same >= least * whole
