"""Parts of the journal, old and new, in; what pages say now that none said before, and the reverse, out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.graph.derive.asked import apart, chunks, type_of
from kg.graph.store import Store, rows
from kg.graph.terms import digest, iri
from kg.graph.vocab import ENTRY, LABEL, u
from kg.graph.writing.parts import Part

# Of things: what decides where they stand and what counts where. Of articles: what decides what is a reprint.
THINGS = {name: u(name) for name in ("level", "adcode", "kind", "partOf", "locatedIn")} | {"label": LABEL}
_ARTICLES = {name: u(name) for name in ("date", "fingerprint", "mentions")}
_ENTRIES = {name: u(name) for name in ("contentHash", "version", "factCount")}
_OF_THINGS = {term: name for name, term in THINGS.items()}
_FIGURE = u("quantity")
_COUNTED = u("of")
_WANTED = {*THINGS.values(), *_ARTICLES.values(), *_ENTRIES.values(), _FIGURE, _COUNTED}

# A thing, one of `THINGS`, and a value; all as they are spelt in N-Quads.
Value = tuple[str, str, str]


@dataclass(slots=True)
class Report:
    """An article as far as it counts: the day it was printed, its bands, the things it mentions."""

    day: str = ""
    bands: str = ""
    mentions: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Said:
    """What some pages say: page -> mark (empty for one that is gone), page -> how many facts, article -> report, the
    values of things, and figure -> what it is given of, and what is counted.

    `graphs` are those that the pages fill.
    """

    pages: dict[str, str] = field(default_factory=dict)
    facts: dict[str, int] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    values: set[Value] = field(default_factory=set)
    figures: dict[str, str] = field(default_factory=dict)
    counted: dict[str, str] = field(default_factory=dict)
    graphs: set[str] = field(default_factory=set)


def said_by(parts: Iterable[Part]) -> Said:
    """What the pages of some parts say."""
    said = Said()
    for part in parts:
        said.pages[part.page] = ""
        entry: dict[str, str] = {}
        wanted = (line for line in part.lines() if line.split(" ", 2)[1] in _WANTED)
        for quad in ox.parse("\n".join(wanted), format=ox.RdfFormat.N_QUADS):
            subject, predicate = str(quad.subject), str(quad.predicate)
            graph, value = getattr(quad.graph_name, "value", ""), getattr(quad.object, "value", "")
            if graph.endswith(ENTRY):
                entry[predicate] = value
            elif predicate in _ARTICLES.values():
                _note(said.reports.setdefault(quad.subject.value, Report()), predicate, value)
            elif predicate == _FIGURE:
                said.figures[value] = quad.subject.value
            elif predicate == _COUNTED:
                said.counted[quad.subject.value] = value
            elif predicate in _OF_THINGS and type_of(quad.subject.value):
                said.values.add((subject, predicate, str(quad.object)))
            said.graphs.add(graph)
        if part.quads:
            sha256, version, facts = (entry.get(name, "") for name in _ENTRIES.values())
            said.pages[part.page] = mark(part.page, sha256, version)
            said.facts[part.page] = int(facts or 0)
    return said


def mark(page: str, sha256: str, version: str) -> str:
    """One page as it was read, in sixteen hexadecimal digits."""
    return digest(page, sha256, version)


def differing(old: Said, new: Said, store: Store) -> set[Value]:
    """The values that only the old or only the new parts have and that no other page has."""
    differ = old.values ^ new.values
    others = f"FILTER(?g NOT IN ({', '.join(map(iri, sorted({*apart(store), *old.graphs, *new.graphs})))}))"
    for some in chunks(sorted(differ)):
        spelt = " ".join(f"({' '.join(value)})" for value in some)
        query = (
            f"SELECT ?s ?p ?o {{ VALUES (?s ?p ?o) {{ {spelt} }} "
            f"FILTER EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} {others} }} }}"
        )
        differ -= {(str(row["s"]), str(row["p"]), str(row["o"])) for row in rows(store.answer(query))}
    return differ


def values_of(things: Collection[str], store: Store) -> Iterator[tuple[str, str, str]]:
    """What pages say of some things: IRI, name of the property as in `THINGS`, and value as plain text."""
    others = f"FILTER(?g NOT IN ({', '.join(map(iri, apart(store)))}))"
    # Thing and property side by side: given one list of each, a store looks through all values of each property.
    pairs = (f"({iri(thing)} {term})" for thing in sorted(things) for term in THINGS.values())
    for some in chunks(pairs):
        query = (
            f"SELECT ?s ?p ?o {{ VALUES (?s ?p) {{ {' '.join(some)} }} ?s ?p ?o "
            f"FILTER EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} {others} }} }}"
        )
        for row in rows(store.answer(query)):
            yield row["s"].value, _OF_THINGS[str(row["p"])], row["o"].value


def _note(report: Report, predicate: str, value: str) -> None:
    if predicate == _ARTICLES["mentions"]:
        report.mentions.add(value)
    elif predicate == _ARTICLES["date"]:
        report.day = min(report.day or value, value)
    else:
        report.bands = min(report.bands or value, value)
