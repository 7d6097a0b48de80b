"""An amount and its clause in, what the words around it say of it out: who came, who benefits, what only plans."""

from __future__ import annotations

import re

from kg.extract.numbers import Amount
from kg.extract.text import Span, either
from kg.lexicon import load

# People who come to something: their number is the occasion's, whoever acted last.
_ATTENDED = re.compile(
    r"参加|参与|入场|进场|投递|结对|受邀|牵手|参赛|参训|参会|报名|到场|到会|与会|出席|欢聚|同场|同台|竞技|角逐|比拼|应邀|前来|结业|观摩|现场|齐聚|听课|达成|派队|组队|派出(?:选手|代表|队伍)|赛台|争夺|切磋|[获得]得?[一二三特]等奖|评为|获评|入选|参评|晋级|决赛|登台|亮相|上台|领奖|脱颖而出"
)
# What a contest, a fair or a meeting consists of is its own as well.
_CONSISTS = re.compile(rf"(?:比赛|竞赛|体育|趣味)?(?:{either(load().nouns['contest'])})")
_STRUCTURE = re.compile(rf"(?:重点|主要|关键|具体|核心|硬核|创新)?(?:{either(load().nouns['divides'])})")
_WINNERS = frozenset({"家", "个", "名", "人", "位", "支"})
_LASTS = frozenset({"类", "天", "周", "个月", "年"})
# 两家, 三名, 9大: how something is divided; what has been done so many times is written in figures.
_FEW = frozenset("两二三四五六七八九")
# 打造了三家驿站, 下设五个小组: so many as are named are there.
_MADE = tuple(
    verb + done
    for verb in (
        "打造",
        "建成",
        "建立",
        "建设",
        "设立",
        "成立",
        "组建",
        "新建",
        "下设",
        "增设",
        "开设",
        "开办",
        "开通",
        "启用",
        "安排",
        "举办",
        "评出",
        "选出",
    )
    for done in ("", "了")
)
_ROUND = ("围绕", "纳入", "列入", "跻身")
# 合同约定, 通知明确: what a document lays down is nobody's figure.
_SAYS_SO = re.compile("(?:约定|明确|规定|要求|提出|列出|指出|强调)")
_LAID_DOWN = re.compile(
    r"(?:并|还|同时)?(?:约定|规定)|"
    rf"(?:据悉,)?(?:该|这份|此)?(?:[^,。;“”]{{0,8}})?(?:{either(load().nouns['lays_down'])})"
    rf"(?:中|里|还|也|将|明确|共)*{_SAYS_SO.pattern}"
)


def of_comers(amount: Amount) -> bool:
    """Whether people and firms that come to something are counted so."""
    return amount.unit in load().units["comers"]


def attended(text: str, amount: Amount, clause: Span) -> bool:
    """Whether the clause says that so many came or took part, or that there were so many contests or stands.

    >>> from kg.extract.numbers import amounts
    >>> said = ("60余人参加。", "设8个赛项。", "建成8个驿站。")
    >>> [attended(t, amounts(t)[0], Span(0, len(t))) for t in said]
    [True, True, False]
    """
    came_here = of_comers(amount) and _ATTENDED.search(text, clause.start, clause.end) is not None
    return came_here or _CONSISTS.match(text, amount.end) is not None


def structural(text: str, amount: Amount) -> bool:
    """Whether the number only counts what a plan goes through (3项举措, 5大产业), or is a few in words (两家).

    >>> from kg.extract.numbers import amounts
    >>> said = ("推出3项举措。", "发展5大产业。", "两家企业到场。", "建成两家驿站。", "开展3项活动。")
    >>> [structural(t, amounts(t)[0]) for t in said]
    [True, True, True, False, False]
    """
    few = amount.value < 10 and text[amount.start] in _FEW and not text.endswith(_MADE, 0, amount.start)
    few = few or text[amount.end - 1] == "大"
    return few or amount.unit in _LASTS or _STRUCTURE.match(text, amount.end) is not None


# 从4个维度发力, 集三大功能于一体: sides of a thing; those that it covers are told of it.
_ASPECT = re.compile(rf"(?:重点|主要|核心|重要|关键|不同|历史|特色)*(?:{either(load().nouns['aspect'])})")
_COVERS = ("涵盖", "覆盖", "涉及", "设", "设置", "分", "分为", "包括", "包含")


def aspects(text: str, amount: Amount) -> bool:
    """Whether only the sides of a thing are counted.

    >>> from kg.extract.numbers import amounts
    >>> [aspects(t, amounts(t)[0]) for t in ("从4个维度发力", "呈现3个特点", "开设4个专区", "竞赛涵盖5大领域")]
    [True, True, False, False]
    """
    return _ASPECT.match(text, amount.end) is not None and not text.endswith(_COVERS, 0, amount.start)


def goes_round(text: str, amount: Amount, clause: Span) -> bool:
    """Whether something is done round so many or is one of them: nobody's figure (围绕4个行业开展, 列入8件实事).

    >>> from kg.extract.numbers import amounts
    >>> [goes_round(t, amounts(t)[0], Span(0, len(t))) for t in ("围绕4个行业开展,", "走进4个行业,")]
    [True, False]
    """
    return any(word in text[clause.start : amount.start] for word in _ROUND)


# 3家企业荣获…: those counted are the winners.
_WON = re.compile(
    r"[^,。;:“”\d]{0,14}?(?:[荣喜分斩摘夺]?[获得](?!知|悉|到)|被(?:授予|评为|命名|认定|表彰|推荐)|当选|入选|上榜|[获被]评|捧回)"
)


def won(text: str, amount: Amount) -> bool:
    """Whether those counted are people or firms that win something.

    >>> from kg.extract.numbers import amounts
    >>> [won(t, amounts(t)[0]) for t in ("等5个集体荣获先锋号", "9名职工被授予奖章", "慰问9名职工")]
    [True, True, False]
    """
    return amount.unit in _WINNERS and _WON.match(text, amount.end) is not None


# 发展会员900人, 吸纳70名骑手入会, 新建工会5家: what a union is made of; 惠及会员9人, 现场入会 is told of occasions.
_MEMBERS = re.compile(
    r"(?:发展|吸纳|吸收|新增)[^,。;“”]{0,20}(?:会员|入会|加入工会)|发展[^,。;“”]{0,40}会员|工会会员(?:人数|总数)"
    r"|(?:新建|组建|新组建)[^,。;“”]{0,12}(?:工会|工联会)(?:组织)?|\d[余多万]*[个家](?:基层工会|工会组织|建会企业)(?!参评|入选|获)"
)


def of_members(text: str, clause: Span) -> bool:
    """Whether a clause tells how many members or unions a union has or has won.

    >>> said = "发展会员9人,", "吸纳7名骑手入会,", "惠及会员9人,", "30名骑手现场入会,"
    >>> [of_members(t, Span(0, len(t))) for t in said]
    [True, True, False, False]
    """
    return _MEMBERS.search(text, clause.start, clause.end) is not None


# 8年来共资助90人, 2025年至2031年帮扶90户, 自成立以来: what has come together over years; 大赛启动以来 is its own time.
_OVER_YEARS = re.compile(
    r"[\d一二两三四五六七八九十多余]年(?:多|间)?来|(?<!今)年以来|(?<![本赛动])(?:成立|创办|启动|开展|实施|创建|设立)[\d一二三四五六七八九十多余年]*以来"
    r"|(?:19|20)\d\d年(?:至|到|-|—|~)(?:19|20)\d\d年|历年(?!来)|历届"
)


def over_years(text: str, sentence: Span, amount: Amount) -> bool:
    """Whether a sentence says that an amount has come together over years.

    >>> from kg.extract.numbers import amounts
    >>> said = ("8年来资助90人", "2025年至2031年帮扶90户", "今年以来帮扶90户", "大赛启动以来,90人参赛")
    >>> [over_years(t, Span(0, len(t)), amounts(t)[-1]) for t in said]
    [True, True, False, False]
    """
    return _OVER_YEARS.search(text, sentence.start, amount.start) is not None


# 甲市场位于城东, 乙县下辖9个镇: what is told of a place is no body's figure.
_LIES = re.compile(r"[^,。;“”]{0,16}(?:下辖|位于|地处|坐落)")


def lies(text: str, clause: Span) -> bool:
    """Whether the clause tells where a place lies or what belongs to it.

    >>> [lies(t, Span(0, len(t))) for t in ("货运市场位于城东,", "货运市场很大,")]
    [True, False]
    """
    return _LIES.match(text, clause.start, clause.end) is not None


def lays_down(text: str, clause: Span) -> bool:
    """Whether the clause begins by telling what a document says.

    >>> lays_down("合同约定,津贴不低于1500元", Span(0, 15)), lays_down("签订合同15份", Span(0, 7))
    (True, False)
    """
    if not _SAYS_SO.search(text, clause.start, clause.end):
        return False
    return _LAID_DOWN.match(text, clause.start, clause.end) is not None
