"""What verbs of conferring name: honours without a noun of their own, each of a list, and none that is no honour."""

from __future__ import annotations

import pytest

from kg.extract.things import find_things
from tests.extract.reading import scanned


def honours(text: str) -> list[str]:
    scan = scanned(text)
    return [scan.text[m.start : m.end] for m in find_things(scan, [], []) if m.type == "Award"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "典礼表彰了一批优秀校外辅导站、“启航计划”优秀组织单位。",
            ["优秀校外辅导站", "“启航计划”优秀组织单位"],
        ),
        ("大会表彰林文等10名优秀红娘志愿者和模范娘家人。", ["优秀红娘志愿者", "模范娘家人"]),
        # an and inside a name is none between two
        (
            "工会命名一批劳模和能手创新示范工作室。",
            ["劳模和能手创新示范工作室"],
        ),
        # what somebody is told to have got, without a noun of its own
        ("该会2031年获评全国职工书屋优秀读书组织。", ["全国职工书屋优秀读书组织"]),
        ("该厂先后获评湖南省模范班组、岳阳市十佳示范企业。", ["湖南省模范班组", "岳阳市十佳示范企业"]),
        ("该厂获评后继续努力,入选市里的一份名单。", []),
        ("选手在职工技能竞赛中获优秀项目三等奖。", ["优秀项目三等奖"]),
        # what somebody is called from then on
        ("“林文工作室”被命名为“湖畔市匠心工作室”。", ["湖畔市匠心工作室"]),
        # 称号 says of every quotation in its row that it is one
        ("某站获全国“最美站点”、湖畔市工会“百佳小屋”称号。", ["最美站点", "湖畔市工会“百佳小屋”称号"]),
        ("湖畔市8家驿站获评省级“温情驿站”。", ["温情驿站"]),
        # and so does praise in front of a station, whoever tells of it
        ("全省最美职工书屋有2家。", ["全省最美职工书屋"]),
        # no honour
        ("工会开展“最美驿站”评选活动。", []),
        ("工会表彰大会在湖畔召开。", []),
        ("比赛评选出的12个优秀作品展出。", []),
        ("比赛评选出优秀作品12件,评出一等奖五个。", ["一等奖"]),
        ("工会颁发荣誉证书。", []),
        ("工会表彰在建会工作中表现突出的人员。", []),
        ("主席为获奖代表队颁奖。", []),
    ],
)
def test_what_is_conferred(text: str, expected: list[str]) -> None:
    assert honours(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "工会命名一批劳模和能手创新示范工作室。",
        "工会授予其省级楚工创新工作室称号。",
        "他们获评省级职工书屋示范点。",
        "湖畔市有省级“最美驿站”12家。",
    ],
)
def test_what_is_named_an_honour_is_no_programme(text: str) -> None:
    scan = scanned(text)
    assert not [m for m in find_things(scan, [], []) if m.type == "Programme"]
