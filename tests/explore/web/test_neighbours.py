"""What is around a thing is drawn within the frame, every name once."""

from __future__ import annotations

import pytest

from kg.explore.facts import Facts, gather
from kg.explore.web.neighbours import drawn
from kg.model import Entity, Fact, Predicate


def star(count: int, relations: tuple[Predicate, ...] = ("runs",)) -> tuple[Entity, Facts]:
    """One union with `count` neighbours."""
    one = Entity("u:0", "Union", "云溪区总工会")
    others = [Entity(f"p:{n}", "Programme", f"第{n}届技能比武") for n in range(count)]
    facts = [
        Fact("1", "1-1", one.id, relations[n % len(relations)], other.id) for n, other in enumerate(others)
    ]
    return one, gather([one, *others], facts)


@pytest.mark.parametrize("count", [1, 2, 7, 14, 200])
def test_everything_stands_within_the_frame_and_nowhere_twice(count: int) -> None:
    one, facts = star(count)
    for picture in drawn(one, facts, [(fact.s, fact.p, fact.o or "") for fact in facts.facts]):
        assert picture.nodes[0].entity == one
        places = {(node.x, node.y) for node in picture.nodes}
        assert len(places) == len(picture.nodes) == 1 + min(count, 14 if picture.name == "wide" else 8)
        assert all(0 < x < picture.width and 0 < y < picture.height for x, y in places)
        assert all(link.start == 0 and link.end > 0 for link in picture.links)
        assert len(picture.links) == len(picture.nodes) - 1


def test_no_relation_crowds_out_another() -> None:
    one, facts = star(60, ("runs", "runs", "runs", "runs", "runs", "supports"))
    narrow = drawn(one, facts, [(fact.s, fact.p, fact.o or "") for fact in facts.facts])[1]
    assert narrow.relations == ("runs", "supports")


def test_a_long_name_takes_two_short_lines() -> None:
    one = Entity("u:0", "Union", "云" * 10_000)
    other = Entity("u:1", "Union", "\u202e<b>")
    facts = gather([one, other], [Fact("1", "1-1", one.id, "partOf", other.id)])
    lines = drawn(one, facts, [])[0].nodes[0].lines
    assert len(lines) == 2
    assert all(len(line) <= 8 for line in lines)
