"""Parts of bodies: their departments, and the offices that they keep elsewhere."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

UNION = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会网络宣传部部长陈国平说,平台很好。", {("岳阳市总工会网络宣传部", "partOf", UNION)}),
        ("岳阳市总工会劳经部李高平主任讲课。", {("岳阳市总工会劳经部", "partOf", UNION)}),
        ("岳阳市总工会联合市委组织部部长刘志平讲课。", set()),
        (
            "岳阳市总工会、湖南省政府驻广州办事处来了。",
            {("湖南省人民政府驻广州办事处", "partOf", "湖南省人民政府")},
        ),
        ("岳阳市总工会来到广州办事处。", set()),
        # banks and their branches, bureaus of builders and their companies
        (
            "楚云银行岳阳市分行行长陈国平说,很好。",
            {("楚云银行岳阳市分行", "partOf", "楚云银行")},
        ),
        (
            "中国人民银行岳阳市中心支行行长陈国平说,很好。",
            {("中国人民银行岳阳市中心支行", "partOf", "中国人民银行")},
        ),
        (
            "湖南楚云速运有限公司岳阳分公司经理陈国平说,很好。",
            {("湖南楚云速运有限公司岳阳分公司", "partOf", "湖南楚云速运有限公司")},
        ),
        (
            "中交六航局第三工程有限公司经理陈国平说,很好。",
            {("中交六航局第三工程有限公司", "partOf", "中交六航局")},
        ),
        ("中铁大桥局城轨公司经理陈国平说,很好。", {("中铁大桥局城轨公司", "partOf", "中铁大桥局")}),
    ],
)
def test_parts(text: str, expected: set[Told]) -> None:
    assert told(text, "partOf") == expected


def test_an_office_is_where_it_is_kept() -> None:
    found = told("湖南省政府驻广州办事处来了。", "locatedIn")
    assert ("湖南省人民政府驻广州办事处", "locatedIn", "广州市") in found
    assert "广州市办事处" not in {name for name, _, _ in found}
