"""What stands before a report's first words and after its last."""

from __future__ import annotations

import pytest

from kg.pages.fold import fold
from kg.pages.leads import foot, is_cut, lead

LEADS = [
    ("本报讯（记者黄洪涛 王伟）近日，", ("黄洪涛", "王伟"), "近日，"),
    ("本报讯 (记者 黄洪涛 通讯员 王 伟) 近日,", ("黄洪涛", "王伟"), "近日,"),
    ("本报讯 6月3日，昆山市", (), "6月3日，昆山市"),
    ("中工网讯（工人日报—中工网记者王伟）近日", ("王伟",), "近日"),
    ("中工网北京6月4日电（工人日报-中工网记者 王伟）记者今天", ("王伟",), "记者今天"),
    ("新华社北京6月4日电（记者王伟）记者", ("王伟",), "记者"),
    ("本报北京6月4日电 （记者王伟）记者", ("王伟",), "记者"),
    ("本报讯 记者王伟 通讯员李明报道：近日，", ("王伟", "李明"), "近日，"),
    ("本报讯 记者王伟 通讯员李明 近日，昆山市总工会", ("王伟", "李明"), "近日，昆山市总工会"),
    ("本 报 讯 ( 记 者 王 伟 ) 近日,", ("王伟",), "近日,"),
    ("（记者 王伟 通讯员 李明）近日，", ("王伟", "李明"), "近日，"),
    ("（上接第1版）站点建起来", (), "站点建起来"),
    ("【本报讯】（记者王伟）近日", ("王伟",), "近日"),
    ("昆山讯（记者王伟）近日", ("王伟",), "近日"),
    ("51网讯 为丰富假期生活，", (), "为丰富假期生活，"),
    ("东江新闻网讯 8月3日，", (), "8月3日，"),
    ("北塘网8月3日讯（海港导报记者 王伟 文/图）近日", ("王伟",), "近日"),
    ("北塘网讯（记者 王伟）“好”", ("王伟",), "“好”"),
    ("本报讯（通讯员 王伟 文/图）近日", ("王伟",), "近日"),
    ("本报讯（通讯员 格桑曲珍）近日", ("格桑曲珍",), "近日"),
]
FEET = [
    ("活动结束。（王伟）", ("王伟",), "活动结束。"),
    ("活动结束。(王　伟  李　明)", ("王伟", "李明"), "活动结束。"),
    ("活动结束。（记者 王伟 通讯员 李明 文/图）", ("王伟", "李明"), "活动结束。"),
    ("活动结束。王伟 摄", ("王伟",), "活动结束。"),
    ("活动结束。 王伟摄/人民图片", ("王伟",), "活动结束。"),
    ("活动结束。（新华社发 梁孝鹏摄）", ("梁孝鹏",), "活动结束。"),
    ("活动结束。   王伟", ("王伟",), "活动结束。"),
    ("活动结束。本报记者 王伟 摄", ("王伟",), "活动结束。"),
    ("活动结束。□窦皓 摄", ("窦皓",), "活动结束。"),
    ("职工在体检。 李宗宪摄（人民视觉）", ("李宗宪",), "职工在体检。"),
    ("活动结束。（下转第3版）", (), "活动结束。"),
    ("活动结束。（完）", (), "活动结束。"),
    ("活动结束。（责任编辑：王伟）", (), "活动结束。"),
    ("活动结束。(本报北塘记者站 王伟李明 摄影报道)", ("王伟", "李明"), "活动结束。"),
    ("活动结束。/ 王伟 摄", ("王伟",), "活动结束。"),
    ("活动结束。 文字:王伟 图片:李明 审核:陈立 制作:周安", ("王伟", "李明"), "活动结束。"),
    ("活动结束。(罗丹 罗丽华)", ("罗丹", "罗丽华"), "活动结束。"),
    ("活动结束。[作者: 王伟 责任编辑: 李明]", ("王伟",), "活动结束。"),
]


@pytest.mark.parametrize(("text", "expected", "rest"), LEADS)
def test_leads(text: str, expected: tuple[str, ...], rest: str) -> None:
    found = lead(fold(text))
    assert found is not None
    assert (found.names, text[found.end :].lstrip()) == (expected, rest)


@pytest.mark.parametrize(
    "text",
    [
        "记者从市总工会获悉：近日，",
        "本报讯息灵通",
        "(一)加强组织领导",
        "据介绍，活动",
        "工会干部王伟：近日",
        "职工用上了互联网通讯 设备",
        "广播电台8月3日电波传来",
    ],
)
def test_no_leads(text: str) -> None:
    assert lead(fold(text)) is None


@pytest.mark.parametrize(("text", "expected", "body"), FEET)
def test_feet(text: str, expected: tuple[str, ...], body: str) -> None:
    found = foot(fold(text))
    assert found is not None
    assert (found.names, text[: found.start]) == (expected, body)


@pytest.mark.parametrize(
    "text",
    [
        "活动结束。",
        "这是第一次（试行）。",
        "活动结束。（见上图）",
        "“好。”王伟说",
        "图为现场。（市总工会供图）",
        "他是王伟",
    ],
)
def test_no_feet(text: str) -> None:
    assert foot(fold(text)) is None


def test_hostile_paragraphs_are_told_in_bounded_time() -> None:
    for hostile in ("本报" * 40_000, "(" * 100_000, "记者" * 50_000, "。" + "王 " * 60_000, "讯" * 99_999):
        lead(hostile)
        foot(hostile)


@pytest.mark.parametrize(
    ("row", "after", "cut"),
    [
        ("本报讯(记者王伟 通讯员李", "明)近日,北滘镇总工会开班。", True),
        ("本报讯(记者王伟", "通讯员李明)近日,北滘镇总工会开班。", True),
        ("本报讯(记者王伟)", "近日,北滘镇总工会开班。", False),
        ("北滘镇总工会(简称", "镇总)近日开班。", False),
        ("本报讯(记者王伟", "近日,北滘镇总工会开班。", False),
    ],
)
def test_a_dateline_in_two_rows(row: str, after: str, cut: bool) -> None:
    assert is_cut(row, after) is cut
