"""The three graphs hold what the facts say, their measures are right, and their files open again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

from kg.errors import InputError
from kg.explore.facts import Facts, gather
from kg.explore.network import centrality, communities, components, everything, two_mode, unions, write
from kg.model import Entity, Fact


def _names(graph: nx.Graph) -> set[str]:
    return {data["label"] for _, data in graph.nodes(data=True)}


def test_everything_has_a_node_an_entity_and_an_edge_a_relation(small: Facts) -> None:
    graph = everything(small)
    assert len(graph) == len(small.entities)
    assert graph.number_of_edges() == sum(fact.o is not None for fact in small.facts)
    assert {data["relation"] for *_, data in graph.edges(data=True)} >= {"runs", "serves", "leads", "partOf"}


def test_two_relations_between_the_same_two_are_two_edges() -> None:
    union, fair = Entity("u", "Union", "总工会"), Entity("p", "Programme", "招聘会")
    graph = everything(gather([union, fair], [Fact("1", "1-1", "u", p, "p") for p in ("runs", "funds")]))  # type: ignore[arg-type]
    assert graph.number_of_edges() == 2


def test_two_mode_is_bipartite_and_has_no_one_else(small: Facts) -> None:
    graph = two_mode(small)
    assert nx.is_bipartite(graph)
    assert {data["type"] for _, data in graph.nodes(data=True)} == {"Union", "Programme"}


def test_unions_are_joined_by_a_shared_programme_or_place() -> None:
    a, b, c = (Entity(id_, "Union", id_) for id_ in "abc")
    fair, town = Entity("p", "Programme", "招聘会"), Entity("t", "Place", "青禾市")
    said = (
        ("a", "runs", "p"),
        ("b", "supports", "p"),
        ("a", "locatedIn", "t"),
        ("b", "locatedIn", "t"),
        ("c", "locatedIn", "t"),
    )
    facts = gather([a, b, c, fair, town], [Fact("1", "1-1", s, p, o) for s, p, o in said])  # type: ignore[arg-type]
    graph = unions(facts)
    assert graph["a"]["b"] == {"weight": 2, "programmes": 1, "places": 1}
    assert graph["a"]["c"]["weight"] == 1
    assert list(unions(facts, places=False).edges) == [("a", "b")]


def test_the_one_in_the_middle_is_the_most_central() -> None:
    star = nx.star_graph(4)
    table = centrality(star)
    assert table.loc[0, "id"] == 0
    assert table.loc[0, "betweenness"] == 1.0
    assert list(table["degree"]) == [4, 1, 1, 1, 1]


def test_communities_and_components_cover_every_node_once() -> None:
    graph = nx.disjoint_union(nx.complete_graph(5), nx.barbell_graph(6, 0))
    for table, name, count in ((communities(graph), "community", 3), (components(graph), "component", 2)):
        assert sorted(table["id"]) == sorted(graph)
        assert table[name].nunique() == count
        assert table.loc[0, "size"] == table["size"].max()


def test_the_same_seed_gives_the_same_communities(made: Callable[..., Facts]) -> None:
    graph = everything(made(300))
    assert communities(graph).equals(communities(graph))


def test_an_empty_graph_has_empty_tables() -> None:
    for measure in (centrality, communities, components):
        assert measure(nx.Graph()).empty


@pytest.mark.parametrize(("suffix", "read"), [(".graphml", nx.read_graphml), (".gexf", nx.read_gexf)])
@pytest.mark.parametrize("graph_of", [everything, two_mode, unions])
def test_a_written_network_opens_again(
    small: Facts,
    tmp_path: Path,
    suffix: str,
    read: Callable[..., nx.Graph],
    graph_of: Callable[[Facts], nx.Graph],
) -> None:
    graph = graph_of(small)
    write(graph, tmp_path / f"net{suffix}")
    again = read(tmp_path / f"net{suffix}")
    assert _names(again) == _names(graph)
    assert again.number_of_edges() == graph.number_of_edges()


@pytest.mark.parametrize("suffix", [".graphml", ".gexf"])
def test_a_name_that_xml_cannot_carry_does_not_break_the_file(tmp_path: Path, suffix: str) -> None:
    facts = gather([Entity("u", "Union", "总\x00工\x0b会\ud800<&>\uffff")])
    write(everything(facts), tmp_path / f"net{suffix}")
    read = nx.read_graphml if suffix == ".graphml" else nx.read_gexf
    assert _names(read(tmp_path / f"net{suffix}")) == {"总\ufffd工\ufffd会\ufffd<&>\ufffd"}


def test_an_unknown_ending_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.xls"):
        write(nx.Graph(), tmp_path / "net.xls")
