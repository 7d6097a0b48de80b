"""A section of a page in, its paragraphs, names and boxes put to the article they belong to out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest

from kg.pages.heads import Section
from kg.pages.topics import counted
from kg.pages.units import Unit
from kg.pages.words import either

# The words under a picture: one to three short paragraphs.
LONGEST_CAPTION, MOST_CAPTION_PARAGRAPHS = 420, 3
# The share of its words that a caption has in common with the article it belongs to.
RELATED = 0.15

# A sign that points at a picture.
_ARROW = re.compile(r"[↑↓←→↖↗↘↙▲△▼▽◀▶]")


@dataclass(slots=True)
class Draft:
    """An article while the page is walked."""

    heads: tuple[Unit, ...] = ()
    body: list[Unit] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    # Headlines that stand in the middle of its sentences: another article's, most of the time.
    strays: list[Unit] = field(default_factory=list)
    picture: bool = False
    signed: bool = False
    level: int = 0

    @property
    def named(self) -> bool:
        """Whether a byline or a `本报讯` opens it."""
        return any(unit.role == "byline" for unit in self.heads) or any(
            unit.first.lead for unit in self.body[:1]
        )

    @property
    def titled(self) -> bool:
        """Whether a headline stands over it."""
        return any(unit.role in ("heading", "title") for unit in self.heads)

    @property
    def size(self) -> int:
        """How many characters its body has."""
        return sum(len(unit.words) for unit in self.body)


def fill(drafts: list[Draft], current: Draft, section: Section) -> Draft:
    """Puts a section's paragraphs, credits and boxes to the article, opening others where they begin."""
    heads = set(current.heads)
    for unit in section.heads:
        if unit in heads:
            current.names += unit.names
    rest = list(section.rest)
    items = _items(rest)
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
        elif unit.role == "credit":
            current = _credit(drafts, current, unit, rest[at] if at < len(rest) else None)
        elif unit.role == "byline":
            current = _byline(drafts, current, unit, rest[at] if at < len(rest) else None)
        elif unit.role == "body" and _boxed().match(unit.words):
            current.boxes.append(unit.body.chars)
        elif unit.role == "body":
            lead = unit.first.lead
            if current.body and (lead or current.signed or (unit.first.sign and unit.first.sign in items)):
                current = _next(drafts, current, unit)
            current.body.append(unit)
            current.names += unit.names
            pictured = _pictured(unit)
            if unit.signed or pictured:
                current.signed = True
                if pictured:
                    current = _picture(drafts, current)
    return current if current.body or not resume.body else resume


# So many items of a list are signed that each of them is an article, also one without a name.
_SIGNED_ITEMS = 2


def _items(rest: Sequence[Unit]) -> frozenset[str]:
    """The signs that begin news in brief, most of them with who wrote it at the foot: `▲某县总工会…。(王伟)`."""
    signed: Counter[str] = Counter()
    for unit, following in zip_longest(rest, rest[1:]):
        below = following is not None and following.role == "byline"
        if unit.role == "body" and unit.first.sign and (unit.signed or below):
            signed[unit.first.sign] += 1
    return frozenset(sign for sign, times in signed.items() if times >= _SIGNED_ITEMS)


@cache
def _boxed() -> re.Pattern[str]:
    """`编者按:` and what it says in one paragraph."""
    return re.compile(rf"[【\[(]?{either('box')}[】\])]?:")


def _next(drafts: list[Draft], current: Draft, unit: Unit) -> Draft:
    """An article that begins without a line over it: with the headline before it that has come loose, if any."""
    heads = _loose_headline(current, unit)
    draft = Draft(heads=heads, level=min((head.first.level for head in heads), default=0))
    drafts.append(draft)
    return draft


def _loose_headline(current: Draft, unit: Unit) -> tuple[Unit, ...]:
    """Takes the headline of a paragraph's article out of the article before, where it stands as a section head."""
    inside = [unit for unit in current.strays if unit in current.body]
    if inside:
        current.body.remove(inside[-1])
        return (inside[-1],)
    strays = [at for at, part in enumerate(current.body) if part.role in ("heading", "title") and at]
    marked = [at for at in strays if current.body[at].role == "heading"]
    if not strays:
        return ()
    words = counted(unit.words).times.keys()
    # Its words are those of the article; a lone line that could be a section head is believed to be it anyway.
    shared = {at: len(counted(current.body[at].words).times.keys() & words) for at in marked or strays}
    best = max(shared, key=lambda at: (shared[at], at))
    return (current.body.pop(best),) if shared[best] or marked or len(strays) == 1 else ()


def _credit(drafts: list[Draft], current: Draft, unit: Unit, following: Unit | None) -> Draft:
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
    return _picture(drafts, current, unit.names)


def _picture(drafts: list[Draft], current: Draft, names: Sequence[str] = ()) -> Draft:
    """A picture's credit is under `current`: it is the words under the picture, or its last paragraph is."""
    last = current.body[-1]
    before = current.body[:-1]
    short = current.size <= LONGEST_CAPTION and len(current.body) <= MOST_CAPTION_PARAGRAPHS
    # Under a headline and without a byline the few words are all the picture's.
    related = not before or bool(current.heads) or _related(last, [*current.heads, *before])
    if short and not current.named and related:
        current.picture = True
        current.signed = True
        return current
    stray = bool(before) and before[-1].role in ("heading", "title")
    caption = len(last.words) <= LONGEST_CAPTION / 2 and (
        re.search(either("caption"), last.words)
        or _ARROW.match(last.first.sign)
        or not _related(last, [*current.heads, *before])
    )
    if before and (caption or stray):
        current.body.pop()
        heads = (current.body.pop(),) if stray else _loose_headline(current, last)
        for name in names or last.names:
            current.names.remove(name)
        own = list(names or last.names)
        drafts.append(Draft(heads=heads, body=[last], names=own, picture=True, signed=True))
    return current


def _related(unit: Unit, others: Iterable[Unit]) -> bool:
    """Whether a paragraph shares more than a common word or two with others."""
    known: set[str] = set()
    for other in others:
        known |= counted(other.words).times.keys()
    own = counted(unit.words).times.keys()
    return len(own & known) >= max(2, RELATED * len(own))


def _byline(drafts: list[Draft], current: Draft, unit: Unit, following: Unit | None) -> Draft:
    """A byline after a paragraph: the article's own at its foot, or that of an article without a line over it."""
    bracketed = unit.first.folded.startswith(("(", "【"))
    # 本报讯(记者王伟) has names of its own: those of the line before it are at the foot of what stands over them.
    named = following is not None and following.first.lead is not None and bool(following.first.lead.names)
    opens_next = following is not None and following.role == "body" and not (bracketed or named)
    if current.signed and current.body and following is None:
        pass  # a second line of names at the foot
    elif current.signed or opens_next or (current.named and current.names and not bracketed):
        following = following or unit
        current = _next(drafts, current, following)
        current.heads += (unit,)
    else:
        current.signed = bool(current.body)
    current.names += unit.names
    return current


def _pictured(unit: Unit) -> bool:
    foot = unit.last.foot
    return foot is not None and bool(_of_picture().search(unit.last.folded, foot.start))


@cache
def _of_picture() -> re.Pattern[str]:
    return re.compile(rf"摄(?!影报道)|图片|[/ :]图|{either('agency')}[发供]")
