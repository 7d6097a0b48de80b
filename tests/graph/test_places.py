"""Places in the graph: codes of their time, successors, chains up to the nation, and the codes of labelled pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.data import data_path
from kg.gazetteer import load
from kg.graph.places import place_triples, tree_triples
from kg.graph.query import run
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.pipeline import build, extract_paths

GOLD = Path(__file__).parents[1] / "gold"
OLD = (
    "老城厢里办夜校\n\n本报讯 近日,北京市崇文区总工会举办职工夜校,120名职工参加。"
    "居巢区总工会和襄樊市总工会派人观摩。\n"
)


@pytest.fixture(scope="module", params=["name", "text", "option"])
def old_store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A page of 2006, its date told by the file's name, on the page itself, or by the person who builds."""
    folder = tmp_path_factory.mktemp("old")
    name = "2006-05-12_02.txt" if request.param == "name" else "scan.txt"
    imprint = "某某工人报 2006年5月12日 星期五 第2版\n\n" if request.param == "text" else ""
    (folder / name).write_text(imprint + OLD, encoding="utf-8")
    with open_store("memory:") as store:
        build([folder], store, date="2006-05-12" if request.param == "option" else None)
        yield store


@pytest.mark.parametrize(
    ("code", "name", "until", "line", "heirs"),
    [
        ("110103", "崇文区", 2010, ["北京市", "中华人民共和国"], {"110101"}),
        ("341402", "居巢区", 2011, ["巢湖市", "安徽省", "中华人民共和国"], {"340181"}),
        ("420600", "襄樊市", 2010, ["湖北省", "中华人民共和国"], {"420600"}),
    ],
)
def test_an_old_page_links_to_the_code_of_its_time_and_its_successor(
    old_store: Store, code: str, name: str, until: int, line: list[str], heirs: set[str]
) -> None:
    place = f'?article u:mentions ?place . ?place a u:Place ; rdfs:label "{name}"@zh ; u:adcode "{code}"'
    found = run(
        old_store, f"SELECT DISTINCT ?until ?heir {{ {place} ; u:until ?until ; u:successor/u:adcode ?heir }}"
    )
    assert {(row["until"], row["heir"]) for row in found.records()} == {(until, heir) for heir in heirs}
    above = run(
        old_store,
        f"SELECT DISTINCT ?name {{ {place} ; u:locatedIn+ ?up . ?up rdfs:label ?name }}",
    )
    assert {row["name"] for row in above.records()} == set(line)


def test_today_the_same_name_is_another_place(tmp_path: Path) -> None:
    (tmp_path / "2024-05-12.txt").write_text(
        "巢湖边办职工比赛\n\n本报讯 安徽省巢湖市总工会举办职工龙舟赛。\n", encoding="utf-8"
    )
    (page,) = extract_paths([tmp_path])
    codes = {entity.adcode for entity in page.entities if entity.name == "巢湖市"}  # type: ignore[union-attr]
    assert codes == {"340181"}


def test_every_chain_ends_in_the_nation_and_every_code_that_ended_has_a_successor() -> None:
    gazetteer = load()
    up: dict[str, str] = {}
    ended: set[str] = set()
    followed: set[str] = set()
    for s, p, o in place_triples({row.code for row in gazetteer.divisions}, gazetteer):
        if p.endswith("#locatedIn>"):
            assert up.setdefault(s, o) == o  # one place above
        elif p.endswith("#until>"):
            ended.add(s)
        elif p.endswith("#successor>"):
            followed.add(s)
    assert ended
    assert ended == followed
    for place in up:
        steps = 0
        while place in up:
            place, steps = up[place], steps + 1
            assert steps < 6
        assert "中华人民共和国" in place


def test_the_tree_of_today_has_codes_coordinates_and_nothing_that_ended() -> None:
    triples = list(tree_triples(load()))
    places = {s for s, p, o in triples if p.endswith("#adcode>")}
    located = {s for s, p, o in triples if p.endswith("#lat>")}
    assert len(places) > 3200
    assert len(located) > 0.99 * len(places) - 1
    assert not any(p.endswith("#until>") for _, p, _ in triples)


def test_regions_without_a_single_report_are_in_the_graph(old_store: Store) -> None:
    found = run(old_store, "SELECT DISTINCT ?p { ?p a u:Place ; u:level level:province }")
    assert len(found) == 34


@pytest.mark.parametrize("gold", sorted(GOLD.glob("*.json")), ids=lambda path: path.stem)
def test_every_county_named_on_a_labelled_page_has_its_code(gold: Path) -> None:
    (page,) = extract_paths([data_path("seeds", "pages") / f"{gold.stem}.txt"])
    found = {
        (form, entity.adcode)
        for entity in page.entities  # type: ignore[union-attr]
        if entity.type == "Place"
        for form in (entity.name, *entity.aliases)
    }
    for place in json.loads(gold.read_text(encoding="utf-8"))["entities"]:
        code = place.get("adcode")
        division = load().get(code) if code else None
        if place["type"] == "Place" and division and division.level == "county":
            forms = {(form, code) for form in (place["name"], *place.get("aliases", ()))}
            assert forms & found, place["name"]
