"""Changes that mean nothing change no fact of the sample pages, or hardly any."""

from __future__ import annotations

import pytest

from benchmarks.steady import CHANGES, kept
from kg.data import data_path
from kg.model import Page
from kg.pages import Skipped, read_pages

# 今年以来 gives figures a year, and a paragraph of its own makes a sentence begin anew.
LEAST = {"工会|今年以来|举办": 0.96, "a paragraph a sentence": 0.97}


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return [page for page in read_pages([data_path("seeds", "pages")]) if not isinstance(page, Skipped)][:8]


@pytest.mark.parametrize("name", CHANGES)
def test_facts_are_kept(name: str, pages: list[Page]) -> None:
    applied, facts, same, _ = kept(pages, CHANGES[name])
    assert applied, "a change that applies to no page tells nothing"
    assert same >= LEAST.get(name, 0.99) * facts
