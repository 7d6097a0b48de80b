"""A picture's credit in, the words under that picture as an article of their own out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from kg.pages.drafts import Draft, loose_headline
from kg.pages.heads import new_scene
from kg.pages.topics import counted
from kg.pages.units import Unit
from kg.pages.words import either

# The words under a picture: one to three short paragraphs.
LONGEST_CAPTION, MOST_CAPTION_PARAGRAPHS = 420, 3
# The share of its words that a caption has in common with the article it belongs to.
RELATED = 0.15

# A sign that points at a picture.
_ARROW = re.compile(r"[↑↓←→↖↗↘↙▲△▼▽◀▶]")


def credit(drafts: list[Draft], current: Draft, unit: Unit) -> Draft:
    """A picture's credit: the article is the picture's words, or its last paragraph is, or the names are added."""
    if unit.stands_in(current.body):
        # A picture in the middle of a sentence is not the article's: its words are between the halves as well.
        words = [current.body.pop()] if current.body[-1].stands_in(current.body) else []
        drafts.append(Draft(body=words, names=list(unit.names), picture=True, signed=True))
        return current
    current.names += unit.names
    if not current.body:
        current.picture = True
        return current
    return picture(drafts, current, unit.names)


def told_and_shot(unit: Unit, current: Draft) -> bool:
    """Whether a line says who took a picture and told of it (王伟 摄影报道) right under what points at the picture."""
    told = unit.first.folded.rstrip().endswith("摄影报道")
    return told and bool(current.body) and bool(re.search(either("caption"), current.body[-1].words))


def picture(drafts: list[Draft], current: Draft, names: Sequence[str] = ()) -> Draft:
    """A picture's credit is under `current`: it is the words under the picture, or its last paragraph is."""
    last = current.body[-1]
    before = current.body[:-1]
    short = current.size <= LONGEST_CAPTION and len(current.body) <= MOST_CAPTION_PARAGRAPHS
    # Under a headline and without a byline the few words are all the picture's.
    related = not before or current.titled or _related(last, [*current.heads, *before])
    if short and not current.named and related:
        current.picture = True
        current.signed = True
        return current
    stray = bool(before) and before[-1].role in ("heading", "title")
    caption = len(last.words) <= LONGEST_CAPTION / 2 and (
        re.search(either("caption"), last.words)
        or _ARROW.match(last.first.sign)
        or not _related(last, [*current.heads, *before])
        or (current.named and (last.first.gap or new_scene(last.words, _said(current, last))))
    )
    if before and (caption or stray):
        current.body.pop()
        heads = (current.body.pop(),) if stray else loose_headline(current, last)
        for name in names or last.names:
            current.names.remove(name)
        own = list(names or last.names)
        drafts.append(Draft(heads=heads, body=[last], names=own, picture=True, signed=True))
    return current


def _said(current: Draft, last: Unit) -> str:
    return "".join(unit.words for unit in (*current.heads, *current.body) if unit is not last)


def interrupted(drafts: Sequence[Draft], current: Draft, unit: Unit, following: Unit | None) -> Draft | None:
    """The article that goes on behind a picture with `unit`, which has neither a lead nor a credit of its own."""
    credited = following is not None and following.role in ("credit", "byline")
    if not current.picture or unit.signed or unit.first.gap or credited:
        return None
    before = [draft for draft in drafts if draft.body and not draft.picture]
    return before[-1] if before and not before[-1].signed else None


def _related(unit: Unit, others: Iterable[Unit]) -> bool:
    """Whether a paragraph shares more than a common word or two with others."""
    known: set[str] = set()
    for other in others:
        known |= counted(other.words).times.keys()
    own = counted(unit.words).times.keys()
    return len(own & known) >= max(2, RELATED * len(own))


def pictured(unit: Unit) -> bool:
    """Whether a paragraph ends with a picture's credit."""
    foot = unit.last.foot
    return foot is not None and bool(_of_picture().search(unit.last.folded, foot.start))


@cache
def _of_picture() -> re.Pattern[str]:
    return re.compile(rf"摄(?!影报道)|图片|[/ :]图|{either('agency')}[发供]")
