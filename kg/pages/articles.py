"""A page in, its articles out: headline, reporters and body, each body character with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kg.model import Article, ArticleKind, Page, Text
from kg.pages.cutting.cut import cut
from kg.pages.cutting.drafts import Draft
from kg.pages.cutting.heads import headline
from kg.pages.lines import lines
from kg.pages.units import Unit, units

# A brief is one or two paragraphs of at most this many characters.
LONGEST_BRIEF = 260


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


def _article(page: Page, number: int, draft: Draft) -> Article:
    text = Text.join((unit.body for unit in draft.body), "\n")
    main, others = headline(draft.heads, "".join(unit.words for unit in draft.body))
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
        written=_written(draft, page.date),
    )


_DATELINE = re.compile(r"(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日")
_DAY_LENGTH = len("2024-06-12")
_PRINTED_WITHIN = timedelta(days=31)


def _written(draft: Draft, printed: str | None) -> str | None:
    """The day of a report's dateline, some days before it was printed; None where either is not known."""
    first = draft.body[0].first if draft.body else None
    if first is None or first.lead is None or printed is None or len(printed) != _DAY_LENGTH:
        return None
    found = _DATELINE.search(first.folded, 0, first.lead.end)
    if found is None:
        return None
    out, month, day = date.fromisoformat(printed), int(found[1]), int(found[2])
    try:
        written = date(out.year - ((month, day) > (out.month, out.day)), month, day)
    except ValueError:  # no such day: a misprint
        return None
    return written.isoformat() if out - written <= _PRINTED_WITHIN else None


def _kind(draft: Draft, text: Text) -> ArticleKind:
    if draft.picture:
        return "photo"
    first = draft.body[0].first if draft.body else None
    if first and first.lead and re.match(r"\W*[上紧][接承]", first.folded):
        return "fragment"
    if any("特写" in unit.first.folded for unit in draft.heads if unit.role == "column"):
        return "feature"
    if len(text) <= LONGEST_BRIEF and len(draft.body) <= 2:
        return "brief"
    return "report"
