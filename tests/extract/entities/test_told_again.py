"""A report's programme told again in other words is no second one."""

from __future__ import annotations

import pytest

from tests.extract.reading import resolved


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        # whose it is, instead of the year and the feast
        (
            "",
            "岳阳市总工会启动2031年元旦春节送清凉行动。岳阳市总工会送清凉行动将走访80户。",
            {"2031年元旦春节送清凉行动"},
        ),
        # both feasts in a row, or in one word
        (
            "",
            "岳阳市总工会启动2031年元旦、春节送清凉行动。市总工会“两节”送清凉行动将走访80户。",
            {"2031年元旦、春节送清凉行动"},
        ),
        # of whom, when, and how good it is
        (
            "",
            "岳阳市红枫街道总工会开设职工子女暑期托管班。\n红枫街道暑期托管班已办三年。\n家长感谢免费托管班。",
            {"职工子女暑期托管班"},
        ),
        ("", "“湖畔童趣”暑期职工子女托管班开班,免费提供暑期托管服务。", {"“湖畔童趣”暑期职工子女托管班"}),
        # a contest by its other noun
        (
            "",
            "岳阳市总工会举办职工“湘水杯”叉车技能大赛。职工叉车技能竞赛分三个阶段。",
            {"职工“湘水杯”叉车技能大赛"},
        ),
        # a quotation that comes later tells of another one, as do two years
        ("", "岳阳市总工会推出直播带岗。常德市总工会开展“湘遇”直播带岗活动。", None),
        ("", "岳阳市总工会举办2030年职工叉车比赛。岳阳市总工会举办2031年职工叉车比赛。", None),
        # of each district one
        ("", "岳阳市红枫街道总工会、柳林街道总工会办起红枫街道托管班、柳林街道托管班。", None),
        # what is handed out is the programme's; a noun of four characters needs nothing before it
        ("", "岳阳市总工会发放金秋助学金80份。岳阳市总工会的金秋助学活动惠及80户。", {"金秋助学金"}),
        # a name of another sort behind a dash
        ("", "岳阳市总工会牵头的“能手联盟”——云溪区创新工作室联盟成立。", {"能手联盟"}),
        ("", "岳阳市总工会打造户外劳动者服务点——“湘遇驿站”。", {"户外劳动者服务点"}),
        ("", "岳阳市总工会启动“春雨助岗”活动——直播带岗。", None),
        # the headline's quotation
        (
            "岳阳“湘情伴归途”行动服务2万人",
            "岳阳市总工会主办的“湘情伴归途”农民工返乡服务活动在站台开展。",
            {"“湘情伴归途”农民工返乡服务活动"},
        ),
    ],
)
def test_a_programme_told_again(headline: str, text: str, expected: set[str] | None) -> None:
    reading, cast = resolved(text, headline=headline)
    found = {cast.name(named.entity or "") for named in reading.of("Programme")}
    assert found == expected if expected else len(found) == 2
