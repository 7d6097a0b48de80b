"""Groups that are told to use a programme."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

HOME = "“爱心驿站”"


def serves(*groups: str, by: str = HOME.strip("“”")) -> set[Told]:
    return {(by, "serves", group) for group in groups}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"环卫工人可以在{HOME}歇脚。", serves("环卫工人")),
        (f"快递员李明走进{HOME}歇脚。", serves("快递员")),
        (f"快递员们常到{HOME}歇脚。", serves("快递员")),
        (f"岳阳市总工会把困难职工纳入{HOME}。", serves("困难职工")),
        ("300名农民工享受到免费健康体检。", serves("农民工", by="免费健康体检")),
        (f"快递员拨打热线即可享受{HOME}。", serves("快递员")),
        ("岳阳市总工会为500名快递员购买“暖心”意外险。", serves("快递员", by="“暖心”意外险")),
        (f"货车司机借助{HOME}学习。", serves("货车司机")),
        ("2000名农民工通过“湘水求学”行动提升了学历。", serves("农民工", by="“湘水求学”行动")),
        # what is done to people is for them
        ("120名快递员在医院做了“暖心”健康体检。", serves("快递员", by="“暖心”健康体检")),
        ("300名劳模与“暖心”健康体检的医生合影。", set()),
        # who may take part in it, it is for
        (
            "岳阳市总工会开展“春雨”技能培训。快递员均可参加“春雨”技能培训。",
            serves("快递员", by="“春雨”技能培训"),
        ),
        ("岳阳市总工会开展“春雨”技能培训。快递员已经参加“春雨”技能培训。", set()),
        (f"快递员通过手机乐享{HOME}。", serves("快递员")),
        # since it is there
        (f"货车司机等新就业形态劳动者可以在{HOME}歇脚。", serves("货车司机", "新就业形态劳动者")),
        ("快递员收到2000元的“暖心”互助金。", serves("快递员", by="“暖心”互助金")),
        # those who only help or work there, and what is not theirs to use
        (f"志愿者在{HOME}值班。", set()),
        (f"快递员工作量大,{HOME}少。", set()),
        # whoever comes to an occasion takes part in it
        ("快递员走进职工技能竞赛现场。", set()),
    ],
)
def test_who_uses_it(text: str, expected: set[Told]) -> None:
    assert told(text, "serves") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "快递员、货车司机等60余人参加“暖冬”慰问活动。",
            serves("快递员", "货车司机", by="“暖冬”慰问活动"),
        ),
        # another kind of thing, held for them as its name says
        ("30名环卫工人参加“暖冬”公益演出。", serves("环卫工人", by="“暖冬”公益演出")),
        # whoever comes to a contest vies there; those who give what is given
        ("30名环卫工人参加“金帚”技能竞赛。", set()),
        ("30名志愿者参加“暖冬”慰问活动。", set()),
    ],
)
def test_whoever_comes_to_what_is_done_for_them(text: str, expected: set[Told]) -> None:
    assert told(text, "serves") == expected
