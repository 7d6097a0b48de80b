"""Fragments put back together over a whole page."""

from __future__ import annotations

import pytest

from kg.data import data_path
from kg.model import Page
from kg.pages import read
from kg.pages.lines import lines
from kg.pages.order import joins
from kg.pages.readers import blocks

A1 = (
    "近日，永川区总工会推出职工医疗互助项目，职工每人每年缴纳八十元即可参保，四年累计为近三千名患病职工发放互"
)
A2 = "助金一千多万元。区财政局每年配套六十万元，镇里还有专人帮职工跑手续。"
B1 = "本报讯（记者王伟）6月3日，称多县总工会在县职业技术学校开办挖掘机操作培训班，五十二名农牧民参加，考核合"
B2 = "格的学员将由建筑业联合会推荐就业，培训为期十五天，不收学费。"
WHOLE = "夜校设在镇职工服务中心，由镇总工会出资办学，课后还有交通车送学员回宿舍。"
HEAD = "挖掘机班开到草原"

PAGES = {
    "the next line": ([A1, A2], [(0, 1)]),
    "over a headline and its paragraph": ([A1, HEAD, WHOLE, A2], [(0, 3)]),
    "over a box": ([A1, "阅读提示", WHOLE, A2], [(0, 3)]),
    "two columns in turn": ([A1, HEAD, B1, A2, B2], [(0, 3), (2, 4)]),
    "a headline with the words of the sentence around it": (
        [A1, "互助项目又添新站", A2, WHOLE],
        [(0, 2)],
    ),
    "a name cut in two, and no headline": (
        ["活动得到赤水自治县总工会支持，由自", "治县总工会出资十万元，镇里配套五万元，学员不花一分钱。"],
        [(0, 1)],
    ),
    "backwards": ([A2, WHOLE, A1], [(2, 0)]),
    "nothing to join": ([WHOLE, HEAD, WHOLE], []),
    "the rest is lost": ([A1, HEAD, "本报记者 王伟", WHOLE], []),
    "a headline between whole paragraphs": ([WHOLE, "点子也能换奖金", WHOLE], []),
    "a headline over the one paragraph of its article": (
        [
            "临河县总工会坚持“两步走”推进外卖骑手建会入会",
            "临河县总工会把外卖骑手入会作为今年的重点，" + WHOLE,
        ],
        [],
    ),
    "two headlines over a byline": (
        [WHOLE, "夜校开到厂门口", "工友白天上班晚上上课", "本报记者 王伟", WHOLE],
        [],
    ),
}


def made(parts: list[str]) -> list[tuple[int, int]]:
    raw = "\n\n".join(parts)
    return [(join.left, join.right) for join in joins(lines(Page("p", "p", raw, blocks(raw))))]


@pytest.mark.parametrize("name", PAGES)
def test_joins(name: str) -> None:
    parts, expected = PAGES[name]
    assert made(parts) == expected


def test_how_sure_a_join_is() -> None:
    for parts in ([A1, A2], [A1, HEAD, B1, A2, B2]):
        raw = "\n\n".join(parts)
        for join in joins(lines(Page("p", "p", raw, blocks(raw)))):
            assert 0.3 < join.sure <= 1


def test_a_sentence_does_not_go_on_in_its_own_start() -> None:
    assert len(made(["，工会和", "，职工和"])) <= 1


PIECES = [
    ("近日，柳林镇总工会在果园里办起修剪培训班，四十名果农跟着农技", "员学习嫁接和疏果，结业后领到证书。"),
    ("临河区码头的船员夜校开课，船员下了船就来听急救", "知识讲座，灯亮到晚上九点。"),
    ("青石县快递行业工会联合会与六家企业签订集体合", "同，约定每派一件增加两角钱补贴。"),
    ("双桥街道的爱心驿站添了热水器和微波", "炉，环卫工人歇脚时能吃上热饭。"),
    ("白沙港务公司的职工代表大会开了两天，代表们提出建", "议三十六条，已经落实二十条。"),
]


def test_pieces_in_no_order_at_all() -> None:
    order = [(2, 1), (0, 0), (4, 1), (1, 0), (3, 1), (2, 0), (0, 1), (3, 0), (1, 1), (4, 0)]
    places = {piece: at for at, piece in enumerate(order)}
    found = made([PIECES[number][side] for number, side in order])
    assert {(places[number, 0], places[number, 1]) for number in (2, 3, 4)} <= set(found)


# How many sentences of each sample page are cut by a column, a box or a page of its own.
SAMPLES = {
    "p01_2024-06-12": 3, "p02_2023-03-22": 2, "p04_2024-05-08": 2, "p05_2024-06-14": 2, "p08_2023-04-06": 1,
    "p09_2023-03-24": 1, "p11_2024-06-25": 0, "p13_2024-06-21": 0, "p14_2024-06-27": 1,
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_pages(name: str) -> None:
    (page,) = read(data_path("seeds", "pages", f"{name}.txt"))
    assert len(joins(lines(page))) == SAMPLES[name]
