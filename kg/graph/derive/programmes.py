"""A store in, what is summed up of its programmes out: of all at once, or of a few.

A programme counts for the provinces that it lies in; one that lies in none, for those of the bodies that run it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.graph.derive.asked import some_pairs, type_of
from kg.graph.derive.notes import Notes
from kg.graph.derive.told import Ask, Values
from kg.graph.store import Store
from kg.graph.terms import iri
from kg.graph.vocab import LEVEL, u

_BODIES = frozenset({"Union", "Organisation"})
_DEEPEST = 50  # places lie a handful deep; what lies deeper lies in itself


@dataclass(frozen=True, slots=True)
class Run:
    """A programme run by a body, in a province: its `own`, or else that of the body."""

    province: str
    body: str
    own: bool


@dataclass(frozen=True, slots=True)
class Programme:
    """What is summed up of one programme: `day` is that of the last report, `stated` whether a page places it."""

    iri: str
    kinds: tuple[str, ...]
    day: str
    stated: bool
    runs: frozenset[Run]
    groups: tuple[str, ...] = ()


def programmes(
    names: Collection[str], ask: Ask, last_days: Callable[[Collection[str]], Mapping[str, str]], store: Store
) -> Iterator[Programme]:
    """Those of the programmes that pages speak of; `ask` tells what they say, `last_days` when they last did."""
    values, days = ask(names), last_days(names)
    runners = some_pairs(names, "runs", store, backwards=True)
    groups = some_pairs(names, "serves", store)
    at = _provinces({*names, *(body for some in runners.values() for body in some)}, store)
    for name in sorted(values["label"]):
        found = _programme(name, values, days.get(name, ""), runners.get(name, ()), at)
        yield replace(found, groups=groups.get(name, ()))


def last_days(names: Collection[str], notes: Notes, store: Store) -> dict[str, str]:
    """The days of the last reports on some programmes."""
    reports = some_pairs(names, "mentions", store, backwards=True)
    articles = {article for some in reports.values() for article in some}
    days = dict(notes.among("SELECT iri, day FROM article WHERE iri IN (?)", articles))
    return {name: max(days.get(article, "") for article in some) for name, some in reports.items()}


def concerned(mentioned: Iterable[str], moved: Collection[str], store: Store) -> set[str]:
    """The programmes that may count otherwise: of all `mentioned` things, and where things have `moved`."""
    things = {*moved}
    layer = {thing for thing in moved if type_of(thing) == "Place"}
    for _ in range(_DEEPEST):
        if not layer:
            break
        below = {
            thing for some in some_pairs(layer, "locatedIn", store, backwards=True).values() for thing in some
        }
        layer = {thing for thing in below - things if type_of(thing) == "Place"}
        things |= below
    bodies = {thing for thing in things if type_of(thing) in _BODIES}
    things |= {programme for some in some_pairs(bodies, "runs", store).values() for programme in some}
    return {thing for thing in {*things, *mentioned} if type_of(thing) == "Programme"}


def _programme(
    name: str, values: Values, day: str, bodies: Collection[str], at: Mapping[str, Collection[str]]
) -> Programme:
    own = at.get(name, ())
    runs = frozenset(
        Run(province, body, bool(own)) for body in bodies for province in own or at.get(body, ())
    )
    return Programme(name, values["kind"].get(name, ()), day, name in values["locatedIn"], runs)


def _provinces(things: Collection[str], store: Store) -> dict[str, set[str]]:
    """Thing -> the provinces above it."""
    found = store.texts(f"SELECT ?x {{ ?x {u('level')} {iri(f'{LEVEL}province')} }}")
    provinces = {row["x"] for row in found if type_of(row["x"]) == "Place"}
    up: dict[str, Collection[str]] = {}
    layer = {*things}
    while layer:
        told = some_pairs(layer, "locatedIn", store)
        up.update({thing: told.get(thing, ()) for thing in layer})
        layer = {place for thing in layer for place in up[thing]} - up.keys()
    return {thing: above & provinces for thing in things if (above := _above(thing, up))}


def _above(thing: str, up: Mapping[str, Collection[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [*up[thing]]
    while waiting:
        place = waiting.pop()
        if place not in found:
            found.add(place)
            waiting += up[place]
    return found
