"""`seeds/lexicon/page_words.csv` in, the words of a newspaper's furniture by their role out."""

from __future__ import annotations

import csv
import re
from functools import cache

from kg.data import data_path
from kg.errors import LexiconError

ROLES = frozenset({
    "paper", "agency", "rank", "writer", "lead", "credit", "picture", "box", "column", "furniture", "start", "caption",
    "surname", "no_place", "office", "predicate", "body", "before_title", "after_title",
    "notice", "briefs", "box_first", "box_last", "crew", "channel",
})  # fmt: skip


@cache
def words(role: str) -> tuple[str, ...]:
    """The words of one role, longest first, so that an alternation finds the longest."""
    return _by_role()[role]


@cache
def either(role: str) -> str:
    """A regular expression for any word of the role."""
    return "(?:" + "|".join(re.escape(word) for word in words(role)) + ")"


@cache
def _by_role() -> dict[str, tuple[str, ...]]:
    path = data_path("seeds", "lexicon", "page_words.csv")
    found: dict[str, list[str]] = {role: [] for role in ROLES}
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            if row.get("role") not in ROLES or not row.get("word"):
                raise LexiconError(
                    f"{path}:{number}: role {row.get('role')!r} of {row.get('word')!r} is unknown: "
                    f"use one of {', '.join(sorted(ROLES))}"
                )
            found[row["role"]].append(row["word"])
    return {role: tuple(sorted(rows, key=lambda word: (-len(word), word))) for role, rows in found.items()}
