"""What follows from the pages: places up to the nation, unions above, the vocabulary; kept up to date."""

from __future__ import annotations

import io

from kg.gazetteer import load
from kg.graph.derive import refresh
from kg.graph.ledger import entry_of
from kg.graph.places import place_triples
from kg.graph.quads import lines
from kg.graph.store import Store, rows
from kg.graph.stores import open_store
from kg.graph.terms import iri
from kg.graph.vocab import graph_iri, u
from kg.iri import mint
from kg.model import Extraction
from tests.graph.samples import PAGE_1, PAGE_2


def built(*pages: Extraction) -> Store:
    store = open_store("memory:")
    for page in pages:
        store.replace(entry_of(page, "1"), lines(page))
    refresh(store, load())
    return store


def dumped(store: Store) -> bytes:
    out = io.BytesIO()
    store.dump(out)
    return out.getvalue()


def names(store: Store, sparql: str) -> list[str]:
    return [row[0].value for row in rows(store.query(sparql))]


def test_every_place_lies_in_the_nation() -> None:
    store = built(PAGE_1, PAGE_2)
    chain = names(
        store,
        "SELECT ?n { ?x rdfs:label '红桥区'@zh ; u:locatedIn+ ?y . ?y rdfs:label ?n } ORDER BY ?n",
    )
    assert chain == ["中华人民共和国", "天津市"]
    nowhere = "FILTER NOT EXISTS { ?x u:locatedIn* ?y . ?y u:level level:national }"
    assert names(store, f"SELECT ?n {{ ?x a u:Place ; rdfs:label ?n {nowhere} }}") == []


def test_the_order_of_pages_changes_nothing() -> None:
    assert dumped(built(PAGE_1, PAGE_2)) == dumped(built(PAGE_2, PAGE_1))


def test_what_follows_from_a_forgotten_page_goes_with_it() -> None:
    store = built(PAGE_1, PAGE_2)
    store.forget("p2")
    refresh(store, load())
    assert dumped(store) == dumped(built(PAGE_1))


def test_a_second_refresh_changes_nothing() -> None:
    store = built(PAGE_1)
    before = dumped(store)
    refresh(store, load())
    assert dumped(store) == before


def test_a_stated_link_takes_the_place_of_an_inferred_one() -> None:
    unions = tuple(entity for entity in PAGE_1.entities if entity.type == "Union")
    silent = Extraction(PAGE_1.page, PAGE_1.articles, unions, ())
    inferred = f"GRAPH <{graph_iri('inferred')}> {{ ?x u:partOf ?y }} ?x rdfs:label '星湖区域工会联合会'@zh"
    assert bool(built(silent).query(f"ASK {{ {inferred} }}"))
    assert not bool(built(PAGE_1).query(f"ASK {{ {inferred} }}"))


def test_an_abolished_district_leads_to_its_successor() -> None:
    # 卢湾区 was merged into 黄浦区 in 2011.
    found = list(place_triples(["310103"], load()))
    here = iri(mint("Place", "卢湾区", "310103"))
    assert (here, u("successor"), iri(mint("Place", "黄浦区", "310101"))) in found
    assert any(s == here and p == u("until") for s, p, _ in found)
    assert any(p == u("locatedIn") and "黄浦区" in s for s, p, _ in found)


def test_an_unknown_code_costs_nothing() -> None:
    assert len(list(place_triples(["999999"], load()))) == len(list(place_triples([], load())))


def test_what_is_derived_follows_every_change_of_the_pages_and_is_left_alone_without_one() -> None:
    name = graph_iri("inferred")
    with open_store("memory:") as store:
        seen = []
        for change in (PAGE_1, None, PAGE_2, None):
            if change:
                store.replace(entry_of(change, "1"), lines(change))
            refresh(store, load())
            seen.append(store.lines(name))
        store.forget("p2")
        refresh(store, load())
        assert seen[0] == seen[1] != seen[2] == seen[3]
        assert store.lines(name) == seen[0]
        # Only the mark is looked at: the rest is not worked out again.
        store.commit([graph_iri("places")], ())
        refresh(store, load())
        assert store.lines(graph_iri("places")) == []
