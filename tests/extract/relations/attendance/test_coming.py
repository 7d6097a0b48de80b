"""The words of those who come."""

from __future__ import annotations

import pytest

from kg.extract.relations.attendance.coming import comes_by, sent_by


@pytest.mark.parametrize(
    ("behind", "verb"),
    [
        ("踊跃参加招聘会。", "参加"),
        ("等60余人应邀参加。", "参加"),
        ("代表40余人齐聚一堂。", "齐聚一堂"),
        ("、老街坊等参加。", "参加"),
        ("参加职工运动会。", "参加"),
        ("作了典型发言。", "作了典型发言"),
        ("参赛职工来自各厂。", None),
        ("参加人数多。", None),
        ("的工作交流。", None),
        ("没有参加。", None),
        ("在路上,职工参加。", None),
    ],
)
def test_how_people_come(behind: str, verb: str | None) -> None:
    found = comes_by().match(behind)
    assert (found and found["verb"]) == verb


def test_those_whom_a_body_sends_come_in_the_same_clause() -> None:
    assert sent_by().match("的22名选手同台竞技。") is not None
    assert sent_by().match("的消息,选手同台竞技。") is None
