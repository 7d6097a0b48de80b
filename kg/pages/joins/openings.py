"""The lines of a page in, where its articles open and which headlines have come loose from theirs out."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.pages.joins.looks import CLAUSE
from kg.pages.lines import Line


def openings(
    lines: Sequence[Line], fragments: Container[int], astray: Container[int] = ()
) -> list[list[int]]:
    """The fragments that an article opens with each: its headlines and the paragraph under them.

    A byline, a marked headline or a `本报讯` opens one for certain. A line that only has the look of a headline may as
    well be a piece of a sentence: it opens an article where it is worded like none, and most of the page's articles
    carry no names. A headline that is `astray` opens none where it stands.
    """
    certain: list[list[int]] = []
    likely: list[list[int]] = []
    heads: list[int] = []
    for at, line in enumerate(lines):
        if line.role in ("heading", "title", "column", "byline"):
            if at not in astray:
                heads.append(at)
            continue
        if line.role == "body" and (heads or line.lead):
            found = [*(head for head in heads if head in fragments), at]
            if line.lead or any(lines[head].role != "title" for head in heads):
                certain.append(found)
            elif not any(CLAUSE.search(lines[head].folded) for head in heads):
                likely.append(found)
        heads = []
    return certain if len(certain) >= len(likely) else sorted([*certain, *likely], key=lambda one: one[-1])


def loose_headlines(lines: Sequence[Line]) -> set[int]:
    """The lines that are the headline of the next article that has names and no headline over it.

    Of several it is the last that is worded like no sentence; where one is marked as a headline, that is it.
    """
    found: set[int] = set()
    titles: list[int] = []
    marked = over = (
        False  # a marked headline since the last byline; a headline or a byline right over the line
    )
    for at, line in enumerate(lines):
        if line.role in ("title", "heading", "column"):
            if line.role == "title":
                titles.append(at)
            marked |= line.role != "title"
            over = True
        elif line.role == "byline" or line.lead:
            if titles and not over and not marked:
                worded = (at for at in reversed(titles) if not CLAUSE.search(lines[at].folded))
                found.add(next(worded, titles[-1]))
            titles = []
            marked, over = False, line.role == "byline"
        else:
            over = False
    return found


def astray(lines: Sequence[Line]) -> set[int]:
    """The headlines that have fallen into a sentence of another article.

    Such a one stands behind a line that stops in a sentence and over no names, and the next article that has names has
    no headline over it.
    """
    found: set[int] = set()
    marked: int | None = None  # the last marked headline, as long as no names have come
    over = False  # whether a headline stands right over the line
    for at, line in enumerate(lines):
        if line.role in ("heading", "title"):
            if line.role == "heading":
                marked = at
            over = True
        elif line.role == "byline" or line.lead:
            if marked and not over and lines[marked - 1].open:
                found.add(marked)
            marked, over = None, line.role == "byline"
        else:
            over = False
    return found | loose_headlines(lines)
