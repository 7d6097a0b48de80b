"""A page that is right goes by without a judge; what the quick look does not know goes to the judge."""

from __future__ import annotations

import pytest

from kg.graph.checking import suspect as quick
from kg.graph.checking.said import Said
from kg.graph.checking.suspect import suspects
from kg.graph.quads import lines
from kg.graph.terms import string
from kg.graph.vocab import LABEL, TYPE, XSD, u
from tests.graph.samples import HOSTILE, PAGE_1, PAGE_2

THING = "<https://union-kg.example/Programme/a>"


def test_a_page_that_is_right_is_not_suspect() -> None:
    assert not suspects(Said(lines(PAGE_1)))
    assert not suspects(Said(lines(PAGE_2)))


def test_hostile_names_are_suspect() -> None:
    assert suspects(Said(lines(HOSTILE)))


@pytest.mark.parametrize(
    ("value", "right"),
    [
        (f'"2024"^^<{XSD}gYear>', True),
        (f'"2024-02"^^<{XSD}gYearMonth>', True),
        (f'"2024-02-29"^^<{XSD}date>', True),
        (f'"2023-02-29"^^<{XSD}date>', False),
        (f'"2024"^^<{XSD}date>', False),
        (f'"2024"^^<{XSD}integer>', False),
        ('"2024"', False),
        ("<https://union-kg.example/2024>", False),
    ],
)
def test_a_date_has_a_type_and_is_spelt_as_that_asks(value: str, right: bool) -> None:
    triples = ((LABEL, string("技能竞赛", "zh")), (TYPE, u("Programme")), (u("heldOn"), value))
    said = Said(f"{THING} {predicate} {term} <urn:graph> ." for predicate, term in triples)
    assert bool(suspects(said)) is not right


def test_what_no_shape_has_had_so_far_is_suspect(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {name: maker for name, maker in quick._MAKERS.items() if name != "maxCount"}
    monkeypatch.setattr(quick, "_MAKERS", known)
    quick._targets.cache_clear()
    assert suspects(Said(lines(PAGE_2)))
    monkeypatch.undo()
    quick._targets.cache_clear()
    assert not suspects(Said(lines(PAGE_2)))


def test_a_text_with_escapes_is_as_long_as_it_reads() -> None:
    assert [quick._text(value) for value in (r'"a\n\""@zh', '""@zh', "<urn:a>")] == ["a??", "", "urn:a"]
