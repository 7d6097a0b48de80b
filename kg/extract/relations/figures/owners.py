"""Frames in, clause by clause who and what is spoken of out: the occasion or station, the body that acts."""

from __future__ import annotations

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.figures.bodies import acting_in, actor, speaks, told_of
from kg.extract.relations.figures.counted import any_number, is_where
from kg.extract.relations.figures.leading import DONE_FOR, acted_on, given_for, is_means, leading, through
from kg.extract.relations.figures.short_subjects import short_subject
from kg.extract.relations.figures.spoken import Spoken
from kg.extract.relations.figures.told_later import told_later
from kg.extract.relations.figures.topics import does_anew, excepted, heads, only_counted, only_gone_to, passes
from kg.extract.relations.figures.wording import benefits, heard, joins, lays_down
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import behaviour, lasts
from kg.extract.relations.local import all_unions, first_union, local_subject, local_union
from kg.extract.relations.occasions import (
    at_event,
    personal,
    points_back,
    tells_of_one,
)
from kg.extract.relations.speech import Speech, first_person
from kg.extract.text import Span

# What a body does for a programme; its figures stay the programme's.
_FOR_PROGRAMME = frozenset({"undertakes", "supports", "funds", "participates"})


class Owners:
    """Follows, clause by clause, the body and the programme that figures belong to."""

    def __init__(self, reading: Reading, found: list[Frame], cast: Cast, said: list[Speech]) -> None:
        self.reading = reading
        self.cast = cast
        self.spoken = Spoken(reading, cast)
        self._hosting = reading.scan.lexicon.parts["hosts"]
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
        self._listed = any(m.mention.form == "listed" for m in reading.of("Organisation"))
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

    def clause(self, clause: Span) -> None:
        """Take up what a clause names: a programme acted on or spoken of, or a body that acts."""
        here = self.frames(clause)
        mentions = self.reading.within(clause.start, clause.end)
        self.programmes = [
            m
            for m in mentions
            if m.type == "Programme"
            and m.entity
            and m.mention.form != "listed"
            and not is_where(self.reading.scan.text, m)
            and not any_number(self.reading.scan.text, m)
        ]
        speaker = first_person(self.reading, self._said, clause)
        if speaker is not None:
            self.body, self.programme = speaker.entity, None
        came_here = self._listed and any(
            m.type == "Organisation" and m.mention.form == "listed" for m in mentions
        )
        acting = acting_in(self.reading, here, came_here)
        self._purpose = self._purpose and not acting
        first = leading(self.reading, self.programmes, clause, here)
        at, going_on = self._scene, self.programme is not None
        if self.reading.scan.text.startswith("其中", clause.start):
            first = None  # 其中示范点14家: the sentence goes on about all of them
        spoken_of = None if self._purpose else acted_on(self.reading, here, first, at, going_on)
        text = self.reading.scan.text
        self.personal = tells_of_one(text, clause) or (self.personal and not acting)
        self.laid_down = self.laid_down or lays_down(text, clause)
        self.acts_here = bool(here) and any(f.subjects for f in here)
        self.gives_here = bool(here) and any("funds" in f.predicates for f in here)
        # Whoever comes to an occasion does not act for himself there.
        self.explicit = bool(acting) and any(f.predicates != {"participates"} for f in acting)
        self.nobody = False
        self._scene = self._scene or (self.event is not None and at_event(self.reading, clause))
        if spoken_of is not None:
            self.by_means = not acting and is_means(text, clause, spoken_of)
        if spoken_of is not None and self.explained and only_gone_to(spoken_of, here):
            spoken_of = None
        if spoken_of is not None and passes(text, clause, self._named_here):
            spoken_of = None
        if heard(text, clause):
            self.programme = self.event = None
        elif excepted(text, clause):
            self.programme = None
        elif spoken_of is not None and not acting and self._counts_up(spoken_of, clause):
            pass
        elif spoken_of is not None:
            self._take(spoken_of)
            self._named_here = True
            acted = any(spoken_of in frame.objects for frame in here)
            self._topic = None if acted else spoken_of.entity
            if acted:
                self.spoken.run(spoken_of.entity)
            if here and "funds" in here[0].predicates and here[0].subjects[:1] == (spoken_of,):
                meant = given_for(self._frames, here[0])
                self.programme = meant.entity if meant else self.programme
        elif not acting and does_anew(self.reading, clause):
            self.programme = None
        elif self._scene or (came_here and self.event):
            self.programme = self.event
        elif whose := all_unions(self.reading, mentions, clause):
            # 某省各级工会开展活动94场: nobody's in particular, told of the union of the place
            if union := local_union(self.reading, self.cast, whose, clause):
                self.body, self.programme = union, None
        elif acting and not self._for_programme(acting[0]) and not self.by_means:
            self.programme = None
        if acting:
            self.body = self.acted = actor(acting[0])
        elif speaking := speaks(here):
            self.body = self.acted = actor(speaking) or self.body
            if lasts(
                self.reading, self.cast, self.programme
            ):  # of an occasion going on, whoever is asked tells
                self.programme = None
        bodies = told_of(self.reading, mentions, here, clause)
        self.personal = self.personal and not bodies
        if bodies and not here and spoken_of is None and not self._scene:
            self.body = bodies[0].entity
            self.programme = self.programme if self.by_means else None
        if spoken_of is None and not acting and not bodies and not self._scene:
            self._by_circumstance(clause)
        for frame in here:
            founded = [o for o in frame.objects if o.type == "Union"]
            if founded and "establishes" in frame.predicates:
                self._founded = founded[-1].entity

        self.explained = self.explained or (
            self.programme is not None and self._named_here and text.endswith(":", clause.start, clause.end)
        )

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
            text = self.reading.scan.text
            of_it = self._named_here or benefits(text, clause)
            still = self.programme and of_it
            if union is not None and not still:
                self.body, self.programme = union, None
                self.acted = union
        elif pointed := points_back(self.reading, clause, self.event, self.cast):
            self.programme = pointed
            self._named_here = True

    def _for_programme(self, frame: Frame) -> bool:
        """Whether the body acts for the programme spoken of (竞赛由A主办, B出资20万元)."""
        if self.programme is None or any(o.entity != self.programme for o in frame.objects):
            return False
        if self.reading.scan.text.endswith("由", 0, frame.subjects[0].start):
            return True  # 这个班由A、B联合开办
        # Taking part is for the programme only in the sentence that names it.
        elsewhere = frame.topic is None or frame.topic.start < frame.sentence.start
        if frame.predicates == {"participates"} and elsewhere:
            return False
        return bool(frame.predicates & _FOR_PROGRAMME) or frame.verb.word in self._hosting

    def _take(self, named: Named) -> None:
        # What a mechanism or a platform brings about is counted as its body's.
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
