"""Articles in, the reports that were printed twice out: what counts once however many papers carry it.

An article's fingerprint is made when it is stored: MinHash values of its runs of five characters, folded
into bands. Two texts that share most of their runs share a band almost surely; those that do are then compared
run by run, so that nothing is called a reprint by chance.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from rensa import RMinHash

from kg.graph.writing.batches import batches

# Characters that papers change when they print a report again.
_NOISE = re.compile(r"[^\w]|_")
RUN = 5  # characters; shorter runs are shared by all reports of a kind, longer ones break at every edit
# Shorter articles (captions, announcements) look alike without being the same report.
SHORTEST = 60
PERMUTATIONS, BANDS, SEED = 96, 24, 1  # four values a band: 0.6 of the runs alike are missed once in 29 times
# Of the shorter text's runs, the share that the longer one has: a reprint is often cut, seldom rewritten.
ALIKE = 0.7
# A notice inside a long survey is no reprint of it: the longer text is at most this many times as long.
LONGEST = 3
PAIRS_AT_ONCE = 500  # whose texts are in memory together


def fingerprint(text: str) -> str:
    """The bands of a text, empty for one too short to tell.

    >>> fingerprint("街边有了歇脚处。"), len(fingerprint("".join(map(chr, range(0x4E00, 0x4E80)))).split())
    ('', 24)
    """
    found = runs(text)
    if len(found) < SHORTEST:
        return ""
    sketch = RMinHash(PERMUTATIONS, SEED)
    sketch.update(list(found))  # in this thread: waking others for one text costs more than they save
    values, width = sketch.digest(), PERMUTATIONS // BANDS
    return " ".join(_short(values[at : at + width]) for at in range(0, PERMUTATIONS, width))


def runs(text: str) -> frozenset[str]:
    """Every run of five characters, marks and spaces left out."""
    plain = _NOISE.sub("", text)
    return frozenset(plain[at : at + RUN] for at in range(len(plain) - RUN + 1))


def alike(one: str, other: str) -> bool:
    """Whether two texts are one report, whole or cut."""
    a, b = runs(one), runs(other)
    small, large = sorted((a, b), key=len)
    if len(small) < SHORTEST or len(large) > LONGEST * len(small):
        return False
    return len(small & large) >= ALIKE * len(small)


def bands(fingerprint: str) -> list[str]:
    """The bands of a fingerprint, each with its number: `0 9f21c3`."""
    return [f"{at} {band}" for at, band in enumerate(fingerprint.split())]


def regrouped(
    articles: Collection[str],
    bands_of: Callable[[Collection[str]], Mapping[str, Collection[str]]],
    groups: Callable[[Collection[str]], Mapping[str, Sequence[str]]],
    texts: Callable[[Collection[str]], Mapping[str, str]],
    days: Callable[[Collection[str]], Mapping[str, str]],
) -> dict[str, str | None]:
    """For `articles` and all that are one report with one of them: the first printing, None for that itself.

    `bands_of` tells the bands of articles, `groups` the articles of each band, sorted; `texts` is asked only for those
    that share a band with another.
    """
    above: dict[str, str] = {}
    done: set[str] = set()
    compared: set[tuple[str, str]] = set()
    layer = set(articles)
    while layer:
        pairs = _pairs(layer, bands_of, groups) - compared
        compared |= pairs
        done |= layer
        layer = set()
        for one, other in _alike(pairs, texts):
            layer |= {one, other} - done
            a, b = _top(one, above), _top(other, above)
            if a != b:
                above[b] = a
    members: dict[str, list[str]] = defaultdict(list)
    for article in done:
        members[_top(article, above)].append(article)
    printed = days(done)
    firsts: dict[str, str | None] = {}
    for group in members.values():
        first, *rest = sorted(group, key=lambda article: (printed.get(article) or "9999", article))
        firsts[first] = None
        firsts.update(dict.fromkeys(rest, first))
    return firsts


def _pairs(
    articles: Collection[str],
    bands_of: Callable[[Collection[str]], Mapping[str, Collection[str]]],
    groups: Callable[[Collection[str]], Mapping[str, Sequence[str]]],
) -> set[tuple[str, str]]:
    """Each of the articles with those that it is to be compared with."""
    marks = bands_of(articles)
    known = groups({band for found in marks.values() for band in found})
    return {
        (min(one, other), max(one, other))
        for one in articles
        for band in marks.get(one, ())
        for other in _beside(one, known.get(band, ()))
    }


def _alike(
    pairs: Collection[tuple[str, str]], texts: Callable[[Collection[str]], Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """The pairs that are one report, their texts read some at a time."""
    for some in batches(sorted(pairs), PAIRS_AT_ONCE):
        told = texts(sorted({article for pair in some for article in pair}))
        yield from ((one, other) for one, other in some if alike(told[one], told[other]))


def _beside(article: str, group: Sequence[str]) -> Iterator[str]:
    """Those that one of a group is compared with: the first of all and those beside it. That is enough to tie a
    group together without looking at every pair."""
    if len(group) < 2:
        return
    at = bisect_left(group, article)
    if at == 0:
        yield from group[1:]
    else:
        yield from {group[0], group[at - 1], *group[at + 1 : at + 2]}


def _top(article: str, above: Mapping[str, str]) -> str:
    while article in above:
        article = above[article]
    return article


def _short(values: Iterable[int]) -> str:
    return blake2b(",".join(map(str, values)).encode(), digest_size=3).hexdigest()
