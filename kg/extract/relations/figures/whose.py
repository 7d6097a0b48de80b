"""Who and what a clause speaks of and an amount of it in, whose figure it is out."""

from __future__ import annotations

import re
from itertools import chain

from kg.extract.entities.cast import Named
from kg.extract.numbers import Amount
from kg.extract.relations.figures.bodies import actor
from kg.extract.relations.figures.counted import counted_by, counts, examples_of, handed, provided
from kg.extract.relations.figures.fitting import fitting
from kg.extract.relations.figures.owners import Owners
from kg.extract.relations.figures.told_later import scene_of
from kg.extract.relations.figures.wording import (
    aspects,
    attended,
    goes_round,
    of_members,
    over_years,
    structural,
    won,
)
from kg.extract.relations.kinds import is_occasion, lasts
from kg.extract.relations.occasions import possessor
from kg.extract.text import Span

# 40名职工, 近40名职工 at the head of a clause do something themselves.
_HEAD = 3
# 为40名职工送上…: something is done for them.
_TO = ("为", "给", "向", "对", "组织", "帮助")
# Meetings at which figures are told; those who come are the only ones of their own.
_REPORTS = ("发布会", "通气会", "推进会", "座谈会")

Whose = list[tuple[str, str]]


def whose(told: Owners, amount: Amount, clause: Span) -> Whose:
    """The IRIs of what the amount is said of, each with why it is.

    What the words beside the number say comes first, then what the clause speaks of, then the body that acts.
    """
    if aspects(told.reading.scan.text, amount):
        return []
    by_words = _by_words(told, amount, clause)
    return by_words if by_words is not None else _by_topic(told, amount, clause)


def _by_words(told: Owners, amount: Amount, clause: Span) -> Whose | None:
    """What the words beside a number make it the figure of, None where they leave that open."""
    text, programme = told.reading.scan.text, told.programme
    counted = counted_by(text, told.programmes, amount)
    examples = examples_of(told.reading, amount)
    if counted is not None and programme not in (None, counted.entity) and handed(text, counted):
        counted = None
    if counted is not None and counted.entity not in examples:
        # What a body has built or held so many times counts for the body too.
        builder = None
        if counts(text, counted, amount):
            builder, told.counted = _builder(told, counted), counted.entity
        return _known((counted.entity, "counted"), (builder, "built"))
    if giver := _giver(told, amount):
        return _known((giver, "body"))
    if owner := possessor(told.reading, amount, clause):
        return _known((owner.entity, "owner"))
    if brought := provided(text, clause, told.programmes, amount):
        return _known((told.meant(brought), "brought"), (_told_of_union(told), "union"))
    if told.nobodys or goes_round(text, amount, clause):
        return []
    free = programme is None or (told.event and lasts(told.reading, told.cast, programme))
    comes = free and not told.acts and attended(text, amount, clause)
    if comes and (occasion := told.event or _nearest_occasion(told, clause)):
        return _known((occasion, "attended"))
    winners = bool(examples) and won(text, amount)
    if winners and (occasion := next((x for x in (programme, told.event) if x and x not in examples), None)):
        return _known((occasion, "examples"))
    if examples & {programme, told.body}:
        # A、B等13个创新工作室: of who acts on them, or of the occasion, not of those named
        other = next((x for x in (programme, told.acted, told.event) if x and x not in examples), None)
        return _known((other, "examples"))
    return None


# 20家工作室,被某会命名为…: how many they are is told of whoever does that to them.
_DONE_BY = re.compile(r"[^,。;:“”\d]{0,16},?(?:分别|先后|同时)?(?:被|由|获|经)")
_NAME = 30
_GIVES = re.compile(r"(?:联合|分别|共同)?(?:授予|命名|评为|评选|认定|表彰|确定|选树|授牌|推荐)")


def _giver(told: Owners, amount: Amount) -> str | None:
    """The body by which those counted are told to be honoured."""
    by = _DONE_BY.match(told.reading.scan.text, amount.end)
    if by is None:
        return None
    at = by.end()
    bodies = (m for m in told.reading.within(at, at + _NAME) if m.type in ("Union", "Organisation"))
    giver = next((m for m in bodies if m.start == at and m.entity), None)
    return giver.entity if giver and _GIVES.match(told.reading.scan.text, giver.end) else None


def _by_topic(told: Owners, amount: Amount, clause: Span) -> Whose:
    """Of the programme spoken of, else of an occasion named later, else of the body and what fits its deed."""
    if told.union and _is_of_members(told, clause):
        return _known((told.union, "body"))
    if told.programme and not _is_told_at(told, told.programme, amount, clause):
        gives = amount.unit == "元" and any("funds" in frame.predicates for frame in told.frames)
        by = told.acted if gives else told.doer if _is_deed(told, amount, clause) else None
        return _known((told.programme, "topic"), (by, "doer"))
    if structural(told.reading.scan.text, amount):
        return []
    if amount.unit != "%" and not told.acts and (scene := scene_of(told.later, clause)):
        # A union named before tells what it has done itself.
        named = told.reading.within(told.sentence.start, amount.start)
        meeting = told.cast.name(scene).endswith((*_REPORTS, "会议"))
        if not meeting and all(m.type != "Union" for m in named):
            return _known((scene, "scene"))
    if told.later is not None and told.later.pointed and clause.end <= told.later.start:
        return _known((told.later.entity, "later"), (told.body, "body"))
    fitted = fitting(told.reading, told.cast, clause)
    fits = (None if fitted and _is_of_years(told, fitted, amount, clause) else fitted, "fitting")
    if won(told.reading.scan.text, amount) and not (told.doer and told.doer == told.body):
        # 甲公司获评先进;5个班组荣获先锋号: how many won is the occasion's, or of a union that its sentence says to act.
        met = told.event if is_occasion(told.reading, told.cast, told.event) else None
        return _known(fits, (met, "attended"))
    return _known(fits, (told.body, "body"))


def _is_deed(told: Owners, amount: Amount, clause: Span) -> bool:
    """Whether an amount tells what whoever acts does by the programme: whom they visit, what they hand out."""
    text = told.reading.scan.text
    heads = amount.start - clause.start < _HEAD or _heads_list(told, amount, clause)
    heads = heads and not text.startswith(_TO, clause.start)
    return not (heads or attended(text, amount, clause) or structural(text, amount) or won(text, amount))


def _heads_list(told: Owners, amount: Amount, clause: Span) -> bool:
    """Whether a clause begins with one of those counted (甲工会等5个工会参加)."""
    examples = examples_of(told.reading, amount)
    listed = told.reading.within(clause.start, amount.start) if examples else ()
    return any(named.entity in examples and named.start < clause.start + _HEAD for named in listed)


# What is there once, and has no figures of years before; an occasion of hours has none that were counted up either.
_ONCE = re.compile(r"(?:19|20)\d\d年|第[\d一二三四五六七八九十]+[届次期]|首届|首次")
_HOURS = ("仪式", "大会", "会议", "座谈会", "推进会", "发布会")


def _is_of_years(told: Owners, programme: str, amount: Amount, clause: Span) -> bool:
    """Whether an amount has come together over years, and a programme is there once."""
    text, name = told.reading.scan.text, told.cast.name(programme)
    hours = name.endswith(_HOURS)
    if hours and "累计" in text[clause.start : amount.start]:
        return True
    return (hours or _ONCE.search(name) is not None) and over_years(text, told.sentence, amount)


# A drive to win members has those whom it has won.
_DRIVE = re.compile(r"(?:入会|建会|组建).{0,6}(?:活动|行动|工程|仪式|攻坚|计划)|(?:入会|建会)[”’]?$")


def _is_of_members(told: Owners, clause: Span) -> bool:
    """Whether a clause tells of a union's members, and no drive to win some is spoken of."""
    drive = told.programme is not None and _DRIVE.search(told.cast.name(told.programme))
    return not drive and of_members(told.reading.scan.text, clause)


def _is_told_at(told: Owners, programme: str, amount: Amount, clause: Span) -> bool:
    """Whether a programme is only where an amount is told, or there once where that has come together over years."""
    report = told.cast.name(programme).endswith(_REPORTS)
    if report and not attended(told.reading.scan.text, amount, clause):
        return True
    return _is_of_years(told, programme, amount, clause)


def _nearest_occasion(told: Owners, clause: Span) -> str | None:
    """The occasion named last before a clause, else first behind it: whom people come to without its name there."""
    named = told.reading.of("Programme")
    before = (m.entity for m in reversed(named) if m.end <= clause.start)
    behind = (m.entity for m in named if m.start >= clause.end)
    return next((iri for iri in chain(before, behind) if is_occasion(told.reading, told.cast, iri)), None)


def _builder(told: Owners, counted: Named) -> str | None:
    """Who has built or runs what is counted: whom the sentence names, else whoever acts on it, else the union."""
    acting = (f for f in told.frames if any(named.entity == counted.entity for named in f.objects))
    return told.acted or next((actor(frame) for frame in acting), _told_of_union(told))


def _told_of_union(told: Owners) -> str | None:
    """The body that figures are told of, where that is a union."""
    return told.body if told.body and told.cast.type(told.body) == "Union" else None


def _known(*owners: tuple[str | None, str]) -> Whose:
    found: dict[str, str] = {}
    for iri, why in owners:
        if iri is not None:
            found.setdefault(iri, why)
    return list(found.items())
