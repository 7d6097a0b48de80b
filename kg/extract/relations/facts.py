"""What a pattern found in, a Fact out: evidence cut from the article's own characters."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import Any

from kg.extract.entities.cast import Named, Reading
from kg.extract.text import Span
from kg.lexicon import load
from kg.model import Bound, Evidence, Fact, Modality, Predicate


def evidence(reading: Reading, start: int, end: int) -> Evidence | None:
    """The characters `start` to `end` of the scanned text, None where they are not the body's.

    A mark whose partner is among them is taken in: 开展“春风行动 is cited with its closing mark.
    """
    scan = reading.scan
    if start <= scan.pairs.get(end, -1) < end:
        end += 1
    if start < scan.pairs.get(start - 1, -1) < end:
        start -= 1
    start -= scan.body
    end -= scan.body
    if start < 0 or end <= start:
        return None
    text = scan.article.text
    while start < end and text[start] in " \n,。;、":
        start += 1
    while end > start and text[end - 1] in " \n,。;、":
        end -= 1
    return Evidence(scan.article.id, start, end, text[start:end]) if end > start else None


def quotes(reading: Reading, where: Span) -> tuple[Evidence, ...]:
    """The characters of a span, those of its first and its last paragraph apart; none where one is not the body's."""
    text = reading.scan.text
    start, end = where.start, where.start + len(text[where.start : where.end].rstrip())
    line_end = text.find("\n", start, end)
    if line_end < 0:
        whole = evidence(reading, start, end)
        return () if whole is None else (whole,)
    first = evidence(reading, start, line_end)
    last = evidence(reading, text.rfind("\n", start, end) + 1, end)
    return () if first is None or last is None else (first, last)


_START, _END = attrgetter("start"), attrgetter("end")


def around(*parts: Named | Span | None) -> Span:
    """The span from the first of the parts to the last."""
    there = [part for part in parts if part is not None]
    return Span(min(map(_START, there)), max(map(_END, there)))


def make(
    reading: Reading,
    s: str | None,
    p: Predicate,
    o: str | None,
    where: Span,
    rule: str,
    *,
    modality: Modality = "done",
    role: str | None = None,
    date: str | None = None,
    value: float | None = None,
    unit: str | None = None,
    of: str | None = None,
    bound: Bound | None = None,
) -> list[Fact]:
    """The fact as a list of one, or of none when a part is missing or the page's body does not say it."""
    if s is None or s == o or (o is None and date is None and value is None):
        return []
    said = quotes(reading, where)
    if not said:
        return []
    article = reading.scan.article
    return [
        Fact(
            article.page, article.id, s, p, o, value, unit, of, bound, date, role, modality,
            reading.scan.lexicon.sure(rule), rule, said,
        )
    ]  # fmt: skip


def restated(fact: Fact, rule: str, **changed: Any) -> Fact:
    """A fact that follows from another by a rule of its own: the same words say it."""
    return replace(fact, rule=rule, confidence=load().sure(rule), **changed)
