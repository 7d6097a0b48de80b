"""A short name that the text introduces stands for the full one."""

from __future__ import annotations

import pytest

from tests.extract.reading import extracted, told

CONTEST = "“湘水杯”岳阳市职工技能大赛"
FIRM = "湖南楚云物流集团有限公司"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{CONTEST}(以下简称“大赛”)开赛。岳阳市总工会办有叉车技能竞赛。大赛由岳阳市教育局主办。",
            {("岳阳市教育局", "runs", CONTEST)},
        ),
        (
            f"{FIRM}(以下简称楚云集团)在岳阳县设有仓库。近日,楚云集团举办职工趣味运动会。",
            {(FIRM, "runs", "职工趣味运动会")},
        ),
        (
            f"{FIRM}(简称:楚云集团)捐款20万元。楚云集团工会举办职工书画展。",
            {("楚云集团工会", "runs", "职工书画展")},
        ),
    ],
)
def test_who_is_called_in_short_is_who_was_named(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= told(text, "runs")


def test_what_is_called_in_short_is_no_thing_of_its_own() -> None:
    text = "岳阳市总工会印发《岳阳市职工技能竞赛管理办法》(以下简称《办法》)。《办法》自5月起施行。"
    documents = [entity.name for entity in extracted(text).entities if entity.type == "Document"]
    assert documents == ["岳阳市职工技能竞赛管理办法"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # short for nothing that is known
        ("岳阳市总工会在湖滨大道(以下简称“大道”)举办健步走比赛。", {"健步走比赛"}),
        (f"{CONTEST}(第一期)开赛,“茶路”职工书屋开放。", {CONTEST, "“茶路”职工书屋"}),
    ],
)
def test_no_short_name(text: str, expected: set[str]) -> None:
    found = extracted(text).entities
    assert {entity.name for entity in found if entity.type == "Programme"} == expected
    assert not any("大道" in alias for entity in found for alias in entity.aliases)
