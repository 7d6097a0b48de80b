"""What was derived from in, the same by what it is needed for out: a small file beside the store.

It holds nothing that the store could not be asked for; it holds what asking would mean looking at everything:
which articles share a band, who stands under whom, how many reports each region has. It is written after
the store, in one transaction, and says of which state of the pages it is; one that does not fit is made anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from kg.graph.hierarchy import Link
from kg.graph.unions.bodies import RANK
from kg.model import Entity, Level

NAME = "derived.sqlite"
WORK = "deriving.sqlite"  # beside it while everything is worked out
VERSION = "4"  # of the tables: a file made by another is made anew
_AT_ONCE = 500  # values in one statement; SQLite has a limit

_TABLES = """
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE page (page TEXT PRIMARY KEY, mark TEXT, facts INTEGER) WITHOUT ROWID;
CREATE TABLE link (child TEXT PRIMARY KEY, parent TEXT, name TEXT, level TEXT, adcode TEXT, rule TEXT,
  confidence REAL, dropped INTEGER) WITHOUT ROWID;
CREATE TABLE code (code TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE article (article INTEGER PRIMARY KEY, iri TEXT, day TEXT, bands TEXT, first TEXT);
CREATE TABLE band (band TEXT, article INTEGER);
CREATE TABLE told (article INTEGER, kind TEXT, code TEXT, programme TEXT);
CREATE TABLE count (kind TEXT, region TEXT, reports INTEGER, programmes INTEGER, first_day TEXT, first_article TEXT,
  own_day TEXT, own_article TEXT, PRIMARY KEY (kind, region)) WITHOUT ROWID;
CREATE TABLE total (type TEXT PRIMARY KEY, things INTEGER) WITHOUT ROWID;
CREATE TABLE of_kind (kind TEXT, stated INTEGER, day TEXT, programme TEXT);
CREATE TABLE run (kind TEXT, province TEXT, day TEXT, programme TEXT, body TEXT, own INTEGER);
CREATE TABLE serving (kind TEXT, people TEXT, day TEXT, programme TEXT);
"""
# What everything is worked out from, and is not kept: there may be more of it than memory.
_WORK = """
CREATE TABLE work.value (thing TEXT, name TEXT, value TEXT);
CREATE TABLE work.last (programme TEXT PRIMARY KEY, day TEXT) WITHOUT ROWID;
"""
# Once a table is filled: that is several times faster.
_INDEXES = {
    "link": ("INDEX link_parent ON link (parent)", "INDEX link_code ON link (adcode)",
             "INDEX link_dropped ON link (child) WHERE dropped"),
    "article": ("UNIQUE INDEX article_iri ON article (iri)", "INDEX article_day ON article (day DESC, iri)",
                "INDEX article_first ON article (first) WHERE first IS NOT NULL"),
    "band": ("INDEX band_article ON band (band, article)",),
    "told": ("INDEX told_article ON told (article)",
             "INDEX told_programme ON told (programme) WHERE programme <> ''",
             "INDEX told_region ON told (kind, code, article)"),
    "of_kind": ("INDEX of_kind_first ON of_kind (kind, stated, day DESC, programme)",
                "INDEX of_kind_programme ON of_kind (programme)"),
    "run": ("INDEX run_first ON run (kind, province, day DESC, programme)",
            "INDEX run_programme ON run (programme)"),
    "serving": ("INDEX serving_first ON serving (kind, people, day DESC, programme)",
                "INDEX serving_programme ON serving (programme)"),
    "value": ("INDEX work.value_thing ON value (thing, name, value)",
              "INDEX work.value_name ON value (name, thing, value)"),
}  # fmt: skip


class Notes:
    """The file open, in a transaction that `keep` ends."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.work: Path | None = None
        self.file = sqlite3.connect(path or ":memory:", isolation_level=None)

    @classmethod
    def fresh(cls, path: Path | None) -> Notes:
        """Empty notes, with nothing of what was there before."""
        work = path.with_name(WORK) if path else None
        for name in (path, work) if path and work else ():
            for file in (name, Path(f"{name}-journal")):
                file.unlink(missing_ok=True)
        notes = cls(path)
        notes.work = work
        notes.file.execute("ATTACH ? AS work", (str(work or ":memory:"),))
        for setting in ("cache_size = -32768", "work.cache_size = -32768", "work.journal_mode = OFF"):
            notes.file.execute(f"PRAGMA {setting}")
        notes.file.executescript(_TABLES + _WORK)
        notes.file.execute("BEGIN")
        return notes

    @classmethod
    def opened(cls, path: Path) -> Notes | None:
        """The notes that are there; None where there are none, or not such."""
        if not path.is_file():
            return None
        notes = cls(path)
        with suppress(sqlite3.Error):
            notes.file.execute("PRAGMA synchronous = NORMAL")
            if notes.state().get("version") == VERSION:
                return notes
        notes.file.close()
        return None

    def index(self, *tables: str) -> None:
        """Make what was filled into some tables quick to look up."""
        for table in tables:
            for index in _INDEXES[table]:
                self.file.execute(f"CREATE {index}")

    def state(self) -> Mapping[str, str]:
        """What the notes say of themselves."""
        return dict(self.rows("SELECT name, value FROM state"))

    def keep(self, **state: str) -> None:
        """Write down for good what has changed, with what the notes are of."""
        self.many("INSERT OR REPLACE INTO state VALUES (?, ?)", {"version": VERSION, **state}.items())
        if self.file.in_transaction:
            self.file.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file; what was not kept is as it was before."""
        self.file.close()
        if self.work:
            self.work.unlink(missing_ok=True)

    def rows(self, query: str, *values: object) -> list[Any]:
        """The rows of a query."""
        return self.file.execute(query, values).fetchall()

    def each(self, query: str, *values: object) -> Iterator[Any]:
        """The rows of a query, one after the other."""
        return iter(self.file.execute(query, values))

    def many(self, statement: str, rows: Iterable[Iterable[object]]) -> None:
        """One statement for many rows."""
        self.file.executemany(statement, (tuple(row) for row in rows))

    def step(self, by: Mapping[str, int]) -> None:
        """Count so many more things of some types, or fewer."""
        self.many(
            "INSERT INTO total VALUES (?, ?) ON CONFLICT DO UPDATE SET things = things + excluded.things",
            by.items(),
        )

    def among(self, query: str, values: Iterable[object], *first: object) -> list[Any]:
        """The rows of a query whose `(?)` stands for a list of values; `first` go into what stands before it."""
        some, found = list(values), []
        for at in range(0, len(some), _AT_ONCE):
            here = some[at : at + _AT_ONCE]
            spelt = query.replace("(?)", f"({','.join('?' * len(here))})")
            found += self.file.execute(spelt, [*first, *here]).fetchall()
        return found


class NotedLinks:
    """The links of the notes, as `hierarchy.settle` keeps them."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes

    def get(self, child: str) -> Link | None:
        """The link of one union."""
        found = self.notes.rows("SELECT * FROM link WHERE child = ?", child)
        return _link(found[0]) if found else None

    def set(self, child: str, link: Link | None) -> None:
        """Keep the link of one union, or that it has none."""
        if link is None:
            self.notes.rows("DELETE FROM link WHERE child = ?", child)
            return
        parent = link.parent
        self.notes.rows(
            "INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)", child, parent.id, parent.name,
            parent.level, parent.adcode, link.rule, link.confidence, int(link.dropped),
        )  # fmt: skip

    def below(self, parent: str) -> Entity | None:
        """The union of that name as those under it tell: the highest level that one of them gives it."""
        found = self.notes.rows(
            "SELECT DISTINCT parent, name, level, adcode FROM link WHERE parent = ?", parent
        )
        return min((_entity(*row) for row in found), key=lambda one: RANK[one.level], default=None)

    def dropped(self) -> list[str]:
        """The unions whose link would close a circle."""
        return [child for (child,) in self.notes.rows("SELECT child FROM link WHERE dropped")]


def _link(row: tuple[Any, ...]) -> Link:
    _, parent, name, level, adcode, rule, confidence, dropped = row
    return Link(_entity(parent, name, level, adcode), rule, confidence, bool(dropped))


def _entity(id_: str, name: str, level: str | None, adcode: str | None) -> Entity:
    return Entity(id_, "Union", name, level=cast("Level | None", level), adcode=adcode)
