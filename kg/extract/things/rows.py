"""An article in, its lists out: the spans of their members and the noun that sums them up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.scan import Scan
from kg.extract.tokens import Token

_STOPS = ",。;:!?\n"
_BETWEEN = frozenset({"、", "和", "与", "及", "以及"})
# Verbs of one character that a list stands behind (大会设甲、乙等项目).
_OPENERS = frozenset("设分含")
_LONGEST_ROW = 200
# So far behind 等 stands the noun that says what was listed.
_REACH = 16
_LONGEST_NOUN = 4
# 甲、乙等单位共同开展活动: those that act were listed, not what they do.
_ACTORS = re.compile(r"单位|部门|企业|机构|组织|群体|人员|群众|共同|一同|联合|入驻|走进")
# 3个环节, 2大主题: what sums a list up by its number.
_NUMBERED = re.compile(
    r"等?共?[\d两二三四五六七八九十]+(?:余|多)?[个大项场门](?:大项|大类)?(?:比赛|竞赛|特色|功能|活动|服务|主题)?"
    r"(环节|部分|板块|项目|篇章|阶段|单元|模块|主题|赛项|比赛|竞赛|活动|专场|课程|系列|班|赛事|区域|区|室|场所|游戏|(?=[,。;\d]))"
)


class Row(NamedTuple):
    """The members of a list and where they end, the noun that sums them up ("" where none does), if it counts them."""

    members: tuple[tuple[int, int], ...]
    noun: str
    counted: bool
    end: int


def row_from(scan: Scan, at: int) -> Row:
    """The list that begins at an offset and goes on to what sums it up, or to the end of its clause."""
    members: list[tuple[int, int]] = []
    first = start = at
    while at < min(len(scan.text), first + _LONGEST_ROW) and scan.text[at] not in _STOPS:
        if at > start and (summed := _NUMBERED.match(scan.text, at)):
            return Row((*members, (start, at)), summed[1], True, at)
        if at > start and scan.token(at).word in ("等", "等等"):
            return Row((*members, (start, at)), summing(scan, at), False, at)
        if scan.pairs.get(at, -1) > at:
            at = scan.pairs[at] + 1  # “甲、乙”职工演讲比赛 is one
            continue
        token = scan.token(at)
        stop = token.end if token.word in _BETWEEN else at + 1
        if token.word in _BETWEEN:
            members.append((start, at))
            start = stop
        at = stop
    return Row((*members, (start, at)), "", False, at)


def rows_to(scan: Scan) -> Iterator[Row]:
    """The lists that end with 等 and a noun, each back to the verb or mark before it."""
    at = scan.text.find("等")
    while at >= 0:
        if scan.token(at).word in ("等", "等等") and (noun := summing(scan, at)):
            yield Row(tuple(_back_from(scan, at)), noun, False, at)
        at = scan.text.find("等", at + 1)


def summing(scan: Scan, at: int) -> str:
    """The noun that sums up the list before the 等 at an offset, "" where none does."""
    at = scan.token(at).end
    stop, begin, noun = min(len(scan.text), at + _REACH), at, ""
    nouns = scan.lexicon.lists["all"] | scan.lexicon.lists["long"] | scan.lexicon.lists["sorts"]
    while at < stop and scan.text[at] not in (",。;:、!?\n的" if noun else ",。;:、!?\n"):
        if scan.pairs.get(at, -1) > at:
            at = scan.pairs[at] + 1
            continue
        token = scan.token(at)
        ends = (scan.text[token.end - n : token.end] for n in range(_LONGEST_NOUN, 0, -1))
        word = next((end for end in ends if end in nouns), "")
        if not word and (noun or acts(scan, token) or token.flag == "p"):
            break
        at, noun = token.end, word or noun
    return "" if _ACTORS.search(scan.text, begin, at) else noun


def acts(scan: Scan, token: Token) -> bool:
    """Whether a word is a verb of doing and no part of a name."""
    row = scan.lexicon["triggers"].get(token.word)
    return row is not None and not row["names"]


def free(start: int, stop: int, taken: list[tuple[int, int]]) -> bool:
    """Whether none of the spans `taken` reaches into what stands between two offsets."""
    return not any(begin < stop and start < end for begin, end in taken)


def _back_from(scan: Scan, end: int) -> list[tuple[int, int]]:
    """The members of a list that ends at `end`, the first of them first."""
    start = stop = end
    members: list[tuple[int, int]] = []
    while start > 0 and end - start < _LONGEST_ROW and scan.text[start - 1] not in _STOPS + "(":
        opening = scan.pairs.get(start - 1, start)
        if opening < start - 1:
            if start < stop and scan.text[start] in "“‘":
                members.append((start, stop))
                stop = start
            start = opening
            continue
        token = scan.token(start - 1)
        if token.word in _BETWEEN and token.end == start:
            members.append((start, stop))
            start = stop = token.start
            continue
        meets = token.word == "会" and token.end == stop  # 观影会、读书会
        opens = token.word in _OPENERS or acts(scan, token)
        if opens or (token.word in scan.lexicon["boundaries"] and not meets) or token.flag in ("ul", "uj"):
            break
        start = token.start
    return [*members, (start, stop)][::-1]
