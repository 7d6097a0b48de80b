"""The end of one fragment and the start of another in, what their words say of the one going on in the other out."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from kg.dictionary import cutter
from kg.pages.clues.follow import between, by_end, by_start
from kg.pages.clues.frames import finishes, person
from kg.pages.clues.quotes import Quotes, at_end, at_start
from kg.pages.clues.signs import wanted

# How many characters on each side of a join are cut into words: longer than all but the rarest words.
SIDE = 6
# Repeated phrases are looked for in these lengths; longer ones add nothing.
PHRASES = (3, 4, 5)

# What each sign of a true join is worth, in nats; fitted by `benchmarks/damage/fit.py` (see docs/pages.md).
WEIGHTS: dict[str, float] = {
    "cut2": 1.4,  # a dictionary word of two characters lies across the join
    "cut3": 2.6,  # one of three or more
    "stump_left": -1.0,  # the left side ends with a stump of a word that the right side does not complete
    "stump_right": -0.7,  # the right side begins with one
    "stump_both": -1.3,  # both do, as in a name that the dictionary has not
    "phrase2": 1.4,  # two characters across the join stand side by side elsewhere on the page, twice or more
    "phrase3": 1.1,  # a phrase of three characters across the join stands elsewhere on the page
    "phrase4": 2.0,
    "phrase5": 2.5,
    "likely": 0.6,  # each nat by which the characters by the join follow one another more often than any
    "unlikely": 0.0,  # each nat by which they do so less often
    "sense": 0.5,  # each nat by which the network thinks so
    "number": 1.2,  # digits on both sides
    "decimal": 3.0,  # digits on the left, a decimal part or a percent sign on the right
    "no_decimal": -1.3,  # such a part, but no digits before it
    "signs_meet": -5.0,  # two signs meet that never do: an opening one and a closing one, two commas
    "date": 1.1,  # a year or month on the left, the month or day of it on the right
    "counted": 1.7,  # digits on the left, what they count on the right
    "uncounted": -3.0,  # digits on the left, something else on the right
    "name": 0.5,  # a surname on the left, the rest of a name on the right
    "name_said": 2.2,  # a surname on the left, the rest of a name and a verb of saying on the right
    "time": 0.9,  # a word that a time or number comes after on the left, digits on the right
    "title": 4.3,  # a verb or word that the name of a thing comes after on the left, a quote on the right
    "titled": 2.3,  # a closed quote on the left, what it is the name of on the right
    "person": 4.7,  # an office and a name or its beginning on the left, its rest or what is said or done on the right
    "no_person": 0.5,  # anything else on the right
    "quoted_on": 1.6,  # a closed quote on the left, the next on the right
    "straddles": 1.3,  # nothing but a headline stands between the two
    "clause_straddles": -0.1,  # so it does, and the left is short, but has a comma or a year
    "astray_straddles": 2.0,  # so it does, and that headline is of an article further down, which has names
    "particle_first": 0.8,  # the right side begins with a particle or suffix that no paragraph begins with
    "sign_first": 0.8,  # the right side begins with a sign that nothing begins with
    # Quotes and brackets on the left (one open, all shut, none at all) and on the right (the first closes, the first
    # opens, none at all). A side without any may lie inside a quote that other fragments begin and end.
    "open_closes": 2.0,
    "open_opens": -4.7,
    "open_cut": -1.6,
    "open_other": -1.5,
    "open_none": -4.4,
    "shut_closes": -5.7,
    "none_closes": -1.6,
}

_PHRASE = {size: f"phrase{size}" for size in (2, *PHRASES)}
# Two characters side by side are a phrase when they stand so often elsewhere on the page.
OFTEN = 2
_QUOTES = {
    (left, right): f"{left}_{right}"
    for left in ("open", "shut", "none")
    for right in ("closes", "opens", "cut", "other", "none")
    if f"{left}_{right}" in WEIGHTS
}

# Characters that are words by themselves more often than pieces of words.
STANDS_ALONE = frozenset(
    "的地得了着过和与及或在为给把将被对向从由以于让使并而但且是有就都也还又不个名家年月日等这那其上中下后前内外里时每各该此"
    "要他说到已据她很它你再却占至较则曾仍既便仅之更最两"
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a join: its characters by the join, whether a stump of a word stands there, its quotes.

    Of a left side also how much of a person's name it ends with.
    """

    text: str
    stump: bool
    quotes: Quotes
    by: str  # those right by the join, as `follow` counts them
    person: str | None = None


@lru_cache(maxsize=2048)
def left_side(text: str) -> Side:
    """The end of a fragment."""
    end = text[-SIDE:]
    return Side(end, _stump(cutter()(end)[-1:]), at_end(text), by_end(text), person(text))


@lru_cache(maxsize=2048)
def right_side(text: str) -> Side:
    """The start of a fragment."""
    start = text[:SIDE]
    return Side(start, _stump(cutter()(start)[:1]), at_start(text), by_start(text))


def _stump(word: list[str]) -> bool:
    return bool(word) and len(word[0]) == 1 and word[0] > "\u2fff" and word[0] not in STANDS_ALONE


def crossing(left: str, right: str) -> str:
    """The dictionary word that lies across the join of two texts, or nothing.

    >>> crossing("数量庞大,但开", "发区人手少"), crossing("人手少", "工作忙")
    ('开发区', '')
    """
    if not (left[-1:].isalnum() and right[:1].isalnum()):
        return ""
    tail = left[-SIDE:]
    words = cutter()(tail + right[:SIDE])
    ends = list(accumulate(map(len, words)))
    if len(tail) in ends:
        return ""
    word = words[bisect_left(ends, len(tail))]
    return word if word.isalnum() and not word.isascii() else ""


class Phrases:
    """The phrases of a page."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\0".join(texts) + "\0"
        # What stands behind each character that was asked for; behind another of the same it is nothing.
        self._behind: dict[str, Counter[str]] = {}

    def across(self, left: str, right: str) -> int:
        """The length of the longest phrase across the join that stands elsewhere on the page, or 0."""
        last, first = left[-1:], right[:1]
        if not (last and first):
            return 0
        if last not in self._behind:
            self._behind[last] = Counter([piece[:1] for piece in self._text.split(last)[1:]])
        # The two characters of few joins stand side by side elsewhere: only then are longer phrases looked for.
        times = self._behind[last].get(first if first != last else "", 0)
        if not times:
            return 0
        longest = 2 if times >= OFTEN and min(last, first) > "\u2fff" else 0
        for size in PHRASES:
            here = [left[-at:] + right[: size - at] for at in range(1, min(size, len(left) + 1))]
            if not any(map(self._has, here)):
                break
            longest = size
        return longest

    def _has(self, phrase: str) -> bool:
        return len(phrase) >= PHRASES[0] and phrase in self._text


def evidence(left: Side, right: Side, phrases: Phrases) -> list[str]:
    """The signs in the words on both sides of a join that speak for it or against it."""
    found: list[str] = []
    longest = phrases.across(left.text, right.text)
    if longest:
        found.append(_PHRASE[longest])
    word = crossing(left.text, right.text)
    if word:
        found.append("cut2" if len(word) == 2 else "cut3")
    elif longest < PHRASES[0] and (left.stump or right.stump):
        both = left.stump and right.stump
        found.append("stump_both" if both else "stump_left" if left.stump else "stump_right")
    quotes = _QUOTES.get((left.quotes, right.quotes))
    if quotes:
        found.append(quotes)
    found += wanted(left.text, right.text)
    if left.person is not None:
        if finishes(right.text, left.person):
            found.append("person")
        elif left.person:
            found.append("no_person")
    return found


def habit(left: Side, right: Side) -> tuple[str, float]:
    """What the characters on both sides say that follow one another often or never in other texts."""
    nats = between(left.by, right.by)
    return ("likely" if nats > 0 else "unlikely"), nats


def weight(signs: Iterable[str]) -> float:
    """What signs are worth together, in nats."""
    return sum(map(WEIGHTS.__getitem__, signs))


def fit(left: Side, right: Side, phrases: Phrases) -> float:
    """How well one side goes on in the other by the words on both, in nats."""
    sign, nats = habit(left, right)
    return weight(evidence(left, right, phrases)) + WEIGHTS[sign] * nats
