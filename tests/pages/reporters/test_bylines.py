"""Lines that hold nothing but reporters, and lines that only mention them."""

from __future__ import annotations

import pytest

from kg.bounds import SECONDS, within
from kg.pages.fold import fold
from kg.pages.reporters.bylines import bare, byline, credit, signature

BYLINES = [
    ("本报记者 赵世明 本报通讯员 何峥嵘", ("赵世明", "何峥嵘")),
    ("周敏 本报记者 李娜 本报通讯员 高洁", ("周敏", "李娜", "高洁")),
    ("■记者张三丰", ("张三丰",)),
    # whatever the outlet is called
    ("津云记者 张三丰", ("张三丰",)),
    ("郑报全媒体记者 张三丰 文/图", ("张三丰",)),
    ("大河报·豫视频记者 张三丰", ("张三丰",)),
    ("李思光 记者张三丰", ("李思光", "张三丰")),
    ("□本报记者　张三丰　李思光", ("张三丰", "李思光")),
    ("本报见习记者 张三丰 本报记者李思光", ("张三丰", "李思光")),
    ("工人日报-中工网记者 张三丰 通讯员 李思光", ("张三丰", "李思光")),
    ("工人日报—中工网记者　张三丰", ("张三丰",)),
    ("中工网记者 张三丰 李思光 文/图", ("张三丰", "李思光")),
    ("文/图 本报记者 王伟", ("王伟",)),
    ("文:王伟 图:李明", ("王伟", "李明")),
    ("记者 王伟 北京报道", ("王伟",)),
    ("本报记者 王伟 通讯员 李明 摄影报道", ("王伟", "李明")),
    ("本 报 记 者 黄 泽 川 王 伟", ("黄泽川", "王伟")),
    ("本报记 者 黄泽川 王伟", ("黄泽川", "王伟")),
    ("特约记者 阿依古丽·买买提", ("阿依古丽·买买提",)),
    ("毛朝阳、姚磊 摄影报道", ("毛朝阳", "姚磊")),
    ("作者：王伟 来源：工人日报", ("王伟",)),
    ("本报记者 王伟 本报实习生 李明", ("王伟", "李明")),
    ("全媒体记者 王伟 通讯员 李文", ("王伟", "李文")),
    ("北塘报业全媒体记者 王伟 实习生 李文", ("王伟", "李文")),
    ("浙江工人日报记者 胡翀 通讯员 俞燕", ("胡翀", "俞燕")),
    ("安宁市融媒体中心记者 王伟", ("王伟",)),
]
NO_BYLINES = [
    "本报记者王伟获得了一等奖。",
    "记者走基层",
    "部要比口算、珠算和 综合",
    "[微新闻]",
    "通讯员培训班开班",
    "记者从市总工会获悉,活动已经开始",
    "工会干部王伟",
    "“记者节”慰问活动举行",
    "责任编辑:王伟",
    "",
]


@pytest.mark.parametrize(("text", "expected"), BYLINES)
def test_bylines(text: str, expected: tuple[str, ...]) -> None:
    found = byline(fold(text)) or credit(fold(text))
    assert found is not None
    assert found.names == expected


@pytest.mark.parametrize("text", NO_BYLINES)
def test_no_bylines(text: str) -> None:
    assert byline(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("窦皓 摄", ("窦皓",)),
        ("□窦皓 摄", ("窦皓",)),
        ("王伟 李 明 摄", ("王伟", "李明")),
        ("本报记者 王伟 摄", ("王伟",)),
        ("王伟摄/人民图片", ("王伟",)),
        ("新华社记者 王伟摄", ("王伟",)),
    ],
)
def test_credits(text: str, expected: tuple[str, ...]) -> None:
    found = credit(fold(text))
    assert found is not None
    assert found.names == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（白岚）", ("白岚",)),
        ("（古丽娜尔·艾山）", ("古丽娜尔·艾山",)),
        ("（钟露 曾一鸣）", ("钟露", "曾一鸣")),
        ("【王伟】", ("王伟",)),
        ("（下转第3版）", None),
        ("（见上图）", None),
        ("王伟", None),
    ],
)
def test_signatures(text: str, expected: tuple[str, ...] | None) -> None:
    found = signature(fold(text))
    assert (found.names if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("钟露晗", ("钟露晗",)), ("钟露晗 曾一鸣", ("钟露晗", "曾一鸣")), ("成效", None), ("安全生产", None)],
)
def test_names_alone(text: str, expected: tuple[str, ...] | None) -> None:
    found = bare(fold(text))
    assert (found.names if found else None) == expected


def test_hostile_lines_are_told_in_bounded_time() -> None:
    with within("hostile lines", SECONDS):
        for hostile in (
            "本报" * 40_000,
            "记者 " * 30_000,
            "图文" * 45,
            "文/图/" * 18,
            "王 " * 44,
            "(" * 50_000,
        ):
            byline(hostile)
            credit(hostile)
            signature(hostile)
