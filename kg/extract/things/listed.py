"""Mentions in, the members of lists out, where only the list says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.extract.things.quoted import QUOTE_LENGTHS, is_list
from kg.extract.things.rows import Row, free, row_from, rows_to
from kg.model import Mention

# What a plain name in a list is at least and at most; one that a number or a noun of parts sums up may be shorter.
_LENGTHS = range(3, 15)
_PARTS = range(2, 29)
_SUMMED = range(2, 15)


def listed(scan: Scan, found: list[Mention], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """The members of A、B、C等活动, where each is named but only the list says what they are."""
    covered = [(m.start, m.end) for m in found if m.type in ("Programme", "Document") and m.form != "generic"]
    bare = {(m.start, m.end) for m in found if m.form == "bare"}
    strong = [span for span in covered if span not in bare]
    covered += taken
    people = {(m.start, m.end) for m in found if m.type == "Group"}
    ends, sorts = {hit.end for hit in scan.heads_of("programmes")}, scan.lexicon.lists["sorts"]
    for row in rows_to(scan):
        if any(member in people for member in row.members):
            continue  # 甲工、乙工等群体
        head = row.noun if row.noun in scan.lexicon["programmes"] else ""
        lengths = _SUMMED if row.noun in scan.lexicon.lists["all"] else _LENGTHS
        for start, stop in row.members:
            if _is_quotation(scan, start, stop) and "、" in scan.text[start:stop]:
                if row.noun in scan.lexicon.lists["all"] and not is_list(scan, start, stop - 1):
                    yield from _apart(scan, start + 1, stop - 1)
            elif _is_quotation(scan, start, stop):
                if stop - start - 2 in QUOTE_LENGTHS and free(start + 1, stop - 1, strong):
                    form = "quoted" if row.noun in scan.lexicon.lists["long"] else "listed"
                    yield Mention(start + 1, stop - 1, "Programme", form, "", head)
                continue
            counted = scan.text[start].isdigit()  # 357家公司: a number of them
            sort = row.noun not in sorts or stop in ends or _is_own(scan, start, stop)
            if (
                len(row.members) > 1
                and stop - start in lengths
                and sort
                and not counted
                and free(start, stop, covered)
            ):
                yield Mention(start, stop, "Programme", "listed", "", head)


def _apart(scan: Scan, at: int, end: int) -> Iterator[Mention]:
    """The members of one quotation: “甲、乙、丙”等游戏."""
    for item in scan.text[at:end].split("、"):
        if len(item) in _SUMMED:
            yield Mention(at, at + len(item), "Programme", "listed", "", "")
        at += len(item) + 1


def _is_quotation(scan: Scan, start: int, stop: int) -> bool:
    return scan.text[start] in "“‘" and scan.pairs.get(start) == stop - 1


# A word that a list of parts follows.
_OPENS = re.compile(
    r"(?:包括|包含|分为|分成|涵盖|设置|配备|建有|(?<=[赛程动会训营])分(?=[^为成别享工])|(?<![建预假创])设(?!立|备|计|施))(?:了|有)?"
    r"|分别[是为]|内容(?:还|主要|共)?有|(?P<any>参加|参与|进行|开展|围绕|涉及|角逐)(?:了)?"
)
# Summed up by one of these a list is of parts whatever verb is before it (参加篮球、羽毛球2个项目的角逐).
_ALWAYS_PARTS = frozenset({"项目", "赛项", "系列", "环节"})
# What is a part only together with the noun that sums it up: 理论、实操两个环节, 数控加工、焊接2个班.
_NAMED_BY = frozenset({"环节", "阶段", "赛项", "专场", "课程", "系列", "班"})


# 预赛, 决赛: names of the contest itself.
_STAGE = re.compile(r"[初预复半总]*决?赛")


def parts(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """The parts of 包括 A、B 和 C 3个环节, whatever they are called."""
    covered = [(m.start, m.end) for m in found if m.type == "Programme" and m.form != "generic"]
    for match in _OPENS.finditer(scan.text):
        row = row_from(scan, match.end())
        if match["any"] and row.noun not in _ALWAYS_PARTS:
            continue
        for start, stop in row.members:
            if scan.text[stop - 1] == ")":
                stop = max(start, scan.pairs.get(stop - 1, stop))  # 预赛(笔试)
            if (
                stop - start not in _PARTS
                or not free(start, stop, covered)
                or not _is_part(scan, row, start, stop)
            ):
                continue
            piece = scan.text[start:stop]
            if _STAGE.fullmatch(piece):
                continue
            told = "“" in piece or piece.endswith((row.noun, "赛"))
            name = piece + row.noun if row.counted and row.noun in _NAMED_BY and not told else ""
            yield Mention(start, stop, "Programme", "listed", name, "")


def _is_part(scan: Scan, row: Row, start: int, stop: int) -> bool:
    """Whether a member of a list is a part by what sums the list up, or by its own last noun."""
    if row.counted or row.noun in scan.lexicon.lists["all"]:
        return True
    return len(row.members) > 1 and _is_own(scan, start, stop)


def _is_own(scan: Scan, start: int, stop: int) -> bool:
    """Whether a member's own last noun says that it is a part (职工书屋, 理论考试)."""
    own = scan.lexicon.lists["own"]
    return scan.ends_word(stop) and any(
        scan.text[stop - n : stop] in own for n in range(1, min(4, stop - start))
    )
