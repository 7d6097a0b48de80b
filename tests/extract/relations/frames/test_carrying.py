"""Who acts: which bodies a sentence goes on with, and which named in a clause do nothing."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, extracted

CITY, WOMEN, FIRM = "岳阳市总工会", "岳阳市妇女联合会", "楚云机械有限公司"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who did one thing together does the next apart: the union goes on, or who was named first
        (
            "岳阳市总工会、岳阳市妇联举办职工篮球赛。今年以来,还推出“午间课堂”。",
            {(CITY, "runs", "职工篮球赛"), (WOMEN, "runs", "职工篮球赛"), (CITY, "runs", "午间课堂")},
        ),
        (
            "岳阳市总工会、岳阳市妇联举办职工篮球赛。双方还推出“午间课堂”。",
            {
                *((body, "runs", "职工篮球赛") for body in (CITY, WOMEN)),
                *((body, "runs", "午间课堂") for body in (CITY, WOMEN)),
            },
        ),
        # whoever acts behind what is to be put into effect acts on; who is led by another does not
        (
            "为落实湖南省总工会关于保障快递员权益的意见和要求,岳阳市总工会举办职工篮球赛,为快递员推出“午间课堂”。",
            {(CITY, "runs", "职工篮球赛"), (CITY, "runs", "午间课堂")},
        ),
        # a list goes on behind a comma
        (
            "职工篮球赛由岳阳市总工会联合岳阳市妇联,以及岳阳市体育局共同举办。",
            {(body, "runs", "职工篮球赛") for body in (CITY, WOMEN, "岳阳市体育局")},
        ),
        # where a winner works
        (
            "岳阳市总工会很高兴。楚云机械有限公司赵小穗获评一等奖,今年以来推出“午间课堂”。",
            {(CITY, "runs", "午间课堂")},
        ),
        # where it is done, in a row of places and bodies
        (
            "岳阳市总工会很高兴。在洞庭社区、楚云机械有限公司,大家很高兴,还推出“午间课堂”。",
            {(CITY, "runs", "午间课堂")},
        ),
        # the unions of a place are told of its general union, whichever was named last
        (
            "岳阳市总工会、云溪区总工会很高兴。今年以来,全市各级工会组织扎实工作,推出“午间课堂”。",
            {(CITY, "runs", "午间课堂")},
        ),
        ("岳阳市总工会、云溪区总工会很高兴。岳阳市各级工会推出“午间课堂”。", {(CITY, "runs", "午间课堂")}),
        # who works with a station does not act in its stead
        (
            "岳阳市总工会建成湘水驿站。湘水驿站很热闹,广泛联动市公安局,引入健康讲座、图书借阅等资源。",
            {(CITY, "runs", "湘水驿站"), (CITY, "runs", "健康讲座")},
        ),
        # what one person does is no union's, but whoever holds a post in it acts for it
        ("岳阳市总工会推出“午间课堂”。2031年,她开办了“春晖”茶社。", {(CITY, "runs", "午间课堂")}),
        ("岳阳市总工会很高兴。退伍后,他办起“午间课堂”,推出“放心保洁”服务。", set()),
        (
            "岳阳市总工会举办职工篮球赛。岳阳市总工会副主席何青走来。今年以来,她推出“午间课堂”。",
            {(CITY, "runs", "职工篮球赛"), (CITY, "runs", "午间课堂")},
        ),
        # in a new paragraph the article's own union goes on, not one that only the last one names
        (
            "岳阳市总工会很高兴。岳阳市总工会也很忙。君山区总工会很高兴。\n今年以来,推出“午间课堂”。",
            {(CITY, "runs", "午间课堂")},
        ),
        (
            "岳阳市总工会很高兴。岳阳市总工会也很忙。君山区总工会很高兴。今年以来,推出“午间课堂”。",
            {("岳阳市君山区总工会", "runs", "午间课堂")},
        ),
        # a place that does something first
        (
            "近年来,岳阳市云溪区先后投入30万元,推出“午间课堂”。云溪区总工会很高兴。",
            {("岳阳市云溪区总工会", "runs", "午间课堂")},
        ),
        # a word for a kind says too little of whose it is, and so does help that is given
        ("岳阳市总工会很高兴,提供法律咨询。", set()),
        ("岳阳市总工会提供法律咨询。", {(CITY, "runs", "法律咨询")}),
        ("岳阳市总工会很高兴。今年以来,推出电工、焊工等竞赛。", set()),
        # bodies without names
        ("岳阳市总工会很高兴。由外卖平台推出的“午间课堂”受到欢迎。", set()),
        ("岳阳市总工会走进社区,推出“午间课堂”。", {(CITY, "runs", "午间课堂")}),
        ("岳阳市总工会很高兴。今年以来,在社区推出“午间课堂”。", {(CITY, "runs", "午间课堂")}),
        ("岳阳市总工会很高兴。向各试点单位推出“午间课堂”。", {(CITY, "runs", "午间课堂")}),
        # through what something is done
        ("岳阳市总工会很高兴。通过“午间课堂”,大家学到不少。", set()),
        ("岳阳市总工会创新方法,通过“午间课堂”帮到职工。", {(CITY, "runs", "午间课堂")}),
        # bodies behind 向, with a part of the first
        (
            "岳阳市总工会很高兴。向岳阳市教育局办公室、岳阳市妇联派出老师,推出“午间课堂”。",
            {(CITY, "runs", "午间课堂")},
        ),
        # what something is made up of
        ("岳阳市总工会举办职工篮球赛。此次比赛设置“云溪杯”和“楚云杯”。", {(CITY, "runs", "职工篮球赛")}),
        # an organisation goes on in its sentence, and behind it where the article is of it
        (
            "岳阳市总工会、云溪区总工会很高兴。楚云机械有限公司推出“午间课堂”,建立“清风驿站”。今年以来,举办职工篮球赛。",
            {(FIRM, "runs", "午间课堂"), (FIRM, "runs", "清风驿站")},
        ),
        (
            "楚云机械有限公司推出“午间课堂”。今年以来,楚云机械有限公司很高兴。如今,还举办职工篮球赛。",
            {(FIRM, "runs", "午间课堂"), (FIRM, "runs", "职工篮球赛")},
        ),
        # by whose word, or with whose help something is done
        *(
            (f"岳阳市总工会很高兴。{words},推出“午间课堂”。", {(CITY, "runs", "午间课堂")})
            for words in (
                "按照湖南省总工会要求",
                "根据湖南省总工会部署",
                "贯彻落实湖南省总工会精神",
                "响应湖南省总工会号召",
                "发挥楚云机械有限公司的作用",
                "除了楚云机械有限公司",
            )
        ),
        # people who do it of themselves
        ("岳阳市总工会很高兴。职工们自发成立“云溪”服务队。", set()),
    ],
)
def test_who_goes_on(text: str, expected: set[Told]) -> None:
    found = extracted(text)
    names = {entity.id: entity.name for entity in found.entities}
    stated = {f for f in found.facts if f.rule.startswith(("runs.clause", "runs.carried"))}
    assert {(names[f.s], f.p, names[f.o or ""]) for f in stated} == expected
