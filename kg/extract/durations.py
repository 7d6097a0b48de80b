"""A number of days or years in, whether it tells how long something goes on, and by what word, out."""

from __future__ import annotations

import re

# The units that say how long, as they are written in front of what goes on.
DURATIONS = frozenset({"天", "周", "个月", "个多月", "年", "小时", "个小时", "个多小时"})
# 为期15天, 历时5周, 已连续举办3年 say how long the thing itself goes on; other days measure something else.
_LASTING = re.compile(
    r"(?P<how>为期|历时|历经|经过|为时|时长|长达|跨度|持续(?:时间)?|连办"
    r"|(?:连续|持续)(?:开展|实施|举办|举行|组织|推进|承办|运行|坚持))"
    r"(?:将近|[为达了约共近])*$"
)
_YEARS_ON_END = re.compile(r"[余多]?年(?:来)?(?:不曾间断|从未间断|不间断|未曾间断|举办|开展|实施|组织)")
_LONGEST = 8


def tells_how_long(text: str, start: int) -> str:
    """The word in front of a number by which that tells how long something goes on, "" where none does.

    >>> [tells_how_long(t, len(t)) for t in ("赛程历时近", "已连续举办", "惠及")]
    ['历时', '连续举办', '']
    """
    said = _LASTING.search(text, max(0, start - _LONGEST), start)
    return said["how"] if said else ""


def goes_on_end(text: str, end: int) -> bool:
    """Whether what stands behind so many in 连续3年举办 says that it goes on for years on end.

    >>> goes_on_end("连续3年举办", 3), goes_on_end("连续3年获奖", 3)
    (True, False)
    """
    return _YEARS_ON_END.match(text, end) is not None
