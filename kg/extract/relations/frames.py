"""A reading in, its clauses out: for each verb of the lexicon who acts, on what, how sure the deed is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.scan import Hit
from kg.extract.text import Span
from kg.model import Modality

_BODIES = ("Union", "Organisation")
_OBJECTS = ("Programme", "Document", "Award", "Union", "Organisation")
# A body behind one of these is whom something is done for or with, not who does it.
_ASIDE = ("为", "给", "向", "对", "从", "在", "以", "被", "把", "将", "于", "到", "走进", "来自", "依托", "经", "让", "获", "邀请", "组织", "通过", "帮助")
_JOIN = re.compile(r"^(?:、|和|与|及|以及|,|联合|会同|携手|联手|同|并|共同|\s)*(?:和|与|及)?$")
_GUIDED = re.compile(r"^(?:等(?:单位|部门|多家单位|多部门)?)?(?:的?(?:大力|精心|具体)?(?:指导|支持|关心|协助|帮助))(?:下|和)")
_AGENT = re.compile(r"由$")
_FIRST_PERSON = re.compile(r"我们|我会|我市总|我公司")
_THIS_IS = re.compile(r"^(?:据悉,|据了解,)?(?:这|该|此|本次|此次)[^,。]{0,6}(?:是|系)")


@dataclass(frozen=True, slots=True)
class Frame:
    """One verb of a clause with the bodies that act and the things acted on.

    `topic` is the programme spoken of last before the verb; `carried` is true where the subject was left out
    and taken from before.
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
    subjects: tuple[Named, ...] = ()
    topic: Named | None = None
    paragraph: int = 0
    speaker: tuple[Named, ...] = ()
    kept: dict[str, tuple[Named, ...]] = field(default_factory=dict)


def frames(reading: Reading, cast: Cast) -> list[Frame]:
    """The frames of an article in order."""
    state = _State()
    found: list[Frame] = []
    for sentence in reading.scan.sentences():
        if "\n" in reading.scan.text[max(0, sentence.start - 1) : sentence.start]:
            state.speaker = ()
        speaker = speaker_of(reading, sentence, state.kept)
        state.speaker = speaker or state.speaker
        for clause in reading.scan.clauses(sentence, name_spans(reading, sentence)):
            found += _clause(reading, sentence, clause, state)
    return found


def name_spans(reading: Reading, sentence: Span) -> list[Span]:
    """The spans in a sentence that no clause boundary cuts."""
    spans = (Span(m.start, m.end) for m in reading.mentions if m.type != "Person")
    return [span for span in spans if span.end > sentence.start and span.start < sentence.end]


def speaker_of(reading: Reading, sentence: Span, kept: dict[str, tuple[Named, ...]]) -> tuple[Named, ...]:
    """The body for which somebody speaks in the sentence: that of the post before the name, or given earlier."""
    bodies = {named.mention: named for named in reading.of(*_BODIES)}
    for post in reading.posts:
        mine = [bodies[b] for _, b in post.roles if b in bodies]
        if mine:
            kept.setdefault(post.person.name, (mine[-1],))
    text = reading.scan.text
    for named in reading.of("Person"):
        if sentence.start <= named.start < sentence.end and re.match(
            r"[^,。“”]{0,12}(?:说|表示|介绍|告诉|坦言|认为)", text[named.end : named.end + 16]
        ):
            return kept.get(named.mention.name, ())
    return ()


def _clause(reading: Reading, sentence: Span, clause: Span, state: _State) -> Iterator[Frame]:
    mentions = [m for m in reading.mentions if clause.start <= m.start and m.end <= clause.end]
    verbs = _verbs(reading, clause, mentions)
    actors = [m for m in mentions if m.type in _BODIES and m.entity and not _in_post(reading, m) and not _inside(m, mentions)]
    bare = [m for m in mentions if m.type == "Union" and m.entity is None and m.mention.form == "generic"]
    text = reading.scan.text
    supporters = tuple(a for a in actors if _is_guiding(text, a, actors))
    guided = {a.start for a in supporters}
    if _FIRST_PERSON.search(text[clause.start : clause.end]) and state.speaker:
        state.subjects = state.speaker
    first = verbs[0].start if verbs else clause.end
    subjects = tuple(
        a for a in _subjects(text, clause, [a for a in actors if a.start not in guided], first)
    )
    if bare and not subjects and bare[0].start < first and (near := _last_union(reading, bare[0].start)):
        subjects = (near,)
    programmes = [m for m in mentions if m.type == "Programme" and m.mention.form not in ("bare", "listed")]
    for index, verb in enumerate(verbs):
        nxt = verbs[index + 1] if index + 1 < len(verbs) else None
        if nxt and _serial(text[verb.end : nxt.start]):
            continue
        until = nxt.start if nxt else clause.end
        own = _between(text, [a for a in actors if a.start not in guided], verbs, index) if index else ()
        current = own or subjects
        objects = tuple(_objects(reading, mentions, verb, until))
        topic = _topic(text, clause, programmes, verb, state)
        yield Frame(
            sentence, clause, verb, reading.scan.lexicon.predicates[verb.word],
            current or state.subjects, supporters, objects, topic,
            *_modality(reading, clause, verb), carried=not current,
        )  # fmt: skip
        if objects and objects[0].type == "Programme":
            state.topic = objects[0]
    if subjects:
        state.subjects = subjects
    named = [p for p in programmes if p.entity]
    if named:
        state.topic = named[-1] if not state.topic or state.topic.start < clause.start else state.topic


def _verbs(reading: Reading, clause: Span, mentions: list[Named]) -> list[Hit]:
    """The trigger words of a clause that stand as words of their own, outside every name."""
    scan = reading.scan
    names = [m for m in mentions if m.type not in ("Group", "Person")]
    found = []
    for hit in scan.words["triggers"]:
        if hit.start < clause.start or hit.end > clause.end:
            continue
        if any(m.start <= hit.start and hit.end <= m.end for m in names):
            continue
        whole = scan.starts_word(hit.start) and scan.ends_word(hit.end)
        if whole or len(hit.word) > 1 and (scan.starts_word(hit.start) or scan.ends_word(hit.end)):
            found.append(hit)
    return found


def _in_post(reading: Reading, named: Named) -> bool:
    """Whether a body is only said as somebody's post (区总工会主席刘青松)."""
    return any(post.start <= named.start and named.end <= post.person.start for post in reading.posts)


def _inside(named: Named, mentions: list[Named]) -> bool:
    return any(
        m is not named and m.start <= named.start and named.end <= m.end and m.end - m.start > named.end - named.start
        and m.mention.form != "bare" for m in mentions if m.type in ("Programme", "Document", "Award", "Union", "Organisation")
    )  # fmt: skip


def _subjects(text: str, clause: Span, actors: list[Named], until: int) -> Iterator[Named]:
    """The joined bodies before the first verb."""
    last: Named | None = None
    for actor in actors:
        if actor.end > until:
            break
        if last is None:
            before = text[max(clause.start, actor.start - 4) : actor.start]
            if before.endswith(_ASIDE) and not _AGENT.search(before):
                continue
        elif not _JOIN.match(_plain(text[last.end : actor.start])):
            if _AGENT.search(text[last.end : actor.start]):
                pass
            else:
                continue
        yield actor
        last = actor


def _plain(text: str) -> str:
    return text.replace("等单位", "").replace("等部门", "")


def _between(text: str, actors: list[Named], verbs: list[Hit], index: int) -> tuple[Named, ...]:
    """The bodies between the verb before and this one: B in A主办、B承办, or B in A联合B开展."""
    left, right = verbs[index - 1].end, verbs[index].start
    found = [a for a in actors if left <= a.start and a.end <= right]
    if not found or not re.match(r"^[、,;并由和与及,\s]*$", text[left : found[0].start]):
        return ()
    return tuple(found)


def _serial(between: str) -> bool:
    """Whether two verbs form one (组织开展, 推动并实施)."""
    return between in ("", "并", "和", "了", "、", "与", "地")


def _objects(reading: Reading, mentions: list[Named], verb: Hit, until: int) -> Iterator[Named]:
    """What stands between a verb and the next one and can be acted on."""
    text = reading.scan.text
    last = verb.end
    accepted = False
    for m in mentions:
        if m.start < verb.end or m.end > until or m.type not in _OBJECTS or m.entity is None or m.start < last:
            continue
        if _inside(m, mentions) or _in_post(reading, m):
            continue
        gap = text[last : m.start]
        if m.mention.form == "bare" and not (re.fullmatch(r"[了过出起的着以]{0,2}[“‘”’、和与]*", gap)):
            continue
        if accepted and not re.fullmatch(r"[”’]?(?:等[^,。;]{0,8}|[^,。;]{0,3}[、和与及“‘—]+[^,。;]{0,12}|以及[^,。;]{0,12}|[”’“‘]+|\([^)]*\))?", gap):
            break
        yield m
        accepted = True
        last = m.end


def _topic(text: str, clause: Span, programmes: list[Named], verb: Hit, state: _State) -> Named | None:
    before = [p for p in programmes if p.end <= verb.start and p.entity]
    return before[-1] if before else state.topic


def _is_guiding(text: str, actor: Named, actors: list[Named]) -> bool:
    """Whether a body, or the list it stands in, only guides (在…指导下)."""
    end = actor.end
    for other in actors:
        if other.start > end and _JOIN.match(text[end : other.start]):
            end = other.end
    rest = re.sub(r"^[、和与及][^,。、]{2,12}(?=等)", "", text[end : end + 24])
    return bool(_GUIDED.match(rest))


def _last_union(reading: Reading, before: int) -> Named | None:
    unions = [m for m in reading.of("Union") if m.end <= before]
    return unions[-1] if unions else None


def _modality(reading: Reading, clause: Span, verb: Hit) -> tuple[Modality, bool]:
    words = reading.scan.lexicon["modality"]
    modality: Modality = "done"
    negated = False
    for hit in reading.scan.words["modality"]:
        if clause.start <= hit.start and hit.end <= verb.start and verb.start - hit.end <= 14:
            if not (reading.scan.starts_word(hit.start) and reading.scan.ends_word(hit.end)):
                continue
            kind = words[hit.word]["modality"]
            if kind == "negated":
                negated = verb.start - hit.end <= 4
            elif hit.word == "将" and _is_object_marker(reading, hit, verb):
                continue
            else:
                modality = kind  # type: ignore[assignment]
    return modality, negated


def _is_object_marker(reading: Reading, hit: Hit, verb: Hit) -> bool:
    """Whether 将 only brings the object forward (将服务送到一线) rather than speak of the future."""
    between = reading.scan.text[hit.end : verb.start]
    return len(between) > 3 and not any(word in between for word in ("在", "于", "继续", "持续", "进一步", "陆续", "月", "年"))
