"""What is run, told by nothing but the verb before it."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

RUN = [
    ("岳阳县总工会开展义务植树。", ["义务植树"]),
    ("岳阳县总工会举办了趣味答题,职工踊跃参加。", ["趣味答题"]),
    ("岳阳县总工会广泛开展普法宣传、免费理发、家电维修。", ["普法宣传", "免费理发", "家电维修"]),
    ("岳阳县总工会开展免费理发和家电维修。", ["免费理发", "家电维修"]),
    # whatever stands between the verb and the name: how many, where, of whom
    ("岳阳县总工会组建3支“体检快艇”队。", ["“体检快艇”队"]),
    ("这是岳阳县总工会在洞庭湖景区举行的一场“交心会”。", ["交心会"]),
    ("岳阳县总工会在岳阳、长沙两地启动关爱矿工专项活动。", ["关爱矿工专项活动"]),
    ("在岳阳县总工会与洞庭社区共同开设的暑期托管班上,孩子们很快乐。", ["暑期托管班"]),
    # a quoted word of the dictionary names what is held
    ("岳阳县总工会开设“回音壁”,及时答复职工。", ["回音壁"]),
    ("岳阳县总工会开展“地毯式”大排查。", ["“地毯式”大排查"]),
    # where people are helped, by the noun that its verb makes one
    ("岳阳县总工会在车站专设职工购书窗口。", ["职工购书窗口"]),
    ("岳阳县总工会设立保险代办点。", ["保险代办点"]),
    ("岳阳县总工会建了骑手微信群。", ["骑手微信群"]),
    # a vague noun with one short word is what is held, where a verb says so
    ("岳阳县总工会开展消防培训。", ["消防培训"]),
    ("岳阳县总工会启动求学计划。", ["求学计划"]),
    ("岳阳县总工会举办工会知识竞答。", ["工会知识竞答"]),
    # what is brought somewhere, and where
    ("岳阳县总工会开展送“福”进万家活动。", ["送“福”进万家活动"]),
    ("岳阳县总工会开展迎“七一”歌咏比赛。", ["迎“七一”歌咏比赛"]),
    ("岳阳县总工会开展送法进学校活动。", ["送法进学校活动"]),
    ("岳阳县总工会开展送文艺进驿站活动。", ["送文艺进驿站活动"]),
    ("岳阳县总工会开展送“书”进林区活动。", ["送“书”进林区活动"]),
    ("岳阳县总工会启动困难职工大普查。", ["困难职工大普查"]),
    ("岳阳县总工会举办职工读书月。", ["职工读书月"]),
    ("岳阳县总工会开展送戏进工地。", ["送戏进工地"]),
    ("岳阳县总工会推行工间操。", ["工间操"]),
    ("岳阳县总工会成立能级工资督导员队伍。", ["能级工资督导员队伍"]),
    ("岳阳县总工会打造“沉浸式”教学路线。", ["“沉浸式”教学路线"]),
    ("岳阳县总工会向骑手发放爱心礼包。", ["爱心礼包"]),
    ("岳阳县总工会为环卫工人赠送新春礼物。", ["新春礼物"]),
    ("岳阳县总工会给骑手赠送互助保单。", ["互助保单"]),
    ("岳阳县总工会将爱心温暖包送到骑手手中。", ["爱心温暖包"]),
    ("岳阳县总工会建了困难职工档案。", ["困难职工档案"]),
    ("岳阳县总工会开展“工益角”摊位宣传。", ["“工益角”摊位宣传"]),
    ("岳阳县总工会启动2031年职工创新成果评审。", ["2031年职工创新成果评审"]),
    ("岳阳县总工会开展送书香进车间、送电影进校园。", ["送书香进车间", "送电影进校园"]),
    ("岳阳县总工会推出家庭采摘会、微愿望征集等五大服务项目。", ["家庭采摘会", "微愿望征集", "五大服务项目"]),
    # a quotation is part of what is run, whatever stands before or behind it
    ("岳阳县总工会开展“家书寄暖”征集。", ["“家书寄暖”征集"]),
    ("岳阳县总工会推出“矿灯亮”主题灯谜。", ["“矿灯亮”主题灯谜"]),
    ("岳阳县总工会举办矿工“灯下话安全”擂台。", ["矿工“灯下话安全”擂台"]),
    ("岳阳县总工会开展职工“矿灯照我行”。", ["矿灯照我行"]),
    ("岳阳县总工会举办困难职工“团圆夜”。", ["团圆夜"]),
    ("岳阳县总工会向骑手送上“归途福袋”。", ["归途福袋"]),
    # behind how many there were
    ("岳阳县总工会举办了20余场灯谜竞猜。", ["灯谜竞猜"]),
    ("岳阳县总工会组建11支安全巡查柔性团队。", ["安全巡查柔性团队"]),
    # rooms and teams, with the noun of another programme or 工会 in front
    ("岳阳县总工会设立工会法律咨询值守室。", ["工会法律咨询值守室"]),
    ("岳阳县总工会设立心理疏导谈心屋。", ["心理疏导谈心屋"]),
    ("岳阳县总工会在矿区设立流动图书车。", ["流动图书车"]),
    ("岳阳县总工会举行职工迎新年登高。", ["职工迎新年登高"]),
    ("岳阳县总工会举办第七届矿区一线职工工间桌球。", ["第七届矿区一线职工工间桌球"]),
    ("岳阳县总工会推行“矿灯照路、法槌到井”。", ["矿灯照路、法槌到井"]),
    # what is brought somewhere, or used as something
    ("岳阳县总工会把法律咨询台搬进矿区。", ["法律咨询台"]),
    ("岳阳县总工会以“矿灯行千里”为抓手,走访货车司机。", ["矿灯行千里"]),
    # verbs that say that it is there again, or there is more of it
    ("岳阳县总工会重启职工矿灯龙舟。", ["职工矿灯龙舟"]),
    ("岳阳县总工会增开返乡矿工专列。", ["返乡矿工专列"]),
    ("岳阳县总工会拉开矿工安全知识竞赛序幕。", ["矿工安全知识竞赛"]),
    ("矿工安全知识竞赛自2031年启动以来,岳阳县总工会投入5万元。", ["矿工安全知识竞赛"]),
    ("岳阳县总工会举办矿工安全知识班组长研讨营。", ["矿工安全知识班组长研讨营"]),
]
NOT_RUN = [
    "岳阳县总工会打造一支高素质职工队伍。",  # of what sort they are
    "岳阳县总工会设立维权办公室。",  # where somebody works
    "岳阳县总工会举行“五一”。",  # cut short
    "岳阳县总工会开展“人人讲安全,家家都平安,处处有保障”宣读。",  # what is said
    "岳阳县总工会举办优秀教练员。",  # people
    "岳阳县总工会以“四位一体”为载体,服务矿工。",  # how many it is made up of
    "岳阳县总工会将便民服务送到矿工身边。",  # any of the sort
    "岳阳县总工会搭建“工资增长、素质提升”的桥梁。",  # what it is for
    "岳阳县总工会打造交流平台。",  # of what sort it is
    "岳阳县总工会搭建“桥梁”。",  # a figure of speech
    "岳阳县总工会开展工作。",  # any work
    "岳阳县总工会与高校开展技术合作。",  # how it is, not what it is
    "岳阳县总工会发挥联动开展、协同推进作用。",  # no object behind the verb
    "岳阳县总工会开展大型电视、广播电台、在各地播出。",  # cut out of a longer row
    "岳阳县总工会开展22场次。",  # how many
    "岳阳县总工会将困难职工全部送到云溪区。",  # those who are brought
    "岳阳县总工会开展活动的经验值得学习。",  # goes on
    "岳阳县总工会开展重大疾病、意外伤害等保障。",  # the first of a list that goes on
    "岳阳县总工会为活动的举办筑牢坚实基础。",  # how it is, in one word with what it is
    "岳阳县总工会开展资助直至完成学业。",  # how long it is done
    "岳阳县总工会开展邮件投递、房屋管护等培训5000人次。",  # of what sort those in the row are
    "岳阳县总工会建立友好往来,成立领导机构。",  # nothing that is made for somebody
    "岳阳县总工会举办庆典,开展维护职工合法权益。",  # what a second verb is done to
]


@pytest.mark.parametrize(("text", "expected"), RUN)
def test_what_is_run(text: str, expected: list[str]) -> None:
    assert {programme for _, _, programme in told(text, "runs")} == set(expected)


@pytest.mark.parametrize("text", NOT_RUN)
def test_what_is_not(text: str) -> None:
    assert not told(text, "runs")
