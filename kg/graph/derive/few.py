"""What a few changed pages said and say in, the derived graphs brought up to date out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import partial

from kg.gazetteer import Gazetteer
from kg.graph.derive.again import reprinted
from kg.graph.derive.amendment import Amendment
from kg.graph.derive.asked import about, about_with_claims, apart, some_pairs, type_of
from kg.graph.derive.changes import THINGS, Said, Value, differing
from kg.graph.derive.disagreements import disagreements_of, figures_of, held, touched
from kg.graph.derive.lines import inferred_lines, plant, reprint_lines
from kg.graph.derive.notes import NotedLinks, Notes
from kg.graph.derive.programmes import concerned, last_days, programmes
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
from kg.graph.derive.told import ask, inferred_of, mentioned_by, mentions_of, reading, rows_of
from kg.graph.hierarchy import settle
from kg.graph.places import place_triples
from kg.graph.quads import graph_lines
from kg.graph.spread.coverage import changed_triples
from kg.graph.store import Store
from kg.graph.terms import iri
from kg.graph.vocab import graph_iri


def bring_up_to_date(notes: Notes, old: Said, new: Said, store: Store, gazetteer: Gazetteer) -> Amendment:
    """Take out of the derived graphs what followed from the old parts alone, and put in what follows now; what is left
    of both for the caller to put in with the mark that says that all is done."""
    plant(store, gazetteer)
    update = _Update(notes, old, new, store, gazetteer)
    changed: dict[str, set[str]] = {name: set() for name in THINGS}
    of = {term: name for name, term in THINGS.items()}
    values = differing(old, new, store)
    for thing, predicate, value in values:
        changed[of[predicate]].add(thing[1:-1])
        if of[predicate] == "adcode":
            update.codes.add(value.strip('"'))
    update.moved |= changed["locatedIn"] | changed["level"]
    update.note_pages()
    update.note_things([value for value in values if value[1] == THINGS["label"]])
    kinds = update.reports(changed["adcode"] | changed["kind"])
    update.inferred(
        set().union(*(changed[name] for name in ("label", "level", "adcode", "partOf", "locatedIn")))
    )
    update.places()
    update.summaries(kinds)
    update.figures()
    update.sectors(changed["label"])
    return update.left


@dataclass(slots=True)
class _Update:
    """The derived graphs on their way from what `old` parts said to what `new` ones say."""

    notes: Notes
    old: Said
    new: Said
    store: Store
    gazetteer: Gazetteer
    # The quads for the caller to put in; those of places are put in first: what follows reads where things are now.
    left: Amendment = field(default_factory=Amendment)
    standing: Amendment = field(default_factory=Amendment)
    moved: set[str] = field(default_factory=set)  # the things that are elsewhere now
    codes: set[str] = field(default_factory=set)  # the place codes that came or went

    def note_pages(self) -> None:
        """How many pages and claims there are."""
        new, notes = self.new, self.notes
        was = notes.among("SELECT facts FROM page WHERE page IN (?)", new.pages)
        rows = [(page, mark, new.facts[page]) for page, mark in new.pages.items() if mark]
        notes.many("DELETE FROM page WHERE page = ?", ((page,) for page in new.pages))
        notes.many("INSERT INTO page VALUES (?, ?, ?)", rows)
        claims = sum(facts for _, _, facts in rows) - sum(facts for (facts,) in was)
        notes.step({"Page": len(rows) - len(was), "Claim": claims})

    def note_things(self, labels: Collection[Value]) -> None:
        """How many things of each type pages name, some `labels` having come or gone."""
        now = ask(self.store, {thing[1:-1] for thing, _, _ in labels})["label"]
        came = Counter(value[0][1:-1] for value in labels if value in self.new.values)
        went = {value[0][1:-1] for value in labels if value not in self.new.values}
        steps: Counter[str] = Counter()
        for thing in {*came, *went}:
            names = len(now.get(thing, ()))
            was = thing in went or names > came[thing]
            steps[type_of(thing) or ""] += bool(names) - was
        self.notes.step(steps)

    def reports(self, things: Collection[str]) -> set[str]:
        """Reprints, and coverage; the kinds that are reported otherwise. `things` are those with another place code or
        kind."""
        old, new, notes, store = self.old.reports, self.new.reports, self.notes, self.store
        known = notes.among("SELECT iri FROM article WHERE iri IN (?)", {*old, *new})
        notes.step({"Article": len(new) - len(known)})
        found = reprinted(notes, old, new, store)
        was = dict(notes.among("SELECT iri, first FROM article WHERE iri IN (?)", {*found, *old}))
        moved = {article: first for article, first in found.items() if was.get(article) != first}
        gone = old.keys() - new.keys()
        before = {article: first for article in {*moved, *gone} if (first := was.get(article))}
        after = {article: first for article, first in moved.items() if first}
        self.left.add(reprint_lines(before), reprint_lines(after))
        days = {
            article: report.day
            for article, report in new.items()
            if article not in old or old[article].day != report.day
        }
        mentioned = mentioned_by(mentions_of(things, store) | new.keys(), store)
        values = ask(store, {thing for some in mentioned.values() for thing in some})
        told = {article: rows_of(some, values) for article, some in mentioned.items()}
        name = graph_iri("coverage")
        counted = recount(notes, told, moved, days, gone, self.gazetteer)
        for kind, counts in counted.items():
            earlier, later = changed_triples(kind, *counts, self.gazetteer)
            self.left.add(graph_lines(earlier, name), graph_lines(later, name))
        return {*counted} - {""}

    def inferred(self, things: Collection[str]) -> None:
        """Unions above and places of some things, with the unions that no page names."""
        store, links = self.store, NotedLinks(self.notes)

        unions = {thing for thing in things if type_of(thing) == "Union"}
        touched = {*things, *settle(unions, reading(partial(ask, store)), links, self.gazetteer)}
        values = ask(store, touched)
        found = [inferred_of(thing, values, links, self.gazetteer) for thing in touched]
        name = graph_iri("inferred")
        held = about_with_claims(touched, name, store)
        lines = (line for one in found for line in inferred_lines(one, name))
        self.moved |= _moved(self.standing.add(held, lines))
        self.codes |= {one.entity.adcode for one in found if one.entity and one.entity.adcode}
        self.codes |= {line.split('"')[1] for line in held if line.split(" ", 2)[1] == THINGS["adcode"]}

    def places(self) -> None:
        """Put in the places with new codes; where a code is no longer used, all places are looked at."""
        notes, store = self.notes, self.store
        held = {code for (code,) in notes.among("SELECT code FROM code WHERE code IN (?)", self.codes)}
        used = {code for code in self.codes if _is_used(notes, code, store)}
        notes.many("DELETE FROM code WHERE code = ?", ((code,) for code in held - used))
        notes.many("INSERT INTO code VALUES (?)", ((code,) for code in used - held))
        name = graph_iri("places")
        if held - used:
            every = [code for (code,) in notes.rows("SELECT code FROM code")]
            lines = graph_lines(place_triples(every, self.gazetteer), name)
            self.moved |= _moved(self.standing.add(store.lines(name), lines))
        elif used - held:
            now = list(graph_lines(place_triples(used - held, self.gazetteer), name))
            come = self.standing.add(about({line.split("> ", 1)[0][1:] for line in now}, name, store), now)
            # Most lie in the tree already where they lie now: with a province all that is anywhere in it would have
            # moved.
            lay = some_pairs(_moved(come), "locatedIn", store)
            there = {
                f"{iri(x)} {THINGS['locatedIn']} {iri(y)} {iri(name)} ."
                for x, some in lay.items()
                for y in some
            }
            self.moved |= _moved(come - there)
        self.standing.put(store)

    def summaries(self, kinds: set[str]) -> None:
        """What is summed up of the programmes that may count otherwise, and of kinds that are reported otherwise."""
        notes, store = self.notes, self.store
        mentioned = {
            thing
            for said in (self.old, self.new)
            for report in said.reports.values()
            for thing in report.mentions
        }
        names = concerned(mentioned, self.moved, store)
        now = list(programmes(names, partial(ask, store), lambda some: last_days(some, notes, store), store))
        kinds = kinds | kinds_of(notes, names) | {kind for one in now for kind in one.kinds or ("",)}
        pairs = counting(notes, names) | {
            (kind, run.province) for one in now for kind in one.kinds for run in one.runs
        }
        groups = served(notes, names) | {
            (kind, group) for one in now for kind in one.kinds or ("",) for group in one.groups
        }

        def those() -> set[str]:
            found = (of_pairs(notes, pairs), of_groups(notes, groups), members(notes, names))
            return {line for some in found for line in some}

        old = those() | {*held_of_kinds(kinds, store)}
        drop(notes, names)
        keep(notes, now)
        self.left.add(old, those() | {*of_kinds(notes, kinds)})

    def figures(self) -> None:
        """Which figures of the bodies that pages count something of cannot both hold."""
        figures = figures_of(touched(self.old, self.new), self.store)
        now = disagreements_of(figures, self.notes, self.store)
        self.left.add(held(figures, self.old.figures, self.store), now)

    def sectors(self, things: Collection[str]) -> None:
        """The sectors of some things, which are named otherwise."""
        store = self.store
        self.left.add(held_sectors(things, store), sector_lines(ask(store, things)["label"]))


def _is_used(notes: Notes, code: str, store: Store) -> bool:
    others = f"FILTER(?g NOT IN ({', '.join(map(iri, apart(store)))}))"
    said = f'?x {THINGS["adcode"]} "{code}"'
    return bool(
        notes.rows("SELECT 1 FROM link WHERE adcode = ? LIMIT 1", code)
        or store.answer(f"ASK {{ {said} FILTER EXISTS {{ GRAPH ?g {{ {said} }} {others} }} }}")
    )


def _moved(changed: Iterable[str]) -> set[str]:
    """The things of which some quads say where they are."""
    return {line.split("> ", 1)[0][1:] for line in changed if line.split(" ", 2)[1] == THINGS["locatedIn"]}
