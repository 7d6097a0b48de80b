"""Bringing the derived graphs up to date page by page gives what working them out from all pages gives."""

from __future__ import annotations

import io
import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.gazetteer import load
from kg.graph import derive
from kg.graph.derive import refresh, settled
from kg.graph.derive.notes import NAME
from kg.graph.derive.programmes import concerned
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.graph.vocab import graph_iri
from kg.iri import mint
from kg.model import Article, Entity, Extraction, Fact, Page
from tests.graph.samples import PAGE_1, PAGE_2

PAGES = 9
_SIGNS = "晨暮春秋江河湖海山川云雨风雪松竹梅兰桥路街巷灯火书画琴棋茶米"


def union(name: str, code: str | None, level: str | None) -> Entity:
    return Entity(mint("Union", name, code or ""), "Union", name, level=level, adcode=code)  # type: ignore[arg-type]


UNIONS = (
    union("昆山市总工会", "320583", "county"),
    union("苏州市总工会", "320500", "prefecture"),
    union("江苏省总工会", "320000", "province"),
    union("太仓市总工会", "320585", "county"),
    union("天津市红桥区总工会", "120106", "county"),
    union("天津市总工会", "120000", "province"),
    union("昆山市花桥镇总工会", "320583", "township"),
    union("昆山市花桥镇某某精密机械有限公司工会", "320583", "enterprise"),
    union("昆山经济技术开发区总工会", "320583", "zone"),
    union("昆山经济技术开发区总工会某某物流公司分会", "320583", "enterprise"),
    union("某某铁路局集团公司工会", None, "enterprise"),
    union("中国某某地质工会", None, "industry"),
    union("上海市卢湾区总工会", "310103", "county"),
    union("某某航运公司工会", None, None),
)
KINDS = ("job_fair", "legal_aid", "skills_competition")
PROGRAMMES = tuple(
    Entity(mint("Programme", f"“{sign}”行动", "某会"), "Programme", f"“{sign}”行动", kind=kind, adcode=code)
    for sign in _SIGNS[:8]
    for kind, code in (
        (
            KINDS[ord(sign) % 3] if ord(sign) % 4 else None,
            ("320583", "320500", "120106", "310103", None)[ord(sign) % 5],
        ),
    )
)
PLACES = tuple(
    Entity(mint("Place", name, code), "Place", name, adcode=code)
    for name, code in (("昆山市", "320583"), ("红桥区", "120106"), ("苏州市", "320500"), ("卢湾区", "310103"))
)

COURTS = tuple(
    Entity(mint("Organisation", name, ""), "Organisation", name) for name in ("某人民法院", "某某公司")
)
GROUPS = tuple(Entity(mint("Group", name, ""), "Group", name) for name in ("快递员", "货车司机", "困难职工"))


def report(chance: random.Random, number: int) -> str:
    """One of a few reports, whole, with a character changed, or cut."""
    telling = random.Random(number)
    text = "".join(telling.choice(_SIGNS) for _ in range(240))
    if chance.random() < 0.3:
        at = chance.randrange(len(text))
        text = text[:at] + "某" + text[at + 1 :]
    return text[: chance.choice((240, 240, 190, 40))]


def page(chance: random.Random, name: str) -> Extraction:
    """A page with a few articles of things drawn by lot; what it says of them may be wrong or differ."""
    articles, facts, entities = [], [], {}
    for number in range(chance.randint(1, 3)):
        text = report(chance, chance.randrange(6))
        day = chance.choice(("2024-03-01", "2024-03-02", "2024-03", "2023-07-09", None))
        here = Article(name, f"{name}-{number}", "某某", text, tuple(range(len(text))), date=day)
        articles.append(here)
        named = chance.sample(UNIONS, 3) + chance.sample(PROGRAMMES, 2) + chance.sample(PLACES, 1)
        some = [differing(chance, entity) for entity in named]
        group = GROUPS[len(text) % len(GROUPS)]
        court = COURTS[len(text) % len(COURTS)]
        entities.update({entity.id: entity for entity in (*some, group, court)})
        one, other, third, programme, second, place = some
        facts += [
            Fact(name, here.id, one.id, "runs", programme.id, rule="test"),
            Fact(name, here.id, other.id, "supports", second.id, rule="test"),
            Fact(name, here.id, one.id, "worksWith", third.id, rule="test"),
            Fact(name, here.id, programme.id, "serves", group.id, rule="test"),
            Fact(name, here.id, court.id, "participates", programme.id, rule="test"),
        ]
        drawn = random.Random(f"{text} {day}")
        for _ in range(drawn.randrange(4)):
            value, of = drawn.choice((3, 5, 8)), drawn.choice(("驿站", "全市驿站", "食堂", None))
            facts.append(Fact(name, here.id, one.id, "quantity", value=value, unit="家", of=of, rule="test"))
        if chance.random() < 0.5:
            facts.append(Fact(name, here.id, other.id, "partOf", third.id, rule="test"))
        if chance.random() < 0.4:
            facts.append(Fact(name, here.id, programme.id, "locatedIn", place.id, rule="test"))
    made = Page(name, f"{name}.txt", "", (), sha256=f"{chance.randrange(1 << 60):064x}")
    return Extraction(made, tuple(articles), tuple(entities.values()), tuple(facts))


def differing(chance: random.Random, entity: Entity) -> Entity:
    if entity.type != "Place" and chance.random() < 0.2:
        return replace(entity, adcode=chance.choice(("320583", "320585", "120106", "310103", None)))
    if entity.type == "Union" and chance.random() < 0.2:
        return replace(entity, level=chance.choice(("county", "township", "enterprise", None)))
    return entity


def dumped(store: Store) -> list[str]:
    out = io.BytesIO()
    store.dump(out)
    return out.getvalue().decode().split("\n")


def asked(store: Store) -> set[str]:
    """What the default graph has, which every question reads: a line a triple."""
    found = store.answer("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(found, ox.QueryTriples)
    return set(found.serialize(format=ox.RdfFormat.N_TRIPLES).decode().split("\n"))


@pytest.mark.usefixtures("small_tree")
@pytest.mark.parametrize("seed", range(12))
def test_page_by_page_is_the_same_as_all_at_once(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    held: dict[str, Extraction] = {}
    with open_store(tmp_path / "graph") as store:
        refresh(store, load())
        # From here on nothing may be worked out from all pages.
        monkeypatch.setattr(derive, "_start_again", never)
        for _ in range(14):
            for _ in range(chance.choice((1, 1, 1, 2, 3))):
                name = f"p{chance.randrange(PAGES)}"
                if name in held and chance.random() < 0.3:
                    del held[name]
                    store.forget(name)
                else:
                    held[name] = page(chance, name)
                    store.replace(entry_of(held[name], str(chance.randrange(3))), lines(held[name]))
            refresh(store, load())
            if chance.random() < 0.2 and store.journal:
                store.compact()
                settled(store)
        monkeypatch.undo()
        versions = {entry.page: entry.version for entry in store.ledger().values()}
        whole = open_store("memory:")
        for name, found in held.items():
            whole.replace(entry_of(found, versions[name]), lines(found))
        refresh(whole, load())
        kept, triples = dumped(store), asked(store)
        assert kept == dumped(whole)
        assert triples == asked(whole)
        courts = [line for line in kept if COURTS[0].id in line and "#label>" in line]
        assert bool(courts) == any("#sector>" in triple for triple in triples)
        assert any("#disagreesWith>" in triple for triple in triples)


def test_a_place_that_is_new_moves_nothing_that_lies_elsewhere_in_its_province(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for: list[set[str]] = []

    def heard(mentioned: set[str], moved: set[str], store: Store) -> set[str]:
        asked_for.append({*moved})
        return concerned(mentioned, moved, store)

    monkeypatch.setattr("kg.graph.derive.few.concerned", heard)
    here = Article("q", "q-1", "某某", "太仓市总工会", tuple(range(6)))
    new = Extraction(Page("q", "q.txt", "", (), sha256="0"), (here,), (UNIONS[3],), ())
    with open_store(tmp_path / "graph") as store:
        store.replace(entry_of(PAGE_1, "1"), lines(PAGE_1))
        refresh(store, load())
        store.replace(entry_of(new, "1"), lines(new))
        refresh(store, load())
    assert asked_for == [{UNIONS[3].id}]


def never(*_: object) -> None:
    raise AssertionError("everything was worked out anew")


def test_notes_that_do_not_fit_are_made_anew(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        store.replace(entry_of(PAGE_1, "1"), lines(PAGE_1))
        refresh(store, load())
    (tmp_path / "graph" / NAME).write_bytes(b"no notes")
    with open_store(tmp_path / "graph") as store:
        store.replace(entry_of(PAGE_2, "1"), lines(PAGE_2))
        refresh(store, load())
        found = dumped(store)
    whole = open_store("memory:")
    for one in (PAGE_1, PAGE_2):
        whole.replace(entry_of(one, "1"), lines(one))
    refresh(whole, load())
    assert found == dumped(whole)


def test_a_refresh_that_was_stopped_is_begun_again_from_all_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with open_store(tmp_path / "graph") as store:
        store.replace(entry_of(PAGE_1, "1"), lines(PAGE_1))
        refresh(store, load())
        before = dumped(store)
        store.replace(entry_of(PAGE_2, "1"), lines(PAGE_2))
        monkeypatch.setattr("kg.graph.derive.few._Update.places", stop)
        with pytest.raises(KeyboardInterrupt):
            refresh(store, load())
        monkeypatch.undo()
        store.forget("p2")
        refresh(store, load())
        assert dumped(store) == before


def test_other_rules_derive_everything_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = graph_iri("reprints")
    wrong = (
        f"<https://union-kg.example/article/a> <https://union-kg.example/ontology#reprintOf> <b:b> <{name}> ."
    )
    with open_store(tmp_path / "graph") as store:
        store.replace(entry_of(PAGE_1, "1"), lines(PAGE_1))
        refresh(store, load())
        store.commit((), [wrong])
        refresh(store, load())
        assert store.lines(name)
        monkeypatch.setattr(derive, "_code", lambda: "others")
        refresh(store, load())
        assert not store.lines(name)


def test_a_full_disk_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with open_store(tmp_path / "graph") as store:
        store.replace(entry_of(PAGE_1, "1"), lines(PAGE_1))
        monkeypatch.setattr("kg.graph.derive.afresh.put_counts", full)
        with pytest.raises(StoreError, match="the disk is full"):
            refresh(store, load())
        monkeypatch.undo()
        refresh(store, load())
        assert store.lines(graph_iri("coverage"))
