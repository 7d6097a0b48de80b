"""Words in, the entities so called out: exact names first, then how they begin, then what they contain."""

from __future__ import annotations

from collections.abc import Iterable

from kg.errors import InputError
from kg.explore.facts import Facts
from kg.explore.text import plain
from kg.model import Entity

EXACT, ALIAS, BEGINS, CONTAINS, ALIAS_CONTAINS = range(5)
SUGGESTIONS = 5


def search(
    facts: Facts, words: str, type_: str | None = None, limit: int | None = None
) -> tuple[Entity, ...]:
    """The entities whose name or alias fits `words`, the best first; among equals, the most told of."""
    wanted = plain(words).casefold()
    ranked = [
        (rank, -len(facts.touching(entity.id)), entity.name, entity)
        for entity in facts.entities
        if type_ in (None, entity.type) and (rank := _rank(entity, wanted)) is not None
    ]
    ranked.sort(key=lambda row: row[:3])
    return tuple(row[3] for row in ranked[:limit])


def find(facts: Facts, name: str) -> Entity:
    """The one entity called `name`, or with that IRI; an error with suggestions if there is not just one."""
    if name in facts.by_id:
        return facts.by_id[name]
    found = search(facts, name) if plain(name) else ()
    ranks = [_rank(one, plain(name).casefold()) for one in found]
    if len(found) == 1 or (found and ranks[0] in (EXACT, ALIAS) and ranks.count(ranks[0]) == 1):
        return found[0]
    if not found:
        raise InputError(f"nothing is called {name!r}: try a shorter name")
    listed = ", ".join(f"{one.name} <{one.id}>" for one in found[:SUGGESTIONS])
    raise InputError(f"{name!r} fits {len(found)} entities: give one by its full name or address: {listed}")


def _rank(entity: Entity, wanted: str) -> int | None:
    name = plain(entity.name).casefold()
    aliases = _folded(entity.aliases)
    if name == wanted:
        return EXACT
    if wanted in aliases:
        return ALIAS
    if name.startswith(wanted):
        return BEGINS
    if wanted in name:
        return CONTAINS
    return ALIAS_CONTAINS if any(wanted in alias for alias in aliases) else None


def _folded(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(plain(name).casefold() for name in names)
