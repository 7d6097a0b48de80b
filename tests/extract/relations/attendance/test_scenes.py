"""Those that a sentence about the scene goes on with."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

RALLY = "职工权益交流会"
MEET = f"岳阳市总工会举办{RALLY}。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bodies that speak, people with their posts or trades, groups
        (
            f"{MEET}会上,湘阴县总工会、岳阳市司法局作了交流发言。",
            {(body, "participates", RALLY) for body in ("湘阴县总工会", "岳阳市司法局")},
        ),
        (f"{MEET}会上,梅溪一队、岳阳市司法局介绍了经验。", {("岳阳市司法局", "participates", RALLY)}),
        (
            f"{MEET}会上,60名快递员、货车司机畅所欲言。",
            {(group, "participates", RALLY) for group in ("快递员", "货车司机")},
        ),
        (f"{RALLY}上,岳阳市司法局介绍了经验。", {("岳阳市司法局", "participates", RALLY)}),
        (f"{MEET}活动现场,货车司机李强高兴地说:“很暖。”", {("李强", "participates", RALLY)}),
        (
            f"{MEET}会上,岳阳市司法局局长何青,云溪区副区长林涛为先进班组颁奖。",
            {(name, "participates", RALLY) for name in ("何青", "林涛")},
        ),
        (f"{MEET}交流会上,20名快递员谈了想法。", {("快递员", "participates", RALLY)}),
        (f"{MEET}当天,快递员代表来到红星广场,领取了慰问品。", {("快递员", "participates", RALLY)}),
        (f"{MEET}在写春联环节,骑手李强写下祝福。", {("李强", "participates", RALLY)}),
        (
            f"{MEET}当天举行的职工入会仪式上,来自楚云公司、长江公司的60名快递员,通过平台登记。",
            {(who, "participates", "职工入会仪式") for who in ("楚云公司", "长江公司", "快递员")},
        ),
        # not who holds it, what was heard there, or another time
        (f"{MEET}会上,岳阳市总工会作了说明。", set()),
        (f"{MEET}会上,湘阴县总工会颁发了证书。", set()),
        (f"{MEET}会上获悉,岳阳市司法局今年办案多。", set()),
        (f"{MEET}春节期间,岳阳市司法局照常值班。", set()),
        # those who are given something are served; what is told of a day is no scene
        ("岳阳市总工会举办职工权益交流会。会上,100名快递员各拿到慰问金。", set()),
        ("岳阳市总工会举办职工权益交流会。当天,几名快递员在驿站歇脚。", set()),
    ],
)
def test_who_is_told_of_on_the_scene(text: str, expected: set[Told]) -> None:
    assert told(text, "participates") == expected
