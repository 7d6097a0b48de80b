"""Where a name begins, read leftwards from its last word."""

from __future__ import annotations

import pytest

from kg.extract.names import extend_left
from kg.extract.places import find_places
from tests.extract.reading import scanned


def name(text: str, head: str) -> str:
    """The name in `text` that ends with the last `head`."""
    scan = scanned(text)
    places = {place.end: place for place in find_places(scan) if place.form != "generic"}
    at = scan.text.rindex(head)
    return scan.text[extend_left(scan, at, places=places) : at + len(head)]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("工会举办了职工篮球赛", "篮球赛", "职工篮球赛"),
        ("开展“春雨助岗”招聘活动", "活动", "“春雨助岗”招聘活动"),
        ("由岳阳市总工会主办", "总工会", "岳阳市总工会"),
        ("近日,岳阳市大数据产业园总工会", "总工会", "岳阳市大数据产业园总工会"),
        ("开展10大职工技能竞赛", "技能竞赛", "职工技能竞赛"),
        ("在湖南省岳阳市总工会指导下", "总工会", "湖南省岳阳市总工会"),
        ("联合岳阳市物流协会开展", "协会", "岳阳市物流协会"),
        ("楚云(岳阳)电子有限公司", "有限公司", "楚云(岳阳)电子有限公司"),
        ("近日,长虹岳阳电机有限公司", "有限公司", "长虹岳阳电机有限公司"),
        ("记者从岳阳电机有限公司", "有限公司", "岳阳电机有限公司"),
        ("近日,长虹岳阳市总工会", "总工会", "岳阳市总工会"),
        ("为职工举办健康讲座", "讲座", "健康讲座"),
        ("举办了12场健康讲座", "讲座", "健康讲座"),
        ("推出7大服务举措", "举措", "服务举措"),
        ("建立的调解工作机制", "机制", "调解工作机制"),
        ("第三届职工运动会", "运动会", "第三届职工运动会"),
        ("召开五届六次全委(扩大)会议", "(扩大)会议", "五届六次全委(扩大)会议"),
        ("召开三次会议", "会议", "会议"),
        ("成立岳阳市货运行业工会联合会", "工会联合会", "岳阳市货运行业工会联合会"),
        ("副县长主持技能竞赛启动仪式", "启动仪式", "技能竞赛启动仪式"),
        ("骑手们赶到湖滨驿站", "驿站", "湖滨驿站"),
        ("出席仪式", "仪式", "仪式"),
        ("正以技能培训", "培训", "技能培训"),
        ("、职工夜校", "夜校", "职工夜校"),
        ("夜校", "夜校", "夜校"),
        ("由上云集团", "集团", "上云集团"),
        ("赛区:上云机电有限公司", "有限公司", "上云机电有限公司"),
        ("推进会上云溪集团", "集团", "云溪集团"),
        ("“夜校真好。”他参加的夜校", "夜校", "夜校"),
    ],
)
def test_where_a_name_begins(text: str, head: str, expected: str) -> None:
    assert name(text, head) == expected


def test_a_name_reaches_no_further_than_its_limit() -> None:
    scan = scanned("长" * 60 + "工程")
    assert extend_left(scan, 60, limit=10) >= 50
