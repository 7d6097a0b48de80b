"""Bodies in, the programmes out whose cost they bear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.attendance.delegates import row_of
from kg.extract.relations.facts import make
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import in_post
from kg.extract.text import Span
from kg.model import Fact

# A programme named further back than this is not what the costs are of.
_FURTHEST = 160
# 费用由甲承担; 甲承担三分之一.
_COSTS = re.compile(r"(?:费用|经费|资金|开支|成本|餐费|保费|房租|租金|差价)[^,。;“”]{0,14}由(?:各|当地)?$")
_BEARS = re.compile(
    r"(?:工会)?(?:全额|全部|统一|共同|分别|各自|专项|按比例|予以|给予|来)*(?P<verb>承担|分担|负担|支付|列支|补贴|补助|买单|报销|出资)"
)
_SHARE = re.compile(
    r"(?:全额|统一|另外?|则|再|各)*(?P<verb>承担|负担|补贴|补助|报销|出资)了?(?:其中的?)?"
    r"(?:[一二三四五六七八九十]+分之[一二三四五六七八九]|\d+%|全部|一半|全额|所有|剩余|其余|大部分)(?!责任|义务|任务|工作)"
)


def backing(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """P的费用由甲承担: 甲 funds P; 甲、乙承担一半: both."""
    text, end = reading.scan.text, 0
    bodies = [body for body in reading.of("Union", "Organisation") if not in_post(reading, body)]
    for index, first in enumerate(bodies):
        if first.start < end:
            continue
        row = row_of(bodies[index:], text)
        end = row[-1].end
        costs = _COSTS.search(text, max(0, first.start - 24), first.start)
        bears = (_BEARS if costs else _SHARE).match(text, end)
        before = [m for m in reading.of("Programme") if m.end <= first.start and m.mention.form != "listed"]
        if bears and before and first.start - before[-1].end <= _FURTHEST:
            for body in row:
                where = Span(body.start, bears.end("verb"))
                yield from make(reading, body.entity, "funds", before[-1].entity, where, "funds.costs")
