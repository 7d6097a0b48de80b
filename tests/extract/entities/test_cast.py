"""The collector of a page's things."""

from __future__ import annotations

from kg.extract.entities import Cast

BASE = "https://union-kg.example/"


def test_a_thing_met_twice_is_one_with_two_forms() -> None:
    cast = Cast()
    first = cast.add("Union", "岳阳市总工会", "湖南省岳阳市总工会", adcode="430600")
    second = cast.add("Union", "岳阳市总工会", "市总", adcode="430600", level="prefecture")
    assert first == second == f"{BASE}Union/430600/岳阳市总工会"
    (entity,) = cast.entities()
    assert (entity.aliases, entity.level) == (("湖南省岳阳市总工会", "市总"), "prefecture")


def test_a_name_is_no_alias_of_itself() -> None:
    cast = Cast()
    iri = cast.add("Programme", "午间课堂", "午间课堂")
    cast.alias(iri, "午间课堂")
    assert cast.entities()[0].aliases == ()


def test_one_name_in_two_places_is_two_things() -> None:
    cast = Cast()
    cast.add("Programme", "职工夜校", adcode="430600")
    cast.add("Programme", "职工夜校", adcode="430100")
    assert len(cast.entities()) == 2


def test_things_come_out_in_one_order() -> None:
    one, other = Cast(), Cast()
    for cast, names in ((one, "甲乙丙"), (other, "丙乙甲")):
        for name in names:
            cast.add("Group", name)
    assert one.entities() == other.entities()
