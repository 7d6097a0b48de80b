"""The graph of the sample pages, built once for all tests that read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import kg
from kg import pipeline
from kg.data import data_path

# The same examples on every machine: a run that is green here is green elsewhere.
settings.register_profile("repeatable", derandomize=True)
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
