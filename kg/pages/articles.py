"""A page in, its articles out: headline, reporters and body, each body character with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Article, ArticleKind, Page, Text
from kg.pages.lines import Line, lines
from kg.pages.order import joins

# A brief is one or two paragraphs of at most this many characters, foot or byline aside.
LONGEST_BRIEF = 260


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph put together from one or more lines, or a single line of another part."""

    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The line that says what part of the page the unit is."""
        return self.lines[0]

    @property
    def role(self) -> str:
        """Its part on the page: a title that goes on in another line was no title."""
        return "body" if len(self.lines) > 1 else self.first.role

    @property
    def body(self) -> Text:
        """The article's own words."""
        return Text.join(line.text[line.start : line.end] for line in self.lines)

    @property
    def names(self) -> tuple[str, ...]:
        """The reporters named in it."""
        found: list[str] = []
        for line in self.lines:
            found += line.names
            found += line.lead.names if line.lead else ()
            found += line.foot.names if line.foot else ()
        return tuple(found)


@dataclass(slots=True)
class _Draft:
    """An article while the page is walked."""

    heads: list[Unit] = field(default_factory=list)
    body: list[Unit] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    kickers: list[str] = field(default_factory=list)
    picture: bool = False


def repair(page: Page) -> tuple[Article, ...]:
    """The articles of a page in reading order."""
    drafts = _cut(units(lines(page)))
    return tuple(_article(page, number, draft) for number, draft in enumerate(drafts, start=1))


def units(found: Sequence[Line]) -> tuple[Unit, ...]:
    """The lines put together: a line is followed by the one that goes on from it."""
    following = {join.left: join.right for join in joins(found)}
    later = set(following.values())
    made = []
    for index in range(len(found)):
        if index in later:
            continue
        chain = [index]
        while chain[-1] in following:
            chain.append(following[chain[-1]])
        made.append(Unit(tuple(found[i] for i in chain)))
    return tuple(made)


def _cut(found: Sequence[Unit]) -> list[_Draft]:
    drafts: list[_Draft] = []
    current: _Draft | None = None
    heads: list[Unit] = []
    at = 0
    while at < len(found):
        unit = found[at]
        at += 1
        if unit.role in ("heading", "title", "column", "byline"):
            heads.append(unit)
        elif unit.role == "box":
            box = [unit.first.text.chars]
            if at < len(found) and found[at].role == "body":
                box.append(found[at].body.chars)
                at += 1
            if current:
                current.kickers += box
        elif unit.role == "body":
            following = found[at] if at < len(found) else None
            picture = _is_picture(unit, following)
            if current is None or picture or _starts(heads, unit):
                draft = _Draft(heads=heads, picture=picture)
                drafts.append(draft)
                if picture and following and following.role == "credit":
                    draft.names += following.names
                    at += 1
                if not picture:
                    current = draft
            else:
                draft = current
                draft.body += heads
            for head in draft.heads:
                draft.names += head.names
            heads = []
            draft.body.append(unit)
            draft.names += unit.names
        elif unit.role == "credit" and current:
            current.names += unit.names
    return drafts


def _starts(heads: Sequence[Unit], body: Unit) -> bool:
    """Whether the lines before a paragraph open an article rather than a section."""
    return body.first.lead is not None or any(head.role in ("heading", "byline") for head in heads)


def _is_picture(unit: Unit, following: Unit | None) -> bool:
    if following and following.role == "credit":
        return True
    last = unit.lines[-1]
    return last.foot is not None and bool(re.search("摄|[图影]", last.folded[last.foot.start :]))


def _article(page: Page, number: int, draft: _Draft) -> Article:
    headline, kickers = _headline(draft.heads)
    text = Text.join((unit.body for unit in draft.body), "\n")
    return Article(
        page=page.id, id=f"{page.id}-{number}", headline=headline, text=text.chars, origins=text.origins,
        kind=_kind(draft, text), kickers=(*kickers, *draft.kickers),
        reporters=tuple(dict.fromkeys(draft.names)), date=page.date, paper=page.paper,
    )  # fmt: skip


def _headline(heads: Sequence[Unit]) -> tuple[str, tuple[str, ...]]:
    """The main line among the lines over an article, and the others."""
    titles = [unit for unit in heads if unit.role in ("heading", "title")]
    others = [unit.first.text.chars for unit in heads if unit.role == "column"]
    marked = [unit for unit in titles if unit.first.level]
    plain = [unit for unit in titles if not re.search(r"(?:——|—|:)$|^(?:——|—)", unit.first.folded)]
    main = min(marked, key=lambda unit: unit.first.level) if marked else (plain or titles or [None])[-1]
    others += [unit.first.text.chars for unit in titles if unit is not main]
    return (main.first.text.chars if main else ""), tuple(others)


def _kind(draft: _Draft, text: Text) -> ArticleKind:
    if draft.picture:
        return "photo"
    if any("特写" in unit.first.folded for unit in draft.heads if unit.role == "column"):
        return "feature"
    if len(text) <= LONGEST_BRIEF and len(draft.body) <= 2:
        return "brief"
    return "report"
