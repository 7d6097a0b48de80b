"""A section of a page in, its paragraphs, names and boxes put to the article they belong to out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.pages.cutting.briefs import items
from kg.pages.cutting.drafts import Draft, loose_headline
from kg.pages.cutting.heads import Section, boxed
from kg.pages.cutting.pictures import credit, interrupted, picture, pictured, told_and_shot
from kg.pages.units import Unit


def fill(drafts: list[Draft], current: Draft, section: Section) -> Draft:
    """Puts a section's paragraphs, credits and boxes to the article, opening others where they begin."""
    for unit in section.heads:
        if any(unit is head for head in current.heads):
            current.names += unit.names
    rest, opening = items(section)
    at = 0
    resume = current
    while at < len(rest):
        unit = rest[at]
        at += 1
        if unit.role == "box":
            current.boxes.append(unit.first.text.chars)
            if at < len(rest) and rest[at].role == "body":
                current.boxes.append(rest[at].body.chars)
                at += 1
        elif unit.role == "credit" or (unit.role == "byline" and told_and_shot(unit, current)):
            current = credit(drafts, current, unit)
        elif unit.role == "byline":
            current = _byline(drafts, current, unit, rest[at] if at < len(rest) else None)
        elif unit.role == "body" and boxed().match(unit.words):
            current.boxes.append(unit.body.chars)
        elif unit.role == "body" and unit.stands_in(current.body) and pictured(unit):
            # A picture and its words in the middle of a sentence.
            drafts.append(Draft(body=[unit], names=list(unit.names), picture=True, signed=True))
        elif unit.role == "body":
            apart = current.named and bool(current.names) and _set_off(rest[at - 1 :])
            if current.body and (unit.first.lead or unit.at[0] in opening or apart):
                current = _next(drafts, current, unit)
            elif current.body and (current.signed or current.notice):
                host = interrupted(drafts, current, unit)
                current = host or (current if current.notice else _next(drafts, current, unit))
            current.body.append(unit)
            current.names += unit.names
            if pictured(unit):
                current.signed = True
                current = picture(drafts, current)
            elif unit.signed:
                current.signed = True
    return current if current.body or not resume.body else resume


def _set_off(rest: Sequence[Unit]) -> bool:
    """Whether a blank parts paragraphs from what is before them that have names at the foot up to the next blank."""
    if not rest[0].first.gap:
        return False
    block = takewhile(lambda unit: unit is rest[0] or not unit.first.gap, rest)
    return any(unit.signed or unit.role in ("byline", "credit") for unit in block)


def _next(drafts: list[Draft], current: Draft, unit: Unit) -> Draft:
    """An article that begins without a line over it: with the headline before it that has come loose, if any."""
    heads = loose_headline(current, unit)
    draft = Draft(heads=heads, level=min((head.first.level for head in heads), default=0))
    drafts.append(draft)
    return draft


def _byline(drafts: list[Draft], current: Draft, unit: Unit, following: Unit | None) -> Draft:
    """A byline after a paragraph: the article's own at its foot, or that of an article without a line over it."""
    # In brackets, or over an article with names of its own, or with a blank behind it: the foot of what stands over it.
    foot = unit.first.folded.startswith(("(", "【")) or (
        following is not None and (following.first.lead is not None or following.first.gap)
    )
    opens_next = following is not None and following.role == "body" and not foot
    if opens_next or (current.signed and following is not None):
        current = _next(drafts, current, following or unit)
        current.heads += (unit,)
    else:
        current.signed = bool(current.body)
    current.names += unit.names
    return current
