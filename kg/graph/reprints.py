"""Articles in, the reports that were printed twice out: what counts once however many papers carry it.

An article's fingerprint is made when it is stored: MinHash values of its runs of five characters, folded
into bands. Two texts that share most of their runs share a band almost surely; those that do are then compared
run by run, so that nothing is called a reprint by chance.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from itertools import pairwise

from rensa import RMinHash

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


def fingerprint(text: str) -> str:
    """The bands of a text, empty for one too short to tell.

    >>> fingerprint("街边有了歇脚处。"), len(fingerprint("".join(map(chr, range(0x4E00, 0x4E80)))).split())
    ('', 24)
    """
    found = runs(text)
    if len(found) < SHORTEST:
        return ""
    (sketch,) = RMinHash.from_token_sets([sorted(found)], num_perm=PERMUTATIONS, seed=SEED)
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


def reprints(
    fingerprints: Mapping[str, str],
    texts: Callable[[Iterable[str]], Mapping[str, str]],
    dates: Mapping[str, str],
) -> dict[str, str]:
    """Article -> the article that it is a reprint of: the earliest of its group, then the first by name.

    `texts` gives the texts of some articles; it is asked only for those that share a band with another.
    """
    bands: dict[str, list[str]] = defaultdict(list)
    for article, print_ in fingerprints.items():
        for at, band in enumerate(print_.split()):
            bands[f"{at} {band}"].append(article)
    pairs = {
        (one, other)
        for group in bands.values()
        if len(group) > 1
        for one, other in _neighbours(sorted(group))
    }
    known = texts(sorted({article for pair in pairs for article in pair}))
    above: dict[str, str] = {}
    for one, other in sorted(pairs):
        if alike(known[one], known[other]):
            a, b = _top(one, above), _top(other, above)
            if a != b:
                above[b] = a
    groups: dict[str, list[str]] = defaultdict(list)
    for article in {*above, *above.values()}:
        groups[_top(article, above)].append(article)
    found = {}
    for members in groups.values():
        first, *rest = sorted(members, key=lambda article: (dates.get(article) or "9999", article))
        found.update(dict.fromkeys(rest, first))
    return dict(sorted(found.items()))


def _neighbours(group: list[str]) -> Iterable[tuple[str, str]]:
    """Each with the first and with the next: enough to tie a group together without looking at every pair."""
    return {*((group[0], other) for other in group[1:]), *pairwise(group)}


def _top(article: str, above: Mapping[str, str]) -> str:
    while article in above:
        article = above[article]
    return article


def _short(values: Iterable[int]) -> str:
    return blake2b(",".join(map(str, values)).encode(), digest_size=3).hexdigest()
