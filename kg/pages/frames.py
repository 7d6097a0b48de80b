"""The end of a fragment in, what it wants to go on with out: the other half of a frame, or the rest of a person.

`在…举行` and `为…提供` are frames (`seeds/lexicon/frames.csv`): where a clause has the first half alone, the second is
to come. A person is an office, a surname and one or two characters, and goes on with what is said or done.
"""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import load
from kg.pages.names import HAN, surnames
from kg.pages.words import either

# The second half of a frame is no longer than this.
LONGEST = 4
# A name is no longer than this.
NAME = 4
# A clause is looked at so far back.
REACH = 30

_CLAUSE = re.compile(r"[^,。;:!?]*$")
_DOES = re.compile(
    r"(?:说|介绍|表示|告诉|认为|坦言|透露|指出|强调|评价|回忆|出席|参加|讲话|主持|宣布|宣读|致辞|陪同|率|带领|为|等|在|[、,(])"
)


def wants(end: str) -> frozenset[str]:
    """The second halves of the frames that the last clause of a text has begun and not finished.

    >>> sorted(wants("比赛在北滘镇职工活动中心"))[:3], sorted(wants("比赛在镇里举行,"))
    (['上', '上线', '下'], [])
    """
    clause = _CLAUSE.search(end[-REACH:])
    found: set[str] = set()
    if clause:
        for opens, closes in _frames().items():
            at = clause[0].rfind(opens)
            if at >= 0:
                rest = clause[0][at + len(opens) :]
                if not any(close in rest for close in closes if len(close) > 1):
                    found |= closes
    return frozenset(found)


def gives(start: str, wanted: frozenset[str]) -> int:
    """How long the second half is that a text begins with, or 0."""
    sizes = range(1, min(LONGEST, len(start)) + 1)
    return max((size for size in sizes if start[:size] in wanted), default=0)


def person(end: str) -> str | None:
    """What stands of a person's name at the end of a text behind an office, which may be nothing yet; or None.

    >>> person("镇总工会主席欧阳"), person("骑手王建"), person("镇总工会主席"), person("骑手三百")
    ('欧阳', '王建', '', None)
    """
    found = _person().search(end[-REACH:])
    return found[1] if found else None


def finishes(start: str, name: str) -> bool:
    """Whether a text begins with the rest of a name of which so much is known, and goes on from it.

    >>> finishes("国说,今年", "王建"), finishes("介绍,今年", "王建国"), finishes("的任务", "王建")
    (True, True, False)
    """
    for rest in range(NAME + 1):
        whole = name + start[:rest]
        family = 2 if whole[:2] in surnames() else 1
        if (
            whole[:family] in surnames()
            and 1 <= len(whole) - family <= 2
            and all("\u4e00" <= char <= "\u9fff" for char in start[:rest])
            and _DOES.match(start, rest)
        ):
            return True
    return False


@cache
def _frames() -> dict[str, frozenset[str]]:
    return {opens: frozenset(row["closes"].split(";")) for opens, row in load()["frames"].items()}


@cache
def _person() -> re.Pattern[str]:
    names = "|".join(sorted(surnames(), key=len, reverse=True))
    return re.compile(rf"{either('office')}((?:(?:{names})[{HAN}]{{0,2}})?)$")
