"""An amount and those before it in its sentence in, the one that it is a part of out: 建成86个,其中甲区32个."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.numbers import Amount

# Behind it, so many of those counted before: 其中国家级1个、省级6个; 在其中8条产业链上 says where.
_OF_THOSE = re.compile(r"[,;(]其中")
# 4家获评…: so many of those counted before have come to something.
_HAVE = re.compile(
    r"(?:已|已经|还|分别|先后)?(?:获评|被(?:评|命名|授予|认定|确定|列为|纳入|表彰)|入选|获得|荣获|荣膺|获(?=[全国省市])|升级为|晋升为|跻身|成为)"
)
_PEOPLE = frozenset({"人", "名", "位"})


def whole_of(text: str, before: Sequence[Amount], amount: Amount) -> Amount | None:
    """The larger amount of the same things, earlier in the sentence, that the amount is a part of.

    >>> from kg.extract.numbers import amounts
    >>> [found] = [whole_of(t, amounts(t)[:1], amounts(t)[1]) for t in ("建成86个,其中甲区32个",)]
    >>> found and found.value
    86.0
    """
    alike = [a for a in before if _same(a.unit, amount.unit) and a.value > amount.value]
    between = text.find("其中", before[0].end, amount.start) >= 0 if before else False
    for of_those in _OF_THOSE.finditer(text, before[0].end, amount.start) if between else ():
        counted = [a for a in alike if a.end <= of_those.start()]
        if counted:
            return counted[-1]
    begins = text[amount.start - 1] in ",、;"
    return alike[0] if alike and begins and _HAVE.match(text, amount.end) else None


def _same(one: str, other: str) -> bool:
    return one == other or {one, other} <= _PEOPLE
