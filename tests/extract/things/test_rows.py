"""Lists: their members, the verb before them, and what sums them up."""

from __future__ import annotations

import pytest

from kg.extract.things.rows import rows
from tests.extract.reading import scanned


@pytest.mark.parametrize(
    ("text", "members", "verb", "noun"),
    [
        ("开设“巧手剪纸”、“亲子烘焙”等公益课程。", ["“巧手剪纸”", "“亲子烘焙”"], "开设", "课程"),
        ("推出“巧手剪纸”“亲子烘焙”等3个“周末”项目。", ["“巧手剪纸”", "“亲子烘焙”"], "推出", "项目"),
        ("提供量血压、测视力和义诊等多项服务。", ["量血压", "测视力", "义诊"], "提供", "服务"),
        ("运动会设排球、跳绳等项目。", ["排球", "跳绳"], "设", "项目"),
        ("课程设巧“手”生花、妙“算”安全2个环节。", ["巧“手”生花", "妙“算”安全"], "设", "环节"),
        # the members begin alike, be it with a verb
        (
            "将开展送书香进车间、送越剧下乡村等系列活动。",
            ["送书香进车间", "送越剧下乡村"],
            "开展",
            "系列活动",
        ),
        ("春送岗位、夏送清凉、冬送温暖。", ["春送岗位", "夏送清凉", "冬送温暖"], "", ""),
        # deeds, each behind its own verb
        ("举办剪纸班、开展夜读、组织健步走等活动。", ["剪纸班", "夜读", "健步走"], "举办", "活动"),
        # whom it is for is another list
        ("为骑手、司机提供理发、义诊等服务。", ["理发", "义诊"], "提供", "服务"),
        ("开展为户外劳动者免费理发、义诊等活动。", ["免费理发", "义诊"], "开展", "活动"),
        # 和 parts members only behind the last 、
        ("开展普法和禁毒宣传、义诊和体检。", ["普法和禁毒宣传", "义诊", "体检"], "开展", ""),
        # what the list is made up into ends it, however 集 is cut; what is said of it does too
        ("站点集图书借阅、法律咨询于一体。", ["图书借阅", "法律咨询"], "集", ""),
        ("歌咏赛、书画展接连举行。", ["歌咏赛", "书画展"], "", ""),
        ("其中既有义务理发、家电维修。", ["义务理发", "家电维修"], "分别", ""),
        ("此次大赛分别有钳工赛、焊工赛。", ["钳工赛", "焊工赛"], "分别", ""),
    ],
)
def test_lists(text: str, members: list[str], verb: str, noun: str) -> None:
    row = rows(scanned(text))[-1]
    assert [text[start:stop] for start, stop in row.members] == members
    assert (row.verb, row.noun) == (verb, noun)


@pytest.mark.parametrize(
    ("text", "members", "noun", "counted"),
    [
        ("分理论、实操两个环节。", ["理论", "实操"], "环节", True),
        ("设排球、跳绳等12个大项。", ["排球", "跳绳"], "", True),
        ("设排球、跳绳等12个大项40多个小项。", ["排球", "跳绳"], "", True),
        ("设阅读角、调解室等3个特色区域。", ["阅读角", "调解室"], "区域", True),
        ("设阅读角、调解室等区域,供职工使用。", ["阅读角", "调解室"], "区域", False),
        ("设阅读角与调解室,供职工使用。", ["阅读角", "调解室"], "", False),
        ("提供助学、婚介等10个方面的服务。", ["助学", "婚介"], "服务", True),
        # so many there are of each, or of all
        ("建成阅读角、调解室180个。", ["阅读角", "调解室180个"], "", False),
        ("举办2场比赛、3次讲座。", ["2场比赛", "3次讲座"], "", False),
    ],
)
def test_what_sums_a_list_up(text: str, members: list[str], noun: str, counted: bool) -> None:
    row = rows(scanned(text))[0]
    assert [text[start:stop] for start, stop in row.members] == members
    assert (row.noun, row.counted) == (noun, counted)


@pytest.mark.parametrize(
    "text",
    [
        # those that act were listed; the noun belongs to what they do
        "工会、妇联等单位联合开展活动。",
        "为司机、保洁员等群体举办活动。",
        "获得一等奖的项目。",
    ],
)
def test_lists_of_others_are_summed_up_by_nothing(text: str) -> None:
    assert not any(row.noun for row in rows(scanned(text)))


@pytest.mark.parametrize(
    "text", ["桐城市总工会举办职工篮球赛、", "桐城市总工会举办甲赛、乙赛和", "、", "、、和等", "“甲、"]
)
def test_a_list_may_be_cut_anywhere(text: str) -> None:
    assert all(row.members for row in rows(scanned(text)))
