"""Doubts and the sheet as it is in, the sheet as it should be out: what was decided stays, what is new is added."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.graph.review.decisions import COLUMNS, rows
from kg.graph.review.doubts import Doubt
from kg.graph.table import Table

_KEY = ("kind", "one_id", "other_id", "page")


def sheet(doubts: Iterable[Doubt], before: Iterable[dict[str, str]] = ()) -> Table:
    """Rows that a person has decided first, as they were, then what is still open."""
    decided = {_key(row): row for row in before if row.get("decision", "").strip()}
    open_ = {_key(row): row for row in map(_row, doubts)}
    every = [*decided.values(), *(row for key, row in open_.items() if key not in decided)]
    return Table(COLUMNS, tuple(tuple(row.get(name, "") for name in COLUMNS) for row in every))


def write(doubts: Iterable[Doubt], path: Path) -> tuple[int, int]:
    """Put the sheet at `path`, keeping what is decided there; how many rows are decided and how many open."""
    before = [row for _, row in rows(path)] if path.exists() else []
    found = sheet(doubts, before)
    path.write_bytes(found.csv().encode("utf-8-sig"))  # the mark by which spreadsheets know UTF-8
    decided = sum(bool(row.get("decision", "").strip()) for row in before)
    return decided, len(found) - decided


def _row(doubt: Doubt) -> dict[str, str]:
    sure = "" if doubt.confidence is None else f"{doubt.confidence:g}"
    return {
        "kind": doubt.kind, "question": doubt.question, "one": doubt.one, "other": doubt.other,
        "confidence": sure, "quote": doubt.quote, "headline": doubt.headline, "page": doubt.page,
        "one_id": doubt.one_id, "other_id": doubt.other_id,
    }  # fmt: skip


def _key(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row.get(name, "") for name in _KEY)
