"""The fragments of a page in, how much rare wording two of them share out: names, places and trades of one article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from math import log

# Two characters side by side in more fragments than this tell no article from another.
RARE = 4
_PAIR = re.compile(r"(?=([\u4e00-\u9fff]{2}))")


def kin(texts: Mapping[int, str]) -> dict[tuple[int, int], float]:
    """For the pairs of fragments that share two characters side by side which few have, the lower number first: how
    many and how rare, as a logarithm.

    >>> found = kin({0: "辣椒行业的技能竞赛", 1: "播州辣椒", 2: "骑手", 3: "骑手们"})
    >>> sorted(found), found[0, 1] == found[2, 3]
    ([(0, 1), (2, 3)], True)
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at in sorted(texts):
        for pair in set(_PAIR.findall(texts[at])):
            holders[pair].append(at)
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for ats in holders.values():
        if 1 < len(ats) <= RARE:
            rarity = log(len(texts) / len(ats))
            for both in combinations(ats, 2):
                shared[both] += rarity
    return {both: log(1 + rarity) for both, rarity in shared.items()}
