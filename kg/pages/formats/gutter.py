"""The lines of a text in, the same with columns that stand side by side parted out: first all of one, then the other.

A page typed off, or `pdftotext -layout`, keeps columns beside one another with a gutter of blanks between them. Closed
up as blanks between words are, every line would go on in the line of another report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

# Blanks inside a line that may part columns: wider than a hanzi, which no words are set apart by.
_BLANKS = re.compile(r"(?<=\S)[ \t\xa0\u3000]+(?=\S)")
_GAP = 3
# So many lines have text on both sides, which is prose and on average so wide in Latin letters: else it is a table.
FEWEST, NARROWEST = 4, 16
_PROSE = re.compile(r"[，。,]")
# No row of a page has more characters.
LONGEST = 400
# A line of a column begins no further from where the others do: quotes and digits are not as wide everywhere.
PLAY = 6
# A paragraph is set in by so much.
SET_IN = (3, 6)


@dataclass(frozen=True, slots=True)
class Line:
    """Characters of the file from `start` on; `indent` where the blanks before them do not tell it."""

    start: int
    text: str
    indent: bool | None = None


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order in which they are read, those of two columns cut in two."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        gap = next(_gaps(lines[at].text), None)
        if gap is None:
            found.append(lines[at])
            at += 1
            continue
        end = _end(lines, at, _cells(lines[at].text[: gap.end()]))
        found += _columns(lines[at:end]) or lines[at:end]
        at = end
    return found


def _columns(run: Sequence[Line]) -> list[Line]:
    """Both columns of a run of lines, the left one first; nothing where it is no text in columns."""
    cells = min((_cells, _chars), key=lambda measure: _spread(run, measure))
    starts = [cells(line.text[: gap.end()]) for line in run if (gap := next(_gaps(line.text), None))]
    if len(starts) < FEWEST:
        return []
    cut = median(starts)
    left: list[Line] = []
    right: list[Line] = []
    for line in run:
        before, after = _cut(line, cut, cells)
        left += [before] if before.text.strip() else []
        right += [after] if after.text.strip() else []
    for column in (left, right):
        text = "".join(line.text.strip() for line in column)
        if not _PROSE.search(text) or _cells(text) < NARROWEST * len(column):
            return []
    return [*parted(left), *parted(right)]


def _cut(line: Line, cut: float, cells: Callable[[str], int]) -> tuple[Line, Line]:
    """The line as far as it is of the left column, and the rest."""
    ends = [(abs(cells(line.text[: gap.end()]) - cut), gap.start(), gap.end()) for gap in _gaps(line.text)]
    lead = len(line.text) - len(line.text.lstrip())
    if lead and cells(line.text[:lead]) >= cut - PLAY:
        end, start = 0, lead
    elif ends and min(ends)[0] <= PLAY:
        _, end, start = min(ends)
    else:
        return line, Line(line.start + len(line.text), "")
    further = cells(line.text[:start]) - cut
    before = Line(line.start, line.text[:end], line.indent)
    return before, Line(line.start + start, line.text[start:], SET_IN[0] <= further <= SET_IN[1])


def _end(lines: Sequence[Line], first: int, cut: int) -> int:
    """Where the run of lines ends that have the same gutter, the last lines of a longer left column with them."""
    both, ended = first, False
    for at in range(first, len(lines)):
        text = lines[at].text
        lead = len(text) - len(text.lstrip())
        gaps = {gap.start(): _cells(text[: gap.end()]) for gap in _gaps(text)}
        here = [end for end, start in gaps.items() if abs(start - cut) <= PLAY]
        if here or (lead and _cells(text[:lead]) >= cut - PLAY):
            both, ended = at, _ended(text[: here[0]]) if here else ended
        elif gaps or _cells(text.rstrip()) > cut or (at > both and ended and not 0 < lead <= SET_IN[1]):
            return at
        else:
            ended = _ended(text)
    return len(lines)


def _ended(text: str) -> bool:
    return text.rstrip().endswith(("。", "！", "？"))


def _spread(run: Sequence[Line], cells: Callable[[str], int]) -> float:
    starts = [cells(line.text[: gap.end()]) for line in run if (gap := next(_gaps(line.text), None))]
    middle = median(starts)
    return sum(abs(start - middle) for start in starts)


def _gaps(text: str) -> Iterator[re.Match[str]]:
    if len(text) > LONGEST:
        return iter(())
    return (blanks for blanks in _BLANKS.finditer(text) if _cells(blanks[0]) >= _GAP)


def _cells(text: str) -> int:
    """How wide it is, a hanzi and its signs twice as wide as a Latin letter."""
    return sum(8 if char == "\t" else 1 if char < "\u2000" else 2 for char in text)


def _chars(text: str) -> int:
    """How wide it is where all characters are set in squares."""
    return 2 * len(text)
