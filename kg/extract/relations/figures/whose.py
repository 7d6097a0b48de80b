"""Who and what a clause speaks of and an amount of it in, whose figure it is out."""

from __future__ import annotations

from itertools import chain

from kg.extract.entities.cast import Named, Reading
from kg.extract.numbers import Amount
from kg.extract.relations.figures.bodies import actor
from kg.extract.relations.figures.counted import counted_by, counts, examples_of, handed, provided
from kg.extract.relations.figures.fitting import fitting, purpose_of_sum
from kg.extract.relations.figures.goes_on import the_union_s
from kg.extract.relations.figures.owners import Owners
from kg.extract.relations.figures.told_later import scene_of
from kg.extract.relations.figures.wording import (
    attended,
    benefits,
    came,
    finds_home,
    structural,
    vague,
)
from kg.extract.relations.kinds import is_occasion, lasts
from kg.extract.relations.occasions import comes_to, possessor
from kg.extract.text import Span
from kg.union_names import GENERAL_UNION

# 1400家企业已加入联合会: the word for what is joined, no further behind the number.
_FEDERATION = "联合会"
_NEAR = 30
# An article that names a firm or an office as often, or in its headline, tells of it.
_SPOKEN_OF = 3


def whose(told: Owners, amount: Amount, clause: Span) -> list[tuple[str, float]]:
    """The IRIs of what the amount is said of, and how sure that is.

    What a body has built or gives counts for the body and for the programme: both are said.
    """
    counted = counted_by(told.reading.scan.text, told.programmes, amount)
    text = told.reading.scan.text
    examples = examples_of(told.reading, amount)
    if counted is not None and told.programme not in (None, counted.entity) and handed(text, counted):
        counted = None
    if counted is not None and counted.entity not in examples:
        both = counts(text, counted, amount) and lasts(told.reading, told.cast, counted.entity)
        return _known((counted.entity, 0.8), (_builder(told, counted, clause) if both else None, 0.6))
    if (owner := possessor(told.reading, amount, clause)) is not None:
        return _known((owner.entity, 0.7))
    if (brought := provided(text, clause, told.programmes, amount)) is not None:
        return _known((told.meant(brought), 0.65))
    if told.personal or (told.laid_down and not told.acted):
        return []
    if vague(text, amount):
        return []
    if not told.explained and (visited := comes_to(told.reading, amount, clause)):
        return _known((visited.entity, 0.6))
    if finds_home(text, amount) and (union := _own_union(told, amount)):
        return _known((union, 0.6))
    at_place = told.programme is None or (told.event and lasts(told.reading, told.cast, told.programme))
    if at_place and not told.explicit and attended(text, amount, clause):
        if occasion := told.event or _nearest_occasion(told, clause):
            return _known((occasion, 0.6))
        if came(text, amount, clause):
            return []
    if examples & {told.programme, told.body}:
        # A、B等13个创新工作室: of who acts on them, or of the occasion, not of those named
        other = next((x for x in (told.programme, told.acted, told.event) if x and x not in examples), None)
        return _known((other, 0.55))
    if told.programme and not (
        told.body and the_union_s(told.reading, told.cast, told.programme, told.spoken.called, amount, clause)
    ):
        given = (told.gives_here and amount.unit == "元") or told.by_means
        return _known((told.programme, 0.7), (told.acted if given else None, 0.6))
    if structural(text, amount):
        return []
    if told.nobody:
        return _known((_headed(told.reading), 0.55))
    if amount.unit != "%" and not told.explicit and (scene := scene_of(told.later, told.sentence)):
        return _known((scene, 0.6))
    if told.later is not None and told.later.pointed and clause.end <= told.later.start:
        is_union = told.body is not None and told.cast.type(told.body) == "Union"
        return _known((told.later.entity, 0.65), (told.body if is_union else None, 0.55))
    if told.spoken_of and not told.explicit and benefits(text, clause):
        return _known((told.spoken_of, 0.6))  # P启动以来,甲筹集20万元,惠及职工300人
    if amount.unit != "元" and _passing_firm(told, clause):
        return []
    fit = purpose_of_sum(told.reading, amount) or (
        None if told.programmes else fitting(told.reading, told.cast, clause)
    )
    return _known((fit, 0.6), (told.body, 0.55))


def _nearest_occasion(told: Owners, clause: Span) -> str | None:
    """The occasion named last before a clause, else first behind it: whom people come to without its name there."""
    named = told.reading.of("Programme")
    before = (m.entity for m in reversed(named) if m.end <= clause.start)
    behind = (m.entity for m in named if m.start >= clause.end)
    return next((iri for iri in chain(before, behind) if is_occasion(told.reading, told.cast, iri)), None)


def _passing_firm(told: Owners, clause: Span) -> bool:
    """Whether a firm or an office of which a figure would be is only mentioned: not in the paragraph, nor often."""
    if told.body is None or told.body == told.acted or told.cast.type(told.body) != "Organisation":
        return False
    scan = told.reading.scan
    named = [m.start for m in told.reading.of("Organisation") if m.entity == told.body]
    paragraph = scan.text.rfind("\n", 0, clause.start) + 1
    here = any(paragraph <= at < clause.end for at in named)
    return not here and len(named) < _SPOKEN_OF and named[0] >= scan.body


def _headed(reading: Reading) -> str | None:
    """The only union that the headline names, where it is nobody's in particular."""
    named = {m.entity for m in reading.of("Union") if m.end <= reading.scan.body}
    return named.pop() if len(named) == 1 else None


def _own_union(told: Owners, amount: Amount) -> str | None:
    """The union named last that is not everybody's: the one that people have joined."""
    before = [m for m in told.reading.of("Union") if m.end <= amount.start and m.entity]
    own = [m.entity for m in reversed(before) if not told.cast.name(m.entity or "").endswith(GENERAL_UNION)]
    federations = (iri for iri in own if told.cast.name(iri or "").endswith(_FEDERATION))
    behind = told.reading.scan.text[amount.end : amount.end + _NEAR]
    joined = next(federations, None) if _FEDERATION in behind else None
    return joined or next(iter(own), None)


def _builder(told: Owners, counted: Named, clause: Span) -> str | None:
    """Who has built or runs what is counted: who acts in the clause, else whose doings are told."""
    for frame in told.frames(clause):
        if any(named.entity == counted.entity for named in frame.objects):
            carried = actor(frame)
            union = carried is not None and told.cast.type(carried) == "Union"
            return told.acted or (carried if union else None)
    return told.acted if told.acts_here else told.body


def _known(*owners: tuple[str | None, float]) -> list[tuple[str, float]]:
    found: dict[str, float] = {}
    for iri, sure in owners:
        if iri is not None:
            found.setdefault(iri, sure)
    return list(found.items())
