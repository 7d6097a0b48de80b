"""A table in, its nouns in an article out: as long as they go, and where they name something by themselves."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from kg.extract.happens import HOW, OCCURS, OPENS
from kg.extract.scan import Hit, Scan

# What is built is called so, too: 某县供水管网改造工程, 在某港项目施工现场.
BUILT = ("工程", "项目")

# Occasions have 项目 that are no programmes; what is done for people (救助项目) is one.
_FEW = re.compile(r"(?:(?![在于])[一-鿿]){1,6}")
_ALSO = re.compile(r"暨[^,。;:、!?\n]{0,24}")


def merged(scan: Scan, table: str) -> list[Hit]:
    """The table's hits, adjoining ones as one (劳动竞赛 + 活动)."""
    merged: list[Hit] = []
    for found in scan.heads_of(table):
        hit = _longer(scan, table, found)
        if merged and _events(scan, merged[-1], hit):
            continue  # 运动会项目, 比赛项目: what it is made up of
        if merged and hit.end <= merged[-1].end:
            continue  # 活动 in 服务月活动
        if merged and merged[-1].end == hit.start and _does(scan, merged[-1], hit):
            continue  # “送温暖”活动|走访慰问困难职工: what it does
        if merged and (merged[-1].end >= hit.start or _double(scan, merged[-1], hit)):
            last = merged.pop()
            into = scan.text.startswith("进", last.start - 1) and last.end == hit.start  # 送文艺进驿站|活动
            merged.append(hit if into else Hit(last.start, hit.end, hit.word))
        else:
            merged.append(hit)
    return merged


def _events(scan: Scan, one: Hit, other: Hit) -> bool:
    """Whether the second noun says what the occasion before it is made up of."""
    near = one.end <= other.start and _FEW.fullmatch(scan.text, one.end, other.start + 1)
    return bool(near) and other.word == "项目" and scan.lexicon.is_kind(one.word, "contest")


def _does(scan: Scan, one: Hit, other: Hit) -> bool:
    """Whether the second noun is a verb, told of what the first one names, with those whom it is done to."""
    return one.word.endswith(("活动", "行动", "工程", "项目")) and has_object(scan, other)


def _double(scan: Scan, one: Hit, other: Hit) -> bool:
    """Whether two nouns name one occasion (推进会暨签约仪式)."""
    if one.end >= other.start:
        return False
    if _ALSO.fullmatch(scan.text, one.end, other.start):
        return not has_its_own(scan, one.end)
    return "暨" in scan.text[one.start : one.end] and bool(_FEW.fullmatch(scan.text, one.end, other.start))


# 甲竞赛|暨“乙”活动: each has a name of its own; of 甲活动暨“乙”揭牌仪式 the second is what was done at the first.
_OCCASIONS = ("赛", "活动", "行动", "运动会", "比武", "计划", "工程")
_NAMED = re.compile(
    rf"暨“[^”\n]{{2,24}}”[^,。;:、“”\n]{{0,20}}?(?:{'|'.join(_OCCASIONS)})"
    r"(?!活动|(?:正式|集中)*(?:启动|揭牌|签约|开幕|闭幕|发布|授牌|颁奖|总结|动员|推进|表彰|展示)+[大会仪式])"
)


def has_its_own(scan: Scan, at: int) -> bool:
    """Whether the 暨 at an offset stands between two occasions of which the second has a name of its own."""
    return scan.text.endswith(_OCCASIONS, 0, at) and _NAMED.match(scan.text, at) is not None


def _longer(scan: Scan, table: str, hit: Hit) -> Hit:
    """The noun that begins inside another and ends behind it (宣传周 in 普法宣传周, 调解室), as one with it."""
    if hit.end >= len(scan.text):
        return hit
    words = scan.lexicon[table]
    if scan.ends_word(hit.end) and scan.token(hit.end).word in words:
        return hit  # 送清凉 + 活动: two nouns, made one later
    behind = scan.token(hit.end).end
    for stop in range(behind, hit.end, -1):  # 暑期托管|班 where 班上 is read as a word
        if stop < behind and scan.ends_word(hit.end) and scan.text[stop:behind] not in _AT_IT:
            continue  # 某活动|日前举行 is no 活动日
        for start in range(hit.start + 1, hit.end):
            if scan.text[start:stop] in words:
                # 心理|咨询会: what the noun is of; 送健康服务 is done
                given = scan.text[hit.start] == "送"
                return Hit(hit.start if given else start, stop, scan.text[start:stop])
    across = scan.token(hit.end)
    within = across.start < hit.end < across.end and scan.text[hit.end : across.end] not in _AT_IT
    if within and across.flag:
        for start in range(hit.start, across.start):  # so too
            if scan.text[start : across.start] in words:
                return Hit(start, across.start, scan.text[start : across.start])
    return hit


# What the dictionary has one word for with the last character of a noun: 班上, 班结业.
_AT_IT = ("上", "里", "内", "结业")


def goes_on(scan: Scan, hit: Hit) -> bool:
    """Whether the noun only qualifies the next one (活动现场, 培训机构, 平台企业) or is cut from a longer word."""
    if not scan.ends_word(hit.end):
        token = scan.token(hit.end)
        at_it = token.start + 1 == hit.end and scan.text[hit.end : token.end] in _AT_IT
        return token.start < hit.end and bool(token.flag) and not at_it  # 某托管班|上: at it
    if hit.end >= len(scan.text):
        return False
    follows = scan.token(hit.end)
    doer = follows.word in _DOERS or (not follows.flag and follows.word[0] in _DOERS)  # 心理咨询|师为
    if doer or _STREET.match(scan.text, hit.end):
        return True
    if (
        follows.word in _HOLDS
        or follows.word in scan.lexicon["triggers"]
        or follows.word in scan.lexicon["boundaries"]
    ):
        return False
    if _HAPPENS.match(scan.text, hit.end):
        return False  # 篮球赛火热举行, 宣讲团登场
    if scan.lexicon["attendance"].get(follows.word, {}).get("kind") in _CALLED:
        return False  # 某培训班|学员李某, 某大赛|冠军李某
    if follows.word in scan.lexicon.nouns["told_of"] and not scan.lexicon.endings["ways"].end(hit.word):
        return False  # 某大赛结果, 某活动方案
    if follows.flag not in ("n", "nz", "j"):
        return False
    heads = scan.heads_of("programmes")
    behind = bisect_left(heads, hit.end, key=attrgetter("start"))
    if behind == len(heads) or heads[behind].start >= hit.end + _FURTHER:
        return True
    return _ACTS.search(scan.text, follows.end, heads[behind].start) is not None  # 实训|车间进行实操演练


# 某商城|路: a street.
_STREET = re.compile(r"路(?![径线演过])|大道|巷")
_ACTS = re.compile(r"进行|开展|举办|举行")
# No noun of programmes is looked for further behind another.
_FURTHER = 8
# 心理咨询|师, 宣传|员: somebody whose work it is.
_DOERS = frozenset("师员者")
_HAPPENS = re.compile(rf"{HOW}(?:{OCCURS}|{OPENS})")
# 某奖章获得者: those who hold what the noun names.
_HOLDS = ("获得者", "得主")
# What those are called who come to an occasion.
_CALLED = ("role", "contestant")


def cuts_word(scan: Scan, hit: Hit) -> bool:
    """Whether the noun begins inside a verb of the dictionary (输送, 推送)."""
    token = scan.token(hit.start)
    return token.start < hit.start and token.end < hit.end and token.flag == "v"


# Behind nouns that are verbs when an object follows: 走访慰问困难职工, 选树“能工巧匠”100名, 评选出30名.
_OBJECT = re.compile(
    r"[出了]|[“‘]|(?:近|超|约)?[\d百千][\d百千余多万]*(?:名|位|人(?!次)|户|家|个)|的(?:首批|\d)"
)
_PREACHED = re.compile(r"了?(?:党的|习近平|《|[^,。;:“”!?\n活会启仪团队]{2,12}精神)")
_LONGEST_GROUP = 10


def has_object(scan: Scan, hit: Hit) -> bool:
    """Whether the noun is a verb whose object follows: those who are called upon or chosen."""
    if hit.word == "宣讲" and hit.end == scan.token(hit.start).end:
        return _PREACHED.match(scan.text, hit.end) is not None
    if not scan.lexicon.is_kind(hit.word, "verb") or scan.text[hit.start - 1 : hit.start] == "”":
        return False
    if _OBJECT.match(scan.text, hit.end):
        return True
    groups = scan.hits("groups", hit.end, hit.end + _LONGEST_GROUP)
    called_upon = scan.lexicon["programmes"][hit.word]["kind"] == "relief_visit"
    return called_upon and any(group.start == hit.end for group in groups)
