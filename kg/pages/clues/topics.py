"""Texts of one page in, how much likelier a paragraph's words are in one article than on the page at large out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from kg.dictionary import cutter
from kg.pages.clues.evidence import STANDS_ALONE

# How much of what an article goes on to say comes from the whole page rather than from what it has said: a word
# that it has not used yet costs the same whether the article is short or long.
GROUND = 0.7
# A word that an article uses once it uses again: its second and third mention say little more.
BURST = 0.6

_LOG_GROUND = log(GROUND)


@dataclass(frozen=True, slots=True)
class Words:
    """How often a text has each of its words and what that counts, and what they come to where all are new.

    `places` are the places of its page that it speaks of, where that was asked.
    """

    times: dict[str, tuple[int, float]]
    total: int
    unseen: float
    places: frozenset[str] = frozenset()

    def among(self, one: Mapping[str, int], other: Mapping[str, int]) -> Words:
        """The same, of its words only those that both together are counted to have more often than it has them."""
        times = {
            word: found
            for word, found in self.times.items()
            if one.get(word, 0) + other.get(word, 0) > found[0]
        }
        return Words(times, self.total, self.unseen, self.places)


@lru_cache(maxsize=4096)
def counted(text: str) -> Words:
    """The words of two and more hanzi of a text, and the pairs of single ones that names are made of.

    >>> sorted(counted("车间主任岑璐").times)
    ['岑璐', '车间主任']
    """
    found: dict[str, int] = {}
    before = ""
    for word in cutter()(text):
        if len(word) > 1:
            before = ""
            if word > "\u2fff" and word.isalnum():
                found[word] = found.get(word, 0) + 1
        elif word in STANDS_ALONE or word <= "\u2fff" or not word.isalnum():
            before = ""
        else:
            if before:
                found[before + word] = found.get(before + word, 0) + 1
            before = word
    times = {word: (times, times**BURST) for word, times in found.items()}
    unseen = sum([weight for _, weight in times.values()]) * _LOG_GROUND
    return Words(times, sum(found.values()), unseen)


def common(texts: Sequence[Words]) -> list[Words]:
    """The texts with those of their words alone that another of them has: the others say nothing of who is like whom.

    >>> sorted(common([counted("辣椒车间"), counted("辣椒行业")])[0].times)
    ['辣椒']
    """
    held: Counter[str] = Counter()
    for words in texts:
        held.update(words.times.keys())
    return [
        Words(
            {word: times for word, times in words.times.items() if held[word] > 1},
            words.total,
            words.unseen,
            words.places,
        )
        for words in texts
    ]


class Profile:
    """The words of one article, while paragraphs come and go."""

    def __init__(self, *parts: Words) -> None:
        self.words: dict[str, int] = {}
        self.places: dict[str, int] = {}
        self.size = 0
        for part in parts:
            self.change(part, 1)

    def copy(self) -> Profile:
        """The same, to be changed apart."""
        copied = Profile()
        copied.words, copied.places, copied.size = self.words.copy(), self.places.copy(), self.size
        return copied

    def change(self, words: Words, sign: int) -> None:
        """Takes a paragraph's words in (`sign` 1) or out (-1)."""
        known = self.words
        for word, (times, _) in words.times.items():
            known[word] = known.get(word, 0) + sign * times
        for place in words.places:
            self.places[place] = self.places.get(place, 0) + sign
        self.size += sign * words.total


class Topics:
    """The words of a page as the ground that its articles stand out from."""

    def __init__(self, texts: Iterable[Words]) -> None:
        whole = Profile(*texts)
        # Half a mention more than there are: a word that the page has not at all is not impossible.
        self._ground = {word: times + 0.5 for word, times in whole.words.items()}
        self._size = (1 - GROUND) * (whole.size + 1)

    def fit(self, words: Words, article: Profile, own: bool = False) -> float:
        """How much likelier `words` are in an article than on the page at large, in nats.

        With `own`, the words are among the article's and do not speak for themselves.
        """
        size = max(1, article.size - (words.total if own else 0))
        known, ground = article.words, self._ground
        scale = self._size / size
        score = words.unseen
        for word, (times, weight) in words.times.items():
            here = known.get(word)
            if here is None:
                continue  # as most words are of other articles
            if own:
                here -= times
            if here > 0:
                seen = log(scale * here / ground.get(word, 0.5) + GROUND)
                score += weight * (seen - _LOG_GROUND)
        return score
