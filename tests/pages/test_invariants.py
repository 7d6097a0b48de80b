"""What holds for every page, whatever characters are on it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz.check import same_characters, way_back
from kg.model import Page
from kg.pages.articles import mend
from kg.pages.readers import blocks
from kg.repaired import as_html, as_text

WORDS = [
    "近日，",
    "昆山市总工会",
    "开展“送清凉”活动",
    "，惠及职工1750人。",
    "本报讯（记者王伟）",
    "本报记者 王伟 摄",
    "阅读提示",
    "（上接第1版）",
    "（下转第3版）",
    "# ",
    "## 标题在此",
    "\n",
    "\n\n",
    "　　",
    " ",
    "“",
    "”",
    "（",
    "……",
    "…",
    "——",
    "😀",
    "𠮷",
    "\u200b",
    "\x00",
    "\ud800",
    "\u2028",
    "\r\n",
    "e\u0301",
    "责任编辑：李明",
    "新闻特写",
    "2024年6月12日 星期三",
    "数量庞大，但开",
    "发区人手少。",
]
RAW = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=60).map("".join),
    st.text(max_size=200),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=40).map("".join),
)


def page(raw: str) -> Page:
    return Page("p", "p.txt", raw, blocks(raw))


@settings(max_examples=300, deadline=None)
@given(RAW)
def test_no_character_is_lost_or_doubled_on_the_way_to_the_units(raw: str) -> None:
    same_characters(page(raw))


@settings(max_examples=300, deadline=None)
@given(RAW)
def test_every_character_of_an_article_is_the_raw_one_and_used_once(raw: str) -> None:
    way_back(page(raw), mend(page(raw)).articles)


@settings(max_examples=200, deadline=None)
@given(RAW)
def test_joins_are_between_characters_of_the_page(raw: str) -> None:
    for join in mend(page(raw)).joins:
        assert 0 <= join.left < len(raw)
        assert 0 <= join.right < len(raw)
        assert not raw[join.left].isspace()
        assert not raw[join.right].isspace()
        assert 0 <= join.sure <= 1


@settings(max_examples=60, deadline=None)
@given(RAW)
def test_the_same_page_gives_the_same_articles_and_can_be_shown(raw: str) -> None:
    assert mend(page(raw)) == mend(page(raw))
    as_text(page(raw))
    as_html(page(raw))
