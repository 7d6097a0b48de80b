"""One value from many pages: each thing once, each statement once, nothing dangling."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import InputError
from kg.explore.facts import Facts, around, gather
from kg.model import Entity, Evidence, Fact

UNION = Entity("u:1", "Union", "青禾市总工会", aliases=("市总",), level="prefecture")
FAIR = Entity("p:1", "Programme", "招聘会")


def test_an_entity_met_on_two_pages_is_one_with_all_its_names() -> None:
    again = replace(UNION, name="青禾总工会", aliases=("总工会",), level=None, adcode="330100")
    (one,) = gather([UNION, again]).entities
    assert (one.name, one.aliases) == ("青禾市总工会", ("市总", "青禾总工会", "总工会"))
    assert (one.level, one.adcode) == ("prefecture", "330100")


def test_a_statement_of_two_articles_is_one_fact_with_both_as_evidence() -> None:
    first = Fact("1", "1-1", "u:1", "runs", "p:1", confidence=0.6, evidence=(Evidence("1-1", 0, 2, "举办"),))
    second = replace(
        first, page="2", article="2-1", confidence=0.9, evidence=(Evidence("2-1", 5, 7, "举办"),)
    )
    known = gather([UNION, FAIR], [first, second])
    (fact,) = known.facts
    assert known.sources(fact) == ("1-1", "2-1")
    assert fact.confidence == 0.9


def test_what_a_page_says_outweighs_what_was_inferred() -> None:
    guess = Fact("1", "1-1", "u:1", "runs", "p:1", inferred=True, rule="guess")
    read = replace(guess, article="2-1", inferred=False, rule="verb")
    (fact,) = gather([UNION, FAIR], [guess, read]).facts
    assert (fact.inferred, fact.rule) == (False, "verb")


def test_a_fact_about_an_unknown_entity_is_an_error_that_names_it() -> None:
    with pytest.raises(InputError, match="p:1"):
        gather([UNION], [Fact("1", "1-1", "u:1", "runs", "p:1")])


@pytest.mark.parametrize(("hops", "count"), [(0, 1), (1, 5), (2, 7), (9, 8)])
def test_the_surroundings_grow_with_each_hop(small: Facts, hops: int, count: int) -> None:
    city = next(entity.id for entity in small.entities if entity.name == "青禾市总工会")
    assert len(around(small, city, hops).entities) == count


def test_the_surroundings_of_an_unknown_entity_are_an_error(small: Facts) -> None:
    with pytest.raises(InputError, match="u:9"):
        around(small, "u:9")
