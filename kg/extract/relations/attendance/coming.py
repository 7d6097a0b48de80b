"""The words of attendance.csv in, patterns for those who come to an occasion out."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.entities.cast import Named
from kg.extract.text import either
from kg.lexicon import load

# Everybody's word for workers: that they take part says nothing of who did.
EVERYBODY = frozenset({"职工", "职工群众", "员工", "会员", "工会会员", "群众"})
# How many: 共近200, 等上千, 两百余.
_FEW = r"(?:等|共|共计|总计|近|约|超过?|逾|达|上(?=[百千万])|数(?=[十百千万]))*"
COUNT = rf"(?:{_FEW}[\d.一二两三四五六七八九十百千万余多几]*)"
# How they come: 应邀, 踊跃, 首次, 通过网络.
_HOW = (
    r"(?:,|现场|则|依次|逐一|应邀|受邀|踊跃|积极|共同|报名|一同|一起|分别|纷纷|相继|全程|将|都|各|均|也|正在|在(?=参[加与观]|体验|观看|聆听)|还|已|[进入]场|赴会|抽空|结伴|相约|带队|率队|组队|线上|线下|集中|深度|携手|视频|分批次?|分期分批|轮流"
    r"|(?:到|赴|前往|来到|走进)[^,。;:“”到赴往进]{2,16}?,?|作为[^,。;:“”]{2,12}?代表|首次|在此|在这里|展开|激烈的?|精彩的?|火热的?|陆续|先后|分期|一共|共|通过(?:网络|线上|视频|直播|云)[^,。;:“”]{0,6}?|(?:通过|以)[^,。;:“”]{2,10}的?(?:形式|方式)|在[^,。;:“”在]{2,8}?)*"
)
# Between people who come and the verb: how many they are, how they come.
_COMING = (
    rf"^(?:们|代表|运动员|选手|队员|学员|观众)?(?:(?:、|和|与|及|,?以及)[一-鿿]{{2,14}}?|,[一-鿿]{{2,16}}?(?:代表|负责人|人员|同志)){{0,3}}{COUNT}(?:名|人次|人|位|户|家|对|组)?(?:代表|单位|企业)?"
    rf"(?:等[^,。;:“”、等]{{0,10}}的[^,。;:“”、]{{0,4}}(?:劳动者|职工|人员|群体)(?:代表)?)?(?:组成|组队|、|和)?(?:{COUNT}[支个](?:代表队|队伍|方队|队))?(?:,在[^。;:“”]{{2,40}}(?:项目|环节|赛道|赛项|工种)中)?"
    rf"{_HOW}"
)
# 某某在会上强调: who speaks there is there.
SPEAKS_THERE = re.compile(
    r"(?:同志)?(?:还|也)?(?:在(?:开幕|开班|欢迎|动员|现场)?(?:致辞|致词|讲话|发言)[中时]|在(?:会|大会|会议|仪式|启动仪式|开幕式|座谈会|活动|活动现场|现场)上?(?!的))"
)
# 出席活动的有A、B: those who come are told behind it.
ARE_THERE = re.compile(
    r"(?P<verb>出席|参加|列席|参与|到场|到会|与会|莅临)了?[^,。;]{0,40}?的(?:领导|嘉宾|人员|同志|单位|企业|选手|队伍|还|主要|相关)*(?:分别)?(?:有|包括|是)(?!关)"
)
# What bodies of several sorts are called together (五家单位派队参赛).
_SORTS = "企业|单位|公司|部门|机构|学校|院校|医院"

# Who of a body comes.
_OF_THEM = "负责人|负责同志|领导|代表队|代表|职工|员工|选手|队|干部|人员|专家|律师|医生|志愿者|师生|会员|成员|骨干|主席"
_WHICH = (
    "有关|相关|主要|分管|各|部分|企业|单位|部门|科室|机关|在职|优秀|一线|全体|青年|干部|党员|女|工会|职工"
)
_WHO_OF_THEM = f"(?:的|{_WHICH})*"

# 参赛单位, 参与者: who comes or with what, not that they do.
_NO_NOUN = (
    r"(?!工作(?!会|坊|推进|交流)|革命|高考|社保|医保|养老|保险|者|人(?:员|数|[,。;、:])|情况|作品|对象|方(?!案)|率|名额|资格"
    r"|(?:单位|队伍?|职工|选手|企业|项目|代表(?!团))(?![一-鿿]{0,12}?(?:赛|会|活动|培训|竞技|比武|节|班|课|讲座|演|健步走|跑|操|疗休养|疗养|体检|互助|保险|读书|阅读|练兵|论坛|行动|夜校|沙龙|集市|展|交流|观影|合唱|朗诵|征文)))"
)


@cache
def _words(*kinds: str, noun: str = _NO_NOUN) -> str:
    rows = load()["attendance"].items()
    return f"(?:{either(word for word, row in rows if row['kind'] in kinds)}|{_given()}){noun}"


@cache
def _given() -> str:
    """What is said before others: 作交流发言, 作了题为…的报告."""
    rows = load()["attendance"].items()
    words = "|".join(word for word, row in rows if row["kind"] in ("given", "person"))
    return f"(?<![工合创制操协写著])(?:作|做)了?[一-鿿]{{0,8}}?(?:{words})"


@cache
def verbs() -> re.Pattern[str]:
    """What somebody does who is present, named or not."""
    return re.compile(_words("any", "person"))


@cache
def comes_by() -> re.Pattern[str]:
    """Behind people: how many they are, how they come, and the verb."""
    return re.compile(f"{_COMING}(?P<verb>{_words('any')})")


@cache
def sent_by() -> re.Pattern[str]:
    """Behind the bodies that they are from: a few words and the verb."""
    on = f"队,在[^。;“”]{{2,40}}?|,共计?{COUNT}[^,。;“”]{{1,12}}?"
    return re.compile(f"[^,。;“”]{{0,30}}?(?:{on})?(?P<verb>{_words('any', 'body')})")


@cache
def takes() -> re.Pattern[str]:
    """In front of the bodies that people are from: that they took part (参赛选手分别来自甲厂、乙厂)."""
    return re.compile(f"(?P<verb>{_words('any', 'body', noun='')})[^。;“”]*$")


# For whom a list of bodies stands, and who of them comes: 等8家企业的职工代表, 有关负责人, 和各港口企业的船员100余人.
_SENDS = (
    r"(?:[、和与及][^,。;:“”、和与等]{2,16}|以及[^,。;:“”]{2,30}?)?"
    rf"(?:(?:等|在内的)[^,。;:“”]{{0,16}}?(?:{_SORTS}|家|个|地|队伍)|[\d一二三四五六七八九十两]+[家个](?:[一-鿿]{{0,4}}(?:{_SORTS}))?)?"
    rf"(?:的?等?{_WHO_OF_THEM}(?:{_OF_THEM})(?:(?:、|和|与|,?以?及)[^,。;:“”]{{2,20}})?)?"
    rf"(?:的?{COUNT}[名人支][^,。;:“”、]{{0,8}}?)?"
    r"(?:,[^,。;:“”]{2,60}(?:代表|人)){0,3}"
)


@cache
def bodies_by() -> re.Pattern[str]:
    """Behind a list of bodies by name: for how many it stands, who of them come, and the verb."""
    verb = (
        f"(?P<verb>(?!走进|汇聚|集结|会聚){_words('any', 'body')}|(?:派出|派)[^,。;]{{0,10}}(?:队|队伍|选手|队员)"
        "|(?:携|带来|带着|提供)[^,。;“”]{0,14}岗位)"
    )
    return re.compile(rf"{_SENDS}{_HOW}(?:(?:派|选派|选送|组织|组队|组团)了?[^,。;]{{0,10}}?)?{verb}")


# 甲、乙及丙, and 甲、乙等丙: a list goes on to the name for all of them.
_LIST = re.compile(r"(?:们|代表)?(?:、|和|与|及|,?以及|等)(?:(?:近|约|超|共)?[\d余多百千万]+(?:名|位|个)?)?")
# 职工代表、楼宇|职工: which of them, in front of the next.
_APART = 12
_WHICH_OF_THEM = re.compile(r".{0,4}|[^,。;:“”、为向对给送把将请由与和及]{5,11}")


def listed_with(text: str, first: Named, groups: dict[int, Named]) -> list[Named]:
    """A group and those that its list goes on with (快递员、40名外卖骑手以及楼宇职工), of all by where they begin."""
    row = [first]
    while join := _LIST.match(text, row[-1].end):
        at = join.end()
        following = next((groups[start] for start in range(at, at + _APART) if start in groups), None)
        if following is None or not _WHICH_OF_THEM.fullmatch(text, at, following.start):
            break
        row.append(following)
    return row
