"""A store in, a small file of what the site lists out: every thing with its names, every article with its date.

Lists, counts and search need all names at once, in an order that the store would have to sort them into
for every page; everything else a page shows is asked of the store itself. The file can be thrown away:
it is made again whenever it does not fit the store.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.explore.search import Names
from kg.explore.text import plain, shorten
from kg.graph.store import Store
from kg.graph.vocab import KIND, LEVEL
from kg.model import ENTITY_TYPES

VERSION = "6"  # of the tables below: a file made by another is made again
TOP = 10  # of those who run most of a kind
SEPARATOR = "\n"  # between the aliases of one thing; none has a line break once it is `plain`

# A file that is only half written is thrown away: it need not survive a crash.
_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE state (made_from TEXT);
CREATE TABLE total (name TEXT PRIMARY KEY, n INTEGER);
CREATE TABLE entity (
  rank INTEGER PRIMARY KEY, id TEXT, type TEXT, name TEXT, aliases TEXT, level TEXT, adcode TEXT, kind TEXT,
  facts INTEGER, runs INTEGER, since TEXT);
CREATE TABLE article (
  number INTEGER PRIMARY KEY, id TEXT, headline TEXT, opening TEXT, kind TEXT, date TEXT, paper TEXT, page TEXT,
  facts INTEGER);
CREATE TABLE runner (kind TEXT, runs INTEGER, rank INTEGER);
CREATE TABLE search (part INTEGER PRIMARY KEY, data BLOB);
"""
_INDEXES = """
CREATE UNIQUE INDEX entity_id ON entity (id);
CREATE INDEX entity_name ON entity (name);
CREATE INDEX entity_type ON entity (type, rank);
CREATE INDEX entity_runs ON entity (runs DESC, rank) WHERE runs > 0;
CREATE INDEX entity_kind ON entity (kind, since IS NULL, since DESC, rank) WHERE kind IS NOT NULL;
CREATE INDEX entity_kind_at ON entity (kind, substr(adcode, 1, 2), since IS NULL, since DESC, rank)
  WHERE kind IS NOT NULL;
CREATE INDEX entity_adcode ON entity (adcode, type, kind);
CREATE INDEX runner_kind ON runner (kind, runs DESC, rank);
CREATE UNIQUE INDEX article_id ON article (id);
CREATE INDEX article_page ON article (page);
"""
_ARTICLES = """
SELECT ?a ?headline (SUBSTR(?text, 1, 60) AS ?opening) ?kind ?date ?paper ?page WHERE {
  ?a a u:Article ; u:headline ?headline ; u:text ?text ; u:articleKind ?kind ; u:page/rdfs:label ?page .
  OPTIONAL { ?a u:date ?date } OPTIONAL { ?a u:paper ?paper }
}"""
_SAID = "SELECT ?g (COUNT(?c) AS ?n) WHERE { GRAPH ?g { ?c a u:Claim } } GROUP BY ?g"
_REPORTED = "SELECT ?p ?d WHERE { ?p a u:Programme . ?a u:mentions ?p ; u:date ?d }"


def write(store: Store, path: Path, made_from: str) -> None:
    """Fill a new file at `path` from the store; `made_from` says which state of the store it is of."""
    with closing(sqlite3.connect(path)) as file, file:
        file.executescript(_TABLES)
        things = list(_entities(store))
        file.executemany(f"INSERT INTO entity VALUES ({','.join('?' * 11)})", things)
        file.executemany("INSERT INTO runner VALUES (?, ?, ?)", _runners(store, things))
        names = Names((str(name), *str(aliases).split(SEPARATOR)) for _, _, _, name, aliases, *_ in things)
        types = bytes(ENTITY_TYPES.index(type_) for _, _, type_, *_ in things)
        file.executemany("INSERT INTO search VALUES (?, ?)", enumerate((types, *names.packed())))
        file.executemany(f"INSERT INTO article VALUES ({','.join('?' * 9)})", _articles(store))
        file.executescript(_INDEXES)
        claims = next(_table(store, "SELECT (COUNT(?c) AS ?n) WHERE { ?c a u:Claim }"))[0]
        file.execute("INSERT INTO total VALUES ('facts', ?)", (int(claims or 0),))
        file.execute("INSERT INTO total SELECT 'entities', COUNT(*) FROM entity")
        file.execute("INSERT INTO total SELECT 'articles', COUNT(*) FROM article")
        file.execute("INSERT INTO total SELECT type, COUNT(*) FROM entity GROUP BY type")
        file.execute("INSERT INTO state VALUES (?)", (f"{VERSION} {made_from}",))


def _entities(store: Store) -> Iterator[tuple[Any, ...]]:
    """The rows of the table, the things most told of first."""
    types: dict[str, str] = {}
    for type_ in ENTITY_TYPES:
        for (id_,) in _table(store, f"SELECT ?s WHERE {{ ?s a u:{type_} }}"):
            types.setdefault(id_ or "", type_)
    names: dict[str, str] = {}
    for id_, name in _pairs(store, "SELECT ?s ?n WHERE { ?s rdfs:label ?n }"):
        if id_ in types:
            names[id_] = min(name, names.get(id_, name))
    aliases: dict[str, list[str]] = defaultdict(list)
    for id_, alias in _pairs(store, "SELECT ?s ?n WHERE { ?s skos:altLabel ?n }"):
        aliases[id_].append(plain(alias))
    facts: Counter[str] = Counter()
    for end in ("subject", "object"):
        query = f"SELECT ?s (COUNT(?c) AS ?n) WHERE {{ ?c rdf:{end} ?s }} GROUP BY ?s"
        facts.update({id_: int(n) for id_, n in _pairs(store, query) if id_ in types})
    runs = _dict(store, "SELECT ?s (COUNT(?o) AS ?n) WHERE { ?s u:runs ?o } GROUP BY ?s")
    level, adcode, kind = (
        _dict(store, f"SELECT ?s ?o WHERE {{ ?s u:{p} ?o }}") for p in ("level", "adcode", "kind")
    )
    since = _since(store)
    told = _told_of(store, types, facts)
    order = sorted(told, key=lambda id_: (-facts[id_], names.get(id_, ""), id_))
    for rank, id_ in enumerate(order):
        yield (
            rank, id_, types[id_], names.get(id_, ""), SEPARATOR.join(sorted(set(aliases.get(id_, ())))),
            level.get(id_, "").removeprefix(LEVEL) or None, adcode.get(id_),
            kind.get(id_, "").removeprefix(KIND) or None, facts[id_], int(runs.get(id_, 0)), since.get(id_),
        )  # fmt: skip


def _runners(store: Store, things: Sequence[tuple[Any, ...]]) -> Iterator[tuple[str, int, int]]:
    """Who runs most of each kind, with how many, by their rank."""
    ranks = {id_: rank for rank, id_, *_ in things}
    kinds = {row[1]: row[7] for row in things if row[7]}
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for body, programme in _pairs(store, "SELECT ?s ?o WHERE { ?s u:runs ?o }"):
        if body in ranks and programme in kinds:
            counts[kinds[programme]][ranks[body]] += 1
    for kind, found in counts.items():
        for rank, runs in sorted(found.items(), key=lambda one: (-one[1], one[0]))[:TOP]:
            yield kind, runs, rank


def _told_of(store: Store, types: dict[str, str], facts: Counter[str]) -> Iterable[str]:
    """All things but places that stand in the graph for the sake of the tree of places alone."""
    mentioned = {id_ for (id_,) in _table(store, "SELECT DISTINCT ?s WHERE { ?a u:mentions ?s }")}
    return [id_ for id_, type_ in types.items() if type_ != "Place" or facts[id_] or id_ in mentioned]


def _since(store: Store) -> dict[str, str]:
    """For each programme when it was held first, else when it was first reported."""
    held = _first(_pairs(store, "SELECT ?s ?d WHERE { ?s u:heldOn ?d }"))
    return {**_first(_pairs(store, _REPORTED)), **held}


def _first(dates: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for id_, date in dates:
        found[id_] = min(date, found.get(id_, date))
    return found


def _articles(store: Store) -> Iterator[tuple[object, ...]]:
    """The rows of the table, the newest article first, those without a date last."""
    said = _dict(store, _SAID)
    rows = sorted(_table(store, _ARTICLES), key=lambda row: row[0] or "")
    seen: set[str | None] = set()
    for number, (id_, headline, opening, kind, date, paper, page) in enumerate(
        sorted(rows, key=lambda row: row[4] or "", reverse=True)
    ):
        if id_ in seen:  # stated with two dates
            continue
        seen.add(id_)
        start = shorten((opening or "").partition("\n")[0], 60)
        yield (number, id_, headline, start, kind, date, paper, page, int(said.get(id_ or "", 0)))


def _dict(store: Store, query: str) -> dict[str, str]:
    return dict(_pairs(store, query))


def _pairs(store: Store, query: str) -> Iterator[tuple[str, str]]:
    return ((one or "", other or "") for one, other in _table(store, query))


def _table(store: Store, query: str) -> Iterator[tuple[str | None, ...]]:
    """The rows of a query as plain text."""
    answer = store.answer(query)
    assert isinstance(answer, ox.QuerySolutions)
    for row in answer:
        yield tuple(None if term is None else getattr(term, "value", "") for term in row)
