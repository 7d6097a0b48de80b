"""A section of a page in, what of it stands in the middle of a sentence of the article before put where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.pages.cutting.drafts import Draft
from kg.pages.cutting.heads import Section, is_notice
from kg.pages.units import Unit

# A box beside the text has a heading and a paragraph or two, no longer than this.
LONGEST_HEADING, LONGEST_BOX = 10, 260


def inset(drafts: list[Draft], current: Draft, section: Section) -> Section:
    """The section without the notice or box that stands in the middle of a sentence of `current`.

    Whatever a box is headed with: its paragraph begins and ends while the sentence around it waits.
    """
    resumes = current.body[-1].at[-1] if current.body else -1
    inside = [unit for unit in section.rest if unit.at[-1] < resumes]
    if not inside or inside[0].first.lead or any(unit.role != "body" or unit.signed for unit in inside):
        return section
    if section.heads and is_notice(section.heads[-1]):
        drafts.append(Draft(heads=section.heads, body=inside, signed=True))
    elif _is_box(section, inside):
        current.boxes += [section.heads[0].first.text.chars, *(unit.body.chars for unit in inside)]
    else:
        return section
    return replace(section, heads=(), rest=section.rest[len(inside) :])


def _is_box(section: Section, inside: Sequence[Unit]) -> bool:
    short = len(section.heads) == 1 and section.heads[0].role != "byline"
    short = short and len(section.heads[0].words) <= LONGEST_HEADING and not section.heads[0].first.level
    return short and sum(len(unit.words) for unit in inside) <= LONGEST_BOX
