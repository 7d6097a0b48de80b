"""Whom programmes serve and which groups take part."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

GIFT = "“暖冬送福”活动"
VISITS = "2023年“送温暖”走访慰问活动"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"岳阳市总工会为货车司机开展{GIFT}。", {(GIFT, "serves", "货车司机")}),
        (
            f"岳阳市总工会面向货车司机、快递员开展{GIFT}。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "快递员")},
        ),
        (f"{GIFT}惠及快递员。", {(GIFT, "serves", "快递员")}),
        (f"{GIFT}服务外卖小哥300余名。", {(GIFT, "serves", "网约配送员")}),
        ("岳阳市总工会设立困难职工救助基金。", {("困难职工救助基金", "serves", "困难职工")}),
        ("岳阳市总工会开设女职工课堂。", {("女职工课堂", "serves", "女职工")}),
        ("岳阳市总工会开展面向农民工的“春雨助岗”招聘活动。", {("“春雨助岗”招聘活动", "serves", "农民工")}),
        (f"{GIFT}辐射快递员。", {(GIFT, "serves", "快递员")}),
        # who may come in
        (
            "岳阳市总工会建成“石榴驿站”,24小时对货车司机、快递员开放。",
            {("石榴驿站", "serves", "货车司机"), ("石榴驿站", "serves", "快递员")},
        ),
        ("岳阳市总工会的“石榴驿站”对快递员等群体敞开大门。", {("石榴驿站", "serves", "快递员")}),
        # a list goes on behind a comma, and behind whom no word list has
        (
            f"{GIFT}惠及货车司机,以及快递员、网约车司机。",
            {(GIFT, "serves", g) for g in ("货车司机", "快递员", "网约车司机")},
        ),
        (
            f"{GIFT}惠及货车司机押运、快递员。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "快递员")},
        ),
        # said of one programme alone, wherever it is held
        ("岳阳县梅溪驿站里,一场面向农民工的秋日游园活动正在举行。", {("游园活动", "serves", "农民工")}),
        # what somebody says begins behind his name
        (
            "岳阳市总工会主席何青介绍,市总将成立法律援助中心,为快递员提供法律咨询。",
            {(name, "serves", "快递员") for name in ("法律援助中心", "法律咨询")},
        ),
        # the name begins behind whom it is for
        ("岳阳市总工会举办货车司机交通安全讲座。", {("货车司机交通安全讲座", "serves", "货车司机")}),
        # 职工 in a name says whom it is for where it is one of care
        ("岳阳市总工会开展职工心理健康讲座。", {("职工心理健康讲座", "serves", "职工")}),
        # among all workers it is held for them
        (f"岳阳市总工会在全市各级工会和职工中开展{GIFT}。", {(GIFT, "serves", "职工")}),
        (f"岳阳市总工会开展{GIFT}。活动在职工中引起反响。", set()),
        # what is done to keep rights is hoped for
        (f"岳阳市总工会开展{GIFT},保护快递员权益。", {(GIFT, "serves", "快递员")}),
        (f"岳阳市总工会开展{GIFT},切实维护快递员权益。", set()),
        # what those who work do for others, and what others know of them
        (f"岳阳市总工会开展{GIFT},为职工志愿服务队送水。", set()),
        (f"岳阳市总工会凭借服务职工经验,开展{GIFT}。", set()),
        # whoever is listed with those of a need or a trade
        (
            f"岳阳市总工会开展{GIFT}。仪式上,100名困难职工和工会干部各拿到慰问金。",
            {(GIFT, "serves", "困难职工"), (GIFT, "serves", "工会干部")},
        ),
        # what is found out about them; who stands for them
        (f"岳阳市总工会开展{GIFT},并针对快递员开展入会调研。", set()),
        (f"岳阳市总工会开展{GIFT},涌现出以李强为代表的货车司机。", set()),
        # the subject of a sentence goes on
        (
            f"岳阳市总工会开展{GIFT}。三年来,活动已筹集资金20万元,帮助80名困难职工,并对60名学生实行跟踪助学。",
            {(GIFT, "serves", "困难职工")},
        ),
        # listed last of those who are given something, whoever is listed before
        (
            f"岳阳市总工会开展{GIFT},向来自港口、机场等单位的快递员送去水杯。",
            {(GIFT, "serves", "快递员")},
        ),
        (f"岳阳市总工会开展{GIFT},对街道辖区厂房、门店和快递员进行走访。", {(GIFT, "serves", "快递员")}),
        (f"岳阳市总工会开展{GIFT},把港口、机场等单位的快递员编成一组。", set()),
        # meant first, to the end of the list
        (
            f"岳阳市总工会开展{GIFT},优先安排港口、机场地勤、快递员和货车司机。",
            {(GIFT, "serves", "快递员"), (GIFT, "serves", "货车司机")},
        ),
        (f"岳阳市总工会开展{GIFT}。重点走访街道门店;户外作业的快递员。", {(GIFT, "serves", "快递员")}),
        # what they like, what they may use
        (f"{GIFT}深受快递员好评。", {(GIFT, "serves", "快递员")}),
        (
            "岳阳市总工会建成工会驿站。快递员只要出示会员卡,就能免费使用。",
            {("工会驿站", "serves", "快递员")},
        ),
        (
            "岳阳市总工会建成工会驿站。快递员、环卫工人等群体可免费使用。",
            {("工会驿站", "serves", "快递员"), ("工会驿站", "serves", "环卫工人")},
        ),
        # whose rights it keeps, among whom it stands
        (f"岳阳市总工会启动{GIFT},旨在维护农民工合法权益。", {(GIFT, "serves", "农民工")}),
        (f"岳阳市总工会启动{GIFT},维护职工合法权益。", set()),
        (f"岳阳市总工会在货车司机中广泛开展{GIFT}。", {(GIFT, "serves", "货车司机")}),
        # what it is to them, and where it stands
        (f"岳阳市总工会把{GIFT}设在快递员身边。", {(GIFT, "serves", "快递员")}),
        # both the station and what it offers
        (
            f"岳阳市工会驿站为快递员提供{GIFT}。",
            {(GIFT, "serves", "快递员"), ("岳阳市工会驿站", "serves", "快递员")},
        ),
        # what is done, not through what it is done
        (
            f"岳阳市总工会依托3家暖心驿站、司机之家等阵地,为快递员开展{GIFT}。",
            {(GIFT, "serves", "快递员")},
        ),
        (
            f"为帮助农民工,岳阳市总工会依托工会驿站、职工书屋,开展{GIFT}。",
            {(GIFT, "serves", "农民工")},
        ),
        (f"一场面向快递员的{GIFT}在文化广场举行。", {(GIFT, "serves", "快递员")}),
        (f"依托工会驿站开展的{GIFT},惠及快递员。", {(GIFT, "serves", "快递员")}),
        (f"岳阳市总工会通过开展{GIFT},服务快递员。", {(GIFT, "serves", "快递员")}),
        (f"通过{GIFT},80名快递员得到了帮助。", {(GIFT, "serves", "快递员")}),
        # a room to rest in, and no occasion
        *(
            (f"岳阳市总工会建成“暖心驿站”。{text}", {("暖心驿站", "serves", "快递员")})
            for text in (
                "无论严寒酷暑,快递员都能进来歇歇脚。",
                "快递员无论何时来,都能喝上一口热水。",
                "快递员的吃饭难、休息难有了解法。",
            )
        ),
        # what it gives them, and not what it is hoped to
        *(
            (f"{GIFT}让快递员{has}。", {(GIFT, "serves", "快递员")})
            for has in ("有了自己的“家”", "真切感受到工会的温暖", "累了能歇脚", "从中受益")
        ),
        (f"岳阳市总工会举办{GIFT},让快递员更满意。", set()),
        # what this is to them, and not what another place is
        ("“暖心驿站”由岳阳市总工会建成,是快递员歇脚、学习的平台。", {("暖心驿站", "serves", "快递员")}),
        # up to a semicolon, and no further
        (
            f"岳阳市总工会为货车司机解难题;为快递员举办{GIFT}。",
            {(GIFT, "serves", "快递员")},
        ),
        # those who come to an occasion take part in it: whom it is for is not said
        ("岳阳市总工会举办“秋光”文艺活动,80名快递员到场。", set()),
        (f"岳阳市总工会举办{GIFT},80名志愿者到场。", set()),
        ("岳阳市总工会举办焊工技能竞赛,80名青年职工参赛。", set()),
        # not by the means, nor by what the sentence goes on with once something is given
        (f"岳阳市总工会依托“暖心卡”平台,面向快递员开展{GIFT}。", {(GIFT, "serves", "快递员")}),
        (f"岳阳市总工会为快递员送上一张热饮卡,并开展{GIFT}。", set()),
        # all that was brought about together
        (
            f"岳阳市总工会开展{GIFT}和“春雨助岗”招聘活动,服务快递员。",
            {(GIFT, "serves", "快递员"), ("“春雨助岗”招聘活动", "serves", "快递员")},
        ),
        # lists that say more of their people, and people told at length
        (
            f"岳阳市总工会开展{GIFT},为远山物流、绿禾药业的快递员以及高温天气下的户外劳动者送去饮水。",
            {(GIFT, "serves", "快递员"), (GIFT, "serves", "户外劳动者")},
        ),
        # those who get what it gives; the paragraph before
        (f"岳阳市总工会开展{GIFT},快递员每人每月可免费领取10张餐券。", {(GIFT, "serves", "快递员")}),
        (f"岳阳市总工会开展{GIFT}。\n现场,医生为快递员检查身体。", {(GIFT, "serves", "快递员")}),
        # the one that the clause begins with
        (
            "岳阳市总工会举办职工子女托管班,托管班面向留守儿童招生。",
            {
                ("职工子女托管班", "serves", "职工子女"),
                ("职工子女托管班", "serves", "留守儿童"),
            },
        ),
        # the names before the word for all of them
        (
            "岳阳市总工会推出“暖冬送福”“春雨助岗”等公益项目,惠及快递员。",
            {
                ("暖冬送福", "serves", "快递员"),
                ("春雨助岗", "serves", "快递员"),
            },
        ),
        # what somebody is
        (f"岳阳市总工会开展{GIFT}。职工八成以上为农民工。", set()),
        # what is to come, and what somebody says of it all
        # those with an honour, where the name is of care
        ("岳阳市总工会组织劳模疗休养活动。", {("劳模疗休养活动", "serves", "劳动模范")}),
        # people told by whose they are: one group
        (f"岳阳市总工会面向困难职工家庭高校毕业生开展{GIFT}。", {(GIFT, "serves", "困难职工家庭高校毕业生")}),
        (
            "岳阳市总工会举办困难职工家庭高校毕业生招聘会。",
            {("困难职工家庭高校毕业生招聘会", "serves", "困难职工家庭高校毕业生")},
        ),
        # a narrower group, for whom what is named after it is
        (f"岳阳市总工会为困难货车司机开展{GIFT}。", {(GIFT, "serves", "困难货车司机")}),
        (
            "岳阳市总工会开设新就业形态女职工心理课堂。",
            {("新就业形态女职工心理课堂", "serves", "新就业形态女职工")},
        ),
        # how many of each, those whom nothing says to be people, and those told above all
        (
            f"岳阳市总工会开展{GIFT},慰问了30名货车司机、50名镇村环卫工和6名新手骑士、20名消防员。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "环卫工人"), (GIFT, "serves", "消防员")},
        ),
        (
            f"岳阳市总工会开展{GIFT},慰问高温作业、生产一线、货车司机特别是快递员。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "快递员")},
        ),
        (f"{GIFT}激发货车司机的热情。", {(GIFT, "serves", "货车司机")}),
        # whose trouble it helps, and what is to be run for them
        (
            f"岳阳市总工会开展{GIFT},解决了货车司机、快递员等停车难问题。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "快递员")},
        ),
        (f"下一步,岳阳市总工会还将开展{GIFT},为快递员送去水杯。", {(GIFT, "serves", "快递员")}),
        # those who get it, told behind them, and the whole list that stands there
        (f"岳阳市总工会开展{GIFT}。80多名快递员从中受益。", {(GIFT, "serves", "快递员")}),
        (
            f"岳阳市总工会开展{GIFT},60名货车司机、快递员各拿到一份礼包。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "快递员")},
        ),
        (f"岳阳市总工会开展{GIFT},受益快递员300名。", {(GIFT, "serves", "快递员")}),
        (
            f"岳阳市总工会开展{GIFT},看望了困难职工和农民工。",
            {(GIFT, "serves", "困难职工"), (GIFT, "serves", "农民工")},
        ),
        (
            "岳阳市总工会举办“七彩假期”托管班,接收80名农民工子女。",
            {("“七彩假期”托管班", "serves", "农民工子女")},
        ),
        # to whose hands it is brought, and whom a quoted name stands beside or says it cares for
        (f"岳阳市总工会开展{GIFT},把礼包送到快递员手中。", {(GIFT, "serves", "快递员")}),
        (f"岳阳市总工会开展{GIFT},把礼包送到快递员工作的工地。", set()),
        ("岳阳市总工会建成货车司机“清风驿站”。", {("清风驿站", "serves", "货车司机")}),
        ("岳阳市总工会设立“关爱货车司机周”。", {("关爱货车司机周", "serves", "货车司机")}),
        # those who hold a title, counted and listed as people are; a title of honour is none
        (
            f"岳阳市总工会开展{GIFT},80名货车司机和6名劳动模范拿到了礼包。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "劳动模范")},
        ),
        # a body and a day that are called after people
        (f"岳阳市总工会女职工委员会为快递员开展{GIFT}。", {(GIFT, "serves", "快递员")}),
        ("岳阳市总工会举办三八妇女节趣味活动。", set()),
        # kin with a word between, and what only sounds like getting something
        (
            "岳阳市总工会举办“七彩假期”托管班,接收农民工留守子女、农民工留守儿童。",
            {
                ("“七彩假期”托管班", "serves", "农民工留守子女"),
                ("“七彩假期”托管班", "serves", "农民工留守儿童"),
            },
        ),
        (f"岳阳市总工会开展{GIFT},把快递员吸收到车队里。", set()),
        # what is done to them, a list of them
        (f"岳阳市总工会开展{GIFT},对快递员提出要求。", set()),
        # a mechanism told between is what it is done by
        (
            f"岳阳市总工会开展{GIFT},建立轮值机制。80名快递员受益。",
            {(GIFT, "serves", "快递员")},
        ),
        (f"岳阳市总工会开展{GIFT},快递员还没有收到通知。", set()),
        # nobody is served
        (f"岳阳市总工会开展{GIFT},先后走访9家单位、20位劳模。", set()),
        (f"岳阳市总工会开展{GIFT},弘扬劳模精神,聚焦劳模精神传承。", set()),
        ("岳阳市总工会举办职工篮球赛。", set()),
        ("货车司机老李路过驿站。", set()),
        (f"岳阳市总工会没有开展{GIFT},货车司机很失望。", set()),
        ("岳阳市总工会走访慰问,货车司机很感动。", set()),
        # around whom, seeing whom, as what
        (f"岳阳市总工会举办围绕货车司机开展的{GIFT}。", {(GIFT, "serves", "货车司机")}),
        (f"考虑到货车司机常年在外,岳阳市总工会开展{GIFT}。", {(GIFT, "serves", "货车司机")}),
        (f"岳阳市总工会开展{GIFT},让快递员共享温暖。", {(GIFT, "serves", "快递员")}),
        # by what it is done is not what is done
        ("岳阳市总工会依托工会驿站为快递员开展法律咨询。", {("法律咨询", "serves", "快递员")}),
        # who looks on somebody does not do what comes next
        (f"岳阳市总工会开展{GIFT},重点关注快递员,开展法律援助。", {(GIFT, "serves", "快递员")}),
        # whoever works or helps is nobody in particular
        (f"{GIFT}服务劳动者。", set()),
        (f"岳阳市总工会开展{GIFT}。爱心企业慰问职工。", set()),
        # lists with counts, and of those who use it
        (
            f"{GIFT}惠及快递员300名、货车司机200名。",
            {(GIFT, "serves", "快递员"), (GIFT, "serves", "货车司机")},
        ),
        (
            "岳阳市总工会建成工会驿站。快递员、货车司机都可到工会驿站歇脚。",
            {("工会驿站", "serves", "快递员"), ("工会驿站", "serves", "货车司机")},
        ),
        # people of the scene that a report begins with
        (
            f"长江广场人头攒动,60名快递员领到了礼包。\n这场{GIFT}由岳阳市总工会举办。",
            {(GIFT, "serves", "快递员")},
        ),
        (f"60名快递员领到了礼包。\n岳阳市总工会开展{GIFT}。", set()),
        # those towards whom it is help, each of a list
        (
            f"岳阳市总工会开展{GIFT},对60名快递员、农村留守儿童进行走访慰问。",
            {(GIFT, "serves", "快递员"), (GIFT, "serves", "留守儿童")},
        ),
        (f"岳阳市总工会开展{GIFT},主要用于对货车司机的帮扶。", {(GIFT, "serves", "货车司机")}),
        (f"岳阳市总工会开展{GIFT},对快递员表示感谢。", set()),
        (f"岳阳市总工会开展{GIFT},深入农民工家中看望。", {(GIFT, "serves", "农民工")}),
        (
            f"岳阳市总工会开展{GIFT},走访慰问一批货车司机、一批农民工。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "农民工")},
        ),
        (
            f"岳阳市总工会开展{GIFT},为5家机关、工厂共30名货车司机送去春联。",
            {(GIFT, "serves", "货车司机")},
        ),
        (
            f"岳阳市总工会开展{GIFT},慰问快递员1.2万人次、近0.3万名货车司机。",
            {(GIFT, "serves", "快递员"), (GIFT, "serves", "货车司机")},
        ),
        (f"{GIFT}让快递员切身感受到温暖。", {(GIFT, "serves", "快递员")}),
        (f"{GIFT}让快递员在雨天里多了一个落脚处。", {(GIFT, "serves", "快递员")}),
        # what there is at an occasion, and the occasion
        (
            f"岳阳市总工会举办{GIFT},为快递员提供免费理发、法律咨询等服务。",
            {(GIFT, "serves", "快递员"), ("免费理发", "serves", "快递员"), ("法律咨询", "serves", "快递员")},
        ),
        # a list of those visited ends with them, whatever else is in it
        (
            f"岳阳市总工会开展{GIFT},先后慰问了消防队、巡逻队、园艺班组和货车司机。",
            {(GIFT, "serves", "货车司机")},
        ),
        (
            f"岳阳市总工会开展{GIFT},对夜班医生、坚守岗位的货车司机、老党员等进行慰问。",
            {(GIFT, "serves", "货车司机"), (GIFT, "serves", "老党员")},
        ),
        (
            f"岳阳市总工会开展{GIFT},为30名快递员、货车司机及企业一线职工送去春联。",
            {(GIFT, "serves", "快递员"), (GIFT, "serves", "货车司机"), (GIFT, "serves", "一线职工")},
        ),
        # whom visitors see, the visits are for, and not what else they see there; all who work, too
        (
            f"{VISITS}上周启动。王芳一行察看了职工书屋建设情况,并为快递员送去水果。慰问组逐一走进三个工地。昨天,王芳慰问了坚守一线的职工。",
            {(VISITS, "serves", "快递员"), (VISITS, "serves", "职工")},
        ),
        (
            f"岳阳市总工会看望环卫工人。今年的{VISITS}由何青负责。",
            {(VISITS, "serves", "环卫工人")},
        ),
        (
            "岳阳市总工会对快递员和环卫工人开展2023年中秋国庆走访慰问活动。",
            {("2023年中秋国庆走访慰问活动", "serves", g) for g in ("快递员", "环卫工人")},
        ),
        # 劳动者 and those who help are nobody in particular unless they are visited
        (
            f"{VISITS}上周启动。王芳看望坚守岗位的劳动者,对志愿者进行慰问。",
            {(VISITS, "serves", g) for g in ("劳动者", "志愿者")},
        ),
        (f"{VISITS}方便劳动者。", set()),
        # who is drawn to an occasion takes part in it
        ("岳阳市总工会举办趣味运动会,吸引90名快递员参加。", set()),
        # not what only begins it
        (
            f"岳阳市总工会昨天开展{VISITS}。启动仪式上,王芳向快递员送上水果。",
            {(VISITS, "serves", "快递员")},
        ),
        # what stands before a semicolon is done for others
        (
            f"岳阳市总工会筹集资金,开展{GIFT},走访货车司机200名;拨出8万元,看望快递员90名。",
            {(GIFT, "serves", "货车司机")},
        ),
        # a station that is pointed at, not what it has
        (
            "岳阳市总工会建成梅溪驿站。该驿站设有休息室,还配有图书角和母婴室,向快递员开放。",
            {("梅溪驿站", "serves", "快递员")},
        ),
        # two sorts of people in one word
        (f"{GIFT}惠及交警协警、快递员。", {(GIFT, "serves", g) for g in ("交警", "辅警", "快递员")}),
    ],
)
def test_whom_programmes_serve(text: str, expected: set[Told]) -> None:
    assert told(text, "serves") == expected


@pytest.mark.parametrize(
    "said",
    [
        "帮快递员解决难题", "协助快递员维权", "促进快递员就业", "扶持快递员创业",
        "解除快递员后顾之忧", "减轻了快递员的负担", "助力快递员圆梦", "延伸至快递员",
        "扩大到快递员", "实现快递员全覆盖", "丰富快递员精神文化生活", "让快递员歇脚有了好去处",
        "令快递员倍感温暖", "把快递员作为重点对象", "让快递员暖在心头", "心系快递员",
    ],
)  # fmt: skip
def test_what_is_done_for_them(said: str) -> None:
    assert told(f"{GIFT}上月启动。{GIFT}{said}。", "serves") == {(GIFT, "serves", "快递员")}


@pytest.mark.parametrize(
    "said",
    [
        "凡快递员均可报名",
        "在这里,快递员可以歇脚、充电",
        "这里成了快递员的温馨家园",
        "岳阳市总工会将快递员纳入保障范围",
    ],
)
def test_what_is_theirs(said: str) -> None:
    assert told(f"岳阳市总工会开展{GIFT}。{said}。", "serves") == {(GIFT, "serves", "快递员")}


def test_who_is_among_those_visited() -> None:
    text = f"岳阳市总工会启动{GIFT},将看望600名职工,其中包括快递员、保安员和坚守岗位的环卫工人代表。"
    assert told(text, "serves") >= {(GIFT, "serves", g) for g in ("快递员", "保安员", "环卫工人")}


def test_a_duty_done() -> None:
    assert told(f"{GIFT}上月启动,做好快递员、网约车司机等劳动者的关爱工作。", "serves") == {
        (GIFT, "serves", g) for g in ("快递员", "网约车司机")
    }


@pytest.mark.parametrize(
    "said",
    ["助力培养快递员", "弘扬快递员精神", "发展以快递员为重点的新就业形态会员900人"],
)
def test_what_is_not_done_for_them(said: str) -> None:
    assert told(f"{GIFT}上月启动。{GIFT}{said}。", "serves") == set()


def test_another_unions_paragraph_speaks_of_what_it_does() -> None:
    text = "平江县总工会举办“暖冬行”送温暖活动。{}华容县总工会拿出资金,关爱环卫工人。"
    served = ("“暖冬行”送温暖活动", "serves", "环卫工人")
    assert served in told(text.format(""), "serves")
    assert served not in told(text.format("\n"), "serves")
