"""Whole pages cut into articles: headlines, names, bodies, boxes and pictures."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.data import data_path
from kg.model import Article, Page
from kg.pages import read, repair
from kg.pages.articles import mend
from kg.pages.readers import blocks

GOLD = Path(__file__).parent.parent / "gold"


def articles(raw: str) -> tuple[Article, ...]:
    return repair(Page("p", "p.txt", raw, blocks(raw)))


@dataclass(frozen=True)
class Want:
    """What is expected of one article."""

    headline: str
    reporters: tuple[str, ...]
    text: str
    kind: str = "brief"
    kickers: tuple[str, ...] = ()


REPORT = "近日，永川区总工会推出职工医疗互助项目，四年累计为近三千名患病职工发放互助金。"
SECOND = "区财政局每年为互助项目配套六十万元，镇里还有专人帮职工跑手续。"
PICTURE = "6月8日，某县总工会在田间举办茶座，为农机手送去绿豆汤和遮阳帽。"
LEFT = "对互助之后仍有困难的职工，区总工会还设立帮扶金，由财政局每年拨付一百万元，镇里有专人帮职"
RIGHT = "工跑手续，三天就能办结。"

PAGES: dict[str, tuple[list[str], list[Want]]] = {
    "lines above and below the headline, byline in a line": (
        [
            "参保四年翻一番，职工互助撑起安全伞——",
            "# 一人有难 众人搭手",
            "小互助办成大事情",
            "本报记者 夏蓉 见习记者 谭骁",
            REPORT,
            SECOND,
        ],
        [
            Want(
                "一人有难 众人搭手",
                ("夏蓉", "谭骁"),
                f"{REPORT}\n{SECOND}",
                kickers=("参保四年翻一番，职工互助撑起安全伞——", "小互助办成大事情"),
            )
        ],
    ),
    "byline in the first paragraph": (
        ["一人有难 众人搭手", f"本报讯（记者夏蓉 通讯员谭骁）{REPORT}"],
        [Want("一人有难 众人搭手", ("夏蓉", "谭骁"), REPORT)],
    ),
    "names at the foot": (
        ["一人有难 众人搭手", REPORT, f"{SECOND}（夏蓉）", "地头摆起清凉桌", f"{PICTURE} （谭骁 王伟）"],
        [
            Want("一人有难 众人搭手", ("夏蓉",), f"{REPORT}\n{SECOND}"),
            Want("地头摆起清凉桌", ("谭骁", "王伟"), PICTURE),
        ],
    ),
    "names under the foot": (
        [
            "工会动态",
            "一人有难 众人搭手",
            f"本报讯 {REPORT}",
            "（夏蓉）",
            "地头摆起清凉桌",
            f"本报讯 {PICTURE}",
            "（谭骁）",
        ],
        [
            Want("一人有难 众人搭手", ("夏蓉",), REPORT, kickers=("工会动态",)),
            Want("地头摆起清凉桌", ("谭骁",), PICTURE),
        ],
    ),
    "a dateline in a line of its own below": (
        ["一人有难 众人搭手", REPORT, SECOND, "（本报永川6月4日电）"],
        [Want("一人有难 众人搭手", (), f"{REPORT}\n{SECOND}")],
    ),
    "two lines of a headline in the first row, longer than headlines are": (
        ["区里三年建成职工互助服务站一百二十四家 四十三个镇街和园区的职工看病不再发愁", f"本报讯 {REPORT}"],
        [Want("区里三年建成职工互助服务站一百二十四家 四十三个镇街和园区的职工看病不再发愁", (), REPORT)],
    ),
    "section heads stay apart from sentences": (
        ["一人有难 众人搭手", "本报记者 夏蓉", REPORT, "钱从哪里来", SECOND, "手续怎么办", REPORT],
        [
            Want(
                "一人有难 众人搭手",
                ("夏蓉",),
                f"{REPORT}\n钱从哪里来\n{SECOND}\n手续怎么办\n{REPORT}",
                "report",
            )
        ],
    ),
    "a box inside a sentence": (
        [
            "一人有难 众人搭手",
            "本报记者 夏蓉",
            LEFT,
            "阅读提示",
            "互助金从哪里来，又怎样发到职工手里。",
            RIGHT,
        ],
        [
            Want(
                "一人有难 众人搭手",
                ("夏蓉",),
                LEFT + RIGHT,
                kickers=("阅读提示", "互助金从哪里来，又怎样发到职工手里。"),
            )
        ],
    ),
    "a picture inside a sentence": (
        [
            "一人有难 众人搭手",
            "本报记者 夏蓉",
            REPORT,
            LEFT,
            "地头摆起清凉桌",
            PICTURE,
            "本报记者 谭骁 摄",
            RIGHT,
        ],
        [
            Want("一人有难 众人搭手", ("夏蓉",), f"{REPORT}\n{LEFT}{RIGHT}"),
            Want("地头摆起清凉桌", ("谭骁",), PICTURE, "photo"),
        ],
    ),
    "a picture without a headline": (
        ["一人有难 众人搭手", "本报记者 夏蓉", REPORT, SECOND, f"图为{PICTURE}", "谭骁 摄"],
        [
            Want("一人有难 众人搭手", ("夏蓉",), f"{REPORT}\n{SECOND}"),
            Want("", ("谭骁",), f"图为{PICTURE}", "photo"),
        ],
    ),
    "credit at the end of the words": (
        ["地头摆起清凉桌", f"{PICTURE}图为农机手在喝绿豆汤。 谭骁摄/人民图片"],
        [Want("地头摆起清凉桌", ("谭骁",), f"{PICTURE}图为农机手在喝绿豆汤。", "photo")],
    ),
    "continued from another page and on another": (
        [
            "工人日报 2024年6月12日 星期三",
            "一人有难 众人搭手",
            f"（上接第1版）{REPORT}",
            "地头摆起清凉桌",
            "本报记者 谭骁",
            f"{PICTURE}（下转第3版）",
        ],
        [Want("一人有难 众人搭手", (), REPORT, "fragment"), Want("地头摆起清凉桌", ("谭骁",), PICTURE)],
    ),
    "a web report": (
        [
            "一人有难 众人搭手",
            "2024-06-12 08:30 来源：工人日报",
            f"中工网讯（工人日报-中工网记者 夏蓉）{REPORT}",
            SECOND,
            "责任编辑：谭骁",
            "分享到",
        ],
        [Want("一人有难 众人搭手", ("夏蓉",), f"{REPORT}\n{SECOND}")],
    ),
    "column title and feature": (
        ["新闻特写", "## 一人有难 众人搭手", "■夏蓉 本报通讯员 谭骁", REPORT],
        [Want("一人有难 众人搭手", ("夏蓉", "谭骁"), REPORT, "feature", ("新闻特写",))],
    ),
    "a headline that came loose into the article before": (
        [
            "一人有难 众人搭手",
            "本报记者 夏蓉",
            REPORT,
            LEFT,
            "# 地头摆起清凉桌",
            RIGHT,
            SECOND,
            f"本报讯（记者谭骁）{PICTURE}",
        ],
        [
            Want("一人有难 众人搭手", ("夏蓉",), f"{REPORT}\n{LEFT}{RIGHT}\n{SECOND}", "report"),
            Want("地头摆起清凉桌", ("谭骁",), PICTURE),
        ],
    ),
    "no headline at all": ([REPORT, SECOND], [Want("", (), f"{REPORT}\n{SECOND}")]),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str) -> None:
    parts, expected = PAGES[name]
    found = [
        Want(article.headline, article.reporters, article.text, article.kind, article.kickers)
        for article in articles("\n\n".join(parts))
    ]
    assert found == expected


@pytest.mark.parametrize("name", PAGES)
def test_every_character_is_the_raw_one(name: str) -> None:
    raw = "\n\n".join(PAGES[name][0])
    seen: set[int] = set()
    for article in articles(raw):
        assert len(article.text) == len(article.origins)
        for char, at in zip(article.text, article.origins, strict=True):
            if char != "\n":
                assert raw[at] == char
                assert at not in seen
                seen.add(at)


def test_articles_are_numbered_in_reading_order() -> None:
    raw = "\n\n".join(PAGES["names at the foot"][0])
    assert [article.id for article in articles(raw)] == ["p-1", "p-2"]


def test_date_and_paper_are_the_page_s() -> None:
    page = Page("p", "p.txt", REPORT, blocks(REPORT), "", "2024-06-12", "工人日报")
    (article,) = repair(page)
    assert (article.date, article.paper) == ("2024-06-12", "工人日报")


@pytest.mark.parametrize(
    ("dateline", "printed", "written"),
    [
        ("本报岳阳6月4日电(记者王伟)", "2031-06-05", "2031-06-04"),
        ("本报岳阳12月31日电(记者王伟)", "2031-01-02", "2030-12-31"),
        ("本报岳阳6月4日电(记者王伟)", "2031-11-05", None),  # a day of another year
        ("本报岳阳6月31日电(记者王伟)", "2031-07-01", None),
        ("本报岳阳6月4日电(记者王伟)", None, None),
        ("本报讯(记者王伟)", "2031-06-05", None),
    ],
)
def test_a_dateline_says_when_a_report_was_written(
    dateline: str, printed: str | None, written: str | None
) -> None:
    raw = f"夜校开到家门口\n{dateline}今天,岳阳市总工会办起职工夜校,职工们都说好。"
    (article,) = repair(Page("p", "p.txt", raw, blocks(raw), date=printed))
    assert article.written == written


def test_blank_pages_have_no_articles() -> None:
    assert articles("") == ()
    assert articles("\n \n\u3000\n") == ()


def test_the_joins_are_told() -> None:
    raw = "\n\n".join(PAGES["a box inside a sentence"][0])
    (join,) = mend(Page("p", "p.txt", raw, blocks(raw))).joins
    assert (raw[join.left], raw[join.right]) == (LEFT[-1], RIGHT[0])
    assert not join.wrap


def squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@pytest.mark.parametrize("path", sorted(GOLD.glob("p*.json")), ids=lambda path: path.stem)
def test_sample_pages_begin_and_end_where_a_reader_says(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    (page,) = read(data_path("seeds", "pages", f"{gold['page']}.txt"))
    found = {squeezed(article.text): article for article in repair(page)}
    assert len(found) == len(gold["articles"])
    for wanted in gold["articles"]:
        opening, closing = squeezed(wanted["opening"]), squeezed(wanted["closing"])
        (text,) = [text for text in found if text.startswith(opening) and text.endswith(closing)]
        assert set(found[text].reporters) == set(wanted["reporters"])
        assert squeezed(found[text].headline) == squeezed(wanted["headline"] or "")


def test_reports_without_bylines_are_told_by_when_and_who() -> None:
    text = (
        "青禾市总工会办夜校\n\n近日,青禾市总工会开办职工夜校,120名职工报名。夜校每周两课,分文不取。\n\n"
        "白石县总工会送清凉\n\n7月3日,白石县总工会把清凉用品送到工地,惠及建筑工人300名。\n"
    )
    found = repair(_page(text))
    assert [article.headline for article in found] == ["青禾市总工会办夜校", "白石县总工会送清凉"]


def test_a_report_that_names_a_city_and_its_province_anew_is_an_article() -> None:
    raw = (
        "北滘镇总工会办联谊\n\n本报讯（记者王伟）近日，北滘镇总工会举办联谊活动，来自全镇三十家企业的单身职工参加。\n"
        "镇总工会表示，今后将继续办好联谊，把活动办到工业园和商圈里去，让更多职工有处交友。\n\n湖边街道总工会办联谊\n\n"
        "近日，江海省柳川市湖边街道总工会举办联谊活动。"
    )
    assert [article.headline[:4] for article in repair(Page("p", "p", raw, blocks(raw)))] == [
        "北滘镇总",
        "湖边街道",
    ]


def test_news_in_brief_behind_signs_is_one_article_each() -> None:
    text = (
        "工会动态\n\n▲青禾市总工会开办职工夜校,120名职工报名。 (陈小禾)\n\n▲白石县总工会整修文化宫,省下500元。\n\n"
        "(刘文)\n\n▲云岭县一名职工患病,县总工会组织职工捐款1300元。 (云岭县总工会)\n\n"
        "▲江口县总工会举办一次比武。(李桃 何青)\n"
    )
    found = repair(_page(text))
    assert [(article.text[:2], article.reporters) for article in found] == [
        ("青禾", ("陈小禾",)),
        ("白石", ("刘文",)),
        ("云岭", ()),
        ("江口", ("李桃", "何青")),
    ]


def test_points_of_one_report_are_no_articles() -> None:
    text = (
        "青禾市总工会办夜校\n\n本报讯(记者陈小禾)近日,青禾市总工会开办职工夜校,作了三点要求。\n\n"
        "●夜校每周开两课,分文不取。\n\n●各厂要给职工留出时间。\n\n●学完的职工都有结业证书。\n"
    )
    (article,) = repair(_page(text))
    assert "夜校每周" in article.text
    assert "●" not in article.text


def test_pointers_to_other_pages_are_of_no_article() -> None:
    text = (
        "青禾市总工会办夜校\n\n近日,青禾市总工会开办职工夜校,120名职工报名。(陈小禾)\n\n"
        "白石县总工会整修文化宫 详见3版\n\n◆云岭县总工会送清凉 4版\n"
    )
    (article,) = repair(_page(text))
    assert "版" not in article.text + article.headline


def test_a_second_line_of_names_at_the_foot_is_of_the_same_article() -> None:
    text = (
        "青禾市总工会办夜校\n\n近日,青禾市总工会开办职工夜校,120名职工报名。记者陈小禾\n\n通讯员刘文 摄影报道\n\n"
        "白石县总工会送清凉\n\n7月3日,白石县总工会把清凉用品送到工地,惠及建筑工人300名。\n"
    )
    first, second = repair(_page(text))
    assert (set(first.reporters), second.reporters) == ({"陈小禾", "刘文"}, ())


def test_a_section_of_the_same_union_opens_no_article() -> None:
    text = (
        "青禾市总工会办夜校\n\n本报讯(记者罗一帆)近日,青禾市总工会开办职工夜校,120名职工报名。\n\n"
        "课程由职工点\n\n今年,青禾市总工会征集课程38门,插花、电工、直播都在其中。\n"
    )
    assert len(repair(_page(text))) == 1


def _page(text: str) -> Page:
    return Page("p", "p.txt", text, blocks(text))


def test_a_headline_inside_a_sentence_is_the_next_article_s() -> None:
    """`本报记者` opens an article that has lost its headline to the paragraph before."""
    raw = (
        "## 码头上办起夜校\n\n本报记者 王伟\n\n柳林镇总工会在码头办起船员夜校，每周三晚上课，讲修船的手艺和海上急\n\n"
        "## 果园里的技术课\n\n救的要领。船员下了船就能来听。\n\n夜校不收学费，灯亮到九点。\n\n本报记者 李明\n\n"
        "临河区总工会把技术课开进果园，果农在树下学修剪，学完就上手。"
    )
    first, second = articles(raw)
    assert first.text.startswith(
        "柳林镇总工会在码头办起船员夜校，每周三晚上课，讲修船的手艺和海上急救的要领。"
    )
    assert "果园" not in first.text
    assert (second.headline, second.reporters) == ("果园里的技术课", ("李明",))


def test_the_head_of_a_section_inside_a_sentence_stays_where_it_is() -> None:
    raw = (
        "## 码头上办起夜校\n\n本报记者 王伟\n\n柳林镇总工会在码头办起船员夜校，每周三晚上课，讲修船的手艺和海上急\n\n"
        "学员从哪里来\n\n救的要领。船员下了船就能来听。\n\n学员从码头和船上来，夜校不收学费，灯亮到九点。\n\n"
        "## 果园里的技术课\n\n本报记者 李明\n\n临河区总工会把技术课开进果园，果农在树下学修剪。"
    )
    first, second = articles(raw)
    assert "学员从哪里来" in first.text
    assert second.headline == "果园里的技术课"


def test_a_picture_in_the_middle_of_a_sentence_is_not_the_articles() -> None:
    raw = (
        "# 夜校开到厂门口\n本报记者 王伟\n\n北滘镇总工会日前推出工友夜校，开课首周，已有460人报名。\n\n"
        "## 老师从哪里来\n\n工友夜校的老师来自北滘镇总工会的技师库，开设多门课程，免费面向农\n\n"
        "图为临河区职工在厂区参加拔河比赛，32支队伍报名。\n\n本报通讯员 陈立 摄\n\n"
        "民工招生。夜校还有退休教师。"
    )
    found = repair(Page("p", "p", raw, blocks(raw)))
    assert [(article.kind, article.reporters) for article in found] == [
        ("report", ("王伟",)),
        ("photo", ("陈立",)),
    ]
    assert found[0].text.endswith(
        "\n老师从哪里来\n"
        + raw[raw.index("工友夜校的老师") : raw.index("农\n") + 1]
        + "民工招生。夜校还有退休教师。"
    )
    assert found[1].text.startswith("图为临河区")


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n"])
def test_words_under_a_picture_of_another_place_are_not_the_article_s(gap: str) -> None:
    raw = (
        "# 夜校开到厂门口\n\n本报记者 王伟\n\n北滘镇总工会日前推出工友夜校,已有460名职工报名。\n\n工会请来师傅上课。"
        f"{gap}6月2日,江海省柳川市总工会给建筑工人送去夜校课本,职工现场报名。\n\n本报通讯员 陈立 摄\n\n"
        "# 托管班开班\n\n本报记者 李明\n\n北滘镇总工会的托管班开班,四十个孩子来了。"
    )
    found = repair(Page("p", "p", raw, blocks(raw)))
    assert [(article.kind, article.reporters) for article in found][:2] == [
        ("brief", ("王伟",)),
        ("photo", ("陈立",)),
    ]


def test_a_picture_credited_in_its_words_in_the_middle_of_a_sentence_is_not_the_article_s() -> None:
    raw = (
        "夜校开到厂门口\n\n北滘镇总工会日前推出工友夜校，开课首周，已有460名工友报名，课程免费面向农\n\n"
        "6月8日，临河区职工参加拔河比赛。(陈立摄)\n\n民工招生。夜校还有退休教师。\n\n(王伟)"
    )
    found = repair(Page("p", "p", raw, blocks(raw)))
    assert [(article.kind, article.reporters) for article in found] == [
        ("brief", ("王伟",)),
        ("photo", ("陈立",)),
    ]


@pytest.mark.parametrize("line", ["陈立 摄影报道", "(陈立 摄)", "本报通讯员 陈立 摄"])
def test_who_told_of_a_picture_is_not_of_the_report_around_it(line: str) -> None:
    raw = (
        "夜校开到厂门口\n\n北滘镇总工会日前推出工友夜校,已有460名工友报名,课程免费面向农\n\n"
        f"6月8日,临河区职工参加拔河比赛。上图为比赛现场。\n\n{line}\n\n民工招生。夜校还有退休教师。\n\n(王伟)"
    )
    found = repair(Page("p", "p", raw, blocks(raw)))
    assert [(article.kind, article.reporters) for article in found] == [
        ("brief", ("王伟",)),
        ("photo", ("陈立",)),
    ]


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n"])
def test_behind_a_picture_the_article_goes_on_that_waits(gap: str) -> None:
    raw = (
        "## 夜校开到厂门口\n\n本报记者 王伟\n\n北滘镇总工会日前推出工友夜校,课程名为“灯下课堂”\n\n## 炉前送福\n\n"
        f"6月8日,临河区职工写春联。图为现场。\n\n陈立 摄{gap}开在厂门口,三百名工友报了名。\n\n"
        "夜校还有退休教师。\n\n## 托管班开班\n\n本报记者 李明\n\n北滘镇总工会的托管班开班,四十个孩子来了。"
    )
    first, picture, _ = repair(Page("p", "p", raw, blocks(raw)))
    assert first.text.endswith("夜校还有退休教师。")
    assert picture.text == "6月8日,临河区职工写春联。图为现场。"


def test_both_heads_above_both_texts() -> None:
    fruit = "柳林镇总工会把果园修剪班办到树下，果农听课学修剪，一共来了五十人。"
    ship = "临河区码头的船员夜校开课，船员下了船就来码头听课，灯一直亮到九点。"
    rest = "夜校还要办三期，码头上的船员说，船员们都盼着开课。"
    raw = "\n\n".join(["果园修剪班", "本报记者 王伟", "码头船员夜校", "本报记者 李明", fruit, ship, rest])
    found = repair(Page("p", "p.txt", raw, blocks(raw), ""))
    assert [(article.headline, article.reporters, article.text) for article in found] == [
        ("果园修剪班", ("王伟",), fruit),
        ("码头船员夜校", ("李明",), f"{ship}\n{rest}"),
    ]
