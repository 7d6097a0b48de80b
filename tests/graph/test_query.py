"""The shipped questions with expected answers, and names as people write them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import LexiconError, NotFoundError, QueryError
from kg.gazetteer import load
from kg.graph.derive import refresh
from kg.graph.ledger import entry_of
from kg.graph.names import find
from kg.graph.quads import lines
from kg.graph.query import ask, question, questions, read_question, run
from kg.graph.store import Store
from kg.graph.stores import open_store
from tests.graph.samples import BEES, HONGQIAO, HOSTILE, KUNSHAN, LAKE, PAGE_1, PAGE_2, PAGE_4, PLAN


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        for page in (PAGE_1, PAGE_2, PAGE_4):
            opened.replace(entry_of(page, "1"), lines(page))
        refresh(opened, load())
        yield opened


def answer(store: Store, slug: str, *columns: str, **values: str) -> set[tuple[object, ...]]:
    return {tuple(row[name] for name in columns) for row in ask(store, slug, **values).records()}


EXPECTED: list[tuple[str, dict[str, str], tuple[str, ...], set[tuple[object, ...]]]] = [
    (
        "union-programmes",
        {"union": "昆山市总工会"},
        ("programme_name", "partner_name", "partner_does", "place_name"),
        {
            ("“暖蜂行动”", "星湖区域工会联合会", "举办", "昆山市工人文化宫"),
            ("“暖蜂行动”", "昆山市人民医院", "承办", "昆山市工人文化宫"),
            ("“暖蜂行动”", "苏州市总工会", "支持", "昆山市工人文化宫"),
            ("“暖蜂行动”", "康桥公司", "资助", "昆山市工人文化宫"),
            ("职工技能大赛", None, None, None),
        },
    ),
    (
        "kind-by-province",
        {"kind": "法律援助"},
        ("province_name", "body_name", "programme_name"),
        {
            ("天津市", "天津市红桥区总工会", "“法援早市”"),
            ("天津市", "天津市红桥区法律援助中心", "“法援早市”"),
        },
    ),
    (
        "kind-by-province",
        {"province": "江苏"},
        ("kind_name", "body_name"),
        {("技能竞赛", "昆山市总工会"), ("行动", "昆山市总工会"), ("行动", "星湖区域工会联合会")},
    ),
    (
        "unions-above",
        {"union": "星湖工联会"},
        ("step", "above_name", "said_by"),
        {
            (1, "昆山市总工会", "稿件"),
            (2, "苏州市总工会", "推断"),
            (3, "江苏省总工会", "推断"),
            (4, "中华全国总工会", "推断"),
        },
    ),
    (
        "leaders",
        {"person": "林知远"},
        ("body_name", "role", "date"),
        {("昆山市总工会", "主席", "2024-06-13")},
    ),
    (
        "groups-served",
        {"programme": "暖蜂行动"},
        ("group_name", "body_name"),
        {
            (group, body)
            for group in ("快递员", "货车司机")
            for body in ("昆山市总工会", "星湖区域工会联合会")
        },
    ),
    (
        "figures",
        {"subject": "昆山市总工会", "counted": "会员"},
        ("of", "bound", "value", "unit", "as_of"),
        {("会员", "more", 200000, "人", None)},
    ),
    (
        "figures",
        {"counted": "驿站"},
        ("value", "as_of", "published"),
        {(46, "2024-06", "2024-06-13"), (49, "2024-06", None)},
    ),
    (
        "partners",
        {"union": "红桥区总工会"},
        ("partner_name", "partner_does", "programme_name"),
        {("红桥区人民法院", "举办", "“暖心早行”"), ("天津市红桥区法律援助中心", "举办", "“法援早市”")},
    ),
    (
        "documents",
        {"body": "昆山市总工会"},
        ("document_name", "date", "headline"),
        {("《关爱骑手行动方案》", "2024-06-13", "暖蜂归巢")},
    ),
    (
        "place",
        {"place": "天津市"},
        ("type_name", "name", "where_name"),
        {
            ("工会", "天津市总工会", "天津市"),
            ("工会", "天津市红桥区总工会", "红桥区"),
            ("项目", "“法援早市”", "红桥区"),
            ("项目", "“暖心早行”", "红桥区"),
            ("单位", "红桥区人民法院", "红桥区"),
        },
    ),
    (
        "unplaced-programmes",
        {"kind": "skills_competition"},
        ("programme_name", "body_name"),
        {("职工技能大赛", "昆山市总工会")},
    ),
    (
        "unplaced-programmes",
        {},
        ("programme_name", "kind_name", "body_name"),
        {
            ("“骑手体检月”", None, None),
            ("职工技能大赛", "技能竞赛", "昆山市总工会"),
            ("“法援早市”", "法律援助", "天津市红桥区总工会"),
            ("“法援早市”", "法律援助", "天津市红桥区法律援助中心"),
        },
    ),
    (
        "evidence",
        {"subject": "昆山市总工会", "relation": "runs", "object": "职工技能大赛"},
        ("quote", "headline", "modality", "confidence"),
        {("将举办职工技能大赛", "驿站再添新", "planned", 0.9)},
    ),
    (
        "disagreements",
        {},
        ("subject_name", "of", "one", "one_headline", "other", "other_headline"),
        {("昆山市总工会", "驿站", 46, "暖蜂归巢", 49, "驿站再添新")},
    ),
    (
        "regions-without",
        {"kind": "legal_aid", "level": "county", "within": "苏州"},
        ("region_name", "within_name", "reports", "reading"),
        {
            ("昆山市", "苏州市", 2, "有报道，未见此类项目"),
            *(
                (name, "苏州市", 0, "没有报道")
                for name in ("虎丘区", "吴中区", "相城区", "姑苏区", "吴江区", "常熟市", "张家港市", "太仓市")
            ),
        },
    ),
    (
        "spread",
        {"kind": "campaign", "level": "county"},
        ("region_name", "first_report", "lag", "direction_name", "after_name", "programmes", "headline"),
        {
            ("昆山市", "2024-06-13", 0, "最早", None, 1, "暖蜂归巢"),
            ("红桥区", "2024-07-01", 18, "横向", "昆山市", 1, "早行的人有热饭"),
        },
    ),
    (
        "alike",
        {"programme": "暖蜂行动"},
        ("other_name", "kind_name", "shared_groups", "body_name", "place_name"),
        {
            ("“暖心早行”", "行动", 1, "天津市红桥区总工会", "红桥区"),
            ("“暖心早行”", "行动", 1, "红桥区人民法院", "红桥区"),
        },
    ),
    (
        "works-with",
        {"sector": "法院"},
        ("union_name", "partner_name", "partner_does", "what_name"),
        {("天津市红桥区总工会", "红桥区人民法院", "举办", "“暖心早行”")},
    ),
    (
        "offers",
        {"group": "货车司机", "place": "红桥区"},
        ("programme_name", "body_name", "where_name", "reach"),
        {
            ("“暖心早行”", "天津市红桥区总工会", "红桥区", "本地"),
            ("“暖心早行”", "红桥区人民法院", "红桥区", "本地"),
        },
    ),
    (
        "offers",
        {"place": "天津市"},
        ("programme_name", "body_name", "reach"),
        {
            ("“暖心早行”", "天津市红桥区总工会", "本地"),
            ("“暖心早行”", "红桥区人民法院", "本地"),
            ("“法援早市”", "天津市红桥区总工会", "本地"),
            ("“法援早市”", "天津市红桥区法律援助中心", "本地"),
        },
    ),
]


def test_all_of_a_region_is_covered_when_one_part_is(store: Store) -> None:
    without = answer(store, "regions-without", "region_name", kind="campaign")
    assert len(without) == 34 - 2
    assert not {("江苏省",), ("天津市",)} & without


@pytest.mark.parametrize(("slug", "values", "columns", "expected"), EXPECTED)
def test_answers(
    store: Store,
    slug: str,
    values: dict[str, str],
    columns: tuple[str, ...],
    expected: set[tuple[object, ...]],
) -> None:
    assert answer(store, slug, *columns, **values) == expected


def test_every_shipped_question_is_asked_above() -> None:
    assert {slug for slug, *_ in EXPECTED} == {known.slug for known in questions()}


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.slug)
def test_a_question_is_plain_sparql_that_answers_without_parameters(asked: object, store: Store) -> None:
    slug = asked.slug  # type: ignore[attr-defined]
    assert len(ask(store, slug)) > 0
    ox.Store().query(question(slug).sparql)  # no prefix of ours is needed
    for parameter in question(slug).parameters:
        if parameter.type == "text":
            assert len(ask(store, slug, **{parameter.name: "没有这个名字"})) == 0
        else:
            with pytest.raises((NotFoundError, QueryError), match="没有这个名字"):
                ask(store, slug, **{parameter.name: "没有这个名字"})


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("昆山市总工会", {KUNSHAN.id}),
        ("市总工会", {KUNSHAN.id}),
        ("昆山总工会", {KUNSHAN.id}),
        ("星湖工联会", {LAKE.id}),
        ("红桥", {HONGQIAO.id}),
        ("暖蜂行动", {BEES.id}),
        ("关爱骑手行动方案", {PLAN.id}),
        ("《关爱骑手行动方案》", {PLAN.id}),
        (KUNSHAN.id, {KUNSHAN.id}),
        ("", set()),
        ("没有", set()),
        ('" } ; DROP ALL #', set()),
    ],
)
def test_names_as_people_write_them(store: Store, written: str, expected: set[str]) -> None:
    types = ("Union", "Programme", "Document")
    assert set(find(store, written, types)) == expected


@pytest.mark.parametrize(
    "value", ['" } DROP ALL #', "?x", "<a:b>", "UNDEF } #", "https://x/> } #", "\\", "'"]
)
def test_a_parameter_is_never_a_part_of_the_query(store: Store, value: str) -> None:
    for asked in questions():
        for parameter in asked.parameters:
            with suppress(NotFoundError, QueryError):
                assert len(ask(store, asked.slug, **{parameter.name: value})) == 0


def test_hostile_names_are_found_as_they_are() -> None:
    with open_store("memory:") as opened:
        opened.replace(entry_of(HOSTILE, "1"), lines(HOSTILE))
        refresh(opened, load())
        name = HOSTILE.entities[0].name.replace("\ud800", "\ufffd")
        assert answer(opened, "union-programmes", "union_name", union=name) == {(name,)}
        for asked in questions():
            for parameter in asked.parameters:
                with suppress(NotFoundError, QueryError):
                    ask(opened, asked.slug, **{parameter.name: name})


def test_wrong_names_are_told(store: Store) -> None:
    with pytest.raises(QueryError, match=r"choose one of leaders$"):
        question("leadrs")
    with pytest.raises(QueryError, match="union-programmes"):
        ask(store, "nothing")
    with pytest.raises(QueryError, match="knows union"):
        ask(store, "union-programmes", onion="x")


def test_run_keeps_to_the_limit(store: Store) -> None:
    assert len(run(store, "SELECT * { ?s ?p ?o }", limit=3)) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# zh: 问\nSELECT * {}", "header needs"),
        ("# zh: 问\n# en: q\n# parameter: union — all\nSELECT * {}", "broken.rq:3"),
        ("# zh: 问\n# en: q\n# parameter: union (Onion) — all\nSELECT * {}", "broken.rq:3"),
    ],
)
def test_a_broken_question_file_names_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "broken.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=said):
        read_question(path)
