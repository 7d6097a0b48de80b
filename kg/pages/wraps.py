"""The rows of a page in, the same rows out with those put together that only a full line parted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from kg.model import Block, Page, Text
from kg.pages.across import Shape, part
from kg.pages.evidence import crossing
from kg.pages.fold import fold
from kg.pages.leads import foot, lead
from kg.pages.roles import ends_sentence, role_of

_BREAK = re.compile(r"\r\n?|[\n\f\v\x1c-\x1e\x85\u2028\u2029]")
_INDENT = re.compile(r"(?:\u3000|[ \t]{2,})$")
# Rows of one column differ by so much: a sign squeezed in or hung out, a Latin word kept whole.
PLAY = 2.5
# Columns of text are no narrower and no wider than this.
NARROWEST, WIDEST = 8, 70
# No row ends inside a number or a Latin word of so many characters.
_WHOLE = re.compile(r"[A-Za-z0-9.]{1,12}")
# So many rows of a run, and this share of those that stop in a sentence, are full where text is wrapped.
FEWEST, SHARE = 3, 0.6
# Columns read across: words are cut between a row and the second or third after it, in so many rows around.
STEPS, AROUND = (1, 2, 3), 8


@dataclass(frozen=True, slots=True)
class Row:
    """A row of characters and the same folded.

    `gap` says that more space than usual parts it from the row before, `indent` that it is set in,
    `torn` that a headline parts it from the rest of its sentence, which stands behind that.
    """

    text: Text
    folded: str
    level: int = 0
    gap: bool = False
    indent: bool = False
    wraps: tuple[int, ...] = ()
    torn: bool = False

    def with_rest(self, row: Row) -> Row:
        """This row and the one after it as one; where it ended is remembered."""
        wraps = (*self.wraps, len(self.text), *(len(self.text) + at for at in row.wraps))
        return replace(self, text=self.text + row.text, folded=self.folded + row.folded, wraps=wraps)


@dataclass(frozen=True, slots=True)
class Column:
    """How wide a full row is, a Latin letter counted as `latin` of a hanzi."""

    width: float
    latin: float

    def full(self, row: Row) -> bool:
        """Whether a row reaches the edge of the column."""
        return abs(_width(row, self.latin) - self.width) <= PLAY

    def filled(self, row: Row, after: Row) -> bool:
        """Whether a row is full, or what is left of it is too narrow for the number that the next begins with."""
        if self.full(row):
            return True
        whole = _WHOLE.match(after.folded)
        return whole is not None and _width(row, self.latin) + len(whole[0]) * self.latin > self.width

    def wide(self, row: Row) -> bool:
        """Whether a row does not fit the column."""
        return _width(row, self.latin) > self.width + PLAY + 1

    def short(self, row: Row) -> bool:
        """Whether a row ends well before the edge."""
        return _width(row, self.latin) < self.width - PLAY - 1


def rows(page: Page) -> list[Row]:
    """The page's blocks as rows, those without any character left out."""
    found: list[tuple[Block, bool]] = []
    breaks: list[int] = []
    end = 0
    for block in page.blocks:
        if not block.text.chars.strip():
            continue
        start = block.text.origins[0]
        between = page.raw[end:start] if start >= end else ""
        end = block.text.origins[-1] + 1
        breaks.append(len(_BREAK.findall(between)))
        found.append((block, bool(_INDENT.search(between))))
    usual = max(1, Counter(breaks[1:]).most_common(1)[0][0]) if len(breaks) > 1 else 1
    return [
        Row(block.text, fold(block.text.chars), block.level, gap=many > usual, indent=indent)
        for (block, indent), many in zip(found, breaks, strict=True)
    ]


def unwrap(found: Sequence[Row]) -> list[Row]:
    """Rows put together where the one before fills its column and the one after goes on in it."""
    sorted_out = _parted(found)
    parted, found = sorted_out is not found, sorted_out
    runs: list[list[Row]] = []
    for row in found:
        if not runs or row.gap or row.level or runs[-1][-1].level:
            runs.append([])
        runs[-1].append(row)
    parts = [part for run in runs for part in _of_one_width(run)]
    # A run too short to show its width has that of the page.
    usual = Counter(column for _, column in parts if column).most_common(1)
    indents = sum(row.indent for row in found) >= FEWEST
    done: list[Row] = []
    for run, own in parts:
        column = own or (usual[0][0] if usual and _fits(run, usual[0][0]) else None)
        done += _unwrap_run(run, column, indents, parted) if column else run
    return done


def _parted(found: Sequence[Row]) -> Sequence[Row]:
    """The rows of a wrapped page, those of two columns that were read across one column after the other."""
    rows = [row for row in found if not row.level]
    column = _column(rows)
    if column is None or not any(row.indent for row in rows):
        return found
    across = sum(_read_across(rows, column))
    if across < FEWEST:
        return found
    shapes = [_shape(row, column) for row in found]
    for at, row in enumerate(found):
        # A headline may be as long as a full row: then a byline, another line of it or a dateline stands beside.
        beside = shapes[max(0, at - 1) : at] + shapes[at + 1 : at + 2]
        dated = at + 1 < len(found) and lead(found[at + 1].folded) is not None
        if (
            shapes[at].full
            and (dated or any(shape.head for shape in beside))
            and not row.indent
            and not shapes[at].ended
            and role_of(row.folded)[0] == "title"
        ):
            shapes[at] = replace(shapes[at], maybe=True)
    return [found[at] for at in part(shapes)]


def _shape(row: Row, column: Column) -> Shape:
    ended = ends_sentence(row.folded)
    full = column.full(row)
    role = role_of(row.folded, row.level)[0]
    # A dateline that fills the first row of its paragraph is a row like others.
    dateline = row.indent and full and lead(row.folded) is not None
    head = role in ("heading", "byline", "column") or (role == "title" and not row.indent and not full)
    head = head and not dateline
    return Shape(row.folded, full and not head, row.indent, ended and not head, head)


def _unwrap_run(run: list[Row], column: Column, indents: bool, parted: bool) -> list[Row]:
    # What was read across has been parted: a word that is cut elsewhere by chance says nothing then.
    across = [False] * len(run) if parted else _read_across(run, column)
    done = [run[0]]
    for at, (before, row, after) in enumerate(zip(run, run[1:], [*run[2:], None], strict=False)):
        reaches = column.filled(before, row) or _paused(before)
        if reaches and not across[at] and _goes_on(before, row, after, column, indents):
            done[-1] = done[-1].with_rest(row)
        else:
            done.append(row)
    return done


def _goes_on(before: Row, row: Row, after: Row | None, column: Column, indents: bool) -> bool:
    """Whether a row goes on with the paragraph of the full row before it."""
    ended = ends_sentence(before.folded)
    # What leads into a report (本报讯) begins one, also under a headline as long as a full row.
    if row.indent or column.wide(row) or (ended and not indents) or lead(row.folded) is not None:
        return False
    role = role_of(row.folded)[0]
    if role not in ("body", "title"):
        return not ended and _names_cut(before.folded, row.folded)
    if ends_sentence(row.folded):
        return True
    # A row that ends no sentence is full and goes on itself, or it is a headline.
    if column.short(row):
        return not ended and _names_cut(before.folded, row.folded)
    if after is None:
        return not ended
    if ended and not column.full(after) and not ends_sentence(after.folded):
        return False  # two lines of a headline
    return not (after.indent or lead(after.folded) or role_of(after.folded)[0] not in ("body", "title"))


def _paused(row: Row) -> bool:
    """Whether a row of a report stops at a comma: no paragraph ends there, however short the row."""
    return row.folded.endswith((",", "、")) and role_of(row.folded)[0] == "body"


def _names_cut(before: str, row: str) -> bool:
    """Whether names at the foot of a paragraph are cut in two."""
    found = foot(before + row)
    return found is not None and found.start < len(before)


def _fits(run: Sequence[Row], column: Column) -> bool:
    return all(_width(row, column.latin) <= column.width + PLAY for row in run)


def _of_one_width(run: list[Row]) -> list[tuple[list[Row], Column | None]]:
    """A run parted where its column gets wider or narrower, as beside a picture: between two paragraphs.

    Each part comes with its column, where it is wrapped in one.
    """
    column = _column(run)
    if len(run) <= 2 * FEWEST or column:
        return [(run, column)]
    parts: list[list[Row]] = [[]]
    width = 0.0  # of the part's column, as far as its paragraphs tell
    paragraph: list[Row] = []
    for row in run:
        paragraph.append(row)
        if not ends_sentence(row.folded) and row is not run[-1]:
            continue
        opens = sorted(_width(one, 1.0) for one in paragraph if not ends_sentence(one.folded))
        own = opens[len(opens) // 2] if len(opens) >= FEWEST else 0.0
        if own and width and abs(own - width) > PLAY:
            parts.append([])
        width = own or width
        parts[-1] += paragraph
        paragraph = []
    return [(part, _column(part)) for part in parts] if len(parts) > 1 else [(run, None)]


def _column(run: Sequence[Row]) -> Column | None:
    """The column that a run of rows is wrapped in, where it is wrapped."""
    best: tuple[float, Column | None] = (-1.0, None)
    for latin in (0.5, 1.0):
        widths = [_width(row, latin) for row in run]
        opens = [width for row, width in zip(run, widths, strict=True) if not ends_sentence(row.folded)]
        if len(opens) < FEWEST:
            continue
        counts = Counter(round(width) for width in opens)
        middle = max(
            counts, key=lambda width: (sum(counts[width + d] for d in (-1, 0, 1)), counts[width], width)
        )
        full = [width for width in opens if abs(width - middle) <= PLAY]
        wider = sum(width > middle + PLAY + 1 for width in widths)
        share = len(full) / len(opens)
        if NARROWEST <= middle <= WIDEST and len(full) >= FEWEST and share >= SHARE and wider <= len(run) / 6:
            tight = share - sum(abs(width - middle) for width in full) / len(full) / 10
            if tight > best[0]:
                best = (tight, Column(middle, latin))
    return best[1]


def _width(row: Row, latin: float) -> float:
    narrow = len(row.folded.encode("ascii", "ignore"))
    return len(row.folded) - narrow + narrow * latin + 2 * row.indent


def _read_across(run: Sequence[Row], column: Column) -> list[bool]:
    """For each row whether, around it, full rows fit a row further on better than the next: columns read across."""
    fits = [[0] * len(run) for _ in STEPS]
    for at, left in enumerate(run):
        if column.full(left) and not ends_sentence(left.folded):
            for step, found in zip(STEPS, fits, strict=True):
                if at + step < len(run):
                    found[at] = bool(crossing(left.folded, run[at + step].folded))
    if not any(map(any, fits[1:])):
        return [False] * len(run)
    sums = [list(accumulate(found, initial=0)) for found in fits]
    across = []
    for at in range(len(run)):
        low, high = max(0, at - AROUND), min(len(run), at + AROUND + 1)
        near, *far = (total[high] - total[low] for total in sums)
        # The row's own cut word outweighs its surroundings.
        across.append(max(far) > 0 and max(far) >= near and not fits[0][at])
    return across
