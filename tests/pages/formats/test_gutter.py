"""Columns that stand side by side in the lines of a file."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages import repair
from kg.pages.readers import blocks

LEFT = (
    "　　本报讯（记者甘棠）3月2",
    "日，芜湖市镜湖区总工会在长",
    "街社区开办修鞋课，二十名失",
    "业职工报名学习，由老师傅手",
    "把手地教。",
    "　　修鞋课每周二、四开课。",
)
RIGHT = (
    "　　本报讯（记者甘棠）芜湖",
    "市弋江区总工会为十家企业送",
    "去小书架四十个，职工随时可",
    "以取阅。",
)


def beside(left: tuple[str, ...], right: tuple[str, ...], gutter: str) -> str:
    rows = max(len(left), len(right))
    pairs = zip(left + ("",) * (rows - len(left)), right + ("",) * (rows - len(right)), strict=True)
    return "\n".join(f"{one}{'　' * (13 - len(one))}{gutter}{other}".rstrip() for one, other in pairs)


def articles(raw: str) -> list[tuple[str, str]]:
    found = repair(Page("p", "p.txt", raw, blocks(raw)))
    for article in found:
        told = zip(article.text, article.origins, strict=True)
        assert all(char.isspace() or raw[at] == char for char, at in told)
    return [(article.headline, article.text) for article in found]


@pytest.mark.parametrize("gutter", ["　　", "    ", " 　 ", "\t"])
@pytest.mark.parametrize("turned", [False, True], ids=["left longer", "right longer"])
def test_columns_side_by_side_are_read_one_after_the_other(gutter: str, turned: bool) -> None:
    columns = (("社区里开了修鞋课", *LEFT), ("企业添了小书架", *RIGHT))
    raw = beside(*(columns[::-1] if turned else columns), gutter)
    found = dict(articles(raw))
    assert list(found) == ["企业添了小书架", "社区里开了修鞋课"][:: 1 if turned else -1]
    assert "芜湖市镜湖区总工会在长街社区开办修鞋课，二十名失业职工报名学习，" in found["社区里开了修鞋课"]
    assert "由老师傅手把手地教。\n修鞋课每周二、四开课。" in found["社区里开了修鞋课"]
    assert "芜湖市弋江区总工会为十家企业送去小书架四十个，职工随时可以取阅。" in found["企业添了小书架"]


@pytest.mark.parametrize(
    "raw",
    [
        "某市总工会　　主席　　甲某某\n" * 6,  # a table
        "某市总工会送来慰问品，大家很高兴。　　社区里人人参加。\n" * 3,  # too few lines
        "某市总工会送来慰问品\n大家很高兴。\n",
        "　　　　　　　　　　　　关于慰问的通知\n某市总工会送来慰问品，大家很高兴。\n",
    ],
)
def test_everything_else_stays_as_it_stands(raw: str) -> None:
    assert [block.text.chars for block in blocks(raw)] == [line.strip() for line in raw.splitlines()]


def test_a_long_file_of_gaps_takes_no_time() -> None:
    raw = "".join(f"{'甲' * (number % 40)}　　{'乙' * 9}\n" for number in range(20_000))
    assert len(blocks(raw)) == 20_000
    assert len(blocks(("甲乙，　　" * 20_000 + "\n") * 5)) == 5
    assert len(blocks(("甲乙丙丁戊己庚辛壬，　　" * 30 + "\n") * 5)) == 150


def test_blanks_that_fill_a_row_up_set_nothing_in() -> None:
    rows = ("企业添了小书架", *RIGHT[:1], *(f"{row}　　　　" for row in RIGHT[1:]))
    assert (
        "芜湖市弋江区总工会为十家企业送去小书架四十个，职工随时可以取阅。" in articles("\n".join(rows))[0][1]
    )
