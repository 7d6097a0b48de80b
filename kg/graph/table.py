"""The answer to a query in, a frozen table out, and the table as text, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.graph.store import Answer
from kg.graph.vocab import PREFIXES, XSD

Cell = str | int | float | bool | None

_INTEGER = XSD + "integer"
_REAL = frozenset({XSD + "decimal", XSD + "double", XSD + "float"})
# What a spreadsheet takes for the beginning of a formula, full-width forms too.
_FORMULA = tuple("=+-@\t\r\n=+-@")
# Control characters and marks that turn the direction of writing: a terminal would obey them.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; a cell is text, a number, a truth value or None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> list[dict[str, Cell]]:
        """Every row as a dict."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def json(self) -> str:
        """A JSON array of objects."""
        return json.dumps(self.records(), ensure_ascii=False, indent=2)

    def csv(self) -> str:
        """CSV that a spreadsheet opens as data: text that looks like a formula is quoted with `'`."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_harmless(name) for name in self.columns)
        writer.writerows([_harmless(cell) for cell in row] for row in self.rows)
        return out.getvalue()

    def text(self, widest: int = 48) -> str:
        """Columns for a terminal, Chinese characters counted as two wide; cells end after `widest`."""
        rows = [[_cut(_shown(cell), widest) for cell in row] for row in (self.columns, *self.rows)]
        widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
        lines = [_line(row, widths) for row in rows]
        return "\n".join([lines[0], "  ".join("─" * wide for wide in widths), *lines[1:]])


def table(answer: Answer, limit: int | None = None) -> Table:
    """The table of any answer: SELECT gives its variables, ASK one cell, CONSTRUCT three columns."""
    if isinstance(answer, ox.QueryBoolean):
        return Table(("answer",), ((bool(answer),),))
    if isinstance(answer, ox.QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables)
        rows: Iterable[tuple[Any, ...]] = (tuple(row) for row in answer)
    else:
        columns = ("subject", "predicate", "object")
        rows = ((triple.subject, triple.predicate, triple.object) for triple in answer)
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        if limit is not None and len(found) >= limit:
            break
        found.append(tuple(_cell(term) for term in row))
    return Table(columns, tuple(found))


def width(text: str) -> int:
    """How many columns of a terminal `text` takes.

    >>> width("市总工会 ok")
    11
    """
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _cell(term: Any) -> Cell:
    if not isinstance(term, ox.Literal):
        return None if term is None else str(getattr(term, "value", term))
    kind, text = term.datatype.value, term.value
    try:
        if kind == _INTEGER:
            return int(text)
        if kind in _REAL:
            return float(text)
    except ValueError:  # a number in name only, which Oxigraph keeps as it is written
        return text
    return text == "true" if kind == XSD + "boolean" else text


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return printable(short(str(cell)))


def printable(text: str) -> str:
    """`text` without the characters that a terminal would obey instead of showing."""
    return _CONTROL.sub(" ", text)


def short(text: str) -> str:
    """An address of a known vocabulary with its prefix; other text as it is.

    >>> short("https://union-kg.example/ontology#runs")
    'u:runs'
    """
    found = max((item for item in PREFIXES.items() if text.startswith(item[1])), key=_length, default=None)
    return f"{found[0]}:{text.removeprefix(found[1])}" if found else text


def _length(item: tuple[str, str]) -> int:
    return len(item[1])


def _cut(text: str, widest: int) -> str:
    if width(text) <= widest:
        return text
    while width(text) > widest - 1:
        text = text[:-1]
    return text + "…"


def _line(row: list[str], widths: list[int]) -> str:
    cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
    return "  ".join(cells).rstrip()


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
