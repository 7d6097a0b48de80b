"""Where a name begins in, where it does with what stands in front and belongs to it out: a title, a year, gifts."""

from __future__ import annotations

import re

from kg.extract.scan import Hit, Scan
from kg.extract.text import is_name_char

# Names of occasions are long: 某市第五届“…”职工运动会暨….
LONGEST = 40
CLAUSE_ENDS = frozenset(",。;!?\n")
# Parts of speech that no name has.
NEVER = frozenset({"p", "c", "r", "u", "uj", "ul", "uv", "uz", "y", "q"})
_ROW = frozenset({"、", "和", "与", "及", "或"})
# Nouns that the members of a row can share.
_SHARED = ("平台", "活动", "培训", "竞赛", "比赛")


def with_sharers(scan: Scan, start: int, hit: Hit) -> int:
    """The start of a name, moved before words that share its noun, behind a verb of running (考核和|绩效挂钩机制)."""
    ways = scan.lexicon.endings["ways"]
    if (
        not (ways.end(hit.word) or hit.word.endswith(_SHARED))
        or scan.text[hit.end : hit.end + 1] not in CLAUSE_ENDS
    ):
        return start
    at, floor = start, max(0, hit.end - LONGEST) if scan.token(start - 1).word in _ROW else start
    while at > floor:
        token = scan.token(at - 1)
        verb = scan.token(token.start - 1) if token.flag == "ul" else token
        if scan.runs(verb.word) and scan.token(at).word not in _ROW:
            heads = scan.heads_of("programmes")
            own = any(
                at <= head.start < start
                and scan.token(head.end).word in _ROW
                and (not ways.end(hit.word) or ways.end(head.word))
                for head in heads
            )  # 劳模选树、管理机制 is one, and no 选树
            return start if own else at
        if token.word not in _ROW and (token.flag in NEVER or not is_name_char(token.word[-1])):
            return start
        at = token.start
    return start


def with_title(scan: Scan, start: int) -> int:
    """The start of a name, moved before the title of what it is about (《某条例》知识竞赛)."""
    opening = scan.pairs.get(start - 1, start) if scan.text.startswith("》", start - 1) else start
    return opening if start - opening <= LONGEST else start


# 送法律、送健康、送政策|系列活动: what the deeds in a row are together; of 送法律、送健康等活动 each is one.
_GIFTS = re.compile(r"(?<![春夏秋冬])(?:送[一-鿿]{1,4}(?:[、和]|(?=送)))+(?:送[一-鿿]{1,4})?(?<!等)$")


def with_gifts(scan: Scan, start: int, hit: Hit) -> int:
    """The start of a name, moved before the row of gifts that its noun sums up."""
    if not hit.word.endswith(("活动", "行动", "服务")):
        return start
    row = _GIFTS.search(scan.text, max(0, hit.end - LONGEST), max(start, hit.start))
    return min(start, row.start()) if row else start


_YEAR = re.compile(r"(?<!\d)20\d\d年度?$")


def with_year(scan: Scan, start: int) -> int:
    """The start of a name, moved before the year of its edition, and a quotation before that (“某”2031年某市竞赛)."""
    if scan.text[start - 1 : start] not in ("年", "度"):
        return start
    year = _YEAR.search(scan.text, max(0, start - len("2031年度")), start)
    if year is None:
        return start
    opening = scan.pairs.get(year.start() - 1, start)
    return opening if year.start() - LONGEST < opening < year.start() else year.start()


def with_feasts(scan: Scan, start: int) -> int:
    """The start of a name that begins with a feast, moved before the one that shares it (元旦、|春节送温暖活动)."""
    if scan.text[start - 1 : start] not in ("、", "和"):
        return start
    feasts, before = scan.lexicon["seasons"], scan.token(start - 2)
    return before.start if before.word in feasts and scan.token(start).word in feasts else start


_ANNIVERSARY = re.compile(r"(?:成立|诞生|诞辰|建[党国军团校厂])?[\d一二三四五六七八九十百]+周年")
# “某”某省职工|庆祝某地解放90周年歌会: what its name begins with, before those who celebrate.
_BEFORE = re.compile(r"“[^“”,。;\n]{2,20}”[一-鿿]{0,6}$")


def with_anniversary(scan: Scan, start: int, head: int) -> int:
    """The start of a name that begins with an anniversary, moved before the word that celebrates it."""
    year = _ANNIVERSARY.match(scan.text, start, head)
    if year is None:
        return start
    floor = max(0, year.end() - LONGEST)
    at = max(scan.text.rfind(word, floor, start) for word in scan.lexicon.particles["celebrates"])
    if at < 0 or any(mark in scan.text[at:start] for mark in ",。;!?\n“”《》"):
        return start
    quoted = _BEFORE.search(scan.text, max(0, at - LONGEST), at)
    return quoted.start() if quoted else at
