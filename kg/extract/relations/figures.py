"""Counted amounts in, quantity facts out: whose figure it is and what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.dates import Date, dates
from kg.extract.entities.cast import Cast, Reading
from kg.extract.numbers import Amount, amounts
from kg.extract.relations.facts import make
from kg.extract.relations.frames import Frame
from kg.extract.relations.nouns import counted_noun
from kg.extract.relations.owners import Owners
from kg.extract.relations.speech import Speech, speeches
from kg.extract.text import Span
from kg.model import Fact

_LONGEST_WORD = 8
# A quotation as long is somebody's speech.
_SPEECH = 10
_FIRST_PERSON = re.compile(r"我们|我会|我市|我区|我县")


def figures(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """Each amount belongs to the programme of its clause, else to the body that acts there."""
    scan = reading.scan
    counted = amounts(scan.text)
    stated = dates(scan.text, scan.article.date)
    said = speeches(reading)
    owner = Owners(reading, found, cast, said)
    private = _private(reading, said)
    for sentence in scan.sentences():
        inside = [a for a in counted if sentence.start <= a.start and a.end <= sentence.end]
        owner.enter(sentence)
        for clause in reading.clauses(sentence):
            owner.clause(clause)
            for amount in inside:
                if clause.start <= amount.start < clause.end and not _in_name(reading, amount):
                    if any(span.start < amount.start < span.end for span in private):
                        continue
                    date = _date(stated, sentence, amount)
                    for subject, confidence in owner.of(amount, clause):
                        yield from make(
                            reading, subject, "quantity", None, _span(amount, clause), "quantity.clause",
                            confidence, value=amount.value, unit=amount.unit,
                            of=counted_noun(scan, amount), bound=amount.bound, date=date,
                        )  # fmt: skip


def _private(reading: Reading, said: list[Speech]) -> list[Span]:
    """Quotations of people who speak for no body and name none: what they earn, pay and were given."""
    text = reading.scan.text
    named = [m.start for m in reading.of("Union", "Programme")]
    spans = [
        Span(opening, closing)
        for closing, opening in reading.scan.pairs.items()
        if closing - opening >= _SPEECH
        and text[opening] == "“"
        and re.search("[,。!?;]", text[opening:closing])
    ]
    return [
        span
        for span in spans
        if not any(s.span.start <= span.start < s.span.end for s in said)
        and not any(span.start < at < span.end for at in named)
        and not _FIRST_PERSON.search(text, span.start, span.end)
    ]


def _in_name(reading: Reading, amount: Amount) -> bool:
    text = reading.scan.text
    opening = max(text.rfind(mark, max(0, amount.start - _LONGEST_WORD), amount.start + 1) for mark in "“‘")
    closing = reading.scan.pairs.get(opening, -1)
    if opening >= 0 and amount.end <= closing <= opening + _LONGEST_WORD:
        return True  # “六个有”, “8+N”: a word in inverted commas counts nothing
    return any(
        m.start <= amount.start and amount.end <= m.end for m in reading.mentions
        if m.type not in ("Group", "Person") and (m.entity or m.mention.form == "bare")
    )  # fmt: skip


def _span(amount: Amount, clause: Span) -> Span:
    return Span(max(clause.start, amount.start - 14), min(clause.end, amount.end + 12))


def _date(stated: list[Date], sentence: Span, amount: Amount) -> str | None:
    before = [d for d in stated if sentence.start <= d.start and d.end <= amount.start]
    return before[-1].iso if before else None
