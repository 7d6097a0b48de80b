"""The SPARQL 1.1 Protocol, reading only, with limits that hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.errors import QueryError
from kg.explore.facts import Facts
from kg.explore.web.sparql import LONGEST
from kg.explore.web.sparql import NAMES as NAMES_OF
from kg.explore.web.workers import Workers
from tests.explore.web.conftest import put

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?u a u:Union }"
NAMES = "SELECT ?name WHERE { ?u a u:Union ; rdfs:label ?name } ORDER BY ?name"
TRIPLES = "CONSTRUCT { ?a u:runs ?b } WHERE { ?a u:runs ?b }"
HOSTILE = "<img src=x onerror=alert(1)>"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        (NAMES, "", "application/sparql-results+json"),
        (NAMES, "application/json", "application/sparql-results+json"),
        (NAMES, "text/csv", "text/csv"),
        (NAMES, "text/tab-separated-values", "text/tab-separated-values"),
        (NAMES, "application/sparql-results+xml", "application/sparql-results+xml"),
        (NAMES, "text/csv;q=0.2, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        (NAMES, "text/turtle, */*;q=0.1", "application/sparql-results+json"),
        (NAMES, "text/csv;q=0, ;;;, x;q=y", "application/sparql-results+json"),
        ("ASK { ?s ?p ?o }", "", "application/sparql-results+json"),
        (TRIPLES, "", "text/turtle"),
        (TRIPLES, "application/n-triples", "application/n-triples"),
        (TRIPLES, "text/csv, application/rdf+xml", "application/rdf+xml"),
        (TRIPLES, "application/ld+json", "application/ld+json"),
    ],
)
def test_the_answer_comes_as_asked_for_if_it_can_be_that(
    site: TestClient, query: str, accept: str, kind: str
) -> None:
    answer = site.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == kind
    assert answer.content


def test_a_query_comes_by_get_by_form_and_as_a_body(site: TestClient) -> None:
    answers = (
        site.get("/sparql", params={"query": COUNT}),
        site.post("/sparql", data={"query": COUNT}),
        site.post("/sparql", content=COUNT, headers={"content-type": "application/sparql-query"}),
    )
    for answer in answers:
        assert answer.json()["results"]["bindings"][0]["n"]["value"] == "3"


def test_chinese_and_percent_signs_in_a_query_arrive_as_they_are(site: TestClient) -> None:
    query = (
        "SELECT ?p WHERE { <https://union-kg.example/Programme/%E2%80%9C暖冬行动%E2%80%9D> ?p ?o } LIMIT 1"
    )
    for answer in (site.get("/sparql", params={"query": query}), site.post("/sparql", data={"query": query})):
        assert len(answer.json()["results"]["bindings"]) == 1


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT nonsense", "not SPARQL"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "changes the graph"),
        ("DROP ALL", "changes the graph"),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("LOAD <file:///etc/passwd>", "changes the graph"),
        ("", "none of SELECT"),
    ],
)
def test_what_may_not_or_cannot_be_asked_is_refused_with_a_reason(
    site: TestClient, query: str, said: str
) -> None:
    answer = site.get("/sparql", params={"query": query})
    assert answer.status_code == 400
    assert said in answer.text
    assert answer.headers["content-type"].startswith("text/plain")


def test_no_query_wrong_type_and_too_long_are_told_apart(site: TestClient) -> None:
    assert site.get("/sparql").status_code == 400
    assert site.post("/sparql", content="x", headers={"content-type": "text/plain"}).status_code == 415
    assert site.post("/sparql", data={"query": "#" * LONGEST}).status_code == 413


def test_people_get_a_page_with_the_answer_on_it(site: TestClient) -> None:
    page = site.get("/sparql", params={"query": NAMES}, headers={"accept": "text/html"}).text
    assert "青禾市总工会" in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "<img" not in page
    wrong = site.get("/sparql", params={"query": "SELECT</textarea>"}, headers={"accept": "text/html"})
    assert wrong.status_code == 400
    assert "SELECT&lt;/textarea&gt;" in wrong.text


def test_a_query_that_would_never_end_is_ended_and_the_next_is_answered(small: Facts, tmp_path: Path) -> None:
    put(tmp_path / "store", small)
    workers = Workers(str(tmp_path / "store"), seconds=2)
    try:
        with pytest.raises(QueryError, match="longer than 2 seconds"):
            workers.answer(ENDLESS, ())
        workers._seconds = 60  # on a busy machine it takes some to start a process
        answer = workers.answer(COUNT, ())
        assert json.loads(answer.body)["results"]["bindings"][0]["n"]["value"] == "3"
    finally:
        workers.close()


def test_an_answer_too_large_to_read_is_refused(small: Facts, tmp_path: Path) -> None:
    put(tmp_path / "store", small)
    workers = Workers(str(tmp_path / "store"), most=2_000)
    try:
        with pytest.raises(QueryError, match="add a LIMIT"):
            workers.answer("SELECT * WHERE { ?s ?p ?o }", ())
    finally:
        workers.close()


@pytest.mark.parametrize("kind", ["json", "xml", "csv", "tsv", "nt", "turtle", "rdf", "jsonld"])
def test_an_answer_of_too_many_rows_is_cut_in_every_format_and_says_so(
    small: Facts, tmp_path: Path, kind: str
) -> None:
    put(tmp_path / "store", small)
    workers = Workers(str(tmp_path / "store"), rows=3)
    triples = kind in ("nt", "turtle", "rdf", "jsonld")
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }" if triples else "SELECT ?s { ?s ?p ?o }"
    try:
        answer = workers.answer(query, (NAMES_OF[kind],))
        whole = workers.answer(query + " LIMIT 3", (NAMES_OF[kind],))
    finally:
        workers.close()
    assert (answer.cut, whole.cut) == (True, False)
    assert answer.media == whole.media == NAMES_OF[kind]
    if kind == "csv":
        assert len(answer.body.splitlines()) == 4


def test_a_row_reads_the_same_in_every_format(site: TestClient) -> None:
    query = (
        'SELECT (<u:x> AS ?iri) ("a"@zh AS ?tagged) (1.5 AS ?number) ("b" AS ?plain) ?none '
        "(<<( <u:s> <u:p> 1 )>> AS ?triple) {}"
    )
    row = site.get("/sparql", params={"query": query, "format": "json"}).json()["results"]["bindings"][0]
    assert row["iri"] == {"type": "uri", "value": "u:x"}
    assert row["tagged"] == {"type": "literal", "value": "a", "xml:lang": "zh"}
    assert row["number"]["datatype"].endswith("#decimal")
    assert row["plain"] == {"type": "literal", "value": "b"}
    assert row["triple"]["value"]["subject"] == {"type": "uri", "value": "u:s"}
    assert "none" not in row
    xml = site.get("/sparql", params={"query": query, "format": "xml"}).text
    assert '<literal xml:lang="zh">a</literal>' in xml
    assert "<triple>" in xml


def test_a_download_is_a_file_and_a_spreadsheet_takes_none_of_it_for_a_formula(site: TestClient) -> None:
    query = 'SELECT ?x { VALUES ?x { "=1+1" "@SUM(A1)" "工会" } }'
    kept = site.get("/sparql", params={"query": query, "format": "csv", "download": "1"})
    assert kept.headers["content-disposition"].startswith("attachment")
    assert kept.text.splitlines() == ["\ufeffx", "'=1+1", "'@SUM(A1)", "工会"]
    exact = site.get("/sparql", params={"query": query}, headers={"accept": "text/csv"})
    assert exact.text.split() == ["x", "=1+1", "@SUM(A1)", "工会"]  # as the standard has it, for programs
    assert "content-disposition" not in exact.headers


def test_updates_other_graphs_and_other_sites_are_turned_away(site: TestClient) -> None:
    assert site.post("/sparql", data={"update": "DROP ALL"}).status_code == 403
    update = {"content-type": "application/sparql-update"}
    assert site.post("/sparql", content="DROP ALL", headers=update).status_code == 403
    other = {"query": COUNT, "default-graph-uri": "file:///etc/passwd"}
    assert site.get("/sparql", params=other).status_code == 400
    cross = site.get("/sparql", params={"query": COUNT}, headers={"sec-fetch-site": "cross-site"})
    assert cross.status_code == 403


def test_the_editor_is_told_the_words_of_the_ontology_in_the_readers_language(site: TestClient) -> None:
    for lang, label in (("zh", "举办"), ("en", "run")):
        told = site.get("/sparql/words", params={"lang": lang}).json()
        runs = next(word for word in told["words"] if word["name"] == "u:runs")
        assert runs["sort"] == "property"
        assert label in runs["label"]
        assert told["prefixes"]["u"].endswith("ontology#")
        assert {"u:Union", "kind:job_fair", "rdfs:label"} <= {word["name"] for word in told["words"]}


def test_a_process_that_ended_while_it_waited_is_replaced(small: Facts, tmp_path: Path) -> None:
    put(tmp_path / "store", small)
    workers = Workers(str(tmp_path / "store"))
    try:
        workers.answer(COUNT, ())
        waiting = workers._ready.get()
        waiting.kill()
        waiting.wait()
        workers._ready.put(waiting)
        assert workers.answer(COUNT, ())
    finally:
        workers.close()


def test_a_word_that_the_vocabulary_has_not_is_named(site: TestClient) -> None:
    html = {"accept": "text/html", "accept-language": "zh"}
    page = site.get("/sparql", params={"query": "SELECT * { ?a u:run ?b }"}, headers=html).text
    assert "词汇表里没有 u:run。" in page
    assert "u:runs" in page
    assert (
        "词汇表" not in site.get("/sparql", params={"query": "SELECT * { ?a u:runs ?b }"}, headers=html).text
    )
