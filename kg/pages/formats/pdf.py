"""PDF bytes in, the text of each page column by column out, headings marked by the size of their type."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from kg.errors import InputError

# Type this many times the body's is a headline; smaller differences are captions and bylines.
HEADING = 1.3
# A gutter between columns is at least this share of a character wide, a gap between items this share of a line.
GUTTER, GAP = 0.9, 1.9
# One page with more text than this is not a newspaper's.
MOST_PIECES = 200_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters at a place on the paper, `x` from the left, `y` from the bottom."""

    x: float
    y: float
    size: float
    text: str

    @property
    def right(self) -> float:
        """Where it ends: a hanzi is as wide as the type is high, a Latin letter half."""
        return self.x + self.size * sum(0.5 if char.isascii() else 1.0 for char in self.text)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.y + self.size


def texts(data: bytes, source: str) -> Iterator[str]:
    """The text of each page that has any."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every small flaw it has mended
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{source}: the PDF has a password: save it without one")
        for page in reader.pages:
            pieces = _pieces(page)
            text = arrange(pieces) if pieces else page.extract_text()
            if text.strip():
                yield text
    except InputError:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OSError,
    ) as error:
        reason = str(error) or type(error).__name__
        raise InputError(
            f"{source}: the PDF cannot be read ({reason}): save it again as PDF or text"
        ) from error


def _pieces(page: Any) -> list[Piece]:
    found: list[Piece] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        shown = text.replace("\n", "").rstrip()
        if shown.strip() and len(found) < MOST_PIECES:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            height = abs(size * (tm[3] or tm[0]) * (cm[3] or cm[0])) or 1.0
            found.append(Piece(x, y, height, shown))

    page.extract_text(visitor_text=visit)
    return found


def arrange(pieces: Sequence[Piece]) -> str:
    """The pieces in reading order: regions cut at white space, lines inside a region from the top.

    >>> left, right = Piece(0, 20, 10, "一二"), Piece(60, 20, 10, "五六")
    >>> print(arrange([left, right, Piece(0, 9, 10, "三四"), Piece(60, 9, 10, "七八")]))
    一二
    三四
    <BLANKLINE>
    五六
    七八
    """
    if not pieces:
        return ""
    body = median(piece.size for piece in pieces for _ in piece.text)
    regions = _cut(list(pieces), body)
    return "\n\n".join(_lines(region, body) for region in regions)


def _cut(pieces: list[Piece], body: float) -> list[list[Piece]]:
    """Regions in reading order: cut across at the widest gap between items, else along a gutter."""
    done: list[list[Piece]] = []
    todo = [pieces]
    while todo:
        region = todo.pop()
        parts = _split(region, lambda p: (-p.top, -p.y), GAP * body, by_gap=True)
        if len(parts) == 1:
            parts = _split(region, lambda p: (p.x, p.right), GUTTER * body)
        if len(parts) == 1:
            parts = _split(region, lambda p: (-p.top, -p.y), 0.55 * body, by_gap=True, size_change=True)
        if len(parts) == 1:
            done.append(region)
        else:
            todo.extend(reversed(parts))
    return done


def _split(
    pieces: list[Piece], span: Any, least: float, by_gap: bool = False, size_change: bool = False
) -> list[list[Piece]]:
    """The pieces parted where no piece covers a stretch of at least `least` along one direction."""
    order = sorted(pieces, key=lambda piece: (span(piece), piece.x, -piece.y))
    parts: list[list[Piece]] = [[order[0]]]
    reach = span(order[0])[1]
    for piece in order[1:]:
        start, end = span(piece)
        changed = not size_change or abs(piece.size - parts[-1][-1].size) > 0.25 * piece.size
        if start - reach >= least and changed:
            parts.append([])
        parts[-1].append(piece)
        reach = max(reach, end)
    return parts


def _lines(region: Sequence[Piece], body: float) -> str:
    rows: list[list[Piece]] = []
    for piece in sorted(region, key=lambda piece: (-piece.y, piece.x)):
        if rows and abs(rows[-1][0].y - piece.y) < 0.5 * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    edge = min(piece.x for piece in region)
    found = []
    for row in rows:
        row.sort(key=lambda piece: piece.x)
        text = row[0].text
        for before, piece in pairwise(row):
            text += (" " if piece.x - before.right > 0.6 * piece.size else "") + piece.text
        size = max(piece.size for piece in row)
        if size >= HEADING * body:
            found.append(f"\n# {text.strip()}\n")
        else:
            indent = "\u3000\u3000" if len(rows) > 1 and row[0].x - edge > 1.2 * size else ""
            found.append(indent + text)
    return "\n".join(found).strip("\n")
