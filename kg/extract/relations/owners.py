"""Frames in, whose figures each clause speaks of out: the event of the clause, else the body that acts."""

from __future__ import annotations

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.numbers import Amount
from kg.extract.relations.counted import counted_by, counts, examples_of, numbered, provided
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import behaviour, lasts
from kg.extract.relations.leading import acted_on, given_for, leading, through
from kg.extract.relations.local import all_unions, local_subject, local_union
from kg.extract.relations.occasions import (
    at_event,
    attended,
    benefits,
    came,
    comes_to,
    finds_home,
    joins,
    lays_down,
    personal,
    pointed_at,
    points_back,
    possessor,
    short_body,
    starting_from,
    structural,
    vague,
)
from kg.extract.relations.speech import Speech, first_person
from kg.extract.relations.subjects import goes_to, in_post
from kg.extract.text import Span

# What a body does for a programme; its figures stay the programme's.
_FOR_PROGRAMME = frozenset({"undertakes", "supports", "funds", "participates"})

# What begins or ends an occasion is not the occasion.
_RITES = ("仪式", "典礼", "式")


class Owners:
    """Follows, clause by clause, the body and the programme that figures belong to."""

    def __init__(self, reading: Reading, found: list[Frame], cast: Cast, said: list[Speech]) -> None:
        self._reading = reading
        self._cast = cast
        self._hosting = reading.scan.lexicon.parts["hosts"]
        self._said = said
        self._sentence = Span(0, 0)
        self._body: str | None = None
        self._programme: str | None = None
        self._event: str | None = None
        self._spoken_of: str | None = None  # the occasion that the sentence names
        self._acts_here = self._gives_here = False
        self._acted: str | None = None  # the body that the sentence names
        self._founded: str | None = None  # the union that it tells the founding of
        self._scene = self._named_here = self._explicit = self._nobody = False
        self._programmes: list[Named] = []  # those of the clause
        self._frames = found
        self._next = 0  # the first frame that no sentence so far stands behind
        self._earlier: str | None = None
        self._personal = self._purpose = False  # the sentence tells of one person; begins with what for
        self._by_clause: dict[int, list[Frame]] = {}
        for frame in found:
            self._by_clause.setdefault(frame.clause.start, []).append(frame)

    def enter(self, sentence: Span) -> None:
        """Begin a sentence: the programme of the one before goes on until a body acts anew."""
        while self._next < len(self._frames) and self._frames[self._next].sentence.start < sentence.start:
            self._earlier = _body(self._frames[self._next]) or self._earlier
            self._next += 1
        self._sentence = sentence
        self._body = self._earlier or self._first_body(sentence)
        self._acted = self._founded = None
        self._scene = self._named_here = False
        self._spoken_of = None
        self._personal = personal(self._reading, sentence)
        self._purpose = self._reading.scan.text.startswith(("为", "为了"), sentence.start)

    def _first_body(self, sentence: Span) -> str | None:
        unions = self._reading.of("Union")
        before = [m for m in unions if m.start < sentence.start]
        return (before or unions)[-1 if before else 0].entity if unions else None

    def frames(self, clause: Span) -> list[Frame]:
        """The frames of a clause."""
        return self._by_clause.get(clause.start, [])

    def clause(self, clause: Span) -> None:
        """Take up what a clause names: a programme acted on or spoken of, or a body that acts."""
        here = self.frames(clause)
        mentions = self._reading.within(clause.start, clause.end)
        self._programmes = [
            m for m in mentions if m.type == "Programme" and m.entity and m.mention.form != "listed"
        ]
        speaker = first_person(self._reading, self._said, clause)
        if speaker is not None:
            self._body, self._programme = speaker.entity, None
        acting = [f for f in here if f.subjects and not f.carried and f.subjects[0].type != "Programme"]
        # 甲、乙等80家企业参加: those who come, not the body of what follows.
        came_here = any(m.type == "Organisation" and m.mention.form == "listed" for m in mentions)
        if came_here:
            acting = [f for f in acting if f.subjects[0].mention.form != "listed"]
        self._purpose = self._purpose and not acting
        first = leading(self._reading, self._programmes, clause, here)
        at, going_on = self._scene, self._programme is not None
        spoken_of = None if self._purpose else acted_on(self._reading, self._cast, here, first, at, going_on)
        self._personal = self._personal or lays_down(self._reading.scan.text, clause)
        self._acts_here = any(f.subjects for f in here)
        self._gives_here = any("funds" in f.predicates for f in here)
        self._explicit, self._nobody = bool(acting), False
        self._scene = self._scene or (self._event is not None and at_event(self._reading, clause))
        if spoken_of is not None:
            self._take(spoken_of)
            self._named_here = True
            whole = local_subject(self._reading, clause) if self._programme is None and not acting else None
            if whole is not None:  # 全省驿站已建30家: of the province's union, whoever acted before
                self._body = local_union(self._reading, self._cast, whole, clause) or self._body
            if here and "funds" in here[0].predicates and here[0].subjects[:1] == (spoken_of,):
                meant = given_for(self._frames, here[0])
                self._programme = meant.entity if meant else self._programme
        elif self._scene or (came_here and self._event):
            self._programme = self._event
        elif whose := all_unions(self._reading, mentions, clause):
            # 某省各级工会开展活动94场: nobody's in particular, told of the union of the place
            self._programme = None
            self._body = local_union(self._reading, self._cast, whose, clause) or self._body
        elif acting and not self._for_programme(acting[0]):
            this = pointed_at(self._reading.scan.text, clause)  # 此次活动市总工会共发放…
            self._programme = self._event if this else None
        if acting:
            self._body = self._acted = _body(acting[0])
        bodies = [
            m
            for m in mentions
            if m.type in ("Union", "Organisation")
            and m.entity
            and m.mention.form != "listed"
            and m.start < clause.start + 8
            and not in_post(self._reading, m)
            and not numbered(self._reading.scan.text, m)  # 村级工会122家: of the body that has them
            and not goes_to(self._reading.scan.text, clause, m)
            and not any(m in frame.objects for frame in here)
        ]
        if bodies and not here and spoken_of is None and not self._scene:
            self._body, self._programme = bodies[0].entity, None
        if spoken_of is None and not acting and not bodies and not self._scene:
            self._by_circumstance(clause, here)
            if named := short_body(self._reading, clause):
                self._body, self._programme = named, None
        for frame in here:
            founded = [o for o in frame.objects if o.type == "Union"]
            if founded and "establishes" in frame.predicates:
                self._founded = founded[-1].entity

    def _by_circumstance(self, clause: Span, here: list[Frame]) -> None:
        """A clause that names neither body nor programme: the place, the scene, or what is done next tells."""
        subject = local_subject(self._reading, clause)
        if self._founded and joins(self._reading, clause):
            self._body, self._programme = self._founded, None
        elif subject is not None:
            union = local_union(self._reading, self._cast, subject, clause)
            self._nobody = union is None and self._programme is None
            # 自P启动以来,全市已有…, 全市参保职工…: still P's.
            still = self._programme and (self._named_here or benefits(self._reading.scan.text, clause))
            if union is not None and not still:
                self._body, self._programme = union, None
                self._acted = union
        elif pointed := points_back(self._reading, clause, self._event, self._cast):
            self._programme = pointed
        elif self._gives_here and self._programme is None:
            meant = given_for(self._frames, here[0])
            self._programme = meant.entity if meant else None

    def _for_programme(self, frame: Frame) -> bool:
        """Whether the body acts for the programme spoken of (竞赛由A主办, B出资20万元)."""
        if self._programme is None or any(o.entity != self._programme for o in frame.objects):
            return False
        # Taking part is for the programme only in the sentence that names it.
        elsewhere = frame.topic is None or frame.topic.start < frame.sentence.start
        if frame.predicates == {"participates"} and elsewhere:
            return False
        return bool(frame.predicates & _FOR_PROGRAMME) or frame.verb.word in self._hosting

    def _take(self, named: Named) -> None:
        # What a mechanism or a platform brings about is counted as its body's.
        iri = self._meant(named)
        row = behaviour(self._reading, self._cast, iri)
        counted = row is None or row["counted"] or self._cast.name(iri or "").endswith("会")
        used = through(self._reading.scan.text, 0, named.start) or self._is_topic(named)
        goes_on = self._named_here and self._programme is not None and not self._explicit
        if counted or used or not goes_on:
            self._programme = iri if counted or used else None
        if counted and (row is None or not row["lasting"]):
            self._event = self._spoken_of = iri

    def _meant(self, named: Named) -> str | None:
        """The occasion going on, where a name is the end of its name (移动体检 of 某工会移动体检活动)."""
        if named.mention.form in ("quoted", "bare") or lasts(self._reading, self._cast, named.entity):
            return named.entity
        text, cast = self._reading.scan.text[named.start : named.end], self._cast
        points = named.mention.form == "generic"
        for iri in (self._programme, self._event):
            whole = cast.name(iri) if iri else ""
            alike = points or cast.kind(iri or "") == cast.kind(named.entity or "")
            if alike and text in whole and not whole.endswith(_RITES):
                return iri
        return named.entity

    def _is_topic(self, named: Named) -> bool:
        """Whether the sentence begins with a programme: what it tells is the programme's, whatever its kind."""
        return not self._reading.scan.text[self._sentence.start : named.start].strip("\n “‘")

    def of(self, amount: Amount, clause: Span) -> list[tuple[str, float]]:
        """The IRIs of what the amount is said of, and how sure that is.

        What a body has built or gives counts for the body and for the programme: both are said.
        """
        counted = counted_by(self._reading.scan.text, self._programmes, amount)
        text = self._reading.scan.text
        examples = examples_of(self._reading, amount)
        if counted is not None and counted.entity not in examples:
            both = counts(text, counted, amount) and lasts(self._reading, self._cast, counted.entity)
            return _known((counted.entity, 0.8), (self._builder(counted, clause) if both else None, 0.6))
        if (whose := possessor(self._reading, amount, clause)) is not None:
            return _known((whose.entity, 0.7))
        if (brought := provided(text, clause, self._programmes, amount)) is not None:
            return _known((self._meant(brought), 0.65))
        if vague(text, amount) or starting_from(text, amount) or (self._personal and not self._acted):
            return []
        if visited := comes_to(self._reading, amount, clause):
            return _known((visited.entity, 0.6))
        if finds_home(text, amount) and (union := self._own_union(amount)):
            return _known((union, 0.6))
        at_place = self._programme is None or (self._event and lasts(self._reading, self._cast, self._programme))
        if at_place and not self._explicit and attended(text, amount, clause):
            if self._event:
                return _known((self._event, 0.6))
            if came(text, amount, clause):
                return []
        if examples & {self._programme, self._body}:
            # A、B等13个创新工作室: of who acts on them, or of the occasion, not of those named
            owner = next(
                (x for x in (self._programme, self._acted, self._event) if x and x not in examples), None
            )
            return _known((owner, 0.55))
        if self._programme:
            given = self._gives_here and amount.unit == "元"
            return _known((self._programme, 0.7), (self._acted if given else None, 0.6))
        if self._nobody or structural(text, amount):
            return []
        if self._spoken_of and not self._explicit and benefits(text, clause):
            return _known((self._spoken_of, 0.6))  # P启动以来,甲筹集20万元,惠及职工300人
        return _known((self._body, 0.55))

    def _own_union(self, amount: Amount) -> str | None:
        """The union named last that is not everybody's: the one that people have joined."""
        before = [m for m in self._reading.of("Union") if m.end <= amount.start and m.entity]
        own = (m.entity for m in reversed(before) if not self._cast.name(m.entity or "").endswith("总工会"))
        return next(own, None)

    def _builder(self, counted: Named, clause: Span) -> str | None:
        """Who has built or runs what is counted, where the clause says it."""
        for frame in self.frames(clause):
            if any(named.entity == counted.entity for named in frame.objects):
                carried = _body(frame)
                union = carried is not None and self._cast.type(carried) == "Union"
                return self._acted or (carried if union else None)
        return self._acted if self._acts_here else None


def _body(frame: Frame) -> str | None:
    """Who acts: the union of those that act together, else the first of them."""
    unions = [subject for subject in frame.subjects if subject.type == "Union"]
    acting = unions or list(frame.subjects)
    return acting[0].entity if acting else None


def _known(*owners: tuple[str | None, float]) -> list[tuple[str, float]]:
    found: dict[str, float] = {}
    for iri, sure in owners:
        if iri is not None:
            found.setdefault(iri, sure)
    return list(found.items())
