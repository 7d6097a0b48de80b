"""Counted amounts in, quantity facts out: whose figure it is and what it counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.dates import Date
from kg.extract.durations import DURATIONS, tells_how_long
from kg.extract.entities.cast import Cast, Reading
from kg.extract.numbers import Amount, amounts
from kg.extract.relations.days.going_on import lasts_to
from kg.extract.relations.facts import make
from kg.extract.relations.figures.nouns import counted_noun
from kg.extract.relations.figures.owners import Owners
from kg.extract.relations.figures.shares import whole_of
from kg.extract.relations.figures.whose import Whose, whose
from kg.extract.relations.frames import Frame
from kg.extract.relations.frames.verbs import moods
from kg.extract.relations.speech import Speech, speeches
from kg.extract.text import Span
from kg.model import Fact, Modality

_LONGEST_WORD = 8
# A name behind a number ends within as many characters.
_NAME = 30
# How far around a number the evidence goes.
_QUOTED_BEFORE, _QUOTED_BEHIND = 14, 12
# 2024年以来, 3月5日起; but 自2024年至2026年, 从2024年的9人, and not up to now.
_SINCE = re.compile(r"[^,。;]{0,24}以来|(?:[上中下]旬|份|初|底)?(?:起|至今|开始)")
_THEN = re.compile(r"(?:至|到|~|—+|-|的)")
# 1至9月签订90份: in none of those months.
_MONTHS = re.compile(r"\d月?[至到~—-]+$")
_NOW = re.compile(r"(?<!截)[至到为](?:目前|如今|现在)")
_OWNERS = ("Union", "Organisation", "Place")
# A quotation as long is somebody's speech.
_SPEECH = 10
_FIRST_PERSON = re.compile(r"我们|我会|我市|我区|我县")


def figures(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """Each amount belongs to the programme of its clause, else to the body that acts there."""
    scan = reading.scan
    counted = amounts(scan.text)
    if not counted:
        return
    starts = [amount.start for amount in counted]
    stated = reading.dates()
    stated_at = [date.start for date in stated]
    said = reading.once(speeches)
    owner = Owners(reading, found, cast, said)
    private = _private(reading, said)
    for sentence in scan.sentences():
        if sentence.start > starts[-1]:
            break
        inside = [
            amount
            for amount in _between(counted, starts, sentence)
            if not any(span.start < amount.start < span.end for span in private)
            and not _in_name(reading, sentence, amount)
        ]
        owner.enter(sentence)
        told: dict[Amount, Whose] = {}  # whose those of the sentence are
        for clause in reading.clauses(sentence):
            if clause.start > starts[-1]:
                break
            owner.clause(clause)
            for amount in inside:
                if clause.start <= amount.start < clause.end:
                    whole = whole_of(scan.text, list(told), amount)
                    told[amount] = told[whole] if whole else whose(owner, amount, clause)
                    date = _date(reading, stated, stated_at, sentence, amount) if told[amount] else None
                    yield from _stated(owner, told[amount], clause, amount, date)


def _stated(owner: Owners, owned: Whose, clause: Span, amount: Amount, date: str | None) -> Iterator[Fact]:
    """An amount as a figure of each of those whose it is."""
    reading = owner.reading
    for subject, why in owned:
        yield from make(
            reading, subject, "quantity", None, _span(reading, amount, clause), f"quantity.{why}",
            value=amount.value, unit=amount.unit, of=_of(reading, amount), bound=amount.bound,
            date=date, modality=_modality(reading, owner.frames, clause, amount),
        )  # fmt: skip


def _private(reading: Reading, said: list[Speech]) -> list[Span]:
    """Quotations of people who speak for no body and name none: what they earn, pay and were given."""
    text = reading.scan.text
    named = [m.start for m in reading.of("Union", "Programme")]
    spans = [
        Span(opening, closing)
        for closing, opening in reading.scan.pairs.items()
        if closing - opening >= _SPEECH and text[opening] == "“"
    ]
    return [
        span
        for span in spans
        if not any(s.span.start <= span.start < s.span.end for s in said)
        and not any(span.start < at < span.end for at in named)
        and not _FIRST_PERSON.search(text, span.start, span.end)
    ]


def _in_name(reading: Reading, sentence: Span, amount: Amount) -> bool:
    text = reading.scan.text
    floor = max(0, amount.start - _LONGEST_WORD)
    opening = max(text.rfind("“", floor, amount.start + 1), text.rfind("‘", floor, amount.start + 1))
    closing = reading.scan.pairs.get(opening, -1)
    if opening >= 0 and amount.end <= closing <= opening + _LONGEST_WORD:
        return True  # “六个有”, “8+N”: a word in inverted commas counts nothing
    return any(
        m.start <= amount.start and amount.end <= m.end for m in reading.within(sentence.start, sentence.end)
        if m.type not in ("Group", "Person") and (m.entity or m.mention.form == "bare")
    )  # fmt: skip


def _span(reading: Reading, amount: Amount, clause: Span) -> Span:
    """What stands around the number, in whole words."""
    first = reading.scan.token(max(clause.start, amount.start - _QUOTED_BEFORE))
    last = reading.scan.token(min(clause.end, amount.end + _QUOTED_BEHIND) - 1)
    return Span(max(clause.start, first.start), min(clause.end, last.end))


def _of(reading: Reading, amount: Amount) -> str:
    """What is counted: the name right behind the number (4对单身青年职工), else the noun that the words give."""
    text = reading.scan.text
    if amount.unit in DURATIONS:
        return tells_how_long(text, amount.start) or "连续"
    noun = counted_noun(reading.scan, amount)
    for named in reading.within(amount.end, amount.end + _NAME):
        gap = text[amount.end : named.start]
        if gap.strip("“‘") == "" and named.type in ("Programme", "Group", "Union", "Organisation"):
            name = text[named.start : named.end].strip("“”‘’")
            return noun if noun.startswith(name) else name
        if named.type == "Award" and gap and noun.startswith(gap):
            return gap  # 授予315个单位五一劳动奖状
    return _whole(reading, amount, noun)


def _whole(reading: Reading, amount: Amount, noun: str) -> str:
    """A noun in front of the number with the rest of the name that it begins inside (新就业形态劳动者驿站14个)."""
    text = reading.scan.text
    start = text.rfind(noun, max(0, amount.start - _NAME), amount.start) if noun else -1
    if start < 0 or noun in text[amount.end : amount.end + _NAME]:
        return noun
    end = start + len(noun)
    whose = [m for m in reading.within(start - _NAME, end) if m.type in _OWNERS and m.entity]
    ends = [m.end for m in whose if m.start <= start < m.end <= end or (m.type == "Union" and m.end == end)]
    if ends:  # 某公司女工9人, 某市总9万元: whose figure it is, not what it counts
        return text[max(ends) : end].strip("“”‘’")
    held = [m.start for m in reading.within(start - _NAME, amount.start) if m.start < start < m.end]
    return text[min(held) : start] + noun if held else noun


def _between(counted: list[Amount], starts: list[int], sentence: Span) -> list[Amount]:
    """The amounts of a sentence."""
    first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
    return [amount for amount in counted[first:last] if amount.end <= sentence.end]


def _date(
    reading: Reading, stated: list[Date], starts: list[int], sentence: Span, amount: Amount
) -> str | None:
    """The date that stands before the amount in its sentence; the year in a programme's name is its own.

    What has come together since a day is as of now: of that year where it is the report's, else of none.
    """
    for index in range(bisect_left(starts, amount.start) - 1, -1, -1):
        date = stated[index]
        if date.start < sentence.start:
            return None
        if lasts_to(reading.scan.text, date.start) or _is_others(reading.scan.text, date):
            continue
        if _NOW.search(reading.scan.text, date.end, amount.start):
            return None
        if not any(n.start <= date.start and date.end <= n.end for n in reading.of("Programme")):
            months = _MONTHS.search(reading.scan.text, max(0, date.start - 3), date.start)
            if months and len(date.iso) == len("2024-01"):
                return date.iso[: len("2024")]
            if not _SINCE.match(reading.scan.text, date.end) and not _from(reading.scan.text, date):
                return date.iso
            year = date.iso[: len("2024")]
            return year if reading.date and reading.date.startswith(year) else None
    return None


# 比2012年提高3%: with what a figure is compared.
_COMPARED = ("比", "较", "相比", "同比", "比起")


def _is_others(text: str, date: Date) -> bool:
    """Whether a date is no figure's that follows: when something began (创办于2021年,), with when it is compared."""
    begun = text.endswith("于", 0, date.start) and text.startswith((",", "、"), date.end)
    return begun or text.endswith(_COMPARED, 0, date.start)


def _from(text: str, date: Date) -> bool:
    """Whether a date is told as the beginning of a span that goes on (自2024年3月甲成立)."""
    return text[date.start - 1 : date.start] in ("自", "从") and not _THEN.match(text, date.end)


def _modality(reading: Reading, here: list[Frame], clause: Span, amount: Amount) -> Modality:
    """How far it is: what the verb before the number says, else a word of planning (计划新建10个)."""
    verbs = [frame for frame in here if frame.verb.end <= amount.start]
    if verbs and verbs[-1].modality != "done":
        return verbs[-1].modality
    words, before = reading.scan.lexicon["modality"], Span(clause.start, amount.start)
    planned = (
        len(hit.word) > 1 and words[hit.word]["modality"] == "planned" for hit in moods(reading, before)
    )
    return "planned" if any(planned) else "done"
