"""Texts of one page in, how much likelier a paragraph's words are in one article than in another out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

from kg.pages.evidence import cutter

# How much of what an article goes on to say comes from the whole page rather than from what it has said: a word
# that it has not used yet costs the same whether the article is short or long.
GROUND = 0.75
# A word that an article uses once it uses again: its second and third mention say little more.
BURST = 0.6
# Rounds of moving every paragraph to where it fits best, and the paragraphs of a page up to which articles are
# also grown afresh, which takes the square of their number.
ROUNDS, MOST_GROWN = 4, 120


@lru_cache(maxsize=4096)
def counted(text: str) -> Counter[str]:
    """The words of two and more hanzi of a text."""
    return Counter(word for word in cutter()(text) if len(word) > 1 and word > "\u2fff")


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
    paragraphs: Sequence[str], heads: Sequence[str], owners: Sequence[int], fixed: Sequence[bool], stay: float
) -> list[int]:
    """The article of each paragraph, moved where its words and its neighbours' say that it belongs to another.

    `owners` is the article of each paragraph in file order, `heads` the headline words of each article, `fixed` says
    which paragraphs are certain, and `stay` is what must speak for a move, in nats.
    """
    many = len(heads)
    if many < 2 or all(fixed):
        return list(owners)
    topics = Topics([*paragraphs, *heads])
    words = [counted(text) for text in paragraphs]
    titles = [counted(text) for text in heads]
    best = list(owners)
    best_total = _total(topics, words, titles, owners, owners, stay)
    starts = [list(owners)]
    if len(words) <= MOST_GROWN:
        starts.append(_grown(topics, words, titles, owners, fixed))
    for now in starts:
        profiles = _profiles(words, titles, now)
        for _ in range(ROUNDS):
            if not _round(topics, words, profiles, now, owners, fixed, stay):
                break
        total = _total(topics, words, titles, now, owners, stay)
        if total > best_total + 1e-9:
            best, best_total = now, total
    return best


def _round(
    topics: Topics, words: Sequence[Counter[str]], profiles: Sequence[Profile],
    now: list[int], owners: Sequence[int], fixed: Sequence[bool], stay: float,
) -> bool:  # fmt: skip
    """Every paragraph once to where it fits best; whether any has moved."""
    moved = False
    for at, paragraph in enumerate(words):
        if fixed[at]:
            continue
        here = topics.fit(paragraph, profiles[now[at]], own=True) - _cost(now, owners, at, now[at], stay)
        best, chosen = here, now[at]
        for article in _near(owners, at, len(profiles)):
            if article != now[at]:
                score = topics.fit(paragraph, profiles[article]) - _cost(now, owners, at, article, stay)
                if score > best:
                    best, chosen = score, article
        if chosen != now[at]:
            profiles[now[at]].change(paragraph, -1)
            profiles[chosen].change(paragraph, 1)
            now[at] = chosen
            moved = True
    return moved


def _near(owners: Sequence[int], at: int, many: int) -> range:
    # Columns are interleaved with their neighbours: an article five further on has nothing to do with this one.
    return range(max(0, owners[at] - 4), min(many, owners[at] + 5))


def _cost(now: Sequence[int], owners: Sequence[int], at: int, article: int, stay: float) -> float:
    """What a place in an article costs: less where the paragraphs before and after have moved the same way."""
    if article == owners[at]:
        return 0.0
    beside = [i for i in (at - 1, at - 2, at + 1, at + 2) if 0 <= i < len(now)]
    moved = any(now[i] == article != owners[i] and owners[i] == owners[at] for i in beside)
    return (stay * 0.5 if moved else stay) + 0.5 * (abs(article - owners[at]) - 1)


def _profiles(
    words: Sequence[Counter[str]], titles: Sequence[Counter[str]], now: Sequence[int]
) -> list[Profile]:
    profiles = [Profile(title) for title in titles]
    for paragraph, article in zip(words, now, strict=True):
        profiles[article].change(paragraph, 1)
    return profiles


def _total(
    topics: Topics, words: Sequence[Counter[str]], titles: Sequence[Counter[str]],
    now: Sequence[int], owners: Sequence[int], stay: float,
) -> float:  # fmt: skip
    profiles = _profiles(words, titles, now)
    return sum(
        topics.fit(paragraph, profiles[now[at]], own=True) - _cost(now, owners, at, now[at], stay)
        for at, paragraph in enumerate(words)
    )


def _grown(
    topics: Topics, words: Sequence[Counter[str]], titles: Sequence[Counter[str]],
    owners: Sequence[int], fixed: Sequence[bool],
) -> list[int]:  # fmt: skip
    """Articles grown from their headlines and certain paragraphs, the clearest paragraph first."""
    now = list(owners)
    profiles = [Profile(title) for title in titles]
    for at, paragraph in enumerate(words):
        if fixed[at]:
            profiles[owners[at]].change(paragraph, 1)
    left = [at for at in range(len(words)) if not fixed[at]]
    while left:
        clearest: tuple[float, int, int] | None = None
        for at in left:
            fits = sorted(
                (
                    (topics.fit(words[at], profiles[article]), -article)
                    for article in _near(owners, at, len(titles))
                ),
                reverse=True,
            )
            margin = fits[0][0] - (fits[1][0] if len(fits) > 1 else 0.0)
            if clearest is None or margin > clearest[0]:
                clearest = (margin, at, -fits[0][1])
        assert clearest is not None
        _, at, article = clearest
        now[at] = article
        profiles[article].change(words[at], 1)
        left.remove(at)
    return now
