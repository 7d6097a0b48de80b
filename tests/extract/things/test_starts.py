"""Where the name of a programme begins that ends with a noun of its own."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities

NAMED = [
    # a verb of bringing about, and everything behind it
    ("桐城市总工会开展夏日凉风送清凉慰问活动。", ["夏日凉风送清凉慰问活动"]),
    ("桐城市总工会开展防汛物资落实情况调查活动。", ["防汛物资落实情况调查活动"]),
    ("桐城市总工会建立职工工资正常发放保障机制。", ["职工工资正常发放保障机制"]),
    ("桐城市总工会试行工资协商听证制度。", ["工资协商听证制度"]),
    ("桐城市总工会开展三场苗木招聘会。", ["苗木招聘会"]),  # how many
    ("桐城市总工会推进完善“阳光议事”制度。", ["“阳光议事”制度"]),  # a second verb
    ("桐城市总工会开展“春种”“秋收”等10余场活动。", ["春种", "秋收"]),  # a row
    ("桐城市总工会举办“一季一课”共计四场活动。", ["一季一课"]),
    ("桐城市总工会开展含免费“两癌”筛查在内的体检。", ["“两癌”筛查"]),
    ("桐城市总工会开展订单式、定向式技能培训、专场招聘。", ["定向式技能培训"]),
    ("桐城市总工会将“冬送温暖”活动作为抓手。", ["“冬送温暖”活动"]),
    ("桐城市总工会持续发力“骑手之家”建设。", ["骑手之家"]),
    # verbs that take somebody or something in
    ("桐城市总工会将家政行业纳入技能大赛。", ["技能大赛"]),
    # whom it is done for
    ("桐城市总工会为一线女职工免费体检。", ["免费体检"]),
    ("桐城市总工会为环卫工人送清凉、送健康。", ["送清凉"]),
    ("桐城市总工会向困难职工帮扶基金捐款。", ["困难职工帮扶基金"]),  # the programme itself
    # what it is about
    ("桐城市总工会举办《安全生产法》知识竞赛。", ["《安全生产法》知识竞赛"]),
    # one behind the other
    ("桐城市总工会开展“送岗位”“送书香”“送体检”活动。", ["送岗位", "送书香", "“送体检”活动"]),
    ("桐城市总工会开展健康服务“进企业”“进社区”活动。", ["健康服务“进企业”“进社区”活动"]),
    # a plain word before the noun of an occasion that is held; any of a sort, but told which
    ("桐城市总工会召开专题学习会。", ["专题学习会"]),
    ("桐城市总工会召开专题会议。", []),
    ("桐城市总工会举办各类交友联谊专场活动20余场。", ["交友联谊专场活动"]),
    ("桐城市总工会开展了形式多样的劳动竞赛活动。", ["劳动竞赛活动"]),
    ("桐城市总工会开展各类活动。", []),
    ("桐城市总工会举办近百场比赛。", []),
    # words that share a noun
    ("桐城市总工会实施考核和绩效挂钩机制。", ["考核和绩效挂钩机制"]),
    ("桐城市总工会举办了电焊工、缝纫工培训。", ["电焊工、缝纫工培训"]),
    ("桐城市总工会建立宣传引导、部门联动、政策驱动机制。", ["宣传引导、部门联动、政策驱动机制"]),
    ("桐城市总工会举办职工书画展和技能竞赛。", ["职工书画展", "技能竞赛"]),  # each has one
    ("桐城市总工会举办焊工、缝纫工技能竞赛等。", ["缝纫工技能竞赛"]),  # a row that goes on
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_where_a_name_begins(text: str, names: list[str]) -> None:
    assert set(entities(text, "Programme")) == set(names)
