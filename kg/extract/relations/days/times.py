"""Dates in, heldOn facts out: when a programme was held or begun, when a body was founded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.dates import Date
from kg.extract.editions import edition_of
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.days.beside import beside
from kg.extract.relations.days.elsewhere import begins_other, heard, names_another, since_begun
from kg.extract.relations.days.going_on import UNTIL, going_on
from kg.extract.relations.days.opening_day import opening_day
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import begins, is_occasion
from kg.extract.text import Span, behind_mark
from kg.model import Fact

# Between a union and 成立 there is room for a date (于2023年9月正式成立).
_NEAR = 16
_RANGE = re.compile(r"(?:上午|下午|晚|[上中下]旬|初|底|末)?起?(?:至|到|~|—+|-)")
_DAY = len("2023-12-18")
# 今年,某会深入企业,开展建会工作: a sort of work, without such a noun, began in no year told clauses before.
_DEED = re.compile(r"(?:活动|行动|竞赛|大赛|比赛|评选|计划|项目|工程)$")
# 2031年初,某会举办P: the year alone, right before it.
_AT_ONCE = re.compile(r"(?:初|底|[上下]半年|第[一二三四]季度|[春夏秋冬][天季]?)?,")
_BY = re.compile(r"由")
_BROUGHT = frozenset({"runs", "undertakes"})
# 记者6月24日从工会获悉: when it was heard, not when it was done.
_HEARD = ("记者", "笔者")
# 为完成2031年建设目标,甲召开P: what something is done for is no time of it.
_PURPOSE = re.compile(r"为(?:了|进一步|确保|切实|全面|深入|更好)?[^,。;:]{0,20}$")
# 3月10日召开的某会上: the day of that meeting.
_OF_ANOTHER = re.compile(r"(?:上午|下午)?(?:在[^,。;的]{1,12})?(?:召开|举行|举办|开幕|闭幕|发布|印发)的")


def held(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """What the clauses tell; of an occasion that they leave open the year in its name."""
    told = _narrowest([*_told(reading, found, cast), *beside(reading, cast)])
    told += opening_day(reading, {fact.s for fact in told}, cast)
    until = list(going_on(reading, cast))
    told += (fact for fact in until if fact.rule != UNTIL)
    yield from told
    yield from (fact for fact in until if fact.rule == UNTIL)
    yield from _until(reading, told)
    dated = {fact.s for fact in told}
    for named in reading.of("Programme"):
        year = edition_of(reading.scan.text, named)
        if year is None or named.entity in dated:
            continue
        dated.add(named.entity or "")
        where = Span(max(reading.scan.body, named.start - len(year) - 1), named.end)
        yield from make(reading, named.entity, "heldOn", None, where, "heldOn.edition", date=year)


def _until(reading: Reading, told: list[Fact]) -> Iterator[Fact]:
    """6月10日至14日举行P: its last day, beside its first."""
    spans = [date for date in reading.dates() if date.until]
    for fact in told if spans else ():
        start, end = fact.evidence[0].start + reading.scan.body, fact.evidence[-1].end + reading.scan.body
        last = next((d.until for d in spans if start <= d.start < end and d.iso == fact.date), None)
        if last and fact.of is None:
            yield replace(fact, date=last, rule=UNTIL)


def _narrowest(facts: list[Fact]) -> list[Fact]:
    """`facts` without the year or month of a programme of which another tells the day."""
    days = {(fact.s, fact.date) for fact in facts if fact.of != "founded"}
    wide = {(iri, date[:length]) for iri, date in days if date for length in (4, 7) if length < len(date)}
    return [fact for fact in facts if (fact.s, fact.date) not in wide]


def _told(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """The date before a verb, in its clause or at the head of its sentence, dates what the verb brings about."""
    stated = reading.dates()
    starts = [date.start for date in stated]
    for frame in found if stated else ():
        if frame.negated:
            continue
        inside = _inside(reading.scan.text, stated, starts, frame)
        if not inside:
            continue
        date = _date_of(reading.scan.text, inside, frame)
        if date is None or names_another(reading, date, frame):
            continue
        yield from _founded(reading, frame, date)
        yield from _dated(reading, found, frame, date, cast)
        yield from _took_place(reading, frame, date)


def _dated(reading: Reading, found: list[Frame], frame: Frame, date: Date, cast: Cast) -> Iterator[Fact]:
    """2月3日举办P, 2031年成立某会: what the verb acts on."""
    elsewhere = not _opened(reading, frame, date) and begins_other(reading, cast, date, frame, found)
    where = around(Span(date.start, date.end), Span(frame.verb.start, frame.verb.end), *frame.objects[:1])
    # 2023年9月起,建立“某”模式
    opens = frame.verb.word in reading.scan.lexicon.parts["opens"] and len(date.iso) > len("2024")
    opens = opens or _starts(reading.scan.text, date)
    # 2031年,甲成立P: one thing begins in the year that is told
    founds = _founds(reading, date, frame)
    # 今年为职工提供P: what a year or a month tells to be given or used did not begin then, nor do all of a list.
    parts, wide = reading.scan.lexicon.parts, len(date.iso) < _DAY
    goes_on = wide and any(frame.verb.word in parts[part] for part in ("gives", "means", "advances", "keeps"))
    # 2031年,某会举办P
    at_once = _AT_ONCE.fullmatch(reading.scan.text, date.end, max(date.end, frame.clause.start))
    right_before = at_once is not None and frame.verb.word in parts["holds"]
    for target in frame.objects:
        founded = founds and not _is_counted(reading.scan.text, frame, target)
        far = len(date.iso) == len("2024") and date.end < frame.clause.start and not founded
        if goes_on or (wide and target.mention.form == "listed"):
            continue
        if (
            far
            and target.mention.form in ("described", "plain", "generic")
            and not _DEED.search(reading.written(target))
            and not (right_before and is_occasion(reading, cast, target.entity))
        ):
            continue
        occasion = target.type == "Programme" and (
            opens or founded or begins(reading, cast, target.entity, date.iso)
        )
        if occasion and not elsewhere and frame.predicates & {"runs", "undertakes", "event"}:
            yield from make(
                reading, target.entity, "heldOn", None, where, "heldOn.clause", date=date.iso,
                modality=frame.modality,
            )  # fmt: skip
        elif target.type == "Union" and "establishes" in frame.predicates:
            yield from make(
                reading, target.entity, "heldOn", None, where, "heldOn.founded", date=date.iso,
                of="founded", modality=frame.modality,
            )  # fmt: skip


# 2031年, 2031年冬天,: at the head of a sentence.
_SEASON = re.compile("(?:[春夏秋冬][季天]?|年?[初底末]|[上下]半年)?,")


def _founds(reading: Reading, date: Date, frame: Frame) -> bool:
    """Whether a verb brings something about in a year of which the number is told."""
    parts, word = reading.scan.lexicon.parts, frame.verb.word
    text = reading.scan.text
    told = len(date.iso) == len("2024") and text[date.start].isdigit() and not date.since
    told = told and (date.end >= frame.clause.start or _SEASON.match(text, date.end) is not None)
    return told and word not in parts["keeps"] and (word in parts["opens"] or word in parts["makes"])


def _is_counted(text: str, frame: Frame, target: Named) -> bool:
    """Whether it is told how many of a sort (新建驿站50个, 设立30家驿站)."""
    return any(
        c.isdigit() for c in text[frame.verb.end : target.start + 1] + text[target.end : target.end + 2]
    )


def _opened(reading: Reading, frame: Frame, date: Date) -> bool:
    """Whether something is held or opened on the one day told, whatever else was (3月5日,甲开展P,启动Q)."""
    parts, word = reading.scan.lexicon.parts, frame.verb.word
    meets = word in parts["holds"] and word in parts["alone"] and word not in parts["makes"]
    return len(date.iso) == _DAY and not date.until and (word in parts["opens"] or meets)


def _took_place(reading: Reading, frame: Frame, date: Date) -> Iterator[Fact]:
    """2月3日,P举行; P于2月3日由甲举办: what the sentence is about."""
    text, topic = reading.scan.text, frame.topic
    if frame.objects or topic is None or topic.start < frame.sentence.start:
        return
    brought = frame.predicates & _BROUGHT and _BY.search(text, frame.clause.start, date.start)
    if (
        ("event" in frame.predicates and not _is_age(text, date, frame))
        or brought
        or (frame.predicates & _BROUGHT and since_begun(text, date, frame))
    ):
        where = around(Span(date.start, date.end), Span(frame.verb.start, frame.verb.end))
        yield from make(
            reading, topic.entity, "heldOn", None, where, "heldOn.event", date=date.iso,
            modality=frame.modality,
        )  # fmt: skip
        if body := _opened_body(reading, topic):
            yield from make(
                reading, body.entity, "heldOn", None, where, "heldOn.founded", date=date.iso, of="founded",
                modality=frame.modality,
            )  # fmt: skip


# 某会成立100周年, 成立三年来: how long ago that was.
_AGE = re.compile(r"(?<!日)以来|的?第?[\d一二两三四五六七八九十百]+(?:多|余)?个?周?年")


def _is_age(text: str, date: Date, frame: Frame) -> bool:
    """Whether a verb says how long ago something began, not when (创办于2021年)."""
    return date.start < frame.verb.start and _AGE.match(text, frame.verb.end) is not None


# 揭牌, 挂牌 of a union is its founding; 甲、乙同时揭牌成立: of each.
_UNVEILED = ("揭牌", "挂牌", "应运而生", "诞生")
_FOUNDING = re.compile("(?:成立|揭牌|挂牌|暨)+(?:大会|仪式)$")


def _founded(reading: Reading, frame: Frame, date: Date) -> Iterator[Fact]:
    """2023年9月,某工会联合会成立: the union right before the verb; 某工会联合会召开成立大会."""
    text, verb = reading.scan.text, frame.verb
    if frame.carried or not frame.subjects or frame.subjects[-1].type != "Union":
        return
    body = frame.subjects[-1]
    between = text[body.end : verb.start]
    if any(mark in between for mark in ",。;”") or len(between) > _NEAR:
        return
    meets = any(_FOUNDING.fullmatch(reading.written(held)) for held in frame.objects)
    unveiled = not frame.objects and verb.word.endswith(_UNVEILED)
    founds = {"event", "establishes"} <= frame.predicates and not frame.objects
    if not (meets or unveiled or founds) or (_is_age(text, date, frame) and date.end != verb.start):
        return
    for union in _beside(reading, frame, body):
        where = around(union, Span(date.start, date.end), Span(verb.start, verb.end))
        yield from make(
            reading, union.entity, "heldOn", None, where, "heldOn.founded", date=date.iso, of="founded",
            modality=frame.modality,
        )  # fmt: skip


def _opened_body(reading: Reading, held: Named) -> Named | None:
    """The union whose founding a programme is that is called after it (某工会联合会成立大会)."""
    text = reading.scan.text
    for union in reading.of("Union"):
        begins = held.start in (union.start, union.end)
        if begins and _FOUNDING.fullmatch(text, union.end, held.end):
            return union
    return None


def _beside(reading: Reading, frame: Frame, body: Named) -> list[Named]:
    """A union and those listed before it (甲、乙成立)."""
    row = [body]
    for union in reversed([n for n in reading.within(frame.sentence.start, body.start) if n.type == "Union"]):
        if reading.scan.text[union.end : row[0].start] in ("、", "和", "与", "及"):
            row.insert(0, union)
    return row


def _inside(text: str, stated: list[Date], starts: list[int], frame: Frame) -> list[Date]:
    """The dates of a frame's sentence up to its verb, and the one that 于 puts right behind it (成立于2021年)."""
    first = bisect_left(starts, frame.sentence.start)
    behind = frame.verb.end + text.startswith("于", frame.verb.end)
    last = bisect_left(starts, behind)
    before = [d for d in stated[first:last] if d.end <= frame.verb.start]
    told = stated[last : last + 1] if text[behind - 1] == "于" else []
    return [*before, *(d for d in told if d.start == behind)]


def _date_of(text: str, before: list[Date], frame: Frame) -> Date | None:
    """The date nearest before the verb in its sentence; 2021年以来 dates nothing, 自3月起开展 what is begun."""
    before = [d for d in before if not text.endswith(_HEARD, 0, d.start) and not heard(text, d.end)]
    before = [d for d in before if not _OF_ANOTHER.match(text, d.end, frame.verb.start)]
    before = [d for d in before if len(d.iso) == _DAY or not _for_it(text, d, frame)]
    # 6月10日至14日: what is held then begins on the first day.
    before = [
        d for i, d in enumerate(before) if not i or not _RANGE.fullmatch(text, before[i - 1].end, d.start)
    ]
    begun = before and (
        _starts(text, before[-1])
        or before[-1].end == frame.verb.start  # 自3月启动以来
        or since_begun(text, before[-1], frame)
        or before[-1].until  # 从6月至8月
    )
    if not before or (before[-1].since and not begun):
        return None
    return max(before, key=lambda d: (len(d.iso), d.start), default=None)


def _for_it(text: str, date: Date, frame: Frame) -> bool:
    """Whether a year stands in what something is done for, told before who does it."""
    clause = behind_mark(text, ",;:。\n", frame.sentence.start, date.start)
    clause = max(clause, frame.sentence.start)
    return clause < frame.clause.start and _PURPOSE.match(text, clause, date.start) is not None


_STARTS = re.compile(r"(?:[上中下]旬|初|底)?(?:起|开始)")


def _starts(text: str, date: Date) -> bool:
    """Whether what a sentence tells began then: 自3月起开展P; 从3月中旬开始,甲走进某镇,开展P."""
    return _STARTS.match(text, date.end) is not None
