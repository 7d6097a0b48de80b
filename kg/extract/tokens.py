"""Text in, words with their offsets and dictionary tags out: rjieba where it is installed, else jieba."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain, starmap
from typing import NamedTuple, Protocol

# The two tokenizers cut 10-12 and Wi-Fi differently: cut them alike.
_ASCII = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9]", re.DOTALL)

# Behind a number the tokenizers run what is counted and the next word together (35人获奖).
_COUNTED = frozenset("人名位家")
_BEHIND_COUNT = {"获": "v", "被": "p", "由": "p", "均": "d"}


class Token(NamedTuple):
    """A word, where it stands, and its part of speech in jieba's dictionary ("" when not listed)."""

    start: int
    end: int
    word: str
    flag: str


class Cutter(Protocol):
    """Cuts a text into words with dictionary tags."""

    def __call__(self, text: str) -> Iterable[tuple[str, str]]: ...


def _alike(word: str, flag: str) -> tuple[tuple[str, str], ...]:
    """The word with its tag; a run of ASCII with marks, or a word that is two, in pieces."""
    if word.isascii() and not word.isalnum():
        return tuple((piece, flag if piece == word else "") for piece in _ASCII.findall(word))
    if not flag and len(word) == 2 and word[0] in _COUNTED and word[1] in _BEHIND_COUNT:
        return (word[0], "n"), (word[1], _BEHIND_COUNT[word[1]])
    return ((word, flag),)


def _rust() -> Cutter:
    from rjieba import Jieba

    jieba = Jieba()  # an own instance: the module's shared one can be changed by anybody

    @lru_cache(maxsize=1 << 16)
    def pieces(word: str, flag: str) -> tuple[tuple[str, str], ...]:
        # Tags of words outside the dictionary are guesses that the two tokenizers make differently.
        return _alike(word, flag if jieba.has_word(word) else "")

    def cut(text: str) -> Iterable[tuple[str, str]]:
        return chain.from_iterable(starmap(pieces, jieba.tag(text)))

    return cut


def _python() -> Cutter:
    import logging

    import jieba
    from jieba import posseg

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tags = posseg.POSTokenizer(tokenizer)
    tags.initialize()

    def cut(text: str) -> Iterable[tuple[str, str]]:
        return chain.from_iterable(
            _alike(word, tags.word_tag_tab.get(word, "")) for word in tokenizer.cut(text)
        )

    return cut


@cache
def cutter() -> Cutter:
    """The tokenizer of this process."""
    try:
        return _rust()
    except ImportError:
        return _python()


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text` in order; their lengths add up to the text's.

    >>> [t.word for t in tokens("昆山市总工会")]
    ['昆山市', '总工会']
    """
    found: list[Token] = []
    new = tuple.__new__  # what Token(...) comes to, without a call in Python for every word
    at = 0
    for word, flag in cutter()(text):
        end = at + len(word)
        found.append(new(Token, (at, end, word, flag)))
        at = end
    return tuple(found)
