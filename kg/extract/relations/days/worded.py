"""A reading in, the days out that a text gives in so many words: 某赛始于2018年, 某会成立于2022年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.dates import Date
from kg.extract.entities.cast import Reading
from kg.extract.relations.facts import around, make
from kg.extract.text import Span
from kg.model import Fact

_LONGEST = 14  # characters of the words that stand right before a date
# 始于2018年: behind what began then, or 成立于2022年的某会 before it.
_BEGUN = re.compile(
    r"(?:最早|正式|首次|始终|就)?(?:始|创立|创办|创建|设立|建立|启动|成立|诞生|起源|组建|挂牌|开办|开通|建成|落成|发起|建)于$"
)
_BEFORE_VERB = re.compile(r"[”’]?(?:活动|项目|品牌|工作)?")


def worded(reading: Reading) -> Iterator[Fact]:
    """Every date with what the words before it say to have begun then."""
    text = reading.scan.text
    for date in reading.dates():
        if date.start < reading.scan.body:
            continue
        begun = _BEGUN.search(text, max(0, date.start - _LONGEST), date.start)
        if begun is not None:
            yield from _begun(reading, date, begun)


def _begun(reading: Reading, date: Date, verb: re.Match[str]) -> Iterator[Fact]:
    """What stands right before the verb, or behind the date and 的."""
    text = reading.scan.text
    things = reading.of("Union", "Programme")
    near = [m for m in things if m.end <= verb.start() and _BEFORE_VERB.fullmatch(text, m.end, verb.start())]
    behind = date.end + 1 + text.startswith("的“", date.end)
    near = near or [m for m in things if m.start == behind and text[date.end] == "的"]
    if near:
        told = max(near, key=lambda m: m.end - m.start)
        where = around(told, Span(date.start, date.end))
        yield from make(
            reading, told.entity, "heldOn", None, where, "heldOn.begun",
            date=date.iso, of="founded" if told.type == "Union" else None,
        )  # fmt: skip
