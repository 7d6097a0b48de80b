"""Mentions in, the members of lists out, where only the list says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.scan import Hit, Scan
from kg.extract.things.nouns import merged
from kg.extract.things.quoted import QUOTE_LENGTHS
from kg.model import Mention

# Words between a list's 等 and the noun that says what is listed.
_LIST_END = re.compile(
    r"等(?:[一二两三四五六七八九十\d]*(?:项|个|类|种|多项|多种|多个|系列)|一系列|多种形式的?|形式多样的?|各类|丰富多彩的?)*"
)
# 甲、乙等单位共同开展活动: those that act were listed, not what they do.
_NOT_LISTED = re.compile(r"[,。;:]|单位|部门|企业|机构|组织|共同|一同|联合|入驻|走进")


def listed(scan: Scan, found: list[Mention], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """The members of A、B、C等活动, where each is named but only the list says what they are."""
    covered = [(m.start, m.end) for m in found if m.type in ("Programme", "Document") and m.form != "generic"]
    bare = {(m.start, m.end) for m in found if m.form == "bare"}
    strong = [span for span in covered if span not in bare]
    covered += taken
    for hit in merged(scan, "programmes"):
        if not scan.lexicon["plain_nouns"].get(hit.word, {}).get("sums_up"):
            continue
        window = scan.text[max(0, hit.start - 14) : hit.start]
        match = next(reversed(list(_LIST_END.finditer(window))), None)
        if match is None or _NOT_LISTED.search(window, match.end()):
            continue
        end = hit.start - len(window) + match.start()
        yield from _quotations(scan, end, hit, strong)
        for start, stop in _items(scan, end):
            if scan.text[start].isdigit():
                continue  # 357家公司: a number of them
            if 3 <= stop - start <= 14 and not any(s < stop and start < e for s, e in covered):
                yield Mention(start, stop, "Programme", "listed", "", hit.word)


def _quotations(scan: Scan, end: int, hit: Hit, covered: list[tuple[int, int]]) -> Iterator[Mention]:
    """The quoted names that a list ends with: “甲”“乙”和“丙”等系列活动."""
    while scan.text[end - 1 : end] in ("”", "’") and (opening := scan.pairs.get(end - 1)) is not None:
        start, stop = opening + 1, end - 1
        if stop - start in QUOTE_LENGTHS and not any(s < stop and start < e for s, e in covered):
            yield Mention(start, stop, "Programme", "quoted", "", hit.word)
        end = opening - (scan.text[opening - 1 : opening] in ("、", "和", "与", "及"))


# A word that a list of parts follows, and what such a list is summed up by.
_OPENS = re.compile(
    r"(?:包括|包含|分为|分成|涵盖|设置|(?<![建预假创])设(?!立|备|计|施))(?:了|有)?"
    r"|分别[是为]|内容(?:还|主要|共)?有|(?P<any>参加|参与|进行|开展|围绕|涉及|角逐)(?:了)?"
)
_SUMS_UP = re.compile(
    r"等?共?[\d两二三四五六七八九十]+[个大项场门]"
    r"(环节|部分|板块|项目|篇章|阶段|单元|模块|主题|赛项|比赛|竞赛|活动|专场|课程|系列|班|赛事|(?=[,。;]))"
)
# Summed up by one of these a list is of parts whatever verb is before it (参加篮球、羽毛球2个项目的角逐).
_ALWAYS_PARTS = frozenset({"项目", "赛项", "系列", "环节"})
_LONGEST_LIST = 200
_LONGEST_PART = 28
# What is a part only together with the noun that sums it up: 理论、实操两个环节, 数控加工、焊接2个班.
_BETWEEN = frozenset({"、", "和", "与", "及", "以及"})
_NAMED_BY = frozenset({"环节", "阶段", "赛项", "专场", "课程", "系列", "班"})


def parts(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """The parts of 包括 A、B 和 C 3个环节, whatever they are called."""
    covered = [(m.start, m.end) for m in found if m.type == "Programme" and m.form != "generic"]
    for match in _OPENS.finditer(scan.text):
        pieces, noun = _pieces(scan, match.end())
        if match["any"] and noun not in _ALWAYS_PARTS:
            continue
        for start, stop in pieces:
            if scan.text[stop - 1] == ")":
                stop = max(start, scan.pairs.get(stop - 1, stop))  # 预赛(笔试)
            if not 2 <= stop - start <= _LONGEST_PART or any(s < stop and start < e for s, e in covered):
                continue
            piece = scan.text[start:stop]
            told = "“" in piece or piece.endswith((noun, "赛"))
            name = piece + noun if noun in _NAMED_BY and not told else ""
            yield Mention(start, stop, "Programme", "listed", name, "")


def _pieces(scan: Scan, at: int) -> tuple[list[tuple[int, int]], str]:
    """The pieces of a list that begins at an offset, and the noun that sums them up; none where nothing does."""
    pieces: list[tuple[int, int]] = []
    first = start = at
    while at < min(len(scan.text), first + _LONGEST_LIST) and scan.text[at] not in ",。;:!?\n":
        if at > start and (summed := _SUMS_UP.match(scan.text, at)):
            return [*pieces, (start, at)], summed[1]
        if scan.pairs.get(at, -1) > at:
            at = scan.pairs[at] + 1  # “甲、乙”职工演讲比赛 is one
            continue
        token = scan.token(at)
        stop = token.end if token.word in _BETWEEN else at + 1
        if token.word in _BETWEEN or scan.text[at] == "、":
            pieces.append((start, at))
            start = stop
        at = stop
    return [], ""


def _items(scan: Scan, end: int) -> list[tuple[int, int]]:
    """The spans of a list that ends at `end`, back to the verb or mark before it."""
    start = end
    cuts = [end]
    while start > 0 and end - start < 60:
        char = scan.text[start - 1]
        if char in ",。;:!?\n(":
            break
        if char == "、" or (char in "和与" and scan.token(start - 1).word == char):
            cuts.append(start - 1)
            start -= 1
            continue
        token = scan.token(start - 1)
        row = scan.lexicon["triggers"].get(token.word)
        if (
            (row is not None and not row["names"])
            or token.word in scan.lexicon["boundaries"]
            or token.flag in ("ul", "uj")
        ):
            break
        start = token.start
    cuts.append(start - 1)
    spans = [(left + 1, right) for right, left in pairwise(cuts)]
    return list(reversed(spans)) if len(spans) > 1 else []
