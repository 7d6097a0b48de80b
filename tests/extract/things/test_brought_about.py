"""Bare services that are told of as one occasion."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("9月6日,心理健康讲座在红星广场举行。", {"心理健康讲座"}),
        ("近日,心理健康讲座正式启动。", {"心理健康讲座"}),
        ("心理健康讲座由桐城市总工会主办。", {"心理健康讲座"}),
        ("林文参加了桐城市总工会组织的心理健康讲座。", {"心理健康讲座"}),
        ("在心理健康讲座上,林文发了言。", {"心理健康讲座"}),
        ("法律知识讲座定期举办,心理健康讲座接续开展。", {"法律知识讲座", "心理健康讲座"}),
        ("各类送温暖活动覆盖3000人次。", {"送温暖活动"}),
        ("桐城市总工会帮到底,免费体检惠及骑手。技能培训服务职工200人。", {"免费体检", "技能培训"}),
        # any of its sort
        ("林文喜欢心理健康讲座。", set()),
        ("心理健康讲座要多办。", set()),
        ("桐城市总工会重视技能培训在一线的作用。", set()),
    ],
)
def test_one_that_was_held(text: str, names: set[str]) -> None:
    assert set(entities(text, "Programme")) == names


@pytest.mark.parametrize("verb", ["开展", "启动", "启动了", "组织", "部署", "实施", "发起", "主办", "推进"])
@pytest.mark.parametrize("noun", ["送温暖活动", "送清凉活动", "走访慰问活动"])
def test_whatever_verb_runs_it(verb: str, noun: str) -> None:
    assert entities(f"近日,桐城市总工会{verb}{noun}。", "Programme").keys() == {noun}
    assert not entities(f"近日,桐城市总工会重视{noun}。", "Programme")
