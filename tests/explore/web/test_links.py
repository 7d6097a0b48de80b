"""Every entity has an address that leads back to it, however strange its name."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from kg.explore.web.links import DIGEST, LONGEST, article_path, digest, entity_iris, entity_path
from kg.iri import BASE, mint

NAMES = (
    "青禾市总工会", "“暖冬行动”", "a/b", "50%", "%2F", "..", "?q=1#x", "<script>", "javascript:alert(1)",
    "//evil.example", "\\evil", "工" * 10_000, "\u202e", " ",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=lambda name: repr(name[:12]))
def test_the_address_of_an_entity_leads_to_it_and_to_no_other_machine(name: str) -> None:
    iri = mint("Union", name)
    path = entity_path(iri)
    assert path.startswith("/")
    assert not path.startswith("//")
    assert len(path) <= LONGEST
    assert iri in entity_iris(unquote(path)) or path == f"/{DIGEST}{digest(iri)}"


@pytest.mark.parametrize(
    "iri", ["javascript:alert(1)", "https://evil.example/Union/x", BASE + "/evil.example", BASE + "Planet/x"]
)
def test_an_iri_that_is_not_of_this_graph_stays_on_the_site(iri: str) -> None:
    assert entity_path(iri).startswith("/entity/")


@pytest.mark.parametrize("name", ["p1-1", "a/b", "50%", "javascript:alert(1)", "<x>"])
def test_the_address_of_an_article_is_one_step_below_the_root(name: str) -> None:
    path = article_path(name, 3, 9)
    assert path.startswith("/article/")
    assert path.count("/") == 2
    assert path.endswith("?start=3&end=9#quote")
