"""Whose a programme can be: what an article's bodies and places are called, and where their names end."""

from __future__ import annotations

import pytest

from kg.extract.entities.owners import Owners, owners_among
from kg.model import EntityType
from tests.extract.reading import resolved

TEXT = "云溪区总工会走进红枫体育馆,岳阳市石化公司的职工在岳阳市体育中心体育馆比赛。"


def _owners() -> Owners:
    reading, cast = resolved(TEXT)
    return owners_among(reading.mentions, cast)


@pytest.mark.parametrize(
    ("name", "types", "found"),
    [
        ("云溪区总工会", ("Union", "Organisation"), True),
        ("云溪区总工会", ("Place",), False),
        ("石化公司", ("Place", "Organisation"), True),
        ("云溪区", ("Place",), True),
        ("职工", ("Union", "Organisation"), False),
    ],
)
def test_names_are_found_by_where_they_end(name: str, types: tuple[EntityType, ...], found: bool) -> None:
    assert (_owners().ending(TEXT.index(name) + len(name), *types) is not None) is found


def test_every_form_of_a_body_or_a_place_can_be_an_owner() -> None:
    assert {"云溪区", "红枫体育馆", "岳阳市"} <= set(_owners().forms)
    assert not {"职工", "的职工"} & set(_owners().forms)
