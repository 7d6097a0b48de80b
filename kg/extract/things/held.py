"""A bare noun of a service in (心理健康讲座), whether the sentence tells of one that was held out."""

from __future__ import annotations

import re

from kg.extract.happens import HOW, OCCURS, OPENS
from kg.extract.scan import Scan

# A noun that says less is any of its sort.
_SAYS_ENOUGH = 4
# What a clause goes on with that tells where, when or by whom something was held, and whom it reached.
_GOES_ON = re.compile(
    rf"[”’]?(?:活动)?(?:[在于][^,。;“”]{{2,20}})?{HOW}(?:{OCCURS}|{OPENS}|开展(?=[,。;])|结束|(?:共|累计|先后)?吸引|惠及"
    r"|(?:[已共]|累计|先后|全年|直接)*(?:覆盖|救助|慰问|走访|服务|帮扶|资助|培训|参与|参加|受益|走进|深入)[^,。;、]{0,14}?\d"
    r"|由[^,。;]{2,24}(?:主办|举办|承办|牵头|发起|提供)|启动以来|开展以来|现场[,。]|[上中][,,])"
)
_BEFORE = ("在", "通过", "总工会", "公司", "各类", "各项", "场")
_HEADS = frozenset(",。;!?\n—")
# 甲组织的P, behind whoever runs it.
_OF = re.compile(r"(?:举办|组织|开展|推出|主办|举行|提供|发起|打造)的$")


def is_held(scan: Scan, start: int, end: int) -> bool:
    """Whether a bare noun at the head of a clause, behind 在 or behind who runs it is told of as one occasion."""
    if end - start < _SAYS_ENOUGH:
        return False
    if _OF.search(scan.text, max(0, start - 4), start):
        return True
    before = scan.text[start - 1 : start]
    opens = not before or before in _HEADS or scan.text.endswith(_BEFORE, 0, start)
    return opens and _GOES_ON.match(scan.text, end) is not None
