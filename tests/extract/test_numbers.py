"""Amounts in every form that newspapers write, and numbers that count nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.numbers import amounts, chinese_number
from kg.extract.text import fold

Told = list[tuple[float, str, str | None]]


def read(text: str) -> Told:
    """The amounts of a text between two others."""
    return [(amount.value, amount.unit, amount.bound) for amount in amounts(f"。{fold(text)}。")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # plain
        ("建成站点56个", [(56, "个", None)]),
        ("发展会员1750名", [(1750, "名", None)]),
        ("救助1,200人", [(1200, "人", None)]),
        ("送上2万元", [(20_000, "元", None)]),
        ("１２家企业", [(12, "家", None)]),
        ("培训班3期", [(3, "期", None)]),
        ("减免医药费200元", [(200, "元", None)]),
        ("300余名单身青年到场", [(300, "名", "more")]),
        ("送出水杯500只", [(500, "只", None)]),
        ("送出60余副春联", [(60, "副", "more")]),
        ("月借阅量达1000册次", [(1000, "册次", None)]),
        ("开展服务3000人次", [(3000, "人次", None)]),
        ("举办招聘会28场次", [(28, "场次", None)]),
        # which so many are asked for, not which firms
        ("新建5个以上工会驿站", [(5, "个", "more")]),
        # without a numeral
        ("惠及万名职工", [(10_000, "名", None)]),
        ("服务惠及千人", [(1000, "人", None)]),
        # without a unit
        ("带动30多万职工参赛", [(300_000, "人", "more")]),
        ("超百万职工", [(1_000_000, "人", "more")]),
        ("覆盖30万以上职工", [(300_000, "人", "more")]),
        ("覆盖职工12万以上。", [(120_000, "人", "more")]),
        ("参赛职工超过百万。", [(1_000_000, "人", "more")]),
        ("日均参与人次达2万,", [(20_000, "人次", None)]),
        ("推出6大类项目", [(6, "类", None)]),
        ("共33大项、118小项", [(33, "项", None), (118, "项", None)]),
        ("12位一线职工", [(12, "位", None)]),
        # how long it goes on
        ("托管班为期6周", [(6, "周", None)]),
        ("赛程历时3个月", [(3, "个月", None)]),
        ("已连续实施8年", [(8, "年", None)]),
        ("持续近4个月", [(4, "个月", "less")]),
        ("时间跨度达12个月", [(12, "个月", None)]),
        ("活动为期一个月", [(1, "个月", None)]),
        ("比赛历时两个多小时", [(2, "小时", "more")]),
        ("经过3天的角逐", [(3, "天", None)]),
        ("连续九年不曾间断", [(9, "年", None)]),
        # scales
        ("拨款300万元", [(3_000_000, "元", None)]),
        ("投入1.5亿元", [(150_000_000, "元", None)]),
        ("会员1.3万人", [(13_000, "人", None)]),
        ("发放礼包5千份", [(5000, "份", None)]),
        ("募集3百万元", [(3_000_000, "元", None)]),
        # numerals in characters
        ("两万名职工", [(20_000, "名", None)]),
        ("十二家企业", [(12, "家", None)]),
        ("一百零五个站点", [(105, "个", None)]),
        ("二十余万名会员", [(200_000, "名", "more")]),
        ("三千多人次", [(3000, "人次", "more")]),
        # more
        ("20余万名会员", [(200_000, "名", "more")]),
        ("1.3万余名骑手", [(13_000, "名", "more")]),
        ("3000多人次受益", [(3000, "人次", "more")]),
        ("慰问职工56万多人(次)", [(560000, "人次", "more")]),
        ("500余家", [(500, "家", "more")]),
        ("超2000万元", [(20_000_000, "元", "more")]),
        ("超过800人", [(800, "人", "more")]),
        ("逾60场", [(60, "场", "more")]),
        ("突破100万人次", [(1_000_000, "人次", "more")]),
        ("占地200平方米", [(200, "平方米", None)]),
        ("上万个岗位", [(10_000, "个", "more")]),
        ("慰问职工万余人次", [(10_000, "人次", "more")]),
        ("惠及职工近万人", [(10_000, "人", "less")]),
        ("不少于30名", [(30, "名", "more")]),
        ("90%以上", [(90, "%", "more")]),
        ("多达70项", [(70, "项", "more")]),
        # less
        ("近40万元", [(400_000, "元", "less")]),
        ("近300名职工", [(300, "名", "less")]),
        ("不到50户", [(50, "户", "less")]),
        ("不超过20人", [(20, "人", "less")]),
        ("100元以内", [(100, "元", "less")]),
        # about
        ("约200人", [(200, "人", "about")]),
        ("大约80场", [(80, "场", "about")]),
        ("500人左右", [(500, "人", "about")]),
        ("30来名学员", [(30, "名", "about")]),
        # shares
        ("满意率98.5%", [(98.5, "%", None)]),
        ("采纳率达65.6%", [(65.6, "%", None)]),
        ("提高3个百分点", [(3, "个百分点", None)]),
        ("占比40%", [(40, "%", None)]),
        # several in one sentence
        (
            "全市12个县区建成驿站230座,配备物资1.2万件,投入超500万元",
            [(12, "个", None), (230, "座", None), (12_000, "件", None), (5_000_000, "元", "more")],
        ),
        # a year before the number is no part of it
        ("2021年2.1万人", [(21_000, "人", None)]),
        ("培训为期15天", [(15, "天", None)]),
        # 大 counts where a noun goes on
        ("推出7大举措", [(7, "个", None)]),
        ("聚焦5大行业", [(5, "个", None)]),
    ],
)
def test_what_counts(text: str, expected: Told) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "第3届职工运动会",
        "第十二届",
        "第2期培训班",
        "机场三期改扩建工地",
        "购物满158元减20元",
        "花1元就能领到",
        "2024年",
        "2024年3月12日",
        "3月至5月",
        "45岁",
        "12岁的孩子",
        "每天8小时",
        "走了3公里",
        "不到20天",
        "一个站点",
        "50人以上企业",
        "100人以上的互联网公司",
        "成千上万次",
        "两三百名职工",
        "价值四五万元",
        "两节慰问",
        "走进千家万户",
        "连续两次",
        "连续三年获评先进",
        "工期2年",
        "腊八节慰问",
        "三位一体",
        "三期10GWh项目",
        "走进千家万户,覆盖千家万户",
        "百万职工劳动竞赛",
        "投资30万,",
        "掘进二班",
        "一名职工",
        "一场比赛",
        "高铁二期工程",
        "二类赛事",
        "数万余名职工",
        "万名职工大讲堂",
        "他是老大",
        "12351热线",
        "A3区",
        "5-8人",
        "一些单位",
        "近日",
        "十佳班组",
        "万家灯火",
        "二等奖",
        "三级工会",
        "一线职工",
        "“五一”劳动奖章",
        "3场馆",
        "千人负伤率下降",  # of every so many
    ],
)
def test_what_does_not_count(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    ["300名职工参加。", "共办招聘会30场"],
)
def test_the_ends_of_a_text_hide_no_amount(text: str) -> None:
    assert amounts(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("会员共1750名。", "1750名"),
        ("投入超2000万元,", "超2000万元"),
        ("有近300名职工", "近300名"),
        ("占90%以上", "90%以上"),
    ],
)
def test_an_amount_spans_its_number_and_unit(text: str, number: str) -> None:
    found = amounts(text)[0]
    assert text[found.start : found.end] == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10), ("二十", 20), ("两百", 200), ("一千零一", 1001), ("两万三千", 23_000), ("三亿", 300_000_000),
        ("一万二千三百四十五", 12_345), ("二〇", None), ("十几", None), ("几", None),
    ],
)  # fmt: skip
def test_numerals_in_characters(text: str, value: float | None) -> None:
    if text == "二〇":  # a year's digits, not a numeral: whatever comes out, it is not twenty million
        assert chinese_number(text) in (None, 0.0)
        return
    assert chinese_number(text) == value


@given(
    st.integers(min_value=2, max_value=9_999_999),
    st.sampled_from(["家", "人", "名", "个", "元", "场", "人次"]),
)
def test_every_whole_number_is_read_back(number: int, unit: str) -> None:
    assert read(f"共有{number}{unit}。") == [(number, unit, None)]
    assert read(f"共有{number:,}{unit}。") == [(number, unit, None)]


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    folded = fold(text)
    for amount in amounts(folded):
        assert 0 <= amount.start < amount.end <= len(folded)
        assert amount.value >= 0
        assert amount.unit


@pytest.mark.parametrize(
    "text",
    [
        "培训分为理论和实操两部分",
        "评选出前3名",
        "学习党的二十大精神",
        "选出工会十六大代表",
        "普法三人行活动",
        "三次获得质量金奖",
        "除焊工和车工两个工种以外都已比完",
        "一类赛事和二类赛事都已比完",
        "十四五个春节都在岗位上",
        "十三五期间",
        "聘请数十名律师",
    ],
)
def test_which_one_is_not_how_many(text: str) -> None:
    assert amounts(text) == []
