"""Nothing in, the tokenizer of this process out: whoever cuts words has the same one, its dictionary is read once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any, Protocol


@cache
def rust() -> Any:
    """That of rjieba; an error where it is not installed."""
    import rjieba

    return rjieba  # its shared instance: to read the dictionary for one of our own takes as long as to read ten pages


@cache
def python() -> Any:
    """That of jieba, which cuts the same words, much slower."""
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer()


class Cutter(Protocol):
    """Cuts a text into dictionary words."""

    def __call__(self, text: str) -> list[str]: ...


@cache
def cutter() -> Cutter:
    """Text in, its dictionary words out: rjieba's where it is installed, else jieba's.

    >>> cutter()("职工夜校")
    ['职工', '夜校']
    """
    try:
        own = rust()
    except ImportError:
        tokenizer = python()
        return lambda text: list(tokenizer.cut(text, HMM=False))
    return partial(own.cut, hmm=False)


@cache
def tagger() -> Callable[[str], list[tuple[str, str]]]:
    """Text in, its words with their tags in the dictionary out: the same with either tokenizer, without guesses."""
    try:
        own = rust()
    except ImportError:
        return _python_tagger()
    return partial(own.tag, hmm=False)


def _python_tagger() -> Callable[[str], list[tuple[str, str]]]:
    from jieba import posseg

    tokenizer = python()
    tags = posseg.POSTokenizer(tokenizer)
    tags.initialize()

    def tag(text: str) -> list[tuple[str, str]]:
        return [
            (word, tags.word_tag_tab.get(word) or _other(word)) for word in tokenizer.cut(text, HMM=False)
        ]

    return tag


def _other(word: str) -> str:
    """The tag of what is in no dictionary: numbers and Latin words have one."""
    if not word.isascii() or not word.replace(".", "").isalnum():
        return "x"
    return "m" if word[0].isdigit() and not any(map(str.isalpha, word)) else "eng"
