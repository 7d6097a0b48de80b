"""Counts that add up."""

from __future__ import annotations

from kg.explore import stats
from kg.explore.facts import Facts, gather
from kg.model import Article, Entity, Fact


def _pairs(table: object) -> dict[str, int]:
    return dict(zip(table["label"], table["count"], strict=True))  # type: ignore[index]


def test_counts_by_type_and_relation_add_up(small: Facts) -> None:
    assert stats.entities_by_type(small)["count"].sum() == len(small.entities)
    assert stats.facts_by_relation(small)["count"].sum() == len(small.facts)
    assert _pairs(stats.facts_by_relation(small))["举办"] == 3
    assert _pairs(stats.facts_by_relation(small, "en"))["runs"] == 3


def test_programmes_by_kind_and_province(small: Facts) -> None:
    assert _pairs(stats.programmes_by_kind(small)) == {"走访慰问": 1, "技能竞赛": 1}
    assert _pairs(stats.programmes_by_province(small)) == {"浙江": 2}


def test_the_province_of_a_programme_without_a_code_is_that_of_who_runs_it() -> None:
    union = Entity("u", "Union", "总工会", adcode="510100")
    fair, lost = Entity("p", "Programme", "招聘会"), Entity("q", "Programme", "夜校")
    facts = gather([union, fair, lost], [Fact("1", "1-1", "u", "runs", "p")])
    assert _pairs(stats.programmes_by_province(facts)) == {"四川": 1, "地点不详": 1}


def test_a_union_with_two_parts_in_one_programme_counts_it_once() -> None:
    union, fair = Entity("u", "Union", "总工会"), Entity("p", "Programme", "招聘会")
    facts = gather([union, fair], [Fact("1", "1-1", "u", p, "p") for p in ("runs", "funds")])  # type: ignore[arg-type]
    assert _pairs(stats.active_unions(facts)) == {"总工会": 1}


def test_the_timeline_fills_empty_months_and_prefers_the_stated_date() -> None:
    fair, school = Entity("p", "Programme", "招聘会"), Entity("q", "Programme", "夜校")
    union = Entity("u", "Union", "总工会")
    article = Article("1", "1-1", "", "", (), date="2024-04-02")
    facts = gather(
        [fair, school, union],
        [
            Fact("1", "1-1", "p", "heldOn", date="2024-01-09"),
            Fact("1", "1-1", "u", "runs", "p"),
            Fact("1", "1-1", "u", "runs", "q"),
        ],
        [article],
    )
    assert _pairs(stats.timeline(facts)) == {"2024-01": 1, "2024-02": 0, "2024-03": 0, "2024-04": 1}
    assert stats.timeline(Facts()).empty


def test_over_many_years_the_timeline_counts_years() -> None:
    old, new, vague = (Entity(id_, "Programme", id_) for id_ in "pqr")
    days = {"p": "2009-05-06", "q": "2024-06-30", "r": "2023"}
    facts = gather(
        [old, new, vague], [Fact("1", "1-1", id_, "heldOn", date=day) for id_, day in days.items()]
    )
    counts = _pairs(stats.timeline(facts))
    assert [counts[year] for year in ("2009", "2010", "2023", "2024")] == [1, 0, 1, 1]
    assert len(counts) == 16
