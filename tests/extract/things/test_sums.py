"""What a list is called together."""

from __future__ import annotations

import pytest

from kg.extract.things.rows import rows
from kg.extract.things.sums import sum_of
from tests.extract.reading import scanned, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # so many together have a name of their own
        ("推出户外加油站、骑手观影会、微心愿征集等四大服务项目。", "四大服务项目"),
        ("推出户外加油站、骑手观影会等三大行动。", "三大行动"),
        ("准备了游园会、剪纸活动等一批年味十足的关爱项目。", "关爱项目"),
        ("推出租房补贴、无息贷款等一系列为职工办实事项目。", "为职工办实事项目"),
        # of one thing the list only says what sort it is
        ("开设心理健康、科普探索等理论课程。", "心理健康、科普探索等理论课程"),
        ("推出就业帮扶、心理疏导等普惠服务。", "就业帮扶、心理疏导等普惠服务"),
        ("工会驿站推出就业帮扶、心理疏导等普惠服务。", ""),  # each of them is there
        ("如今,休闲阅读、纠纷调处等暖心服务陆续跟进。", "休闲阅读、纠纷调处等暖心服务"),
        ("持续开展困难救助、家电维修等系列服务。", "困难救助、家电维修等系列服务"),
        ("还拓展了书籍漂流、手机贴膜等公益性服务。", "书籍漂流、手机贴膜等公益性服务"),
        (
            "提供办证入会、餐饮洗浴、争议调处等8类20项综合服务。",
            "办证入会、餐饮洗浴、争议调处等8类20项综合服务",
        ),
        # what people learn, be it a trade or who they are
        ("举办月嫂、育婴师等培训班。", "月嫂、育婴师等培训班"),
        ("开设插花、烘焙等公益培训,受到欢迎。", "插花、烘焙等公益培训"),
        ("参加插花、烘焙等公益培训,受到欢迎。", ""),
        ("举办叉车、电焊等12个工种的培训班。", ""),
        # a plain noun, works, and what has names in quotation marks
        ("推出就业帮扶、心理疏导等服务。", ""),
        ("推出就业帮扶、心理疏导等各类服务。", ""),
        ("推出就业帮扶、心理疏导等系列活动。", ""),
        ("推出就业帮扶、心理疏导等一批项目。", ""),
        ("承建了云水大桥、云水隧道等一系列重点工程。", ""),
        ("推出“暖巢”“暖行”等特色服务。", ""),
        ("提供就业、维权等方面的服务。", ""),
    ],
)
def test_what_a_list_is_called(text: str, expected: str) -> None:
    scan = scanned(text)
    found = [sum_of(scan, row) for row in rows(scan)]
    assert "".join(text[s.start : s.end] for s in found if s) == expected


def test_a_sum_has_its_members_as_parts() -> None:
    text = "岳阳市总工会推出租房补贴、工资指导线等一系列为职工办实事项目。"
    assert told(text, "hasPart") == {
        ("为职工办实事项目", "hasPart", part) for part in ("租房补贴", "工资指导线")
    }
    assert ("岳阳市总工会", "runs", "为职工办实事项目") in told(text, "runs")


def test_a_sort_is_one_thing() -> None:
    text = "岳阳市总工会推出就业帮扶、心理疏导等普惠服务。"
    assert told(text, "runs") == {("岳阳市总工会", "runs", "就业帮扶、心理疏导等普惠服务")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how many there are is no part of what the last of them is called
        ("岳阳市总工会推出“书香夜读”“周末健走”2项活动。", {"书香夜读", "周末健走"}),
        ("岳阳市总工会推出“书香夜读”和“周末健走”两个项目。", {"书香夜读", "周末健走"}),
        ("岳阳市总工会推出“书香夜读”“周末健走”活动。", {"书香夜读", "“周末健走”活动"}),
    ],
)
def test_quotations_that_are_counted(text: str, expected: set[str]) -> None:
    assert {programme for _, _, programme in told(text, "runs")} == expected
