"""A verb of taking part in, the occasion that it is said of and the fact that it makes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.text import Span
from kg.model import Fact

# Between a verb of taking part and what is taken part in.
_OBJECT = 40
# So near the head of its sentence an occasion is what the sentence is about (此次招聘会…).
HEAD = 4
# An occasion named further back than this is another paragraph's affair.
FURTHEST = 480
# What a text begins with is told of the occasion that it names next.
_SOON = 40
# 参加会议, 在会上讲话: the meeting told of last, whatever else was spoken of since.
_MEETING = re.compile("(?:会议|大会|会上|到会|与会|工作报告)")
# 见证签约, 为某会揭牌: the rite told of last.
_RITE = re.compile("(?:见证|揭牌|授牌|授旗|揭幕|签约|仪式)")
_MEETINGS = ("会", "会议", "仪式")
# What stands behind it is what is told, not where: 讲述在某大赛上夺冠的经历.
_TELLS = "讲述"
DENIED = ("没有", "未能", "未", "不", "没")


def meant(reading: Reading, occasions: list[Named], sentence: Span, verb: Span) -> Named | None:
    """What a verb of taking part is said of: named behind it, else last before it."""
    verb, comes = _come_to(reading, verb, sentence)
    told = occasions if comes else reading.of("Programme")
    behind = next(
        (
            m
            for m in ([] if reading.scan.text.startswith(_TELLS, verb.start) else told)
            if verb.end <= m.start <= verb.end + _OBJECT
            and m.mention.form != "listed"
            and m.end <= sentence.end
            and not re.search("[,。;]", reading.scan.text[verb.end : m.start])
        ),
        None,
    )
    if behind is not None:
        return behind
    before = [m for m in occasions if m.end <= verb.start]
    leading = [m for m in before if sentence.start <= m.start <= sentence.start + HEAD]
    if leading:
        return leading[0]
    if not before:
        return next(
            (
                m
                for m in occasions
                if verb.end <= m.start <= sentence.end + _SOON
                and "\n" not in reading.scan.text[verb.end : m.start]
            ),
            None,
        )
    if meeting := told_meeting(reading, before, max(sentence.start, verb.start - 2), verb.end + 4):
        return meeting
    return before[-1] if verb.start - before[-1].end <= FURTHEST else None


# Whoever does this is only said to be there, at what else is told: 到场的G送上P, 走进某站,开展P.
_COME = (
    "走进", "前来", "到场", "到会", "与会", "莅临", "齐聚", "齐聚一堂", "集结", "汇聚", "会聚", "相聚", "欢聚",
)  # fmt: skip
_HELD_THERE = re.compile(r"[^,。;:“”]{2,30},?[^,。;:“”]{0,6}?(?:开展|参加|参与|举行|举办|体验|接受)了?")


def _come_to(reading: Reading, verb: Span, sentence: Span) -> tuple[Span, bool]:
    """A verb of taking part, or the one of what those do who come, and whether they only come."""
    text = reading.scan.text
    if text[verb.start : verb.end] not in _COME:
        return verb, False
    there = _HELD_THERE.match(text, verb.end, sentence.end)
    return (Span(verb.start, there.end()), True) if there else (verb, True)


def told_meeting(reading: Reading, before: list[Named], start: int, end: int) -> Named | None:
    """The meeting told of last, where the words between two offsets speak of one (在会上, 参加会议, 见证签约)."""
    text = reading.scan.text
    rites = [m for m in before if m.mention.head.endswith("仪式")] if _RITE.search(text, start, end) else []
    if rites or not _MEETING.search(text, start, end):
        return rites[-1] if rites else None
    return next((m for m in reversed(before) if m.mention.head.endswith(_MEETINGS)), None)


def takes_part(reading: Reading, who: Named, target: Named | None, verb: Span, rule: str) -> Iterator[Fact]:
    """That somebody takes part in what is meant, nothing where that is not known."""
    if target is not None:
        where = around(who, verb)
        yield from make(reading, who.entity, "participates", target.entity, where, f"participates.{rule}")
