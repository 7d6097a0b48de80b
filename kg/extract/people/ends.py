"""A scanned text and a place where a person's name may end in, whether it does out: by words, characters, tokens."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.scan import Scan
from kg.extract.text import either
from kg.lexicon import load

# A name ends where one of these marks, or a word of name_ends.csv, begins.
_MARKS = r"[,。、:;!?()“”《\n ]"
# Behind the last name of a list.
_SO_MANY = re.compile(r"等(?:\d+|[一二两三四五六七八九十]+)[余多]?(?:名|位|人)")
_LATELY = ("日前", "近日", "今日", "昨日", "当日")
_FOR = frozenset("为向在对将和与则也")


@cache
def after() -> re.Pattern[str]:
    """What a name ends before: a mark, or a word of name_ends.csv."""
    return re.compile(f"{_MARKS}|{either(load()['name_ends'])}")


def verb_follows(scan: Scan, at: int) -> bool:
    """Whether a word begins at `at` that no name goes on with (陈峰掰着指头算账)."""
    word = scan.token(at)
    return scan.starts_word(at) and (
        word.flag[:1] in ("v", "d", "p") or (word.flag == "t" and len(word.word) > 1)
    )


def is_given(scan: Scan, at: int, end: int) -> bool:
    """Whether the characters behind a listed word can end a name (高一 and 鸣, but not 高兴 and 地)."""
    token = scan.token(at) if at < min(end, len(scan.text)) else None
    if token is None or token.start != at:
        return False
    return token.end == end and token.flag[:1] not in ("u", "p", "d", "c")


def splits_word(scan: Scan, at: int, end: int) -> bool:
    """Whether the last character belongs to the word after the name (王鑫说 is not 王鑫说…)."""
    token = scan.token(at)
    if token.start == at and scan.text[end : token.end] == "说":
        return False  # 赵德|明说
    if _SO_MANY.match(scan.text, end) or scan.text.startswith(_LATELY, end):
        return False  # 黄性|平等4名选手, 许文|平日前
    if (token.start, token.end) == (at, end + 1) and scan.text[end] in _FOR and token.flag[:1] != "v":
        return False  # 陈海|华为队员们, but 陈林|认为
    return (token.start == at and token.end > end and bool(token.flag)) or (
        token.start == at and token.end == end and token.word in scan.lexicon["name_ends"]
    )  # fmt: skip
