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
