"""Nothing in, the tokenizer of this process out: whoever cuts words has the same one, its dictionary is read once."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def rust() -> Any:
    """That of rjieba; an error where it is not installed."""
    from rjieba import Jieba

    return Jieba()  # an own instance: the module's shared one can be changed by anybody


@cache
def python() -> Any:
    """That of jieba, which cuts the same words, much slower."""
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer()
