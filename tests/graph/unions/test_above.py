"""The union above, from a name alone: a long list of real unions of all kinds and provinces."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.gazetteer import load
from kg.graph.unions.above import union_above
from kg.graph.unions.bodies import descends, general_union
from kg.iri import mint
from kg.model import Entity, Level
from tests.graph.unions.lines import above

ROWS = list(
    csv.DictReader(Path(__file__).with_name("unions_above.csv").read_text(encoding="utf-8").splitlines())
)
# What neither name nor tree tells: a short form that no rule makes (博州 of 博尔塔拉蒙古自治州), and groups of firms
# whose place or industry their name does not tell.
OPEN = {
    "博州总工会",
    "首都机场集团有限公司工会",
    "晋能控股集团有限公司工会",
    "鞍钢集团有限公司工会",
    "延长石油(集团)有限责任公司工会",
}


def named(name: str, code: str | None = None, level: Level | None = None) -> Entity:
    return Entity(mint("Union", name, code or ""), "Union", name, level=level, adcode=code)


def above_of(name: str, code: str | None = None, level: Level | None = None) -> str | None:
    found = union_above(named(name, code, level), load())
    return found[0].name if found else None


def test_the_list_has_every_kind_and_each_name_once() -> None:
    assert len({row["name"] for row in ROWS}) == len(ROWS) > 300
    kinds = {
        "province",
        "prefecture",
        "county",
        "township",
        "village",
        "zone",
        "industry",
        "enterprise",
        "corps",
    }
    assert kinds < {row["kind"] for row in ROWS}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_union_above(row: dict[str, str]) -> None:
    assert (above_of(row["name"]) == row["above"]) is (row["name"] not in OPEN)


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("鼓楼区总工会", None, None),  # four cities have one
        ("鼓楼区总工会", "350102", "福州市总工会"),
        ("鼓楼区总工会", "350100", "福州市总工会"),
        ("花桥镇总工会", None, None),
        ("花桥镇总工会", "320583", "昆山市总工会"),
        ("崇文区总工会", "110103", "北京市总工会"),
        ("东风汽车某某有限公司工会", "420300", "十堰市总工会"),  # no district of 佳木斯
        ("中山大学工会", "440100", "广州市总工会"),
        ("某某物流有限公司工会", None, None),
        ("香港某会", "810000", None),
    ],
)
def test_the_place_of_the_report_decides_what_the_name_leaves_open(
    name: str, code: str | None, expected: str | None
) -> None:
    assert above_of(name, code) == expected


def test_one_nation_at_the_top_no_circle_and_levels_that_decrease() -> None:
    unions = [named(row["name"]) for row in ROWS if row["name"] != "中华全国总工会"]
    found = above(unions, [])
    every = {entity.id: entity for entity in (*unions, *found.entities)}
    parents = {fact.s: fact.o or "" for fact in found.facts}
    assert len(parents) == len(found.facts)  # one parent each
    for name in parents:
        line = [name]
        while line[-1] in parents:
            assert descends(every[line[-1]], every[parents[line[-1]]])
            line.append(parents[line[-1]])
            assert len(line) < 12
        top = every[line[-1]]  # the nation, or a firm whose name tells no place
        assert top.name == "中华全国总工会" or (
            top.level == "enterprise" and union_above(top, load()) is None
        )
    assert all(fact.inferred and fact.rule.startswith("hierarchy:") for fact in found.facts)


@pytest.mark.parametrize(
    ("child", "parent", "allowed"),
    [
        (named("甲县总工会", level="county"), named("乙市总工会", level="prefecture"), True),
        (named("乙市总工会", level="prefecture"), named("甲县总工会", level="county"), False),
        (named("甲县总工会", level="county"), named("丙县总工会", level="county"), False),
        (named("甲县某镇某村工会", level="township"), named("甲县某镇总工会", level="township"), True),
        (named("某公司某分公司工会", level="enterprise"), named("某公司工会", level="enterprise"), True),
        (named("某某工会", level=None), named("甲县总工会", level="county"), True),
    ],
)
def test_descends(child: Entity, parent: Entity, allowed: bool) -> None:
    assert descends(child, parent) is allowed


def test_a_street_of_a_zone_is_filed_under_a_code_that_exists() -> None:
    gazetteer = load()
    street = next(d for d in gazetteer if len(d.code) > 6 and gazetteer.get(d.code[:6]) is None)
    union = general_union(street.code, gazetteer)
    assert gazetteer.get(union.adcode or "") is not None
