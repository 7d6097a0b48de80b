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
    if not token.flag and token.end == end + 1:
        return scan.text[end] == "等"  # 韩国|华等: a family name at the head of a country's
    return token.end == end and token.flag[:1] not in ("u", "p", "d", "c")


def is_of_names(scan: Scan, end: int) -> bool:
    """Whether the character before `end` is one of given names and begins no word of the dictionary."""
    word = scan.token(end - 1)
    goes_on = word.start == end - 1 and word.end > end and word.flag and word.flag[:2] != "nr"
    return scan.text[end - 1] in scan.lexicon["given_characters"] and not goes_on


def ends_before(scan: Scan, end: int) -> bool:
    """Whether the character before `end` begins what stands behind names and is none of theirs (郭斌|难掩激动)."""
    unusual = scan.text[end - 1] not in scan.lexicon["given_characters"]
    return unusual and after().match(scan.text, end - 1) is not None


def by_characters(scan: Scan, at: int, rest: int) -> str:
    """The name behind a post whose end no word tells: as far as its characters are those of given names."""
    usual = scan.lexicon["given_characters"]
    if scan.text[rest : rest + 1] not in usual:
        return ""
    return scan.text[at : rest + 1 + (rest + 2 <= len(scan.text) and is_of_names(scan, rest + 2))]


def splits_word(scan: Scan, at: int, end: int) -> bool:
    """Whether the last character belongs to the word after the name (王鑫说 is not 王鑫说…)."""
    token = scan.token(at)
    if token.start == at and scan.text[end : token.end] == "说":
        return False  # 赵德|明说
    if _SO_MANY.match(scan.text, end) or scan.text.startswith(_LATELY, end):
        return False  # 黄性|平等4名选手, 许文|平日前
    if (token.start, token.end) == (at, end + 1) and scan.text[end] in _FOR and token.flag[:1] != "v":
        return False  # 陈海|华为队员们, but 陈林|认为
    if ends_before(scan, end):
        return True
    return (token.start == at and token.end > end and bool(token.flag)) or (
        token.start == at and token.end == end and token.word in scan.lexicon["name_ends"]
    )  # fmt: skip
