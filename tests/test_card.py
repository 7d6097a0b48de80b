"""What a card says of a thing: facts in both directions, their quotes, and nothing that steers a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kg.card import MOST_QUOTES, card
from kg.errors import InputError, NotFoundError
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.iri import mint
from kg.model import Article, Entity, Evidence, Extraction, Fact, Page

UNION = Entity(mint("Union", "青禾市总工会"), "Union", "青禾市总工会", ("市总",), "prefecture")
OTHER = Entity(mint("Union", "青禾县总工会"), "Union", "青禾县总工会", (), "county")
EVENT = Entity(mint("Programme", "“暖冬\x1b行动”"), "Programme", "“暖冬\x1b行动”", kind="relief_visit")
CHAIR = Entity(mint("Person", "冯小满"), "Person", "冯小满")
SENTENCE = "市总计划举办“暖冬行动”，主席冯小满说。"
QUOTE = "市总计划举办“暖冬行动”"


def page(number: int) -> Extraction:
    """A page that says the same as the others in an article of its own."""
    id_ = f"p{number}"
    article = Article(
        id_, f"{id_}-1", f"标题{number}", SENTENCE, tuple(range(len(SENTENCE))), date="2024-01-15"
    )
    evidence = (Evidence(article.id, 0, len(QUOTE), QUOTE),)
    told = Fact(
        id_, article.id, UNION.id, "runs", EVENT.id, evidence=evidence, confidence=0.9, modality="planned"
    )
    leads = replace(told, s=CHAIR.id, p="leads", o=UNION.id, role="主席", modality="done")
    figure = replace(
        told, p="quantity", o=None, value=1200, unit="家", of="企业", bound="more", modality="done"
    )
    above = Fact("", article.id, OTHER.id, "partOf", UNION.id, inferred=True, rule="place")
    return Extraction(
        Page(id_, id_, SENTENCE, ()), (article,), (UNION, OTHER, EVENT, CHAIR), (told, leads, figure, above)
    )


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        for number in range(MOST_QUOTES + 2):
            found = page(number)
            opened.replace(entry_of(found, "v"), lines(found))
        yield opened


@pytest.mark.parametrize("name", ["青禾市总工会", "市总", UNION.id])
def test_a_card_is_found_by_name_alias_or_address(store: Store, name: str) -> None:
    assert card(store, name).entity.id == UNION.id


def test_a_card_tells_both_directions_with_quotes_plans_and_guesses(store: Store) -> None:
    text = card(store, "青禾市总工会").text("en")
    said = [line.strip() for line in text.splitlines()]
    assert said[0] == "青禾市总工会"
    assert "→ runs" in said
    assert "“暖冬行动”  [90%, planned]" in said
    assert "← led by" in said
    assert "冯小满 (主席)  [90%]" in said
    assert any("1,200" in line for line in said)
    assert any(line.startswith("青禾县总工会  [inferred") for line in said)
    assert f"“{QUOTE}”  标题0 · 2024-01-15" in said
    assert "2 more" in said
    assert text.count(f"“{QUOTE}”") == 3 * MOST_QUOTES
    assert "\x1b" not in text


def test_the_newspaper_is_told_with_each_quote_where_it_is_known() -> None:
    found = page(1)
    printed = replace(found, articles=tuple(replace(one, paper="江南日报") for one in found.articles))
    with open_store("memory:") as opened:
        opened.replace(entry_of(printed, "v"), lines(printed))
        assert f"“{QUOTE}”  标题1 · 江南日报 · 2024-01-15" in card(opened, "青禾市总工会").text()


def test_several_of_one_name_are_listed_and_none_is_told(store: Store) -> None:
    with pytest.raises(InputError, match="青禾县总工会"):
        card(store, "总工会")
    with pytest.raises(NotFoundError):
        card(store, "不存在")


def test_of_several_the_shortest_name_is_listed_first() -> None:
    found = page(1)
    stop = Entity(mint("Programme", "青禾市总工会驿站"), "Programme", "青禾市总工会驿站")
    told = replace(found.facts[0], o=stop.id)
    with open_store("memory:") as opened:
        both = replace(found, entities=(*found.entities, stop), facts=(told, *found.facts))
        opened.replace(entry_of(both, "v"), lines(both))
        with pytest.raises(InputError, match="address: 青禾市总工会 <"):
            card(opened, "青禾市总工")
