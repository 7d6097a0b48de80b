"""What stands out is counted, said in a sentence, and borne out by quotes."""

from __future__ import annotations

from dataclasses import replace

from kg.explore.facts import Facts
from kg.explore.findings import findings


def test_each_finding_says_what_was_counted_and_quotes_it(small: Facts) -> None:
    found = {one.sentence: [fact.evidence[0].quote for fact in one.facts] for one in findings(small)}
    assert found["参与项目最多的工会是云溪区总工会：2 个。"]
    assert found["服务项目最多的人群是货车司机：1 个项目。"] == ["为货车司机送去围巾"]
    assert any("2 家单位" in sentence for sentence in found)


def test_the_largest_figures_are_found_by_their_unit(small: Facts) -> None:
    figure = next(fact for fact in small.facts if fact.p == "quantity")
    sums = [replace(figure, unit="元", value=value, of="资助") for value in (5.0, 9000.0)]
    people = replace(figure, unit="人次", value=70.0, of="服务")
    said = [one.sentence for one in findings(replace(small, facts=(*small.facts, *sums, people)), "en")]
    assert any("9,000" in sentence and "sum of money" in sentence for sentence in said)
    assert any("70" in sentence and "number of people" in sentence for sentence in said)


def test_that_a_body_sits_somewhere_is_no_finding(small: Facts) -> None:
    seat = next(fact for fact in small.facts if fact.p == "locatedIn")
    leader = next(fact for fact in small.facts if fact.p == "leads")
    pieces = leader.evidence + tuple(replace(piece, article="p2-1") for piece in leader.evidence)
    twice = (replace(seat, evidence=pieces), replace(leader, evidence=pieces))
    said = [one.sentence for one in findings(replace(small, facts=twice))]
    assert said[-1] == "被最多文章说到的事实：冯小满任职于青禾市总工会（2 篇）。"


def test_nothing_stands_out_of_nothing() -> None:
    assert findings(Facts()) == ()
