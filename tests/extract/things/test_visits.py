"""Visits that a headline tells of in a verb alone."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        (
            "岳阳市总工会慰问货车司机",
            "9日,岳阳市总工会主席何青来到物流园,走访慰问了货车司机。",
            {
                ("岳阳市总工会", "runs", "慰问货车司机"),
                ("慰问货车司机", "serves", "货车司机"),
                ("慰问货车司机", "heldOn", "2031-06-09"),
            },
        ),
        # a noun names it already
        (
            "岳阳市总工会慰问货车司机",
            "9日,岳阳市总工会开展“送清凉”活动,慰问货车司机。",
            {
                ("岳阳市总工会", "runs", "“送清凉”活动"),
                ("“送清凉”活动", "serves", "货车司机"),
                ("“送清凉”活动", "heldOn", "2031-06-09"),
            },
        ),
        # whom, is told with what they do
        (
            "岳阳市总工会慰问奋战一线的货车司机",
            "9日,岳阳市总工会对坚守岗位的司机进行节日慰问。在物流园,慰问了老林。",
            {
                ("岳阳市总工会", "runs", "慰问奋战一线的货车司机"),
                ("慰问奋战一线的货车司机", "heldOn", "2031-06-09"),
            },
        ),
        (
            "岳阳市总工会慰问平江货车司机",
            "9日,岳阳市总工会慰问了货车司机。",
            {
                ("岳阳市总工会", "runs", "慰问平江货车司机"),
                ("慰问平江货车司机", "serves", "货车司机"),
                ("慰问平江货车司机", "heldOn", "2031-06-09"),
            },
        ),
        # not what the report is about, and nobody's
        ("岳阳市总工会换届", "9日,岳阳市总工会主席何青慰问了货车司机。", set()),
        ("何青慰问货车司机", "9日,何青来到物流园,走访慰问了货车司机。", set()),
    ],
)
def test_a_visit_is_what_the_headline_says(headline: str, text: str, expected: set[Told]) -> None:
    assert told(text, "runs", "serves", "heldOn", headline=headline, date="2031-06-10") == expected
