"""What belongs to what."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

NATION, PROVINCE, CITY, DISTRICT = "中华全国总工会", "湖南省总工会", "岳阳市总工会", "岳阳市云溪区总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省总工会、岳阳市总工会签约。", {(CITY, "partOf", PROVINCE)}),
        (
            "湖南省总工会、岳阳市总工会、云溪区总工会签约。",
            {(CITY, "partOf", PROVINCE), (DISTRICT, "partOf", CITY)},
        ),
        ("湖南省总工会带着云溪区总工会的干部来到岳阳。", {(DISTRICT, "partOf", PROVINCE)}),
        ("全国总工会发出通知,岳阳市总工会响应。", {(CITY, "partOf", NATION)}),
        ("全国总工会发出通知,岳阳市云溪区总工会响应。", set()),
        (
            "岳阳市总工会组建岳阳市家政行业工会联合会。",
            {("岳阳市家政行业工会联合会", "partOf", CITY)},
        ),
        ("楚云机械集团工会办起夜校,楚云机械集团出场地。", {("楚云机械集团工会", "partOf", "楚云机械集团")}),
        # parts of a body
        ("楚云机械集团桥南三车间夺冠。", {("楚云机械集团桥南三车间", "partOf", "楚云机械集团")}),
        ("方案提交楚云机械集团职工代表大会。", {("楚云机械集团职工代表大会", "partOf", "楚云机械集团")}),
        ("楚云机械集团包装车间夺冠。", {("楚云机械集团包装车间", "partOf", "楚云机械集团")}),
        ("楚云机械集团在一车间办起夜校。", set()),
        ("楚云机械集团走进车间,楚云机械集团改造车间。", set()),
        ("楚云煤业有限公司红枫矿职工夺冠。", {("楚云煤业有限公司红枫矿", "partOf", "楚云煤业有限公司")}),
        (
            "楚云建设有限公司岳阳分公司夺冠。",
            {("楚云建设有限公司岳阳分公司", "partOf", "楚云建设有限公司")},
        ),
        ("楚云机械集团设备部工会主席何青说。", {("楚云机械集团设备部工会", "partOf", "楚云机械集团")}),
        ("楚云机械集团矿工夺冠。", set()),
        # no order between them
        ("岳阳市总工会、长沙市总工会签约。", set()),
        ("湖北省总工会、岳阳市总工会签约。", set()),
        ("岳阳市总工会走进楚云集团。", set()),
        # its committees and groups are above nobody
        (
            "岳阳市云溪区总工会来了。岳阳市总工会女职工委员会来了。",
            {
                ("岳阳市总工会女职工委员会", "partOf", "岳阳市总工会"),
                ("岳阳市云溪区总工会", "partOf", "岳阳市总工会"),
            },
        ),
        ("岳阳市云溪科技园工会来了,岳阳市货运工会也来了。", set()),
        # the corps stands beside the region, an industry's national union above no province
        (
            "兵团总工会、新疆维吾尔自治区总工会、昌吉市总工会、第六师五家渠市总工会签约。",
            {
                ("昌吉市总工会", "partOf", "新疆维吾尔自治区总工会"),
                ("新疆生产建设兵团第六师总工会", "partOf", "新疆生产建设兵团总工会"),
            },
        ),
        ("湖南省总工会、中国国防邮电工会签约。", set()),
        # a federation is of the general union that sets it up
        (
            "岳阳市云溪区路口镇总工会成立了洞庭物流市场工会联合会。",
            {("洞庭物流市场工会联合会", "partOf", "岳阳市云溪区路口镇总工会")},
        ),
        ("楚云集团成立了洞庭物流市场工会联合会。", set()),
        ("全国总工会、香港工会联合会签约。", set()),
        # a place that no list has is not above the whole city
        ("岳阳市红枫区总工会来了,岳阳市教育工会也来了。", set()),
        (
            "岳阳市红枫新城总工会来了,岳阳市红枫新城快递行业工会联合会也来了。",
            {("岳阳市红枫新城快递行业工会联合会", "partOf", "岳阳市红枫新城总工会")},
        ),
    ],
)
def test_belonging(text: str, expected: set[Told]) -> None:
    assert told(text, "partOf") == expected


def test_a_town_s_union_is_above_nothing_that_does_not_name_the_town() -> None:
    found = told("岳阳市运输行业工会联合会成立。岳阳市总工会和云溪区路口镇总工会到场。", "partOf")
    assert ("岳阳市运输行业工会联合会", "partOf", "岳阳市总工会") in found
