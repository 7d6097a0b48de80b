"""The fragments of a page in, which two of them speak of the same rare thing out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from kg.pages.topics import counted

# A word in more fragments than this tells no article from another.
RARE = 4


def kin(texts: Mapping[int, str]) -> frozenset[tuple[int, int]]:
    """The pairs of fragments that share a rare word, a name or place or trade, the lower number first.

    >>> kin({0: "辣椒行业的技能竞赛", 1: "播州辣椒", 2: "骑手"})
    frozenset({(0, 1)})
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at in sorted(texts):
        for word in counted(texts[at]).times:
            holders[word].append(at)
    return frozenset(pair for ats in holders.values() if len(ats) <= RARE for pair in combinations(ats, 2))
