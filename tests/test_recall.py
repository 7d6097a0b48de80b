"""What a store gives back is what was put into it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.explore.facts import gather, statement
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.recall import recall
from tests.graph.samples import KUNSHAN, PAGE_1, PAGE_2

PAGES = (PAGE_1, PAGE_2)


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        for page in PAGES:
            opened.replace(entry_of(page, "v"), lines(page))
        yield opened


def test_everything_comes_back(store: Store) -> None:
    found = recall(store)
    given = gather(
        [entity for page in PAGES for entity in page.entities],
        [fact for page in PAGES for fact in page.facts],
    )
    assert {
        one.id: (one.type, one.name, set(one.aliases), one.level, one.adcode, one.kind)
        for one in found.entities
    } == {
        one.id: (one.type, one.name, set(one.aliases), one.level, one.adcode, one.kind)
        for one in given.entities
    }
    assert {statement(fact) for fact in found.facts} == {statement(fact) for fact in given.facts}
    quotes = {(statement(fact), frozenset(fact.evidence)) for fact in given.facts}
    assert {(statement(fact), frozenset(fact.evidence)) for fact in found.facts} == quotes
    articles = {article.id: article for page in PAGES for article in page.articles}
    for article in found.articles:
        assert (article.text, article.origins) == (articles[article.id].text, articles[article.id].origins)
        assert article.headline == articles[article.id].headline


def test_only_what_is_about_one_entity_comes_back(store: Store) -> None:
    everything, found = recall(store), recall(store, [KUNSHAN.id])
    assert {statement(fact) for fact in found.facts} == {
        statement(fact) for fact in everything.touching(KUNSHAN.id)
    }
    assert found.by_id[KUNSHAN.id] == everything.by_id[KUNSHAN.id]
    assert len(found.entities) < len(everything.entities)
    assert recall(store, []).entities == ()
