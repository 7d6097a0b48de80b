"""The sheet that a person fills in: doubts in, its rows out; its rows in, the decisions that a build obeys out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.errors import InputError
from kg.graph.review.decisions import Decision, Decisions, Kind, Verdict
from kg.graph.review.doubts import Doubt
from kg.graph.table import Table

COLUMNS = (
    "kind", "decision", "reason", "question", "one", "other", "confidence", "quote", "headline", "page",
    "one_id", "other_id",
)  # fmt: skip
# What a person may write; every word in either language.
WORDS: Mapping[str, Verdict] = {
    "same": "same", "同": "same", "相同": "same", "是": "same",
    "different": "different", "异": "different", "不同": "different", "否": "different",
    "right": "right", "对": "right", "正确": "right",
    "wrong": "wrong", "错": "wrong", "错误": "wrong",
}  # fmt: skip
FITTING: Mapping[Kind, tuple[Verdict, ...]] = {
    "pair": ("same", "different"),
    "joined": ("same", "different"),
    "claim": ("right", "wrong"),
}
# Text that a spreadsheet would run as a formula is written with a `'` in front, which is taken off again.
_GUARDED = tuple(f"'{char}" for char in "=+-@\t")
_KEY = ("kind", "one_id", "other_id", "page")


def review_path(store: str) -> Path:
    """Where the decisions about a graph are kept: beside its folder, or in the working folder for a server's."""
    if store == "memory:" or ("://" in store and not store.startswith("file://")):
        return Path("kg.review.csv")
    folder = Path(store.removeprefix("file://")).absolute()
    return folder.with_name(f"{folder.name}.review.csv")


def read(path: Path) -> Decisions:
    """The decisions in a sheet, none where there is no such file; a word that is none names its line."""
    if not path.exists():
        return Decisions()
    found = [_decision(row, f"{path.name}:{number}") for number, row in rows(path)]
    return Decisions(tuple(row for row in found if row is not None))


def rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows of a sheet with their line numbers, whatever a spreadsheet has made of its form."""
    text = _text(path)
    header = text.splitlines()[0] if text else ""
    mark = max(",;\t", key=header.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=mark)
    missing = {"kind", "decision", "one_id", "other_id", "page"} - set(reader.fieldnames or ())
    if missing:
        raise InputError(
            f"{path.name}:1: the columns {', '.join(sorted(missing))} are missing: see `kg review`"
        )
    found = []
    for row in reader:
        cells = {name: _plain(cell) for name, cell in row.items() if name and isinstance(cell, str)}
        found.append((reader.line_num, cells))
    return found


def _decision(row: Mapping[str, str], where: str) -> Decision | None:
    word = row.get("decision", "").strip().casefold()
    if not word:
        return None
    kind: Kind | None = next((known for known in FITTING if known == row.get("kind")), None)
    if kind is None:
        raise InputError(f"{where}: kind {row.get('kind')!r} is none of {', '.join(FITTING)}")
    verdict = WORDS.get(word)
    if verdict is None or verdict not in FITTING[kind]:
        fitting = " or ".join(FITTING[kind])
        raise InputError(
            f"{where}: decision {word!r} does not fit a {kind}: write {fitting}, or leave it empty"
        )
    if not row.get("one_id"):
        raise InputError(f"{where}: one_id is empty: leave the columns with addresses as they were written")
    return Decision(
        kind, verdict, row["one_id"], row.get("other_id", ""), row.get("page", "") if kind != "pair" else "",
        row.get("one", ""), row.get("reason", ""),
    )  # fmt: skip


def _text(path: Path) -> str:
    """A sheet as text: UTF-8, or GB18030, in which spreadsheets on Chinese systems save."""
    raw = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(f"{path}: is neither UTF-8 nor GB18030: save the sheet as CSV in UTF-8")


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith(_GUARDED) else cell


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
