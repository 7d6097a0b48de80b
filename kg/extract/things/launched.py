"""A scanned article in, the drives out that no noun of a programme ends: 某某工作启动, 百名劳模进校园."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.scan import Hit, Scan
from kg.extract.things.rows import free
from kg.extract.things.starts import name_start
from kg.model import Mention

# Work that begins on a day, or once told of as begun, is a drive; any other is only work.
_BEGINS = re.compile(
    r"(?<!筹备)(?<!准备)(?<!施工)工作(?=(?:由此|正式|全面|全线|顺利)*(?:启动|拉开|展开|铺开))"
)
# So many of some calling, and where they go or what they do.
_MASSES = re.compile(
    r"[百千万]名[一-鿿]{2,5}(?:走?进|下|入|访|联|学)[一-鿿]{2,3}(?=活动|[,。;、!\n]|启动|正式)"
)
_MASS = ("百名", "千名", "万名")
_SHORTEST = 4


def launched(
    scan: Scan, found: list[Mention], by_end: Mapping[int, Mention], taken: list[tuple[int, int]]
) -> Iterator[Mention]:
    """The work that is told to begin, and what so many people of a calling set out for."""
    covered = [(m.start, m.end) for m in found if m.type in ("Programme", "Document") and m.form != "generic"]
    if "工作" in scan.text:
        for work in _BEGINS.finditer(scan.text, scan.body):
            start, any_of = name_start(scan, Hit(work.start(), work.end(), "工作"), by_end, taken)
            long = work.start() - start >= _SHORTEST
            if long and not any_of and free(start, work.end(), covered):
                yield Mention(start, work.end(), "Programme", "described", "", "")
    if any(mass in scan.text for mass in _MASS):
        for mass in _MASSES.finditer(scan.text):
            if free(*mass.span(), covered):
                yield Mention(*mass.span(), "Programme", "described", "", "")
