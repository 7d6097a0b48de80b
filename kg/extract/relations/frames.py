"""A reading in, its clauses out: for each verb of the lexicon who acts, on what, how sure the deed is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.speech import Speech, first_person, quoted, speeches
from kg.extract.relations.subjects import (
    actors,
    before_verb,
    between_verbs,
    guides,
    in_post,
    inside,
    place_subject,
    union_of,
)
from kg.extract.scan import Hit
from kg.extract.text import Span
from kg.model import Modality

_OBJECTS = ("Programme", "Document", "Award", "Union", "Organisation")
# Between two things acted on by one verb.
_LISTED = re.compile(
    r"[”’]?(?:等[^,。;]{0,8}|[^,。;、]{0,3}[、和与及“‘—]+[^,。;]{0,12}|以及[^,。;]{0,12}|[”’“‘]+|\([^)]*\))?"
)
_RELATIVE = re.compile(r"[^,。;:]{0,20}")
_OPENING = re.compile(r"在|通过|为|为了|自|随着|围绕|依托")
# 打造成, 建设为: what follows is said of something, not brought about.
_BECOMES = re.compile(r"成(?![立果效就本员绩功])|为集")
# 并与B建立P, 联合B开展P: B joins whoever acted before.
_TOGETHER_WITH = re.compile(
    r"(?:并|还|也|又|同时|积极|先后|主动|再次)*(?:与|同|和|联合|会同|携手|联手|协同|联动)[^,。;]{0,6}"
)
_ASSERTED = re.compile(
    r"(?:鼓励|引导|倡导|要求|希望|建议|号召|呼吁|督促|允许|方便|便于|有助于|用于)(?:各|广大|全体)?[^,。]{0,12}$"
)
_JOINED = re.compile(r"(?:^|[^一-鿿]|通过|还|并|积极|主动|先后|多次)(?:与|同|和|会同|联合|携手|联手)$")
_ALLIED = frozenset({"联合", "会同", "携手", "联手", "协同"})
_HEARD = re.compile(r"从([^,。;]{2,30}?)(?:处|方面)?(?:获悉|了解到|得知)")


@dataclass(frozen=True, slots=True)
class Frame:
    """One verb of a clause with the bodies that act and the things acted on.

    `topic` is the programme spoken of last before the verb; `carried` is true where the subject was left out
    and taken from before; `supporters` guide or back; `negated` means that it is not said to be done.
    """

    sentence: Span
    clause: Span
    verb: Hit
    predicates: frozenset[str]
    subjects: tuple[Named, ...]
    supporters: tuple[Named, ...]
    objects: tuple[Named, ...]
    topic: Named | None
    modality: Modality
    negated: bool
    carried: bool


@dataclass(slots=True)
class _State:
    said: list[Speech]
    subjects: tuple[Named, ...] = ()
    topic: Named | None = None
    speech: Span | None = None
    outside: tuple[Named, ...] = ()
    guides: tuple[Named, ...] = ()
    last: Frame | None = None


def frames(reading: Reading, cast: Cast) -> list[Frame]:
    """The frames of an article in order."""
    state = _State(speeches(reading))
    found: list[Frame] = []
    for sentence in reading.scan.sentences():
        state.guides, state.last = (), None
        own = [
            frame
            for clause in reading.clauses(sentence)
            for frame in _clause(reading, sentence, clause, state, cast)
        ]
        found += _looking_ahead(reading, own)
    return found


def _looking_ahead(reading: Reading, own: list[Frame]) -> list[Frame]:
    """在打造P过程中,A…: the subject of an opening clause is the one named right after it."""
    verbs = reading.scan.lexicon.parts["organises"]
    own = [_named_later(frame, own[index + 1 :], verbs) for index, frame in enumerate(own)]
    own = [_described(reading, frame) for frame in own]
    stated = next((frame for frame in own if not frame.carried), None)
    if stated is None:
        return own
    text = reading.scan.text
    return [
        replace(frame, subjects=stated.subjects)
        if frame.carried
        and frame.clause.end <= stated.clause.start
        and _OPENING.match(text, frame.clause.start)
        else frame
        for frame in own
    ]


def _described(reading: Reading, frame: Frame) -> Frame:
    """作为首家建立P的企业,A…: what a clause with 作为 says is said of the body that the next one begins with."""
    if not frame.carried or not reading.scan.text.startswith("作为", frame.clause.start):
        return frame
    bodies = [m for m in reading.of("Union", "Organisation") if m.start == frame.clause.end]
    return replace(frame, subjects=(bodies[0],), carried=False) if bodies else frame


def _named_later(frame: Frame, later: list[Frame], verbs: frozenset[str]) -> Frame:
    """由A主办、B承办的P: A's object is the one of the organising verb that follows."""
    if frame.objects or frame.verb.word not in verbs or not later or later[0].verb.word not in verbs:
        return frame
    ahead = next((f for f in later if f.objects), None)
    if (
        ahead is None
        or ahead.verb.word not in verbs
        or (frame.topic and frame.topic.start >= frame.sentence.start)
    ):
        return frame
    return replace(frame, objects=tuple(o for o in ahead.objects if o.type == "Programme"))


def _clause(reading: Reading, sentence: Span, clause: Span, state: _State, cast: Cast) -> Iterator[Frame]:
    text = reading.scan.text
    mentions = reading.within(clause.start, clause.end)
    verbs = _verbs(reading, clause, mentions)
    if not mentions and not verbs:
        _enter(reading, clause, state)  # nobody is named and nothing done: all that can begin is a speech
        return
    bodies = actors(reading, mentions, cast)
    supporters = tuple(guides(text, bodies))
    acting = [body for body in bodies if body not in supporters]
    if supporters:
        state.guides = supporters
    first = verbs[0].start if verbs else clause.end
    subjects = tuple(before_verb(text, clause, acting, first))
    joined = bool(subjects) and _TOGETHER_WITH.fullmatch(text, clause.start, subjects[0].start) is not None
    if joined:
        subjects = (*(s for s in state.subjects if s not in subjects), *subjects)
    if subjects and state.subjects and _JOINED.search(text[clause.start : subjects[0].start]):
        # 同时,联合B开展P: with the body from before
        subjects = tuple(dict.fromkeys((*state.subjects[:1], *subjects)))
    outer = state.subjects
    _enter(reading, clause, state)
    if not subjects:
        subjects = _generic_subject(reading, mentions, clause, first, state)
    if not subjects and (place := place_subject(reading, mentions, clause, first)) is not None:
        state.subjects = union_of(reading, place, cast)
    programmes = [
        m for m in mentions if m.type == "Programme" and m.mention.form not in ("bare", "listed") and m.entity
    ]
    if not verbs and state.last is not None and (more := _continued(text, clause, programmes)):
        yield replace(state.last, clause=clause, objects=more)
    for index, verb in enumerate(verbs):
        nxt = verbs[index + 1] if index + 1 < len(verbs) else None
        described = tuple(_relative(reading, mentions, verb, nxt, clause)) if nxt else ()
        if nxt and _serial(text[verb.end : nxt.start]) and not described:
            continue
        own = between_verbs(text, acting, verbs, index) if index else ()
        if own and verbs[index - 1].word in _ALLIED:
            own = tuple(dict.fromkeys((*(subjects or outer)[:1], *own)))
        guiding: tuple[Named, ...] = ()
        if index and verbs[index - 1].word in reading.scan.lexicon.parts["guides"]:
            speaker = first_person(reading, state.said, Span(verbs[index - 1].end, verb.start))
            own = own or ((speaker,) if speaker else ())
            guiding = subjects or outer if own else ()
        following = between_verbs(text, acting, verbs, index + 1) if nxt else ()
        objects = tuple(
            named
            for named in _objects(reading, mentions, verb, nxt.start if nxt else clause.end)
            if named not in following
        )
        if _BECOMES.match(text, verb.end):
            objects = ()
        if nxt and not objects and "funds" in reading.scan.lexicon.predicates[verb.word]:
            objects = tuple(_objects(reading, mentions, nxt, clause.end))  # 出资20万元支持某计划
        if nxt and not objects and not following:
            objects = described
        before = [p for p in programmes if p.end <= verb.start]
        modality, negated = _modality(reading, clause, verb)
        state.last = Frame(
            sentence, clause, verb, reading.scan.lexicon.predicates[verb.word],
            own or subjects or state.subjects, (*state.guides, *guiding), objects,
            before[-1] if before else state.topic,
            modality, negated, carried=not (own or subjects),
        )  # fmt: skip
        yield state.last
        if objects and objects[0].type == "Programme":
            state.topic = objects[0]
    if subjects:
        state.subjects = outer if joined and outer else subjects
    elif told := _told_of(reading, clause):
        state.subjects = (told,)
    if programmes and (state.topic is None or state.topic.start < clause.start):
        state.topic = programmes[0]


_COUNTED = re.compile(r"(?:以及|及|和|另有)?(?:近|约|超)?[\d.]+[万余多]*[一-鿿]{1,2}?[“‘]?|[“‘]")


def _continued(text: str, clause: Span, programmes: list[Named]) -> tuple[Named, ...]:
    """已建成12个驿站,27家母婴室: a counted or quoted thing alone goes on with what was brought about."""
    for named in programmes:
        if _COUNTED.fullmatch(text[clause.start : named.start]) and clause.end - named.end <= 6:
            return (named,)
    return ()


def _told_of(reading: Reading, clause: Span) -> Named | None:
    """从 A 获悉: what follows without a subject is told of A."""
    heard = _HEARD.search(reading.scan.text, clause.start, clause.end)
    if heard is None:
        return None
    return next((m for m in reading.of("Union") if m.start == heard.start(1) and m.end <= clause.end), None)


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


def _generic_subject(
    reading: Reading, mentions: list[Named], clause: Span, until: int, state: _State
) -> tuple[Named, ...]:
    """A bare 工会 is the union named last; 各级工会 is nobody in particular, and what follows is not carried."""
    generic = [m for m in mentions if m.type == "Union" and m.entity is None and m.end <= until]
    if not generic:
        return ()
    if generic[0].mention.form == "kind":
        state.subjects = ()
        return ()
    unions = [m for m in reading.of("Union") if m.end <= generic[0].start]
    return (unions[-1],) if unions else ()


def _verbs(reading: Reading, clause: Span, mentions: list[Named]) -> list[Hit]:
    """The trigger words of a clause that stand as words of their own, outside every name."""
    scan = reading.scan
    names = [m for m in mentions if m.type not in ("Group", "Person") and m.mention.form != "kind"]
    found = []
    for hit in scan.hits("triggers", clause.start, clause.end):
        if any(m.start <= hit.start and hit.end <= m.end for m in names):
            continue
        if scan.lexicon["triggers"][hit.word]["names"] == "yes" and _is_noun(reading, hit, clause):
            continue
        whole = scan.starts_word(hit.start) and scan.ends_word(hit.end)
        if whole or (len(hit.word) > 1 and (scan.starts_word(hit.start) or scan.ends_word(hit.end))):
            found.append(hit)
    return found


def _is_noun(reading: Reading, hit: Hit, clause: Span) -> bool:
    """Whether a word that can be a noun stands behind another noun (职工关爱, 权益保障) and no body acts."""
    if hit.start == clause.start or any(m.end == hit.start for m in reading.of("Union", "Organisation")):
        return False
    return reading.scan.token(hit.start - 1).flag in ("n", "vn", "nz", "j", "b")


def _serial(between: str) -> bool:
    """Whether two verbs form one (组织开展, 推动并实施)."""
    return between in ("", "并", "和", "了", "、", "与", "地")


def _objects(reading: Reading, mentions: list[Named], verb: Hit, until: int) -> Iterator[Named]:
    """What stands between a verb and the next one and can be acted on."""
    text = reading.scan.text
    last = verb.end
    found = [
        m for m in mentions
        if verb.end <= m.start and m.end <= until and m.type in _OBJECTS and m.entity
        and not inside(m, mentions) and not in_post(reading, m)
    ]  # fmt: skip
    accepted = False
    for index, m in enumerate(found):
        gap = text[last : m.start]
        if m.start < last:
            continue
        if m.mention.form == "bare" and not re.fullmatch(
            r"[了过出起的着以]{0,2}[“‘”’、和与]*|[^,。;、]{0,14}的[“‘]", gap
        ):
            continue
        if accepted and not _LISTED.fullmatch(gap):
            break
        if _qualifies(text, m, found[index + 1 :]):
            continue
        yield m
        accepted = True
        last = m.end


def _relative(
    reading: Reading, mentions: list[Named], verb: Hit, inner: Hit, clause: Span
) -> Iterator[Named]:
    """实施涵盖全员福利的“某”计划: the second verb only describes what the first acts on."""
    text = reading.scan.text
    predicates = reading.scan.lexicon.predicates
    if "runs" not in predicates[verb.word] or "runs" in predicates[inner.word]:
        return
    for named in _objects(reading, mentions, inner, clause.end):
        if (
            _RELATIVE.fullmatch(text[verb.end : inner.start])
            and _RELATIVE.fullmatch(text[inner.end : named.start])
            and text[inner.end : named.start].rstrip("“‘").endswith("的")
        ):
            yield named
        return


def _qualifies(text: str, named: Named, later: list[Named]) -> bool:
    """Whether a thing only describes the one after it (集咨询、服务于一体的“一站式”平台)."""
    if not later or named.type != "Programme":
        return False
    if later[0].mention.form in ("bare", "quoted") and text[named.end : later[0].start] in ("“", "‘", ""):
        return True  # 服务站点“暖心驿站”: the kind, then the name
    gap = text[named.end : later[-1].start]
    return len(gap) < 40 and bool(
        re.match(r"^[”’]?[^,。;“]{0,24}(?:于一体的|为主的|在内的|等内容的|相结合的|的)[“‘]?$", gap)
    )


def _modality(reading: Reading, clause: Span, verb: Hit) -> tuple[Modality, bool]:
    """Planned, ongoing or done; and whether the deed is denied or only asked for."""
    scan = reading.scan
    words = scan.lexicon["modality"]
    modality: Modality = "done"
    negated = bool(_ASSERTED.search(scan.text[clause.start : verb.start]))
    for hit in scan.hits("modality", max(clause.start, verb.start - 20), verb.start):
        if verb.start - hit.end > 14:
            continue
        if not (scan.starts_word(hit.start) and scan.ends_word(hit.end)):
            continue
        kind = words[hit.word]["modality"]
        if kind == "negated":
            near = verb.start - hit.end <= (4 if hit.word in ("不", "无法") else 14)
            negated = negated or near
        elif hit.word != "将" or not _is_object_marker(scan.text[hit.end : verb.start]):
            modality = kind  # type: ignore[assignment]
    return modality, negated


def _is_object_marker(between: str) -> bool:
    """Whether 将 only brings the object forward (将服务送到一线) rather than speak of the future."""
    future = ("在", "于", "继续", "持续", "进一步", "陆续", "月", "重点", "大力", "全面", "联合", "适时")
    return len(between) > 3 and not any(word in between for word in future)
