"""Which candidates stand as programmes: what is said of them decides, not only their noun."""

from __future__ import annotations

import pytest

from kg.extract.bodies import find_bodies
from kg.extract.places import find_places
from kg.extract.things import find_things
from tests.extract.reading import scanned


def named(text: str) -> list[str]:
    """The programmes of a text, but for mentions that name nothing by themselves."""
    scan = scanned(text)
    places = find_places(scan)
    found = find_things(scan, find_bodies(scan, places), places)
    return [scan.text[m.start : m.end] for m in found if m.type == "Programme" and m.form != "generic"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A short sorting word before a vague noun is no name …
        ("工会将继续创新入会模式。", []),
        ("工会提供了更多专业课程。", []),
        # … unless the occasion takes place, is spoken of twice, or its noun says more.
        ("交流活动在文化宫举行。", ["交流活动"]),
        ("工会开展慰问演出。", ["慰问演出"]),
        ("工会开展急救讲座。", ["急救讲座"]),
        # The longer of two nouns that reach into each other.
        ("工会成立劳动争议调解室。", ["劳动争议调解室"]),
        ("工会启动“金秋”服务月活动启动仪式。", ["“金秋”服务月活动启动仪式"]),
        # Works are no programmes, a contest at them is one.
        ("岳阳市2031年重点建设项目开工,工会开展重大项目劳动竞赛。", ["重大项目劳动竞赛"]),
        # Those who are called upon.
        ("工会走访慰问困难职工,看望慰问劳模。", []),
        ("工会每年在全市培育选树100名“湖区巧匠”,为2031年选树的首批站点授牌。", []),
        ("工会走访慰问200户,今年评选出30名班组长。", []),
        ("工会启动劳模工匠选树活动。", ["劳模工匠选树活动"]),
        ("工会开展走访慰问。工会举办第一家湖滨职工书屋。", ["湖滨职工书屋"]),
        # Somebody whose work it is.
        ("工会请来国家二级心理咨询师授课。", []),
        # Of what rank some are, and what people brought about.
        ("工会建成国家级示范点3家、省级示范点12家。", []),
        ("工会建成市级集体协商示范点12家。", ["市级集体协商示范点"]),
        ("工会依托工会阵地宣传,夯实工会服务阵地。", []),
        # Who has them, before the verb.
        ("目前,湖滨景区共有户外劳动者驿站3个。", ["户外劳动者驿站"]),
        # What a principle or a film is about.
        ("工会按照工匠工作室自愿结盟的原则办事,放映回顾职工技能竞赛开展情况的短片。", []),
        # What something is done by.
        ("工会举办技能比赛。", ["技能比赛"]),
        # Figures of speech and mottoes in inverted commas.
        ("工会为骑手提供“加油站”。", []),
        ("工会为骑手提供“歇脚窝”“加油站”和“避风湾”。", []),
        ("工会在云溪区的“司机之家”开课。", ["司机之家"]),
        ("工会推出的“山海闲话”很受欢迎。", ["山海闲话"]),
        ("工会落实“三个到位”要求。", []),
        ("工会推出“学一送一”。", ["学一送一"]),
        # What a noun of a programme does is no part of its name.
        ("“送温暖”活动走访慰问困难职工等300人。", ["“送温暖”活动"]),
        ("工会开展送温暖活动走访慰问。", ["送温暖活动走访慰问"]),
        # So many deeds are a promise of that name, in figures, too.
        ("工会今年推出8件实事。", ["8件实事"]),
        # Of a named programme its plan may be told; gifts are one unless only those who got them tell of them.
        (
            "工会发布“暖湖”系列活动方案,推进产业工人队伍建设改革纪实。",
            ["“暖湖”系列活动", "产业工人队伍建设改革"],
        ),
        ("工会备下暖冬礼包,“湖滨大礼包”送到工地。", ["暖冬礼包", "湖滨大礼包"]),
        ("大家领到暖心礼包和春联。", []),
        ("首届“湖滨工匠”命名会召开。", ["首届“湖滨工匠”命名会"]),
        ("工会开展12场直播带货。", ["直播带货"]),
        ("工会组建湖区司机联盟,推出“暖心维权码”。", ["湖区司机联盟", "暖心维权码"]),
        ("工会到红枫街道开展入会工作调研。", ["入会工作调研"]),
        # Words that say how and that something takes place are no nouns behind it.
        ("第三届职工篮球赛火热举行。", ["第三届职工篮球赛"]),
        ("2031年,劳动法律宣讲团登场。", ["劳动法律宣讲团"]),
    ],
)
def test_what_stands_as_a_programme(text: str, expected: list[str]) -> None:
    assert named(text) == expected
