"""Headlines that stand inside a row."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages.layout.rows import rows
from kg.pages.layout.splits import split
from kg.pages.readers import blocks

BODY = "夜校设在镇职工服务中心，由镇总工会出资办学，学员下班后走十分钟就能到教室，课后还有交通车送回宿舍。"
SPLITS = [
    (
        "开课首周，已有四百多人报名，区总工会组织体 技能赛办在车间 系更加健全，服务更加周到。",
        ["开课首周，已有四百多人报名，区总工会组织体", "技能赛办在车间", "系更加健全，服务更加周到。"],
    ),
    (  # two headlines in one row, one of them in two halves
        "请主播现场 鞋业有了行业合同 带岗。会后又建起就业社群，接下来总工会还将 船在海上走 工会常敲门 举办四场直播。",
        [
            "请主播现场",
            "鞋业有了行业合同",
            "带岗。会后又建起就业社群，接下来总工会还将",
            "船在海上走 工会常敲门",
            "举办四场直播。",
        ],
    ),
]
WHOLE = [
    "近日，镇总工会举办以 “匠心向党启新程” 为主题的读书活动，三百名职工参加。",
    "本报讯（记者王伟 通讯员李明 张楠）近日，一场电工比赛在厂区举行。",
    "镇总工会举办“情系矿山 平安同行”直播带岗活动，惠及二十八家企业。",
    "3月17日，学生在车间进行实操实训，培养实用型人才。 凌厚文摄/人民图片",
    "市 总 工 会 近 日 开 展 送 清 凉 活 动 ， 慰 问 职 工 。",
    BODY,
]


def split_row(raw: str) -> list[str]:
    raw = "\n\n".join([raw, *[BODY] * 4])
    return [row.text.chars for row in split(rows(Page("p", "p", raw, blocks(raw))))][:-4]


@pytest.mark.parametrize(("raw", "expected"), SPLITS)
def test_splits(raw: str, expected: list[str]) -> None:
    assert split_row(raw) == expected


@pytest.mark.parametrize("raw", WHOLE)
def test_whole_rows(raw: str) -> None:
    assert split_row(raw) == [raw]
