"""What the site shows, page by page."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

import kg
from kg.explore.facts import Facts
from kg.explore.web.app import create_app
from kg.explore.web.source import StoreSource
from tests.explore.web.conftest import put
from tests.pages_for_tests import FAIR, write_pages

HOSTILE = "<img src=x onerror=alert(1)>"
CITY = "/Union/" + quote("青禾市总工会")
SKILLS = "/Programme/" + quote("技能比武")
ADDRESSES = (
    "/", "/search?q=工会", "/search", "/browse/Union", CITY, SKILLS, "/Place/" + quote("青禾市"),
    CITY + "?relation=runs", SKILLS + "?relation=runs&inverse=1", "/kinds", "/kind/skills_competition",
    "/kind/skills_competition?province=33", "/articles", "/article/p1-1", "/article/p2-1",
    "/conflicts", "/questions", "/questions/leaders", "/sparql", "/view", CITY + "?picture",
)  # fmt: skip


def text_of(page: str) -> str:
    """The words of a page as a reader sees them."""
    body = re.sub(r"<(style|script).*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_opens_in_both_languages(site: TestClient, address: str, lang: str) -> None:
    answer = site.get(address, params={"lang": lang}, headers={"accept": "text/html"})
    assert answer.status_code == 200
    assert f'lang="{"zh-CN" if lang == "zh" else "en"}"' in answer.text


def test_the_home_page_counts_what_there_is(site: TestClient) -> None:
    text = text_of(site.get("/").text)
    assert "工会 3" in text
    assert "项目 2" in text
    assert "暖冬行动开始" in text


@pytest.mark.parametrize("words", ["市总", "青禾市", "qhszgh", "qinghe"])
def test_search_finds_by_name_alias_and_pinyin(site: TestClient, words: str) -> None:
    assert "青禾市总工会" in text_of(site.get("/search", params={"q": words}).text)
    assert "青禾市总工会" in [one["name"] for one in site.get("/suggest", params={"q": words}).json()]


def test_search_finds_kinds_of_programme_and_can_be_held_to_a_type(site: TestClient) -> None:
    for words in ("竞赛", "skills comp", "jnjs"):
        assert site.get("/suggest", params={"q": words}).json()[0]["path"] == "/kind/skills_competition"
    held = text_of(site.get("/search", params={"q": "青禾市", "type": "Place"}).text)
    assert "共 1 条" in held


def test_search_finds_nothing_where_nothing_is(site: TestClient) -> None:
    assert site.get("/suggest", params={"q": ""}).json() == []
    assert "没有找到" in text_of(site.get("/search", params={"q": "没有这个"}).text)


def test_an_entity_page_tells_its_facts_with_quote_source_and_confidence(site: TestClient) -> None:
    text = text_of(site.get(CITY).text)
    for words in (
        "又称 市总 市总工会",
        "联合举办“暖冬行动”",
        "暖冬行动开始 2024-01-15",
        "90%",
        "冯小满",
        "主席",
    ):
        assert words in text
    assert "建会企业 多于 1,200 家（2024）" in text
    assert "推断" in text


def test_a_quote_leads_to_its_characters_in_the_article(site: TestClient) -> None:
    page = site.get(CITY).text
    address = unescape(re.findall(r'<blockquote><p><a href="([^"]*)"><bdi>联合举办', page)[0])
    article = re.sub(r"<pre.*?</pre>", "", site.get(address).text, flags=re.DOTALL)
    marked = re.sub(r"<[^>]*>", "", "".join(re.findall(r"<mark.*?</mark>", article)))
    assert marked == "联合举办“暖冬行动”"
    assert article.count('id="quote"') == 1
    assert f'href="{CITY}"' in article  # the union's name in the text leads back to it


@pytest.mark.parametrize(
    "span", ["start=5&end=1", "start=-1&end=9", "start=x&end=y", "start=1&end=999999", "start=1"]
)
def test_a_quote_that_is_not_there_is_not_marked(site: TestClient, span: str) -> None:
    answer = site.get(f"/article/p1-1?{span}")
    assert answer.status_code == 200
    assert 'id="quote"' not in answer.text


def test_an_address_may_be_written_as_the_iri_is_or_decoded(site: TestClient) -> None:
    for path in (quote("/Programme/%E2%80%9C暖冬行动%E2%80%9D"), quote("/Programme/“暖冬行动”")):
        assert "“暖冬行动”" in text_of(site.get(path).text)


@pytest.mark.parametrize(
    "address",
    [
        "/nothing",
        "/browse/Planet",
        "/article/9-9",
        "/questions/nope",
        "/Union/无?picture",
        "/kind/nope",
        CITY + "?relation=nope",
        CITY + "?relation=quantity&inverse=1",
        "/Union/无",
        "/entity/0",
    ],
)
def test_what_is_not_there_is_said_kindly(site: TestClient, address: str) -> None:
    answer = site.get(address)
    assert answer.status_code == 404
    assert "没有这一页" in answer.text


def test_a_question_is_answered_and_takes_names(site: TestClient) -> None:
    somebody = text_of(site.get("/questions/leaders", params={"person": "冯小满"}).text)
    assert "青禾市总工会" in somebody
    nobody = site.get("/questions/leaders", params={"person": "没有此人"})
    assert nobody.status_code == 404
    assert "没有叫 '没有此人' 的" in text_of(nobody.text)
    assert 'value="没有此人"' in nobody.text  # where it can be mended
    assert "青禾市总工会" not in text_of(nobody.text)


def test_a_question_can_be_held_to_claims_of_a_time_and_offers_the_words_it_knows(site: TestClient) -> None:
    asked = {"relation": "举办", "since": "1990"}
    page = site.get("/questions/evidence", params=asked).text
    assert "青禾市总工会" in text_of(page)
    assert '<option value="举办">' in page
    assert '<option value="计划中">' in page
    later = site.get("/questions/evidence", params={**asked, "since": "2090"}).text
    assert "青禾市总工会" not in text_of(later)
    unknown = site.get("/questions/evidence", params={"relation": "吃饭"})
    assert unknown.status_code == 404
    assert "不认识 '吃饭'：可选 awards (授予)" in text_of(unknown.text)


def test_questions_are_listed_in_the_language_of_the_page(site: TestClient) -> None:
    listed = text_of(site.get("/questions").text)
    assert "谁在哪个组织任什么职务？" in listed
    assert "Who leads what" not in listed
    assert "Who leads what, in which office?" in text_of(site.get("/questions?lang=en").text)


def test_an_answer_is_in_the_language_of_the_page(site: TestClient) -> None:
    asked = {"relation": "runs", "lang": "en"}
    page = text_of(site.get("/questions/evidence", params=asked).text)
    assert "举办" not in page.split("SPARQL")[0]


def test_the_language_once_chosen_is_kept(site: TestClient) -> None:
    assert 'lang="en"' in site.get("/", headers={"accept-language": "en-GB,en;q=0.9"}).text
    site.get("/?lang=en")
    assert 'lang="en"' in site.get("/articles", headers={"accept-language": "zh"}).text


@pytest.mark.parametrize("address", [*ADDRESSES, "/search?q=" + quote(HOSTILE), "/browse/Union?page=9"])
def test_names_that_are_markup_are_text_on_every_page(site: TestClient, address: str) -> None:
    page = site.get(address, headers={"accept": "text/html"}).text
    assert "<img" not in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("number", ["0", "-1", "x", "999999999999", "１"])
def test_a_page_number_that_is_none_gives_a_page_all_the_same(site: TestClient, number: str) -> None:
    assert site.get("/browse/Union", params={"page": number}).status_code == 200


def test_who_else_says_so_is_told(site: TestClient) -> None:
    page = text_of(site.get(SKILLS).text)
    assert "另有 1 篇文章也这样说" in page
    assert "云溪区总工会举办技能比武" in page


def test_a_programme_tells_first_who_runs_it_and_a_union_first_what_it_runs(site: TestClient) -> None:
    headings = re.findall(r"<h2>([^<]*?) <small>", site.get(SKILLS).text)
    assert headings[:2] == ["举办者", "承办者"]
    assert re.findall(r"<h2>([^<]*?) <small>", site.get(CITY).text)[0] == "举办"


def test_a_relation_has_a_page_of_all_its_facts(site: TestClient) -> None:
    page = text_of(site.get(SKILLS, params={"relation": "runs", "inverse": "1"}).text)
    assert "举办者 1" in page
    assert "云溪区总工会" in page


def test_a_kind_tells_who_where_and_since_when(site: TestClient) -> None:
    page = text_of(site.get("/kind/skills_competition").text)
    for words in ("技能竞赛 1", "云溪区总工会 1", "浙江 1", "2024 1", "技能比武", "2024-03", "各省份分布"):
        assert words in page


def test_a_table_comes_as_a_file_that_no_spreadsheet_runs(site: TestClient) -> None:
    answer = site.get("/kind/skills_competition", params={"format": "csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"].startswith("attachment")
    rows = answer.text.splitlines()
    assert rows[0] == "\ufeff项目,举办者,省份,始见,事实,永久地址"
    assert rows[1].startswith("技能比武,云溪区总工会,浙江,2024-03,")
    assert (
        site.get("/questions/leaders", params={"format": "csv", "person": "冯小满"}).text.count("冯小满") == 1
    )


def test_a_place_tells_what_lies_inside(site: TestClient) -> None:
    page = text_of(site.get("/Place/" + quote("青禾市")).text)
    assert "范围之内" in page
    assert "2 工会" in page
    assert "走访慰问 1" in page


def test_a_place_is_followed_over_the_years_with_what_lies_inside(site: TestClient) -> None:
    page = site.get("/Place/" + quote("青禾市")).text
    timeline = page[page.index('<ol class="timeline">') :]
    told = text_of(timeline[: timeline.index("</section>")])
    assert told.split() == ["2024", "03", "◆", "技能比武", "01-12", "◆", "“暖冬行动”"]


def test_the_facts_of_a_thing_are_downloaded_with_their_quotes_and_where_they_were_printed(
    site: TestClient,
) -> None:
    answer = site.get("/Union/" + quote("云溪区总工会"), params={"format": "csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"].startswith("attachment")
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert {row["subject"] for row in rows} >= {"云溪区总工会"}
    ran = next(row for row in rows if row["relation"] == "runs" and row["object"] == "“暖冬行动”")
    assert ran["quote"] == "云溪区总工会联合举办"
    assert (ran["headline"], ran["published"]) == ("暖冬行动开始", "2024-01-15")
    inside = site.get("/Place/" + quote("青禾市"), params={"format": "csv"}).text
    assert "云溪区总工会,runs," in inside


def test_the_evidence_in_an_article_is_numbered_and_leads_both_ways(site: TestClient) -> None:
    page = site.get("/article/p1-1").text
    refs = [int(number) for number in re.findall(r'href="#note-(\d+)"', page)]
    assert sorted(refs) == list(range(1, len(refs) + 1))
    assert len(refs) > 5
    for number in refs:
        assert page.count(f'id="note-{number}"') == page.count(f'id="ref-{number}"') == 1
        assert f'href="#ref-{number}"' in page


def test_the_raw_page_stands_beside_the_text(site: TestClient) -> None:
    raw = re.findall(r"<pre.*?</pre>", site.get("/article/p1-1").text, re.DOTALL)[0]
    assert "青禾市总工会与云溪区总工会" in text_of(raw)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("text/turtle", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("application/json", "application/ld+json"),
        ("application/n-triples", "application/n-triples"),
        ("text/html;q=0.5, text/turtle", "text/turtle"),
        ("text/html, */*;q=0.8", "text/html"),
        ("", "text/html"),
    ],
)
def test_an_entity_is_told_in_the_form_that_is_asked_for(site: TestClient, accept: str, media: str) -> None:
    answer = site.get(CITY, headers={"accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == media
    assert "accept" in answer.headers["vary"]


@pytest.mark.parametrize(("name", "form"), [("ttl", "turtle"), ("jsonld", "json-ld"), ("nt", "nt")])
def test_the_data_of_an_entity_is_what_the_graph_says_of_it(site: TestClient, name: str, form: str) -> None:
    import rdflib

    graph = rdflib.Graph().parse(data=site.get(CITY, params={"format": name}).text, format=form)
    here = rdflib.URIRef("https://union-kg.example/Union/青禾市总工会")
    u = rdflib.Namespace("https://union-kg.example/ontology#")
    assert (here, u.runs, None) in graph
    assert (None, rdflib.RDF.subject, here) in graph
    assert (None, u.evidence, None) in graph
    assert rdflib.Literal("“暖冬行动”", lang="zh") in set(graph.objects(None, rdflib.RDFS.label))


def test_a_look_once_chosen_is_kept(site: TestClient) -> None:
    site.get("/?theme=dark")
    assert 'data-theme="dark"' in site.get("/articles").text
    assert 'data-theme="auto"' in site.get("/articles?theme=" + quote('"><script>')).text


def test_what_cannot_all_be_true_is_listed_with_both_sides(
    source: StoreSource, small: Facts, tmp_path: Path
) -> None:
    said = next(fact for fact in small.facts if fact.p == "quantity")
    other = replace(said, page="p4", article="p4-1", value=900.0, bound=None, evidence=())
    one = replace(said, page="p5", article="p5-1", bound=None, evidence=())
    for fact in (other, one):
        article = replace(small.articles[1], page=fact.page, id=fact.article, headline=f"另一说 {fact.page}")
        put(tmp_path / "other", Facts(small.entities, (fact,), (article,)), fact.page)
    disputed = StoreSource(str(tmp_path / "other"))
    try:
        with TestClient(create_app(disputed), base_url="http://127.0.0.1") as site:
            for _ in range(50):
                answer = site.get("/conflicts")
                if "refresh" not in answer.headers:
                    break
            page = text_of(answer.text)
            growth = text_of(site.get("/conflicts?verdict=growth").text)
    finally:
        disputed.close()
    for words in ("矛盾 1", "青禾市总工会", "900家", "1200家", "另一说 p4", "另一说 p5"):
        assert words in page
    assert "没有发现" in growth


def test_the_maps_take_the_look_that_was_chosen(site: TestClient) -> None:
    assert "(prefers-color-scheme: dark)" in site.get("/maps.css").text
    assert "@media all" in site.get("/maps.css?theme=dark").text
    assert "@media not all" in site.get("/maps.css?theme=light").text


def test_names_in_the_answer_to_a_question_lead_to_what_is_told_of_them(site: TestClient) -> None:
    page = site.get("/questions/leaders", params={"person": "冯小满"}).text
    assert f'href="{CITY}"' in page
    assert f'href="/Person/{quote("冯小满")}"' in page


def test_articles_are_chosen_by_year_and_found_by_their_headline(site: TestClient) -> None:
    every, chosen = site.get("/articles").text, site.get("/articles?year=2024").text
    assert "alert(2)" in every
    assert "alert(2)" not in chosen
    assert 'aria-current="true">2024' in chosen
    assert "暖冬行动开始" in chosen
    assert "没有" in text_of(site.get("/articles?year=1999").text)
    found = site.get("/search", params={"q": "行动开始"}).text
    assert 'href="/article/p1-1"' in found


def test_the_page_of_conflicts_begins_with_what_there_is(tmp_path: Path, small: Facts) -> None:
    said = next(fact for fact in small.facts if fact.p == "quantity")
    for page, figure, day in (("p4", 900.0, "2023-01-15"), ("p5", 1200.0, "2024-01-15")):
        one = replace(said, page=page, article=f"{page}-1", value=figure, bound=None, date=None, evidence=())
        article = replace(small.articles[1], page=page, id=one.article, date=day)
        put(tmp_path / "grown", Facts(small.entities, (one,), (article,)), page)
    grown = StoreSource(str(tmp_path / "grown"))
    try:
        with TestClient(create_app(grown), base_url="http://127.0.0.1") as site:
            for _ in range(50):
                answer = site.get("/conflicts")
                if "refresh" not in answer.headers:
                    break
            page_text = text_of(answer.text)
    finally:
        grown.close()
    assert "增长 1" in page_text
    assert "900家" in page_text


def test_the_places_that_a_place_lies_in_have_pages_though_no_report_names_them(tmp_path: Path) -> None:
    kg.build(write_pages(tmp_path / "pages", fair=FAIR), tmp_path / "store").close()
    source = StoreSource(str(tmp_path / "store"))
    try:
        with TestClient(create_app(source), base_url="http://127.0.0.1") as site:
            page = site.get("/browse/Place").text
            place = site.get(re.findall(r'href="(/Place/[^"]+)"', page)[0]).text
            crumbs = re.findall(r'href="([^"]+)"', re.findall(r'<p class="crumbs">.*', place)[0])
            above = [site.get(address) for address in crumbs]
    finally:
        source.close()
    assert above
    assert {answer.status_code for answer in above} == {200}
    assert "中华人民共和国" in text_of(above[0].text)
    assert "范围之内" in text_of(above[0].text)
