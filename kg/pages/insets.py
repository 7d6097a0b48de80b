"""A section of a page in, what of it stands in the middle of a sentence of the article before put where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.pages.drafts import Draft
from kg.pages.heads import EVEN, Section, is_notice
from kg.pages.units import Unit

# A box beside the text has a heading and one or two paragraphs, no longer than this.
LONGEST_HEADING, LONGEST_BOX, MOST_PARAGRAPHS = 10, 260, 2


def inset(
    drafts: list[Draft], current: Draft, section: Section, fit: Callable[[Section, Draft], float]
) -> Section:
    """The section without the notice or box that stands in the middle of a sentence of `current`.

    Whatever a box is headed with: its paragraph begins and ends while the sentence around it waits, and speaks of the
    same. `fit` says how much likelier each word of a section is in an article than on the page at large.
    """
    resumes = current.body[-1].at[-1] if current.body else -1
    inside = [unit for unit in section.rest if unit.at[-1] < resumes]
    if not inside or not section.heads or any(unit.role != "body" or unit.signed for unit in inside):
        return section
    if any(unit.role == "byline" for unit in section.heads) or inside[0].first.lead:
        return section
    if is_notice(section.heads[-1]):
        drafts.append(Draft(heads=section.heads, body=inside, signed=True))
    elif _is_box(section, inside) and _of(replace(section, rest=tuple(inside)), current, drafts, fit):
        current.boxes += [unit.first.text.chars for unit in section.heads] + [
            unit.body.chars for unit in inside
        ]
    else:
        return section
    return replace(section, heads=(), rest=section.rest[len(inside) :])


def _of(
    box: Section, current: Draft, drafts: Sequence[Draft], fit: Callable[[Section, Draft], float]
) -> bool:
    """Whether a box is of the article around it: it may be a section of another one that takes turns with that."""
    here = fit(box, current)
    return here > EVEN and all(fit(box, draft) < here for draft in drafts if draft is not current)


def _is_box(section: Section, inside: Sequence[Unit]) -> bool:
    (heading, *more) = section.heads
    short = not more and len(heading.words) <= LONGEST_HEADING and not heading.first.level
    whole = len(inside) <= MOST_PARAGRAPHS and not any(unit.last.open for unit in inside)
    return short and whole and sum(len(unit.words) for unit in inside) <= LONGEST_BOX
