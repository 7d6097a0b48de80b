"""As page by page, with people deciding in between: derived graphs and conflicts are those of all pages at once."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from kg.gazetteer import load
from kg.graph import derive
from kg.graph.checking.statements import links, statements
from kg.graph.conflicts import Conflict, conflicts
from kg.graph.derive import refresh
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.review.decisions import Decision, Decisions, claim_key
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.model import Extraction, Fact
from tests.graph.derive.test_few import PAGES, UNIONS, asked, dumped, never, page


def counting(chance: random.Random, name: str) -> Extraction:
    """A page that also tells figures, which may contradict those of other pages."""
    found = page(chance, name)
    bodies = [entity.id for entity in found.entities if entity.type == "Union"]
    told = tuple(
        Fact(name, article.id, chance.choice(bodies), "quantity", value=float(chance.choice((300, 310, 326))),
             unit="家", of="驿站", date=chance.choice(("2024", "2024-03", None)), rule="test")
        for article in found.articles
    )  # fmt: skip
    return replace(found, facts=(*found.facts, *told))


def decided(chance: random.Random, held: dict[str, Extraction]) -> Decision:
    """One union is another, one on one page is none of that name, or a claim of a page is wrong."""
    one, other = (union for union in chance.sample(UNIONS, 2))
    where = chance.choice(sorted(held))
    claim = claim_key(chance.choice(held[where].facts))
    return chance.choice((
        Decision("pair", "same", one.id, other.id, name=one.name),
        Decision("joined", "different", one.id, page=where),
        Decision("claim", "wrong", claim, page=where),
        Decision("claim", "right", claim, page=where),
    ))  # fmt: skip


def disagreeing(store: Store) -> tuple[Conflict, ...]:
    return conflicts(statements(store), links(store))


def put(store: Store, found: Extraction, decisions: Decisions) -> None:
    store.replace(entry_of(found, f"1 {decisions.mark(found.page.id)}"), lines(decisions.apply(found)))


@pytest.mark.usefixtures("small_tree")
@pytest.mark.parametrize("seed", range(8))
def test_decisions_page_by_page_are_the_same_as_all_at_once(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    held: dict[str, Extraction] = {}
    decisions = Decisions()
    with open_store(tmp_path / "graph") as store:
        refresh(store, load())
        # From here on nothing may be worked out from all pages.
        monkeypatch.setattr(derive, "_start_again", never)
        for _ in range(12):
            if held and chance.random() < 0.5:
                before, decisions = decisions, Decisions((*decisions.rows, decided(chance, held)))
                changed = [name for name in held if before.mark(name) != decisions.mark(name)]
            else:
                name = f"p{chance.randrange(PAGES)}"
                held[name] = counting(chance, name)
                changed = [name]
            for name in changed:
                put(store, held[name], decisions)
            refresh(store, load())
        monkeypatch.undo()
        whole = open_store("memory:")
        for found in held.values():
            put(whole, found, decisions)
        refresh(whole, load())
        assert dumped(store) == dumped(whole)
        triples, found = asked(store), disagreeing(store)
        assert triples == asked(whole)
        assert found == disagreeing(whole)
        assert any(one.kind == "figure" for one in found), "a test that compares nothing"
        assert any("disagreesWith" in triple for triple in triples), "a test that compares nothing"
