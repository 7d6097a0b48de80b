"""The paragraphs of a page in, the articles they make up out, as drafts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import pairwise

from kg.pages.clues.topics import Profile, Topics, Words, common, counted
from kg.pages.cutting.briefs import mark
from kg.pages.cutting.drafts import Draft
from kg.pages.cutting.fill import fill
from kg.pages.cutting.heads import Section, is_notice, opens
from kg.pages.cutting.insets import inset
from kg.pages.cutting.sides import regroup
from kg.pages.units import Unit


def cut(found: Sequence[Unit]) -> list[Draft]:
    """The paragraphs of a page put to articles."""
    likeness = _Likeness(found)
    drafts: list[Draft] = []
    current: Draft | None = None
    parted = list(mark(sections(found)))
    lone = sum(bool(section.titles) for section in parted) == 2
    for section in parted:
        section = inset(drafts, current, section) if current else section
        if current is None or not section.heads or _opens(section, current, likeness, lone):
            if section.heads or current is None:
                notice = bool(section.titles) and is_notice(section.titles[-1])
                current = Draft(heads=section.heads, level=section.level, notice=notice)
                drafts.append(current)
        else:
            # A section head stays in the body as a paragraph of its own: never glued to a sentence.
            current.body += section.titles
            current.strays += section.titles if section.inside else ()
            current.names += [name for unit in section.heads if unit.role == "byline" for name in unit.names]
        current = fill(drafts, current, section)
    drafts = [draft for draft in drafts if draft.body or draft.heads]
    drafts = _without_empty(drafts)
    _settle_strays(drafts)
    _regroup(drafts)
    return drafts


def _opens(section: Section, current: Draft, likeness: _Likeness, lone: bool) -> bool:
    fit = partial(likeness.fit, section, current)
    return opens(section, _said(current), current.level, current.signed, fit, current.named, lone)


def _said(draft: Draft) -> str:
    return "".join(unit.words for unit in (*draft.heads, *draft.body))


def sections(found: Sequence[Unit]) -> list[Section]:
    """The page parted before every group of headline lines."""
    goes_on_from = {join.right: join.left for unit in found for join in unit.joins}
    parted: list[Section] = []
    heads: list[Unit] = []
    rest: list[Unit] = []

    def part() -> None:
        after = heads[-1].at[-1] + 1 if heads else -1
        inside = bool(heads) and goes_on_from.get(after, after) < heads[0].at[0]
        parted.append(Section(tuple(heads), tuple(rest), inside))
        heads.clear()
        rest.clear()

    for unit in found:
        if unit.role == "title" and heads and heads[-1].role == "byline" and not rest and _is_clause(unit):
            unit = replace(unit, role="body")  # the first words of a report whose rest is lost
        if unit.role in ("heading", "title", "column") or (unit.role == "byline" and not rest and heads):
            if rest:
                part()
            elif unit.role == "byline" and (other := _other_heads(heads)):
                # Two articles side by side, both heads above both texts.
                own = heads[:other]
                del heads[:other]
                parted.append(Section(tuple(own), ()))
            heads.append(unit)
        elif unit.role != "furniture":
            rest.append(unit)
    if heads or rest:
        part()
    return _with_first_paragraphs(parted)


def _other_heads(heads: Sequence[Unit]) -> int:
    """Where in a run of headline lines those of another article begin, behind a byline and before the next; or 0."""
    after = [at for at, unit in enumerate(heads) if unit.role == "byline"]
    return after[-1] + 1 if after and after[-1] + 1 < len(heads) else 0


def _with_first_paragraphs(parted: Sequence[Section]) -> list[Section]:
    """The sections; of two heads above two texts the first gets the first paragraph: what else it has is told later."""
    done: list[Section] = []
    for section in parted:
        before = done[-1] if done else None
        if before and before.heads and not before.rest and section.bodies:
            first, *others = section.bodies
            if others:
                done[-1] = replace(before, rest=(first,))
                section = replace(section, rest=tuple(unit for unit in section.rest if unit is not first))
            else:
                done.pop()
                section = replace(section, heads=before.heads + section.heads)
        done.append(section)
    return done


def _is_clause(unit: Unit) -> bool:
    return bool(re.search(r",|^\d|^在|的$", unit.words))


class _Likeness:
    """How much likelier each word of a section is in an article than on the page at large; counted when first asked."""

    def __init__(self, found: Sequence[Unit]) -> None:
        self._found = found

    @cached_property
    def _words(self) -> dict[str, Words]:
        texts = [unit.words for unit in self._found]
        return dict(zip(texts, common([counted(text) for text in texts]), strict=True))

    @cached_property
    def _topics(self) -> Topics:
        told = (unit.words for unit in self._found if unit.role in ("body", "title", "heading"))
        return Topics(map(self._words.__getitem__, told))

    def _of(self, units: Iterable[Unit]) -> list[Words]:
        return [self._words.get(unit.words) or counted(unit.words) for unit in units]

    def fit(self, section: Section, current: Draft) -> float:
        """How much likelier each word of a section is in the article before it than on the page at large."""
        words = self._of((*section.titles, *section.bodies))
        profile = Profile(*self._of((*current.heads, *current.body)))
        return sum(self._topics.fit(part, profile) for part in words) / max(
            1, sum(part.total for part in words)
        )


def _without_empty(drafts: list[Draft]) -> list[Draft]:
    """Headline lines with no paragraph under them go to the article after them."""
    kept: list[Draft] = []
    heads: tuple[Unit, ...] = ()
    names: list[str] = []
    for draft in drafts:
        if not draft.body:
            heads += draft.heads
            names += draft.names
            continue
        draft.heads = heads + draft.heads
        draft.names = names + draft.names
        heads, names = (), []
        kept.append(draft)
    return kept


def _settle_strays(drafts: Sequence[Draft]) -> None:
    """Puts headlines that stood in the middle of another article's sentence over the next one, where they fit there."""
    for draft, following in pairwise(drafts):
        # What is no longer in the body stands over a picture already.
        for unit in [unit for unit in draft.strays if unit in draft.body]:
            if not following.titled or _shared(unit, following) > _shared(unit, draft):
                draft.body.remove(unit)
                names = tuple(head for head in following.heads if head.role == "byline")
                titles = tuple(head for head in following.heads if head.role != "byline")
                following.heads = (*titles, unit, *names)


def _shared(unit: Unit, draft: Draft) -> int:
    """How many of a headline's words an article has."""
    words = counted(unit.words).times.keys()
    others = (counted(part.words).times for part in draft.body if part is not unit)
    return len(words & {word for times in others for word in times})


def _regroup(drafts: list[Draft]) -> None:
    """Moves the paragraphs that stand in one article and speak of another."""
    places = sorted(
        ((unit.at[0], owner, unit) for owner, draft in enumerate(drafts) for unit in draft.body),
        key=lambda place: place[0],
    )
    owners = [owner for _, owner, _ in places]
    fixed = [
        unit.role not in ("body", "title", "heading")
        or unit.first.lead is not None
        or drafts[owner].picture
        or unit.signed
        for _, owner, unit in places
    ]
    heads = ["\n".join(unit.words for unit in draft.heads if unit.role != "byline") for draft in drafts]
    now = regroup(
        [unit.words for _, _, unit in places],
        heads,
        owners,
        fixed,
        [draft.picture for draft in drafts],
        [unit.at for _, _, unit in places],
    )
    if now != owners:
        for owner, draft in enumerate(drafts):
            draft.body = [unit for (_, _, unit), new in zip(places, now, strict=True) if new == owner]
