"""Whom an article names for no office of theirs."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

FAIR = "“石榴花开”专场招聘会"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"岳阳市总工会举办{FAIR}。快递员杨晓梅说:“岗位很多。”", {"杨晓梅"}),
        # what the article opens with and speaks of most, not what is named beside
        (f"岳阳市总工会举办{FAIR}。{FAIR}上岗位多。还有技能培训。快递员杨晓梅说:“岗位很多。”", {"杨晓梅"}),
        # who heads a body speaks for it
        (f"岳阳市总工会举办{FAIR}。岳阳市总工会副主席杨晓梅说:“岗位很多。”", set()),
        # who inspects takes no part
        (f"岳阳市总工会举办{FAIR}。王小兵、杨晓梅等3人到现场调研。", set()),
        ("岳阳市总工会换届。快递员杨晓梅说:“岗位很多。”", set()),
    ],
)
def test_people_named_in_the_telling(text: str, who: set[str]) -> None:
    assert {s for s, _, o in told(text, "participates") if o == FAIR} == who
