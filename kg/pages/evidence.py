"""The end of one fragment and the start of another in, what their words say of the one going on in the other out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from typing import Protocol

# How many characters on each side of a join are cut into words: longer than all but the rarest words.
SIDE = 8
# Repeated phrases are looked for in these lengths; longer ones add nothing.
PHRASES = (3, 4, 5)
# The characters of a fragment whose words tell its subject.
SUBJECT = 240

# What each sign is worth, in nats: how much likelier it is at a true join than between two fragments of one page.
# Fitted by logistic regression on joins of sample pages cut at random (see docs/pages.md).
CUT_IN_TWO, CUT_IN_THREE = 1.9, 2.5  # a dictionary word of two, of three or more characters lies across
STUMP = -1.3  # one side begins or ends with a stump of a word that the other side does not complete
PHRASE = {0: 0.0, 3: 1.2, 4: 1.4, 5: 2.0}  # a phrase across the join stands elsewhere on the page
SHARED, MOST_SHARED = 0.3, 6.0  # each nat of rare words that both sides use, and how many count
# Quotes and brackets on the left (one open, all shut, none at all) against those on the right (the first closes,
# the first opens, none at all). A side without any may lie in the middle of a quote that other fragments begin and end.
QUOTES = {
    ("open", "closes"): 1.1, ("open", "opens"): -3.5, ("open", "none"): -0.4,
    ("shut", "closes"): -3.5, ("shut", "opens"): 0.0, ("shut", "none"): 0.0,
    ("none", "closes"): -0.8, ("none", "opens"): 0.0, ("none", "none"): 0.0,
}  # fmt: skip
SIGN_FIRST = 1.5  # the right side begins with a sign that nothing begins with
NEITHER = -0.3  # no word is cut: a little less than nothing, as four joins in ten cut one

_STANDS_ALONE = frozenset(
    "的地得了着过和与及或在为给把将被对向从由以于让使并而但且是有就都也还又不个名家年月日等这那其上中下后前内外里时每各该此"
)
_SIGN = re.compile(r"[“‘(《”’)》]")
_NEVER_FIRST = re.compile(r"[,.。、;:!?%”’)》〉】…·℃]|—(?!—)")


class Cutter(Protocol):
    """Cuts a text into dictionary words."""

    def __call__(self, text: str) -> list[str]: ...


@cache
def cutter() -> Cutter:
    """The word cutter of this process: rjieba where it is installed, else jieba."""
    try:
        from rjieba import Jieba
    except ImportError:
        import logging

        import jieba

        jieba.setLogLevel(logging.WARNING)
        tokenizer = jieba.Tokenizer()
        return lambda text: list(tokenizer.cut(text, HMM=False))
    own = Jieba()  # the module's shared one can be changed by anybody
    return lambda text: list(own.cut(text, False))


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a join: its characters by the join, whether a stump of a word stands there, its quotes and words."""

    text: str
    stump: bool
    quotes: str
    words: frozenset[str]


@lru_cache(maxsize=2048)
def left_side(text: str, tells_subject: bool = True) -> Side:
    """The end of a fragment."""
    end = text[-SIDE:]
    cut = cutter()(end)
    return Side(end, _stump(cut[-1:]), _left_quotes(text), subject(text[-SUBJECT:] if tells_subject else ""))


@lru_cache(maxsize=2048)
def right_side(text: str, tells_subject: bool = True) -> Side:
    """The start of a fragment."""
    start = text[:SIDE]
    cut = cutter()(start)
    return Side(start, _stump(cut[:1]), _right_quotes(text), subject(text[:SUBJECT] if tells_subject else ""))


def _left_quotes(text: str) -> str:
    if unclosed(text)[1]:
        return "open"
    return "shut" if _SIGN.search(text) else "none"


def _right_quotes(text: str) -> str:
    if unclosed(text)[0]:
        return "closes"
    first = _SIGN.search(text)
    # A quote inside a quote may open at any time.
    return "opens" if first and first[0] in "“《" else "none"


def _stump(word: list[str]) -> bool:
    return bool(word) and len(word[0]) == 1 and word[0] > "\u2fff" and word[0] not in _STANDS_ALONE


def subject(text: str) -> frozenset[str]:
    """The words of two and more hanzi in a text."""
    return frozenset(word for word in cutter()(text) if len(word) > 1 and not word.isascii())


def crossing(left: str, right: str) -> str:
    """The dictionary word that lies across the join of two texts, or nothing.

    >>> crossing("数量庞大,但开", "发区人手少"), crossing("人手少", "工作忙")
    ('开发区', '')
    """
    tail, head = left[-SIDE:], right[:SIDE]
    at = 0
    for word in cutter()(tail + head):
        at += len(word)
        if at >= len(tail):
            inside = at > len(tail) and at - len(word) < len(tail)
            return word if inside and word.isalnum() and not word.isascii() else ""
    return ""


def unclosed(text: str) -> tuple[int, int]:
    """How many closing quotes and brackets lack their opening, and how many opening ones their closing.

    >>> unclosed("好。”他说,“再来")
    (1, 1)
    """
    before = depth = 0
    for sign in _SIGN.findall(text):
        if sign in "“‘(《":
            depth += 1
        elif depth:
            depth -= 1
        else:
            before += 1
    return before, depth


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a page, and how rare its words are."""

    grams: frozenset[str]
    rarity: Mapping[str, float]

    @staticmethod
    def of(texts: Iterable[str]) -> Phrases:
        """Counted over the fragments of a page."""
        grams: set[str] = set()
        seen: dict[str, int] = {}
        many = 0
        for text in texts:
            many += 1
            for size in PHRASES:
                grams.update([text[at : at + size] for at in range(len(text) - size + 1)])
            for word in subject(text[:SUBJECT]) | subject(text[-SUBJECT:]):
                seen[word] = seen.get(word, 0) + 1
        return Phrases(frozenset(grams), {word: log(many / count) for word, count in seen.items()})

    def across(self, left: str, right: str) -> int:
        """The length of the longest phrase across the join that stands elsewhere on the page, or 0."""
        longest = 0
        for size in PHRASES:
            if not any(
                left[-at:] + right[: size - at] in self.grams for at in range(1, size) if len(left) >= at
            ):
                return longest
            longest = size
        return longest


def evidence(left: Side, right: Side, phrases: Phrases) -> float:
    """What the words on both sides of a join say for it, in nats."""
    word = crossing(left.text, right.text)
    if word:
        score = CUT_IN_TWO if len(word) == 2 else CUT_IN_THREE
    else:
        score = NEITHER + STUMP * (left.stump or right.stump)
    score += PHRASE[phrases.across(left.text, right.text)]
    shared = sum(phrases.rarity.get(word, 0.0) for word in left.words & right.words)
    score += SHARED * min(shared, MOST_SHARED)
    score += QUOTES[left.quotes, right.quotes]
    if _NEVER_FIRST.match(right.text):
        score += SIGN_FIRST
    return score
