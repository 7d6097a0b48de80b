"""A scanned article in, the ways of working out that are told by what they are made up of: 探索“甲、乙”的新路径."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.model import Mention

_WAY = re.compile(
    r"(?:[出了起]|一[条种套个])*(?P<way>(?P<of>(?:“[^”\n]{3,40}”|[^,。;:!?“”\n的]){1,44})"
    r"(?P<joins>的?)[^,。;:!?“”\n的]{0,8}?(?:路径|新路|模式|机制|(?<!课程)体系|格局|网络))(?=[\d,。;!\n])"
)
# What it is made up of: a quotation, something with others around it, two things joined; a row before 的.
_MADE_UP = re.compile(r"“[^”]+”[^“”、]*|以.+为.*|由.+[组构]成|[^、]+[与和][^、]+(?:结合|联动|融合)")
_ROW = re.compile(r"[^“”、]{3,}(?:、[^“”、]+)+")


def ways(scan: Scan) -> Iterator[Mention]:
    """The ways of working behind verbs that find or use them."""
    holds, makes = scan.lexicon.endings["holds"], scan.lexicon.parts["makes"]
    for verb in scan.words["triggers"]:
        if not scan.runs(verb.word) or (verb.word in makes and not holds.end(verb.word)):
            continue  # 组织, 发放: people are called together, or given something
        way = _WAY.match(scan.text, verb.end)
        if way is None:
            continue
        row = way["joins"] and _ROW.fullmatch(way["of"])
        if row or _MADE_UP.fullmatch(way["of"]):
            yield Mention(*way.span("way"), "Programme", "described", "", "")
