"""Frames in, deeds out: who runs, undertakes, supports, issues, establishes, funds, awards or wins what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.deeds.targets import targets
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.honours.given import award, winners
from kg.extract.text import Span
from kg.model import OF_PROGRAMMES, Fact, Predicate
from kg.union_names import GENERAL_UNION


def acts(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """The deeds that the frames state."""
    before: Frame | None = None
    for frame in found:
        last, before = before, frame
        if frame.negated:
            continue
        if not frame.objects and last and last.clause == frame.clause and frame.topic in last.objects:
            continue  # B协办的P在L举办: what the second verb tells is not B's deed
        for named in frame.objects or targets(reading, frame):
            if named.type == "Award" and _NOMINATED.match(reading.scan.text, named.end):
                continue  # 获“某工匠”提名: not won
            if named.type == "Award" and "awards" in frame.predicates:
                yield from award(reading, frame, named)
            else:
                yield from _deed(reading, frame, named, cast)
        yield from _guidance(reading, frame)
        yield from _organisers(reading, frame)


_NOMINATED = re.compile(r"[”’]?(?:荣誉)?(?:称号)?(?:提名|候选|入围)")


def _deed(reading: Reading, frame: Frame, target: Named, cast: Cast) -> Iterator[Fact]:
    predicate = _predicate(frame, target)
    if predicate is None:
        return
    if predicate == "establishes" and _MADE_UP_OF.fullmatch(
        reading.scan.text, frame.verb.end, max(frame.verb.end, target.start)
    ):
        return
    subjects = winners(reading, frame, target) if predicate == "wins" else frame.subjects
    if frame.carried and target.type == "Document" and _is_of_firms(frame, target, cast):
        return
    for subject in subjects:
        if "是" in reading.scan.text[subject.end : frame.verb.start] and subject.end >= frame.clause.start:
            continue  # 甲厂是建设最早的基地: told of, not done
        says = predicate
        if subject.type == "Programme":
            says = "funds"  # a fund's money, whatever the verb
        elif _is_no_deed(reading, frame, subject, target, predicate):
            continue
        if where := _said_where(reading, frame, subject, target):
            how = _how(reading, frame, subject)
            yield from make(
                reading, subject.entity, says, target.entity, where, f"{says}.{how}",
                modality=frame.modality,
            )  # fmt: skip


# 建立由A、B参加的领导小组, 成立揭牌仪式在A举行: A is there already.
_MADE_UP_OF = re.compile(r"了?[由以][^的]*|[^,。;]*(?:仪式|大会|揭牌|挂牌)[^,。;]*[在于]")


# What a firm and its union sign: a general union brings them to it (指导企业开展协商、签订集体合同).
_SIGNED_IN_FIRMS = ("集体合同", "集体协议", "专项合同")


def _is_of_firms(frame: Frame, paper: Named, cast: Cast) -> bool:
    """Whether a paper is one that general unions, who are those left out here, do not sign themselves."""
    signers = (cast.name(subject.entity or "") for subject in frame.subjects)
    return cast.name(paper.entity or "").endswith(_SIGNED_IN_FIRMS) and any(
        signer.endswith(GENERAL_UNION) for signer in signers
    )


# Who does this for what another runs is named: not once in a dozen is it the one from before.
_OF_HELPERS = frozenset({"undertakes", "supports", "funds"})


# What a list or a word for its kind names is seldom done by who was named in another sentence.
_SAY_LITTLE = frozenset({"listed", "generic"})


def _says_little(reading: Reading, frame: Frame, subject: Named, target: Named) -> bool:
    """Whether it is not told well enough that what somebody did before is his: 提供法律咨询 says what help there is."""
    here = subject.start >= frame.sentence.start
    alone = here and subject.type == "Union" and len(frame.subjects) == 1
    if frame.verb.word in reading.scan.lexicon.parts["means"] and not alone:
        return True  # 通过P, 设置P: not what a firm or several bodies did before
    form = target.mention.form
    help_told = form == "plain" or (form == "listed" and _in_row(reading.scan.text, target))
    if help_told and frame.verb.word in reading.scan.lexicon.parts["gives"]:
        return True
    return target.mention.form in _SAY_LITTLE and not here


def _is_no_deed(reading: Reading, frame: Frame, subject: Named, target: Named, predicate: Predicate) -> bool:
    """Whether what a frame tells is not what its subject did: told too little of, or done by its station."""
    if frame.carried:
        return predicate in _OF_HELPERS or _says_little(reading, frame, subject, target)
    return predicate == "runs" and _is_given_there(reading, frame, subject)


def _is_given_there(reading: Reading, frame: Frame, subject: Named) -> bool:
    """Whether not a body gives people something, but its station (某总工会|驿站为骑手提供图书借阅)."""
    if frame.verb.word not in reading.scan.lexicon.parts["gives"]:
        return False
    behind = (subject.end, subject.end + 1)
    between = reading.within(subject.end, frame.verb.start)
    return any(m.type == "Programme" and m.start in behind for m in between)


def _in_row(text: str, target: Named) -> bool:
    """Whether something stands in a row (提供法律咨询、文书代写): what somebody is helped with, not what is run."""
    return text[target.end : target.end + 1] in _AND or text[target.start - 1 : target.start] in _AND


_AND = ("、", "和", "及")


def _how(reading: Reading, frame: Frame, subject: Named) -> str:
    """Where the doer stands: seldom right where it was left out and is no union."""
    if frame.clause.start < reading.scan.body:
        return "headline"
    if not frame.carried:
        return "clause"
    return "carried" if subject.type == "Union" else "carried_on"


def _said_where(reading: Reading, frame: Frame, subject: Named, target: Named) -> Span | None:
    """The characters that say it; for what a headline tells, the name of what was done where the body speaks of it."""
    if frame.clause.start < reading.scan.body:
        told = (m for m in reading.of(target.type) if m.entity == target.entity)
        return next((Span(m.start, m.end) for m in told if m.start >= reading.scan.body), None)
    return around(
        subject if subject.start >= frame.sentence.start and subject.end <= frame.clause.end else None,
        Span(frame.verb.start, frame.verb.end),
        target if frame.sentence.start <= target.start and target.end <= frame.sentence.end else None,
    )


def _predicate(frame: Frame, target: Named) -> Predicate | None:
    says = frame.predicates
    if target.type == "Programme":
        return next((p for p in OF_PROGRAMMES if p in says and p != "participates"), None)
    if target.type == "Document":
        return "issues" if "issues" in says else None
    if target.type == "Award":
        return "wins" if "wins" in says else "awards" if "awards" in says else None
    return "establishes" if "establishes" in says else None


# P的主办方是A和B: what those named behind it do for P.
_ORGANISER = re.compile(r"(?:方|单位|者)(?:是|为|有|包括|分别是|共?有?[^,。;:]{0,6}(?::|,分别(?:是|为):?))")
# A和B是P的主办方: the same the other way round.
_IS_ORGANISER = re.compile(r"(?:是|为|作为)(?:[^,。;]{0,10}的)?(?:联合|共同)?$")
_ROLES: tuple[tuple[Predicate, tuple[str, ...]], ...] = (
    ("runs", ("主办", "发起", "举办", "组织")),
    ("undertakes", ("承办",)),
    ("supports", ("协办", "指导", "支持")),
)


def _organisers(reading: Reading, frame: Frame) -> Iterator[Fact]:
    """P的主办方是A和B, A和B是P的主办方: A and B run P."""
    text, topic = reading.scan.text, frame.topic
    predicate = next((p for p, words in _ROLES if frame.verb.word.endswith(words)), None)
    if topic is None or predicate is None:
        return
    bodies: list[Named] = []
    if not frame.carried and _IS_ORGANISER.search(text, frame.clause.start, frame.verb.start):
        bodies += frame.subjects
    if named := _ORGANISER.match(text, frame.verb.end):
        last = named.end()
        for body in reading.of("Union", "Organisation"):
            if body.start >= last and re.fullmatch(r"[、和与及以]*", text[last : body.start]):
                bodies.append(body)
                last = body.end
    for body in bodies:
        where = around(body, Span(frame.verb.start, frame.verb.end))
        yield from make(reading, body.entity, predicate, topic.entity, where, f"{predicate}.named")


def _guidance(reading: Reading, frame: Frame) -> Iterator[Fact]:
    """在 A 指导下 … 举办 P: A supports P."""
    if not frame.predicates & {"runs", "supports"}:
        return
    for supporter, target in product(frame.supporters, frame.objects):
        if target.type == "Programme":
            where = around(supporter, Span(frame.verb.start, frame.verb.end))
            yield from make(
                reading, supporter.entity, "supports", target.entity, where, "supports.guidance",
                modality=frame.modality,
            )  # fmt: skip
