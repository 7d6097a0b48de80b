"""What the site lists is what the store holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.explore.facts import Facts
from kg.explore.web.app import create_app
from kg.explore.web.catalogue import Catalogue, kinds_called
from kg.explore.web.links import digest, entity_path
from kg.explore.web.source import StoreSource
from kg.iri import mint
from kg.model import Entity
from tests.explore.web.conftest import put


@pytest.fixture
def catalogue(source: StoreSource) -> Catalogue:
    return source.state().catalogue


def names(listed: list[object]) -> list[str]:
    return [one.entity.name for one in listed]  # type: ignore[attr-defined]


def test_everything_is_listed_with_what_is_known_of_it(catalogue: Catalogue, small: Facts) -> None:
    assert catalogue.totals["entities"] == len(small.entities)
    for entity in small.entities:
        listed = catalogue.entity(entity.id)
        assert listed is not None
        assert listed.entity.name == entity.name
        assert sorted(listed.entity.aliases) == sorted(entity.aliases)
        assert (listed.entity.level, listed.entity.adcode, listed.entity.kind) == (
            entity.level, entity.adcode, entity.kind,
        )  # fmt: skip
        assert listed.facts >= len(small.touching(entity.id))


def test_lists_begin_with_what_is_most_told_of(catalogue: Catalogue) -> None:
    assert names(catalogue.of_type("Union", 0, 2)) == ["青禾市总工会", "云溪区总工会"]
    assert names(catalogue.of_type("Union", 2, 2)) == ["<img src=x onerror=alert(1)>"]
    assert names(catalogue.most_active(5)) == ["云溪区总工会", "青禾市总工会"]


def test_kinds_places_and_years_are_counted(catalogue: Catalogue) -> None:
    assert catalogue.kinds() == [("relief_visit", 1), ("skills_competition", 1)]
    assert names(catalogue.of_kind("skills_competition", "33", 0, 9)) == ["技能比武"]
    assert catalogue.of_kind("skills_competition", "32", 0, 9) == []
    assert [(one.entity.name, n) for one, n in catalogue.runners_of("relief_visit")] == [
        ("青禾市总工会", 1), ("云溪区总工会", 1),
    ]  # fmt: skip
    assert catalogue.places_of("relief_visit") == {"330100": 1}
    assert catalogue.programmes_within("3301") == {"330100": 1, "330106": 1}
    assert catalogue.years_of("relief_visit") == [("2024", 1)]
    assert catalogue.counts_within("330106") == {"Union": 1, "Programme": 1}
    assert names(catalogue.within("3301", "Union", 0, 9)) == ["青禾市总工会", "云溪区总工会"]
    assert catalogue.kinds_within("330106") == [("skills_competition", 1)]


def test_a_name_that_one_thing_alone_has_is_known(catalogue: Catalogue) -> None:
    found = catalogue.named(["青禾市总工会", "云溪区总工会", "市总工会", "无此会"])
    assert {name: one.name for name, one in found.items()} == {
        "青禾市总工会": "青禾市总工会", "云溪区总工会": "云溪区总工会",
    }  # fmt: skip


def test_articles_are_found_by_year_newspaper_and_headline(catalogue: Catalogue) -> None:
    assert catalogue.printed() == ([("2024", 1)], [])
    assert [one.page for one in catalogue.articles(0, 9, "2024")] == ["p1"]
    assert (catalogue.count_articles(), catalogue.count_articles("2024"), catalogue.count_articles("", "无")) == (
        2, 1, 0,
    )  # fmt: skip
    assert [one.page for one in catalogue.headed("行动开始", 9)] == ["p1"]
    assert catalogue.headed("%", 9) == []


def test_articles_come_newest_first(catalogue: Catalogue) -> None:
    assert [one.page for one in catalogue.articles(0, 9)] == ["p1", "p2"]
    assert [one.headline for one in catalogue.articles_of("p1")] == ["暖冬行动开始"]


def test_thousands_can_be_asked_for_at_once(catalogue: Catalogue, small: Facts) -> None:
    ids = [f"https://union-kg.example/Union/{n}" for n in range(40_000)]
    assert len(catalogue.entities([*ids, small.entities[0].id])) == 1


def test_a_name_too_long_for_an_address_has_a_page_all_the_same(small: Facts, tmp_path: Path) -> None:
    name = "工" * 10_000
    iri = mint("Union", name)
    put(tmp_path / "store", Facts((Entity(iri, "Union", name),), (), small.articles[:1]), "p1")
    source = StoreSource(str(tmp_path / "store"))
    try:
        assert source.state().catalogue.by_digest(digest(iri)) == iri
        with TestClient(create_app(source), base_url="http://127.0.0.1") as site:
            page = site.get(entity_path(iri))
    finally:
        source.close()
    assert page.status_code == 200
    assert len(page.text) < 30_000  # the name is cut wherever it is shown


@pytest.mark.parametrize("content", [b"", b"no list", None])
def test_a_file_that_is_no_list_is_of_no_state(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "site.sqlite"
    if content is not None:
        path.write_bytes(content)
    assert Catalogue.state_of(path) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("招聘", ["job_fair"]), ("JOB", ["job_fair"]), ("jj", ["fund"]), ("fu", ["fund"]), ("没有", [])],
)
def test_a_kind_is_found_in_both_languages(words: str, expected: list[str]) -> None:
    assert kinds_called(words, ["fund", "job_fair"]) == expected
