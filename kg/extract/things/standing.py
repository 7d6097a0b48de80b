"""Candidate programmes in, those that stand as one out: a name, or a noun that some act gives the standing of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.happens import HOW, OCCURS
from kg.extract.scan import Scan
from kg.extract.so_many import behind_count
from kg.extract.things.attributed import is_attributed
from kg.extract.things.reach import LONGEST
from kg.model import Mention

# What is said of an occasion that took place: whatever it is called, it is one.
_TAKES_PLACE = re.compile(rf"[”’]?(?:在[^,。;]{{2,16}})?{HOW}(?:{OCCURS})")
# A modifier this long that is one word only sorts the noun behind it (检查项目, 交流平台).
_SORT = 2
# What is held, whatever it is for: 开展消防培训.
_HELD = ("活动", "行动", "培训", "计划")
# 省级示范点12家: of what rank some are. 区域协调发展战略: what a country goes by.
_OF_RANK = re.compile(
    r"(?:国家|全国|[省市区县州]|自治区)级?(?:示范(?:点|基地|站|单位)|试点(?:单位)?|工作室)|工会(?:服务)?阵地|[^“”]+战略|国家[^“”]{2,}(?:体系|政策|制度|机制)"
)
# 按照工作室自愿的原则, 一部回顾竞赛开展情况的汇报片: what is told by it.
# 志愿队参与的, 文体活动少: who came, or what there is not.
_PRINCIPLE = re.compile(
    r"[^,。;:“”!?\n]{0,10}的(?:原则|汇报片|专题片|纪录片|宣传片|短片|展板)|(?:共同|积极)*参[与加]的|(?:太|很|较)?少(?=[,。;])"
)
_BETWEEN_QUOTES = re.compile(r"[”’][、和与及]?[“‘]")


def standing(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """`found`, where a noun that only sorts is no longer a thing of its own."""
    for mention in found:
        unnamed = mention.type == "Programme" and mention.form in ("described", "plain", "listed")
        none = unnamed and (_is_sort(scan, mention) or _is_taken(scan, mention) or _is_where(scan, mention))
        none = none or (mention.type == "Programme" and mention.form != "bare" and _is_money(scan, mention))
        none = none or (mention.type == "Programme" and _is_made_of(scan, mention))
        yield replace(mention, form="generic") if none else mention


# 甲之家、乙广场等地, 甲中心、乙街等处: where something went on.
_WHERE = re.compile(r"(?:[、和与及][^,。;:、“”]{2,16}){0,5}等(?:地|处|场所)(?![区方理])")
# 把某驿站建成职工信赖的|窗口, 它成为职工的“某站”: what somebody wants of the one before, no other one.
_MADE_OF = re.compile(
    r"(?:把|将|让|使|推动)(?P<one>[^,。;:!?\n]{2,24}?)"
    r"(?:(?:造|建|变|办|转化|转变|发展|提升|升级|培育|建设|打磨)(?:成|为)[^,。;:\d]{0,48}|作为[^,。;:“”]{2,20}的[^,。;:“”]{0,4})$|成为[^,。;:\d]{0,24}$"
)
_LONGEST_MADE = 80
_IS_HELD = re.compile(rf"{HOW}(?:{OCCURS})")
# 从甲、乙等方面: sides of something. 甲、乙等政策宣传: what people are told about.
# 针对某服务覆盖不足等问题: what is wrong with it.
_ASPECT = re.compile(
    r"(?:[、和与及][^,。;:、“”]{2,12}){0,8}(?:等?(?:多|\d+|[两二三四五六七八九十])?个?方面(?!的(?:服务|活动|帮扶))"
    r"|等(?:[一-鿿]{2})?(?:政策|知识)(?:的?宣传|宣讲|讲座|培训|咨询|解读|普及))"
)
# 第五届某节到来之际: when it was.
_COMES = re.compile(r"[”’]?(?:即将)?(?:到来|来临|临近|将至|前夕|之际)")
_PROBLEM = re.compile(r"(?:针对|破解|解决|化解)[^,。;:“”]{0,24}$")
_IS_PROBLEM = re.compile(r"[^,。;:“”]{0,40}?等?(?:问题|难题|痛点|短板)")


def _is_where(scan: Scan, mention: Mention) -> bool:
    """Whether it is told where something was, or a side or want of something, and not what was run."""
    if _COMES.match(scan.text, mention.end):
        return True
    if _ASPECT.match(scan.text, mention.end) and not scan.runs(_before(scan, mention.start)):
        return True
    wants = _PROBLEM.search(scan.text, max(0, mention.start - LONGEST), mention.start)
    if wants and _IS_PROBLEM.match(scan.text, mention.end):
        return True
    if not scan.lexicon.is_kind(mention.head, "room"):
        return False
    at = mention.form == "described" and scan.text.startswith("在", mention.start - 1)
    return bool(_WHERE.match(scan.text, mention.end) or (at and _IS_HELD.match(scan.text, mention.end)))


def _is_made_of(scan: Scan, mention: Mention) -> bool:
    """Whether what is named is only what another programme is to become."""
    made = _MADE_OF.search(scan.text, max(0, mention.start - _LONGEST_MADE), mention.start)
    if made is None or made["one"] is None:
        return made is not None  # 成为职工的“某站”
    return any(made.start("one") <= head.start < made.end("one") for head in scan.heads_of("programmes"))


# Things that people are told to have got.
_TAKEN = re.compile(r"(?:领到|收到|拿到|接过|提着|拎着|装着)了?(?:一[份个])?[^,。;:]{0,12}$")
_GIFTS = ("礼包", "福利包", "温暖包")


def _is_taken(scan: Scan, mention: Mention) -> bool:
    """Whether a gift without a name is told of by those who have got it (领到暖心礼包和春联)."""
    is_gift = mention.head.endswith(_GIFTS)
    return is_gift and _TAKEN.search(scan.text, max(0, mention.start - 20), mention.start) is not None


# 补助金3万元, 500元的助学金: so much money, not what it comes from.
_SUM_BEFORE = re.compile(r"[\d十百千万亿余多]元(?:不等)?的?$")
_SUM_BEHIND = re.compile(r"(?:共计?|合计|总计|总额|近|约|超|逾|达|为)*[\d.]+[余多]?[万亿千百]*[余多]?元")
_MONEY = ("金", "款", "补贴")
_OF_ITS_OWN = ("基金", "保障金")


def _is_money(scan: Scan, mention: Mention) -> bool:
    """Whether a noun for money has its sum beside it."""
    if not mention.head.endswith(_MONEY) or mention.head.endswith(_OF_ITS_OWN):
        return False
    if _SUM_BEHIND.match(scan.text, mention.end):
        return True
    plain = "“" not in scan.text[mention.start : mention.end]  # but 2000元的“某”互助金 has a name
    return plain and _SUM_BEFORE.search(scan.text, max(0, mention.start - 8), mention.start) is not None


def naming(scan: Scan, quoted: list[Mention]) -> list[Mention]:
    """The quoted words that name something: no figures of speech, no mottoes, and none in a row with one."""
    kept: list[Mention] = []
    run: list[Mention] = []
    for mention in [*sorted(quoted, key=lambda m: m.start), None]:
        if mention is None or (run and not _BETWEEN_QUOTES.fullmatch(scan.text, run[-1].end, mention.start)):
            if not any(_is_figure(scan, m) for m in run):
                kept += run
            run = []
        if mention is not None:
            run.append(mention)
    return kept


def _is_sort(scan: Scan, mention: Mention) -> bool:
    """Whether a vague noun with one short word before it says what sort of thing it is, not which one."""
    head = mention.end - len(mention.head)
    row = scan.lexicon["plain_nouns"].get(mention.head)
    if _OF_RANK.fullmatch(scan.text, mention.start, mention.end):
        return True
    if _PRINCIPLE.match(scan.text, mention.end):
        return True
    if mention.form != "described" or row is None or not row["vague"]:
        return False
    token = scan.token(mention.start)
    if head - mention.start > _SORT or token.start != mention.start or token.end not in (head, mention.end):
        return False
    verb = behind_count(scan.text, mention.start)
    verb -= scan.text.startswith("了", verb - 1)
    if mention.head in _HELD and (scan.runs(_before(scan, verb)) or is_attributed(scan, mention.start)):
        return False  # 开展|消防培训, 开展了20场|消防培训, 开展了惠及千人的|暖心行动
    name = scan.text[mention.start : mention.end]
    return scan.text.count(name) == 1 and not _TAKES_PLACE.match(scan.text, mention.end)


def _is_figure(scan: Scan, mention: Mention) -> bool:
    """Whether a quoted word is one of the dictionary, told of somebody's (户外劳动者的“港湾”), or a motto."""
    token = scan.token(mention.start)
    handed_out = scan.lexicon.endings["made"].end(scan.text, mention.start, mention.end)
    is_word = token.start == mention.start and token.end == mention.end
    is_noun = is_word and token.flag.startswith("n")
    opening = mention.start - 1
    word = _before(scan, opening)
    if is_word and token.flag in ("v", "a", "i") and not scan.runs(word):
        return True  # 在某地“认亲”, 得到了“充电”
    if is_noun and not handed_out and word not in scan.lexicon.parts["any"]:
        return True  # but 开设“回音壁”
    if word == "的":
        return not (scan.runs(_before(scan, opening - 1)) or is_attributed(scan, opening))
    if word == "以" and _is_used_as(scan, mention) and scan.text[mention.start] not in _NUMBERS:
        return False  # 以“某”为抓手, but not 以“四级一体”为载体
    return word in scan.lexicon.particles["means"]


_NUMBERS = frozenset("一两二三四五六七八九十百0123456789")


def _is_used_as(scan: Scan, mention: Mention) -> bool:
    """Whether a verb right behind a quotation says what it is used as."""
    behind = scan.hits("triggers", mention.end + 1, mention.end + 5)
    return any(v.start == mention.end + 1 and v.word in scan.lexicon.parts["brings"] for v in behind)


def _before(scan: Scan, at: int) -> str:
    """The word that ends at an offset."""
    return scan.token(at - 1).word if at > 0 and scan.ends_word(at) else ""
