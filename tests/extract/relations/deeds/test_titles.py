"""Documents whose title says who issued them."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "根据《岳阳市总工会关于推进驿站建设的实施方案》,各地抓紧落实。",
            {(CITY, "issues", "岳阳市总工会关于推进驿站建设的实施方案")},
        ),
        # right behind the body, or its 的
        (
            "贯彻落实岳阳市总工会《关于推进驿站建设的通知》。",
            {(CITY, "issues", "关于推进驿站建设的通知")},
        ),
        ("学习岳阳市总工会的《驿站建设意见》。", {(CITY, "issues", "驿站建设意见")}),
        # signed, and listed behind
        (
            "根据《岳阳市总工会岳阳市司法局关于推进驿站建设的意见》,各地抓紧落实。",
            {
                (body, "issues", "岳阳市总工会岳阳市司法局关于推进驿站建设的意见")
                for body in (CITY, "岳阳市司法局")
            },
        ),
        # about a body, not by it
        ("根据《关于支持岳阳市总工会工作的意见》,各地抓紧落实。", set()),
        ("大家学习《岳阳市总工会章程》。", set()),
    ],
)
def test_who_issued_it(text: str, expected: set[Told]) -> None:
    assert told(text, "issues") == expected
