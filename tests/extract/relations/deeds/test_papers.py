"""Papers: notices, letters and agreements without a title, and whose a title is."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会每年印发通知,推动托管班建设。", {(CITY, "issues", "岳阳市总工会通知")}),
        ("岳阳市总工会向骑手发出一封公开信。", {(CITY, "issues", "岳阳市总工会公开信")}),
        (
            "岳阳市总工会联合市司法局下发通知。",
            {(body, "issues", "岳阳市总工会通知") for body in (CITY, "岳阳市司法局")},
        ),
        ("岳阳市总工会与80家商家签了合作协议。", {(CITY, "issues", "合作协议")}),
        (
            "岳阳市总工会与楚云集团签订共建协议。",
            {(body, "issues", "共建协议") for body in (CITY, "楚云集团")},
        ),
        ("岳阳市总工会公布20家职工书屋清单。", {(CITY, "issues", "职工书屋清单")}),
        ("岳阳市总工会当场出具《工会监督提示函》。", {(CITY, "issues", "工会监督提示函")}),
        ("岳阳市总工会随即送达《工会监督意见书》。", {(CITY, "issues", "工会监督意见书")}),
        # the one with a title is meant
        (
            "岳阳市总工会印发《关于推进驿站建设的通知》。市总工会下发通知后,各地抓紧落实。",
            {(CITY, "issues", "关于推进驿站建设的通知")},
        ),
        # right behind the body, and in the title
        (
            "平江县总工会响应岳阳市总工会《关于开展夏送清凉的通知》要求,走进工地。",
            {(CITY, "issues", "关于开展夏送清凉的通知")},
        ),
        ("会上,《岳阳市总工会关爱骑手六条举措》发布。", {(CITY, "issues", "岳阳市总工会关爱骑手六条举措")}),
        ("大会通过《岳阳市总工会章程》。", set()),
        ("职工走进岳阳市总工会,《劳动者之歌》唱响。", set()),
        ("岳阳市总工会《劳动者之歌》合唱团唱响。", set()),
        # one of several things to be done
        ("岳阳市总工会干部协助联合会做好登记、走访、下发通知等工作。", set()),
        # who signs it does so for the body of his post
        (
            "岳阳市总工会主席何青与楚云集团总经理高岩分别代表双方,在《工资专项集体合同》上签字。",
            {(body, "issues", "工资专项集体合同") for body in (CITY, "楚云集团")},
        ),
        (
            "楚云集团工会主席何青和总经理高岩代表双方签订了《工资专项集体合同》。",
            {(body, "issues", "工资专项集体合同") for body in ("楚云集团", "楚云集团工会")},
        ),
        # nobody issues it, or nobody who is named there
        # in front of those whose it is, or in the name of a rite
        (
            "《骑手休息管理办法》由岳阳市总工会与市司法局联合印发。",
            {(body, "issues", "骑手休息管理办法") for body in (CITY, "岳阳市司法局")},
        ),
        (
            "岳阳市总工会与楚云集团举行战略合作协议签约仪式。",
            {(body, "issues", "战略合作协议") for body in (CITY, "楚云集团")},
        ),
        ("岳阳市总工会举行集体合同集中签订仪式。", set()),
        ("岳阳市总工会没有下发通知。", set()),
        ("岳阳市总工会开展调研。随后,各单位下发通知。", set()),
        ("岳阳市总工会要求落实通知精神。", set()),
    ],
)
def test_who_issues_a_paper(text: str, expected: set[Told]) -> None:
    assert told(text, "issues") == expected
