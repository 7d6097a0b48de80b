"""A store in, a table of what its articles state in more than one way out: for people, a row a side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.explore.labels import Lang, say
from kg.graph.checking.statements import links, names, statements
from kg.graph.conflicts import Conflict, conflicts
from kg.graph.store import Store
from kg.graph.table import Cell, Table

COLUMNS = ("verdict", "subject", "of", "value", "date", "date_from", "reports", "articles")
# What a person has to look at; growth and the like are what one expects, and listed when asked for.
DOUBTFUL = frozenset({"contradiction", "unclear"})


def disputes(store: Store, lang: Lang = "zh", every: bool = False) -> Table:
    """Claims that cannot both hold; with `every` also growth, decline, change and succession."""
    found = conflicts(statements(store), links(store))
    called = names(store)
    return Table(
        COLUMNS,
        tuple(row for one in found if every or one.verdict in DOUBTFUL for row in _rows(one, called, lang)),
    )


def _rows(conflict: Conflict, called: Mapping[str, str], lang: Lang) -> Iterator[tuple[Cell, ...]]:
    of = say(f"relation.{conflict.of}", lang) if conflict.kind in ("above", "founded") else conflict.of
    for side in conflict.sides:
        date_from = f"date_from.{'printed' if side.assumed else 'stated'}"
        yield (
            say(f"verdict.{conflict.verdict}", lang),
            called.get(conflict.subject, conflict.subject),
            of,
            called.get(side.value, side.value),
            side.date,
            None if side.date is None else say(date_from, lang),
            side.reports,
            "; ".join(f"{source.id} {source.headline}" for source in side.sources),
        )
