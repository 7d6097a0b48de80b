"""What the site shows, page by page."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

HOSTILE = "<img src=x onerror=alert(1)>"
CITY = "/Union/" + quote("青禾市总工会")
ADDRESSES = (
    "/", "/search?q=工会", "/search", "/browse/Union", CITY, "/articles", "/article/p1-1",
    "/questions", "/questions/leaders", "/sparql", "/view",
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


def test_search_finds_by_name_and_alias(site: TestClient) -> None:
    assert "青禾市总工会" in text_of(site.get("/search", params={"q": "市总"}).text)
    assert "没有找到" in text_of(site.get("/search", params={"q": "没有这个"}).text)


def test_an_entity_page_tells_its_facts_with_quote_source_and_confidence(site: TestClient) -> None:
    text = text_of(site.get(CITY).text)
    for words in (
        "市总、市总工会",
        "联合举办“暖冬行动”",
        "暖冬行动开始 · 2024-01-15",
        "90%",
        "冯小满",
        "主席",
    ):
        assert words in text
    assert "建会企业 多于 1,200 家（2024）" in text
    assert "推断所得" in text


def test_a_quote_leads_to_its_characters_in_the_article(site: TestClient) -> None:
    page = site.get(CITY).text
    address = unescape(re.findall(r'<blockquote><a href="([^"]*)">联合举办', page)[0])
    article = site.get(address).text
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
    assert "<mark" not in answer.text


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
        "/view?id=u:9",
        "/Union/无",
        "/entity/0",
    ],
)
def test_what_is_not_there_is_said_kindly(site: TestClient, address: str) -> None:
    answer = site.get(address)
    assert answer.status_code == 404
    assert "没有这一页" in answer.text


def test_a_question_is_answered_and_takes_names(site: TestClient) -> None:
    everyone = text_of(site.get("/questions/leaders").text)
    assert "冯小满" in everyone
    nobody = text_of(site.get("/questions/leaders", params={"person": "没有此人"}).text)
    assert "冯小满" not in nobody


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
