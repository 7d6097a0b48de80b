"""An article in, its lists out: the spans of their members, the verb before them and the noun that sums them up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.scan import Scan
from kg.extract.text import either
from kg.extract.things.row_heads import SPELT_OUT, acts, head_of
from kg.lexicon import load

# A clause, with whole quotations in it, and what there is a list in it by.
_CLAUSE = re.compile(r"(?:[^,。;:!?\n“‘]+|“[^”\n]*”|‘[^’\n]*’|[“‘])+")
_HAS_LIST = re.compile(r"[、等和与及”’](?:(?<![”’])|(?=[“‘]))")
# Between two members; 和 and its like only between the last two (甲和乙服务、丙 are two).
_STRONG, _WEAK = frozenset({"、", "以及"}), frozenset({"和", "与", "及", "并"})
_UNTIL = ("等", "等等")
# 集甲、乙于一体, 以甲、乙为主要内容, 由甲、乙组成: what all of them are together.
_TOGETHER = re.compile(r"(?:(?:于|为)一[体身]|为(?:主要|核心|重点)?(?:内容|载体)|[组构]成)(?!的)")
_MAKE_UP = ("组成", "构成")
_CLOSES = frozenset({"于", "为", "组成", "构成"})
# Where a list is what the clause speaks of: what is said of its members begins here (甲、乙接连举行).
_SAID = ("d", "ad", "vd", "p", "i", "ul", "uz")
_ONE_AFTER_ANOTHER = frozenset({"接连", "轮番", "相继", "陆续", "依次", "同步", "常年", "定期"})
# So far behind 等 stands the noun that says what was listed.
_REACH = 16
_LONGEST_NOUN = 4
_CLOSED = frozenset(",。;:!?\n")
# 甲、乙等单位共同开展活动: those that act were listed, not what they do.
_ACTORS = re.compile(r"单位|部门|企业|机构|组织|群体|人员|群众|共同|一同|联合|入驻|走进")
# 3个环节, 2大主题: what sums a list up by its number, and what that begins with.
_NUMBERS = frozenset("等共两二三四五六七八九十")
_NUMBERED = re.compile(
    r"(?:等?共?[\d两二三四五六七八九十]+(?:余|多)?(?:[个大项场门](?:大项|大类|方面)?|[类种])(?:的|比赛|竞赛|特色|功能|活动|服务|主题|个人|团体|集体|趣味|竞技|培训){0,2}"
    rf"({either(load().nouns['sums'])})"
    # and by a number alone: 等12个大项, 两部分; 甲、乙180个 are that many.
    r"|(?:等共?\d+|(?<![\d一二三四五六七八九十])[两二三四五六七八九2-9])(?:[个大项场门](?:大项|大类)?(?=[,。;\d])|部分))"
    r"(?![”’]?、)"
)

# 甲、乙两大领域的20项活动: what they are of was listed, and not they.
_OF_OTHERS = re.compile(r"等?共?[\d两二三四五六七八九十]+[大个](?:领域|方面|维度|层面|方向|特点|原则|行业)")

Span = tuple[int, int]


class Row(NamedTuple):
    """The members of a list, the verb before them, what sums them up ("": nothing), from the verb to their end.

    `together` says that the clause tells what all of them are at once (集甲、乙于一体).
    """

    members: tuple[Span, ...]
    verb: str
    noun: str
    counted: bool
    start: int
    end: int
    together: bool = False


def rows(scan: Scan) -> tuple[Row, ...]:
    """The lists of an article, each from the verb before it to what sums it up or to the end of its clause."""
    return scan.once(_rows)


# 设4个项目:甲、乙, 共10个比赛项目,分别为甲、乙: how many of what sort they are, told before them.
_TOLD = re.compile(
    rf"[\d一二两三四五六七八九十]+(?:余|多)?[个大项类门场][^,。;:、“”\n]{{0,4}}?({either(load().nouns['sums'])})(?:[,:]|——|主要|具体)?$"
)
_TELLS = ("分别", "包括", "包含", "涵盖")
_FAR = 24
# What such a noun and the list behind it are parted by.
_BEFORE = frozenset(",:—要体")


def _told_before(scan: Scan, row: Row) -> Row:
    """A list with the noun and the number that are told of it in front of it, where nothing behind it sums it up."""
    if row.noun or row.counted or scan.text[row.start - 1 : row.start] not in _BEFORE:
        return row
    if row.verb and not scan.text.startswith(_TELLS, row.start):
        return row  # 铁人三项比赛,还有甲、乙
    told = _TOLD.search(scan.text, max(0, row.start - _FAR), row.start)
    return row._replace(noun=told[1], counted=True) if told else row


def _rows(scan: Scan) -> tuple[Row, ...]:
    """What `rows` tells."""
    clauses = [clause.span() for clause in _CLAUSE.finditer(scan.text)]
    lists = [(start, end) for start, end in clauses if _HAS_LIST.search(scan.text, start, end)]
    found = [row for start, end in lists for row in _rows_in(scan, start, end)]
    # a page may end with 、, or hold nothing but them
    return tuple(_told_before(scan, row) for row in found if row.members)


def _rows_in(scan: Scan, at: int, stop: int) -> Iterator[Row]:
    """The lists of one clause."""
    start = at
    gaps: list[tuple[int, int, bool]] = []
    text, pairs, token_at = scan.text, scan.pairs, scan.token_at
    while at < stop:
        begins = gaps and at > gaps[-1][1] and (text[at] in _NUMBERS or text[at].isdigit())
        if begins and (summed := _NUMBERED.match(text, at)):
            if text.startswith(_MAKE_UP, summed.end()):  # 由甲、乙两部分组成
                yield _together(scan, start, gaps, at)._replace(noun=summed[1] or "", counted=True)
            else:
                yield _row(scan, start, gaps, at, summed[1] or "", counted=True)
            start, gaps, at = summed.end(), [], summed.end()
        elif begins and (other := _OF_OTHERS.match(text, at)):
            start, gaps, at = other.end(), [], other.end()
        elif (close := pairs.get(at, -1)) > at:
            if at > start and text[at] in "“‘" and text[at - 1] in "”’":
                gaps.append((at, at, True))
            at = close + 1  # “甲、乙”职工演讲比赛 is one
        else:
            token = token_at[at]
            if token.word in _UNTIL:
                if at > start:
                    yield _row(scan, start, gaps, at, summing(scan, at), counted=False)
                start, gaps = token.end, []
            elif gaps and token.word in _CLOSES and (closed := _TOGETHER.match(scan.text, at)):
                yield _together(scan, start, gaps, at)
                start, gaps, at = closed.end(), [], closed.end()
                continue
            elif token.word in _STRONG or token.word in _WEAK:
                gaps.append((at, token.end, token.word in _STRONG))
            at = token.end if token.end > at else at + 1
    if gaps:
        row = _row(scan, start, gaps, stop, "", counted=False)
        if not row.verb and (said := _said(scan, gaps[-1][1], stop)):
            row = _row(scan, start, gaps, said, "", counted=False)
        if row.verb in scan.lexicon.particles["consists"] or any(strong for _, _, strong in gaps):
            yield row


def _row(
    scan: Scan, start: int, gaps: list[tuple[int, int, bool]], end: int, noun: str, counted: bool
) -> Row:
    """The list between two offsets, without what its clause says before it."""
    last = max((i for i, (_, _, strong) in enumerate(gaps) if strong), default=0)
    gaps = [gap for i, gap in enumerate(gaps) if gap[2] or i >= last]
    starts, stops = [start, *(gap[1] for gap in gaps)], [*(gap[0] for gap in gaps), end]
    members: list[Span] = []
    verb, at = "", start
    for index, (begin, stop) in enumerate(zip(starts, stops, strict=True)):
        alike = scan.text[starts[index + 1] : starts[index + 1] + 1] if index + 1 < len(starts) else ""
        head = head_of(scan, begin, stop, alike, deeds=bool(members))
        if members and not head.at_once:
            members, head = [], head_of(scan, begin, stop, alike, deeds=False)  # 为甲、乙提供丙、丁
        if not members:
            verb, at = head.verb, head.start
        members.append((_behind_receivers(scan, head.end, stop), stop))
    return Row(tuple(m for m in members if m[0] < m[1]), verb, noun, counted, at, end)


# 开展为户外劳动者|免费理发、义诊: for whom stands before what is done.
_FOR = frozenset("为给向对")
_FAR_RECEIVERS = 12


def _behind_receivers(scan: Scan, start: int, stop: int) -> int:
    """Where a member of a list begins, behind those whom it is for."""
    if scan.text[start : start + 1] not in _FOR:
        return start
    ends = [group.end for group in scan.hits("groups", start, min(stop, start + _FAR_RECEIVERS))]
    return ends[-1] if ends and ends[-1] < stop else start


def _together(scan: Scan, start: int, gaps: list[tuple[int, int, bool]], end: int) -> Row:
    """The list of 集甲、乙于一体, 由甲、乙组成, however the words around 集 and 由 are cut."""
    opener = max(scan.text.rfind(word, start, gaps[0][0]) for word in "集融以由")
    if opener < 0:
        return _row(scan, start, gaps, end, "", counted=False)
    starts, stops = [opener + 1, *(gap[1] for gap in gaps)], [*(gap[0] for gap in gaps), end]
    members = tuple((a, b) for a, b in zip(starts, stops, strict=True) if a < b)
    return Row(members, "集", "", False, opener, end, together=True)


def _said(scan: Scan, at: int, stop: int) -> int:
    """Where what is said of a list begins behind the start of its last member, 0 where nothing is."""
    first = at
    while at < stop:
        if (close := scan.pairs.get(at, -1)) > at:
            at = close + 1
            continue
        token = scan.token(at)
        if at > first and (
            token.flag.startswith(_SAID) or token.word in _ONE_AFTER_ANOTHER or acts(scan, token)
        ):
            return at
        at = max(at + 1, token.end)
    return 0


def is_spelt_out(text: str, row: Row) -> bool:
    """Whether a list says what a number in quotation marks stands for."""
    return any(
        m.end() == row.start + 1 for m in SPELT_OUT.finditer(text, max(0, row.start - 16), row.start + 1)
    )


def summing(scan: Scan, at: int) -> str:
    """The noun that sums up the list before the 等 at an offset, "" where none does."""
    at = scan.token(at).end
    stop, begin, noun = min(len(scan.text), at + _REACH), at, ""
    long, sorts = (scan.lexicon.lists[part] for part in ("long", "sorts"))
    while at < stop and scan.text[at] not in (",。;:、!?\n的" if noun else ",。;:、!?\n"):
        if scan.pairs.get(at, -1) > at:
            at = scan.pairs[at] + 1
            continue
        token = scan.token(at)
        ends = (scan.text[token.end - n : token.end] for n in range(_LONGEST_NOUN, 0, -1))
        ending = scan.text[token.end : token.end + 1] in _CLOSED  # 等内容, but 等体验|活动
        words = (long, sorts, scan.lexicon.lists["parts"]) if ending else (long, sorts)
        word = next((end for end in ends if any(end in nouns for nouns in words)), "")
        if not word and (noun or acts(scan, token) or token.flag == "p"):
            break
        at, noun = token.end, word or noun
    return "" if _ACTORS.search(scan.text, begin, at) else noun


def opens(scan: Scan, row: Row) -> bool:
    """Whether somebody runs what is listed."""
    return scan.runs(row.verb)


def free(start: int, stop: int, taken: list[tuple[int, int]]) -> bool:
    """Whether none of the spans `taken` reaches into what stands between two offsets."""
    return not any(begin < stop and start < end for begin, end in taken)
