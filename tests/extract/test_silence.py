"""News of other things in, next to nothing out: no word that only looks like a union makes one."""

from __future__ import annotations

import pytest

from tests.extract.reading import extracted

# Each has a word or a shape that a careless rule takes for a union.
TRAPS = [
    "石河总场今年棉花丰收,总场领导到连队看望农工。",
    "省总队的消防员连夜赶到现场,市总站恢复发车。",
    "集团总经理与市总商会会长签了约,员工鼓掌。",
    "校工会议室改成了图书角,学生和职工都爱来。",
    "施工会影响交通,请市民绕行,劳动路封闭三天。",
    "化工会展中心开馆,首日迎来两万名观众,招聘摊位前排起长队。",
    "手工会让孩子更专心,老师说,动手就是劳动。",
    "职工总数比上年减少一成,人均工资上涨。",
    "这家公司的职工会说三门外语。",
    "工会主义思潮在十九世纪的欧洲兴起。",
    "各级工会和企业都应当重视安全生产。",
    "记者了解到,市总的来看就业形势平稳。",
    "他在全省总决赛上获得第二名,员工们为他欢呼。",
    "岳阳市工商联与市总商会到场,市总规划师也来了。",
    "湖南省总决赛在岳阳举行,市总指挥长到场。",
    "县总部经济大厦封顶,带动就业两千人。",
    "用人单位进厂开洽谈会。公司工会也来动员。",
    "基金会拨来启动资金,交公司工会办理手续。",
    "他把持球员工会主席一职二十年。",
    "岳阳市的干部下乡,由各地市工会主席带队。",
    "岳阳市来人听取部分县市工会和产业工会的意见。",
    "岳阳市各县区总工会都派了人。",
]
GENERAL = [
    "北城市人民医院昨天引进两台新设备,投资600万元。",
    "教育局公布了新学年校历,暑假为期8周。",
    "两国外长通电话,就地区局势交换意见。",
    "中国足协发布赛程,联赛3月1日开幕。",
]  # fmt: skip


@pytest.mark.parametrize("text", TRAPS)
def test_what_looks_like_a_union_is_none(text: str) -> None:
    assert [entity.name for entity in extracted(text).entities if entity.type == "Union"] == []


@pytest.mark.parametrize("text", GENERAL)
def test_news_of_other_things_states_no_fact(text: str) -> None:
    assert extracted(text, paper=None).facts == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省委书记专程听取岳阳市总工会汇报。", ["岳阳市总工会"]),
        ("周铁生代表全国总工会向劳模致敬。", ["中华全国总工会"]),
        ("本报讯岳阳市总工会昨日慰问职工。", ["岳阳市总工会"]),
        ("岳阳市总昨日慰问职工。", ["岳阳市总工会"]),
        ("岳阳市总工会职工活动中心开门。", ["岳阳市总工会"]),
        ("岳阳市总工会职工服务中心开门。", ["岳阳市总工会"]),
    ],
)
def test_a_name_begins_where_it_begins(text: str, expected: list[str]) -> None:
    assert [entity.name for entity in extracted(text).entities if entity.type == "Union"] == expected
