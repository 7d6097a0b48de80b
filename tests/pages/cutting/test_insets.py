"""What stands in the middle of a sentence of an article and is not of it."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages import repair
from kg.pages.readers import blocks

LEFT = "夜校开到厂门口\n\n本报记者 王伟\n\n北滘镇总工会日前推出工友夜校,开课首周,已有460名工友报名,课程免费面向农"
RIGHT = "民工招生。夜校还有退休教师。"
NEXT = "## 托管班开班\n\n本报记者 李明\n\n北滘镇总工会的托管班开班,四十个孩子来了。"
WHOLE = LEFT.split("\n\n")[-1] + RIGHT


def found(*parts: str) -> list[tuple[str, str]]:
    raw = "\n\n".join(parts)
    return [(article.headline, article.text) for article in repair(Page("p", "p.txt", raw, blocks(raw)))]


@pytest.mark.parametrize("heading", ["阅读提示", "主编有话说", "一图读懂", "夜校三问"])
def test_a_box_is_told_by_its_place_whatever_it_is_headed_with(heading: str) -> None:
    articles = found(LEFT, heading, "夜校每周开两课,分文不取,课程由工友来点。", RIGHT, NEXT)
    assert articles[0] == ("夜校开到厂门口", WHOLE)
    assert len(articles) == 2


def test_a_notice_is_an_article_of_its_own() -> None:
    notice = "镇上某厂遗失公章一枚,声明作废。"
    articles = found(LEFT, "遗失声明", notice, RIGHT, NEXT)
    assert articles[:2] == [("夜校开到厂门口", WHOLE), ("遗失声明", notice)]


def test_a_report_with_names_is_no_box() -> None:
    report = "本报讯(记者赵岚)江口县总工会举办一次比武,32人参加。"
    articles = found(LEFT, "江口办起比武", report, RIGHT, NEXT)
    assert ("江口办起比武", "江口县总工会举办一次比武,32人参加。") in articles


def test_two_heads_above_two_texts_are_two_articles() -> None:
    heads = "青禾市总工会办夜校\n\n本报记者 王伟\n\n柳川区总工会送清凉\n\n本报记者 李明"
    one = ["青禾市总工会开办夜校,青禾职工报名踊跃。", "青禾夜校有十二门课,青禾的师傅来讲。"]
    other = ["柳川区总工会送去绿豆汤,柳川建筑工人解暑。", "柳川工地上还设了柳川区总工会的凉棚。"]
    assert found(heads, one[0], other[0], one[1], other[1])[0][1].startswith(one[0])
    assert [head for head, _ in found(heads, one[0], other[0], one[1], other[1])] == [
        "青禾市总工会办夜校",
        "柳川区总工会送清凉",
    ]
