"""What a few changed pages said and say in, the derived graphs brought up to date out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import partial

from kg.gazetteer import Gazetteer
from kg.graph.coverage import changed_triples
from kg.graph.derive.again import reprinted
from kg.graph.derive.changes import THINGS, Said, Value, about, apart, chunks, differing, type_of
from kg.graph.derive.disagreements import disagreements_of, figures_of, held, touched
from kg.graph.derive.lines import inferred_lines, plant, reprint_lines
from kg.graph.derive.notes import NotedLinks, Notes
from kg.graph.derive.programmes import concerned, last_days, programmes, some_pairs
from kg.graph.derive.sectors import held_sectors, sector_lines
from kg.graph.derive.summary import (
    counting,
    drop,
    held_of_kinds,
    keep,
    kinds_of,
    members,
    of_groups,
    of_kinds,
    of_pairs,
    served,
)
from kg.graph.derive.tally import recount
from kg.graph.derive.told import ask, entity_of, mentioned_by, mentions_of, rows_of, telling
from kg.graph.hierarchy import Inferred, Told, link_facts, place_of, settle
from kg.graph.places import place_triples
from kg.graph.quads import graph_lines
from kg.graph.store import Store, rows
from kg.graph.terms import iri
from kg.graph.vocab import SUBJECT, graph_iri
from kg.model import Entity, Fact


@dataclass(slots=True)
class Amendment:
    """The quads that derived graphs have and should not have any more, and those that are missing."""

    gone: set[str] = field(default_factory=set)
    come: set[str] = field(default_factory=set)

    def add(self, before: Iterable[str], after: Iterable[str]) -> set[str]:
        """What is said `after` in place of what was said `before`; the quads that change."""
        old, new = set(before), set(after)
        self.gone |= old - new
        self.come |= new - old
        return old ^ new

    def put(self, store: Store) -> None:
        """Make the changes, all in one transaction."""
        if self.gone or self.come:
            store.commit((), sorted(self.come), sorted(self.gone))


def bring_up_to_date(notes: Notes, old: Said, new: Said, store: Store, gazetteer: Gazetteer) -> Amendment:
    """Take out of the derived graphs what followed from the old parts alone, and put in what follows now; what is left
    of both for the caller to put in with the mark that says that all is done."""
    plant(store, gazetteer)
    changed: dict[str, set[str]] = {name: set() for name in THINGS}
    codes: set[str] = set()
    of = {term: name for name, term in THINGS.items()}
    values = differing(old, new, store)
    for thing, predicate, value in values:
        changed[of[predicate]].add(thing[1:-1])
        if of[predicate] == "adcode":
            codes.add(value.strip('"'))
    left = Amendment()
    _note_pages(notes, new)
    _note_things(notes, values, new, store)
    kinds = _reports(notes, old, new, changed["adcode"] | changed["kind"], store, gazetteer, left)
    things = set().union(*(changed[name] for name in ("label", "level", "adcode", "partOf", "locatedIn")))
    moved = changed["locatedIn"] | changed["level"]
    # What follows from places reads where things are now.
    places = Amendment()
    codes |= _inferred(notes, things, moved, store, gazetteer, places)
    _places(notes, codes, moved, store, gazetteer, places)
    places.put(store)
    mentioned = {
        thing for said in (old, new) for report in said.reports.values() for thing in report.mentions
    }
    _summaries(notes, kinds, concerned(mentioned, moved, store), store, left)
    figures = figures_of(touched(old, new), store)
    left.add(held(figures, old.figures, store), disagreements_of(figures, notes, store))
    named = changed["label"]
    left.add(held_sectors(named, store), sector_lines(ask(store, named)["label"], store.base))
    return left


def _note_pages(notes: Notes, new: Said) -> None:
    was = notes.among("SELECT facts FROM page WHERE page IN (?)", new.pages)
    rows = [(page, mark, new.facts[page]) for page, mark in new.pages.items() if mark]
    notes.many("DELETE FROM page WHERE page = ?", ((page,) for page in new.pages))
    notes.many("INSERT INTO page VALUES (?, ?, ?)", rows)
    claims = sum(facts for _, _, facts in rows) - sum(facts for (facts,) in was)
    notes.step({"Page": len(rows) - len(was), "Claim": claims})


def _note_things(notes: Notes, changed: Collection[Value], new: Said, store: Store) -> None:
    """Bring up to date how many things of each type pages name."""
    labels = [value for value in changed if value[1] == THINGS["label"]]
    now = ask(store, {thing[1:-1] for thing, _, _ in labels})["label"]
    came = Counter(value[0][1:-1] for value in labels if value in new.values)
    went = {value[0][1:-1] for value in labels if value not in new.values}
    steps: Counter[str] = Counter()
    for thing in {*came, *went}:
        names = len(now.get(thing, ()))
        was = thing in went or names > came[thing]
        steps[type_of(thing, store.base) or ""] += bool(names) - was
    notes.step(steps)


def _reports(
    notes: Notes,
    old: Said,
    new: Said,
    things: Collection[str],
    store: Store,
    gazetteer: Gazetteer,
    amended: Amendment,
) -> set[str]:
    """Reprints, and coverage; the kinds that are reported otherwise. `things` are those with another place code or
    kind."""
    known = notes.among("SELECT iri FROM article WHERE iri IN (?)", {*old.reports, *new.reports})
    notes.step({"Article": len(new.reports) - len(known)})
    found = reprinted(notes, old.reports, new.reports, store)
    was = dict(notes.among("SELECT iri, first FROM article WHERE iri IN (?)", {*found, *old.reports}))
    moved = {article: first for article, first in found.items() if was.get(article) != first}
    gone = old.reports.keys() - new.reports.keys()
    before = {article: first for article in {*moved, *gone} if (first := was.get(article))}
    after = {article: first for article, first in moved.items() if first}
    amended.add(reprint_lines(before, store), reprint_lines(after, store))

    days = {
        article: report.day
        for article, report in new.reports.items()
        if article not in old.reports or old.reports[article].day != report.day
    }
    telling_ = mentioned_by(mentions_of(things, store) | new.reports.keys(), store)
    values = ask(store, {thing for some in telling_.values() for thing in some})
    told = {article: rows_of(some, values) for article, some in telling_.items()}
    name = graph_iri("coverage", store.base)
    counted = recount(notes, told, moved, days, gone, gazetteer)
    for kind, counts in counted.items():
        earlier, later = changed_triples(kind, *counts, gazetteer, store.base)
        amended.add(graph_lines(earlier, name), graph_lines(later, name))
    return {*counted} - {""}


def _inferred(
    notes: Notes,
    things: Collection[str],
    moved: set[str],
    store: Store,
    gazetteer: Gazetteer,
    amended: Amendment,
) -> set[str]:
    """Unions above and places of some things; the place codes that came or went with unions no page names.

    `moved` takes up what is elsewhere now.
    """
    base, links = store.base, NotedLinks(notes)

    def read(some: Iterable[str]) -> dict[str, Told]:
        ids = list(some)
        return telling(ask(store, ids), base)(ids)

    unions = {thing for thing in things if type_of(thing, base) == "Union"}
    touched = {*things, *settle(unions, read, links, gazetteer, base)}
    values = ask(store, touched)
    entities: list[Entity] = []
    facts: list[Fact] = []
    for thing in sorted(touched):
        entity = entity_of(thing, values, base)
        if entity is None and (entity := links.below(thing)):
            entities.append(entity)
        facts += link_facts(thing, links)
        if entity and thing not in values["locatedIn"] and (fact := place_of(entity, gazetteer, base)):
            facts.append(fact)
    name = graph_iri("inferred", base)
    held = _with_claims(store, touched, name)
    lines = inferred_lines(Inferred(tuple(entities), tuple(facts)), name, base)
    moved |= _moved(amended.add(held, lines))
    codes = {entity.adcode for entity in entities if entity.adcode}
    return codes | {line.split('"')[1] for line in held if line.split(" ", 2)[1] == THINGS["adcode"]}


def _with_claims(store: Store, things: Collection[str], graph: str) -> list[str]:
    """The quads that a derived graph has about some things: their own, and those of the claims about them."""
    claims: set[str] = set()
    for some in chunks(sorted(things)):
        values = f"VALUES ?x {{ {' '.join(map(iri, some))} }}"
        query = f"SELECT ?s {{ {values} GRAPH {iri(graph)} {{ ?s {SUBJECT} ?x }} }}"
        claims |= {row["s"].value for row in rows(store.answer(query))}
    return about(sorted({*things, *claims}), graph, store)


def _places(
    notes: Notes,
    codes: Collection[str],
    moved: set[str],
    store: Store,
    gazetteer: Gazetteer,
    amended: Amendment,
) -> None:
    """Put the places with new codes in; where a code is no longer used, all places are looked at.

    `moved` takes up what is elsewhere now.
    """
    held = {code for (code,) in notes.among("SELECT code FROM code WHERE code IN (?)", codes)}
    used = {code for code in codes if _is_used(notes, code, store)}
    notes.many("DELETE FROM code WHERE code = ?", ((code,) for code in held - used))
    notes.many("INSERT INTO code VALUES (?)", ((code,) for code in used - held))
    name = graph_iri("places", store.base)
    if held - used:
        every = [code for (code,) in notes.rows("SELECT code FROM code")]
        lines = graph_lines(place_triples(every, gazetteer, store.base), name)
        moved |= _moved(amended.add(store.lines(name), lines))
    elif used - held:
        now = list(graph_lines(place_triples(used - held, gazetteer, store.base), name))
        come = amended.add(about({line.split("> ", 1)[0][1:] for line in now}, name, store), now)
        # Most lie in the tree already where they lie now: with a province all that is anywhere in it would have moved.
        lay = some_pairs(_moved(come), "locatedIn", store)
        there = {
            f"{iri(x)} {THINGS['locatedIn']} {iri(y)} {iri(name)} ." for x, some in lay.items() for y in some
        }
        moved |= _moved(come - there)


def _is_used(notes: Notes, code: str, store: Store) -> bool:
    others = f"FILTER(?g NOT IN ({', '.join(map(iri, apart(store)))}))"
    said = f'?x {THINGS["adcode"]} "{code}"'
    return bool(
        notes.rows("SELECT 1 FROM link WHERE adcode = ? LIMIT 1", code)
        or store.answer(f"ASK {{ {said} FILTER EXISTS {{ GRAPH ?g {{ {said} }} {others} }} }}")
    )


def _summaries(
    notes: Notes, kinds: set[str], names: Collection[str], store: Store, amended: Amendment
) -> None:
    """What is summed up of some programmes, and of kinds that are reported otherwise."""
    base = store.base
    now = list(programmes(names, partial(ask, store), lambda some: last_days(some, notes, store), store))
    kinds = kinds | kinds_of(notes, names) | {kind for one in now for kind in one.kinds or ("",)}
    pairs = counting(notes, names) | {
        (kind, run.province) for one in now for kind in one.kinds for run in one.runs
    }
    groups = served(notes, names) | {
        (kind, group) for one in now for kind in one.kinds or ("",) for group in one.groups
    }

    def those() -> set[str]:
        found = (of_pairs(notes, pairs, base), of_groups(notes, groups, base), members(notes, names, base))
        return {line for some in found for line in some}

    old = those() | {*held_of_kinds(kinds, store)}
    drop(notes, names)
    keep(notes, now)
    amended.add(old, those() | {*of_kinds(notes, kinds, base)})


def _moved(changed: Iterable[str]) -> set[str]:
    """The things of which some quads say where they are."""
    return {line.split("> ", 1)[0][1:] for line in changed if line.split(" ", 2)[1] == THINGS["locatedIn"]}
