"""Sentences that begin with the end of a name told before."""

from __future__ import annotations

import pytest

from kg.extract.relations.figures.short_subjects import short_subject
from tests.extract.reading import resolved, told


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("岳阳市总工会推出“惠工一卡通”服务。", "服务覆盖职工9000人。", None),  # named there already
        ("岳阳市总工会开行“春风返乡专列”。", "专列载客2000名。", "春风返乡专列"),
        ("岳阳海事局建成“幸福船员小屋”。", "小屋的门口停着船。", None),  # something of it
        ("岳阳海事局建成“幸福船员小屋”。", "船员小李来了。", None),
        ("楚云矿业公司综采一队很忙。", "综采一队现有职工108人。", "楚云矿业公司综采一队"),
        ("楚云矿业公司综采一队很忙。", "该队现有职工108人。", "楚云矿业公司综采一队"),
        ("楚云矿业公司很忙。", "公司现有职工108人。", None),  # any firm
        ("岳阳市总工会建成“清风驿站”。", "清风驿站有书300册。", None),  # the whole name
    ],
)
def test_what_a_sentence_begins_with(first: str, second: str, expected: str | None) -> None:
    reading, cast = resolved(first + second)
    found = short_subject(reading, cast, reading.sentences()[-1])
    assert (found and cast.name(found)) == expected


def test_its_figures_are_told() -> None:
    facts = told(
        "岳阳海事局建成“幸福船员小屋”。小屋去年建成,是岳阳海事局的第一个,服务船员600人次。", "quantity"
    )
    assert facts == {("幸福船员小屋", "quantity", "600人次")}
