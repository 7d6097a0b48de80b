"""A clause that names nobody in, whether those named before act on in it out."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.kinds import lasts
from kg.extract.relations.subjects import OPENS
from kg.extract.text import Span, opening

# 职工还自发成立P: what people do of themselves.
_OF_THEMSELVES = re.compile(r"(?:们|代表)?[^,。;:、“”]{0,10}?(?:自发|自愿|自行|自主|自己|主动|纷纷)")
# 由甲平台推出: by whom is told, and it is nobody known.
_BY_SOMEBODY = re.compile(r"由[^,。;:]{1,16}$")


def nobody_acts(reading: Reading, clause: Span, until: int) -> bool:
    """Whether a clause begins with people who do of themselves what it says, or says 由 of nobody known."""
    if reading.scan.text.find("由", clause.start, until) >= 0 and _BY_SOMEBODY.search(
        reading.scan.text, clause.start, until
    ):
        return True
    groups = reading.groups()
    first = bisect_left(groups, clause.start, key=attrgetter("start"))
    group = groups[first] if first < len(groups) and groups[first].start < until else None
    if group is None or not OPENS.fullmatch(reading.scan.text, clause.start, group.start):
        return False
    return _OF_THEMSELVES.match(reading.scan.text, group.end, until) is not None


# 她开办P, 2031年,她开办P, 退伍后,他开办P.
_HE = re.compile(r"(?:[^,。;:“”]{1,16},)?(?:他|她)(?![们人])")


def of_one(reading: Reading, sentence: Span, clause: Span) -> bool:
    """Whether a sentence tells what one person did, and nobody has been named who does it for a union."""
    begins = _HE.match(reading.scan.text, sentence.start, clause.end)
    return begins is not None and not any(
        body is not None and body.type == "Union"
        for post in reading.posts
        for _, body in post.roles
        if post.start < clause.start
    )


def partners_of(reading: Reading, sentence: Span, clause: Span, cast: Cast) -> Named | None:
    """The station or platform that a sentence begins with, where a later clause of it tells who works with that."""
    if clause.start == sentence.start:
        return None
    first = next((m for m in reading.within(sentence.start, clause.start) if m.type == "Programme"), None)
    if first is None or not first.entity or not lasts(reading, cast, first.entity):
        return None
    begins = OPENS.fullmatch(reading.scan.text, sentence.start, opening(reading.scan.text, first.start))
    return first if begins else None


# 三方制定P, 双方还签订P: those who did one thing together do the next, too.
_ALL_OF_THEM = re.compile(r"双方|[两三四五六多各]方|[两三四五六]家|共同|联合")


def going_on(
    text: str, sentence: Span, subjects: tuple[Named, ...], told_of: frozenset[str]
) -> tuple[Named, ...]:
    """Who acts on in a sentence: of those who did one thing together (市总工会、市妇联、市民政局) the unions.

    What a court or a firm did is over with its sentence, unless it is one that the article is `told_of`.
    """
    if subjects and all(body.type == "Organisation" and body.entity not in told_of for body in subjects):
        return ()
    if len(subjects) < 2 or _ALL_OF_THEM.search(text, sentence.start, sentence.end):
        return subjects
    return tuple(body for body in subjects if body.type == "Union") or subjects[:1]


def named_once(reading: Reading) -> dict[str, Named]:
    """The unions that an article names once, each with the one that it names most often: the article's own."""
    unions, times = [union.entity or "" for union in reading.of("Union")], reading.times()
    most = max(unions, key=times.__getitem__, default=None)
    if most is None or times[most] == 1:
        return {}
    first = next(union for union in reading.of("Union") if union.entity == most)
    return {union: first for union in unions if times[union] == 1}


def taken_up(
    text: str, sentence: Span, subjects: tuple[Named, ...], once: dict[str, Named]
) -> tuple[Named, ...]:
    """Who acts on in a new paragraph: the article's own union, where those of the last are not named again."""
    begins = "\n" in text[max(0, sentence.start - 1) : sentence.start + 1]
    if begins and subjects and all(body.entity in once for body in subjects):
        return (once[subjects[0].entity or ""],)
    return subjects


def told_of(reading: Reading) -> frozenset[str]:
    """The organisations that an article names more often than any union: it is of them."""
    times = reading.times()
    most = max((times[union.entity or ""] for union in reading.of("Union")), default=0)
    bodies = (body.entity for body in reading.of("Organisation"))
    return frozenset(body for body in bodies if body and times[body] > most)
