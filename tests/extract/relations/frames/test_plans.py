"""What is only asked for is no deed, and whoever asks runs nothing by it."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

UNION = "岳阳市总工会召开工作会议。"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        # to the end of the sentence, whoever it is asked of
        ("岳阳市总工会主席何青强调,各级工会要贴近一线,推出“午间课堂”。", False),
        ("何青指出,工会干部必须贴近一线;推出“午间课堂”。", False),
        ("会议要求,要贴近一线,推出“午间课堂”。", False),
        ("何青希望大家贴近一线,推出“午间课堂”。", False),
        ("岳阳市总工会号召职工走上讲台,推出“午间课堂”。", False),
        ("何青说,要贴近一线,推出“午间课堂”。", False),
        ("会上还强调要贴近一线,推出“午间课堂”。", False),
        # and in the sentences that go on with it
        ("何青强调,要贴近一线。二要推陈出新,推出“午间课堂”。", False),
        ("各级工会组织要贴近一线,推出“午间课堂”。", False),
        ("全市各级工会要贴近一线,推出“午间课堂”。", False),
        # an aim is no deed; what stands before it is
        ("岳阳市总工会走进车间,旨在贴近一线,推出“午间课堂”。", False),
        ("岳阳市总工会推出“午间课堂”,旨在贴近一线。", True),
        # nor is it theirs by what else is told
        ("何青希望大家贴近一线,让“午间课堂”惠及职工600名。", False),
        # what is said to be done; what a word only has in it; a wish or a demand that is somebody's
        ("何青介绍,岳阳市总工会贴近一线,推出“午间课堂”。", True),
        ("何青表示,岳阳市总工会以职工为主体,推出“午间课堂”。", True),
        ("岳阳市总工会按照统一要求,主要面向一线,推出“午间课堂”。", True),
        ("岳阳市总工会响应省总工会的号召,推出“午间课堂”。", True),
        ("各级工会的主要领导在一线推出“午间课堂”。", True),
        # a notice says what is done then
        ("岳阳市总工会印发《工作通知》要求,各级工会要贴近一线,推出“午间课堂”。", True),
        # the next sentence
        ("何青希望大家贴近一线。岳阳市总工会推出“午间课堂”。", True),
    ],
)
def test_wishes(text: str, runs: bool) -> None:
    assert any(o == "午间课堂" for _, _, o in told(UNION + text, "runs")) == runs
