"""How long a programme goes on, and what is the union's all the same."""

from __future__ import annotations

import pytest

from kg.extract.numbers import amounts
from kg.extract.relations.figures.goes_on import forgotten, the_union_s
from kg.extract.text import Span
from tests.extract.reading import resolved

RUN = "岳阳市总工会举办焊工技能培训。"


@pytest.mark.parametrize(
    ("between", "run", "expected"),
    [
        ("场地很大。", False, True),
        ("场地很大。", True, False),
        ("焊工技能培训很受欢迎。", False, False),
        ("楚云集团也来了。", True, True),
    ],
)
def test_what_is_forgotten(between: str, run: bool, expected: bool) -> None:
    text = RUN + between + "收到建议120条。"
    reading, _ = resolved(text)
    before = Span(len(RUN), len(RUN + between))
    programme = reading.of("Programme")[0].entity
    assert programme is not None
    assert forgotten(reading, programme, run, before, Span(before.end, len(text))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会举行新闻发布会。走访职工800户。", True),
        ("岳阳市总工会举行新闻发布会。60人参加。", False),
        ("岳阳市总工会举办职工篮球赛。发展会员300人。", True),
        ("岳阳市总工会举办职工篮球赛。走访职工800户。", False),
        ("岳阳市总工会开展“百日建会”专项行动。发展会员300人。", False),
    ],
)
def test_what_is_the_union_s(text: str, expected: bool) -> None:
    reading, cast = resolved(text)
    programme = reading.of("Programme")[0].entity
    assert programme is not None
    clause = Span(text.index("。") + 1, len(text))
    assert the_union_s(reading, cast, programme, {programme}, amounts(text)[0], clause) is expected
