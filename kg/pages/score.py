"""Two lines in, a figure out: how much their own words speak for the second going on from the first."""

from __future__ import annotations

import re
from functools import cache

from rjieba import Jieba

from kg.pages.lines import Line
from kg.pages.words import either

_LOOSE_END = re.compile(r"[,、:(《“‘]$|[的地和与及或在为给把将被对向从由以于让使并而但且是有]$")


@cache
def _jieba() -> Jieba:
    return Jieba()


def cut_word(left: str, right: str) -> str:
    """The dictionary word that lies across the join of two texts, or nothing.

    >>> cut_word("数量庞大,但开", "发区人手少")
    '开发区'
    """
    tail, head = left[-6:], right[:6]
    at = 0
    for word in _jieba().cut(tail + head, False):
        if at < len(tail) < at + len(word):
            return word if word.isalnum() and not word.isascii() else ""
        at += len(word)
    return ""


def open_quotes(text: str) -> tuple[int, int]:
    """How many closing quotes and brackets lack their opening before, and opening ones their closing after."""
    before = 0
    depth = 0
    for char in text:
        if char in "“‘(《":
            depth += 1
        elif char in "”’)》":
            if depth:
                depth -= 1
            else:
                before += 1
    return before, depth


def join_score(left: Line, right: Line, distance: int) -> float:
    """How likely `right`, `distance` lines further on, goes on from `left`."""
    score = 1.0
    word = cut_word(left.folded, right.folded)
    if word:
        score += 2.0 if len(word) == 2 else 4.0
    if _LOOSE_END.search(left.folded):
        score += 1.0
    missing_before, _ = open_quotes(right.folded)
    _, missing_after = open_quotes(left.folded)
    if missing_after and missing_before:
        score += 2.5
    elif missing_before:
        score -= 4.0
    elif missing_after and right.folded[:1] == "“":
        score -= 3.0
    if re.match(either("start"), right.folded) and not word:
        score -= 3.0
    if left.role == "title" and not word:
        sentence = "," in left.folded or re.match(rf"{either('start')}|\d{{4}}年", left.folded)
        score -= 0.5 if sentence else 2.0
    if right.role == "title":
        score -= 1.0 if word else 2.5
    if right.folded[:1] in ",。、;:!?”’)》%":
        score += 2.0
    return score - 0.35 * (distance - 1)
