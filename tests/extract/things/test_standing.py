"""Which candidates stand as programmes: what is said of them decides, not only their noun."""

from __future__ import annotations

import pytest

from kg.extract.bodies import find_bodies
from kg.extract.places import find_places
from kg.extract.things import find_things
from tests.extract.reading import scanned


def named(text: str) -> list[str]:
    """The programmes of a text, but for mentions that name nothing by themselves."""
    scan = scanned(text)
    places = find_places(scan)
    found = find_things(scan, find_bodies(scan, places), places)
    return [scan.text[m.start : m.end] for m in found if m.type == "Programme" and m.form != "generic"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A short sorting word before a vague noun is no name …
        ("工会将继续创新入会模式。", []),
        ("工会提供了更多专业课程。", []),
        # … unless the occasion takes place, is spoken of twice, or its noun says more.
        ("交流活动在文化宫举行。", ["交流活动"]),
        ("工会开展慰问演出。", ["慰问演出"]),
        ("工会开展急救讲座。", ["急救讲座"]),
        # The longer of two nouns that reach into each other.
        ("工会成立劳动争议调解室。", ["劳动争议调解室"]),
        ("工会启动“金秋”服务月活动启动仪式。", ["“金秋”服务月活动启动仪式"]),
        # Works are no programmes, a contest at them is one.
        ("岳阳市2031年重点建设项目开工,工会开展重大项目劳动竞赛。", ["重大项目劳动竞赛"]),
        # Those who are called upon.
        ("工会走访慰问困难职工,看望慰问劳模。", []),
        ("工会每年在全市培育选树100名“湖区巧匠”,为2031年选树的首批站点授牌。", []),
        ("工会走访慰问200户,今年评选出30名班组长。", []),
        ("工会启动劳模工匠选树活动。", ["劳模工匠选树活动"]),
        ("工会开展走访慰问。工会举办第一家湖滨职工书屋。", ["湖滨职工书屋"]),
        # Somebody whose work it is.
        ("工会请来国家二级心理咨询师授课。", []),
        # Of what rank some are, and what people brought about.
        ("工会建成国家级示范点3家、省级示范点12家。", []),
        ("工会建成市级集体协商示范点12家。", ["市级集体协商示范点"]),
        ("工会依托工会阵地宣传,夯实工会服务阵地。", []),
        # Who has them, before the verb.
        ("目前,湖滨景区共有户外劳动者驿站3个。", ["户外劳动者驿站"]),
        # What a principle or a film is about.
        ("工会按照工匠工作室自愿的原则办事,放映回顾职工技能竞赛开展情况的短片。", []),
        # What something is done by.
        ("工会举办技能比赛。", ["技能比赛"]),
        # Figures of speech and mottoes in inverted commas.
        ("工会为骑手提供“加油站”。", []),
        ("工会为骑手提供“歇脚窝”“加油站”和“避风湾”。", []),
        ("工会在云溪区的“司机之家”开课。", ["司机之家"]),
        ("工会推出的“山海闲话”很受欢迎。", ["山海闲话"]),
        ("工会落实“三个到位”要求。", []),
        ("工会推出“学一送一”。", ["学一送一"]),
        # What a noun of a programme does is no part of its name.
        ("“送温暖”活动走访慰问困难职工等300人。", ["“送温暖”活动"]),
        ("工会开展送温暖活动走访慰问。", ["送温暖活动走访慰问"]),
        # So many deeds are a promise of that name, in figures, too.
        ("工会今年推出8件实事。", ["8件实事"]),
        # Of a named programme its plan may be told; gifts are one unless only those who got them tell of them.
        (
            "工会发布“暖湖”系列活动方案,推进产业工人队伍建设改革纪实。",
            ["“暖湖”系列活动", "产业工人队伍建设改革"],
        ),
        ("工会备下暖冬礼包,“湖滨大礼包”送到工地。", ["暖冬礼包", "湖滨大礼包"]),
        ("大家领到暖心礼包和春联。", []),
        ("首届“湖滨工匠”命名会召开。", ["首届“湖滨工匠”命名会"]),
        ("工会开展12场直播带货。", ["直播带货"]),
        ("工会组建湖区司机联盟,推出“暖心维权码”。", ["湖区司机联盟", "暖心维权码"]),
        ("工会到红枫街道开展入会工作调研。", ["入会工作调研"]),
        # Words that say how and that something takes place are no nouns behind it.
        ("第三届职工篮球赛火热举行。", ["第三届职工篮球赛"]),
        ("2031年,劳动法律宣讲团登场。", ["劳动法律宣讲团"]),
    ],
)
def test_what_stands_as_a_programme(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Verbs that no name holds: what is opened, cooked, gathered, found.
        ("桐城市总工会在客运站大厅专设农民工退票窗口,方便返乡。", ["农民工退票窗口"]),
        ("工会协调铁路部门加开务工人员专列服务窗口。", ["务工人员专列服务窗口"]),
        ("各车间摆开擂台,老师傅们给孩子烹制爱心早餐。", []),
        ("司机林青打开电子地图找驿站,志愿者挥毫写春联。", []),
        ("云溪区挑了几个车间作试点,两家工会干部列席会议。", []),
        ("桐城市总工会开会表彰职工互助保障先进单位。", []),
        ("工会收集职工心愿项目47个。", ["职工心愿项目"]),
        ("桐城市总工会推进厂务公开。", ["厂务公开"]),
        # What is chosen, taught and tried out are deeds where it is told who or what was.
        ("近三年,全市选树工匠、巧手和五一巾帼标兵6名。", []),
        ("今年,车间层层评选、考察,表彰30人。", []),
        ("桐城市总工会开展工匠选树活动,表彰10名工匠。", ["工匠选树活动"]),
        ("省总工会组织劳模面向一线青工宣讲党的创新理论。", []),
        ("宣讲团走进车间宣讲《工会法》。", []),
        ("工会举办法律宣讲12场。", ["法律宣讲"]),
        ("省总工会在湖滨、云溪2个县试点推行“福工卡”。", ["福工卡"]),
        ("云溪区总工会开展集体协商试点。", ["集体协商试点"]),
        # Any of many; what somebody applies for.
        ("桐城市总工会办好一件件实事,提供N种普惠服务。", []),
        ("申报市级“爱心妈妈”之家20个。", ["市级“爱心妈妈”之家"]),
        # A way of doing it, cut as another word.
        ("工会开展菜单式、定向式技能培训。", ["菜单式、定向式技能培训"]),
        # What a programme is to become, not what something else is made into.
        ("桐城市总工会把暑托班打造成关爱职工新品牌。", []),
        ("桐城市总工会把工会驿站建成联系职工的重要窗口。", ["工会驿站"]),
        ("工会让驿站从“落脚点”升级为“幸福驿家”。", []),
        ("工会将“职工之家”打造成传递关爱的“暖心之家”。", ["职工之家"]),
        ("工会把闲置厂房改造成职工书屋。", ["职工书屋"]),
        ("桐城市总工会将建成30家工会驿站。", ["工会驿站"]),
        # Where something was.
        ("青云路工会驿站、柳溪村农民工之家、货运园等地响起歌声。", []),
        ("桐城市总工会建成青云路工会驿站、柳溪村农民工之家。", ["青云路工会驿站", "柳溪村农民工之家"]),
        ("劳动竞赛在桐城八中南湖校区项目举行。", ["劳动竞赛"]),
        ("公司工会在柳溪客运枢纽项目开展“铁拳杯”劳动竞赛。", ["“铁拳杯”劳动竞赛"]),
        ("职工技能提升项目在桐城启动。", ["职工技能提升项目"]),
        # Lists of places, of honours, of what is built.
        ("桐城市、云溪县、湖滨区3个分会场承担钳工、焊工、茶艺等9个赛项。", []),
        ("“桐城五一奖章”“桐城工匠”“桐城好工人”等评选活动树起典型。", []),
        ("工会开展“书香桐城”“健步桐城”等活动。", ["书香桐城", "健步桐城"]),
        ("过去一年,桐云城际、柳溪二期、湖滨支线等6个项目开通。", []),
        ("工会推进心理关爱、技能提升、法律援助等6个项目。", ["心理关爱", "技能提升", "法律援助"]),
        # What a gift is like; a ship.
        ("街道总工会为一线工人送上“量身暖意”。", []),
        ("工会为孩子送去开学“第一份惊喜”。", []),
        ("慰问组登上“云溪之光”轮,把礼包交给船员。", []),
        ("推进会在劳模精神教育基地举行。", []),
        ("读书分享会在柳溪社区职工书屋举行。", ["读书分享会"]),
        ("桐城市总工会在“司机之家”开课。", ["司机之家"]),
        ("学员们在焊接与装配实训车间进行操作演练。", []),
        # Sides of something, and what is wrong with it.
        ("手册介绍了困难帮扶、就业服务、心理关爱等方面的内容。", []),
        ("工会从法律援助、读书活动、技能培训等5个方面发力。", []),
        ("工会在开展法律维权、推进心理关爱等方面积累了经验。", ["心理关爱"]),
        (
            "针对职工法律援助人手不足、力量分散等问题,桐城市总工会推出“桐心”服务站。",
            ["“桐心”服务站"],
        ),
        ("工会破解职工托管班场地不足的难题。", []),
        ("针对骑手,工会开展职业技能培训。", ["职业技能培训"]),
        # Those who check; what is of any sort; crafts.
        ("桐城市总工会组织考评小组进厂。", []),
        ("桐城市总工会成立职工合唱兴趣小组。", ["职工合唱兴趣小组"]),
        ("云溪工会广泛开展特色活动,首次举办专项赛事。", []),
        ("公司首次举办单项赛事。", []),
        ("公司举办叉车单项技能竞赛。", ["叉车单项技能竞赛"]),
        ("孩子们体验剪纸、茶艺、拓印等多个非遗项目。", []),
        ("各级工会推进重大战略、重大项目、职工技能竞赛。", ["职工技能竞赛"]),
        # Where and on what it is done, right before the verb; a verb and what it comes to.
        ("海员工会在柳溪、桐城两地启动关爱海员专项活动。", ["关爱海员专项活动"]),
        ("燃气公司工会依托各县营业厅建设骑手驿站22座。", ["骑手驿站"]),
        ("工会在企业和学校之间搭建起技能对接平台。", ["技能对接平台"]),
        ("云溪县总工会以县骑手帮扶中心为依托开展工作。", ["县骑手帮扶中心"]),
        # Feasts.
        ("桐城市总工会多项举措庆“五一”。", []),
        ("工会在“三八”前后办起讲座。", []),
        ("桐城市总工会启动“五一”文艺汇演。", ["“五一”文艺汇演"]),
        # Who takes part; what there is not; what one is honoured as; what grows on a farm.
        ("驿站由工会主导、基层志愿者队伍参与的服务阵地揭牌。", ["服务阵地"]),
        ("工会组建劳模志愿服务队。", ["劳模志愿服务队"]),
        ("厂里职工文体活动少,日子单调。", []),
        ("桐城煤矿工会先后获得湖东省职工书屋示范点、五四红旗团支部等荣誉。", []),
        ("市总工会为获评桐城市技能竞赛“八大样板工程”的5个班组颁旗。", []),
        ("车间里层层摆擂台,老师傅看懂体检报告。", []),
        ("桐城市总工会先后成立果蔬、花卉专业合作社3个。", []),
        ("运动会设跳绳、拔河、铅球3个项目。", ["跳绳", "拔河", "铅球"]),
        # What a house is for, and what it is to be for whom.
        ("工会驿站是工会建立的为骑手提供手机充电、读书阅览等一站式服务的站点。", ["工会驿站"]),
        ("省总工会将工会驿站作为服务骑手的前沿窗口。", ["工会驿站"]),
        ("工会把暑托班打造成思想“引航站”、为民办实事的“帮忙站”、社区治理的“枢纽站”。", []),
        ("工会把亲子夜校作为深化“桐心行动”的重要举措。", ["亲子夜校", "桐心行动"]),
        ("服务站还将成为凝聚职工的“赤诚驿站”,工匠学堂成为创新的“智囊团”。", ["工匠学堂"]),
        ("云溪区总工会还开展了劳动权益维护、职工医疗互助等政策宣传。", []),
        ("云溪区总工会推出职工医疗互助、法律援助等服务。", ["职工医疗互助", "法律援助"]),
        # So much money; what a country goes by; what is built, and what is told of that.
        ("区总工会累计发放春节慰问金36万元。", []),
        ("老林领到800元的大病补助金。", []),
        ("老林领到800元的“暖途”互助金。", ["“暖途”互助金"]),
        ("区总工会设立困难职工助学金。", ["困难职工助学金"]),
        ("推进会要求服务区域协同发展战略。", []),
        ("区总工会推行“技能富县”战略。", ["“技能富县”战略"]),
        ("慰问组来到云溪公路建设项目,慰问2个灾后重建项目的工人。", []),
        ("班组长介绍了柳溪枢纽工程概况。", []),
        ("慰问组感谢打造“优质工程”的职工。", []),
        # What moves or guides somebody, what somebody is kept from, by what something is measured; people.
        ("云溪工会“为工友撑伞”的初心不变,导师团发挥“师带徒”作用。", []),
        ("墙报介绍女职工“五期”保护,驿站按“四有”标准规范创建。", []),
        ("云溪工会发展“新青年”等职工加入工会。", []),
        ("各厂自主开展有益探索。", []),
        ("工会切实为职工办实事、解难事。", []),
        ("工会开展“我为工友办实事”活动。", ["“我为工友办实事”活动"]),
        ("老林走在桐城商城路上。", []),
        ("老林参加桐城市供热系统技能竞赛接线项目。", ["桐城市供热系统技能竞赛"]),
        ("老林领到的是又一项民生工程的红利。", []),
    ],
)
def test_what_names_no_programme(text: str, expected: list[str]) -> None:
    assert named(text) == expected
