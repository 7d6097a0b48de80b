"""A clause in, what it has that figures may be told of out: its names, its frames, who acts in it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.figures.bodies import acting_in
from kg.extract.relations.figures.counted import any_number, is_where
from kg.extract.relations.frames import Frame
from kg.extract.text import Span


@dataclass(frozen=True, slots=True)
class Clause:
    """The names and the frames of a clause, those frames in which a body acts, and whether it lists firms."""

    span: Span
    mentions: list[Named]
    programmes: list[Named]
    frames: list[Frame]
    acting: list[Frame]
    firms: bool

    def founded(self) -> str | None:
        """The union that the clause tells the founding of."""
        founded = [o for frame in self.frames if "establishes" in frame.predicates for o in frame.objects]
        return next((o.entity for o in reversed(founded) if o.type == "Union"), None)


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
    firms = any(m.type == "Organisation" and m.mention.form == "listed" for m in mentions)
    return Clause(span, mentions, programmes, frames, acting_in(reading, frames, firms), firms)
