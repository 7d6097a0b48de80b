"""A picture's credit in, the words under that picture as an article of their own out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from kg.pages.clues.topics import counted
from kg.pages.cutting.drafts import Draft, loose_headline
from kg.pages.cutting.heads import new_scene
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

# A sign that points at a picture.
_ARROW = re.compile(r"[↑↓←→↖↗↘↙▲△▼▽◀▶]")


def credit(drafts: list[Draft], current: Draft, unit: Unit) -> Draft:
    """A picture's credit: the article is the picture's words, or its last paragraph is, or the names are added."""
    if unit.stands_in(current.body):
        # A picture in the middle of a sentence is not the article's: its words are between the halves as well.
        drafts.append(Draft(body=[current.body.pop()], names=list(unit.names), picture=True, signed=True))
        return current
    current.names += unit.names
    if not current.body:
        current.picture = True
        return current
    return picture(drafts, current, unit.names)


def told_and_shot(unit: Unit, current: Draft) -> bool:
    """Whether a line says who took a picture and told of it (王伟 摄影报道) right under the picture's words."""
    if not current.body or not _TOLD.search(unit.first.folded):
        return False
    last = current.body[-1]
    pointed = re.search(rf"{either('caption')}|^图[\d一二三四]?:", last.words)
    elsewhere = current.named and current.body[0] is not last
    return len(last.words) <= LONGEST_CAPTION / 2 and bool(pointed or elsewhere)


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
    caption = len(last.words) <= LONGEST_CAPTION / 2 and (
        re.search(either("caption"), last.words)
        or _ARROW.match(last.first.sign)
        or not _related(last, [*current.heads, *before])
        or new_scene(last.words, "".join(unit.words for unit in (*current.heads, *before)))
    )
    if before and caption:
        current.body.pop()
        heads = loose_headline(current, last)
        for name in names or last.names:
            current.names.remove(name)
        own = list(names or last.names)
        drafts.append(Draft(heads=heads, body=[last], names=own, picture=True, signed=True))
    return current


def interrupted(drafts: Sequence[Draft], current: Draft, unit: Unit) -> Draft | None:
    """The article that goes on with `unit`, which has neither a lead nor a credit of its own, behind a picture.

    Behind any other article that is signed, only one that stops in the middle of a sentence goes on.
    """
    before = [draft for draft in drafts if draft.body and not draft.picture and draft is not current]
    for draft in before[-REACH:]:
        # Its sentence has gone on right before: the article has been come back to.
        if not draft.signed and len(draft.body[-1].at) > 1 and draft.body[-1].at[-1] == unit.at[0] - 1:
            return draft
    if unit.signed:
        return None
    waiting = [draft for draft in before[-REACH:] if draft.body[-1].last.open]
    if waiting:
        return waiting[-1]
    if not current.picture or not before or before[-1].signed:
        return None
    return before[-1]


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
    if foot is None:
        return False
    shot = _of_picture().search(unit.last.folded, foot.start)
    return bool(shot) or _TOLD.search(unit.last.folded) is not None


@cache
def _of_picture() -> re.Pattern[str]:
    return re.compile(rf"摄(?!影报道)|图片|[/ :]图|{either('agency')}[发供]")
