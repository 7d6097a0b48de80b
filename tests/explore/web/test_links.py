"""Every entity has an address that leads back to it, however strange its name."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from kg.explore.facts import gather
from kg.explore.web.links import LONGEST, entity_of, entity_path
from kg.iri import BASE, mint
from kg.model import Entity

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
    assert entity_of(unquote(path), gather([Entity(iri, "Union", name)])) == iri


@pytest.mark.parametrize(
    "iri", ["javascript:alert(1)", "https://evil.example/Union/x", BASE + "/evil.example", BASE + "Planet/x"]
)
def test_an_iri_that_is_not_of_this_graph_stays_on_the_site(iri: str) -> None:
    assert entity_path(iri).startswith("/entity/")
