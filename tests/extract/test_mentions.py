"""What the articles of a page name: each what stands in it, whatever the others do."""

from __future__ import annotations

from kg.extract.mentions import find_mentions
from tests.extract.reading import extracted, scanned

TEXTS = ("岳阳市总工会主席林涛说,职工技能大赛启动。", "汨罗市总工会开展“暖冬”行动。", "")


def test_each_article_has_the_mentions_that_stand_in_it() -> None:
    one, other, nothing = find_mentions([scanned(text) for text in TEXTS])
    assert [m.name for m in one.people] == ["林涛"]
    assert [m.head for m in other.bodies] == ["总工会"]
    assert other.people == other.posts == []
    assert [(m.type, m.form) for m in other.things] == [("Programme", "quoted")]
    assert nothing.places == nothing.bodies == nothing.things == []


def test_articles_read_together_are_as_those_read_alone() -> None:
    together = find_mentions([scanned(text) for text in TEXTS])
    alone = [found for text in TEXTS for found in find_mentions([scanned(text)])]
    assert [found[1:] for found in together] == [found[1:] for found in alone]


def test_a_room_called_by_its_noun_is_the_venue_told_of() -> None:
    held = "9日,岳阳市职工技能比武在岳阳市职工服务中心举行。"
    (found,) = find_mentions([scanned(held + "岳阳市总工会看好职工服务中心。")])
    assert not [m for m in found.things if m.head == "职工服务中心"]
    (found,) = find_mentions([scanned("岳阳市总工会建成职工服务中心。")])
    assert [m.form for m in found.things if m.head == "职工服务中心"] == ["plain"]


def test_what_is_taught_is_nobody() -> None:
    (found,) = find_mentions([scanned("岳阳市总工会夜校开设茶艺、苗绣等课程,吸引职工。")])
    assert found.people == []
    assert [m.name for m in find_mentions([scanned("岳阳市总工会主席苗绣说。")])[0].people] == ["苗绣"]


def test_a_place_in_a_name_is_none() -> None:
    found = extracted("岳阳市总工会副主席李金华出席。")
    assert "金华市" not in {entity.name for entity in found.entities}
