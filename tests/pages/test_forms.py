"""Bylines, credits, notes and furniture as many papers print them: what comes of each."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages import repair
from kg.pages.readers import blocks

HEAD = "夜校开到厂门口"
TEXT = "北滘镇总工会日前推出工友夜校，首批开设粤语、家电维修等9门课程，免费面向农民工招生。开课首周，已有460人报名。"
OTHER = "托管班开进工业园\n\n本报讯（记者李明）章贡区总工会将于7月1日开办暑期托管班，12名教师已经报到。"

FORMS = [
    # (the page, the reporters of its articles, how the first text ends where it is not the whole)
    (f"{HEAD}\n\n本报讯 {TEXT}\n\n（韦晓晨）", [("韦晓晨",)]),
    (f"{HEAD}\n\n本报讯 {TEXT}(韦晓晨)", [("韦晓晨",)]),
    (f"{HEAD}\n□本报记者 王伟 通讯员 韦晓晨\n\n{TEXT}", [("王伟", "韦晓晨")]),
    (f"{HEAD}\n\n本报全媒体记者 王伟 韦晓晨 文/图\n\n{TEXT}", [("王伟", "韦晓晨")]),
    (f"{HEAD}\n\n本报记者 王伟 实习生 韦晓晨 报道/摄影\n\n{TEXT}", [("王伟", "韦晓晨")]),
    (f"{HEAD}\n\n新华社广州6月4日电（记者王伟、韦晓晨）{TEXT}", [("王伟", "韦晓晨")]),
    (f"{HEAD}\n\n{TEXT}\n\n（作者：王伟 编辑：李明）", [("王伟",)]),
    (f"{HEAD}\n\n{TEXT}\n\n（作者单位：北滘镇总工会）", [()]),
    (f"【新闻特写】\n{HEAD}\n\n■ 本报记者 王伟\n\n{TEXT}", [("王伟",)]),
    # Pictures.
    (
        f"{HEAD}\n\n本报记者 王伟\n\n{TEXT}\n\n↑6月4日，工友在夜校里练习。韦晓晨 摄\n\n▲图为夜校。本报记者 李明 摄",
        [("王伟",), ("韦晓晨",), ("李明",)],
    ),
    # What stands behind a picture goes on with the report that the picture is in.
    (
        f"{HEAD}\n本报记者 王伟\n\n{TEXT}\n\n夜校课堂一角\n\n图为夜校课堂。韦晓晨 摄\n\n学员有了去处。已有460人报名。",
        [("王伟",), ("韦晓晨",)],
    ),
    # Paragraphs behind a blank with names of their own are no part of a report that has its names.
    (
        f"{HEAD}\n本报讯（记者王伟）{TEXT}\n\n{OTHER.replace(chr(10) * 2, chr(10))}\n\n驿站里茶水常热。\n"
        f"歇脚的人多了起来。\n黄泽川 高洁 摄影报道\n\n{OTHER.replace(chr(10) * 2, chr(10)).replace('李明', '韦晓晨')}",
        [("王伟",), ("李明",), ("黄泽川", "高洁"), ("韦晓晨",)],
    ),
    # The foot of a report may stand under a section of it.
    (
        f"{HEAD}\n\n{TEXT}\n\n课程随人走\n\n夜校把课表送到车间。开课首周，已有460人报名。\n\n（王伟）",
        [("王伟",)],
    ),
    # Notes of the editors and boxes.
    (f"{HEAD}\n本报记者 王伟\n\n编者按：本报今起推出专栏，展示各地工会的做法。\n\n{TEXT}", [("王伟",)]),
    (f"{HEAD}\n本报记者 王伟\n\n编者按　本报今起推出专栏，展示各地工会的做法。\n\n{TEXT}", [("王伟",)]),
    (f"{HEAD}\n本报记者 王伟\n\n编者按\n\n本报今起推出专栏，展示各地工会的做法。\n\n{TEXT}", [("王伟",)]),
    (f"{HEAD}\n本报记者 王伟\n\n{TEXT}\n\n相关链接\n\n工友夜校设在镇职工服务中心。", [("王伟",)]),
    # Articles that go on on another page.
    (
        f"{HEAD}\n本报记者 王伟\n\n{TEXT}下课后走十分钟（下转2版）\n\n{OTHER}",
        [("王伟",), ("李明",)],
        "十分钟",
    ),
    (
        f"{HEAD}\n本报记者 王伟\n\n{TEXT}下课后走\n\n（下转第2版）\n\n{OTHER}",
        [("王伟",), ("李明",)],
        "下课后走",
    ),
    (f"（上接第1版）{TEXT}\n\n{OTHER}", [(), ("李明",)]),
    # The paper, be it in the list of papers or not.
    (
        f"南海工人报\n出版日期：2024年6月12日\n\n{HEAD}\n\n本报讯（通讯员韦晓晨）{TEXT}\n\n放大 缩小 默认",
        [("韦晓晨",)],
    ),
]


@pytest.mark.parametrize("form", FORMS)
def test_forms(form: tuple[str, list[tuple[str, ...]]] | tuple[str, list[tuple[str, ...]], str]) -> None:
    raw, reporters, *end = form
    found = repair(Page("p", "p", raw, blocks(raw)))
    assert [article.reporters for article in found] == reporters
    assert found[0].text.startswith("北滘镇总工会")
    assert found[0].text.endswith(*end or ("已有460人报名。",))
    assert found[0].headline == (HEAD if HEAD in raw else "")
