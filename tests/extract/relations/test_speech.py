"""Who acts where people speak: 我们 is the speaker's body, and the subject from before goes on behind the quotation."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY, COMPANY = "岳阳市总工会", "楚云机械集团工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会主席周明远说:“我们推出了‘午间课堂’。”", {(CITY, "runs", "午间课堂")}),
        ("“我们推出了‘午间课堂’,职工都来学。”岳阳市总工会主席周明远说。", {(CITY, "runs", "午间课堂")}),
        (
            "楚云机械集团工会主席何青介绍,我们建立了职工诉求办理机制。",
            {(COMPANY, "runs", "职工诉求办理机制")},
        ),
        (
            "岳阳市总工会推出“午间课堂”。楚云机械集团工会主席何青说:“我们建立了职工诉求办理机制。”",
            {(CITY, "runs", "午间课堂"), (COMPANY, "runs", "职工诉求办理机制")},
        ),
        (
            "岳阳市总工会推出“午间课堂”。“我们厂也来人听课了。”快递员王鑫说。",
            {(CITY, "runs", "午间课堂")},
        ),
        ("“我们盼着夜校早点开课。”快递员王鑫说。", set()),
        ("快递员王鑫说:“我们推出了‘午间课堂’。”", set()),
    ],
)
def test_who_we_are(text: str, expected: set[Told]) -> None:
    assert told(text, "runs") == expected
