"""Bodies that take part: by name, by whoever comes for them, by where those who come belong."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

GAME, RALLY = "职工拔河比赛", "“春雨助岗”招聘会"
BUREAU, PLANT = "岳阳市司法局", "岳阳市远山机械有限公司"


def come(occasion: str, *bodies: str) -> set[Told]:
    return {(body, "participates", occasion) for body in bodies}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what they say there, with how many they come, those listed before or behind
        (f"岳阳市总工会举办{RALLY}。{BUREAU}、{PLANT}作典型发言。", come(RALLY, BUREAU, PLANT)),
        (f"岳阳市总工会举办{RALLY}。{BUREAU}分别作了发言。", come(RALLY, BUREAU)),
        (f"岳阳市总工会举办{RALLY}。{BUREAU}、{PLANT}2家单位则依次介绍了经验。", come(RALLY, BUREAU, PLANT)),
        (f"岳阳市总工会举办{GAME}。{BUREAU}、{PLANT}组队参赛。", come(GAME, BUREAU, PLANT)),
        (f"岳阳市总工会举办{GAME}。{BUREAU}代表队展开激烈角逐。", come(GAME, BUREAU)),
        (f"岳阳市总工会举办{GAME}。{PLANT}职工代表参加比赛。", come(GAME, PLANT, "职工代表")),
        (f"岳阳市总工会举办{GAME}。包括{BUREAU}、{PLANT}在内的20家单位参加比赛。", come(GAME, BUREAU, PLANT)),
        (f"岳阳市总工会举办{GAME}。奖品来自{PLANT}。", set()),
        (
            f"岳阳市总工会举办{GAME}。来自{PLANT}的80名货车司机和快递员组成9支代表队,在踢毽、跳绳2个项目中展开角逐。",
            come(GAME, PLANT, "货车司机", "快递员"),
        ),
        # whoever comes for a body: its leaders, its people, a team
        (f"{BUREAU}、{PLANT}有关负责人参加{RALLY}。", come(RALLY, BUREAU, PLANT)),
        (f"岳阳县总工会、{BUREAU}相关负责人出席{RALLY}。", come(RALLY, "岳阳县总工会", BUREAU)),
        (
            f"岳阳市总工会举办{RALLY}。{BUREAU}、{PLANT}的负责人和各厂负责人共80余人与会。",
            come(RALLY, BUREAU, PLANT),
        ),
        (
            f"岳阳市总工会举办{RALLY}。{BUREAU}、{PLANT}和各车队的100余名司机参加。",
            come(RALLY, BUREAU, PLANT),
        ),
        (f"{PLANT}派出代表队参加{GAME}。", come(GAME, PLANT)),
        (f"{BUREAU}、{PLANT}相关负责人,以及律师代表参加{RALLY}。", come(RALLY, BUREAU, PLANT)),
        # in whom it is tried out; not where it is held
        (
            f"岳阳市总工会先后在{PLANT}、岳阳市公交公司等4家企业开展{GAME}。",
            come(GAME, PLANT, "岳阳市公交公司"),
        ),
        (f"岳阳市总工会在{PLANT}开展{GAME}。", set()),
        # unions are guests, too, and what they go to is not theirs
        (
            f"湘阴县总工会、汨罗市总工会参加了由岳阳市总工会组织的{GAME}。",
            come(GAME, "湘阴县总工会", "汨罗市总工会"),
        ),
        (f"湘阴县总工会选派20名选手参加岳阳市总工会举办的{GAME}。", come(GAME, "湘阴县总工会")),
        # at a fair they look for people
        (f"{RALLY}现场,{PLANT}、岳阳市公交公司等40家企业进场招聘。", come(RALLY, PLANT, "岳阳市公交公司")),
        # teams, jobs to offer, what they come to win; those there told behind it
        (
            f"岳阳市总工会举办{GAME},{BUREAU}、{PLANT}等15家单位共派出20支代表队。",
            come(GAME, BUREAU, PLANT),
        ),
        (
            f"{BUREAU}、{PLANT}等40家企业携3000个岗位亮相{RALLY}。",
            come(RALLY, BUREAU, PLANT),
        ),
        (
            f"岳阳市总工会举办{GAME}。几轮过后,{BUREAU}、{PLANT}等队伍跻身前八名。",
            come(GAME, BUREAU, PLANT),
        ),
        (f"出席{RALLY}的有{BUREAU}局长何青。", {("何青", "participates", RALLY)}),
        # brought in for what they know
        (
            f"岳阳市总工会举办{RALLY},请来{BUREAU}、{PLANT}的专家答疑。",
            come(RALLY, BUREAU, PLANT),
        ),
        # to a congress, too
        (
            f"湘阴县快递行业工会第一次会员代表大会召开。{BUREAU}的负责人与会。",
            come("湘阴县快递行业工会第一次会员代表大会", BUREAU),
        ),
        # where those who took part are from, told behind it
        (f"参加{GAME}的选手分别来自{BUREAU}、{PLANT}。", come(GAME, BUREAU, PLANT)),
        # somebody of it by name, who is moved to come, and what is gathered
        (f"岳阳市总工会举办{GAME}。{PLANT}李明参加。", {("李明", "participates", GAME)}),
        (f"岳阳市总工会举办{GAME}。湘阴县总工会动员职工参加。", set()),
        (f"岳阳市总工会举办{GAME}。湘阴县总工会汇聚资源。", set()),
        # who tells of their work at a meeting is there, its host is that anyway
        (
            "岳阳市总工会召开楼宇工会工作推进会。岳阳电厂介绍了建家的做法,君山区总工会介绍了维权工作。",
            {(b, "participates", "楼宇工会工作推进会") for b in ("岳阳电厂", "岳阳市君山区总工会")},
        ),
        ("岳阳市总工会召开楼宇工会工作推进会。据岳阳电厂介绍,该厂建成书屋。", set()),
        (
            "岳阳市总工会召开楼宇工会工作推进会。岳阳电厂、华容纸业公司作为先进单位代表登台发言。",
            {(b, "participates", "楼宇工会工作推进会") for b in ("岳阳电厂", "华容纸业公司")},
        ),
    ],
)
def test_bodies_that_take_part(text: str, expected: set[Told]) -> None:
    assert told(text, "participates") == expected
