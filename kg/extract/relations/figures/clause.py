"""A clause in, what it has that figures may be told of out: its names, its frames, who acts in it."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.figures.bodies import acting_in
from kg.extract.relations.figures.counted import any_number, is_where
from kg.extract.relations.frames import Frame
from kg.extract.text import Span


class Clause(NamedTuple):
    """The names and the frames of a clause, those frames in which a body acts, and whether it lists firms."""

    span: Span
    mentions: list[Named]
    programmes: list[Named]
    frames: list[Frame]
    acting: list[Frame]
    firms: bool

    def founded(self) -> str | None:
        """The union that the clause tells the founding of."""
        for frame in reversed(self.frames):
            if "establishes" in frame.predicates:
                founded = [o.entity for o in frame.objects if o.type == "Union"]
                if founded:
                    return founded[-1]
        return None


def clause_at(reading: Reading, span: Span, frames: list[Frame]) -> Clause:
    """The clause that stands between two offsets and has these frames."""
    text = reading.scan.text
    mentions = reading.within(span.start, span.end)
    programmes = [
        m
        for m in mentions
        if m.type == "Programme"
        and m.entity
        and m.mention.form != "listed"
        and not is_where(text, m)
        and not any_number(text, m)
    ]
    firms = bool([m for m in mentions if m.type == "Organisation" and m.mention.form == "listed"])
    acting = acting_in(reading, frames, firms) if frames else []
    return Clause(span, mentions, programmes, frames, acting, firms)
