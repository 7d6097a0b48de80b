"""The union above: from the place tree, under stated links, without circles."""

from __future__ import annotations

import pytest

from kg.gazetteer import load
from kg.graph.derive.changes import THINGS
from kg.graph.derive.told import reading
from kg.graph.hierarchy import place_of
from kg.graph.unions.above import union_above
from kg.iri import mint
from kg.model import Entity, Fact, Level
from tests.graph.samples import CITY, HONGQIAO, KUNSHAN, LAKE, PALACE, SUZHOU
from tests.graph.unions.lines import above


def union(name: str, code: str | None, level: Level) -> Entity:
    return Entity(mint("Union", name, code or ""), "Union", name, level=level, adcode=code)


@pytest.mark.parametrize(
    ("name", "code", "level", "expected"),
    [
        ("河北省总工会", "130000", "province", "中华全国总工会"),
        ("天津市总工会", "120000", "province", "中华全国总工会"),
        ("唐山市总工会", "130200", "prefecture", "河北省总工会"),
        ("昆山市总工会", "320583", "county", "苏州市总工会"),
        ("天津市红桥区总工会", "120106", "county", "天津市总工会"),
        ("武汉市江汉区总工会", "420103", "county", "武汉市总工会"),
        ("仙桃市总工会", "429004", "county", "湖北省总工会"),
        ("忠县总工会", "500233", "county", "重庆市总工会"),
        ("昆山市花桥镇总工会", "320583", "township", "昆山市总工会"),
        ("昆山经济技术开发区总工会", "320583", "zone", "昆山市总工会"),
        ("唐山高新技术产业开发区总工会", "130200", "zone", "唐山市总工会"),
        ("青岛市城阳区某某街道工会联合会", "370214", "industry", "青岛市城阳区总工会"),
        ("昆山甲乙精密有限公司工会", "320583", "enterprise", "昆山市总工会"),
        ("中国某业工会全国委员会", None, "industry", "中华全国总工会"),
        ("中华全国总工会", "100000", "national", None),
        ("某某公司工会", None, "enterprise", None),
        ("某某公司工会", "999999", "enterprise", None),
        ("香港某会", "810000", "industry", None),
    ],
)
def test_union_above(name: str, code: str | None, level: Level, expected: str | None) -> None:
    found = union_above(union(name, code, level), load())
    assert (found and found[0].name) == expected


def test_the_line_goes_up_to_the_nation_and_is_marked_as_inferred() -> None:
    found = above([KUNSHAN], [])
    names = {entity.name: entity for entity in found.entities}
    assert set(names) == {"苏州市总工会", "江苏省总工会", "中华全国总工会"}
    assert names["中华全国总工会"].id == mint("Union", "中华全国总工会", "100000")
    assert [names[name].level for name in sorted(names)] == ["national", "province", "prefecture"]
    assert all(fact.inferred and fact.rule and not fact.evidence for fact in found.facts)
    assert len(found.facts) == 3


def test_a_union_read_from_a_page_and_the_inferred_one_are_one_node() -> None:
    found = above([KUNSHAN, SUZHOU], [])
    assert (KUNSHAN.id, SUZHOU.id) in {(fact.s, fact.o) for fact in found.facts}
    assert SUZHOU.id not in {entity.id for entity in found.entities}


def test_stated_links_win() -> None:
    stated = [Fact("p", "a", KUNSHAN.id, "partOf", LAKE.id)]
    found = above([KUNSHAN, LAKE, SUZHOU], stated)
    assert KUNSHAN.id not in {fact.s for fact in found.facts}


def test_the_enterprise_of_a_union_is_not_the_union_above() -> None:
    parents = ("https://union-kg.example/Organisation/某公司", KUNSHAN.id)
    values = {**{name: {} for name in THINGS}, "partOf": {LAKE.id: parents}}
    assert reading(lambda _: values)([LAKE.id])[LAKE.id].parents == {KUNSHAN.id}


def test_a_link_that_would_close_a_circle_is_left_out() -> None:
    # The page says that the city is under the lake; the tree would put the lake under the city.
    stated = [Fact("p", "a", KUNSHAN.id, "partOf", LAKE.id)]
    found = above([KUNSHAN, LAKE], stated)
    links = {(fact.s, fact.o) for fact in (*found.facts, *stated)}
    assert (LAKE.id, KUNSHAN.id) not in links


def test_order_does_not_matter() -> None:
    unions = [KUNSHAN, LAKE, SUZHOU, HONGQIAO]
    assert above(unions, []) == above(unions[::-1], [])


def test_what_has_a_code_is_where_the_code_says() -> None:
    for thing in (KUNSHAN, PALACE):
        found = place_of(thing, load())
        assert found is not None
        assert (found.s, found.o, found.inferred) == (thing.id, CITY.id, True)
    assert place_of(CITY, load()) is None
