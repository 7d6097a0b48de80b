"""Tables that a notebook can use at once."""

from __future__ import annotations

import pytest

from kg.errors import InputError
from kg.explore.facts import Facts
from kg.explore.frames import entities, frame


def test_one_relation_has_its_own_columns_only(small: Facts) -> None:
    runs = frame(small, "runs")
    assert len(runs) == 3
    assert {"subject", "object", "confidence", "evidence"} <= set(runs.columns)
    assert not {"relation", "value", "unit", "role"} & set(runs.columns)
    assert set(frame(small, "leads")["role"]) == {"主席"}


def test_a_quantity_has_its_figure(small: Facts) -> None:
    (row,) = frame(small, "quantity").to_dict("records")
    assert (row["value"], row["unit"], row["of"], row["bound"]) == (1200.0, "家", "建会企业", "more")


def test_all_relations_together_name_each(small: Facts) -> None:
    assert len(frame(small)) == len(small.facts)
    assert "relation" in frame(small).columns


def test_a_relation_never_met_is_an_empty_table_and_an_unknown_one_an_error(small: Facts) -> None:
    assert frame(small, "wins").empty
    assert "subject" in frame(small, "wins").columns
    with pytest.raises(InputError, match="eats"):
        frame(small, "eats")


def test_facts_can_be_filtered_by_the_day_they_were_printed(small: Facts) -> None:
    table = frame(small)
    printed = table[table["published"] >= "2024-01-15"]
    assert set(printed["headline"]) == {"暖冬行动开始"}
    assert len(printed) == sum(not fact.inferred for fact in small.facts)


def test_entities_come_with_their_most_told_of_first(small: Facts) -> None:
    table = entities(small)
    assert table.loc[0, "name"] == "青禾市总工会"
    assert len(table) == len(small.entities)
