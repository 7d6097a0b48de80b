"""A reading in, its clauses out: for each verb of the lexicon who acts, on what, how sure the deed is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.describing import relative_actors
from kg.extract.relations.frames.ahead import looking_ahead
from kg.extract.relations.frames.carrying import (
    going_on,
    held_elsewhere,
    named_once,
    nobody_acts,
    taken_up,
    told_of,
)
from kg.extract.relations.frames.federations import federation
from kg.extract.relations.frames.frame import Frame
from kg.extract.relations.frames.generic import generic_subject, told_by
from kg.extract.relations.frames.objects import brought, continued, objects_of, relative
from kg.extract.relations.frames.plans import planned_on
from kg.extract.relations.frames.verbs import modality_of, others_act, serial, verbs_of
from kg.extract.relations.speech import Speech, first_person, quoted, speeches, spokesman
from kg.extract.relations.subjects import (
    actors,
    before_verb,
    between_verbs,
    guides,
    place_subject,
    programme_subject,
    union_of,
)
from kg.extract.scan import Hit
from kg.extract.text import Span

# A body named further back than this acts with nobody (并与A建立P).
_REACH = 160
# 打造成, 建设为: what follows is said of something, not brought about.
_BECOMES = re.compile(r"成(?![立果效就本员绩功])|为集")
# 并与B建立P, 联合B开展P: B joins whoever acted before.
_TOGETHER_WITH = re.compile(
    r"(?:并|还|也|又|同时|积极|先后|主动|再次|将|需要?|要|应|可)*(?:与|同|和|联合|会同|携手|联手|协同|联动)[^,。;]{0,6}"
)
_WITH = re.compile(r"[^,。;:“”]{0,6}(?:与|和|同|联合|会同|携手)")
# What a body does for something that another runs.
_HELPING = frozenset({"undertakes", "supports"})


@dataclass(slots=True)
class _State:
    said: list[Speech]
    subjects: tuple[Named, ...] = ()
    topic: Named | None = None
    speech: Span | None = None
    outside: tuple[Named, ...] = ()
    guides: tuple[Named, ...] = ()
    last: Frame | None = None
    runners: dict[str, tuple[Named, ...]] = field(default_factory=dict)


def frames(reading: Reading, cast: Cast) -> list[Frame]:
    """The frames of an article in order."""
    state, most_told_of, once = _State(speeches(reading)), told_of(reading), named_once(reading)
    found: list[Frame] = []
    for sentence in reading.scan.sentences():
        state.guides, state.last = (), None
        state.subjects = going_on(reading.scan.text, sentence, state.subjects, most_told_of)
        state.subjects = taken_up(reading.scan.text, sentence, state.subjects, once)
        own = [
            frame
            for clause in reading.clauses(sentence)
            for frame in _clause(reading, sentence, clause, state, cast)
        ]
        found += planned_on(reading, sentence, looking_ahead(reading, own))
    return found


def _clause(reading: Reading, sentence: Span, clause: Span, state: _State, cast: Cast) -> Iterator[Frame]:
    text = reading.scan.text
    mentions = reading.within(clause.start, clause.end)
    verbs = verbs_of(reading, clause, mentions)
    short = federation(reading, clause, cast)
    if not mentions and not verbs:
        _enter(reading, clause, state)  # nobody is named and nothing done: all that can begin is a speech
        state.subjects = (short,) if short else state.subjects
        return
    predicates = reading.scan.lexicon.predicates
    bodies = actors(reading, mentions, cast)
    supporters = tuple(guides(text, bodies))
    acting = [body for body in bodies if body not in supporters]
    if supporters:
        state.guides = supporters
    first = verbs[0].start if verbs else clause.end
    subjects = tuple(before_verb(text, clause, acting, first))
    joined = _joins(text, clause, subjects, state.subjects)
    if subjects and not joined and _TOGETHER_WITH.fullmatch(text, clause.start, subjects[0].start):
        subjects = ()  # 与B合作,提供P: not B alone, whoever was named too long ago to be told with it
    if joined:
        subjects = (*(s for s in state.subjects if s not in subjects), *subjects)
    if short and subjects and _WITH.fullmatch(text, clause.start, subjects[0].start):
        subjects = (short, *subjects)  # 该会与B联手开展P
    outer = state.subjects
    _enter(reading, clause, state)
    if not subjects:
        meant = (short,) if short else generic_subject(reading, mentions, clause, first, cast)
        state.subjects = state.subjects if meant is not None else ()
        subjects = meant or ()
    unnamed = not subjects and nobody_acts(reading, clause, first)
    if not subjects and (place := place_subject(reading, mentions, clause, first)) is not None:
        state.subjects = union_of(reading, place, cast)
    elif not subjects and (acting_for := programme_subject(reading, mentions, clause, first)):
        # 驿站还推出P: whoever runs the station
        state.subjects = state.runners.get(acting_for.entity or "", state.subjects)
    known = [m for m in mentions if m.type == "Programme" and m.entity]
    programmes = [
        m for m in known if m.mention.form not in ("bare", "listed") or text.startswith(("由", "”由"), m.end)
    ]
    named = [m for m in known if m.mention.form != "bare"]
    if named and not verbs and state.last is not None and (more := continued(text, clause, named)):
        yield replace(state.last, clause=clause, objects=more)
    for index, verb in enumerate(verbs):
        nxt = verbs[index + 1] if index + 1 < len(verbs) else None
        described = tuple(relative(reading, mentions, verb, nxt, clause)) if nxt else ()
        if nxt and serial(text[verb.end : nxt.start]) and not described:
            continue
        own = between_verbs(text, acting, verbs, index) if index else ()
        own = own or relative_actors(text, acting, verb)
        guiding: tuple[Named, ...] = ()
        others = False  # 指导各乡镇办起P: those who act have no name
        if index and verbs[index - 1].word in reading.scan.lexicon.parts["guides"]:
            speaker = first_person(reading, state.said, Span(verbs[index - 1].end, verb.start))
            own = own or ((speaker,) if speaker else ())
            helps = predicates[verbs[index - 1].word] <= _HELPING and reading.scan.ends_word(
                verbs[index - 1].end
            )
            others = helps and not own and others_act(reading, verbs[index - 1].end, verb.start)
            near = outer if own or (outer and outer[0].start >= sentence.start) else ()
            guiding = subjects or near if own or others else ()
        others = others or (not own and predicates[verb.word] <= _HELPING and _unnamed(mentions, verb))
        others = others or (not own and held_elsewhere(text, clause, verb))
        following = between_verbs(text, acting, verbs, index + 1) if nxt else ()
        following = following or (relative_actors(text, acting, nxt) if nxt else ())
        objects = tuple(
            named
            for named in objects_of(reading, mentions, verb, nxt.start if nxt else clause.end)
            if named not in following
        )
        if nxt and following and not objects and predicates[verb.word] <= _HELPING:
            objects = tuple(objects_of(reading, mentions, nxt, clause.end))  # 承办B主办的P
        if _BECOMES.match(text, verb.end) and not any(m.start == verb.end for m in mentions):
            objects = ()
        gives = nxt is not None and "funds" in reading.scan.lexicon.predicates[verb.word]
        if nxt and not objects and gives and "、" not in text[verb.end : nxt.start]:
            objects = tuple(objects_of(reading, mentions, nxt, clause.end))  # 出资20万元支持某计划
        if described and not following and all(o.type == "Award" for o in objects):
            objects = described  # 组织30名优秀职工参加P
        if verb.word in reading.scan.lexicon.parts["brings"] or not objects:
            objects = brought(reading, mentions, verb, clause)
        before = [p for p in programmes if p.end <= verb.start]
        carried = () if others or unnamed else state.subjects
        modality, negated = modality_of(reading, clause, verb)
        state.last = Frame(
            sentence, clause, verb, reading.scan.lexicon.predicates[verb.word],
            () if others else own or subjects or carried, (*state.guides, *guiding), objects,
            before[-1] if before else state.topic,
            modality, negated, others or not (own or subjects), others or (unnamed and not own),
        )  # fmt: skip
        yield state.last
        _remember(state, state.last)
        if objects and objects[0].type == "Programme":
            state.topic = objects[0]
    if not supporters and state.last is not None and state.last.clause == clause and state.last.objects:
        state.guides = ()  # what they guide is told: no more of the sentence is theirs
    if subjects:
        helped = outer and _only_helps(reading, verbs)
        state.subjects = outer if outer and (joined or helped) else subjects
    elif told := told_by(reading, clause) or spokesman(reading, clause):
        state.subjects = (told,)
    if programmes and (state.topic is None or state.topic.start < clause.start):
        state.topic = programmes[0]


def _unnamed(mentions: list[Named], verb: Hit) -> bool:
    """Whether a body that nobody knows by name stands right before a verb (学院承办): it acts, and no other."""
    return any(
        m.type in ("Union", "Organisation") and m.entity is None and m.end == verb.start for m in mentions
    )


def _remember(state: _State, frame: Frame) -> None:
    """Keep who runs a programme, for a clause in which the programme itself is said to act."""
    if "runs" in frame.predicates and not frame.negated and not frame.carried:
        for named in frame.objects or ((frame.topic,) if frame.topic else ()):
            if named.type == "Programme" and named.entity:
                state.runners.setdefault(named.entity, frame.subjects)


def _only_helps(reading: Reading, verbs: list[Hit]) -> bool:
    """Whether a clause tells only who undertakes or backs what another body runs (A主办,B承办,…)."""
    predicates, text = reading.scan.lexicon.predicates, reading.scan.text
    return bool(verbs) and all(
        predicates[verb.word] <= _HELPING
        or ("participates" in predicates[verb.word] and text.startswith(",", verb.end))  # 甲牵头,乙参与,共同…
        for verb in verbs
    )


def _joins(text: str, clause: Span, subjects: tuple[Named, ...], before: tuple[Named, ...]) -> bool:
    """并与A建立P: whether A joins whoever acted before."""
    if not subjects or not before or not _TOGETHER_WITH.fullmatch(text, clause.start, subjects[0].start):
        return False
    return _near(text, clause, before)


def _near(text: str, clause: Span, before: tuple[Named, ...]) -> bool:
    """Whether a body was named in the paragraph of a clause, not long before it."""
    end = before[0].end
    return end <= clause.start <= end + _REACH and "\n" not in text[end : clause.start]


def _enter(reading: Reading, clause: Span, state: _State) -> None:
    """Inside a speech the speaker's body acts once it says 我们; behind it the subject from before goes on."""
    speech = quoted(state.said, clause.start)
    if speech != state.speech:
        if speech is not None:
            state.outside = state.subjects
        elif state.outside:
            state.subjects = state.outside
        state.speech = speech
    speaker = first_person(reading, state.said, clause)
    if speaker is not None:
        state.subjects = (speaker,)
