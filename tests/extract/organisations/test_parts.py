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
        # one that acts, one called by a verb, one of a county under its city
        ("岳阳市总工会女职工部开展慰问活动。", {("岳阳市总工会女职工部", "partOf", UNION)}),
        ("岳阳市总工会组建部副部长陈国平说,很好。", {("岳阳市总工会组建部", "partOf", UNION)}),
        (
            "岳阳市平江县总工会权益保障部部长陈国平说,很好。",
            {("平江县总工会权益保障部", "partOf", "平江县总工会")},
        ),
        ("岳阳中院立案庭庭长何青说,很好。", {("岳阳中院立案庭", "partOf", "岳阳市中级人民法院")}),
        ("全总办公厅印发通知。", {("中华全国总工会办公厅", "partOf", "中华全国总工会")}),
        ("岳阳市总工会全部到位,干部带头,部署慰问活动,帮助部分职工。", set()),
        ("岳阳市总工会职工俱乐部开展慰问活动。", set()),
        ("老林来到岳阳市总工会法律援助工作室,说明来意。", set()),  # a room for everybody
        ("岳阳市总工会联合市委组织部部长刘志平讲课。", set()),
        (
            "岳阳市总工会、湖南省政府驻广州办事处来了。",
            {("湖南省人民政府驻广州办事处", "partOf", "湖南省人民政府")},
        ),
        ("岳阳市总工会来到广州办事处。", set()),
        # banks and their branches, bureaus of builders and their companies
        ("楚云银行岳阳市分行行长陈国平说,很好。", set()),
        # the unions of branches, and of companies called by their number
        (
            "竞赛由楚云银行岳阳市分行工会主办。",
            {("楚云银行岳阳市分行工会", "partOf", "楚云银行岳阳市分行")},
        ),
        (
            "楚云速运岳阳分公司工会主席陈国平说,很好。",
            {("楚云速运岳阳分公司工会", "partOf", "楚云速运岳阳分公司")},
        ),
        (
            "湖南楚云速运有限公司岳阳分公司经理陈国平说,很好。",
            {("湖南楚云速运有限公司岳阳分公司", "partOf", "湖南楚云速运有限公司")},
        ),
        (
            "中交六航局第七工程有限公司经理陈国平说,很好。",
            {("中交六航局第七工程有限公司", "partOf", "中交六航局")},
        ),
        # teams and sites, the companies that a group numbers
        (
            "楚云矿业五号煤矿机电二队荣获“工人先锋号”。",
            {("楚云矿业五号煤矿机电二队", "partOf", "楚云矿业五号煤矿")},
        ),
        (
            "楚云工程公司岳阳地铁3号线项目部荣获“工人先锋号”。",
            {("楚云工程公司岳阳地铁3号线项目部", "partOf", "楚云工程公司")},
        ),
        (
            "楚云银行岳阳市分行信用卡中心主任陈国平说,很好。",
            {
                ("楚云银行岳阳市分行信用卡中心", "partOf", "楚云银行岳阳市分行"),
                ("楚云银行岳阳市分行", "partOf", "楚云银行"),
            },
        ),
        (
            "楚云快递公司岳阳分公司荣获“工人先锋号”。",
            {("楚云快递公司岳阳分公司", "partOf", "楚云快递公司")},
        ),
        (
            "楚云速运有限公司岳阳分部荣获“工人先锋号”。",
            {("楚云速运有限公司岳阳分部", "partOf", "楚云速运有限公司")},
        ),
        ("中铁二十九局集团公司有一公司职工荣获“工人先锋号”,走访两公司。", set()),
        ("中铁大桥局城轨公司经理陈国平说,很好。", {("中铁大桥局城轨公司", "partOf", "中铁大桥局")}),
    ],
)
def test_parts(text: str, expected: set[Told]) -> None:
    assert told(text, "partOf") == expected


def test_nobody_says_where_a_department_is() -> None:
    found = told("岳阳市总工会女职工部开展慰问活动。", "locatedIn")
    assert "岳阳市总工会女职工部" not in {name for name, _, _ in found}


def test_an_office_is_where_it_is_kept() -> None:
    found = told("湖南省政府驻广州办事处来了。", "locatedIn")
    assert ("湖南省人民政府驻广州办事处", "locatedIn", "广州市") in found
    assert "广州市办事处" not in {name for name, _, _ in found}
