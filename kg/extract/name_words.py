"""A word left of a name's last one in, whether a name can reach over it out."""

from __future__ import annotations

import re

from kg.extract.scan import Scan

# Tags of words that no name begins with: prepositions, conjunctions, adverbs, pronouns, particles, time, measures.
_STOP_FLAGS = frozenset({"p", "c", "d", "r", "y", "t", "q", "uj", "ul", "uz", "ud", "ug", "uv", "z", "df"})
# Words of time that end a word before them (文体节, 开放日), and years that are counted (成立20周年).
TIMES = frozenset("节周月季日")
_ANNIVERSARY = re.compile(r"\d+周年|周年")
# 某市首届职工文化节, 百万职工技能大赛, 百日建会行动, 百名劳模进校园活动, 24小时工会驿站
_EDITIONS = re.compile(r"首届|[十百千]万|[十百千万]+日|24")
_SO_MANY = re.compile(r"[十百千万]+[名家企]")
_YEARS = re.compile(r"[一二两三四五]年")  # 三年行动, 五年规划
_DONE = ("活动", "行动", "工程", "计划", "大赛", "竞赛", "大走访", "大练兵")
# 大数据, 某大酒店: words that the dictionaries cut in two; 大 before others says how much (大力, 7大行动).
_BIG = ("数据", "健康", "湾区", "宗商品", "件运输", "家电", "酒店", "饭店", "剧院", "礼堂", "厦")


_LIMITED = ("有限公司", "有限责任公司", "股份有限公司", "集团有限公司")


def ends_name(scan: Scan, word: str, flag: str, at: int, start: int) -> bool:
    """Whether a name cannot reach over `word`, which ends at `at`."""
    if _is_part(scan, word, flag, at, start):
        return False
    role = scan.lexicon["roles"].get(word)
    if word in scan.lexicon["boundaries"] or (role is not None and role["leads"] == "yes"):
        return True
    if role is not None and at != start and word not in scan.lexicon["groups"]:
        return True  # 司机老李路过驿站; but 焊工技能竞赛 is a name
    row = scan.lexicon["triggers"].get(word)
    if row is None and _comes_to_something(word, flag):
        return True
    if row is not None:
        return not row["names"] or scan.text[at : at + 1] in "了着过“"
    if word == "年":
        return not scan.text[max(0, at - 5) : at - 1].isdigit() and scan.text[at : at + 1] != "俗"
    if word in scan.lexicon["seasons"] or (flag == "t" and word in TIMES):
        return False
    counted = word[0] == "周" or word[0].isdigit()
    if word in scan.lexicon.particles["within"] or (
        counted and _ANNIVERSARY.match(scan.text, at - len(word))
    ):
        return False
    if word.isdigit() or (flag in ("m", "mq") and not word.startswith("第") and not word.endswith("方")):
        if _YEARS.fullmatch(word) and scan.text.startswith(("行动", "攻坚", "提升", "培训"), at):
            return False
        if _SO_MANY.fullmatch(word) and scan.text.startswith(_DONE, start):
            return False
        if word == "24" and not scan.text.startswith("小时", at):
            return True  # 张某等24人“某工匠”
        return not _EDITIONS.fullmatch(word) and not _HOTLINE.fullmatch(word)
    if flag == "d" and len(word) == 1:  # the dictionary's adverbs of one character are often parts of names
        return False
    return flag in _STOP_FLAGS and word not in scan.lexicon["programmes"]


def _is_part(scan: Scan, word: str, flag: str, at: int, start: int) -> bool:
    """Whether what stands beside a word that seems to end a name makes it a part of the name after all."""
    text = scan.text
    if flag == "d" and at == start and text.startswith(_LIMITED, at):
        return True  # 湖南元合|大同|有限公司
    if word[:1] in ("该", "本") and word[1:] in scan.lexicon["pointers"]:
        return True  # 该区总工会 points at one
    if len(word) == 1 and (
        (word == "大" and text.startswith(_BIG, at))
        or (word == "元" and text.startswith("宇宙", at))
        or (word == "之" and text.startswith("家", at))  # 职工之家建设推进会
        or (word == "家" and text.startswith("之", at - 2))
        or (
            word == "等" and text.startswith("群体", at) and group_start(scan, at - 1) < at - 1
        )  # 骑手等群体关爱行动
        or _is_of_brand(scan, word, at)
    ):
        return True
    if word in ("再", "非公") and text.startswith(("就业", "企业", "经济"), at):
        return True  # 下岗职工再就业援助行动, 非公企业建会现场会
    if text.startswith("行业", at):  # 律师行业工会, 外卖|配送|行业工会
        return word in scan.lexicon["roles"] or word in scan.lexicon.particles["trade"]
    return text.startswith("式", at)  # 订单式、定向式技能培训


def group_start(scan: Scan, end: int) -> int:
    """Where what people are called begins that ends at an offset; that offset for nobody."""
    groups = scan.hits("groups", max(0, end - _LONGEST_GROUP), end)
    return next((group.start for group in groups if group.end == end), end)


_LONGEST_GROUP = 10
# What a verb comes to, as its second character: 献上, 找到, 得到, 办好.
_COME_TO = frozenset("上到着得好给入有为进起开")
# Others that end so and stand in names: 政务公开, 跃进煤矿, 前进医院.
_IN_NAMES = frozenset({"公开", "跃进", "前进", "奋进"})


def _comes_to_something(word: str, flag: str) -> bool:
    """Whether a word is a verb and what it comes to (献上, 找到): it tells of a deed and stands in no name."""
    return flag == "v" and len(word) == 2 and word[1] in _COME_TO and word not in _IN_NAMES


# Numbers that are called (12351职工服务热线).
_HOTLINE = re.compile(r"12\d{3}")


_BODIES = frozenset("厂矿局院校所站社店行部办会委县市省区镇乡村队组党国")
_FIRM = re.compile("[一-鿿]{2,4}有限(?:责任)?公司|(?:工业|经济|高新|产业|物流|科技)[一-鿿]{0,6}[区园](?!域)")


def _is_of_brand(scan: Scan, word: str, at: int) -> bool:
    """Whether a word of one character that ends at `at` only names a firm (中|天|钢铁集团, 正|和|集团)."""
    if at < 2:
        return False
    this, before = scan.token(at - 1), scan.token(at - 2)
    if this.word != word or word == "将":
        return False
    if word == "上":  # 由|上|港集团: nothing stands before it that something could be on
        return before.flag in ("p", "c") or not "一" <= before.word[-1] <= "鿿"
    if this.flag == "d":  # an adverb without its verb, nor with anybody who does it (负责人就某活动…)
        return (
            before.flag not in ("n", "nr")
            and word in scan.lexicon["boundaries"]
            and scan.token(at).flag[:1] in ("n", "q", "c", "")
        )
    alone = (
        len(before.word) == 1
        and (
            before.flag in ("f", "d", "a")
            or (before.flag == "" and this.flag == "q")
            # 晶|和|科技有限公司, 阳|和|工业园, but 某厂和某公司
            or (
                before.flag[:1] == "n"
                and before.word not in _BODIES
                and _FIRM.match(scan.text, at) is not None
            )
        )
    )
    return alone and this.flag in ("q", "c")
