"""A page in, its lines out: wrapped rows put together, blanks closed up, each line with its part on the page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Page, Text
from kg.pages.clues.quotes import ends_sentence
from kg.pages.fold import fold
from kg.pages.layout.roles import Role, is_title, role_of
from kg.pages.layout.rows import Row, rows
from kg.pages.layout.spaces import close_up
from kg.pages.layout.splits import split
from kg.pages.layout.wraps import unwrap
from kg.pages.reporters.bylines import bare
from kg.pages.reporters.leads import WHEN, foot, is_cut, lead
from kg.pages.reporters.offices import Byline

# The two lines of a headline, where a page has them in one row.
LONGEST_ALONE = 60
_WHEN = re.compile(rf"(?:{WHEN})[^。]{{0,12}},")
# What an item of a list, or the words under a picture, begin with.
_SIGN = re.compile(r"[▲△▼▽●○◆◇★☆■□◎▶►↑↓←→↖↗↘↙] *")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its characters with their origins, the same folded, and its part on the page.

    `gap` says that it is set off from the line before by more than the usual space; `wraps` are the places
    in it where the file had a line break that was only a full column; `torn` says that the rest of its sentence
    stood in the same row, behind a headline.
    """

    text: Text
    folded: str
    role: Role
    level: int = 0
    names: tuple[str, ...] = ()
    gap: bool = False
    indent: bool = False
    lead: Byline | None = None
    foot: Byline | None = None
    wraps: tuple[int, ...] = ()
    torn: bool = False
    # The article's own words, folded, and whether they stop in the middle of a sentence: asked for again and again.
    words: str = field(init=False, repr=False, compare=False)
    open: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        words = self.folded[self.start : self.end]
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "open", bool(words) and not ends_sentence(words))

    @property
    def start(self) -> int:
        """Where the article's own words begin, after a `本报讯(记者…)` or the sign that items of a list begin with."""
        return self.lead.end if self.lead else len(self.sign)

    @property
    def sign(self) -> str:
        """The sign that a paragraph begins with as one item of many, or as the words under a picture: `▲`, `↑`."""
        found = _SIGN.match(self.folded) if self.role == "body" else None
        return found[0] if found else ""

    @property
    def end(self) -> int:
        """Where the article's own words end, before names at the foot."""
        return self.foot.start if self.foot else len(self.folded)


def lines(page: Page) -> tuple[Line, ...]:
    """The page's lines in file order."""
    found = list(split(_with_whole_datelines(unwrap(rows(page)))))
    long = _begins_with_headline(found)
    last = len(found) - 1
    made = (
        _line(row, is_headline=long and not at, is_last=at == last > 0 and _ends(found[at - 1]))
        for at, row in enumerate(found)
    )
    return tuple(line for line in made if line.text.chars)


def _begins_with_headline(found: Sequence[Row]) -> bool:
    """Whether the first row of a page is longer than headlines are and yet one, as a report begins right below."""
    if len(found) < 2 or role_of(found[0].folded, found[0].level)[0] != "body":
        return False
    below = found[1].folded
    begins = found[1].gap or lead(below) is not None or _WHEN.match(below) is not None
    return begins and is_title(found[0].folded, LONGEST_ALONE)


def _with_whole_datelines(found: Iterable[Row]) -> list[Row]:
    """The rows, those put together whose end cuts `本报讯(记者…)` in two."""
    done: list[Row] = []
    for row in found:
        if done and is_cut(done[-1].folded, row.folded):
            done[-1] = done[-1].with_rest(row)
        else:
            done.append(row)
    return done


def _ends(row: Row) -> bool:
    """Whether a row ends with a sentence."""
    return row.folded.rstrip().endswith(("。", "。”", "!", "?"))


def _line(row: Row, is_headline: bool, is_last: bool = False) -> Line:
    role, names = ("title", ()) if is_headline else role_of(row.folded, row.level)
    if is_last and role == "title" and (author := bare(row.folded)):
        role, names = "byline", author.names
    if role != "body":
        text = close_up(row.text, row.folded, title=True)
        folded = row.folded if text is row.text else fold(text.chars)
        return Line(
            text, folded, role, row.level, names, row.gap, row.indent, wraps=_moved(row, text), torn=row.torn
        )
    opening, closing = lead(row.folded), foot(row.folded)
    start = opening.end if opening else 0
    end = max(closing.start, start) if closing else len(row.text)
    text, folded = row.text, row.folded
    if " " in folded:
        spans = ((0, start), (start, end), (end, len(text)))
        closed = [close_up(text[first:last], folded[first:last]) for first, last in spans]
        start, end = len(closed[0]), len(closed[0]) + len(closed[1])
        text = closed[0] + closed[1] + closed[2]
        folded = fold(text.chars)
    return Line(
        text, folded, role, row.level, names, row.gap, row.indent,
        Byline(opening.names, 0, start) if opening else None,
        Byline(closing.names, end, len(text)) if closing else None,
        _moved(row, text), row.torn,
    )  # fmt: skip


def _moved(row: Row, text: Text) -> tuple[int, ...]:
    """Where the wraps of a row stand after its blanks are closed up."""
    return tuple(bisect_left(text.origins, row.text.origins[at]) for at in row.wraps)
