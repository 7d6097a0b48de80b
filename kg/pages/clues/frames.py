"""The end of a fragment in, whether the start of another is the rest of the person whom it breaks off in out.

A person is an office, a surname and one or two characters, and goes on with what is said or done.
"""

from __future__ import annotations

import re
from functools import cache

from kg.pages.reporters.names import HAN, surnames
from kg.pages.words import either

# A name is no longer than this.
NAME = 4
# A clause is looked at so far back.
REACH = 30

_DOES = re.compile(
    r"(?:说|介绍|表示|告诉|认为|坦言|透露|指出|强调|评价|回忆|出席|参加|讲话|主持|宣布|宣读|致辞|陪同|率|带领|为|等|在|[、,(])"
)


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
def _person() -> re.Pattern[str]:
    names = "|".join(sorted(surnames(), key=len, reverse=True))
    return re.compile(rf"{either('office')}((?:(?:{names})[{HAN}]{{0,2}})?)$")
