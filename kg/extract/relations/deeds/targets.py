"""A frame in, the things that it acts on out, where they do not stand behind its verb: the topic, what a sum is for."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.figures.leading import given_for
from kg.extract.relations.frames import Frame


def targets(reading: Reading, frame: Frame) -> tuple[Named, ...]:
    """The objects after the verb; with 由…主办 and the like the programme before it."""
    if frame.objects:
        return frame.objects
    text = reading.scan.text
    before = text[frame.clause.start : frame.verb.start]
    topic = frame.topic
    if "funds" in frame.predicates and _to_body(reading, frame):
        return ()
    if "funds" in frame.predicates and not frame.carried and topic and (
        frame.sentence.start <= topic.start or _pays(text, frame, topic)
    ):  # fmt: skip
        return (topic,)  # 设立某基金,由A拨付100万元
    if "funds" in frame.predicates and (used := _used_for(reading, frame)):
        return (used,)
    if "issues" in frame.predicates and (paper := _paper_before(reading, frame)):
        return (paper,)
    if topic is None:
        return ()
    if _backs(text, frame):
        return (topic,)
    by = bool(frame.subjects) and text.endswith("由", frame.clause.start, frame.subjects[0].start)
    organises = frame.verb.word in reading.scan.lexicon.parts["organises"] and not (
        frame.carried and "supports" in frame.predicates  # 企业普遍支持: not the one who acted before
    )
    if (by and "runs" in frame.predicates) or (organises and ("由" in before or _ends_clause(text, frame))):
        return (topic,)
    return ()


# 拨款20万元,用于P: what the sum is for.
_USED_FOR = re.compile(
    r"[^。;“”]{0,30}?\d[^。;“”]{0,12}?[元款金],?(?:专门|全部|主要|将|都)?用[于以来](?:开展|举办|建设|实施|打造|组织)?[“‘]?"
)


def _used_for(reading: Reading, frame: Frame) -> Named | None:
    """The programme that the sum of a clause is said to be used for."""
    text = reading.scan.text
    behind = reading.within(frame.verb.end, frame.sentence.end)
    named = (m for m in behind if m.type == "Programme" and m.entity)
    return next((m for m in named if _USED_FOR.fullmatch(text, frame.verb.end, m.start)), None)


# 《D》由A制定, 《D》已于近日印发: between a title and who issued it, or that it was.
_BY = re.compile(
    r"》[”]?(?:[^,。;:“”]{0,8}?由[^,。;]{2,60}|(?:日前|近日|当天|同时|同步|正式|已经?|于[^,。;]{2,10})*)$"
)


_SINCE = ("后", "之后", "以后", "以来")


def _paper_before(reading: Reading, frame: Frame) -> Named | None:
    """The document that stands before the verb that says by whom or when it was issued."""
    text, clause = reading.scan.text, frame.clause
    if frame.carried and text.startswith(_SINCE, frame.verb.end):
        return None  # 甲会主席说,《D》出台后: since when, not whose
    by = (
        _BY.search(text, clause.start, frame.verb.start)
        if text.find("》", clause.start, clause.end) >= 0
        else None
    )
    if by is None:
        return None
    here = reading.within(clause.start, by.start() + 1)
    return next((m for m in reversed(here) if m.type == "Document" and m.end == by.start() + 1), None)


# A sum of money; further back than this in the text nobody pays for what was spoken of.
_SUM = re.compile(r"\d[\d.]*[余多]?[万亿]?余?元")
_FURTHEST = 120


def paid_for(reading: Reading, found: list[Frame], frame: Frame) -> tuple[Named, ...]:
    """安排600万元资金,为职工提供P: what the body does next with the sum, in the same sentence."""
    text, clause = reading.scan.text, frame.clause
    if "funds" not in frame.predicates or frame.carried or not _SUM.search(text, frame.verb.end, clause.end):
        return ()
    following = [f for f in found if f.clause.start == clause.end]
    meant = given_for(following, frame)
    return (meant,) if meant and not _to_body(reading, frame) else ()


def _to_body(reading: Reading, frame: Frame) -> bool:
    """Whether the clause names the body that is given to (A为B捐赠资金): it is no programme's money."""
    text = reading.scan.text
    return any(
        m.type in ("Union", "Organisation") and text.endswith(("为", "向", "给"), 0, m.start)
        for m in reading.within(frame.clause.start, frame.verb.start)
    )


def _pays(text: str, frame: Frame, topic: Named) -> bool:
    """Whether a clause that names who pays names the sum too, for what the sentence before is about."""
    near = frame.verb.start - topic.end < _FURTHEST and "\n" not in text[topic.end : frame.verb.start]
    return near and bool(_SUM.search(text, frame.clause.start, frame.clause.end))


def _backs(text: str, frame: Frame) -> bool:
    """Whether a body named in the clause backs what its sentence is about (P由A主办,B提供技术支持)."""
    return (
        "supports" in frame.predicates
        and not frame.carried
        and frame.topic is not None
        and frame.topic.start >= frame.sentence.start
        and frame.subjects[0].start >= frame.clause.start
        and _ends_clause(text, frame)
    )


def _ends_clause(text: str, frame: Frame) -> bool:
    return bool(re.match(r"^[,。;、的]?", text[frame.verb.end : frame.verb.end + 1])) and text[
        frame.verb.end : frame.verb.end + 1
    ] in (",", "。", ";", "、", "")
