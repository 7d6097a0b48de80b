"""Frames in, honours out: who gives one and to whom, who is told to have won it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.honours.taken import pointed_at, praised
from kg.extract.relations.subjects import in_post, inside
from kg.extract.text import Span
from kg.model import Fact, Predicate

_BEARERS = ("Person", "Union", "Organisation")
_PRONOUN = re.compile(r"(?<![其])(?:他|她)(?!们|人)")


# 典礼表彰了…, 现场还颁发了…: told of the occasion, done by who holds it.
_AT_OCCASION = re.compile(
    r"\s*(?:[^,。;“”]{0,6}?(?:现场|当天|会上|仪式上|活动中)|(?:此次|本次|这次|该)?(?:典礼|大会|会议|仪式|活动|竞赛|大赛|比赛))"
)


def _of_occasion(text: str, frame: Frame) -> bool:
    """Whether a clause that names nobody tells what happened on the occasion that it or its sentence begins with."""
    anew = any(subject.start >= frame.sentence.start for subject in frame.subjects)
    begins = frame.clause.start if anew else frame.sentence.start
    return frame.carried and any(
        _AT_OCCASION.match(text, start, frame.verb.start) for start in {frame.clause.start, begins}
    )


def hosts(frame: Frame) -> tuple[Named, ...]:
    """The unions that hold an occasion or give honours, where the clause names them."""
    if frame.carried or frame.negated or not frame.predicates & {"runs", "undertakes", "event", "awards"}:
        return ()
    return tuple(subject for subject in frame.subjects if subject.type == "Union")


def award(reading: Reading, frame: Frame, honour: Named, host: tuple[Named, ...]) -> Iterator[Fact]:
    """A 授予 B “某”称号; B 被 A 授予“某”称号: A awards it, B wins it; on an occasion the `host` does."""
    text = reading.scan.text
    told = reading.within(frame.sentence.start, frame.sentence.end)
    people = [  # 林文工作室被命名为…, 某工会主席林文被授予…: not 林文, not his union
        n for n in told if n.type in _BEARERS and not inside(n, told) and not in_post(reading, n)
    ]
    here = [n for n in people if frame.clause.start <= n.start and n.end <= frame.clause.end]
    passive = text.rfind("被", frame.clause.start, frame.verb.start)
    if passive >= 0:
        givers = [n for n in here if passive < n.start and n.end <= frame.verb.start]
        before = [n for n in people if frame.sentence.start <= n.start and n.end <= passive]
        takers = _in_a_row(reading, before)
        if not before and _PRONOUN.search(text, frame.sentence.start, passive):
            takers = _last_person(reading, frame)  # 2031年,他被某会授予“某”称号
    else:
        stated = [
            n for n in here
            if n.end == frame.verb.start and n.type != "Person" and text[n.start - 1] not in "把将给向让"
        ]  # fmt: skip
        givers = stated or list((_of_occasion(text, frame) and host) or frame.subjects)
        stop = honour.start if honour.start > frame.verb.end else frame.clause.end
        takers = [n for n in here if frame.verb.end <= n.start and n.end <= stop]
        takers = takers or pointed_at(reading, frame, givers) or praised(reading, frame, people)
        if stated and not takers:
            takers = _last_person(reading, frame)  # 他还获得某部授予的“某”称号
    pairs: tuple[tuple[Predicate, list[Named]], ...] = (("awards", givers), ("wins", takers))
    for predicate, who in pairs:
        for named in who:
            near = named if frame.sentence.start <= named.start < frame.sentence.end else None
            where = around(near, Span(frame.verb.start, frame.verb.end), honour)
            rule = f"{predicate}.{'passive' if passive >= 0 else 'given'}"
            yield from make(
                reading, named.entity, predicate, honour.entity, where, rule, 0.85, modality=frame.modality
            )


def _last_person(reading: Reading, frame: Frame) -> list[Named]:
    """The person that a sentence with no other subject goes on about."""
    before = [n for n in reading.of("Person") if n.end <= frame.verb.start]
    near = before[-1:] if before and frame.verb.start - before[-1].end < 160 else []
    return [n for n in near if n.start >= frame.sentence.start or _PRONOUN.search(
        reading.scan.text, frame.sentence.start, frame.verb.start
    )]  # fmt: skip


def winners(reading: Reading, frame: Frame) -> tuple[Named, ...]:
    """Persons named in the sentence, but for a body named behind them: then that one."""
    text = reading.scan.text
    if told_by := _told_by_it(reading, frame):
        return told_by
    if text.endswith(_DONE_TO, 0, frame.verb.start):
        return ()
    people = [
        named for named in reading.of("Person")
        if frame.sentence.start <= named.start and named.end <= frame.verb.start
    ]  # fmt: skip
    own = [s for s in frame.subjects if frame.clause.start <= s.start and s.end <= frame.verb.start]
    if own and people and people[-1].end <= frame.clause.start and people[-1].end <= own[0].start:
        return tuple(own)  # 某人获奖章,某公司获奖状
    after = [n for n in reading.of("Person") if frame.verb.end <= n.start < frame.clause.end]
    told = _in_a_row(reading, people) or after[:1] or _last_person(reading, frame)
    return tuple(told) or (() if frame.carried and not _wins_more(reading, frame) else frame.subjects)


# 获得某称号的|甲厂: between the honour and who is told by it.
_OF_WHOM = re.compile(r"[”’]?(?:荣誉)?(?:称号)?的")


def _told_by_it(reading: Reading, frame: Frame) -> tuple[Named, ...]:
    """The body, or whoever holds the post, that stands right behind an honour and 的."""
    for honour in frame.objects:
        of = _OF_WHOM.match(reading.scan.text, honour.end) if honour.type == "Award" else None
        if of is None:
            continue
        begins = {post.person.start: post.start for post in reading.posts}
        people = (m for m in reading.of("Person") if begins.get(m.start, m.start) == of.end())
        bodies = (m for m in reading.of("Union", "Organisation") if m.start == of.end())
        who = next(people, None) or max(bodies, key=lambda body: body.end, default=None)
        return (who,) if who else ()
    return ()


# 为获得某称号的林某颁奖, 授予获得一等奖的选手某奖章: not whoever gives it.
_DONE_TO = ("为", "对", "向", "给", "与", "授予", "表彰", "表扬", "奖励", "慰问")


# 甲厂2人获一等奖,另有3人获二等奖: of the same works.
_SO_MANY = re.compile(
    r"(?:另有|还有|其中|另外)?,?[\d一二两三四五六七八九十]+(?:人|名[^,。;]{0,4}|位[^,。;]{0,4})(?:分别|又|还)?"
)


# 2031年又获评: what goes on with whoever won the first.
_AND_MORE = re.compile(
    r"(?:(?:\d{4}年|[当次]年|同年|\d{1,2}月)(?:\d{1,2}[月日])?)?(?:又|还|再|并|也|曾|先后|再次|连续)*"
)


def _wins_more(reading: Reading, frame: Frame) -> bool:
    """Whether a clause that names nobody tells what those of the clause before won as well."""
    if not frame.subjects or frame.subjects[0].start < frame.sentence.start:
        return False
    text, start = reading.scan.text, frame.clause.start
    predicates = reading.scan.lexicon.predicates
    hits = reading.scan.hits("triggers", frame.subjects[-1].end, start)
    first = next((hit.start for hit in hits if "wins" in predicates[hit.word]), None)
    if first is None:  # 甲厂业绩突出,荣获某奖; but 甲会举行表彰会,12人获某奖: not the union
        told = frame.subjects[-1].end <= start
        return told and _AND_MORE.fullmatch(text, start, frame.verb.start) is not None
    if _SO_MANY.fullmatch(text, start, frame.verb.start):
        return True
    if text[first - 1] in _PARTS:
        return False  # 某公司掘进二班摘得: not the company
    return _AND_MORE.fullmatch(text, start, frame.verb.start) is not None


# What teams and departments of a body end with.
_PARTS = frozenset("班队组部科室间")


_JOINS_NEXT = re.compile(r"[、,和与及]|以及")


def _in_a_row(reading: Reading, people: list[Named]) -> list[Named]:
    """The last of the people and those whose list runs up to it (甲厂钳工李某,乙校校长王某、医生苏某获…)."""
    text = reading.scan.text
    row = people[-1:]
    for person in reversed(people[:-1]):
        between = text[person.end : row[0].start]
        if (
            not _JOINS_NEXT.match(between)
            or between.count(",") > 1
            or reading.scan.hits("triggers", person.end, row[0].start)
        ):
            break
        row.insert(0, person)
    return row
