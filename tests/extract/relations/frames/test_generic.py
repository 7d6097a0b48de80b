"""A bare last word of a union's name at the head of a clause."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

ALLIANCE = "岳阳市云溪区新材料产业链工会联盟"
TEXT = f"近日,{ALLIANCE}成立,由岳阳市云溪区总工会指导。"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("联盟还推出职工夜校。", ALLIANCE),
        ("联盟以“四季”为主线,推出职工夜校。", ALLIANCE),
        ("云溪区总工会推出职工夜校。", "岳阳市云溪区总工会"),
    ],
)
def test_a_federation_by_its_last_word(text: str, who: str) -> None:
    assert {s for s, _, o in told(TEXT + text, "runs") if o == "职工夜校"} == {who}
