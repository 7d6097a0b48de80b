"""Texts of one page in, how much likelier a paragraph's words are in one article than on the page at large out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

from kg.pages.evidence import STANDS_ALONE, cutter

# How much of what an article goes on to say comes from the whole page rather than from what it has said: a word
# that it has not used yet costs the same whether the article is short or long.
GROUND = 0.7
# A word that an article uses once it uses again: its second and third mention say little more.
BURST = 0.6
# What must speak for two articles being interleaved at all, and for each paragraph that changes sides, in nats.
INTERLEAVED, MOVE = 8.0, 0.5
# The first of these where the earlier article would have but one paragraph otherwise: then it lacks its rest.
CUT_SHORT = 3.0
# What speaks against an article between the two, in nats.
SKIPPED = 3.0
# What speaks against a paragraph standing before the headline of its article, in nats.
BEFORE_HEAD = 6.0
# Articles are interleaved with the one before or the one before that; sides are changed in so many rounds.
REACH, ROUNDS = 2, 6


@lru_cache(maxsize=4096)
def counted(text: str) -> Counter[str]:
    """The words of two and more hanzi of a text, and the pairs of single ones that names are made of.

    >>> sorted(counted("车间主任岑璐"))
    ['岑璐', '车间主任']
    """
    found: Counter[str] = Counter()
    before = ""
    for word in cutter()(text):
        if not word.isalnum() or word <= "\u2fff" or word in STANDS_ALONE:
            before = ""
        elif len(word) > 1:
            found[word] += 1
            before = ""
        else:
            if before:
                found[before + word] += 1
            before = word
    return found


class Profile:
    """The words of one article, while paragraphs come and go."""

    def __init__(self, words: Counter[str]) -> None:
        self.words = Counter(words)
        self.size = sum(words.values())

    def change(self, words: Counter[str], sign: int) -> None:
        """Takes a paragraph's words in (`sign` 1) or out (-1)."""
        for word, times in words.items():
            self.words[word] += sign * times
        self.size += sign * sum(words.values())


class Topics:
    """The words of a page as the ground that its articles stand out from."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._ground: Counter[str] = Counter()
        for text in texts:
            self._ground.update(counted(text))
        self._all = sum(self._ground.values()) + 1

    def fit(self, words: Counter[str], article: Profile, own: bool = False) -> float:
        """How much likelier `words` are in an article than on the page at large, in nats.

        With `own`, the words are among the article's and do not speak for themselves.
        """
        size = max(1, article.size - (sum(words.values()) if own else 0))
        known = article.words
        score = 0.0
        for word, times in words.items():
            ground = (self._ground[word] + 0.5) / self._all
            here = known.get(word, 0) - (times if own else 0)
            score += times**BURST * log((1 - GROUND) * here / size / ground + GROUND)
        return score


def regroup(
    paragraphs: Sequence[str],
    heads: Sequence[str],
    owners: Sequence[int],
    fixed: Sequence[bool],
    closed: Sequence[bool],
) -> list[int]:
    """The article of each paragraph, where two articles are interleaved those of both parted by their words.

    `owners` is the article of each paragraph in file order, `heads` the headline words of each article, and `fixed`
    says which paragraphs are certain, `closed` which articles are whole as they are.
    """
    now = list(owners)
    if len(heads) < 2 or all(fixed):
        return now
    topics = Topics([*paragraphs, *heads])
    words = [counted(text) for text in paragraphs]
    titles = [counted(text) for text in heads]
    members: list[list[int]] = [[] for _ in heads]
    for at, owner in enumerate(owners):
        members[owner].append(at)
    for second in range(1, len(heads)):
        if closed[second]:
            continue
        best: tuple[float, dict[int, int]] = (0.0, {})
        for first in range(max(0, second - REACH), second):
            if closed[first]:
                continue
            gain, sides = _parted(topics, words, titles, first, second, members, fixed)
            gain -= INTERLEAVED if len(members[first]) > 1 else CUT_SHORT
            gain -= SKIPPED * (second - first - 1)
            if gain > best[0]:
                best = (gain, sides)
        for at, owner in best[1].items():
            members[now[at]].remove(at)
            now[at] = owner
            members[owner] = sorted([*members[owner], at])
    return now


def _parted(
    topics: Topics, words: Sequence[Counter[str]], titles: Sequence[Counter[str]],
    first: int, second: int, members: Sequence[Sequence[int]], fixed: Sequence[bool],
) -> tuple[float, dict[int, int]]:  # fmt: skip
    """How much better the paragraphs of two articles fit when they change sides, and which do."""
    both = [*members[first], *members[second]]
    own = dict.fromkeys(members[first], first) | dict.fromkeys(members[second], second)
    # The paragraph right under a headline is the article's; without one nothing tells the two apart.
    loose = [at for at in both if not fixed[at] and at not in (*members[first][:1], *members[second][:1])]
    if not loose:
        return 0.0, {}
    before = _total(topics, words, titles, first, second, own, own)
    best: tuple[float, dict[int, int]] = (0.0, {})
    for seeds in (own, {at: owner for at, owner in own.items() if at not in loose}):
        sides = _settle(topics, words, titles, first, second, own, dict(seeds), loose)
        gain = _total(topics, words, titles, first, second, sides, own) - before
        if gain > best[0]:
            best = (gain, {at: owner for at, owner in sides.items() if owner != own[at]})
    return best


def _settle(
    topics: Topics, words: Sequence[Counter[str]], titles: Sequence[Counter[str]],
    first: int, second: int, own: dict[int, int], sides: dict[int, int], loose: Sequence[int],
) -> dict[int, int]:  # fmt: skip
    """Every loose paragraph on the side where it fits best, until none changes."""
    profiles = {first: Profile(titles[first]), second: Profile(titles[second])}
    for at, owner in sides.items():
        profiles[owner].change(words[at], 1)
    for _ in range(ROUNDS):
        changed = False
        for at in loose:
            side = sides.get(at)
            fits = {
                owner: topics.fit(words[at], profile, own=owner == side) - _cost(owner, own[at], second)
                for owner, profile in profiles.items()
            }
            chosen = max(fits, key=lambda owner: (fits[owner], owner == own[at]))
            if chosen != side:
                if side is not None:
                    profiles[side].change(words[at], -1)
                profiles[chosen].change(words[at], 1)
                sides[at] = chosen
                changed = True
        if not changed:
            break
    return sides


def _cost(owner: int, before: int, second: int) -> float:
    if owner == before:
        return 0.0
    return MOVE + (BEFORE_HEAD if owner == second else 0.0)


def _total(
    topics: Topics, words: Sequence[Counter[str]], titles: Sequence[Counter[str]],
    first: int, second: int, sides: dict[int, int], own: dict[int, int],
) -> float:  # fmt: skip
    profiles = {first: Profile(titles[first]), second: Profile(titles[second])}
    for at, owner in sides.items():
        profiles[owner].change(words[at], 1)
    return sum(
        topics.fit(words[at], profiles[owner], own=True) - _cost(owner, own[at], second)
        for at, owner in sides.items()
    )
