"""A union's suffix in, whether it is a body out, or only says of what sort the noun behind it is (工会干部)."""

from __future__ import annotations

from kg.extract.scan import Hit, Scan
from kg.extract.tokens import Token
from kg.union_names import GENERAL_UNION

_VICE = ("副主席", "副主任", "副书记", "常务副", "专职副", "兼职副", "挂职副")
# 某支行|工会爱心驿站: a kind of station, in a firm's house.
_STATION = ("爱心驿站", "驿站", "户外劳动者")


def is_modifier(scan: Scan, hit: Hit) -> bool:
    """Whether 工会 only qualifies the noun after it (工会干部, 工会服务平台) and names no body."""
    if hit.end >= len(scan.text):
        return False
    follows = scan.token(hit.end)
    if not scan.ends_word(hit.end):
        # 某公司建起工会组织, 由某厂工会组织的比赛, 某厂工会组织开展: the body, whatever 组织 is there
        return follows.word != "工会组织" and not follows.word.endswith("主席")
    of_firm = scan.lexicon.endings["firms"].end(scan.text, 0, hit.start)
    if hit.word.endswith(GENERAL_UNION) or (of_firm and not scan.text.startswith(_STATION, hit.end)):
        return False  # always one body, whoever of it comes next (某市总工会职工活动中心)
    if scan.text.startswith(_VICE, hit.end):
        return False  # 某矿工会副主席: the tokenizer parts 副 from the post
    if follows.word in scan.lexicon["roles"]:
        return scan.lexicon["roles"][follows.word]["leads"] != "yes"
    triggers = scan.lexicon["triggers"]
    phrase = follows.flag == "l" and follows.word[:2] in triggers  # 举办活动, one word to the tokenizer
    verb = phrase or follows.word in triggers or follows.word in scan.lexicon["boundaries"]
    if verb or (follows.word in scan.lexicon["adverbs"] and scan.token(follows.end).word in triggers):
        return False  # 某厂工会专门举办P, but 某厂工会重点工作
    if _acts_or_how(scan, follows) and _is_somebodys(scan, hit.start):
        return False  # 某市教育工会培训P, but 某市教育工会干部
    noun = follows.flag[:1] == "n" and follows.flag not in ("nr", "ns")
    return noun or follows.flag in ("vn", "l", "b", "j")


def _is_somebodys(scan: Scan, at: int) -> bool:
    """Whether what ends at an offset has one union: an industry, a body, an office (机关) or some sort of people."""
    if scan.text.endswith(_OF_MANY, 0, at):
        return False
    if scan.lexicon.endings["bodies"].end(scan.text, 0, at) or scan.text.endswith(_OF_ONE, 0, at):
        return True
    return any(group.end == at for group in scan.hits("groups", at - _LONGEST_GROUP, at))


_OF_MANY = ("系统", "区域")
_OF_ONE = (
    "机关",
    "工业园",
    "产业园",
    "科技园",
    "物流园",
    "开发区",
    "高新区",
    "经开区",
    "园区",
    "商圈",
    "楼宇",
)
_LONGEST_GROUP = 8
_IS_DONE = frozenset({"经费", "建设", "改革", "服务"})


def _acts_or_how(scan: Scan, word: Token) -> bool:
    """Whether a word may be what somebody does, or how, though the dictionary has it as a noun."""
    verb = word.flag in ("v", "vn", "d") and word.word not in _IS_DONE
    return verb or word.word in scan.lexicon.particles["done"]
