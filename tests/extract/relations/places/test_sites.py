"""Sites that are told beside a programme."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

UNION = "岳阳市总工会"
CONTEST = "岳阳市职工技能大赛"


@pytest.mark.parametrize(
    ("text", "programme", "places"),
    [
        # where its ground is
        # its place in so many words; the whole name of that
        # where it is tried out
        ("岳阳市总工会推出职工夜校。职工夜校与云溪区、君山区的企业推广卡片。", "职工夜校", set()),
        # where the text points back to
        (
            "职工走进云溪区楚云职工服务中心,岳阳市总工会在那里开展职工龙舟赛。",
            "职工龙舟赛",
            {"云溪区楚云职工服务中心"},
        ),
        ("走进楚云公园,只见人头攒动。云溪街道总工会在此开展职工龙舟赛。", "职工龙舟赛", {"楚云公园"}),
        ("职工来到云溪区,岳阳市总工会说,司机可以在这里休息。职工龙舟赛很热闹。", "职工龙舟赛", set()),
        # one who acts on in the sentence is still there
        ("岳阳市总工会来到云溪区红枫社区,启动职工龙舟赛,同时举行慰问活动。", "慰问活动", {"云溪区红枫社区"}),
    ],
)
def test_sites(text: str, programme: str, places: set[str]) -> None:
    found = {place for name, _, place in told(text, "locatedIn") if name == programme}
    assert found - {"岳阳市"} == places
