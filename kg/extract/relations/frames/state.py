"""What one clause has, and what is carried from clause to clause, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.frames.frame import Frame
from kg.extract.relations.speech import Speech, first_person, quoted
from kg.extract.scan import Hit
from kg.extract.text import Span


class Clause(NamedTuple):
    """The names and verbs of a clause; `bodies` are those that may act in it, and do more than guide or back."""

    sentence: Span
    span: Span
    mentions: list[Named]
    verbs: list[Hit]
    bodies: list[Named]
    programmes: list[Named]


class Acting(NamedTuple):
    """Who acts in a clause, and who did before it.

    `joined`: the one joins the other; `unnamed`: somebody without a name acts.
    """

    subjects: tuple[Named, ...]
    before: tuple[Named, ...]
    joined: bool
    unnamed: bool


@dataclass(slots=True)
class State:
    """What a report goes on about: who acts, who guides, what was spoken of last, who runs what."""

    said: list[Speech]
    subjects: tuple[Named, ...] = ()
    topic: Named | None = None
    speech: Span | None = None
    outside: tuple[Named, ...] = ()
    guides: tuple[Named, ...] = ()
    last: Frame | None = None
    runners: dict[str, tuple[Named, ...]] = field(default_factory=dict)

    def enter(self, reading: Reading, clause: Span) -> None:
        """Inside a speech the speaker's body acts once it says 我们; behind it the subject from before goes on."""
        if not self.said:
            return
        speech = quoted(self.said, clause.start)
        if speech != self.speech:
            if speech is not None:
                self.outside = self.subjects
            elif self.outside:
                self.subjects = self.outside
            self.speech = speech
        speaker = first_person(reading, self.said, clause)
        if speaker is not None:
            self.subjects = (speaker,)

    def take(self, frame: Frame) -> None:
        """Go on from a frame: what it acts on is spoken of, and who runs a programme is kept."""
        self.last = frame
        if "runs" in frame.predicates and not frame.negated and not frame.carried:
            for named in frame.objects or ((frame.topic,) if frame.topic else ()):
                if named.type == "Programme" and named.entity:
                    self.runners.setdefault(named.entity, frame.subjects)
        if frame.objects and frame.objects[0].type == "Programme":
            self.topic = frame.objects[0]
