"""A bureau's name that 和 cuts in two in, where all of it begins out: 某市文体广电和|旅游局."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.scan import Scan
from kg.extract.seats import chain_start
from kg.model import Mention

# Bodies that are called by all they are there for.
WITH_AND = ("局", "厅", "委员会", "办公室", "服务中心", "管理处")
_AND = frozenset({"和", "与", "及"})
# No more characters stand between the place of a bureau and the first cut in its name.
_LONGEST = 14
_DUTIES = ("n", "v", "b", "j", "a", "l")


def with_and(scan: Scan, start: int, by_end: Mapping[int, Mention]) -> int:
    """`start` moved to the place or level of which a bureau is, where only duties and 和 stand between.

    The duties are nouns and verbs that nobody does: no body, no word that begins a deed.
    """
    at, cut = start, False
    while start - at <= _LONGEST and at:
        if cut and at in by_end:
            return chain_start(at, by_end)
        word = scan.token(at - 1)
        if word.end != at:
            return start
        if cut and word.word in scan.lexicon.pointers["level"]:
            return word.start
        if word.word not in _AND and not _is_duty(scan, word.word, word.flag):
            return start
        cut = True
        at = word.start
    return start


def _is_duty(scan: Scan, word: str, flag: str) -> bool:
    """Whether a word can say what a bureau is there for."""
    words = scan.lexicon
    deed = word in words["triggers"] or word in words["boundaries"]
    return flag.startswith(_DUTIES) and not deed and not words.endings["organisations"].end(word)
