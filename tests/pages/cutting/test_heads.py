"""Which of the lines over an article are its headline."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages import repair
from kg.pages.readers import blocks

BODY = "本报讯(记者王伟)6月2日,北滘镇总工会的工友夜校开课,三百名职工报了名。课程有粤语和家电维修。"


@pytest.mark.parametrize(
    ("lines", "headline", "kickers"),
    [
        (["工友夜校开到厂门口"], "工友夜校开到厂门口", ()),
        (["北滘镇总工会推出新课表", "工友夜校开到厂门口"], "工友夜校开到厂门口", ("北滘镇总工会推出新课表",)),
        (["北滘镇总工会为工友夜校", "添活力"], "北滘镇总工会为工友夜校添活力", ()),
        (["北滘镇总工会撑起职工“保护", "伞”"], "北滘镇总工会撑起职工“保护伞”", ()),
        (["北滘镇举行第三届职工技能竞", "赛颁奖典礼"], "北滘镇举行第三届职工技能竞赛颁奖典礼", ()),
        (["北滘镇总工会延伸服务链条——", "夜校热"], "夜校热", ("北滘镇总工会延伸服务链条——",)),
        (
            ["百名工友领到结业证", "北滘镇总工会为工友夜校", "添活力"],
            "北滘镇总工会为工友夜校添活力",
            ("百名工友领到结业证",),
        ),
    ],
)
def test_headline(lines: list[str], headline: str, kickers: tuple[str, ...]) -> None:
    raw = "\n".join([*lines, BODY])
    (article,) = repair(Page("p", "p", raw, blocks(raw)))
    assert (article.headline, article.kickers) == (headline, kickers)


@pytest.mark.parametrize(
    ("said", "headline", "kickers"),
    [
        ("全省职工疗养基地在北塘新区开放", "全省职工疗养基地在山城揭牌", ()),
        ("北塘新区的新楼有两百张床", "在山城揭牌", ("全省职工疗养基地",)),
    ],
)
def test_two_rows_are_one_headline_where_the_report_has_their_ends_in_one(
    said: str, headline: str, kickers: tuple[str, ...]
) -> None:
    raw = f"全省职工疗养基地\n在山城揭牌\n本报讯(记者王伟)6月2日,{said}。三百名职工报了名。"
    (article,) = repair(Page("p", "p", raw, blocks(raw)))
    assert (article.headline, article.kickers) == (headline, kickers)


ARTICLE = "工友夜校开到厂门口\n\n本报讯(记者王伟)6月2日,北滘镇总工会的工友夜校开课,三百名职工报了名。"


@pytest.mark.parametrize(
    ("section", "articles"),
    [
        ("课程送到车间\n\n6月3日,北滘镇基层工会来取经,课程由老师傅来讲。", 1),  # 基层 is no place
        ("柳川区总工会办托管班\n\n昨日,柳川区总工会的托管班开班,四十个孩子来了。", 2),
        ("暑期有去处\n\n编者按:本报今起推出专栏。\n\n本报讯(记者李明)托管班开班,四十个孩子来了。", 2),
    ],
)
def test_what_opens_an_article(section: str, articles: int) -> None:
    raw = f"{ARTICLE}\n\n{section}"
    assert len(repair(Page("p", "p", raw, blocks(raw)))) == articles


LIKE_ANOTHER = (
    "港口集团为装卸工人添置防暑用品\n\n连日高温,港口集团给装卸工发藿香正气水,码头上的休息室里装好了空调。"
)
THIRD = "云水县评出二十名工匠\n\n本报讯(通讯员周远)云水县总工会日前评出二十名工匠。"
UNSIGNED = "工友夜校开到厂门口\n\n6月2日,北滘镇总工会的工友夜校开课,三百名职工报了名。课程有粤语和家电维修。"


@pytest.mark.parametrize(
    ("section", "articles"),
    [
        (
            "课程送到车间\n\n夜校的课程由老师傅来讲,三百名职工报名的课程有十二门,粤语和家电维修最受工友欢迎。",
            1,
        ),
        (LIKE_ANOTHER, 2),
        ("柳川区给快递骑手办起托管班\n\n托管班由柳川区总工会开办,四十个骑手的孩子来了,写字画画都有人管。", 2),
        ("征稿启事\n\n本报现征集职工诗歌,来稿请写明姓名和单位。", 2),
    ],
)
def test_what_opens_an_article_after_one_without_names(section: str, articles: int) -> None:
    raw = f"{UNSIGNED}\n\n{section}\n\n{THIRD}"
    assert len(repair(Page("p", "p", raw, blocks(raw)))) == articles + 1


@pytest.mark.parametrize(
    ("section", "articles"),
    [
        (LIKE_ANOTHER, 1),
        ("别处也办夜校\n\n早在2019年,柳川区总工会就开办了工友夜校,四十名职工报名。", 1),
        (LIKE_ANOTHER.replace("连日高温", "本报讯(记者李明)连日高温"), 2),  # told by somebody else
        ("征稿启事\n\n本报现征集职工诗歌,来稿请写明姓名和单位。", 2),
    ],
)
def test_a_second_headline_alone_is_a_section_of_the_report(section: str, articles: int) -> None:
    raw = f"{UNSIGNED}\n\n{section}"
    assert len(repair(Page("p", "p", raw, blocks(raw)))) == articles


@pytest.mark.parametrize("heading", ["征稿启事", "遗失声明", "公告"])
def test_a_notice_is_no_section(heading: str) -> None:
    raw = f"{ARTICLE}\n\n{heading}\n\n北滘镇某厂遗失公章一枚,工友拾到请送还。"
    assert [article.headline for article in repair(Page("p", "p", raw, blocks(raw)))][1:] == [heading]


def test_names_under_a_section_may_be_the_report_s_own() -> None:
    raw = (
        ARTICLE.replace("本报讯(记者王伟)", "")
        + "\n\n课程送到车间\n\n课程由老师傅来讲,工友说夜校好。\n\n(王伟 李明)"
    )
    (article,) = repair(Page("p", "p", raw, blocks(raw)))
    assert article.reporters == ("王伟", "李明")
