"""A reading in, its clauses out: for each verb of the lexicon who acts, on what, how sure the deed is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.adverbs import ADVERB
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.frames.ahead import looking_ahead
from kg.extract.relations.frames.carrying import (
    going_on,
    named_once,
    nobody_acts,
    of_one,
    partners_of,
    taken_up,
    told_of,
)
from kg.extract.relations.frames.deed import HELPING, deed
from kg.extract.relations.frames.frame import Frame
from kg.extract.relations.frames.generic import generic_subject, told_by
from kg.extract.relations.frames.objects import continued
from kg.extract.relations.frames.plans import planned_on, wished_on
from kg.extract.relations.frames.state import Acting, Clause, State
from kg.extract.relations.frames.verbs import verbs_of
from kg.extract.relations.speech import speeches, spokesman
from kg.extract.relations.subjects import (
    actors,
    before_verb,
    guides,
    place_subject,
    programme_subject,
    union_of,
)
from kg.extract.scan import Hit
from kg.extract.text import Span
from kg.model import Mention

# 并与B建立P, 联合B开展P: B joins whoever acted before.
_TOGETHER_WITH = re.compile(
    rf"(?:{ADVERB}|需要?|要|应|可)*(?:与|同|和|联合|会同|携手|联手|协同|联动|携同|汇同)[^,。;]{{0,6}}"
)
_ONE_OF = ("之一的", "”之一的")
_JOINS = re.compile(r"(?:与|同|联合|会同|携手?|联手|联动)$")


def frames(reading: Reading, cast: Cast) -> list[Frame]:
    """The frames of an article in order."""
    state, most_told_of, once = State(reading.once(speeches)), told_of(reading), named_once(reading)
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
        found += wished_on(reading, sentence, planned_on(reading, sentence, looking_ahead(reading, own)))
    return found


def _clause(reading: Reading, sentence: Span, span: Span, state: State, cast: Cast) -> Iterator[Frame]:
    """The frames of a clause; `state` goes on from it."""
    text = reading.scan.text
    mentions = reading.within(span.start, span.end)
    verbs = verbs_of(reading, span, mentions)
    if not mentions and not verbs:
        state.enter(reading, span)  # nobody is named and nothing done: all that can begin is a speech
        return
    bodies = actors(reading, mentions, cast)
    supporters = tuple(guides(text, bodies)) if bodies else ()
    if supporters:
        state.guides = supporters
    known = [m for m in mentions if m.type == "Programme" and m.entity]
    programmes = [
        m for m in known if m.mention.form not in ("bare", "listed") or text.startswith(("由", "”由"), m.end)
    ]
    free = [body for body in bodies if body not in supporters] if supporters else bodies
    clause = Clause(sentence, span, mentions, verbs, free, programmes)
    acting = _acting(reading, clause, state, cast)
    if known and not verbs and state.last is not None:
        named = [m for m in known if m.mention.form != "bare"]
        if more := continued(text, span, named):
            yield replace(state.last, clause=span, objects=more)
    for index in range(len(verbs)):
        if frame := deed(reading, clause, acting, index, state):
            state.take(frame)
            yield frame
    _go_on(reading, clause, acting, state)


def _acting(reading: Reading, clause: Clause, state: State, cast: Cast) -> Acting:
    """Who acts in a clause that begins: whoever it names, joined by or instead of whoever acted before."""
    text, span, mentions = reading.scan.text, clause.span, clause.mentions
    first = clause.verbs[0].start if clause.verbs else span.end
    called = _INVITES.search(text, span.start, first)
    bodies = [b for b in clause.bodies if b.start < called.start()] if called else clause.bodies
    subjects = tuple(before_verb(text, span, bodies, first))
    together = bool(subjects and _TOGETHER_WITH.fullmatch(text, span.start, subjects[0].start))
    if together and partners_of(reading, clause.sentence, span, cast):
        return Acting((), state.subjects, joined=False, unnamed=False)  # 驿站联动甲局,引入P: not 甲局
    joined = together and bool(state.subjects)
    if joined:
        done = state.last is not None or state.subjects[0].start < clause.sentence.start
        lead = _leading(text, state.subjects) if done else state.subjects
        subjects = (*(s for s in lead if s not in subjects), *subjects)
    elif together:
        subjects = ()  # 与B合作,提供P: not B alone, whoever was named too long ago to be told with it
    before = state.subjects
    state.enter(reading, span)
    if not subjects:
        meant = generic_subject(reading, mentions, span, first, cast)
        state.subjects = state.subjects if meant is not None else ()
        subjects = meant or ()
    if subjects:
        return Acting(subjects, before, joined, unnamed=False)
    if held := _office(reading, clause) or _delegation(reading, clause):
        # 甲会成立。乙会主席林某为会员发放P: not 甲
        state.subjects = held
    elif (place := place_subject(reading, mentions, span, first)) is not None:
        state.subjects = union_of(reading, place, cast)
    elif acts := programme_subject(reading, mentions, span, first):
        # 驿站还推出P: whoever runs the station
        state.subjects = state.runners.get(acts.entity or "", state.subjects)
    unnamed = nobody_acts(reading, span, first) or of_one(reading, clause.sentence, span)
    return Acting((), before, joined, unnamed=unnamed)


# 活动邀请某局讲师: whoever is invited does not act for it.
_INVITES = re.compile(r"(?<![应受])(?:邀请|特邀|聘请|请来|邀来)(?!赛|函|[,。;:])")


def _office(reading: Reading, clause: Clause) -> tuple[Named, ...]:
    """The union for which somebody runs something who is named in front of the verb with a post in it."""
    verbs, predicates = clause.verbs, reading.scan.lexicon.predicates
    if not verbs or "runs" not in predicates[verbs[0].word]:
        return ()  # 出席, 希望: nothing that goes on from it is that union's
    posts = [p for p in reading.posts if clause.span.start <= p.start and p.person.end <= verbs[0].start]
    unions = {m.mention: m for m in clause.mentions if m.type == "Union" and m.entity}
    return tuple(unions[body] for _, body in posts[0].roles if body in unions)[-1:] if posts else ()


# 林某一行, 林某带队: who comes for the body that they lead.
_COMES_FOR = re.compile(r"(?:等)?一行|(?:带队|率队|带领|率领)")
_OPENS = re.compile(rf"(?:\s|{ADVERB}|期间|[^,。;:]{{0,8}}[时后中])*")


def _delegation(reading: Reading, clause: Clause) -> tuple[Named, ...]:
    """The union that somebody leads who was named with it before, and who comes with others: 林某一行开展P."""
    text, span = reading.scan.text, clause.span
    people = [m for m in clause.mentions if m.type == "Person" and _COMES_FOR.match(text, m.end)]
    if not people or not _OPENS.fullmatch(text, span.start, people[0].start):
        return ()
    unions = {m.mention: m for m in reading.of("Union") if m.entity}
    posts = (p for p in reading.posts if _name(text, p.person) == _name(text, people[0].mention))
    return next(
        (tuple(unions[b] for _, b in post.roles if b in unions)[-1:] for post in posts if post.roles), ()
    )


def _name(text: str, person: Mention) -> str:
    return text[person.start : person.end]


def _go_on(reading: Reading, clause: Clause, acting: Acting, state: State) -> None:
    """Who acts from a clause on, and what is spoken of."""
    if acting.subjects:
        helped = acting.before and _only_helps(reading, clause.verbs)
        joined_here = acting.joined and clause.verbs  # 甲…,联合乙,在某地举办P: 乙 does what comes, too
        goes_on = acting.before and (joined_here or helped)
        state.subjects = acting.before if goes_on else acting.subjects
    elif told := told_by(reading, clause.span) or spokesman(reading, clause.span):
        state.subjects = (told,)
    if clause.programmes and (state.topic is None or state.topic.start < clause.span.start):
        # 作为P之一的Q: Q is spoken of
        whole = (p for p in clause.programmes if not reading.scan.text.startswith(_ONE_OF, p.end))
        state.topic = next(whole, clause.programmes[0])


def _only_helps(reading: Reading, verbs: list[Hit]) -> bool:
    """Whether a clause tells only who undertakes or backs what another body runs (A主办,B承办,…)."""
    predicates, text = reading.scan.lexicon.predicates, reading.scan.text
    return bool(verbs) and all(
        predicates[verb.word] <= HELPING
        or ("participates" in predicates[verb.word] and text.startswith(",", verb.end))  # 甲牵头,乙参与,共同…
        for verb in verbs
    )


def _leading(text: str, bodies: tuple[Named, ...]) -> tuple[Named, ...]:
    """甲联合乙举办P,与丙举办Q: of those who did the last deed the one who goes on, and not whom it was done with."""
    for rank, body in enumerate(bodies[1:], start=1):
        if _JOINS.search(text, bodies[0].end, body.start):
            return bodies[:rank]
    return bodies
