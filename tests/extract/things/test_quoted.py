"""Quotations: which of them name a programme, which say only how, of what sort, or from what."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities
from tests.extract.things.test_standing import named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工会推出“小云”智能助手。", ["“小云”智能助手"]),
        ("工会探索“三步走”工作方式。", ["三步走"]),
        ("工会发放“小云”饮料。", []),
        ("工会学习“三步走”工作方式。", []),
        ("工会采取“现场宣讲+直播课”的形式推进。", []),
        ("工会开启了“清凉模式”。", []),
        # so many deeds, whatever is told of them
        ("工会发布“惠工十件事”,细化“暖心八条”。", ["惠工十件事", "暖心八条"]),
        # what one does, and has it
        ("工会建成服务站,骑手“刷脸”就能领水,诉求“一键”直达,事情“掌上”办结。", []),
        ("工会招聘会举行,主题定为“做好就业服务 共迎新春”。", ["工会招聘会"]),
        ("工会提供“一对一”指导,打造“零距离”。", []),
        ("工会推出“送书、送戏、送课”的“三送”活动。", ["送书", "送戏", "送课", "“三送”活动"]),
        ("工会推出“送书、送戏”等“双送”服务。", ["送书", "送戏", "“双送”服务"]),
        # an aim, and when
        ("工会以“打造民心工程,创建绿色工程”为宗旨,“两节期间”走访职工。", []),
        # with the noun behind, which may have words of its own before it
        ("工会推出“点单式”服务,惠及职工。", ["“点单式”服务"]),
        ("岗位实行“点单式”服务。职工需要“点单式”服务。", ["“点单式”服务"]),
        ("工会推出“候鸟”包车服务。", ["“候鸟”包车服务"]),
        ("“三心”服务惠及职工80人。", ["“三心”服务"]),
        ("工会推行“三步”调解法和“双帮”制。", ["“三步”调解法", "“双帮”制"]),
        ("工会开展“和美班组”创建。", ["“和美班组”创建"]),
        ("工会推出“三心”服务帮助职工。", ["“三心”服务"]),
        ("工会请来“三心”服务专家。", []),
        # what something or somebody is said to be
        ("这件事被职工称为“暖心工程”,工会把它列为工会工作“头等大事”。", []),
        ("这项活动简称为“湘遇计划”。", ["湘遇计划"]),
        ("课程非常“接地气”,培训班办得十分“走心”。", []),
        ("托管班里有20余名“小归雁”,这些“湖畔追光人”都是骑手。", []),
        ("“洞庭新人”这个称呼叫响了。工会采取“昼夜轮班”“平行施工”等办法抢工期。", []),
        ("“电压不稳怎么办”“怎样不停机检测”,劳模一一作答。", []),
        # what competes is held by nobody
        ("工会职工创新大赛落幕,“抽油机调参装置”等20个项目获一等奖。", ["工会职工创新大赛"]),
        ("“会飞的安全帽”“矿灯卫士”等8件作品分获金、银奖。", []),
    ],
)
def test_what_a_quotation_names(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_a_quotation_of_what_something_is_like_lists_no_programmes() -> None:
    assert entities("岳阳市总工会推行“快捷、热情、周到”的“一站式”服务。", "Programme").keys() == {
        "“一站式”服务"
    }
