"""Where the main programme of an article is at home."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

HOME = ("职工龙舟赛", "locatedIn", "云溪区")
RUN = "近日,岳阳市云溪区总工会举办职工龙舟赛。"


@pytest.mark.parametrize(
    ("text", "headline", "there"),
    [
        # the headline names it, or more is told of it than of anything else
        (RUN, "职工龙舟赛开赛", True),
        (RUN + "职工龙舟赛吸引36支代表队参赛。", "江上鼓声急", True),
        (RUN, "江上鼓声急", False),
        (RUN + "该区总工会还推出“午间课堂”,“午间课堂”开课60场、服务职工3000人。", "江上鼓声急", False),
        # what comes late is not what the report is about; a mechanism is nowhere
        ("天气很好。江水很清。职工都来了。他们很高兴。" + RUN, "职工龙舟赛开赛", False),
        # unless the headline says with it which union does it
        ("天气很好。江水很清。职工都来了。他们很高兴。" + RUN, "云溪区总工会开展职工龙舟赛", True),
        # another place is told, or the unions that run it have several
        ("近日,岳阳市云溪区总工会在长江公园举办职工龙舟赛。", "职工龙舟赛开赛", False),
        ("近日,岳阳市云溪区总工会在君山区举办职工龙舟赛。", "职工龙舟赛开赛", False),
        ("近日,岳阳市云溪区总工会、君山区总工会举办职工龙舟赛。", "职工龙舟赛开赛", False),
    ],
)
def test_at_home(text: str, headline: str, there: bool) -> None:
    assert (HOME in told(text, "locatedIn", headline=headline)) is there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("近日,岳阳市云溪区长岭街道总工会举办职工龙舟赛。", {("职工龙舟赛", "locatedIn", "长岭街道")}),
        ("近日,岳阳市云溪区人民政府举办职工龙舟赛。", {HOME}),
        ("近日,岳阳市云溪区湘水公司举办职工龙舟赛。", set()),
        # the county where its union runs it, too
        (
            "近日,岳阳市云溪区总工会、云溪区长岭街道总工会举办职工龙舟赛。",
            {HOME},
        ),
    ],
)
def test_at_home_in_a_street_or_with_who_rules(text: str, there: set[tuple[str, str, str]]) -> None:
    found = told(text, "locatedIn", headline="职工龙舟赛开赛")
    assert {fact for fact in found if fact[0] == "职工龙舟赛"} == there
