"""Chinese characters in, their pinyin without tones out: whole, or the first letter of each.

Most characters are read one way wherever names have them, so a table of characters is enough and is fast.
Those that are read in two ways in names (长, 重, 行) are looked up with the words around them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import pypinyin
from pypinyin.constants import PINYIN_DICT

# Characters with two readings that both occur in names of places, bodies and programmes.
_TWO_WAYS = frozenset("重长行乐厦大都朝调单参省藏曾尉盛解查朴仇尹宿洪费莘车校率降便传合红埔涡阿六浚蚌什洞")

_NEAR = 2  # characters on either side that decide how one is read


def initials(text: str) -> str:
    """Each Chinese character as its first letter, every other as it is.

    >>> initials("昆山市总工会 abc")
    'ksszgh abc'
    """
    return text.translate(_tables()[0])


def spelling(text: str) -> str:
    """Each Chinese character as its pinyin, every other as it is.

    >>> spelling("女职工abc")
    'nvzhigongabc'
    """
    return text.translate(_tables()[1])


def syllables(text: str) -> tuple[str, ...]:
    """The syllables as the words of `text` are read; empty where reading it character by character says the same.

    >>> syllables("重庆工会"), syllables("昆山")
    (('chong', 'qing', 'gong', 'hui'), ())
    """
    if _TWO_WAYS.isdisjoint(text):
        return ()
    table = _tables()[1]
    read = [table.get(ord(char), char) for char in text]
    plainly = list(read)
    for at, char in enumerate(text):
        if char in _TWO_WAYS:
            start = max(0, at - _NEAR)
            read[at] = _in_words(text[start : at + _NEAR + 1], at - start)
    return tuple(read) if read != plainly else ()


@lru_cache(maxsize=100_000)
def _in_words(words: str, at: int) -> str:
    """How the character at `at` is read among the words around it."""
    one_each: Any = list  # what is no Chinese stays, a syllable a character
    return str(pypinyin.lazy_pinyin(words, errors=one_each, v_to_u=False)[at])


@cache
def _tables() -> tuple[Mapping[int, str], Mapping[int, str]]:
    read = {code: _toneless(readings.partition(",")[0]) for code, readings in PINYIN_DICT.items()}
    read = {code: syllable for code, syllable in read.items() if syllable.isascii() and syllable}
    return {code: syllable[0] for code, syllable in read.items()}, read


def _toneless(syllable: str) -> str:
    kept = (char for char in unicodedata.normalize("NFD", syllable) if char not in "\u0300\u0301\u0304\u030c")
    return unicodedata.normalize("NFC", "".join(kept)).replace("ü", "v").replace("ê", "e")
