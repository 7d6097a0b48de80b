"""A frame in, the things that it acts on out, where they do not stand behind its verb."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.frames import Frame


def targets(reading: Reading, frame: Frame) -> tuple[Named, ...]:
    """With 由…主办 and the like the programme before the verb."""
    text = reading.scan.text
    before = text[frame.clause.start : frame.verb.start]
    topic = frame.topic
    if "funds" in frame.predicates and not frame.carried and topic and (
        frame.sentence.start <= topic.start or _pays(text, frame, topic)
    ):  # fmt: skip
        return (topic,)  # 设立某基金,由A拨付100万元
    if topic is None:
        return ()
    if _backs(text, frame) or _is_by(text, frame):
        return (topic,)
    by = bool(frame.subjects) and text.endswith("由", frame.clause.start, frame.subjects[0].start)
    organises = frame.verb.word in reading.scan.lexicon.parts["organises"] and not (
        frame.carried and "supports" in frame.predicates  # 企业普遍支持: not the one who acted before
    )
    if (by and "runs" in frame.predicates) or (organises and ("由" in before or _ends_clause(text, frame))):
        return (topic,)
    return ()


# A sum of money; further back than this in the text nobody pays for what was spoken of.
_SUM = re.compile(r"\d[\d.]*[余多]?[万亿]?余?元")
_FURTHEST = 120


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


def _is_by(text: str, frame: Frame) -> bool:
    """Whether a clause tells of what it is about that it is somebody's work (P是甲与乙共同设立的)."""
    first = frame.subjects[0].start if frame.subjects else 0
    is_ = first > frame.clause.start and text.endswith(("是", "是由"), frame.clause.start, first)
    return is_ and "runs" in frame.predicates and _OF.match(text, frame.verb.end) is not None


_OF = re.compile(r"(?:起来)?的(?![^,。;:!?\n])")


def _ends_clause(text: str, frame: Frame) -> bool:
    return text[frame.verb.end : frame.verb.end + 1] in ("", ",", "。", ";", "、")
