"""Names of bureaus and firms that 和, a number or a place within seem to cut."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities


def bodies(text: str) -> set[str]:
    return set(entities(text + "工会干部到场。", "Organisation"))  # only reports of work are read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市文体广电和旅游局举办职工篮球赛。", {"岳阳市文体广电和旅游局"}),
        ("岳阳市总工会、市文体广电和旅游局举办职工篮球赛。", {"岳阳市文体广电和旅游局"}),
        ("岳阳市市场和质量监督管理局举办职工篮球赛。", {"岳阳市市场和质量监督管理局"}),
        ("岳阳市行政审批服务管理局举办职工篮球赛。", {"岳阳市行政审批服务管理局"}),
        ("云溪区云溪街道政法和社会工作办公室举办职工篮球赛。", {"云溪区云溪街道政法和社会工作办公室"}),
        # two bodies, people, and what somebody does
        ("岳阳市教育局和旅游局举办职工篮球赛。", {"岳阳市教育局", "岳阳市旅游局"}),
        ("平江县利用政务服务中心举办职工篮球赛。", {"政务服务中心"}),
        # 和县 is a county, too, and none behind a body
        ("平江县总工会和县劳模协会举办职工篮球赛。", {"平江县劳模协会"}),
        ("平江县教育局和县文联举办职工篮球赛。", {"平江县教育局", "平江县文联"}),
    ],
)
def test_a_bureau_is_called_by_all_its_duties(text: str, expected: set[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("四川和顺投资集团有限公司举办职工篮球赛。", {"四川和顺投资集团有限公司"}),
        ("中节能楚和科技有限公司举办职工篮球赛。", {"中节能楚和科技有限公司"}),
        ("楚云钢铁厂和岳阳元合新材料有限公司举办职工篮球赛。", {"楚云钢铁厂", "岳阳元合新材料有限公司"}),
        ("湖南元合岳阳新材料有限公司举办职工篮球赛。", {"湖南元合岳阳新材料有限公司"}),
        (
            "湘江集团湖南元合大同有限公司举办职工篮球赛。",
            {"湘江集团", "湘江集团湖南元合大同有限公司"},
        ),
        (
            "中国二十三冶集团湖南分公司举办职工篮球赛。",
            {"中国二十三冶集团", "中国二十三冶集团湖南分公司"},
        ),
        # a group called by a place's short name alone, but no all of a city's
        ("淮南集团公司举办职工篮球赛。", {"淮南集团公司"}),
        ("岳阳市公司举办职工篮球赛。", set()),
        ("楚云快递(湘运)岳阳分公司举办职工篮球赛。", {"楚云快递(湘运)岳阳分公司"}),
        ("楚云快递岳阳营业点举办职工篮球赛。", {"楚云快递岳阳营业点"}),
        ("营业点举办职工篮球赛。", set()),
        ("平江县农村信用社举办职工篮球赛。", {"平江县农村信用社"}),
        ("楚云集团岳阳项目管理团队举办职工篮球赛。", {"楚云集团", "楚云集团岳阳项目管理团队"}),
    ],
)
def test_a_firm_s_name_is_whole(text: str, expected: set[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("楚云油田有限责任公司举办职工篮球赛。楚云油田投入3万元。", "楚云油田有限责任公司"),
    ],
)
def test_a_firm_is_one_under_its_short_name(text: str, name: str) -> None:
    assert bodies(text) <= {name, "楚电集团"}
