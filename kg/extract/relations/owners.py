"""Frames in, whose figures each clause speaks of out: the event of the clause, else the body that acts."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.numbers import Amount
from kg.extract.relations.frames import Frame
from kg.extract.relations.speech import first_person, speeches
from kg.extract.relations.subjects import in_post
from kg.extract.text import Span

_RELATED = frozenset({"runs", "undertakes", "event", "participates"})
# What a body does for a programme; its figures stay the programme's.
_FOR_PROGRAMME = frozenset({"undertakes", "supports", "funds", "participates"})


class Owners:
    """Follows, clause by clause, the body and the programme that figures belong to."""

    def __init__(self, reading: Reading, found: list[Frame], cast: Cast) -> None:
        self._reading = reading
        self._frames = found
        self._cast = cast
        self._hosting = reading.scan.lexicon.parts["hosts"]
        self._organising = reading.scan.lexicon.parts["organises"]
        self._kinds = reading.scan.lexicon["programme_kinds"]
        self._said = speeches(reading)
        self._body: str | None = None
        self._programme: str | None = None
        self._programmes = [m for m in reading.of("Programme") if m.mention.form != "listed"]

    def enter(self, sentence: Span) -> None:
        """Begin a sentence: the programme of the one before goes on until a body acts anew."""
        earlier = [f for f in self._frames if f.sentence.start < sentence.start and f.subjects]
        self._body = earlier[-1].subjects[0].entity if earlier else self._first_body(sentence)

    def _first_body(self, sentence: Span) -> str | None:
        unions = self._reading.of("Union")
        before = [m for m in unions if m.start < sentence.start]
        return (before or unions)[-1 if before else 0].entity if unions else None

    def clause(self, clause: Span) -> None:
        """Take up what a clause names: a programme acted on or spoken of, or a body that acts."""
        here = [f for f in self._frames if f.clause == clause]
        speaker = first_person(self._reading, self._said, clause)
        if speaker is not None:
            self._body, self._programme = speaker.entity, None
        acting = [f for f in here if f.subjects and not f.carried and f.subjects[0].type != "Programme"]
        spoken_of = self._spoken_of(clause, here)
        if spoken_of is not None:
            self._take(spoken_of)
        elif acting and not self._for_programme(acting[0]):
            self._programme = None
        if acting:
            self._body = acting[0].subjects[0].entity
        bodies = [
            m
            for m in self._reading.of("Union", "Organisation")
            if clause.start <= m.start < clause.start + 8
            and m.end <= clause.end
            and not in_post(self._reading, m)
        ]
        if bodies and not here and spoken_of is None:
            self._body, self._programme = bodies[0].entity, None

    def _spoken_of(self, clause: Span, here: list[Frame]) -> Named | None:
        """The programme that a clause acts on, is about, or begins with."""
        for frame in here:
            acted = [o for o in frame.objects if o.type == "Programme"]
            if acted and frame.predicates & _RELATED:
                return acted[0]
            named = frame.topic is not None and frame.topic.start >= frame.sentence.start
            if named and frame.verb.word in self._organising and frame.predicates & _RELATED:
                return frame.topic
        text = self._reading.scan.text
        bodies = {
            m.end
            for m in self._reading.within(clause.start, clause.end)
            if m.type in ("Union", "Organisation") and m.start <= clause.start + 2
        }
        leading = [
            m
            for m in self._programmes
            if clause.start <= m.start
            and m.end <= clause.end
            and (
                m.start <= clause.start + (2 if m.mention.form == "bare" else 8)
                or m.start - (text[m.start - 1] in "“‘") in bodies  # 集团“某保险”累计保障…
            )
        ]
        return leading[0] if leading else None

    def _for_programme(self, frame: Frame) -> bool:
        """Whether the body acts for the programme spoken of (竞赛由A主办, B出资20万元)."""
        if self._programme is None or any(o.entity != self._programme for o in frame.objects):
            return False
        return bool(frame.predicates & _FOR_PROGRAMME) or frame.verb.word in self._hosting

    def _take(self, named: Named) -> None:
        kind = self._cast.kind(named.entity or "")
        # What a mechanism, a platform or a studio brings about is counted as its body's.
        row = self._kinds.get(kind or "")
        counted = row is None or row["counted"]
        self._programme = named.entity if counted else None

    def of(self, amount: Amount, clause: Span) -> tuple[str | None, float]:
        """The IRI of what the amount is said of, and how sure that is."""
        # 148项重大项目劳动竞赛 counts the programme, 27个工种的技能竞赛 is the programme's.
        for m in self._programmes:
            gap = self._reading.scan.text[amount.end : m.start]
            if amount.end <= m.start and m.end <= clause.end and (
                gap in ("", "“") or re.fullmatch(r"[^,。;、]{1,5}的[“]?", gap)
            ):  # fmt: skip
                return m.entity, 0.8
        if self._programme:
            return self._programme, 0.7
        return self._body, 0.55
