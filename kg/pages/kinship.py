"""The fragments of a page in, how much rare wording two of them share out: names, places and trades of one article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from math import fsum, log

# Two characters side by side in more fragments than this tell no article from another.
RARE = 4
_PAIR = re.compile(r"(?=([\u4e00-\u9fff]{2}))")


@lru_cache(maxsize=1024)
def wording(text: str) -> Mapping[str, int]:
    """How often each two hanzi stand side by side in a text.

    >>> dict(wording("职工,职工家"))
    {'职工': 2, '工家': 1}
    """
    return Counter(_PAIR.findall(text))


def held(texts: Iterable[str]) -> Counter[str]:
    """In how many of the texts each two hanzi stand side by side."""
    return Counter(chain.from_iterable(map(wording, texts)))


class Kin:
    """How many two characters side by side that few fragments have two of them share, and how rare, as a logarithm.

    >>> kin = Kin({0: "辣椒行业的技能竞赛", 1: "播州辣椒", 2: "骑手", 3: "骑手们"})
    >>> kin.of(0, 1) == kin.of(2, 3) > kin.of(1, 2)
    True
    """

    def __init__(self, texts: Mapping[int, str], many: Mapping[str, int] | None = None) -> None:
        """`many` is what `held` says of the texts, where that is known."""
        rarity = [log(len(texts) / times) for times in range(1, RARE + 1)]
        many = held(texts.values()) if many is None else many
        self._rare = {pair: rarity[times - 1] for pair, times in many.items() if 1 < times <= RARE}
        self._own = {at: self._rare.keys() & wording(text).keys() for at, text in texts.items()}

    def of(self, left: int, right: int) -> float:
        """What two fragments share; nothing is 0."""
        shared = self._own[left] & self._own[right]
        return log(1 + fsum(map(self._rare.__getitem__, shared))) if shared else 0.0
