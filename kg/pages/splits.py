"""A row in, the rows it should have been out: headlines and first words of other articles that stand inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.pages.bylines import byline
from kg.pages.evidence import Phrases, fit, left_side, right_side
from kg.pages.leads import foot, lead
from kg.pages.quotes import NEAR
from kg.pages.roles import is_title
from kg.pages.rows import Row
from kg.pages.spaces import is_dense
from kg.pages.words import either

# A headline inside a row is so long, and the pieces of the sentence around it are no shorter.
SHORTEST, LONGEST, PIECE = 5, 36, 3
# By how much the sentence must fit together better without the headline than with it, in nats.
CLEARLY, RARELY = 12.0, -2.0
# A page has hardly any blanks where one stands among so many characters.
RARE = 1 / 150
# Or where no more rows than this have any.
FEW_ROWS = 2
# In a row with at most so many blanks, on a page with hardly any, the blanks themselves tell the headline.
FEW_BLANKS = 3

_BLANKS = re.compile(r" +")
_NO_PHRASES = Phrases(())


def split(found: Sequence[Row]) -> Iterator[Row]:
    """The rows of a page, those that hold a headline in pieces."""
    long = [row.folded for row in found if len(row.folded) > LONGEST and not byline(row.folded)]
    blanks = [len(_BLANKS.findall(text)) for text in long]
    rare = sum(blanks) <= RARE * sum(map(len, long)) or sum(map(bool, blanks)) <= FEW_ROWS
    for row in found:
        yield from _pieces(row, rare)


def _pieces(row: Row, rare: bool) -> list[Row]:
    if row.level or row.wraps or len(row.folded) < SHORTEST + 2 * PIECE:
        return [row]
    inside = list(_inside(row.folded, rare))
    cuts = sorted({*inside, *_leads(row.folded)})
    if not cuts:
        return [row]
    found: list[Row] = []
    for start, end in zip([0, *cuts], [*cuts, len(row.folded)], strict=True):
        torn = end in inside[:1]
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


def _inside(folded: str, rare: bool) -> Iterator[int]:
    """Where a headline set off by blanks in the middle of a sentence begins and ends."""
    if folded.count(" ") < 2 or is_dense(folded) or is_title(folded) or byline(folded):
        return
    # Blanks between names are the byline's.
    opening, closing = lead(folded), foot(folded)
    first = opening.end if opening else 0
    last = closing.start if closing else len(folded)
    blanks = [found.span() for found in _BLANKS.finditer(folded, first, last)]
    least = RARELY if rare and len(blanks) <= FEW_BLANKS else CLEARLY
    best: tuple[float, tuple[int, int]] = (least, (0, 0))
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
            gain = _fit(left, right) - _fit(left, title) - _fit(title, right)
            if gain > best[0]:
                best = (gain, (start, end))
    if best[1][1]:
        yield from best[1]


def _fit(left: str, right: str) -> float:
    left, right = left[-2 * NEAR :].replace(" ", ""), right[: 2 * NEAR].replace(" ", "")
    return fit(left_side(left), right_side(right), _NO_PHRASES)


@cache
def _opening() -> re.Pattern[str]:
    """`本报讯(` and the like after the end of a sentence, with or without a headline between."""
    house = rf"(?:{either('paper')}|{either('agency')}|本报|本网|本刊)"
    return re.compile(
        rf"(?<=[。!?”)])(?P<title> +[^。!?;,]{{4,30}}? +| *)(?={house}[^。,()]{{0,14}}{either('lead')} *\()"
    )


def _leads(folded: str) -> Iterator[int]:
    for found in _opening().finditer(folded):
        yield found.start()
        if found["title"].strip():
            yield found.end()
