"""The texts of a page in, the places out that each of them speaks of: what two paragraphs of one article share first.

No gazetteer: what stands before 市, 区, 镇 or 总工会 somewhere on the page is a name, and is looked for in every text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from kg.pages.words import words

_NAMED = re.compile(r"([\u4e00-\u9fff]{2})(?=省|市|县|区|州|盟|旗|镇|乡|街道|总工会)")
# No name of a place has these in it: they are words by themselves, or what the name before is called.
_NO_NAME = re.compile(r"[的在和与为各全该本我这那个几由等向是到对会省市县区]")


def places(texts: Sequence[str]) -> list[frozenset[str]]:
    """For each text the places of the page that stand in it.

    >>> [sorted(found) for found in places(["柳州市总工会启动行动", "柳州螺蛳粉", "全市职工参加"])]
    [['柳州'], ['柳州'], []]
    """
    known = {name for name in set(chain.from_iterable(map(_NAMED.findall, texts))) if is_place(name)}
    return [frozenset(name for name in known if name in text) for text in texts]


def is_place(name: str) -> bool:
    """Whether two characters before 市, 区 or 总工会 can be a place's name, and no word.

    >>> is_place("柳州"), is_place("基层"), is_place("全省")
    (True, False, False)
    """
    return name not in words("no_place") and not _NO_NAME.search(name)
