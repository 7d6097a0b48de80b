"""Which programme of a clause an amount counts."""

from __future__ import annotations

import pytest

from kg.extract.numbers import amounts
from kg.extract.relations.figures.counted import achieved, counted_by, handed
from tests.extract.reading import resolved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会开展48项职工技能竞赛。", "职工技能竞赛"),
        ("岳阳市总工会举办8个工种的职工技能竞赛。", "职工技能竞赛"),
        ("岳阳市总工会建成“清风驿站”56个。", "清风驿站"),
        ("岳阳市总工会举办职工技能竞赛达56场。", "职工技能竞赛"),
        ("职工技能竞赛的500多名选手到场。", "职工技能竞赛"),
        ("岳阳市总工会建成“清风驿站”6家。", "清风驿站"),
        # not the programme, but who comes, what is shown, or a list
        ("岳阳市总工会完成科研项目26项。", None),
        ("岳阳市总工会举办书画展、职工技能竞赛2项活动。", None),
        ("岳阳市总工会设茶话会、共享“团圆饭”4个环节。", None),
        ("岳阳市总工会在职工技能竞赛中请来6个评委。", None),
    ],
)
def test_what_an_amount_counts(text: str, expected: str | None) -> None:
    reading, cast = resolved(text)
    found = counted_by(text, reading.of("Programme"), amounts(text)[0])
    assert (found and found.entity and cast.name(found.entity)) == expected


def test_what_a_body_has_to_show_is_no_programme() -> None:
    text = "岳阳市总工会实施职工帮扶项目26项,举办职工技能竞赛。"
    reading, _ = resolved(text)
    assert [achieved(text, named) for named in reading.of("Programme")] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("活动发放“清凉包”300个。", True),
        ("活动发放300余份“清凉包”。", True),
        ("活动中核发职工补助金,共20万元。", True),
        ("“清凉包”很受欢迎。", False),
        ("岳阳市总工会发起“暖途基金”。", False),
    ],
)
def test_what_is_handed_out(text: str, expected: bool) -> None:
    reading, _ = resolved(text)
    found = [m for m in reading.mentions if m.type == "Programme" and m.mention.form != "generic"]
    assert any(handed(text, named) for named in found) is expected
