"""Rows of a narrow column put together, rows of other pages left alone."""

from __future__ import annotations

from kg.model import Page
from kg.pages.layout.rows import rows
from kg.pages.layout.wraps import unwrap
from kg.pages.readers import blocks

WRAPPED = """夜校开到厂门口
本报记者 王伟

　　北滘镇总工会日前推出“工友夜校”，首批开
设粤语、短视频制作、家电维修等9门课程，免费
面向农民工招生。开课首周，已有460人报名。
　　夜校设在镇职工服务中心，由镇总工会出资
20万元。学员下班后走十分钟就能到教室，课
后还有交通车送回宿舍。
技能赛办在车间
　　近日，一场电工比赛在厂区举行，来自五个
车间的三十多名选手参加，取得前三名的由工会
发给奖金。
"""
PLAIN = """夜校开到厂门口

北滘镇总工会日前推出“工友夜校”，首批开设粤语、短视频制作、家电维修等9门课程，免费

面向农民工招生。开课首周，已有460人报名。学员下班后走十分钟就能到教室，课后还有交通车送回宿舍。

技能赛办在车间
"""


def unwrapped(raw: str) -> list[str]:
    return [row.text.chars for row in unwrap(rows(Page("p", "p", raw, blocks(raw))))]


def test_a_wrapped_page() -> None:
    found = unwrapped(WRAPPED)
    assert [len(text) for text in found] == [7, 7, 64, 51, 7, 45]
    assert found[2].startswith("北滘镇总工会")
    assert found[2].endswith("已有460人报名。")
    assert found[4] == "技能赛办在车间"


def test_the_wraps_are_remembered() -> None:
    row = unwrap(rows(Page("p", "p", WRAPPED, blocks(WRAPPED))))[2]
    assert [row.text.chars[at] for at in row.wraps] == ["设", "面"]
    assert [WRAPPED[row.text.origins[at]] for at in row.wraps] == ["设", "面"]


def test_a_page_of_paragraphs_is_left_alone() -> None:
    assert unwrapped(PLAIN) == [*PLAIN.split("\n\n")[:-1], "技能赛办在车间"]


def test_two_lines_of_a_headline_under_a_full_row() -> None:
    # The row before ends its sentence at the very edge, and the first line of the headline is as long as a row.
    rows_of = ["　　北滘镇总工会日前推出工友夜校，首批开设", "多门课程，报名的职工已有数百人，场场都坐满了。"]
    rows_of += ["北滘夜校开到厂门口，工友放下扳手拿起课本听课", "三百名职工报了名"]
    rows_of += [
        "　　夜校设在镇职工服务中心，由镇总工会出资二",
        "十万元，学员下班以后走上十分钟就能到教室上课。",
    ]
    found = unwrapped("\n".join(rows_of))
    assert [text[:4] for text in found] == ["北滘镇总", "北滘夜校", "三百名职", "夜校设在"]


def test_a_headline_as_long_as_a_row_does_not_run_into_the_report_under_it() -> None:
    page = """北滘镇“匠心杯”电工比赛决出高下
本报讯(记者王伟)6月2日下午,北滘镇
电工比赛在镇职工服务中心举行,由镇总工
会主办。比赛分笔试和实操两轮,来自全镇
的108名选手参加,前10名当场公布名次。
"""
    assert [text[:6] for text in unwrapped(page)] == ["北滘镇“匠心", "本报讯(记者"]


def test_a_byline_as_long_as_a_row_is_of_no_paragraph() -> None:
    page = """北滘镇“1+3”电工比武见高下
本报记者 王晓伟 通讯员 李小明
北滘镇电工比赛在镇职工服务中心
举行,由镇总工会主办,比赛分笔试
和实操两轮,来自全镇的一百零八名
选手参加,前十名当场公布。
"""
    assert [text[:4] for text in unwrapped(page)] == ["北滘镇“", "本报记者", "北滘镇电"]


def test_two_columns_read_across_are_parted() -> None:
    column = WRAPPED.split("\n")[3:10]
    other = [
        "　　永川区总工会推出互助项目，职工每人每年缴", "纳80元即可参保，四年累计为两千多名患病职工",
        "发放互助金，镇里有专人帮职工跑手续，材料齐全", "的三天就能办结，职工少跑了许多路，大家都说这",
        "样的服务很贴心，下一步还要把窗口开到工业园里", "让更多外来务工人员也能得到保障，区财政局每年",
        "配套六十万元。",
    ]  # fmt: skip
    mixed = [row for pair in zip(column, other, strict=True) for row in pair]
    found = unwrapped("\n".join(mixed))
    assert "".join(other).strip() in found
    assert [text[:5] for text in found] == ["北滘镇总工", "夜校设在镇", "技能赛办在", "永川区总工"]
