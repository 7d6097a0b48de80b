"""Who bears the cost of a programme, and who works with it."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY, DISTRICT = "岳阳市总工会", "岳阳市云溪区总工会"
TRIP, STATION = "“湘水同行”疗休养活动", "湘水户外劳动者驿站"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{CITY}组织{TRIP}。钱由两级工会分摊,{CITY}承担三分之一,{DISTRICT}承担三分之二。",
            {(CITY, "funds", TRIP), (DISTRICT, "funds", TRIP)},
        ),
        (f"{CITY}组织{TRIP},所需费用由{CITY}全额承担。", {(CITY, "funds", TRIP)}),
        (
            f"{CITY}组织{TRIP},费用由{CITY}和{DISTRICT}共同承担。",
            {(CITY, "funds", TRIP), (DISTRICT, "funds", TRIP)},
        ),
        # who works with a station, in a clause behind it
        (
            f"{CITY}建成{STATION}。{STATION}秉持共建理念,广泛联动市公安局、市妇联,引入健康讲座、图书借阅等资源。",
            {("岳阳市公安局", "supports", STATION), ("岳阳市妇女联合会", "supports", STATION)},
        ),
        (f"{CITY}举办{TRIP},联动市公安局、市妇联,引入健康讲座、图书借阅等资源。", set()),
        # so much money for it, before it or behind it
        (f"{CITY}对“湘水”工作室给予7万元经费补助。", {(CITY, "funds", "“湘水”工作室")}),
        (f"{CITY}建成职工书屋,分别给予经费补助7万元。", {(CITY, "funds", "职工书屋")}),
        (f"{CITY}安排专项经费7万元,用于实施“湘水”行动。", {(CITY, "funds", "“湘水”行动")}),
        (f"{CITY}拨付7万元,用于建设职工书屋。", {(CITY, "funds", "职工书屋")}),
        (f"{CITY}对“湘水”工作室提供价值7万元的图书。", set()),
        (f"{CITY}举办“湘水”行动,给予困难职工2000元补助。", set()),
        # whose support it has
        (
            f"{CITY}举办{TRIP},活动得到市公安局、楚云集团的大力支持。",
            {("岳阳市公安局", "supports", TRIP), ("楚云集团", "supports", TRIP)},
        ),
        (f"{CITY}举办{TRIP},得到市公安局领导称赞。", set()),
        # no cost, nothing that it is the cost of, nothing that works with anybody
        (f"{CITY}组织{TRIP}。{DISTRICT}承担全部责任。", set()),
        (f"费用由{CITY}承担。", set()),
        (f"{CITY}建成{STATION}。{STATION}与市司法局相邻。", set()),
    ],
)
def test_who_backs_a_programme(text: str, expected: set[Told]) -> None:
    assert told(text, "funds", "supports") == expected
