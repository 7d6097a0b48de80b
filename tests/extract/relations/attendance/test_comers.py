"""Who takes part in an occasion."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

RALLY = "“关爱行动”交流会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(
            (f"{who}{how}参加“春雨助岗”招聘活动。", {(who, "participates", "“春雨助岗”招聘活动")})
            for who in ("货车司机", "楚云机械公司")
            for how in ("组队", "线上", "结伴", "进场")
        ),
        ("货车司机踊跃参加“春雨助岗”招聘活动。", {("货车司机", "participates", "“春雨助岗”招聘活动")}),
        ("来自全市的120名快递员参加分拣技能竞赛。", {("快递员", "participates", "分拣技能竞赛")}),
        (
            "岳阳市物流协会参加“春雨助岗”招聘活动。",
            {("岳阳市物流协会", "participates", "“春雨助岗”招聘活动")},
        ),
        # a list goes on to the name for all of them, and bodies by name to how many they are
        (
            "岳阳市总工会举办“春雨助岗”招聘活动,80名快递员、货车司机等户外劳动者到场。",
            {(g, "participates", "“春雨助岗”招聘活动") for g in ("快递员", "货车司机", "户外劳动者")},
        ),
        (
            "岳阳市总工会举办“春雨助岗”招聘活动。岳阳市远山物流有限公司、岳阳市绿禾药业有限公司等十余家企业参加。",
            {
                (f"岳阳市{firm}有限公司", "participates", "“春雨助岗”招聘活动")
                for firm in ("远山物流", "绿禾药业")
            },
        ),
        ("岳阳市总工会举办“春雨助岗”招聘活动。岳阳市绿禾药业有限公司走进社区。", set()),
        # a list goes on behind commas to who stands for others; what they are at while something goes on
        (
            "岳阳市总工会举办趣味运动会。环卫工人,基层工会代表,有关部门负责人参加。",
            {(g, "participates", "趣味运动会") for g in ("环卫工人", "工会代表")},
        ),
        # who came is told behind that they did; a list goes on to what those of it have in common
        (
            "岳阳市总工会举办趣味运动会。参加人员包括快递员、苦脏累险行业货车司机。",
            {(g, "participates", "趣味运动会") for g in ("快递员", "货车司机")},
        ),
        (
            "岳阳市总工会举办趣味运动会,保安员、快递员等留岗过年的人员代表欢聚一堂。",
            {(g, "participates", "趣味运动会") for g in ("保安员", "快递员")},
        ),
        (
            "岳阳市总工会举办趣味运动会,60名民间艺人和职工踊跃报名。",
            {(g, "participates", "趣味运动会") for g in ("民间艺人", "职工")},
        ),
        # what they take part in may be called after them
        (
            "岳阳市总工会举办职工健步走。全市组织3000名职工分批次参加职工健步走。",
            {("职工", "participates", "职工健步走")},
        ),
        (
            "岳阳市总工会举办趣味运动会。几位快递员在参加趣味运动会后很高兴。",
            {("快递员", "participates", "趣味运动会")},
        ),
        # who comes is at what is held there, not at what was told of before, nor at what they are given
        (
            "岳阳市总工会举办趣味运动会。云溪区总工会请快递员走进湖边驿站,开展“减压”专场活动。",
            {("快递员", "participates", "“减压”专场活动")},
        ),
        (
            "岳阳市总工会启动送温暖行动。活动现场,云溪区总工会主席何青代表区总为到场的快递员送上祝福礼包。",
            {("何青", "participates", "送温暖行动")},
        ),
        (
            "岳阳市总工会举办“春雨助岗”招聘活动。活动现场,来自岳阳市物流协会的律师设立法律服务台。",
            {("岳阳市物流协会", "participates", "“春雨助岗”招聘活动")},
        ),
        # teams beside them; a list goes on with those who are not known, and with those who stand for others
        (
            "岳阳市总工会举办趣味运动会,吸引12家单位的100多名女职工、20支代表队参加。",
            {("女职工", "participates", "趣味运动会")},
        ),
        (
            "岳阳市总工会举办趣味运动会。岳阳市妇联、岳阳市体育局主要负责人,健身教练、快递员代表以及园艺能手等120余人参加。",
            {(g, "participates", "趣味运动会") for g in ("岳阳市妇女联合会", "岳阳市体育局", "快递员")},
        ),
        (
            "岳阳市总工会举办趣味运动会。环卫工人,以及社区居民、护士等60余人参加活动。",
            {(g, "participates", "趣味运动会") for g in ("环卫工人", "社区居民", "护士")},
        ),
        (
            "岳阳市总工会举办趣味运动会。岳阳电厂、华容纸业公司以及各街镇、行业系统相关负责人与环卫工人代表参加。",
            {(g, "participates", "趣味运动会") for g in ("岳阳电厂", "华容纸业公司", "环卫工人")},
        ),
        # where they go to do so; the sports of a day are no occasions of their own
        (
            "岳阳市总工会举办趣味运动会。60名女职工到市体育馆参加。",
            {("女职工", "participates", "趣味运动会")},
        ),
        (
            "岳阳市总工会举办快递行业体育活动,派出200名女职工参加篮球、拔河两个项目的比赛。",
            {("女职工", "participates", "快递行业体育活动")},
        ),
        # the list of those who are drawn goes on; what begins with the noun of those who come
        (
            "近日,80名货车司机参加岳阳市总工会举办的职工运动会。",
            {("货车司机", "participates", "职工运动会")},
        ),
        (
            "80名货车司机参加职工技能竞赛。",
            {("货车司机", "participates", "职工技能竞赛")},
        ),
        # so many of everybody's word; who forms teams; who is brought in
        (
            "岳阳市总工会举办“春雨助岗”招聘活动,吸引职工和居民4万余人次参与。",
            {(g, "participates", "“春雨助岗”招聘活动") for g in ("职工", "社区居民")},
        ),
        (
            "岳阳市总工会举办趣味运动会。快递员100余人组成30支队伍参加比赛。",
            {("快递员", "participates", "趣味运动会")},
        ),
        (
            "岳阳市总工会邀请岳阳市心理协会到云溪区开展“春雨助岗”招聘活动。",
            {("岳阳市心理协会", "participates", "“春雨助岗”招聘活动")},
        ),
        ("货车司机没有参加“春雨助岗”招聘活动。", set()),
        # who wins a prize of a contest took part in it; a prize without a contest says nothing
        (
            "岳阳市总工会举办焊工技能竞赛。选手陆思明夺冠。",
            {("陆思明", "participates", "焊工技能竞赛")},
        ),
        (
            "岳阳市总工会举办焊工技能竞赛。经过近百场比赛,岳阳市第三中学获得第一名。",
            {("岳阳市第三中学", "participates", "焊工技能竞赛")},
        ),
        ("货车司机在路上。岳阳市总工会举办职工篮球赛。", set()),
        # where they come together does not
        ("岳阳市总工会举办职工篮球赛。首批人员齐聚岳阳市工人疗养院参加比赛。", set()),
    ],
)
def test_who_takes_part(text: str, expected: set[Told]) -> None:
    assert told(text, "participates") == expected


BARGAIN = "集体协商会议"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # people named with their posts: who comes, who chairs
        (
            f"岳阳市总工会举办{RALLY}。市总工会副主席林涛、云溪区副区长何青出席,区总工会主席陈岩主持。",
            {(name, "participates", RALLY) for name in ("林涛", "何青", "陈岩")},
        ),
        (
            f"岳阳市总工会举办{RALLY}。市总工会副主席林涛在会上致辞。",
            {("林涛", "participates", RALLY)},
        ),
        # not at the last of a row
        (
            f"岳阳市总工会举办{RALLY},采取笔试、实操竞赛等形式。市总工会副主席林涛在会上致辞。",
            {("林涛", "participates", RALLY)},
        ),
        # with others whom nobody names
        (
            f"岳阳市总工会举办{RALLY}。市总工会副主席林涛、云溪区副区长何青,以及来自各厂的200多名建设者参加活动。",
            {(name, "participates", RALLY) for name in ("林涛", "何青", "建筑工人")},
        ),
        (
            f"岳阳市总工会举办{RALLY}。市总工会副主席林涛,市商务局有关领导等参加活动。",
            {("林涛", "participates", RALLY)},
        ),
        # who speaks there
        (
            f"岳阳市总工会举办{RALLY}。市总工会副主席林涛在会上强调,服务要到位。",
            {("林涛", "participates", RALLY)},
        ),
        # who leads a visit, and who comes along
        (
            "市总工会主席何青率队开展“暖冬送福”慰问活动。市总工会副主席林涛陪同。",
            {(name, "participates", "“暖冬送福”慰问活动") for name in ("何青", "林涛")},
        ),
        # who is invited to what was told before; not everybody's word for workers
        (
            f"岳阳市总工会举办{RALLY}。活动邀请岳阳市书法家协会现场写春联。",
            {("岳阳市书法家协会", "participates", RALLY)},
        ),
        # a list goes on over the words that say which
        (
            f"岳阳市总工会举办{RALLY}。货车司机以及楼宇快递员50余人参加。",
            {(group, "participates", RALLY) for group in ("货车司机", "快递员")},
        ),
        # who only tells of it, or of others, does not
        (f"岳阳市总工会举办{RALLY}。市总工会副主席林涛介绍,将通过{RALLY}发动职工参加竞赛。", set()),
        (f"岳阳市总工会举办{RALLY}。市总工会副主席林涛介绍,货车司机冒雨赶路。", set()),
        (f"岳阳市总工会举办{RALLY}。市总工会副主席林涛没有出席。", set()),
        (f"岳阳市总工会举办{RALLY}。市总工会副主席林涛要求,各参赛单位守规则。", set()),
        # at it
        (
            "岳阳市总工会举办职工安全培训班。培训班上,焊工周铁生说:“我想学。”",
            {("周铁生", "participates", "职工安全培训班")},
        ),
        # called a learner
        ("职工拔河比赛鸣锣开赛,50名快递员同场竞技。", {("快递员", "participates", "职工拔河比赛")}),
        # every group of a list; workers at large only when they are counted
        (
            f"岳阳市总工会举办{RALLY}。货车司机、快递员和环卫工人等60余人参加。",
            {(group, "participates", RALLY) for group in ("货车司机", "快递员", "环卫工人")},
        ),
        (f"岳阳市总工会举办{RALLY},240名职工参加。", {("职工", "participates", RALLY)}),
        (f"岳阳市总工会举办{RALLY},职工参加。", set()),
        # who acts on the scene is there, be it everybody's word for workers; not whom something is done for
        (f"岳阳市总工会举办{RALLY}。活动现场,青年职工通过游戏相识。", {("青年职工", "participates", RALLY)}),
        (f"岳阳市总工会举办{RALLY}。活动现场,为青年职工准备了游戏。", set()),
        (f"岳阳市总工会举办{RALLY},引导货车司机参与。", set()),
        (
            f"岳阳市总工会举办{RALLY},邀请货车司机、老街坊、女警花等参加。",
            {("货车司机", "participates", RALLY)},
        ),
        # where those who come belong
        (
            "岳阳市总工会举办焊工技能竞赛,来自楚云机械集团、远山电气公司的选手同台竞技。",
            {(firm, "participates", "焊工技能竞赛") for firm in ("楚云机械集团", "远山电气公司")},
        ),
        (
            "岳阳市总工会举办焊工技能竞赛。来自楚云机械集团的消息说,天气转凉。",
            set(),
        ),
        # what the sentence is about, not what it goes on to name
        (
            "此次职工安全培训班从“春雨助岗”招聘活动中挑选,远山电气、绿禾药业等20多家企业参与。",
            {(firm, "participates", "职工安全培训班") for firm in ("远山电气", "绿禾药业")},
        ),
        # bodies told together by their number send somebody, one of them known by no list
        (
            "岳阳市总工会举办焊工技能竞赛。远山电气公司、楚云智造和绿禾机械厂三家单位派队参赛。",
            {(firm, "participates", "焊工技能竞赛") for firm in ("远山电气公司", "绿禾机械厂")},
        ),
        (
            "岳阳市总工会举办焊工技能竞赛,远山电气公司、绿禾机械厂等5家企业派出代表队参赛。",
            {(firm, "participates", "焊工技能竞赛") for firm in ("远山电气公司", "绿禾机械厂")},
        ),
        ("岳阳市总工会举办焊工技能竞赛。奖品由远山电气公司推荐。", set()),
        # to whom somebody speaks there; how somebody does well there; what is said before others
        (f"岳阳市总工会举办{RALLY}。市总工会副主席林涛为快递员授课。", {("林涛", "participates", RALLY)}),
        (f"岳阳市总工会举办{RALLY}。市总工会副主席林涛作了专题讲座。", {("林涛", "participates", RALLY)}),
        (
            "岳阳电厂焊工李思明凭借精湛技艺,在焊工技能竞赛中脱颖而出。",
            {("李思明", "participates", "焊工技能竞赛")},
        ),
        ("岳阳市总工会举办焊工技能竞赛。焊工李思明摘得桂冠。", {("李思明", "participates", "焊工技能竞赛")}),
        # leaders who come to the spot
        (
            "岳阳市总工会开展“暖冬送福”慰问活动。市总工会主席何青来到现场慰问。",
            {("何青", "participates", "“暖冬送福”慰问活动")},
        ),
        # those who come told behind it, or by what they say there
        (
            f"岳阳市总工会举办{RALLY}。出席活动的有市总工会副主席林涛,云溪区副区长何青以及职工代表。",
            {(name, "participates", RALLY) for name in ("林涛", "何青")},
        ),
        (
            f"岳阳市总工会举办{RALLY}。市总工会副主席林涛在致辞中表示,服务要到位。",
            {("林涛", "participates", RALLY)},
        ),
        (
            "岳阳市总工会举办职工排球赛,全市60支队伍共800余名职工运动员参加。",
            {("职工", "participates", "职工排球赛")},
        ),
        # what somebody who leads says of it does not tell that he was there
        (f"岳阳市总工会举办{RALLY}。“很开心!”市总工会副主席林涛说。", set()),
        # at a meeting is at the one told of last, whatever else was
        (
            f"岳阳市总工会召开{RALLY},通报焊工技能竞赛情况。市总工会副主席林涛在会上讲话。",
            {("林涛", "participates", RALLY)},
        ),
        # a list with several posts, and others behind it
        (
            f"市总工会主席林涛,副主席何青、李强以及市人社局领导,各企业代表共60人参加{RALLY}。",
            {(name, "participates", RALLY) for name in ("林涛", "何青", "李强", "市人社局")},
        ),
        # who goes somewhere to do it
        (
            "岳阳市总工会党组书记林涛到岳阳电厂开展“暖冬送福”慰问活动。",
            {("林涛", "participates", "“暖冬送福”慰问活动")},
        ),
        # how they come
        (f"岳阳市总工会举办{RALLY}。120名快递员分批参加。", {("快递员", "participates", RALLY)}),
        ("岳阳市总工会举办分拣比赛。80名快递员展开激烈角逐。", {("快递员", "participates", "分拣比赛")}),
        # heads named without their posts, who stands for whom, who only has worked for long
        (
            f"{RALLY}在岳阳召开,林涛娟、何青松等领导出席会议。",
            {(name, "participates", RALLY) for name in ("林涛娟", "何青松")},
        ),
        (
            "林涛娟代表岳阳电厂参加岳阳市总工会举办的分拣比赛。",
            {("林涛娟", "participates", "分拣比赛"), ("岳阳电厂", "participates", "分拣比赛")},
        ),
        (f"焊工林涛娟参加工作30年。岳阳市总工会举办{RALLY}。", set()),
        (
            f"岳阳市总工会举办{RALLY},80名快递员通过网络直播收看了全程。",
            {("快递员", "participates", RALLY)},
        ),
        # numbers in whatever words
        (
            f"岳阳市总工会举办{RALLY}。快递员、环卫工人和货车司机共近200人参加。",
            {(group, "participates", RALLY) for group in ("快递员", "环卫工人", "货车司机")},
        ),
        (
            f"岳阳市总工会举办{RALLY}。快递员、环卫工人等上千人参加。",
            {(group, "participates", RALLY) for group in ("快递员", "环卫工人")},
        ),
        # people by name, without a post, out of so many
        (
            f"林涛娟、何青松、李明亮等一百多名快递员参加了岳阳市总工会组织的{RALLY}。",
            {(name, "participates", RALLY) for name in ("林涛娟", "何青松", "李明亮", "快递员")},
        ),
        # so many that come, of the occasion that the text begins with or names next
        ("岳阳市总工会举办焊工技能竞赛。岳阳市迎来农民工返城高峰。", set()),
        # what is said to be the largest of its sort is the one spoken of
        (
            "岳阳市总工会举办第二届焊工技能竞赛。这是历年规模最大的一次技能竞赛。市总工会主席何青出席。",
            {("何青", "participates", "第二届焊工技能竞赛")},
        ),
        # far from the word for where, behind the name of a body
        (
            "在岳阳市君山区网约送餐行业工会联合会成立大会上,送餐员吴明讲起自己的经历。",
            {("吴明", "participates", "成立大会")},
        ),
        # those invited come to what is told behind where they go; how something goes is found out, not done
        (
            "岳阳市总工会举办“暖心”讲座。市总工会邀请快递员走进市图书馆,参加“减压”专场活动。",
            {("快递员", "participates", "“减压”专场活动")},
        ),
        ("岳阳市总工会副主席李建国到君山区了解“暖心”讲座开展情况。", set()),
        # what else somebody is called says that he was there
        ("岳阳市总工会召开“维权”工作交流会。没有参会的市总工会副主席林海燕介绍了情况。", set()),
    ],
)
def test_those_present(text: str, expected: set[Told]) -> None:
    assert told(text, "participates") == expected


@pytest.mark.parametrize(
    ("verb", "occasion"),
    [
        ("见证签约", "战略合作签约仪式"),
        ("到会致辞", "战略合作签约仪式"),
        ("参加比赛", "“春雨杯”职工歌咏大赛"),
    ],
)
def test_a_rite_or_a_meeting_is_meant_whatever_else_was_told(verb: str, occasion: str) -> None:
    text = f"岳阳市总工会举行战略合作签约仪式。“春雨杯”职工歌咏大赛将举办。楚云集团董事长高岩{verb}。"
    assert told(text, "participates") == {("高岩", "participates", occasion)}
