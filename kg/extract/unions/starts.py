"""Where the words before a union's suffix begin to be its name: behind the verbs that bring it up."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.extract.scan import Hit, Scan
from kg.extract.unions.kinds import is_kind, points
from kg.extract.unions.lists import counted
from kg.model import Mention
from kg.union_names import GENERAL_UNION

# Words of level that only divisions end with; 区 ends parks, zones and quarters too.
_ONLY_DIVISIONS = frozenset("省市县州旗盟")


_LONGEST_TRADE = 9


def trade_start(scan: Scan, end: int) -> int:
    """Where the listed trade begins that ends where a union's suffix starts, however its words are (文化和旅游)."""
    if not scan.lexicon.endings["industries"].end(scan.text, 0, end):
        return end
    return next(
        end - n
        for n in range(_LONGEST_TRADE, 0, -1)
        if scan.text[end - n : end] in scan.lexicon["industries"]
    )


def behind_one_verb(scan: Scan, start: int, end: int) -> int:
    """`start` moved over a verb when only a pointing word follows it (交公司工会办理, 发布自治区总工会名单)."""
    token = scan.token(start)
    behind = scan.text[token.end : end]
    verb = token.start == start and (token.flag == "v" or token.word in scan.lexicon["triggers"])
    return token.end if verb and behind and points(scan, behind) else start


def behind_acting(scan: Scan, start: int, end: int) -> int:
    """`start` moved behind a general union that acts on who is named (某市总工会|走访慰问|楚云公司工会)."""
    at = scan.text.rfind(GENERAL_UNION, start, end) + len(GENERAL_UNION)
    first = at
    while first >= start + len(GENERAL_UNION) and scan.token(at).end <= end - _LEAST_NAME:
        word = scan.token(at)
        if word.start != at or (word.flag[:1] != "v" and word.word not in scan.lexicon["triggers"]):
            break
        at = word.end
    return start if at == first or is_kind(scan.text[at:end]) else at


_FIRMS = "企业"
_LEAST_NAME = 2
_OF_THIS = re.compile("[该我][省市区县州旗盟镇乡](?!场)|辖区|辖内|驻区|属地")


# 施工单位|某公司, 承办方|某公司: what it was in what is told.
_IN_THE_PART = re.compile(
    r"[一-鿿]{0,4}?(?:施工|承建|参建|建设|设计|监理|主办|承办|协办|指导|支持|参赛|参与|获奖|帮扶|用人|合作|运营|援建|共建|牵头|组织"
    r"|冠名|赞助|执行|成员|会员|试点|示范|业主|总包|分包|所在)(?:单位|方|机构|商)(?!面)"
)


def behind_sort(text: str, start: int, end: int) -> int:
    """`start` moved behind what is said of a firm in front of its name: where it is, of what sort it is.

    >>> behind_sort("重点企业春田集团", 0, 6), behind_sort("该区春田集团", 0, 4), behind_sort("春田企业管理公司", 0, 6)
    (4, 2, 0)
    """
    if which := _OF_THIS.match(text, start, end):
        start = which.end()
    if part := _IN_THE_PART.match(text, start, end - 1):
        start = part.end()
    at = text.rfind(_FIRMS, start, end - _LEAST_NAME) + len(_FIRMS)
    return at if at > start + len(_FIRMS) and is_kind(text[start:at]) else start


_LONG_NAME = 4
_SIDES = frozenset("东西南北中")  # 东区 is a district


def _is_first_of(char: str, by_end: Mapping[int, Mention]) -> bool:
    """Whether a district of the article with a long name is called by its first character (昆区: 昆都仑区)."""
    return any(
        p.name[:1] == char and p.name.endswith("区") and len(p.name) >= _LONG_NAME for p in by_end.values()
    )


_OF_NAMES = ("nr", "ns", "nt", "nz")  # parts of speech of which unlisted places are
_SHORTEST_NAME = 2


def behind_words(scan: Scan, start: int, hit: Hit, by_end: Mapping[int, Mention]) -> int:
    """`start` moved to the level word of 享受县总工会, 凭市总工会: words that are no county's name.

    One word that no dictionary knows may be a county that the lists lack, what ends with 区 a zone or a quarter.
    """
    level = hit.start - 1
    short = scan.text[level] == "区" and start == level - 1 and scan.text[start] not in _SIDES
    if short and _is_first_of(scan.text[start], by_end):
        return level
    unknown = hit.word == GENERAL_UNION and start < level and hit.start not in by_end
    before = scan.text[start : hit.start]
    if not unknown or scan.text[level] not in _ONLY_DIVISIONS:
        return start
    if points(scan, before) or is_kind(before) or counted(before):
        return start
    name = scan.token(start)
    unlisted = name.start == start and start + _SHORTEST_NAME <= level <= name.end <= hit.start
    return start if unlisted and (not name.flag or name.flag in _OF_NAMES) else level
