"""What many tests share: the graph of the sample pages, built once, and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

import kg
from benchmarks.browser import CHROMIUM, chromium
from kg import pipeline
from kg.data import data_path
from kg.gazetteer import Gazetteer
from kg.graph.derive import lines
from kg.graph.places import Triple, place_triples

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples on every machine, however busy: a run that is green here is green elsewhere.
settings.register_profile(
    "repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store with every sample page; not to be written to."""
    folder = tmp_path_factory.mktemp("samples") / "kg-store"
    pipeline.build(data_path("seeds", "pages"), folder, strict=True)
    return folder


@pytest.fixture(scope="session")
def sample_graph(sample_store: Path) -> Iterator[kg.Graph]:
    """The same, opened for reading."""
    with kg.open(sample_store) as graph:
        yield graph


@pytest.fixture
def small_tree() -> Iterator[None]:
    """The tree of places has only those that small pages tell of: the whole one is most of a small build."""
    codes = ("120106", "310103", "320583", "320585", "330206", "610300")

    def tree(gazetteer: Gazetteer) -> Iterator[Triple]:
        return place_triples(codes, gazetteer)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "tree_triples", tree)
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, where one is installed."""
    pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with chromium() as opened:
        yield opened
