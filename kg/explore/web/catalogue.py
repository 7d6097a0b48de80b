"""The file of what the site lists in, its rows out: things by name, type, kind and place, articles by date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from kg.explore.labels import LANGS, labels
from kg.explore.search import Names
from kg.explore.web.links import digest, needs_digest
from kg.explore.web.listing import SEPARATOR, VERSION
from kg.iri import BASE
from kg.model import ENTITY_TYPES, Entity

MOST = 1000  # hits that are counted and can be leafed through; nobody reads on, they add a word
_AT_ONCE = 500  # values in one statement; SQLite has a limit
_COLUMNS = "rank, id, type, name, aliases, level, adcode, kind, facts, runs, since"


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing with how many facts name it, how many programmes it runs, and since when there are reports."""

    entity: Entity
    facts: int
    runs: int
    since: str | None


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article without its text; `opening` is how the text begins, `facts` how many facts it states."""

    id: str
    headline: str
    opening: str
    kind: str
    date: str | None
    paper: str | None
    page: str
    facts: int


class Catalogue:
    """What there is in one state of a graph."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # One connection for all threads: SQLite is built to be asked by several at once.
        self._file = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        self.totals: dict[str, int] = dict(self._all("SELECT name, n FROM total"))
        self._types, *parts = (data for (data,) in self._all("SELECT data FROM search ORDER BY part"))
        self._names = Names.unpacked(parts)

    @staticmethod
    def state_of(path: Path) -> str | None:
        """The state of the store that the file was made from; None where there is no file that can be read."""
        try:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
                row = file.execute("SELECT made_from FROM state").fetchone()
        except sqlite3.Error:
            return None
        version, _, made_from = row[0].partition(" ") if row else ("", "", "")
        return made_from if version == VERSION else None

    def entity(self, id_: str) -> Listed | None:
        """The thing with that IRI."""
        return self.entities([id_]).get(id_)

    def entities(self, ids: Collection[str]) -> dict[str, Listed]:
        """The things with those IRIs; one that is not there is left out."""
        rows = self._in("id", ids)
        return {listed.entity.id: listed for listed in map(_listed, rows)}

    def named(self, names: Collection[str]) -> dict[str, Entity]:
        """The things that alone have one of those names; a name that two things have is left out."""
        found: dict[str, list[Entity]] = {}
        for row in self._in("name", names):
            found.setdefault(row[3], []).append(_listed(row).entity)
        return {name: things[0] for name, things in found.items() if len(things) == 1}

    def ranks(self, ids: Collection[str]) -> dict[str, int]:
        """Where the things with those IRIs stand among all, the most told of at 0."""
        return {row[1]: row[0] for row in self._in("id", ids)}

    def by_digest(self, wanted: str) -> str | None:
        """The IRI of a thing whose address on the site is a digest of it."""
        return self._digests.get(wanted)

    def search(self, words: str, limit: int = MOST, type_: str | None = None) -> list[int]:
        """The ranks of the things called so, the best first."""
        return self._names.find(words, limit, self._of_type(type_))

    def exact(self, words: str, types: Collection[str]) -> list[Listed]:
        """The things of some types that are called just that."""
        codes = {ENTITY_TYPES.index(type_) for type_ in types if type_ in ENTITY_TYPES}
        return self.ranked(self._names.exact(words, lambda rank: self._types[rank] in codes))

    def ranked(self, ranks: Sequence[int]) -> list[Listed]:
        """The things of those ranks, in that order."""
        rows = {row[0]: row for row in self._in("rank", ranks)}
        return [_listed(rows[rank]) for rank in ranks if rank in rows]

    def of_type(self, type_: str, start: int, most: int) -> list[Listed]:
        """Things of a type, the most told of first."""
        return self._listed("WHERE type = ? ORDER BY rank LIMIT ? OFFSET ?", type_, most, start)

    def most_active(self, most: int) -> list[Listed]:
        """The unions that run most."""
        return self._listed("WHERE runs > 0 AND type = 'Union' ORDER BY runs DESC, rank LIMIT ?", most)

    def kinds(self) -> list[tuple[str, int]]:
        """The kinds of programme and how many there are of each."""
        return self._all(
            "SELECT kind, COUNT(*) FROM entity WHERE kind IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
        )

    def of_kind(self, kind: str, province: str, start: int, most: int) -> list[Listed]:
        """Programmes of a kind, in one province or (`""`) anywhere, the newest first."""
        there = "AND substr(adcode, 1, 2) = ?" if province else ""
        return self._listed(
            f"WHERE kind = ? {there} ORDER BY since IS NULL, since DESC, rank LIMIT ? OFFSET ?",
            kind, *([province] if province else []), most, start,
        )  # fmt: skip

    def runners_of(self, kind: str) -> list[tuple[Listed, int]]:
        """Who runs most of a kind, and how many."""
        found = dict(self._all("SELECT rank, runs FROM runner WHERE kind = ? ORDER BY runs DESC, rank", kind))
        return list(zip(self.ranked(list(found)), found.values(), strict=True))

    def places_of(self, kind: str) -> dict[str, int]:
        """How many programmes of a kind each place code has; "" are those without a place."""
        return dict(
            self._all("SELECT coalesce(adcode, ''), COUNT(*) FROM entity WHERE kind = ? GROUP BY 1", kind)
        )

    def years_of(self, kind: str) -> list[tuple[str, int]]:
        """How many programmes of a kind were first told of in each year."""
        return self._all(
            "SELECT substr(since, 1, 4), COUNT(*) FROM entity WHERE kind = ? AND since IS NOT NULL "
            "GROUP BY 1 ORDER BY 1", kind,
        )  # fmt: skip

    def within(self, prefix: str, type_: str, start: int, most: int) -> list[Listed]:
        """Things of a type whose place code begins so, the most told of first."""
        return self._listed(
            f"{_at(prefix)} WHERE adcode >= ? AND adcode < ? AND type = ? ORDER BY rank LIMIT ? OFFSET ?",
            prefix, prefix + ":", type_, most, start,
        )  # fmt: skip

    def newest_within(self, prefix: str, most: int) -> list[Listed]:
        """The programmes of a known day whose place code begins so, the newest first."""
        return self._listed(
            f"{_at(prefix)} WHERE adcode >= ? AND adcode < ? AND type = 'Programme' AND since IS NOT NULL "
            "ORDER BY since DESC, rank LIMIT ?", prefix, prefix + ":", most,
        )  # fmt: skip

    def counts_within(self, prefix: str) -> dict[str, int]:
        """How many things of each type have a place code that begins so."""
        query = "SELECT type, COUNT(*) FROM entity WHERE adcode >= ? AND adcode < ? GROUP BY 1"
        return dict(self._all(query, prefix, prefix + ":"))

    def programmes_within(self, prefix: str) -> dict[str, int]:
        """How many programmes each place code has that begins so."""
        found = self._all(
            f"SELECT adcode, COUNT(*) FROM entity {_at(prefix)} "
            "WHERE adcode >= ? AND adcode < ? AND type = 'Programme' GROUP BY 1", prefix, prefix + ":",
        )  # fmt: skip
        return dict(found)

    def kinds_within(self, prefix: str) -> list[tuple[str, int]]:
        """The kinds of the programmes whose place code begins so."""
        return self._all(
            "SELECT kind, COUNT(*) FROM entity WHERE adcode >= ? AND adcode < ? AND kind IS NOT NULL "
            "GROUP BY 1 ORDER BY 2 DESC, 1", prefix, prefix + ":",
        )  # fmt: skip

    def articles(self, start: int, most: int, year: str = "", paper: str = "") -> list[ListedArticle]:
        """Articles, of one year and newspaper or of all, the newest first."""
        which, values = _printed(year, paper)
        return self._articles(f"{which} ORDER BY number LIMIT ? OFFSET ?", *values, most, start)

    def count_articles(self, year: str = "", paper: str = "") -> int:
        """How many articles there are of one year and newspaper, or of all."""
        which, values = _printed(year, paper)
        return int(self._all(f"SELECT COUNT(*) FROM article {which}", *values)[0][0])

    def printed(self) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
        """How many articles each year has, the newest first, and each newspaper, the largest first."""
        years = self._all(
            "SELECT substr(date, 1, 4), COUNT(*) FROM article WHERE date IS NOT NULL GROUP BY 1"
        )
        papers = self._all("SELECT paper, COUNT(*) FROM article WHERE paper IS NOT NULL GROUP BY 1")
        return sorted(years, reverse=True), sorted(papers, key=lambda one: (-one[1], one[0]))

    def headed(self, words: str, most: int) -> list[ListedArticle]:
        """Articles whose headline has these words in it, the newest first."""
        return self._articles("WHERE instr(headline, ?) ORDER BY number LIMIT ?", words, most)

    def articles_of(self, page: str) -> list[ListedArticle]:
        """The articles of a page."""
        return self._articles("WHERE page = ? ORDER BY id", page)

    @cached_property
    def _digests(self) -> dict[str, str]:
        found = self._all("SELECT id FROM entity WHERE length(id) > 150 OR id NOT LIKE ?", BASE + "%")
        return {digest(id_): id_ for (id_,) in found if needs_digest(id_)}

    def _of_type(self, type_: str | None) -> Callable[[int], bool] | None:
        if type_ not in ENTITY_TYPES:
            return None
        code = ENTITY_TYPES.index(type_)
        return lambda rank: self._types[rank] == code

    def _in(self, column: str, values: Iterable[object]) -> list[Any]:
        found: list[Any] = []
        wanted = list(dict.fromkeys(values))
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            found += self._all(f"SELECT {_COLUMNS} FROM entity WHERE {column} IN ({marks})", *some)
        return found

    def _listed(self, how: str, *values: object) -> list[Listed]:
        return [_listed(row) for row in self._all(f"SELECT {_COLUMNS} FROM entity {how}", *values)]

    def _articles(self, how: str, *values: object) -> list[ListedArticle]:
        columns = "id, headline, opening, kind, date, paper, page, facts"
        return [ListedArticle(*row) for row in self._all(f"SELECT {columns} FROM article {how}", *values)]

    def _all(self, query: str, *values: object) -> list[Any]:
        return self._file.execute(query, values).fetchall()


def _printed(year: str, paper: str) -> tuple[str, list[str]]:
    """The condition for articles of a year and a newspaper, "" being any, and its values."""
    asked = [("substr(date, 1, 4) = ?", year), ("paper = ?", paper)]
    parts = [part for part, value in asked if value]
    return f"WHERE {' AND '.join(parts)}" if parts else "", [value for _, value in asked if value]


def _at(prefix: str) -> str:
    """Which way to things of a type at a place: by itself SQLite goes through all of the type."""
    return "INDEXED BY entity_adcode" if prefix else ""


def kinds_called(words: str, known: Iterable[str]) -> list[str]:
    """The kinds of programme, of those `known`, whose word in any language has `words` in it or sounds so.

    >>> kinds_called("招聘", ["job_fair", "fund"]), kinds_called("zphd", ["job_fair"])
    (['job_fair'], ['job_fair'])
    """
    kinds = tuple(known)
    return [kinds[number] for number in _kind_names(kinds).find(words, len(kinds))]


@lru_cache(maxsize=8)
def _kind_names(kinds: tuple[str, ...]) -> Names:
    forms = (
        (kind.replace("_", " "), *(labels(lang).get(f"kind.{kind}", "") for lang in LANGS)) for kind in kinds
    )
    return Names(forms)


def _listed(row: Sequence[Any]) -> Listed:
    _, id_, type_, name, aliases, level, adcode, kind, facts, runs, since = row
    forms = tuple(alias for alias in aliases.split(SEPARATOR) if alias)
    return Listed(Entity(id_, type_, name, forms, level, adcode, kind), facts, runs, since)
