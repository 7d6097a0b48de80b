"""The ledger: which pages a graph was built from, kept in the graph itself so that both change together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.graph.quads import graph_lines
from kg.graph.terms import iri, number, string
from kg.graph.vocab import LABEL, TYPE, entry_iri, u
from kg.iri import article_iri
from kg.model import Extraction


@dataclass(frozen=True, slots=True)
class Entry:
    """One page as it was read: `sha256` of its file, `version` of code and lexicon, the graphs it fills.

    `facts` is how many facts were found, `note` why a page was set aside, `source` where its file lies: two
    files of one name are two pages.
    """

    page: str
    sha256: str
    version: str
    graphs: tuple[str, ...] = ()
    facts: int = 0
    note: str = ""
    source: str = ""


def entry_of(extraction: Extraction, version: str) -> Entry:
    """The entry of a page that has just been read."""
    graphs = sorted({article_iri(article.id) for article in extraction.articles})
    page = extraction.page
    return Entry(page.id, page.sha256, version, tuple(graphs), len(extraction.facts), source=page.source)


def entry_lines(entry: Entry) -> Iterator[str]:
    """The N-Quads of an entry, in a graph of its own so that it is dropped and written as a whole."""
    here = iri(entry_iri(entry.page))
    triples = [
        (here, TYPE, u("Entry")),
        (here, LABEL, string(entry.page)),
        (here, u("contentHash"), string(entry.sha256)),
        (here, u("version"), string(entry.version)),
        (here, u("factCount"), number(entry.facts)),
    ]
    triples += [(here, u("fills"), iri(graph)) for graph in entry.graphs]
    if entry.source:
        triples.append((here, u("source"), string(entry.source)))
    if entry.note:
        triples.append((here, u("note"), string(entry.note)))
    return graph_lines(triples, entry_iri(entry.page))


def select(entry: str = "") -> str:
    """The query for all entries, or for the one whose IRI is given."""
    graph = iri(entry) if entry else "?entry"  # a name and not VALUES: Oxigraph would look at every graph
    return (
        f"SELECT ?page ?sha256 ?version ?facts ?note ?source ?graph WHERE {{ GRAPH {graph} {{ "
        f"?entry a {u('Entry')} ; {LABEL} ?page ; {u('contentHash')} ?sha256 ; "
        f"{u('version')} ?version ; {u('factCount')} ?facts . "
        f"OPTIONAL {{ ?entry {u('note')} ?note }} OPTIONAL {{ ?entry {u('source')} ?source }} "
        f"OPTIONAL {{ ?entry {u('fills')} ?graph }} }} }}"
    )


def entries(rows: Iterable[Mapping[str, str]]) -> dict[str, Entry]:
    """The entries by page, in the order of their names, from the rows of `select` as plain text."""
    graphs: dict[str, set[str]] = {}
    first: dict[str, Mapping[str, str]] = {}
    for row in rows:
        first.setdefault(row["page"], row)
        graphs.setdefault(row["page"], set()).update({row["graph"]} if "graph" in row else ())
    return {
        page: Entry(
            page,
            row["sha256"],
            row["version"],
            tuple(sorted(graphs[page])),
            int(row["facts"]),
            row.get("note", ""),
            row.get("source", ""),
        )
        for page, row in sorted(first.items())
    }
