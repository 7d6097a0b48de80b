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
# An article goes on behind so many others.
REACH = 2
# The share of its words that a caption has in common with the article it belongs to.
RELATED = 0.15

# Who took the picture wrote its words as well.
_TOLD = re.compile(r"(?:摄影报道|图/文|文/图|图文)[ )\]】]*$|^[^一-鿿]{0,2}(?:图/文|文/图)")
_NUMBERED = re.compile(r"图[\d一二三四]?:")
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
    """Whether a line says who took a picture and told of it (王伟 摄影报道) right under the picture's words."""
    told = _TOLD.search(unit.first.folded)
    return told is not None and bool(current.body) and _is_caption(current.body[-1], current)


def _is_caption(unit: Unit, current: Draft) -> bool:
    """Whether a short paragraph points at a picture, or has left the article before it for another place."""
    noted = unit.last.foot is not None and not unit.last.foot.names  # (资料图)
    pointed = noted or _NUMBERED.match(unit.words) or re.search(either("caption"), unit.words)
    elsewhere = current.named and current.body[0] is not unit and new_scene(unit.words, _said(current, unit))
    return len(unit.words) <= LONGEST_CAPTION / 2 and bool(pointed or elsewhere)


def picture(drafts: list[Draft], current: Draft, names: Sequence[str] = ()) -> Draft:
    """A picture's credit is under `current`: it is the words under the picture, or its last paragraph is."""
    last = current.body[-1]
    before = current.body[:-1]
    short = current.size <= LONGEST_CAPTION and len(current.body) <= MOST_CAPTION_PARAGRAPHS
    # Under a headline and without a byline the few words are all the picture's.
    related = not before or current.titled or _related(last, [*current.heads, *before])
    if short and not current.named and not current.notice and related:
        current.picture = True
        current.signed = True
        return current
    stray = bool(before) and before[-1].role in ("heading", "title")
    caption = len(last.words) <= LONGEST_CAPTION / 2 and (
        current.notice
        or re.search(either("caption"), last.words)
        or _NUMBERED.match(last.words)
        or _ARROW.match(last.first.sign)
        or not _related(last, [*current.heads, *before])
        or (current.named and last.first.gap)
        or new_scene(last.words, _said(current, last))
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
    """The article that goes on with `unit`, which has neither a lead nor a credit of its own, behind a picture.

    Behind any other article that is signed, only one that stops in the middle of a sentence goes on.
    """
    before = [draft for draft in drafts if draft.body and not draft.picture and draft is not current]
    for draft in before[-REACH:]:
        # Its sentence has gone on right before: the article has been come back to.
        if not draft.signed and len(draft.body[-1].at) > 1 and draft.body[-1].at[-1] == unit.at[0] - 1:
            return draft
    credited = following is not None and following.role in ("credit", "byline")
    if unit.signed or credited:
        return None
    waiting = [draft for draft in before[-REACH:] if not draft.signed and draft.body[-1].last.open]
    if waiting:
        return waiting[-1]
    if not current.picture or not before or before[-1].signed:
        return None
    apart = unit.first.gap and new_scene(unit.words, _said(before[-1], unit))
    return None if apart else before[-1]


def _related(unit: Unit, others: Iterable[Unit]) -> bool:
    """Whether a paragraph shares more than a common word or two with others."""
    known: set[str] = set()
    for other in others:
        known |= counted(other.words).times.keys()
    own = counted(unit.words).times.keys()
    return len(own & known) >= max(2, RELATED * len(own))


def pictured(unit: Unit, current: Draft) -> bool:
    """Whether a paragraph ends with a picture's credit."""
    foot = unit.last.foot
    if foot is None:
        return False
    shot = _of_picture().search(unit.last.folded, foot.start)
    return bool(shot) or (_TOLD.search(unit.last.folded) is not None and _is_caption(unit, current))


@cache
def _of_picture() -> re.Pattern[str]:
    return re.compile(rf"摄(?!影报道)|图片|[/ :]图|{either('agency')}[发供]")
