"""Frames in, clause by clause what figures are told of out: the programme spoken of, the body that acts."""

from __future__ import annotations

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.figures.bodies import acting_in, actor, acts_for, told_of
from kg.extract.relations.figures.counted import any_number, is_where
from kg.extract.relations.figures.leading import acted_on, leading, through
from kg.extract.relations.figures.short_subjects import short_subject
from kg.extract.relations.figures.told_later import told_later
from kg.extract.relations.figures.topics import (
    does_anew,
    goes_on_there,
    heads,
    only_gone_to,
    passes,
    tells_next,
)
from kg.extract.relations.figures.wording import lays_down, lies
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import behaviour, lasts
from kg.extract.relations.local import all_unions, first_union, local_subject, local_union
from kg.extract.relations.occasions import personal, points_back, tells_of_one, upon
from kg.extract.relations.speech import Speech, first_person
from kg.extract.text import Span

# So many sentences behind the only one that names an occasion, people no longer come to it.
_FAR = 3
_COMES = frozenset({"participates"})
# What is called so has figures of its own, whatever its kind.
_DONE = ("会", "活动", "行动", "制度")


class Owners:
    """Follows, clause by clause, what figures belong to.

    A clause speaks of the programme that it names, else of the one before, until a body acts anew or the report
    leaves it; then its figures are those of the body that acted last.
    """

    def __init__(self, reading: Reading, found: list[Frame], cast: Cast, said: list[Speech]) -> None:
        self.reading, self.cast = reading, cast
        self._frames, self._said = found, said
        self._by_clause: dict[int, list[Frame]] = {}
        for frame in found:
            self._by_clause.setdefault(frame.clause.start, []).append(frame)
        # The programmes that have a name of their own.
        self.called = {m.entity for m in reading.of("Programme") if m.mention.form in ("quoted", "bare")}
        self.later = told_later(reading, cast)
        # What the report speaks of.
        self.programme: str | None = None
        self._before: str | None = None  # the programme spoken of before that one
        self.event: str | None = None  # the occasion that people come to
        self._event_told = 0  # sentences begun since it was named
        self.body: str | None = None
        self.union: str | None = None  # the union that acted last
        self._next = 0  # the first frame that no sentence so far stands behind
        self._earlier: str | None = None  # who acts in the last one before
        # What its sentence has said.
        self.sentence = Span(0, 0)
        self.acted: str | None = None  # the body that it names
        self.doer: str | None = None  # that, where it is a union and its clause no 由甲主办
        self._founded: str | None = None  # the union that it tells the founding of
        self._at: str | None = None  # the programme at which, or since which, it says all that it tells
        self._named_here = self._explained = False  # it names the programme; a colon stands behind that
        self.nobodys = False  # it tells of one person, or what a document lays down
        # What its clause has.
        self.programmes: list[Named] = []
        self.frames: list[Frame] = []
        self.acts = False  # a body acts, and does not only come to something
        self.counted: str | None = None  # the programme that the clause before says how many there are of

    def enter(self, sentence: Span) -> None:
        """Begin a sentence: the programme of the one before goes on."""
        while self._next < len(self._frames) and self._frames[self._next].sentence.start < sentence.start:
            self._earlier = actor(self._frames[self._next])
            self._next += 1
        self.body = self._earlier or first_union(self.reading, sentence)
        if self.programme and self._is_left(self.programme, sentence):
            self.programme = self._before if self._before in self.called else None
        self._event_told += 1
        if self._event_told > _FAR and self._is_passing(self.event):
            self.event = None
        self.sentence = sentence
        self.acted = self.doer = self._founded = None
        self._at = self.event if goes_on_there(self.reading.scan.text, sentence) else None
        self._named_here = self._explained = False
        self.counted = None
        self.nobodys = personal(self.reading, sentence)
        if subject := short_subject(self.reading, self.cast, sentence):
            if self.cast.type(subject) == "Programme":
                self.programme = subject
            else:
                self.body = self.acted = self._earlier = subject

    def _is_left(self, programme: str, sentence: Span) -> bool:
        """Whether a new sentence no longer speaks of a programme.

        One without a name of its own is spoken of while every sentence names it, one that is named once to the
        end of its paragraph.
        """
        named = self.reading.within(self.sentence.start, sentence.start)
        if programme not in self.called and all(m.entity != programme for m in named):
            return True
        ended = "\n" in self.reading.scan.text[self.sentence.start : sentence.start]
        return ended and self._is_passing(programme)

    def _is_passing(self, programme: str | None) -> bool:
        """Whether a programme is named once, and not by a name of its own."""
        return programme not in self.called and self.reading.times()[programme] == 1

    def clause(self, span: Span) -> None:
        """Take up what a clause names: a programme acted on or spoken of, or a body that acts."""
        text = self.reading.scan.text
        self.frames = self._by_clause.get(span.start, [])
        mentions = self.reading.within(span.start, span.end)
        self.programmes = [m for m in mentions if m.type == "Programme" and m.entity and _may_own(text, m)]
        if speaker := first_person(self.reading, self._said, span):
            self.body, self.programme = speaker.entity, None
        acting = acting_in(self.reading, self.frames)
        self.acts = any(frame.predicates != _COMES for frame in acting)
        nameless = not any(m.type in ("Union", "Programme") and m.entity for m in mentions)
        said = tells_of_one(text, span) or lays_down(text, span) or (nameless and lies(text, span))
        self.nobodys = said or (self.nobodys and not acting)
        named = self._named_in(span)
        if named is not None:
            self._speak_of(named)
            self._at = self.programme if upon(text, named.end) else None
        elif not acting and does_anew(self.reading, span, self.programme in self.called):
            self.programme = self._at = None
        elif not acting and self._is_next(span):
            self.programme = self._at
        elif whose := all_unions(self.reading, mentions, span):
            # 某省各级工会开展活动94场: nobody's in particular, told of the union of the place
            if union := local_union(self.reading, self.cast, whose, span):
                self.body, self.programme = union, self._at_for(union)
                self.doer = union if self._at else self.doer
        elif acting and not acts_for(self.reading, acting[0]):
            self.programme = self._at_for(actor(acting[0]))
        if acting:
            self.body = self.acted = actor(acting[0])
            does = acting[0].subjects[0].type == "Union" and not text.endswith(
                "由", 0, acting[0].subjects[0].start
            )
            self.doer = self.acted if does else None
        if named is None:
            bodies = told_of(self.reading, mentions, self.frames, span)
            if bodies and not self.frames:
                self.body, self.programme = bodies[0].entity, self._at_for(bodies[0].entity)
                self.doer = _union(bodies[0]) if self._at else self.doer
            elif not bodies and not acting:
                self._by_circumstance(span)
        self._founded = _founded(self.frames) or self._founded
        if self.body and self.cast.type(self.body) == "Union":
            self.union = self.body
        if self._named_here and self.programme is not None:
            self._explained = self._explained or text.endswith(":", span.start, span.end)

    def _is_next(self, span: Span) -> bool:
        """Whether a clause behind so many stations tells what else there is (建成驿站90个,发展会员900人)."""
        counted = self.programme is not None and self.counted == self.programme
        return (
            counted
            and lasts(self.reading, self.cast, self.programme)
            and tells_next(self.reading.scan.text, span)
        )

    def _at_for(self, body: str | None) -> str | None:
        """What a body that acts anew does it at (活动启动以来,市总工会…): of whoever acts first in its sentence."""
        if self.acted not in (None, body):
            self._at = None
        self.acted = body
        return self._at

    def _named_in(self, span: Span) -> Named | None:
        """The programme that a clause is about, None where it only names one by the way."""
        first = leading(self.reading, self.programmes, span, self.frames)
        named = acted_on(self.reading, self.frames, first, self.programme is not None)
        by_the_way = named is not None and (
            passes(self.reading.scan.text, span, self._named_here)
            or (self._explained and only_gone_to(named, self.frames))
        )
        return None if by_the_way else named

    def _speak_of(self, named: Named) -> None:
        """Go on about a programme, but for what a mechanism or a platform brings about: that is its body's."""
        iri = self.meant(named)
        self._before = self.programme
        text, row = self.reading.scan.text, behaviour(self.reading, self.cast, iri)
        counted = row is None or row["counted"] or self.cast.name(iri or "").endswith(_DONE)
        same = [m for m in self.programmes if m.entity == named.entity]  # 某小程序是某会上线的服务平台
        used = through(text, 0, named.start) or any(heads(text, m) for m in (named, *same))
        if counted or used or not self._named_here:
            self.programme = iri if counted or used else None
        if row is None or not row["lasting"]:
            self.event, self._event_told = iri, 0
        self._named_here = True

    def _by_circumstance(self, clause: Span) -> None:
        """A clause that names neither body nor programme: a founding, the place, or what it points at tells."""
        if self._founded:
            self.body, self.programme = self._founded, None
        elif subject := local_subject(self.reading, clause):
            if not (self.programme and self._named_here):  # 自P启动以来,全市已有…: still P's
                self.body = self.acted = local_union(self.reading, self.cast, subject, clause)
                self.programme = self._at
        elif pointed := points_back(self.reading, clause, self.event, self.cast):
            self.programme = pointed
            self._named_here = True

    def meant(self, named: Named) -> str | None:
        """The occasion going on, where a name is the end of its name (移动体检 of 某工会移动体检活动)."""
        text, cast = self.reading.written(named), self.cast
        if lasts(self.reading, cast, named.entity):
            return named.entity
        for iri in filter(None, (self.programme, self.event)):
            alike = named.mention.form == "generic" or cast.kind(iri) == cast.kind(named.entity or "")
            if alike and text in cast.name(iri):
                return iri
        return named.entity


def _union(body: Named) -> str | None:
    return body.entity if body.type == "Union" else None


def _may_own(text: str, programme: Named) -> bool:
    """Whether figures may be a programme's where it is named: it is not listed, no place, and not any number."""
    return programme.mention.form != "listed" and not (
        is_where(text, programme) or any_number(text, programme)
    )


def _founded(frames: list[Frame]) -> str | None:
    """The union that frames tell the founding of."""
    found = [
        o.entity for f in frames if "establishes" in f.predicates for o in f.objects if o.type == "Union"
    ]
    return found[-1] if found else None
