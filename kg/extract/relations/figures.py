"""Counted amounts in, quantity facts out: whose figure it is and what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.dates import Date, dates
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.numbers import Amount, amounts
from kg.extract.relations.facts import make
from kg.extract.relations.frames import Frame, name_spans, speaker_of
from kg.extract.text import Span
from kg.model import Fact

_NOUN = re.compile(r"^(?:的)?([一-鿿A-Za-z“”‘’]{1,14}?)(?=[,。;、:!?()]|$|参加|参与|等|的|同场|在|组成|受益|加入|成为|前来|围绕|和|与|进行|获|被|到)")
_COUNTED = re.compile(r"([一-鿿A-Za-z“”‘’]{2,14})(?:达到|超过|达|为|共|约|近|有|超|已|了)?$")
_FIRST_PERSON = re.compile(r"我们|我会")


def figures(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """Each amount belongs to the programme of its clause, else to the body that acts there."""
    scan = reading.scan
    counted = amounts(scan.text)
    stated = dates(scan.text, scan.article.date)
    owner = _Owners(reading, found)
    for sentence in scan.sentences():
        inside = [a for a in counted if sentence.start <= a.start and a.end <= sentence.end]
        if not inside:
            continue
        owner.enter(sentence)
        for clause in scan.clauses(sentence, name_spans(reading, sentence)):
            owner.clause(clause)
            for amount in inside:
                if clause.start <= amount.start < clause.end and not _in_name(reading, amount):
                    subject, confidence = owner.of(amount, clause)
                    if subject is None:
                        continue
                    date = _date(stated, sentence, amount)
                    yield from make(
                        reading, subject, "quantity", None, _span(amount, clause), "quantity.clause", confidence,
                        value=amount.value, unit=amount.unit, of=counted_noun(scan.text, amount), bound=amount.bound, date=date,
                    )  # fmt: skip


class _Owners:
    """Follows, clause by clause, whose figures the text speaks of."""

    def __init__(self, reading: Reading, found: list[Frame]) -> None:
        self._reading = reading
        self._frames = found
        self._body: str | None = None
        self._programme: str | None = None
        self._kept: dict[str, tuple[Named, ...]] = {}
        for sentence in reading.scan.sentences():
            speaker_of(reading, sentence, self._kept)

    def enter(self, sentence: Span) -> None:
        """Begin a sentence: the programme of the one before is no longer meant."""
        self._programme = None
        earlier = [f for f in self._frames if f.sentence.start <= sentence.start and f.subjects]
        self._body = earlier[-1].subjects[-1].entity if earlier else self._first_body(sentence.start)
        before = [f for f in self._frames if f.sentence.end <= sentence.start and f.objects]
        if before and before[-1].objects[0].type == "Programme" and self._same_paragraph(before[-1].sentence, sentence):
            opening = self._reading.scan.text[sentence.start : sentence.start + 12]
            if re.match(r"(?:据悉|据了解|截至|目前|活动|本次|此次|该|这|比赛|竞赛|大赛|培训|今年|累计|经过|共)", opening):
                self._programme = before[-1].objects[0].entity

    def _same_paragraph(self, one: Span, other: Span) -> bool:
        return "\n" not in self._reading.scan.text[one.end - 1 : other.start].rstrip("\n") or True

    def _first_body(self, before: int) -> str | None:
        bodies = [m for m in self._reading.of("Union") if m.start < before] or self._reading.of("Union")
        return bodies[-1].entity if bodies else None

    def clause(self, clause: Span) -> None:
        """Take up what a clause names: a programme acted on, or a body that acts."""
        here = [f for f in self._frames if f.clause == clause]
        for frame in here:
            if frame.subjects and not frame.carried:
                self._body = frame.subjects[-1].entity
            programmes = [o for o in frame.objects if o.type == "Programme"]
            if programmes and frame.predicates & {"runs", "undertakes", "event", "participates"}:
                self._programme = programmes[0].entity
        leading = [
            m for m in self._reading.of("Programme")
            if clause.start <= m.start and m.end <= clause.end and m.mention.form != "bare"
        ]  # fmt: skip
        if leading and leading[0].start - clause.start <= 6:
            self._programme = leading[0].entity
        text = self._reading.scan.text
        unions = [m for m in self._reading.of("Union", "Organisation") if clause.start <= m.start < clause.end]
        if unions and unions[0].start - clause.start <= 4 and not leading:
            self._body = unions[0].entity
            if not any(o.type == "Programme" for f in here for o in f.objects):
                self._programme = None
        if _FIRST_PERSON.search(text[clause.start : clause.end]):
            said = speaker_of(self._reading, self._sentence(clause), self._kept)
            if said:
                self._body, self._programme = said[0].entity, None

    def _sentence(self, clause: Span) -> Span:
        text = self._reading.scan.text
        start = text.rfind("\n", 0, clause.start) + 1
        end = text.find("\n", clause.end)
        return Span(start, end if end >= 0 else len(text))

    def of(self, amount: Amount, clause: Span) -> tuple[str | None, float]:
        """The IRI of what the amount is said of, and how sure that is."""
        for m in self._reading.of("Programme"):  # 148项重大项目劳动竞赛 counts the programme itself
            if 0 <= m.start - amount.end <= 2 and m.end <= clause.end and m.mention.form != "bare":
                return m.entity, 0.8
        if self._programme:
            return self._programme, 0.7
        return self._body, 0.65


def _in_name(reading: Reading, amount: Amount) -> bool:
    return any(
        m.start <= amount.start and amount.end <= m.end for m in reading.mentions
        if m.type not in ("Group", "Person") and (m.entity or m.mention.form == "bare")
    )  # fmt: skip


def _span(amount: Amount, clause: Span) -> Span:
    return Span(max(clause.start, amount.start - 14), min(clause.end, amount.end + 12))


def counted_noun(text: str, amount: Amount) -> str:
    """What is counted: the noun after the unit, else the words before the number.

    >>> counted_noun("工会干事48名,", amounts("工会干事48名,")[0])
    '工会干事'
    >>> counted_noun("48名工会干事。", amounts("48名工会干事。")[0])
    '工会干事'
    """
    after = _NOUN.match(text[amount.end : amount.end + 16])
    if after and len(after[1].strip("“”")) > 1:
        return after[1].strip("“”‘’")
    before = _COUNTED.search(text[max(0, amount.start - 14) : amount.start])
    return before[1].strip("“”‘’") if before else ""


def _date(stated: list[Date], sentence: Span, amount: Amount) -> str | None:
    before = [d for d in stated if sentence.start <= d.start and d.end <= amount.start]
    return before[-1].iso if before else None
