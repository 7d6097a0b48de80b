"""A row in, the rows it should have been out: headlines and first words of other articles that stand inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from kg.pages.clues.evidence import Phrases, fit, left_side, right_side
from kg.pages.clues.quotes import NEAR
from kg.pages.layout.roles import is_furniture, is_title
from kg.pages.layout.rows import Row
from kg.pages.layout.spaces import is_dense
from kg.pages.reporters.bylines import byline
from kg.pages.reporters.leads import foot, lead

# A headline inside a row is so long, and the pieces of the sentence around it are no shorter.
SHORTEST, LONGEST, PIECE = 5, 36, 3
# By how much the sentence must fit together better without the headline than with it, in nats: where blanks stand
# everywhere, where the page has hardly any, and where nothing in such a row is set off but the headline.
CLEARLY, RARELY, ALONE = 12.0, -2.0, -4.0
# A page has hardly any blanks where one stands among so many characters.
RARE = 1 / 150
# Or where no more rows than this have any.
FEW_ROWS = 2
# In a row with at most so many blanks, on a page with hardly any, the blanks themselves tell the headline.
FEW_BLANKS = 5

_BLANKS = re.compile(r" +")
# The name of a thing is set off in many web pages: 以 “中国梦” 为主题.
_NAME = re.compile(r"[“《][^“”《》]*[”》]|[^\u4e00-\u9fff]+")
# What stands in quotes in one piece.
_QUOTED = re.compile(r"[“‘《〈(][^“”‘’《》〈〉()]{1,24}[”’》〉)]")
_NO_PHRASES = Phrases(())


def split(found: Sequence[Row]) -> Iterator[Row]:
    """The rows of a page, those that hold a headline in pieces."""
    long = [row.folded for row in found if len(row.folded) > LONGEST and not byline(row.folded)]
    blanks = [len(_free(text)) for text in long]
    rare = sum(blanks) <= RARE * sum(map(len, long)) or sum(map(bool, blanks)) <= FEW_ROWS
    for row in found:
        yield from _pieces(row, rare)


def _pieces(row: Row, rare: bool) -> list[Row]:
    if row.level or row.wraps or len(row.folded) < SHORTEST + 2 * PIECE:
        return [row]
    inside = list(_inside(row.folded, rare))
    cuts = sorted({*chain.from_iterable(inside)})
    if not cuts:
        return [row]
    found: list[Row] = []
    for start, end in zip([0, *cuts], [*cuts, len(row.folded)], strict=True):
        torn = any(end == title for title, _ in inside)
        piece = row.folded[start:end]
        start += len(piece) - len(piece.lstrip(" "))
        end -= len(piece) - len(piece.rstrip(" "))
        if end > start:
            gap, indent = row.gap and not found, row.indent and not found
            found.append(
                replace(
                    row,
                    text=row.text[start:end],
                    folded=row.folded[start:end],
                    gap=gap,
                    indent=indent,
                    torn=torn,
                )
            )
    return found


def _free(folded: str) -> list[tuple[int, int]]:
    """The blanks of a row but for those in what leads in, in names at the foot and in quotes."""
    if " " not in folded:
        return []
    opening, closing = lead(folded), foot(folded)
    first = opening.end if opening else 0
    last = closing.start if closing else len(folded)
    found = (blank.span() for blank in _BLANKS.finditer(folded, first, last))
    quoted = [quote.span() for quote in _QUOTED.finditer(folded)]
    return [span for span in found if not any(start < span[0] < end for start, end in quoted)]


def _inside(folded: str, rare: bool) -> Iterator[tuple[int, int]]:
    """Where headlines set off by blanks in the middle of a sentence begin and end."""
    if (
        folded.count(" ") < 2
        or is_dense(folded)
        or is_title(folded)
        or byline(folded)
        or is_furniture(folded)
    ):
        return
    blanks = _free(folded)
    least = CLEARLY if not rare or len(blanks) > FEW_BLANKS else ALONE if len(blanks) == 2 else RARELY
    found: list[tuple[float, int, int]] = []
    for number, (left_end, start) in enumerate(blanks[:-1]):
        for end, right_start in blanks[number + 1 : number + 3]:
            left, title, right = folded[:left_end], folded[start:end], folded[right_start:]
            if not SHORTEST <= len(title) <= LONGEST or min(len(left), len(right)) < PIECE:
                continue
            # A headline with a comma is believed only where blanks are rare.
            if (
                not is_title(title)
                or len(re.findall("[,、]", title)) > rare
                or title.count("“") != title.count("”")
            ):
                continue
            if _NAME.fullmatch(title):
                continue
            whole = _fit(left, right)
            if whole - _fit(left, title) - _fit(title, right) > least:
                found.append((whole, start, end))
    taken: list[tuple[int, int]] = []
    for _, start, end in sorted(found, reverse=True):
        if all(end + PIECE < other or start > other_end + PIECE for other, other_end in taken):
            taken.append((start, end))
    yield from sorted(taken)


def _fit(left: str, right: str) -> float:
    left, right = left[-2 * NEAR :].replace(" ", ""), right[: 2 * NEAR].replace(" ", "")
    return fit(left_side(left), right_side(right), _NO_PHRASES)
