"""Frames in, clause by clause who and what is spoken of out: the occasion or station, the body that acts."""

from __future__ import annotations

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.figures.bodies import actor, acts_for, speaks, told_of
from kg.extract.relations.figures.clause import Clause, clause_at
from kg.extract.relations.figures.leading import DONE_FOR, acted_on, given_for, is_means, leading, through
from kg.extract.relations.figures.short_subjects import short_subject
from kg.extract.relations.figures.spoken import Spoken
from kg.extract.relations.figures.told_later import told_later
from kg.extract.relations.figures.topics import does_anew, excepted, heads, only_counted, only_gone_to, passes
from kg.extract.relations.figures.wording import benefits, heard, joins, lays_down
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import behaviour, lasts
from kg.extract.relations.local import all_unions, first_union, local_subject, local_union
from kg.extract.relations.occasions import at_event, personal, points_back, tells_of_one
from kg.extract.relations.speech import Speech, first_person
from kg.extract.text import Span

_COMES = frozenset({"participates"})


class Owners:
    """Follows, clause by clause, the body and the programme that figures belong to."""

    def __init__(self, reading: Reading, found: list[Frame], cast: Cast, said: list[Speech]) -> None:
        self.reading = reading
        self.cast = cast
        self.spoken = Spoken(reading, cast)
        self._said = said
        self.sentence = Span(0, 0)
        self.body: str | None = None
        self.programme: str | None = None
        self.event: str | None = None
        self.spoken_of: str | None = None  # the occasion that the sentence names
        self.acts_here = self.gives_here = False
        self.acted: str | None = None  # the body that the sentence names
        self._founded: str | None = None  # the union that it tells the founding of
        self._scene = self._named_here = self.explicit = self.nobody = False
        self.by_means = False  # the sentence began with what a body does the rest through (通过P,A…)
        self.programmes: list[Named] = []  # those of the clause
        self.explained = False  # a colon stands behind the programme spoken of
        self._topic: str | None = None  # the programme that a clause of the sentence begins with
        self.later = told_later(reading, cast)
        self._frames = found
        self._next = 0  # the first frame that no sentence so far stands behind
        self._earlier: str | None = None
        self.personal = False  # the clause tells of one person
        self.laid_down = self._purpose = False  # the sentence cites a document; begins with what for
        self._by_clause: dict[int, list[Frame]] = {}
        for frame in found:
            self._by_clause.setdefault(frame.clause.start, []).append(frame)

    def enter(self, sentence: Span) -> None:
        """Begin a sentence: the programme of the one before goes on until a body acts anew."""
        while self._next < len(self._frames) and self._frames[self._next].sentence.start < sentence.start:
            self._earlier = actor(self._frames[self._next]) or self._earlier
            self._next += 1
        self.body = self._earlier or first_union(self.reading, sentence)
        self.programme = self.spoken.go_on(self.programme, self.sentence, sentence)
        if self.spoken.is_far(self.event):
            self.event = None
        self.sentence = sentence
        self.acted = self._founded = None
        self._scene = self._named_here = self.by_means = False
        self.spoken_of = self._topic = None
        self.explained = False
        self.personal, self.laid_down = personal(self.reading, sentence), False
        text = self.reading.scan.text
        self._purpose = text.startswith("为", sentence.start) and not text.startswith(
            DONE_FOR, sentence.start
        )
        self._begin_short(sentence)

    def _begin_short(self, sentence: Span) -> None:
        """What a sentence begins with by the end of its name (小屋2021年建成) is what it tells of."""
        subject = short_subject(self.reading, self.cast, sentence)
        if subject is None:
            return
        if self.cast.type(subject) == "Programme":
            self.programme = subject
        else:
            self.body = self.acted = self._earlier = subject
            self.programme = None

    def frames(self, clause: Span) -> list[Frame]:
        """The frames of a clause."""
        return self._by_clause.get(clause.start, [])

    def clause(self, span: Span) -> None:
        """Take up what a clause names: a programme acted on or spoken of, or a body that acts."""
        clause = clause_at(self.reading, span, self.frames(span))
        self.programmes = clause.programmes
        if self._said and (speaker := first_person(self.reading, self._said, span)):
            self.body, self.programme = speaker.entity, None
        named = self._named_in(clause)
        self._note(clause)
        if named is not None:
            self.by_means = not clause.acting and is_means(self.reading.scan.text, span, named)
            if self._only_passes(clause, named):
                named = None
        self._turn_programme(clause, named)
        self._turn_body(clause, named)
        self._founded = clause.founded() or self._founded
        if self._named_here and self.programme is not None:
            self.explained = self.explained or self.reading.scan.text.endswith(":", span.start, span.end)

    def _named_in(self, clause: Clause) -> Named | None:
        """The programme that a clause acts on, is about or begins with."""
        self._purpose = self._purpose and not clause.acting
        if self._purpose:
            return None
        first = leading(self.reading, clause.programmes, clause.span, clause.frames)
        if self.reading.scan.text.startswith("其中", clause.span.start):
            first = None  # 其中示范点14家: the sentence goes on about all of them
        return acted_on(self.reading, clause.frames, first, self._scene, self.programme is not None)

    def _note(self, clause: Clause) -> None:
        """How a clause tells: of one person, by a document, of an occasion, with somebody who acts or pays."""
        text, acting = self.reading.scan.text, clause.acting
        self.personal = tells_of_one(text, clause.span) or (self.personal and not acting)
        self.laid_down = self.laid_down or lays_down(text, clause.span)
        self.acts_here = self.gives_here = self.explicit = self.nobody = False
        if clause.frames:
            self.acts_here = any(frame.subjects for frame in clause.frames)
            self.gives_here = any("funds" in frame.predicates for frame in clause.frames)
            # Whoever comes to an occasion does not act for himself there.
            self.explicit = any(frame.predicates != _COMES for frame in acting)
        self._scene = self._scene or (self.event is not None and at_event(self.reading, clause.span))

    def _only_passes(self, clause: Clause, named: Named) -> bool:
        """Whether a clause names a programme by the way, and is not about it."""
        gone_to = self.explained and only_gone_to(named, clause.frames)
        return gone_to or passes(self.reading.scan.text, clause.span, self._named_here)

    def _turn_programme(self, clause: Clause, named: Named | None) -> None:
        """Whose the figures of a clause are among programmes: the `named` one's, still the last one's, or none's."""
        text, span, acting = self.reading.scan.text, clause.span, clause.acting
        if heard(text, span):
            self.programme = self.event = None
        elif excepted(text, span):
            self.programme = None
        elif named is not None:
            if acting or not self._counts_up(named, span):
                self._speak_of(named, clause.frames)
        elif not acting and does_anew(self.reading, span):
            self.programme = None
        elif self._scene or (clause.firms and self.event):
            self.programme = self.event
        elif whose := all_unions(self.reading, clause.mentions, span):
            # 某省各级工会开展活动94场: nobody's in particular, told of the union of the place
            if union := local_union(self.reading, self.cast, whose, span):
                self.body, self.programme = union, None
        elif acting and not acts_for(self.reading, acting[0], self.programme) and not self.by_means:
            self.programme = None

    def _speak_of(self, named: Named, frames: list[Frame]) -> None:
        """A clause is about a programme, or somebody does something with it."""
        self._take(named)
        self._named_here = True
        acted = any(named in frame.objects for frame in frames)
        self._topic = None if acted else named.entity
        if acted:
            self.spoken.run(named.entity)
        if frames and "funds" in frames[0].predicates and frames[0].subjects[:1] == (named,):
            meant = given_for(self._frames, frames[0])
            self.programme = meant.entity if meant else self.programme

    def _turn_body(self, clause: Clause, named: Named | None) -> None:
        """Whose the figures of a clause are among bodies: of whoever acts, speaks or is told of in it."""
        if clause.acting:
            self.body = self.acted = actor(clause.acting[0])
        elif clause.frames and (speaking := speaks(clause.frames)):
            self.body = self.acted = actor(speaking) or self.body
            if lasts(self.reading, self.cast, self.programme):
                self.programme = None  # of an occasion going on, whoever is asked tells
        bodies = told_of(self.reading, clause.mentions, clause.frames, clause.span)
        self.personal = self.personal and not bodies
        if named is not None or self._scene:
            return
        if bodies and not clause.frames:
            self.body = bodies[0].entity
            self.programme = self.programme if self.by_means else None
        elif not bodies and not clause.acting:
            self._by_circumstance(clause.span)

    def _counts_up(self, named: Named, clause: Span) -> bool:
        """Whether what is named is only counted beside the programme that the sentence is about."""
        text = self.reading.scan.text
        goes_on = self._named_here and (self.programme in self.spoken.called or self.programme == self._topic)
        if (
            not goes_on
            or named.entity in self.spoken.called
            or ";" in text[self.sentence.start : clause.start]
        ):
            return False
        return only_counted(text, named)

    def _by_circumstance(self, clause: Span) -> None:
        """A clause that names neither body nor programme: the place, the scene, or what is done next tells."""
        subject = local_subject(self.reading, clause)
        if self._founded and joins(self.reading.scan.text, clause):
            self.body, self.programme = self._founded, None
        elif subject is not None:
            union = local_union(self.reading, self.cast, subject, clause)
            self.nobody = union is None and self.programme is None
            # 自P启动以来,全市已有…, 全市参保职工…: still P's.
            still = self.programme and (self._named_here or benefits(self.reading.scan.text, clause))
            if union is not None and not still:
                self.body = self.acted = union
                self.programme = None
        elif pointed := points_back(self.reading, clause, self.event, self.cast):
            self.programme = pointed
            self._named_here = True

    def _take(self, named: Named) -> None:
        """Go on about a programme, but for what a mechanism or a platform brings about: that is its body's."""
        iri = self.meant(named)
        own_name = named.mention.form in ("quoted", "bare")
        self.spoken.take(iri, own_name, self.programme)
        row = behaviour(self.reading, self.cast, iri)
        counted = (
            row is None
            or row["counted"]
            or self.cast.name(iri or "").endswith(("会", "活动", "行动", "制度"))
        )
        text = self.reading.scan.text
        used = through(text, 0, named.start) or self._is_topic(named) or heads(text, named)
        goes_on = self._named_here and self.programme is not None and not self.explicit
        if counted or used or not goes_on:
            self.programme = iri if counted or used else None
        if counted and (row is None or not row["lasting"]):
            self.event = self.spoken_of = iri

    def meant(self, named: Named) -> str | None:
        """The occasion going on, where a name is the end of its name (移动体检 of 某工会移动体检活动)."""
        if named.mention.form in ("quoted", "bare") or lasts(self.reading, self.cast, named.entity):
            return named.entity
        text, cast = self.reading.written(named), self.cast
        for iri in filter(None, (self.programme, self.event)):
            alike = named.mention.form == "generic" or cast.kind(iri) == cast.kind(named.entity or "")
            if alike and text in cast.name(iri):
                return iri
        return named.entity

    def _is_topic(self, named: Named) -> bool:
        """Whether the sentence begins with a programme: what it tells is the programme's, whatever its kind."""
        return not self.reading.scan.text[self.sentence.start : named.start].strip("\n “‘")
