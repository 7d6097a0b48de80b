"""Frames in, papers that have no title out: who gave notice, wrote a letter, signed an agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.model import Fact

# Between a verb of issuing and a noun that says what was issued: nothing but how many.
_ONE = re.compile(r"[了过]?(?:一[份封个项]|有关|相关|专门)?")


def papers(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """甲会印发通知, 甲会写过一封公开信: a paper of the body that the sentence names, called after it."""
    yield from _possessive(reading)
    titled = {cast.name(d.entity or "") for d in reading.of("Document")}
    for frame in found:
        duty = reading.scan.text[frame.verb.start - 1] == "、"  # 做好登记、走访、下发通知等工作
        if duty or "issues" not in frame.predicates or frame.negated or not frame.subjects:
            continue
        paper = _bare(reading, frame)
        if paper is None or any(title.endswith(reading.written(paper)) for title in titled):
            continue
        first = frame.subjects[0]
        if first.start < frame.sentence.start or first.type == "Programme":
            continue
        noun = reading.written(paper)
        document = cast.add("Document", cast.name(first.entity or "") + noun, noun)
        for subject in frame.subjects:
            where = around(subject if not frame.carried else None, Span(frame.verb.start, paper.end))
            yield from make(
                reading, subject.entity, "issues", document, where, "issues.untitled",
                modality=frame.modality,
            )  # fmt: skip


# 甲《关于…的通知》, 甲的《…方案》: whose paper it is; 《甲关于…的通报》 says it in the title.
_PAPERS = re.compile(
    r"《.*(?:通知|意见|方案|办法|决定|通报|规定|细则|规划|计划|倡议书?|要点|制度|公告|通告|条例)(?:\([^()]*\))?》"
)
_OF = re.compile(r"的?《?")
_ABOUT = ("关于", "印发")


def _possessive(reading: Reading) -> Iterator[Fact]:
    """Papers right behind a body, or whose titles begin with one."""
    text = reading.scan.text
    papers = [d for d in reading.of("Document") if d.entity and _PAPERS.fullmatch(reading.written(d))]
    for body in reading.of("Union", "Organisation") if papers else ():
        for paper in papers:
            behind = body.end <= paper.start and _OF.fullmatch(text, body.end, paper.start)
            inside = paper.start <= body.start <= paper.start + 1 and text.startswith(_ABOUT, body.end)
            if behind or inside:
                where = around(body, paper)
                yield from make(reading, body.entity, "issues", paper.entity, where, "issues.possessive")


def _bare(reading: Reading, frame: Frame) -> Named | None:
    """The noun of a paper right behind a verb of issuing."""
    text = reading.scan.text
    behind = (
        m
        for m in reading.within(frame.verb.end, frame.clause.end)
        if m.type == "Document" and m.entity is None and _ONE.fullmatch(text, frame.verb.end, m.start)
    )
    return next(behind, None)
