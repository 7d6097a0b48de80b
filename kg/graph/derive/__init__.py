"""A store in; the same store with what follows from its pages out: places, unions above, the vocabulary.

What follows is kept apart in graphs of its own (`graph/places`, `graph/inferred`, `graph/ontology`, `graph/tree`, …)
and depends on the pages in the store alone, not on the order they came in. After a few pages have changed only
what those pages touch is worked out again; both ways give the same graphs.
"""

from __future__ import annotations

import errno
import hashlib
import sqlite3
from functools import cache
from pathlib import Path

from kg.data import data_path
from kg.errors import StoreError
from kg.gazetteer import Gazetteer
from kg.graph.derive.afresh import work_out
from kg.graph.derive.changes import mark, said_by
from kg.graph.derive.few import bring_up_to_date
from kg.graph.derive.lines import inferred_lines, ontology_lines
from kg.graph.derive.notes import NAME, Notes
from kg.graph.store import Store
from kg.graph.terms import digest, iri, string
from kg.graph.vocab import graph_iri, u
from kg.graph.writing.journal import trouble

__all__ = ["inferred_lines", "ontology_lines", "refresh", "settled"]

# Beyond this share of the pages it is faster to work out everything.
MOST_CHANGED = 0.05
FEW = 20  # pages for which everything is worked out as fast, and which are never too many


def refresh(store: Store, gazetteer: Gazetteer) -> None:
    """Bring the derived graphs up to date; nothing is done where the pages are those of the last time."""
    rules = digest(gazetteer.version, _code())
    path = store.journal.path.parent / NAME if store.journal else None
    try:
        if path and (notes := _fitting(path, store, rules)):
            try:
                if _continue(notes, store, gazetteer, rules):
                    return
            finally:
                notes.close()
        _start_again(path, store, gazetteer, rules)
    except sqlite3.Error as error:
        full = OSError(errno.ENOSPC, str(error)) if "full" in str(error) else error
        raise StoreError(f"{path}: {trouble(full)}") from error


def settled(store: Store) -> None:
    """Tell the notes that the journal was written anew, with the same pages in it."""
    if store.journal is None:
        return
    path = store.journal.path.parent / NAME
    if notes := Notes.opened(path):
        state = notes.state()
        if state.get("position") == str(store.journal.before):
            notes.keep(position=str(store.journal.end))
        notes.close()


@cache
def _code() -> str:
    """A hash of the code and word lists that derive: what others derived is derived anew."""
    files = [*Path(__file__).parent.parent.rglob("*.py"), *data_path("seeds", "lexicon").glob("*.csv")]
    return hashlib.blake2b(b"".join(path.read_bytes() for path in sorted(files)), digest_size=8).hexdigest()


def _fitting(path: Path, store: Store, rules: str) -> Notes | None:
    """The notes, if they are of the derived graphs that the store has, made by these rules."""
    notes = Notes.opened(path)
    if notes is None:
        return None
    state = notes.state()
    whole = state.get("pending") == "" and state.get("rules") == rules and "pages" in state
    if whole and store.answer(f"ASK {{ {_mark(state['pages'], rules)} }}"):
        return notes
    notes.close()
    return None


def _continue(notes: Notes, store: Store, gazetteer: Gazetteer, rules: str) -> bool:
    """Work out what the pages touch that have come since; False where there are too many."""
    journal = store.journal
    state = notes.state()
    made, _, at = state["position"].partition(":")
    if journal is None or made != journal.made or int(at) > journal.size:
        return False
    if int(at) == journal.size:
        return True
    last = {part.page: part for part in journal.parts(int(at))}
    ((known,),) = notes.rows("SELECT COUNT(*) FROM page")
    if len(last) > max(FEW, MOST_CHANGED * known):
        return False
    held = [page for (page,) in notes.among("SELECT page FROM page WHERE page IN (?)", last)]
    old, new = said_by(journal.last(held, int(at))), said_by(last.values())
    pages = _with(notes, state["pages"], new.pages)
    notes.keep(pending=str(journal.end))
    notes.file.execute("BEGIN")
    before, after = _mark(state["pages"], rules), _mark(pages, rules)
    name = iri(graph_iri("inferred"))
    left = bring_up_to_date(notes, old, new, store, gazetteer)
    # With the last changes: a build that is stopped before it leaves all of it to the next one.
    left.add([f"{before} {name} ."], [f"{after} {name} ."])
    left.put(store)
    notes.keep(pending="", position=str(journal.end), pages=pages)
    return True


def _start_again(path: Path | None, store: Store, gazetteer: Gazetteer, rules: str) -> None:
    """Work out everything from all pages, unless that was done already for a store that keeps no notes."""
    entries = store.ledger().values()
    marks = {entry.page: mark(entry.page, entry.sha256, entry.version) for entry in entries}
    pages = f"{sum(int(one, 16) for one in marks.values()) % _MODULUS:016x}"
    after = _mark(pages, rules)
    if path is None and store.answer(f"ASK {{ {after} }}"):
        return
    notes = Notes.fresh(path)
    try:
        notes.many(
            "INSERT INTO page VALUES (?, ?, ?)", ((one.page, marks[one.page], one.facts) for one in entries)
        )
        work_out(notes, store, gazetteer, f"{after} {iri(graph_iri('inferred'))} .")
        position = str(store.journal.end) if store.journal else ""
        notes.keep(pending="", position=position, pages=pages, rules=rules)
    finally:
        notes.close()


_MODULUS = 1 << 64


def _with(notes: Notes, pages: str, new: dict[str, str]) -> str:
    """The sum of the marks of all pages after some have changed; a page that is gone has the empty mark."""
    total = int(pages, 16)
    old = dict(notes.among("SELECT page, mark FROM page WHERE page IN (?)", new))
    total += sum(int(one, 16) for one in new.values() if one) - sum(int(one, 16) for one in old.values())
    return f"{total % _MODULUS:016x}"


def _mark(pages: str, rules: str) -> str:
    """The triple by which the store tells what its derived graphs follow from."""
    return f"{iri(graph_iri('inferred'))} {u('version')} {string(f'{pages} {rules}')}"
