"""Facts as RDF: what stands in the graph of an article, in which order, and that no name breaks out."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.graph.quads import entity_triples, fact_triples, lines, origins, quads, runs
from kg.graph.terms import iri, string
from kg.graph.vocab import ALIAS, u
from kg.iri import article_iri
from kg.model import Article, Entity, Extraction, Fact, Page
from tests.graph.samples import BEES, HOSTILE, KUNSHAN, LIN, PAGE_1, PAGE_2, A, entity


def about(page: Extraction, *words: str) -> list[str]:
    return [line for line in lines(page) if all(word in line for word in words)]


def test_a_fact_is_a_plain_triple_and_a_claim_with_its_evidence() -> None:
    runs_ = PAGE_1.facts[0]
    triples = list(fact_triples(runs_))
    assert triples[0] == (iri(KUNSHAN.id), u("runs"), iri(BEES.id))
    assert len(triples) == 9  # the price of a fact
    start, end = runs_.evidence[0].start, runs_.evidence[0].end
    assert (triples[1][0], u("evidence"), iri(f"{article_iri('p1-1')}#char={start},{end}")) in triples


def test_everything_stands_in_the_graph_of_its_article() -> None:
    graphs = {quad.graph_name.value for quad in quads(PAGE_1)}  # type: ignore[union-attr]
    assert graphs == {article_iri("p1-1"), article_iri("p1-2")}


def test_the_text_is_there_once_and_is_what_the_evidence_counts_in() -> None:
    (line,) = about(PAGE_1, "ontology#text>", "p1-1> .")
    assert A.text in line
    for fact in PAGE_1.facts:
        for piece in fact.evidence:
            assert A.text[piece.start : piece.end] == piece.quote or piece.article != A.id


def test_two_offices_of_one_person_are_two_posts_and_one_plain_triple() -> None:
    chair = next(fact for fact in PAGE_1.facts if fact.p == "leads")
    page = replace(PAGE_1, facts=(chair, replace(chair, role="党组书记")))
    assert len(about(page, f"{iri(LIN.id)} {u('leads')} {iri(KUNSHAN.id)}")) == 1
    assert len(about(page, "ontology#Post>")) == 2


def test_a_figure_stated_by_two_articles_is_one_quantity() -> None:
    figure = next(fact for fact in PAGE_1.facts if fact.value == 46)
    page = replace(PAGE_1, facts=(figure, replace(figure, article="p1-2", evidence=())))
    nodes = {line.split()[2] for line in about(page, f"{iri(KUNSHAN.id)} {u('quantity')}")}
    claims = {line.split()[0] for line in about(page, "ontology#Claim>")}
    assert (len(nodes), len(claims)) == (1, 2)


def test_no_blank_nodes_so_that_merging_is_a_set_union() -> None:
    assert not [line for page in (PAGE_1, PAGE_2, HOSTILE) for line in lines(page) if "_:" in line.split()[0]]
    both = sorted({*lines(PAGE_1), *lines(PAGE_2)})
    assert both == sorted([*lines(PAGE_1), *lines(PAGE_2)])


def test_the_order_of_facts_and_entities_and_the_hash_seed_change_nothing() -> None:
    turned = replace(PAGE_1, entities=PAGE_1.entities[::-1], facts=PAGE_1.facts[::-1])
    assert list(lines(turned)) == list(lines(PAGE_1))
    code = (
        "from tests.graph.samples import PAGE_1; from kg.graph.quads import lines;"
        "import hashlib; print(hashlib.sha256('\\n'.join(lines(PAGE_1)).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1")
    }
    assert len(seen) == 1


def test_hostile_names_stay_inside_their_terms() -> None:
    found = list(quads(HOSTILE))
    assert len(found) == len(list(lines(HOSTILE)))
    labels = {quad.object.value for quad in found if quad.predicate.value.endswith("label")}
    assert HOSTILE.entities[0].name.replace("\ud800", "\ufffd") in labels
    assert {quad.graph_name.value for quad in found} == {article_iri("p3-1 } <x>")}  # type: ignore[union-attr]


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_comes_back_and_any_address_is_one(text: str, name: str) -> None:
    line = f"{iri('https://a.example/' + name)} {u('note')} {string(text, 'zh')} ."
    (quad,) = ox.parse(line, format=ox.RdfFormat.N_QUADS)
    assert quad.object.value == text
    store = ox.Store()
    store.update(f"INSERT DATA {{ {line} }}")
    assert [row.object.value for row in store] == [text]


def test_a_fact_of_an_article_that_is_not_there_is_an_error() -> None:
    stray = replace(PAGE_1, facts=(replace(PAGE_1.facts[0], article="p1-9"),))
    with pytest.raises(InputError, match="p1-9"):
        list(lines(stray))


@pytest.mark.parametrize(
    ("where", "expected"),
    [((), ""), ((0,), "0+1"), ((5, 6, 7), "5+3"), ((9, 3, 4, 4), "9+1 3+2 4+1")],
)
def test_origins_are_written_as_runs(where: tuple[int, ...], expected: str) -> None:
    assert runs(where) == expected
    assert origins(expected) == where


def test_a_thing_that_no_fact_names_is_mentioned_by_the_articles_that_name_it() -> None:
    texts = ("甲厂来了", "乙厂", "甲厂走了")
    articles = tuple(Article("p", f"p-{i}", "", text, ()) for i, text in enumerate(texts))
    firm = Entity("https://union-kg.example/Organisation/甲厂", "Organisation", "甲厂")
    lost = Entity("https://union-kg.example/Organisation/丙厂", "Organisation", "丙厂")
    page = Extraction(Page("p", "", "", ()), articles, (firm, lost), ())
    found = [line.split()[0] for line in about(page, "mentions", firm.id)]
    assert found == [iri(article_iri("p-0")), iri(article_iri("p-2"))]
    assert [line.split()[0] for line in about(page, "mentions", lost.id)] == [iri(article_iri("p-0"))]


@pytest.mark.parametrize(
    ("type_", "forms", "names"),
    [
        ("Programme", ("驿站", "“暖途”驿站", "暖途"), ["“暖途”驿站", "暖途"]),
        ("Organisation", ("公司", "该公司", "楚云公司"), ["楚云公司"]),
        ("Union", ("市总工会", "市总"), ["市总工会", "市总"]),
    ],
)
def test_a_word_that_points_at_a_thing_is_no_name_of_it(
    type_: str, forms: tuple[str, ...], names: list[str]
) -> None:
    found = entity_triples(entity(type_, "名称", *forms))
    assert [o for _, p, o in found if p == ALIAS] == [string(name, "zh") for name in names]


def test_dates_as_precise_as_stated() -> None:
    for stated, kind in (("1952", "gYear"), ("1952-05", "gYearMonth"), ("1952-05-01", "date")):
        fact = Fact("p", "a", KUNSHAN.id, "heldOn", date=stated)
        assert f'"{stated}"^^<http://www.w3.org/2001/XMLSchema#{kind}>' in next(
            o for s, p, o in fact_triples(fact) if p == u("heldOn")
        )
