"""Frames in, papers of bodies out: what has no title (who gave notice, signed an agreement), whose a title is."""

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
    """The papers that bodies are told to have given out."""
    yield from _untitled(reading, found, cast)
    yield from _possessive(reading)


# Rules that a body has, or that are about it, whoever gave them (《某会章程》).
_OF_NOBODY = ("章程》", "法》", "条例》")


def _possessive(reading: Reading) -> Iterator[Fact]:
    """甲会《某通知》, 《甲会某办法》: a title right behind a body, or that begins with it, is the body's."""
    bodies = [named for named in reading.of("Union", "Organisation") if named.start >= reading.scan.body]
    starts, ends = {body.start: body for body in bodies}, {body.end: body for body in bodies}
    for paper in reading.of("Document"):
        title = reading.written(paper)
        if title.startswith("《") and not title.endswith(_OF_NOBODY):
            body = ends.get(paper.start) or starts.get(paper.start + 1)
            if body is not None:
                where = around(body, paper)
                yield from make(reading, body.entity, "issues", paper.entity, where, "issues.possessive")


def _untitled(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """甲会印发通知, 甲会写过一封公开信: a paper of the body that the sentence names, called after it."""
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


def _bare(reading: Reading, frame: Frame) -> Named | None:
    """The noun of a paper right behind a verb of issuing."""
    text = reading.scan.text
    behind = (
        m
        for m in reading.within(frame.verb.end, frame.clause.end)
        if m.type == "Document" and m.entity is None and _ONE.fullmatch(text, frame.verb.end, m.start)
    )
    return next(behind, None)
