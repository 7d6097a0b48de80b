"""Each question put to a graph small enough to know the answer by heart, and each chart drawn."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pandas as pd
import pytest

from kg.errors import InputError
from kg.explore import analysis, network
from kg.explore.analysis.speed import betweenness
from kg.explore.charts import png
from kg.explore.facts import Facts, gather
from kg.model import Article, Entity, Fact

A, B, C, D = (Entity(f"u:{name}", "Union", name, level=level) for name, level in (
    ("甲市总工会", "prefecture"), ("乙县总工会", "county"), ("丙县总工会", "county"), ("丁厂工会", "enterprise"),
))  # fmt: skip
FAIR, FAIR_2, STOP = (Entity(f"p:{name}", "Programme", name, kind=kind, adcode=code) for name, kind, code in (
    ("春风招聘会", "job_fair", "320500"),
    ("夏日招聘会", "job_fair", "330100"), ("暖心驿站", "service_station", "320500"),
))  # fmt: skip
DAYS = {"a": "2023-03-04", "b": "2024-05-06"}
ARTICLES = tuple(Article(page, page, "", "", (), date=day) for page, day in DAYS.items())


def _fact(page: str, s: Entity, p: str, o: Entity) -> Fact:
    return Fact(page, page, s.id, p, o.id)  # type: ignore[arg-type]


@pytest.fixture
def known() -> Facts:
    said = [
        _fact("a", A, "runs", FAIR), _fact("a", B, "undertakes", FAIR), _fact("b", A, "runs", FAIR_2),
        _fact("b", B, "supports", FAIR_2), _fact("b", C, "participates", FAIR_2), _fact("b", D, "runs", STOP),
    ]  # fmt: skip
    return gather((A, B, C, D, FAIR, FAIR_2, STOP), said, ARTICLES)


def test_an_edge_weighs_what_its_ends_share(known: Facts) -> None:
    graph = analysis.cooperation(known)
    assert graph[A.id][B.id] == {"weight": 1.5, "programmes": 2}
    assert graph[A.id][C.id] == {"weight": 0.5, "programmes": 1}
    assert D.id in graph
    assert graph.degree[D.id] == 0


def test_a_campaign_of_everybody_joins_nobody() -> None:
    crowd = [Entity(f"u:{n}", "Union", f"第{n}工会") for n in range(61)]
    facts = gather([*crowd, FAIR], [_fact("a", one, "runs", FAIR) for one in crowd], ARTICLES)
    assert analysis.cooperation(facts).size() == 0


def test_the_backbone_keeps_what_is_heavier_than_chance() -> None:
    graph = nx.star_graph(5)
    nx.set_edge_attributes(graph, 1.0, "weight")
    graph[0][1]["weight"] = 20.0
    kept = analysis.backbone(graph, 0.05)
    assert list(kept.edges()) == [(0, 1)]
    assert kept[0][1]["chance"] == pytest.approx((1 - 20 / 24) ** 4)
    nx.set_edge_attributes(graph, 1.0, "weight")
    assert analysis.backbone(graph, 0.05).size() == 0


def test_bridges_say_how_much_they_hold() -> None:
    graph = nx.disjoint_union(nx.complete_graph(4), nx.complete_graph(3))
    graph.add_edge(0, 4)
    graph.add_edge(1, 7)  # a body with a single partner is no part of its own
    graph = nx.relabel_nodes(graph, str)
    assert analysis.bridges(graph).values.tolist() == [["0", "4", 3, 8, "0", "4"]]
    assert analysis.bridges(nx.Graph()).empty


def test_brokers_stand_between_communities() -> None:
    graph = nx.relabel_nodes(nx.barbell_graph(5, 1), str)
    table = analysis.brokers(graph)
    assert table["id"][0] == "5"
    assert table["communities"].max() >= 1


def test_both_backends_agree() -> None:
    pytest.importorskip("rustworkx")
    graph = nx.gnm_random_graph(60, 120, seed=3)
    assert betweenness(graph) == pytest.approx(network.betweenness(graph))


def test_without_the_fast_backend_the_answer_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = nx.gnm_random_graph(40, 80, seed=3)
    before = betweenness(graph)
    monkeypatch.setitem(__import__("sys").modules, "rustworkx", None)
    assert betweenness(graph) == pytest.approx(before)


def test_roles_are_counted_by_level(known: Facts) -> None:
    assert analysis.roles_by_level(known, "en").to_dict("index") == {
        "prefecture": {"runs": 2, "undertakes": 0, "supports": 0, "takes part in": 0},
        "county": {"runs": 0, "undertakes": 1, "supports": 1, "takes part in": 1},
        "enterprise": {"runs": 1, "undertakes": 0, "supports": 0, "takes part in": 0},
    }


def test_portfolios_are_alike_by_their_mix_not_their_size(known: Facts) -> None:
    table = analysis.portfolios(known, "union", least=1)
    assert table.loc["甲市总工会"].tolist() == [2, 0]
    alike = analysis.similarity(table)
    assert alike.at["甲市总工会", "丙县总工会"] == pytest.approx(1)
    assert alike.at["甲市总工会", "丁厂工会"] == 0
    assert analysis.portfolios(known, least=1).loc["江苏"].tolist() == [1, 1]
    assert "丁厂工会" not in analysis.portfolios(known, "union", least=2).index
    with pytest.raises(InputError, match="by 'colour'"):
        analysis.portfolios(known, "colour")  # type: ignore[arg-type]


def test_a_kind_spreads_in_the_order_of_its_reports(known: Facts) -> None:
    table = analysis.diffusion(known, "en")
    assert table[table["kind"] == "Job fair"][["province", "first", "order"]].values.tolist() == [
        ["Jiangsu", "2023-03", 1], ["Zhejiang", "2024-05", 2],
    ]  # fmt: skip


def test_change_has_every_year_between_the_first_and_the_last(known: Facts) -> None:
    assert analysis.change(known, "en").to_dict("index") == {
        "2023": {"Job fair": 1, "Service station": 0},
        "2024": {"Job fair": 1, "Service station": 1},
    }
    assert len(analysis.change(known, by="M")) == 15


def test_a_chart_of_many_years_shows_the_newest_and_sums_up_those_before() -> None:
    years = [str(year) for year in range(1999, 2025)]
    table = pd.DataFrame({"技能竞赛": [1] * 26, "服务站点": [0] * 25 + [2]}, index=years)
    axes = analysis.change_chart(table).axes[0]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["–2011", *years[13:]]
    cells = [text.get_text() for text in axes.texts]
    assert cells[:2] == ["13", "1"]  # of the first kind, before and then
    assert cells[-1] == "2"


def test_a_chart_of_one_year_is_as_wide_as_its_title() -> None:
    figure = analysis.change_chart(pd.DataFrame({"技能竞赛": [3]}, index=["2024"]))
    figure.draw_without_rendering()
    assert figure.axes[0].title.get_window_extent().x1 < figure.bbox.x1


def test_every_chart_can_be_drawn_of_much_and_of_nothing(made: Callable[..., Facts]) -> None:
    for facts in (made(300), Facts()):
        graph = analysis.cooperation(facts)
        portfolio = analysis.portfolios(facts)
        figures = [
            analysis.network_chart(graph), analysis.network_chart(analysis.backbone(graph), name="backbone"),
            analysis.roles_chart(analysis.roles_by_level(facts)),
            analysis.similarity_chart(analysis.similarity(portfolio)),
            analysis.diffusion_chart(analysis.diffusion(facts)), analysis.change_chart(analysis.change(facts)),
        ]  # fmt: skip
        assert all(png(figure).startswith(b"\x89PNG") for figure in figures)


def test_a_table_without_rows_is_still_one() -> None:
    assert isinstance(analysis.portfolios(Facts()), pd.DataFrame)
    assert analysis.brokers(nx.Graph()).empty
