"""A page in, its articles out: headline, reporters and body, each body character with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.model import Article, ArticleKind, Page, Text
from kg.pages.heads import Section, headline, opens
from kg.pages.lines import lines
from kg.pages.topics import Profile, Topics, counted, regroup
from kg.pages.units import Unit, units
from kg.pages.words import either

# A brief is one or two paragraphs of at most this many characters.
LONGEST_BRIEF = 260
# The words under a picture: one to three short paragraphs.
LONGEST_CAPTION, MOST_CAPTION_PARAGRAPHS = 420, 3
# What must speak for taking a paragraph out of the article it stands in, in nats.
STAY = 9.0
# The share of its words that a caption has in common with the article it belongs to.
RELATED = 0.15


@dataclass(slots=True)
class Draft:
    """An article while the page is walked."""

    heads: tuple[Unit, ...] = ()
    body: list[Unit] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
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
    def size(self) -> int:
        """How many characters its body has."""
        return sum(len(unit.words) for unit in self.body)


@dataclass(frozen=True, slots=True)
class MadeJoin:
    """Two places of the raw page that are read as one run: the last character before and the first after the join.

    `sure` is between 0 and 1. `wrap` is true where only the end of a full row lay between.
    """

    left: int
    right: int
    sure: float
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class Repaired:
    """A page's articles, and the joins made to read them."""

    articles: tuple[Article, ...]
    joins: tuple[MadeJoin, ...]


def repair(page: Page) -> tuple[Article, ...]:
    """The articles of a page in reading order."""
    return mend(page).articles


def mend(page: Page) -> Repaired:
    """The articles of a page in reading order, and every join made with how sure it is."""
    found = units(lines(page))
    drafts = cut(found)
    articles = tuple(_article(page, number, draft) for number, draft in enumerate(drafts, start=1))
    return Repaired(articles, tuple(sorted(_made(found), key=lambda join: join.left)))


def _made(found: Iterable[Unit]) -> Iterator[MadeJoin]:
    for unit in found:
        for before, after, join in zip(unit.lines, unit.lines[1:], unit.joins, strict=False):
            yield MadeJoin(before.text.origins[before.end - 1], after.text.origins[after.start], join.sure)
        for line in unit.lines:
            for at in line.wraps:
                if 0 < at < len(line.text):
                    yield MadeJoin(line.text.origins[at - 1], line.text.origins[at], 1.0, wrap=True)


def cut(found: Sequence[Unit]) -> list[Draft]:
    """The paragraphs of a page put to articles."""
    topics = Topics(unit.words for unit in found if unit.role in ("body", "title", "heading"))
    drafts: list[Draft] = []
    current: Draft | None = None
    for section in sections(found):
        fit = _fit(topics, section, current) if current else 0.0
        if current is None or not section.heads or opens(section, current.level, current.signed, fit):
            if section.heads or current is None:
                current = Draft(heads=section.heads, level=section.level)
                drafts.append(current)
        else:
            # A section head stays in the body as a paragraph of its own: never glued to a sentence.
            current.body += [unit for unit in section.heads if unit.role in ("heading", "title")]
            current.names += [name for unit in section.heads if unit.role == "byline" for name in unit.names]
        current = _fill(drafts, current, section)
    drafts = [draft for draft in drafts if draft.body or draft.heads]
    drafts = _without_empty(drafts)
    _regroup(drafts)
    return drafts


def sections(found: Iterable[Unit]) -> list[Section]:
    """The page parted before every group of headline lines."""
    parted: list[Section] = []
    heads: list[Unit] = []
    rest: list[Unit] = []
    for unit in found:
        if unit.role == "title" and heads and heads[-1].role == "byline" and not rest and _is_clause(unit):
            unit = replace(unit, role="body")  # the first words of a report whose rest is lost
        if unit.role in ("heading", "title", "column") or (unit.role == "byline" and not rest and heads):
            if rest:
                parted.append(Section(tuple(heads), tuple(rest)))
                heads, rest = [], []
            heads.append(unit)
        elif unit.role != "furniture":
            rest.append(unit)
    if heads or rest:
        parted.append(Section(tuple(heads), tuple(rest)))
    return parted


def _is_clause(unit: Unit) -> bool:
    return bool(re.search(r",|^\d|^在|的$", unit.words))


def _fit(topics: Topics, section: Section, current: Draft) -> float:
    words = counted("\n".join(unit.words for unit in (*section.titles, *section.bodies)))
    profile = Profile(counted("\n".join(unit.words for unit in (*current.heads, *current.body))))
    return topics.fit(words, profile) / max(1, sum(words.values()))


def _fill(drafts: list[Draft], current: Draft, section: Section) -> Draft:
    """Puts a section's paragraphs, credits and boxes to the article, opening others where they begin."""
    for unit in section.heads:
        if unit in current.heads:
            current.names += unit.names
    rest = list(section.rest)
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
        elif unit.role == "body":
            lead = unit.first.lead
            if (lead and current.body) or (current.signed and current.body):
                current = _next(drafts, current, unit)
            current.body.append(unit)
            current.names += unit.names
            if unit.signed:
                current.signed = True
                if _pictured(unit):
                    current = _picture(drafts, current)
    return current if current.body or not resume.body else resume


def _next(drafts: list[Draft], current: Draft, unit: Unit) -> Draft:
    """An article that begins without a line over it: with the headline before it that has come loose, if any."""
    heads: tuple[Unit, ...] = ()
    strays = [at for at, part in enumerate(current.body) if part.role in ("heading", "title") and at]
    marked = [at for at in strays if current.body[at].role == "heading"]
    if marked or strays:
        words = counted(unit.words)
        # Its words are those of the article; a lone line that could be a section head is believed to be it anyway.
        shared = {at: len(counted(current.body[at].words).keys() & words.keys()) for at in marked or strays}
        best = max(shared, key=lambda at: (shared[at], at))
        if shared[best] or marked or len(strays) == 1:
            heads = (current.body.pop(best),)
    draft = Draft(heads=heads, level=min((head.first.level for head in heads), default=0))
    drafts.append(draft)
    return draft


def _credit(drafts: list[Draft], current: Draft, unit: Unit, following: Unit | None) -> Draft:
    """A picture's credit: the article is the picture's words, or its last paragraph is, or the names are added."""
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
    related = not before or _related(last, [*current.heads, *before])
    if short and not current.named and related:
        current.picture = True
        current.signed = True
        return current
    stray = bool(before) and before[-1].role in ("heading", "title")
    caption = len(last.words) <= LONGEST_CAPTION / 2 and (
        re.search(either("caption"), last.words) or not _related(last, [*current.heads, *before])
    )
    if before and (caption or stray):
        current.body.pop()
        heads = (current.body.pop(),) if stray else ()
        for name in names or last.names:
            current.names.remove(name)
        own = list(names or last.names)
        drafts.append(Draft(heads=heads, body=[last], names=own, picture=True, signed=True))
    return current


def _related(unit: Unit, others: Iterable[Unit]) -> bool:
    """Whether a paragraph shares more than a common word or two with others."""
    known: set[str] = set()
    for other in others:
        known |= counted(other.words).keys()
    own = counted(unit.words).keys()
    return len(own & known) >= max(2, RELATED * len(own))


def _byline(drafts: list[Draft], current: Draft, unit: Unit, following: Unit | None) -> Draft:
    """A byline after a paragraph: the article's own at its foot, or that of an article without a line over it."""
    bracketed = unit.first.folded.startswith(("(", "【"))
    opens_next = following is not None and following.role == "body" and not bracketed
    if current.signed or opens_next or (current.named and current.names and not bracketed):
        following = following or unit
        current = _next(drafts, current, following)
        current.heads += (unit,)
    else:
        current.signed = bool(current.body)
    current.names += unit.names
    return current


def _pictured(unit: Unit) -> bool:
    foot = unit.last.foot
    return foot is not None and bool(re.search(r"摄(?!影报道)|图片|[/ :]图", unit.last.folded[foot.start :]))


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


def _regroup(drafts: list[Draft]) -> None:
    """Moves the paragraphs that stand in one article and speak of another."""
    places = sorted(
        ((unit.at[0], owner, unit) for owner, draft in enumerate(drafts) for unit in draft.body),
        key=lambda place: place[0],
    )
    owners = [owner for _, owner, _ in places]
    fixed = [
        unit.role != "body" or unit.first.lead is not None or drafts[owner].picture or unit.signed
        for _, owner, unit in places
    ]
    heads = ["\n".join(unit.words for unit in draft.heads if unit.role != "byline") for draft in drafts]
    now = regroup([unit.words for _, _, unit in places], heads, owners, fixed, STAY)
    if now != owners:
        for owner, draft in enumerate(drafts):
            draft.body = [unit for (_, _, unit), new in zip(places, now, strict=True) if new == owner]


def _article(page: Page, number: int, draft: Draft) -> Article:
    main, others = headline(draft.heads)
    text = Text.join((unit.body for unit in draft.body), "\n")
    return Article(
        page=page.id,
        id=f"{page.id}-{number}",
        headline=main,
        text=text.chars,
        origins=text.origins,
        kind=_kind(draft, text),
        kickers=(*others, *draft.boxes),
        reporters=tuple(dict.fromkeys(draft.names)),
        date=page.date,
        paper=page.paper,
    )


def _kind(draft: Draft, text: Text) -> ArticleKind:
    if draft.picture:
        return "photo"
    first = draft.body[0].first if draft.body else None
    if first and first.lead and re.match(r"\W*上", first.folded):
        return "fragment"
    if any("特写" in unit.first.folded for unit in draft.heads if unit.role == "column"):
        return "feature"
    if len(text) <= LONGEST_BRIEF and len(draft.body) <= 2:
        return "brief"
    return "report"
