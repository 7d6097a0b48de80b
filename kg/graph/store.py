"""Pages' quads in, answers out: the contract that every store keeps, wherever it has the graph.

What belongs to a page is exchanged in one transaction, with the page's ledger entry. Before that it is
written down in the journal (`kg.graph.writing.journal`), from which a store that fell behind catches up. Named
graphs hold the truth, one an article; the default graph holds every triple of theirs once, and is what a query sees:
a union made at query time would count a triple that ten articles state ten times. One contract test
runs on every kind of store.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Any, Self

import pyoxigraph as ox

from kg.errors import InputError, QueryError, StoreError
from kg.graph.ledger import Entry, entries, entry_lines, select
from kg.graph.sparql.syntax import explained
from kg.graph.sparql.text import check
from kg.graph.terms import iri, string
from kg.graph.vocab import ENTRY, LABEL, PREFIXES, entry_iri, graph_iri, u
from kg.graph.writing.batches import batches, portions
from kg.graph.writing.journal import Journal, Position
from kg.graph.writing.parts import Part, part_of
from kg.graph.writing.updates import JOURNAL

if TYPE_CHECKING:
    import rdflib  # slow to import, and only `dataset` needs it

MOST_STALE = 0.5
# Quads: more in one transaction is no faster, all of it is held in memory, and a server's patience ends somewhere.
PUT_AT_ONCE = 20_000
MOST_GONE = 10 * PUT_AT_ONCE  # quads to be taken out, held in memory at a time

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Store(ABC):
    """What every store does. A new kind of store writes the abstract methods, and one line in `STORES`."""

    # The graph that stands in for the default graph, on servers that have none.
    default = ""
    # What `put_all` fills a graph with at a time.
    filled_at_once = PUT_AT_ONCE

    def __init__(self, url: str) -> None:
        self.url = url
        self.journal: Journal | None = None
        self._known: dict[str, tuple[str, ...]] | None = None

    @abstractmethod
    def commit(self, drop: Iterable[str], lines: Iterable[str], gone: Iterable[str] = ()) -> None:
        """Empty the graphs `drop`, take out the N-Quads `gone` and add the N-Quads `lines`: all of it or nothing."""

    @abstractmethod
    def answer(self, sparql: str) -> Answer:
        """The raw answer to a checked query over the default graph, where every triple is once."""

    @abstractmethod
    def each(self, graph: str) -> Iterable[str]:
        """The N-Quads of one graph, in no order."""

    @abstractmethod
    def dataset(self) -> rdflib.Dataset:
        """The same graph through the rdflib API."""

    @abstractmethod
    def close(self) -> None:
        """Write everything down and let go of the store."""

    def lines(self, graph: str) -> list[str]:
        """The N-Quads of one graph, sorted."""
        return sorted(self.each(graph))

    def replace(self, entry: Entry, lines: Iterable[str]) -> None:
        """Put a page's new quads in place of its old ones, together with its ledger entry."""
        self.replace_all([part_of(entry.page, chain(lines, entry_lines(entry)))])

    def forget(self, page: str) -> bool:
        """Take a page and its entry out; False when the store did not hold it."""
        held = bool(self._filled(page))
        if held:
            self.replace_all([part_of(page, ())])
        return held

    def replace_all(self, parts: Sequence[Part]) -> None:
        """Exchange pages, all in one transaction: each part has the quads of a page and of its ledger entry."""
        end = self.journal.append(parts) if self.journal else None
        self._exchange(parts, end)

    def catch_up(self) -> None:
        """Put in what the journal has and the store missed: its process was ended in between, or the server lost it."""
        if self.journal is None or (reached := self.reached()) == self.journal.end:
            return
        if (
            reached and reached == self.journal.before
        ):  # ended when the journal was new and the store not told
            self._exchange((), self.journal.end)
            return
        if reached and (reached.made != self.journal.made or reached.at > self.journal.size):
            raise StoreError(
                f"{self.url}: does not go with {self.journal.path}: rebuild it with `kg restore --store {self.url}`"
            )
        for some in portions(self.journal.parts(reached.at if reached else 0), _quads, PUT_AT_ONCE):
            self._exchange(some, Position(self.journal.made, some[-1].end))

    def reached(self) -> Position | None:
        """How far into the journal the store has come; None for one that holds no page of it yet."""
        name = graph_iri(JOURNAL)
        found = self.texts(f"SELECT ?at {{ GRAPH {iri(name)} {{ ?s ?p ?at }} }}")
        positions = [Position.read(row["at"]) for row in found]
        here = self.journal.made if self.journal else ""
        return max(positions, key=lambda position: (position.made == here, position.at), default=None)

    def defer(self) -> None:  # noqa: B027 - a store that gains nothing by it does nothing
        """Allow that pages are only written down until `settle`, where that is faster."""

    def settle(self) -> None:  # noqa: B027
        """Put in what was only written down so far, so that questions see it."""

    def compact(self) -> None:
        """Leave out of the journal what no longer counts, once that is more than half of it."""
        if self.journal and self.journal.stale() > MOST_STALE:
            self.journal.compact()
            self._exchange((), self.journal.end)

    def _exchange(self, parts: Sequence[Part], end: Position | None) -> None:
        """The last part of each page in place of what the store has, and the position `end` with it."""
        last = {part.page: part for part in parts}
        drop = [graph for page in last for graph in self._filled(page)]
        lines = [line for part in last.values() for line in part.lines()]
        if end:
            name = graph_iri(JOURNAL)
            # Positions may pile up, the furthest counts: adding alone is much faster than exchanging.
            drop += [name] if drop or not parts else []
            lines.append(position_line(end))
        self.commit(drop, lines)
        if self._known is not None:
            for page, part in last.items():
                self._known.pop(page, None)
                if part.quads:
                    self._known[page] = _graphs(part)

    def put_all(self, graph: str, lines: Iterable[str]) -> None:
        """Make `lines` the whole content of one graph that may be larger than memory: some at a time, so whoever
        calls this says elsewhere, and last, that it is whole."""
        from kg.graph.writing.held import (
            Held,  # numpy is slow to import, and only who works everything out needs it
        )

        held = Held(self.each(graph))
        for some in batches(lines, self.filled_at_once):
            if new := held.new(some):
                self.fill(new)
        gone = held.unnamed()
        # Listed before any goes: a store may not be changed while it is gone through.
        while gone and (
            some := list(islice((line for line in self.each(graph) if hash(line) in gone), MOST_GONE))
        ):
            for few in batches(some, PUT_AT_ONCE):
                self.commit((), (), few)

    def fill(self, lines: Iterable[str]) -> None:
        """Add N-Quads, as fast as the store can; who is stopped meanwhile may leave some of them behind."""
        self.commit((), lines)

    def ledger(self) -> dict[str, Entry]:
        """Page -> how it was read."""
        found = self._entries(select())
        self._known = {page: entry.graphs for page, entry in found.items()}
        return found

    def entry(self, page: str) -> Entry | None:
        """How one page was read; None for a page that the store does not hold."""
        return self._entries(select(entry_iri(page))).get(page)

    def pages_of(self, source: str) -> set[str]:
        """The pages that were read from one file."""
        pattern = f"?entry {u('source')} {string(source)} ; {LABEL} ?page"
        return {row["page"] for row in self.texts(f"SELECT ?page {{ GRAPH ?entry {{ {pattern} }} }}")}

    def texts(self, sparql: str) -> Iterator[Mapping[str, str]]:
        """The rows of an answer as plain text, cells without a value left out."""
        answer = self.answer(sparql)
        columns = [(variable, variable.value) for variable in getattr(answer, "variables", ())]
        for row in rows(answer):
            yield {name: term.value for variable, name in columns if (term := row[variable]) is not None}

    def query(self, sparql: str) -> Answer:
        """The answer to a query of a person: `u:`, `skos:` and the like need no PREFIX line."""
        check(sparql)
        try:
            return self.answer(sparql)
        except SyntaxError as error:
            raise QueryError(f"the query is not SPARQL: {explained(str(error), sparql)}") from None

    def graphs(self) -> tuple[str, ...]:
        """The names of all graphs, sorted."""
        return self._shown(
            row["g"] for row in self.texts("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
        )

    def _shown(self, graphs: Iterable[str]) -> tuple[str, ...]:
        """All graphs of the project but those that only the store itself is concerned with."""
        return tuple(sorted({*graphs} - {graph_iri(JOURNAL), self.default}))

    def dump(self, output: IO[bytes], format: str = "nq") -> None:
        """Write the whole graph, sorted graph by graph: as N-Quads (`nq`) or as TriG (`trig`)."""
        quads = chain.from_iterable(self.lines(graph) for graph in self.graphs())
        if format == "nq":
            output.writelines(f"{line}\n".encode() for line in quads)
        elif format == "trig":
            parsed = (next(ox.parse(line, format=ox.RdfFormat.N_QUADS)) for line in quads)
            ox.serialize(parsed, output, format=ox.RdfFormat.TRIG, prefixes=PREFIXES)
        else:
            # Turtle, RDF/XML and the like have no graphs and would lose them without a word.
            raise InputError(f"format {format!r} cannot hold named graphs: use nq or trig")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _filled(self, page: str) -> list[str]:
        here = entry_iri(page)
        if self._known is not None:
            return [*self._known[page], here] if page in self._known else []
        entry = self._entries(select(here)).get(page)
        return [*entry.graphs, here] if entry else []

    def _entries(self, sparql: str) -> dict[str, Entry]:
        return entries(self.texts(sparql))


def position_line(position: Position) -> str:
    """The quad by which a store tells how far into its journal it has come."""
    name = iri(graph_iri(JOURNAL))
    return f"{name} {u('position')} {string(str(position))} {name} ."


def _quads(part: Part) -> int:
    return part.quads.count(b"\n")


def _graphs(part: Part) -> tuple[str, ...]:
    """The graphs that a part fills, without that of its ledger entry."""
    names = {line.rpartition("<")[2].removesuffix("> .") for line in part.lines()}
    return tuple(sorted(name for name in names if not name.endswith(ENTRY)))


def rows(answer: Answer) -> Iterator[Any]:
    """The rows of a SELECT or the triples of a CONSTRUCT; the answer to an ASK has none."""
    return iter(()) if isinstance(answer, ox.QueryBoolean) else iter(answer)
