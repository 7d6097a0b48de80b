"""A verb of a clause in, its frame out: who does it, to what, under whose guidance."""

from __future__ import annotations

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.describing import relative_actors
from kg.extract.relations.frames.frame import Frame
from kg.extract.relations.frames.objects import brought, objects_of, sent_to
from kg.extract.relations.frames.state import Acting, Clause, State
from kg.extract.relations.frames.verbs import modality_of, serial
from kg.extract.relations.speech import first_person
from kg.extract.relations.subjects import between_verbs
from kg.extract.scan import Hit
from kg.extract.text import Span

# What a body does for something that another runs.
HELPING = frozenset({"undertakes", "supports"})

# 甲组织乙开展P: whoever brings others in to do it does it, too.
_BRINGS_IN = ("组织", "引入", "发动", "动员", "引进")


def deed(reading: Reading, clause: Clause, acting: Acting, index: int, state: State) -> Frame | None:
    """The frame of a clause's verb, None for a verb that only leads to the next one (组织开展P)."""
    verb, following = clause.verbs[index], _next(clause, index)
    described: tuple[Named, ...] = ()
    if following is not None:
        described = tuple(sent_to(reading, clause.mentions, verb, following, clause.span))
        if serial(reading.scan.text[verb.end : following.start]) and not described:
            return None
    own, guiding, others = _who(reading, clause, acting, index, state)
    objects = _objects(reading, clause, index, described)
    before = [p for p in clause.programmes if p.end <= verb.start]
    carried = () if others or acting.unnamed else state.subjects
    modality, negated = modality_of(reading, clause.span, verb)
    return Frame(
        clause.sentence, clause.span, verb, reading.scan.lexicon.predicates[verb.word],
        () if others else own or acting.subjects or carried, (*state.guides, *guiding), objects,
        before[-1] if before else state.topic,
        modality, negated, others or not (own or acting.subjects), others or (acting.unnamed and not own),
    )  # fmt: skip


def _next(clause: Clause, index: int) -> Hit | None:
    return clause.verbs[index + 1] if index + 1 < len(clause.verbs) else None


def _own(reading: Reading, clause: Clause, index: int) -> tuple[Named, ...]:
    """The bodies that a verb has to itself: named behind the verb before it, or in a phrase that describes."""
    text = reading.scan.text
    between = between_verbs(text, clause.bodies, clause.verbs, index) if index else ()
    return between or relative_actors(text, clause.bodies, clause.verbs[index])


def _who(
    reading: Reading, clause: Clause, acting: Acting, index: int, state: State
) -> tuple[tuple[Named, ...], tuple[Named, ...], bool]:
    """Who does what a verb says where it is told apart, who guides them, whether those who do it have no name."""
    predicates, verb = reading.scan.lexicon.predicates, clause.verbs[index]
    own, guiding, others = _own(reading, clause, index), tuple[Named, ...](), False
    last = clause.verbs[index - 1] if index else None
    if last is not None and last.word in reading.scan.lexicon.parts["guides"]:
        # 指导各乡镇办起P: those who act have no name
        speaker = first_person(reading, state.said, Span(last.end, verb.start))
        own = own or ((speaker,) if speaker else ())
        helps = predicates[last.word] <= HELPING or "issues" in predicates[verb.word]  # 推动企业签订D
        others = not own and helps and reading.scan.ends_word(last.end)
        guiding = acting.subjects or acting.before if own or others else ()
    elif own and last is not None and last.word in _BRINGS_IN and own[0].start == last.end:
        own = (*(s for s in acting.subjects if s not in own), *own)  # 甲组织乙开展P: 甲, too
    elif not own:
        others = _of_a_place(reading, clause, verb)
    return own, guiding, others


def _of_a_place(reading: Reading, clause: Clause, verb: Hit) -> bool:
    """Whether what a verb acts on is told to be a place's (参加某街道举办的P, 对某县建设P给予肯定)."""
    text = reading.scan.text
    places = [m for m in clause.mentions if m.type == "Place" and m.end == verb.start]
    return any(text.startswith("的", verb.end) or text.startswith("对", m.start - 1) for m in places)


def _objects(reading: Reading, clause: Clause, index: int, described: tuple[Named, ...]) -> tuple[Named, ...]:
    """What a verb acts on, `described` where it is what those do whom the verb brings together."""
    scan, end = reading.scan, clause.span.end
    verb, following = clause.verbs[index], _next(clause, index)
    predicates = scan.lexicon.predicates[verb.word]
    others = _own(reading, clause, index + 1) if following else ()
    reached = objects_of(reading, clause.mentions, verb, following.start if following else end)
    objects = tuple(named for named in reached if named not in others)
    if following and others and not objects and predicates <= HELPING:
        objects = tuple(objects_of(reading, clause.mentions, following, end))  # 承办B主办的P
    if (
        following
        and not objects
        and "funds" in predicates
        and "、" not in scan.text[verb.end : following.start]
    ):
        objects = tuple(objects_of(reading, clause.mentions, following, end))  # 出资20万元支持某计划
    if described and not others and all(named.type == "Award" for named in objects):
        objects = described  # 组织30名优秀职工参加P
    if verb.word in scan.lexicon.parts["brings"] or not objects:
        objects = brought(reading, clause.mentions, verb, clause.span)
    return objects
