"""Every shape bites: a graph that is right has no finding, and one broken triple brings exactly its shape."""

from __future__ import annotations

import re

import pytest

from kg.data import data_path
from kg.gazetteer import load
from kg.graph.checking import judge
from kg.graph.checking.shapes import checks, shapes
from kg.graph.derive import ontology_lines, refresh
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.graph.terms import boolean, date, iri, number, string
from kg.graph.validate import Finding, validate
from kg.graph.vocab import KIND, LABEL, LATITUDE, LEVEL, LONGITUDE, PREDICATE, TYPE, graph_iri, u
from kg.graph.writing.parts import Part, part_of
from kg.iri import article_iri
from kg.model import PREDICATES
from tests.graph.samples import (
    AID,
    DISTRICT,
    HONGQIAO,
    HOSTILE,
    KUNSHAN,
    LAKE,
    LIN,
    MARKET,
    MIGRANTS,
    PAGE_1,
    PAGE_2,
)  # fmt: skip

ARTICLE = iri(article_iri("p2-1"))
PAGE = "<https://union-kg.example/page/p2>"


def node(word: str, predicate: str) -> str:
    """The subject of the one line of the second page that has both words."""
    (found,) = {line.split()[0] for line in lines(PAGE_2) if word in line and predicate in line}
    return found


CLAIM = node(iri(MIGRANTS.id), "#object>")
ANY = "https://union-kg.example/any/"
FIGURE, OFFICE = f"<{ANY}quantity>", f"<{ANY}post>"
UNION, GROUP, PERSON, TOWN = iri(HONGQIAO.id), iri(MIGRANTS.id), iri(LIN.id), iri(DISTRICT.id)
SHOW = iri(MARKET.id)
WHOLE_POST = (
    (OFFICE, TYPE, u("Post")), (OFFICE, u("heldBy"), PERSON), (OFFICE, u("postIn"), UNION),
    (PERSON, TYPE, u("Person")), (PERSON, LABEL, string("林知远", "zh")),
)  # fmt: skip
WHOLE_FIGURE = ((FIGURE, TYPE, u("Quantity")), (FIGURE, u("value"), number(3)))
Triple = tuple[str, str, str]

# Shape -> (what the lines taken away contain, the triples put in). One shape may have several cases.
BREAKS: list[tuple[str, tuple[str, ...], tuple[Triple, ...]]] = [
    ("Entity", (iri(AID.id) + " " + LABEL,), ()),
    ("Entity", (), ((GROUP, LABEL, string("另一个名字", "zh")),)),
    ("OneType", (), ((GROUP, TYPE, u("Award")),)),
    ("Level", (), ((UNION, u("level"), iri(LEVEL + "province")),)),
    ("Level", (), ((GROUP, u("level"), iri(LEVEL + "galaxy")),)),
    ("Kind", (), ((SHOW, u("kind"), iri(KIND + "fund")),)),
    ("Kind", (), ((GROUP, u("kind"), iri(KIND + "fund")),)),
    ("Adcode", (), ((GROUP, u("adcode"), string("12")),)),
    ("Adcode", (), ((UNION, u("adcode"), string("120000")),)),
    ("Years", (), ((TOWN, u("since"), number(2010)), (TOWN, u("until"), number(2000)))),
    ("Coordinates", (), ((TOWN, LATITUDE, number(91)), (TOWN, LONGITUDE, number(100)))),
    ("Coordinates", (), ((TOWN, LATITUDE, number(39.1)),)),
    ("Article", ("#text>",), ()),
    ("Article", (), ((ARTICLE, u("headline"), string("又一个", "zh")),)),
    ("Article", (), ((ARTICLE, u("articleKind"), string("poem")),)),
    ("Article", (f"{ARTICLE} {u('page')}",), ()),
    ("Page", (f"{PAGE} {LABEL}",), ()),
    ("Claim", (f"{CLAIM} {u('rule')}",), ()),
    ("Claim", (f"{CLAIM} {u('confidence')}",), ((CLAIM, u("confidence"), number(1.5)),)),
    ("Claim", (f"{CLAIM} {u('modality')}",), ((CLAIM, u("modality"), string("hoped")),)),
    ("Claim", (f"{CLAIM} {PREDICATE}",), ()),
    ("Evidence", (f"{CLAIM} {u('evidence')}",), ()),
    ("EvidenceSpan", (), ((CLAIM, u("evidence"), iri(article_iri("p2-1") + "#char=3,9999")),)),
    ("EvidenceSpan", (), ((CLAIM, u("evidence"), iri(article_iri("p2-1") + "#char=5,5")),)),
    ("Claimed", (), ((UNION, u("supports"), SHOW),)),
    ("Quantity", (), ((FIGURE, TYPE, u("Quantity")),)),
    ("Quantity", (), (*WHOLE_FIGURE, (FIGURE, u("bound"), string("some")))),
    ("Quantity", (), (*WHOLE_FIGURE, (FIGURE, u("asOf"), string("last year")))),
    ("Post", (), WHOLE_POST),
    ("Post", (), (*WHOLE_POST, (OFFICE, u("role"), string("", "zh")))),
    ("PartOfAcyclic", (), ((UNION, u("partOf"), UNION),)),
    ("LocatedInAcyclic", (), ((TOWN, u("locatedIn"), TOWN),)),
    ("LevelsDecrease", (), (
        (UNION, u("partOf"), iri(LAKE.id)), (iri(LAKE.id), u("level"), iri(LEVEL + "enterprise")),
        (iri(LAKE.id), TYPE, u("Union")), (iri(LAKE.id), LABEL, string("星湖", "zh")),
    )),
    ("OneNation", (), (
        (UNION, u("level"), iri(LEVEL + "national")),
        (iri(LAKE.id), u("level"), iri(LEVEL + "national")), (iri(LAKE.id), TYPE, u("Union")),
    )),
    ("OneNation", (f"{UNION} {u('level')}",), (
        (UNION, u("level"), iri(LEVEL + "national")), (UNION, u("partOf"), iri(LAKE.id)),
        (iri(LAKE.id), TYPE, u("Union")),
    )),
    ("Reprint", (), ((ARTICLE, u("reprintOf"), PAGE),)),
    ("Reprint", (), ((ARTICLE, u("reprintOf"), ARTICLE),)),
    ("runs", (), ((GROUP, u("runs"), SHOW),)),
    ("runs", (), ((UNION, u("runs"), GROUP),)),
    ("undertakes", (), ((SHOW, u("undertakes"), SHOW),)),
    ("undertakes", (), ((UNION, u("undertakes"), GROUP),)),
    ("supports", (), ((UNION, u("supports"), UNION),)),
    ("participates", (), ((TOWN, u("participates"), SHOW),)),
    ("partOf", (), ((UNION, u("partOf"), TOWN),)),
    ("locatedIn", (), ((GROUP, u("locatedIn"), TOWN),)),
    ("locatedIn", (), ((UNION, u("locatedIn"), SHOW),)),
    ("leads", (), ((UNION, u("leads"), UNION),)),
    ("serves", (), ((UNION, u("serves"), GROUP),)),
    ("serves", (), ((SHOW, u("serves"), UNION),)),
    ("issues", (), ((UNION, u("issues"), SHOW),)),
    ("hasPart", (), ((SHOW, u("hasPart"), UNION),)),
    ("funds", (), ((GROUP, u("funds"), SHOW),)),
    ("establishes", (), ((UNION, u("establishes"), SHOW),)),
    ("awards", (), ((UNION, u("awards"), SHOW),)),
    ("wins", (), ((SHOW, u("wins"), SHOW),)),
    ("heldOn", (), ((SHOW, u("heldOn"), string("someday")),)),
    ("heldOn", (), ((GROUP, u("heldOn"), date("2024")),)),
    ("quantity", (), ((GROUP, u("quantity"), FIGURE), *WHOLE_FIGURE)),
    ("quantity", (), ((UNION, u("quantity"), number(5)),)),
]  # fmt: skip


def of_scheme(name: str) -> set[str]:
    """The concepts of a scheme in `union.ttl`."""
    text = data_path("ontology", "union.ttl").read_text(encoding="utf-8")
    return set(re.findall(rf"^{name}:(\w+) a skos:Concept ;", text, re.MULTILINE))


def store_of(body: list[str], added: tuple[Triple, ...] = ()) -> Store:
    store = open_store("memory:")
    store.put_all(graph_iri("ontology"), ontology_lines(graph_iri("ontology")))
    store.replace(entry_of(PAGE_2, "1"), [*body, *(f"{s} {p} {o} {ARTICLE} ." for s, p, o in added)])
    return store


def said_by(page: str, store: Store) -> Part:
    """What a store holds of a page."""
    entry = store.entry(page)
    return part_of(page, (line for graph in entry.graphs for line in store.lines(graph)) if entry else ())


def found(store: Store) -> tuple[Finding, ...]:
    return validate(store, [said_by("p2", store)])


@pytest.mark.parametrize(("shape", "without", "added"), BREAKS)
def test_a_shape_bites(shape: str, without: tuple[str, ...], added: tuple[Triple, ...]) -> None:
    body = [line for line in lines(PAGE_2) if not any(part in line for part in without)]
    assert len(body) < len(list(lines(PAGE_2))) or not without
    findings = found(store_of(body, added))
    assert shape in {finding.shape for finding in findings}
    assert all(finding.zh and finding.en for finding in findings)


def test_a_body_of_the_whole_nation_may_belong_to_the_one_above_all() -> None:
    office, nation = iri(LAKE.id), LEVEL + "national"
    both = tuple(
        triple
        for body in (UNION, office)
        for triple in ((body, TYPE, u("Union")), (body, u("level"), iri(nation)))
    )
    added = (*both, (office, LABEL, string("中华全国总工会湖区工作组", "zh")), (office, u("partOf"), UNION))
    body = [line for line in lines(PAGE_2) if f"{UNION} {u('level')}" not in line]
    assert "OneNation" not in {finding.shape for finding in found(store_of(body, added))}


@pytest.mark.parametrize(
    ("shape", "without", "added"), [case for case in BREAKS if case[0] in ("Claimed", "EvidenceSpan")]
)
def test_what_a_page_alone_tells_is_found_in_the_whole_graph_too(
    shape: str, without: tuple[str, ...], added: tuple[Triple, ...]
) -> None:
    store = store_of(list(lines(PAGE_2)), added)
    assert shape in {finding.shape for finding in validate(store)}
    assert {check.shape for check in checks() if check.within} == {"Claimed", "EvidenceSpan"}


@pytest.mark.parametrize(
    ("namespace", "known"),
    [("u", set(PREDICATES)), ("kind", of_scheme("kind")), ("level", of_scheme("level"))],
)
def test_lists_in_the_shapes_are_whole(namespace: str, known: set[str]) -> None:
    """What a list leaves out would be a finding on every page that tells of it."""
    text = data_path("ontology", "shapes.ttl").read_text(encoding="utf-8")
    lists = [
        set(re.findall(rf"\b{namespace}:(\w+)", one))
        for one in re.findall(r"(?:sh:in|\?path IN) \(([^()]*)\)", text)
        if f"{namespace}:" in one
    ]
    assert lists
    assert all(names == known for names in lists)


def test_what_the_store_finds_is_told_without_pyshacl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "_by_pyshacl", None)
    (added,) = [added for shape, _, added in BREAKS if shape == "LevelsDecrease"]
    assert "LevelsDecrease" in {finding.shape for finding in found(store_of(list(lines(PAGE_2)), added))}


def test_every_shape_has_a_case_that_breaks_it() -> None:
    assert shapes().keys() == {shape for shape, *_ in BREAKS}


def test_a_graph_that_is_right_has_no_findings() -> None:
    store = open_store("memory:")
    assert validate(store) == ()
    for page in (PAGE_1, PAGE_2):
        store.replace(entry_of(page, "1"), lines(page))
    assert validate(store) == ()
    refresh(store, load())
    assert validate(store) == ()
    assert validate(store, [said_by("p1", store)]) == ()
    assert validate(store, [said_by("p9", store)]) == ()


def test_a_circle_over_several_pages_is_found_in_the_whole_graph() -> None:
    store = open_store("memory:")
    for page in (PAGE_1, PAGE_2):
        store.replace(entry_of(page, "1"), lines(page))
    link = f"{iri(KUNSHAN.id)} {u('partOf')} {iri(LAKE.id)} {iri(article_iri('p2-1'))} ."
    store.commit((), [link])
    assert "PartOfAcyclic" in {finding.shape for finding in validate(store)}


def test_a_finding_says_in_words_what_is_wrong_and_where() -> None:
    wrong = (UNION, u("serves"), GROUP)
    (finding,) = [f for f in found(store_of(list(lines(PAGE_2)), (wrong,))) if f.shape == "serves"]
    assert (finding.page, finding.article, finding.thing) == ("p2", "p2-1", "天津市红桥区总工会")
    assert finding.quote in PAGE_2.articles[0].text
    assert finding.text() == f"p2-1: 天津市红桥区总工会: “服务”的主语要是项目 “{finding.quote}”"
    assert "the subject of serves is a programme" in finding.text("en")


def test_an_inferred_claim_needs_no_evidence() -> None:
    body = [line for line in lines(PAGE_2) if f"{CLAIM} {u('evidence')}" not in line]
    assert found(store_of(body, ((CLAIM, u("inferred"), boolean(True)),))) == ()


def test_hostile_names_are_told_without_harm() -> None:
    store = open_store("memory:")
    store.replace(entry_of(HOSTILE, "1"), lines(HOSTILE))
    findings = validate(store)
    assert {"Adcode", "Quantity", "heldOn"} <= {finding.shape for finding in findings}
    assert not any("\x1b" in finding.text() or "\n" in finding.text() for finding in findings)
