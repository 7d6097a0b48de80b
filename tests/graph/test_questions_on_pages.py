"""The shipped questions asked of the sample pages: what anybody who reads the pages would answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.data import data_path
from kg.graph.query import ask, questions
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.graph.validate import validate
from kg.pipeline import build


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        build([data_path("seeds", "pages")], opened)
        yield opened


# Question, parameters, columns, and rows that the answer must have among others.
EXPECTED: list[tuple[str, dict[str, str], tuple[str, ...], set[tuple[object, ...]]]] = [
    (
        "union-programmes",
        {"union": "昆山经济技术开发区总工会"},
        ("programme_name", "kind_name", "partner_name", "place_name"),
        {
            ("“一站式”工会服务平台", "平台", "昆山市法院", "昆山市"),
            ("网格化管理模式", "机制", None, "昆山市"),
        },
    ),
    (
        "kind-by-province",
        {"kind": "job_fair"},
        ("province_name", "body_name", "programme_name"),
        {
            ("辽宁省", "鞍山市总工会", "“职来夜市”专场招聘会"),
            ("辽宁省", "鞍山市人力资源和社会保障局", "“职来夜市”专场招聘会"),
        },
    ),
    (
        "unions-above",
        {"union": "昆山经济技术开发区总工会"},
        ("step", "above_name"),
        {(1, "昆山市总工会"), (2, "苏州市总工会"), (3, "江苏省总工会"), (4, "中华全国总工会")},
    ),
    (
        "unions-above",
        {"union": "江汉区总工会"},
        ("step", "above_name", "level_name"),
        {(1, "武汉市总工会", "地市级"), (2, "湖北省总工会", "省级"), (3, "中华全国总工会", "全国")},
    ),
    (
        "leaders",
        {"body": "天津市红桥区总工会"},
        ("role", "person_name"),
        {("主席", "孙玉龙"), ("党组书记", "孙玉龙")},
    ),
    ("leaders", {"person": "刘青松"}, ("body_name", "role"), {("昆山经济技术开发区总工会", "主席")}),
    (
        "groups-served",
        {"group": "新就业形态劳动者"},
        ("programme_name", "body_name"),
        {("红色先锋驿站", "天津市红桥区总工会")},
    ),
    (
        "figures",
        {"subject": "昆山经济技术开发区总工会"},
        ("of", "value", "unit", "published"),
        {
            ("区域工联会", 7, "个", "2024-06-12"),
            ("工会干事", 48, "名", "2024-06-12"),
            ("集体协商指导员", 24, "名", "2024-06-12"),
        },
    ),
    (
        "partners",
        {"union": "昆山经济技术开发区总工会"},
        ("partner_name", "programme_name"),
        {("昆山市法院", "“一站式”工会服务平台")},
    ),
    (
        "documents",
        {"body": "昆山"},
        ("body_name", "document_name"),
        {("昆山经济技术开发区总工会", "党工干部履职津贴积分考核办法")},
    ),
    (
        "place",
        {"place": "红桥区"},
        ("type_name", "name", "where_name"),
        {
            ("工会", "天津市红桥区总工会", "红桥区"),
            ("项目", "红色先锋驿站", "咸阳北路街道"),
            ("单位", "红桥区教育局", "红桥区"),
        },
    ),
    (
        "unplaced-programmes",
        {"kind": "机制"},
        ("programme_name", "body_name"),
        {("网格化管理模式", "昆山经济技术开发区总工会")},
    ),
    (
        "evidence",
        {"subject": "昆山经济技术开发区总工会", "relation": "举办", "object": "一站式"},
        ("headline", "date", "modality"),
        {("七个“区域工联会”,织密园区工会一张网", "2024-06-12", "done")},
    ),
    ("disagreements", {}, ("subject_name", "one", "other", "as_of"), {("凤城驿站", 79, 86, "2024-05")}),
    (
        "regions-without",
        {"kind": "job_fair", "level": "prefecture", "within": "江苏"},
        ("region_name", "reading"),
        {("苏州市", "有报道，未见此类项目"), ("南京市", "没有报道")},
    ),
    (
        "spread",
        {"kind": "training", "level": "county"},
        ("region_name", "first_report", "lag", "direction_name"),
        {("红桥区", "2023-03-22", 0, "最早"), ("城阳区", "2023-04-06", 15, "横向")},
    ),
    (
        "alike",
        {"programme": "职来夜市"},
        ("other_name", "body_name", "place_name"),
        {("“情暖灾区 就业护航”直播带岗活动", "廊坊市总工会", "河北省")},
    ),
    (
        "works-with",
        {"sector": "人社"},
        ("union_name", "partner_name", "partner_does", "what_name"),
        {("鞍山市总工会", "鞍山市人力资源和社会保障局", "举办", "“职来夜市”专场招聘会")},
    ),
    (
        "offers",
        {"place": "天津市", "group": "新就业形态劳动者"},
        ("programme_name", "body_name", "reach"),
        {("红色先锋驿站", "天津市红桥区总工会", "本地")},
    ),
]


@pytest.mark.parametrize(("slug", "values", "columns", "expected"), EXPECTED)
def test_answers(
    store: Store,
    slug: str,
    values: dict[str, str],
    columns: tuple[str, ...],
    expected: set[tuple[object, ...]],
) -> None:
    found = {tuple(row[name] for name in columns) for row in ask(store, slug, **values).records()}
    assert expected <= found


def test_every_shipped_question_is_asked_above() -> None:
    assert {slug for slug, *_ in EXPECTED} == {known.slug for known in questions()}


def test_the_evidence_is_what_the_article_says(store: Store) -> None:
    rows = ask(store, "evidence", object="一站式").records()
    assert rows
    assert any("一站式" in str(row["quote"]) for row in rows)


def test_the_graph_of_the_sample_pages_keeps_to_the_shapes(store: Store) -> None:
    assert [finding.text() for finding in validate(store)] == []
