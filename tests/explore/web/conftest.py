"""The site over a real store that holds the small invented graph, in this process and on a real port."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from benchmarks import serving
from kg.explore.facts import Facts, gather
from kg.explore.web.app import create_app
from kg.explore.web.source import StoreSource
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.stores import open_store
from kg.model import Evidence, Extraction, Fact, Page
from tests.explore.conftest import ARTICLE, ENTITIES, FACTS, PLAIN


def put(store: Path, facts: Facts, page: str = "p1") -> None:
    """The part of `facts` that one page says, into a store."""
    articles = tuple(one for one in facts.articles if one.page == page)
    extraction = Extraction(
        Page(page, f"{page}.txt", "", (), sha256=page),
        articles,
        facts.entities,
        tuple(fact for fact in facts.facts if fact.page == page),
    )
    with open_store(store) as opened:
        opened.replace(entry_of(extraction, "test"), lines(extraction))


def again(small: Facts) -> tuple[Fact, ...]:
    """The second page says once more what the first says of who runs the second programme."""
    said = next(fact for fact in small.facts if fact.p == "runs" and "技能比武" in fact.evidence[0].quote)
    piece = Evidence("p2-1", 0, 12, "云溪区总工会举办技能比武")
    return (replace(said, page="p2", article="p2-1", evidence=(piece,)),)


def opened_at(folder: Path) -> StoreSource:
    """A source over a new store in the folder, of two pages."""
    small = gather(ENTITIES, FACTS, (ARTICLE, PLAIN))
    put(folder, small)
    put(folder, Facts(small.entities, again(small), small.articles), "p2")
    return StoreSource(str(folder))


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreSource]:
    """What all tests read that change nothing."""
    made = opened_at(tmp_path_factory.mktemp("site") / "store")
    yield made
    made.close()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[StoreSource]:
    """One of its own, for a test that changes it."""
    made = opened_at(tmp_path / "store")
    yield made
    made.close()


@pytest.fixture
def site(source: StoreSource) -> Iterator[TestClient]:
    with TestClient(create_app(source), base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def served(source: StoreSource) -> Iterator[str]:
    """The address of the site on a real port of this machine."""
    with serving.served(source) as address:
        yield address
