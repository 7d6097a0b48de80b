"""The words in front of a union's suffix in: which body they point at, or what kind of union they say, out."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.scan import Scan
from kg.lexicon import load

# 各市(区)总工会: any of them, none in particular.
_ANY_LEVEL = re.compile(r"[各省地市区县州旗盟乡镇街道村社级(),、“”]{2,}")
_LEVELS = re.compile(r"^各?[省市地州区县旗乡镇]{2,}(?=行业|产业|企业|机关|基层)")  # 各县市区行业工会
# 三地总工会, 22家企业工会: so many of them.
_SO_MANY = re.compile(r"^(?:[一两二三四五六七八九十百]+|\d+)[余多]?(?:[个家]|地(?!质)|省|市|县|区)")
_MARKS = re.compile(r"[“”()、]")
_TERM = re.compile(r"^(?:\d{4}年度?|历年|第[一二三四五六七八九十\d]+届|首届|新一届|本届)")


def points(scan: Scan, before: str) -> bool:
    """Whether the words before a suffix say no name but which body is meant: 市, 该公司, 我们."""
    if not before:
        return True
    before = without_term(before)
    if scan.lexicon.endings["pointer"].begin(before):
        before = next(
            before[len(word) :] for word in scan.lexicon.pointers["pointer"] if before.startswith(word)
        )
    row = scan.lexicon["pointers"].get(before)
    return not before or (row is not None and row["kind"] != "pointer")


def without_term(before: str) -> str:
    """The words before a suffix without the year or term in front of them (2031年度市总工会, 第一届工会委员会)."""
    term = _TERM.match(before)
    return before[term.end() :] if term else before


@lru_cache(maxsize=4096)
def is_kind(before: str) -> bool:
    """Whether the words before 工会 name a kind of union, not one of them (各级, 基层企业)."""
    if _ANY_LEVEL.fullmatch(before) and before not in load()["pointers"]:
        return True
    words = load()["generic_unions"]
    rest = _SO_MANY.sub("", _LEVELS.sub("", _MARKS.sub("", before)))
    if not rest:
        return True
    while rest:
        for length in range(min(8, len(rest)), 0, -1):
            if rest[:length] in words:
                rest = rest[length:]
                break
        else:
            return False
    return True
