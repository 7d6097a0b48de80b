"""Who leads what."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会主席周明远表示支持。", {("周明远", "leads", f"主席:{CITY}")}),
        (
            "岳阳市总工会党组书记、常务副主席周明远表示支持。",
            {("周明远", "leads", f"党组书记:{CITY}"), ("周明远", "leads", f"常务副主席:{CITY}")},
        ),
        (
            "岳阳市总工会主席周明远、云溪区总工会主席何青出席。",
            {("周明远", "leads", f"主席:{CITY}"), ("何青", "leads", "主席:岳阳市云溪区总工会")},
        ),
        ("楚云机械集团董事长高岩出席。", {("高岩", "leads", "董事长:楚云机械集团")}),
        ("岳阳市副市长何青出席。", {("何青", "leads", "副市长:岳阳市人民政府")}),
        # the union in the second post is that of the body in the first
        (
            "中建九局文旅博览公司党委副书记、工会主席何青出席。",
            {
                ("何青", "leads", "党委副书记:中建九局文旅博览公司"),
                ("何青", "leads", "主席:中建九局文旅博览公司工会"),
            },
        ),
        (
            "楚云新城集团党委副书记、工会主席何青出席。",
            {("何青", "leads", "党委副书记:楚云新城集团"), ("何青", "leads", "主席:楚云新城集团工会")},
        ),
        # committees of a union have heads of their own
        (
            "岳阳市总工会副主席、女职工委员会主任何青出席。",
            {("何青", "leads", f"副主席:{CITY}"), ("何青", "leads", f"主任:{CITY}女职工委员会")},
        ),
        (
            "岳阳市总工会副主席、经费审查委员会主任何青出席。",
            {("何青", "leads", f"副主席:{CITY}"), ("何青", "leads", f"主任:{CITY}经费审查委员会")},
        ),
        ("岳阳市总工会经审会副主任何青出席。", {("何青", "leads", f"副主任:{CITY}经费审查委员会")}),
        ("岳阳市总工会办公室主任何青出席。", {("何青", "leads", "主任:岳阳市总工会办公室")}),
        (
            "岳阳市云溪区云溪街道党工委副书记、总工会主席何青出席。",
            {
                ("何青", "leads", "副书记:云溪街道党工委"),
                ("何青", "leads", "主席:岳阳市云溪区云溪街道总工会"),
            },
        ),
        # the next in a row, of the union of the same body; each of his posts is one
        (
            "楚云机械集团董事长高岩,工会主席何青出席。",
            {("高岩", "leads", "董事长:楚云机械集团"), ("何青", "leads", "主席:楚云机械集团工会")},
        ),
        (
            "楚云机械集团董事长高岩和党委委员、副总经理、工会主席何青出席。",
            {
                ("高岩", "leads", "董事长:楚云机械集团"),
                ("何青", "leads", "党委委员:楚云机械集团"),
                ("何青", "leads", "副总经理:楚云机械集团"),
                ("何青", "leads", "主席:楚云机械集团工会"),
            },
        ),
        (
            "楚云煤业集团总经理高岩、副矿长何青出席。",
            {("高岩", "leads", "总经理:楚云煤业集团"), ("何青", "leads", "副矿长:楚云煤业集团")},
        ),
        # however many are named between them; what no union has is a post in its firm, or in none that is named
        (
            "楚云医院党委副书记、院长高岩,副院长林远,工会主席何青出席。",
            {
                ("高岩", "leads", "党委副书记:楚云医院"),
                ("高岩", "leads", "院长:楚云医院"),
                ("林远", "leads", "副院长:楚云医院"),
                ("何青", "leads", "主席:楚云医院工会"),
            },
        ),
        (
            "楚云机械集团工会主席、监事会主席高岩,副总经理何青出席。",
            {
                ("高岩", "leads", "主席:楚云机械集团工会"),
                ("高岩", "leads", "监事会主席:楚云机械集团"),
                ("何青", "leads", "副总经理:楚云机械集团"),
            },
        ),
        (
            "楚云机械集团党委常委、工会主席高岩,副总经理何青出席。",
            {
                ("高岩", "leads", "党委常委:楚云机械集团"),
                ("高岩", "leads", "主席:楚云机械集团工会"),
                ("何青", "leads", "副总经理:楚云机械集团"),
            },
        ),
        ("湖南省教育工会副主席高岩,副校长何青出席。", {("高岩", "leads", "副主席:湖南省教育工会")}),
        # the school spoken of
        ("楚云大学举行比赛。学校党委书记高岩出席。", {("高岩", "leads", "党委书记:楚云大学")}),
        ("楚云医院举行比赛,由院党委书记高岩主持。", {("高岩", "leads", "党委书记:楚云医院")}),
        # whoever's post begins with a place is of another body
        ("楚云机械集团董事长高岩,岳阳军分区司令员何青出席。", {("高岩", "leads", "董事长:楚云机械集团")}),
        # one of those at the head of a body has no post that is told
        ("岳阳市总工会领导高岩、何青出席。", set()),
        (
            "楚云机械集团董事长高岩,党委副书记、工会主席何青出席。",
            {
                ("高岩", "leads", "董事长:楚云机械集团"),
                ("何青", "leads", "党委副书记:楚云机械集团"),
                ("何青", "leads", "主席:楚云机械集团工会"),
            },
        ),
        (
            "楚云机械集团党委副书记、工会主席何青出席。",
            {("何青", "leads", "党委副书记:楚云机械集团"), ("何青", "leads", "主席:楚云机械集团工会")},
        ),
        (
            "岳阳市总工会党组书记、工会副主席何青出席。",
            {("何青", "leads", f"党组书记:{CITY}"), ("何青", "leads", f"副主席:{CITY}")},
        ),
        (
            "岳阳市人大常委会副主任,市总工会主席何青出席。",
            {
                ("何青", "leads", "副主任:岳阳市人民代表大会常务委员会"),
                ("何青", "leads", f"主席:{CITY}"),
            },
        ),
        (
            "岳阳市委副书记、市长何青出席。",
            {("何青", "leads", "副书记:岳阳市委"), ("何青", "leads", "市长:岳阳市人民政府")},
        ),
        ("岳阳市总工会关心骑手。市总工会主席周明远出席。", {("周明远", "leads", f"主席:{CITY}")}),
        ("岳阳市总工会副主席欧阳静出席。", {("欧阳静", "leads", f"副主席:{CITY}")}),
        (
            "岳阳市人大常委会副主任、市总工会主席周明远出席。",
            {
                ("周明远", "leads", "副主任:岳阳市人民代表大会常务委员会"),
                ("周明远", "leads", f"主席:{CITY}"),
            },
        ),
        # a bureau's head, whose title begins with the bureau's last word
        ("岳阳市教育局局长何青出席。", {("何青", "leads", "局长:岳阳市教育局")}),
        (
            "平江县总工会开会。教体局党组书记、局长何青出席。",
            {
                ("何青", "leads", "党组书记:平江县教育和体育局"),
                ("何青", "leads", "局长:平江县教育和体育局"),
            },
        ),
        ("岳阳市总工会开会。市技师学院院长何青出席。", {("何青", "leads", "院长:岳阳市技师学院")}),
        # told before its bearer
        ("作为岳阳市总工会主席,周明远讲了话。", {("周明远", "leads", f"主席:{CITY}")}),
        ("担任岳阳市总工会主席的周明远说,好。", {("周明远", "leads", f"主席:{CITY}")}),
        # of those who are elected each, of the union told of last where none is named
        (
            "岳阳市总工会开大会。周明远当选为主席,何青、高岩当选为副主席。",
            {
                ("周明远", "leads", f"主席:{CITY}"),
                ("何青", "leads", f"副主席:{CITY}"),
                ("高岩", "leads", f"副主席:{CITY}"),
            },
        ),
        (
            "何青、高岩等5位同志当选为新一届岳阳市总工会副主席。",
            {("何青", "leads", f"副主席:{CITY}"), ("高岩", "leads", f"副主席:{CITY}")},
        ),
        (
            "云溪街道总工会开大会,何青同志当选街道总工会主席。",
            {("何青", "leads", "主席:岳阳市云溪区云溪街道总工会")},
        ),
        (
            "岳阳市总工会选举何青为主席,高岩为副主席。",
            {("何青", "leads", f"主席:{CITY}"), ("高岩", "leads", f"副主席:{CITY}")},
        ),
        ("岳阳市总工会新当选的主席何青说,好。", {("何青", "leads", f"主席:{CITY}")}),
        # whoever is named right behind shares a post that several have
        (
            "岳阳市总工会副主席何青、高岩,市民政局局长周明远出席。",
            {
                ("何青", "leads", f"副主席:{CITY}"),
                ("高岩", "leads", f"副主席:{CITY}"),
                ("周明远", "leads", "局长:岳阳市民政局"),
            },
        ),
        (
            "岳阳市政协副主席何青、高岩一行到访。",
            {("何青", "leads", "副主席:岳阳市政协"), ("高岩", "leads", "副主席:岳阳市政协")},
        ),
        # others without a name
        ("市总工会有关领导,岳阳市民政局局长何青陪同。", {("何青", "leads", "局长:岳阳市民政局")}),
        # a post behind a name ends the row of the posts before the next
        (
            "岳阳市技师学院党委书记何青院长、岳阳市总工会党组书记、主席高岩出席。",
            {
                ("何青", "leads", "党委书记:岳阳市技师学院"),
                ("高岩", "leads", f"党组书记:{CITY}"),
                ("高岩", "leads", f"主席:{CITY}"),
            },
        ),
        # no lead
        ("岳阳市总工会开大会。何青等40位同志当选为主席团委员。", set()),
        ("岳阳市总工会开会。楚云机械集团派人参加,局长何青讲话。", set()),
        ("岳阳市总工会职工王鑫领奖。", set()),
        ("岳阳市总工会主席出席。", set()),
        ("岳阳市总工会主席、副主席出席。", set()),
        ("楚云机械集团焊工李建军领奖。", set()),
        ("主席周明远出席。", set()),
    ],
)
def test_leads(text: str, expected: set[Told]) -> None:
    assert told(text, "leads") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of the place that is spoken of
        ("岳阳市总工会举行揭牌仪式,副市长何青出席。", {("何青", "leads", "副市长:岳阳市人民政府")}),
        (
            "湖南省总工会权益保障部副部长高岩、岳阳市副市长何青出席。",
            {("高岩", "leads", "副部长:湖南省总工会权益保障部"), ("何青", "leads", "副市长:岳阳市人民政府")},
        ),
        (
            "岳阳市委副书记、代市长何青出席。",
            {("何青", "leads", "副书记:岳阳市委"), ("何青", "leads", "代市长:岳阳市人民政府")},
        ),
        ("锡林郭勒盟副盟长何青出席。", {("何青", "leads", "副盟长:锡林郭勒盟行政公署")}),
        # of the firm that is spoken of
        (
            "楚云机械集团工会第三次代表大会召开,董事长高岩出席,工会主席何青作报告。",
            {("高岩", "leads", "董事长:楚云机械集团"), ("何青", "leads", "主席:楚云机械集团工会")},
        ),
        ("岳阳市总工会举办比赛,总经理高岩出席。", set()),
        # 兼 joins two posts as a mark does
        (
            "岳阳市云溪区人大常委会副主任兼区总工会主席何青、楚云机械集团党委副书记兼工会主席高岩出席。",
            {
                ("何青", "leads", "副主任:云溪区人民代表大会常务委员会"),
                ("何青", "leads", "主席:岳阳市云溪区总工会"),
                ("高岩", "leads", "党委副书记:楚云机械集团"),
                ("高岩", "leads", "主席:楚云机械集团工会"),
            },
        ),
        # a note behind the name before
        (
            "岳阳市总工会主席何青(女)、副主席高岩(兼职)出席。",
            {("何青", "leads", f"主席:{CITY}"), ("高岩", "leads", f"副主席:{CITY}")},
        ),
        # elected to a committee of the union
        (
            "岳阳市总工会选举何青为主席,高岩同时当选女职工委员会主任。",
            {("何青", "leads", f"主席:{CITY}"), ("高岩", "leads", f"主任:{CITY}女职工委员会")},
        ),
        ("云溪镇柳河村党支部书记高岩说。", {("高岩", "leads", "书记:云溪镇柳河村党支部")}),
    ],
)
def test_posts_whose_body_stands_elsewhere(text: str, expected: set[Told]) -> None:
    assert told(text, "leads") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a note behind a name in a list of those elected, a name of two characters before what he takes up
        (
            "岳阳市总工会选举何青为主席,高岩、林海燕(女)当选副主席,赵磊任经费审查委员会主任。",
            {
                ("何青", "leads", f"主席:{CITY}"),
                ("高岩", "leads", f"副主席:{CITY}"),
                ("林海燕", "leads", f"副主席:{CITY}"),
                ("赵磊", "leads", f"主任:{CITY}经费审查委员会"),
            },
        ),
        # the post before 由 is held by whoever is named behind it
        (
            "岳阳市总工会首任主席由岳阳市委常委何青兼任。",
            {("何青", "leads", "常委:岳阳市委"), ("何青", "leads", f"主席:{CITY}")},
        ),
        ("岳阳市总工会主席由会员选举产生,何青担任记录员。", set()),
        ("曾两次当选岳阳市总工会主席。", set()),
    ],
)
def test_who_takes_up_a_post(text: str, expected: set[Told]) -> None:
    assert told(text, "leads") == expected
