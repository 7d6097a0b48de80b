"""Programmes that only a list tells from other nouns."""

from __future__ import annotations

import pytest

from kg.extract.things.listed import listed
from tests.extract.reading import scanned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展温情走访、福送万家等活动。", ["温情走访", "福送万家"]),
        ("开展街角“帮帮唱”、寒冬送“暖茶”等特色活动。", ["街角“帮帮唱”", "寒冬送“暖茶”"]),
        ("开展职工“四个一”、“好声音”选拔等活动。", ["“好声音”选拔"]),
        ("大赛设攀爬、索降2个赛项。", ["攀爬赛项", "索降赛项"]),
        ("开展送书香、送戏曲、送义诊、送课程等活动。", ["送书香", "送戏曲", "送义诊", "送课程"]),
        ("送书香、送戏曲、送课程等活动覆盖矿区。", ["送书香", "送戏曲", "送课程"]),
        # contests, by what each of them is of; what is done has its own name
        ("举办门球、拔河、飞镖等比赛。", ["门球比赛", "拔河比赛", "飞镖比赛"]),
        ("举办矿灯装配、支护等竞赛。", ["矿灯装配竞赛", "支护竞赛"]),
        ("开展技术比武、岗位练兵等劳动竞赛。", ["技术比武", "岗位练兵"]),
        # trades, those of a contest or of jobs at a fair, are nothing that anybody runs
        ("大赛设汽修、收银2个工种。", []),
        ("大赛包括砌墙工、油漆工、室内设计等多个工种在内的比赛项目。", []),
        ("举办挖掘机、缝纫裁剪、收银结算等技能比赛。", []),
        ("开展家具产业、供水系统、护理急救等6项劳动和技能竞赛。", []),
        ("招聘会上,装配、质检、仓管等工种都有。", []),
        ("赛前,护理组设“导管急救”“婴儿抚触”2个项目。", ["导管急救", "婴儿抚触"]),
        ("竞赛分理论、实操两个环节。", ["理论环节", "实操环节"]),
        # most of them end with a noun of their own
        ("提供法律咨询、心理咨询、血压测量等服务。", ["法律咨询", "心理咨询", "血压测量"]),
        ("提供饮水、充电、热饭等服务。", []),
        ("提供图书借阅、子女托管、热水等服务。", ["图书借阅", "子女托管"]),
        ("汇集文化、就业、生活等六大功能。", []),
        ("推出涵盖思想引领、技能提升2大领域的12项系列活动。", []),
        # nothing that is counted, no stage of a contest, no people
        ("举办讲座12场、比赛9场等活动。", []),
        ("湘江大桥、岳州隧道等6个项目开工。", []),
        ("大赛设初赛、决赛(实操)2个环节。", ["初赛", "决赛"]),
        ("获得一等奖的项目。", []),
        # examples of a sort
        ("建立信息共享、案件移送等机制。", []),
    ],
)
def test_members_of_lists(text: str, expected: list[str]) -> None:
    scan = scanned(text)
    assert [m.name or text[m.start : m.end] for m in listed(scan, [], [])] == expected
