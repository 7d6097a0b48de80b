"""A store in, its graph in a form that other programs read out."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg.errors import InputError
from kg.graph import export as forms
from kg.graph.store import Store
from kg.graph.table import Table
from kg.graph.void import description
from kg.recall import recall, recall_all


def _json_ld(store: Store, out: IO[bytes]) -> None:
    lines = "\n".join(line for graph in store.graphs() for line in store.lines(graph))
    ox.serialize(ox.parse(lines, format=ox.RdfFormat.N_QUADS), out, format=ox.RdfFormat.JSON_LD)


def _json_lines(store: Store, out: IO[bytes]) -> None:
    out.writelines(f"{line}\n".encode() for line in forms.jsonl(*recall_all(store)))


def _network(store: Store, out: IO[bytes], ending: str) -> None:
    from kg.explore.network import WRITERS, everything, writable

    WRITERS[ending](writable(everything(recall(store))), out, encoding="utf-8")


FORMATS: dict[str, Callable[[Store, IO[bytes]], object]] = {
    "nq": lambda store, out: store.dump(out, "nq"),
    "trig": lambda store, out: store.dump(out, "trig"),
    "jsonld": _json_ld,
    "jsonl": _json_lines,
    "csv": lambda store, out: out.write(_csv(forms.tables(*recall_all(store))["facts.csv"])),
    "graphml": lambda store, out: _network(store, out, ".graphml"),
    "gexf": lambda store, out: _network(store, out, ".gexf"),
    "void": lambda store, out: out.write(description(store)),
}


def export(store: Store, format: str, out: IO[bytes]) -> None:
    """Write the graph to `out`; as CSV, its facts."""
    if format not in FORMATS:
        raise InputError(f"format {format!r} is not written: choose one of {', '.join(FORMATS)}")
    FORMATS[format](store, out)


def export_to(store: Store, format: str, path: Path) -> Path:
    """Write the graph to a file; CSV to a folder, one file a table, unless the name ends in .csv."""
    if format == "csv" and path.suffix != ".csv":
        path.mkdir(parents=True, exist_ok=True)
        for name, table in forms.tables(*recall_all(store)).items():
            (path / name).write_bytes(_csv(table))
        return path
    held = BytesIO()  # nothing is written before all of it is there
    export(store, format, held)
    path.write_bytes(held.getvalue())
    return path


def _csv(table: Table) -> bytes:
    """The byte order mark tells spreadsheets that a file is UTF-8; other programs skip it."""
    return table.csv().encode("utf-8-sig")
