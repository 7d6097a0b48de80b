"""Bodies in, the occasions that they take part in or send somebody to out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.attendance.coming import (
    EVERYBODY,
    bodies_by,
    comes_by,
    sent_by,
    takes,
)
from kg.extract.relations.attendance.meant import DENIED, meant, takes_part
from kg.extract.relations.frames import Frame
from kg.extract.relations.occasions import upon
from kg.extract.text import Cover, Span
from kg.model import Fact

# Between two bodies of a list, with another between that nobody knows as one.
_JOINED = re.compile(r"(?:[、和与及][^,。;:“”、和与等]{2,14})?(?:、|和|与|及|以及)")
# 组织甲、乙开展P, 邀请甲协会开展P: who is brought in to do it takes part.
_BRINGS_IN = re.compile(
    r"(?:组织|邀请|特邀|请来|聘请|邀来|动员|发动)了?(?:辖区|当地|全[省市区县])?(?:内)?的?$"
)
# 在甲、乙等4家企业试行P: by whom it is tried.
_TRIED_IN = re.compile(r"(?:在|选择|选取|选定|确定)$")
_SO_MANY_FIRMS = re.compile(
    r"(?:等)?[\d一二三四五六七八九十两]+[余多]?[家个][^,。;:“”]{0,6}(?:企业|单位|公司|厂)"
)
# 来到甲公司,观摩P; 齐聚甲疗养院参加P: where others go; 对甲学校作介绍: to whom others speak.
_OTHERS_GO = re.compile(
    r"(?:(?:来到|走进|前往|奔赴|赶赴|深入|齐聚|抵达|参观|走访|到访|考察)了?|(?<=[,。;\n])[^,。;“”]{0,14}(?:对|向)[^,。;“”]{0,30})$"
)
# 组织参与P的货车司机, 由甲、乙参加的小组: the verb is said of what stands behind it.
_SAID_OF_OTHERS = re.compile(r"了?[^,。;“”]{0,16}的(?=[^,。;]{2})")
_INVITES = ("邀请", "特邀", "请来", "聘请", "邀来")
# Between those brought in and what they do.
_TO_DO = 40
# So far before a body its clause is looked at.
_CLAUSE = 48


def delegates(reading: Reading, found: list[Frame], occasions: list[Named]) -> Iterator[Fact]:
    """甲、乙等企业参加; 来自甲公司的选手参赛; 组织甲公司开展P."""
    text = reading.scan.text
    for row in _rows(reading):
        first = row[0].start
        said = _sent(reading, occasions, row) if text.endswith("来自", 0, first) else _come(reading, row)
        if said is not None:
            verb, rule = said
            target = meant(reading, occasions, reading.sentence_at(first), verb)
            for body in row:
                yield from takes_part(reading, body, target, verb, rule)
    yield from _brought_in(reading, found, occasions)


def row_of(bodies: list[Named], text: str) -> list[Named]:
    """The bodies that are joined with the first of these."""
    row = bodies[:1]
    for body in bodies[1:]:
        if body.start < row[-1].end:
            continue  # 衡阳供电公司|工会: the body within the name
        if not _JOINED.fullmatch(text, row[-1].end, body.start):
            break
        row.append(body)
    return row


def _rows(reading: Reading) -> Iterator[list[Named]]:
    """The bodies of the article, those of one list together."""
    text, end = reading.scan.text, 0
    bodies = reading.of("Union", "Organisation")
    whole = Cover((body.start, body.end) for body in bodies if body.mention.form != "bare")
    bodies = [body for body in bodies if not whole.holds_in_more(body.start, body.end)]
    for index, body in enumerate(bodies):
        if body.start >= end:
            row = row_of(bodies[index:], text)
            end = row[-1].end
            yield row


def _come(reading: Reading, row: list[Named]) -> tuple[Span, str] | None:
    """甲、乙等80多家企业参加, 甲会、乙局有关负责人参加: bodies by name, or what a list says are companies."""
    text, last = reading.scan.text, row[-1]
    comes = bodies_by().match(text, last.end)
    if comes is None or text.endswith(DENIED, 0, comes.start("verb")):
        return None
    first = row[0].start
    if _OTHERS_GO.search(text, max(0, first - _CLAUSE), first):
        return None
    brought = text.endswith(("由", "组织"), 0, first) or text.endswith("组织", 0, comes.start("verb"))
    if brought and _SAID_OF_OTHERS.match(text, comes.end("verb")):
        return None
    return Span(*comes.span("verb")), "listed"


def holds(found: list[Frame], who: Named, target: Named) -> bool:
    """Whether somebody is the one who holds an occasion, or gives to it."""
    return any(
        ("funds" in frame.predicates or target.entity in {o.entity for o in frame.objects})
        and who.entity in {subject.entity for subject in frame.subjects}
        for frame in found
    )


def _sent(reading: Reading, occasions: list[Named], row: list[Named]) -> tuple[Span, str] | None:
    """来自甲公司、乙医院的选手参赛, 参赛选手分别来自甲、乙: where those who come belong."""
    text, first, last = reading.scan.text, row[0], row[-1]
    sentence = reading.sentence_at(first.start)
    if comes := sent_by().match(text, last.end):
        return Span(*comes.span("verb")), "sent"
    took = takes().search(text, sentence.start, first.start)
    if took:
        return Span(*took.span("verb")), "sent"
    # 某仪式上,来自甲公司、乙公司的60名骑手扫码
    at = next((o for o in occasions if sentence.start <= o.start < first.start and upon(text, o.end)), None)
    return (Span(at.end, at.end + 1), "sent") if at else None


def _brought_in(reading: Reading, found: list[Frame], occasions: list[Named]) -> Iterator[Fact]:
    """组织甲、乙等7家企业开展P, 邀请G参观P, P邀请某某授课: those who are brought in, whoever brings them."""
    text = reading.scan.text
    posts = {post.person.start: post.start for post in reading.posts}
    people = reading.of("Organisation", "Group", "Person")
    for index, first in enumerate(people):
        begin = posts.get(first.start, first.start)
        brings = _BRINGS_IN.search(text, max(0, begin - 12), begin)
        tried = (
            brings is None
            and first.type == "Organisation"
            and _TRIED_IN.search(text, max(0, begin - 6), begin)
        )
        if not (brings or tried) or first.mention.name in EVERYBODY:
            continue
        row = row_of(people[index:], text)
        if tried and not _SO_MANY_FIRMS.match(text, row[-1].end):
            continue
        target, verb = _done_by(row[-1], found, text)
        if target is None and brings and brings[0].startswith(_INVITES):
            end = row[-1].end
            comes = comes_by().match(text[end : end + _TO_DO])  # 邀请G走进驿站,参加P
            verb = Span(end + comes.start("verb"), end + comes.end("verb")) if comes else Span(*brings.span())
            at = verb if comes else Span(begin, begin)
            target = meant(reading, occasions, reading.sentence_at(begin), at)
        for one in row:
            yield from takes_part(reading, one, target, verb, "brought")


def _done_by(last: Named, found: list[Frame], text: str) -> tuple[Named | None, Span]:
    """The programme that those brought in are told to run, and the words that say so."""
    for frame in found:
        near = last.end <= frame.verb.start <= last.end + _TO_DO
        if near and not frame.negated and "。" not in text[last.end : frame.verb.start]:
            target = next((o for o in frame.objects if o.type == "Programme"), None)
            return target, Span(frame.verb.start, frame.verb.end)
    return None, Span(last.start, last.end)
