"""A store in, its graph in a form that other programs read out."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import pyoxigraph as ox

from kg.errors import InputError
from kg.graph import export as forms
from kg.graph.store import Store
from kg.graph.void import description
from kg.recall import recall, recall_all


def _quads(store: Store, out: IO[bytes]) -> None:
    store.dump(out, "nq")


def _trig(store: Store, out: IO[bytes]) -> None:
    store.dump(out, "trig")


def _json_ld(store: Store, out: IO[bytes]) -> None:
    lines = "\n".join(line for graph in store.graphs() for line in store.lines(graph))
    ox.serialize(ox.parse(lines, format=ox.RdfFormat.N_QUADS), out, format=ox.RdfFormat.JSON_LD)


def _void(store: Store, out: IO[bytes]) -> None:
    out.write(description(store))


def _json_lines(store: Store, out: IO[bytes]) -> None:
    out.writelines(f"{line}\n".encode() for line in forms.jsonl(*recall_all(store)))


def _facts(store: Store, out: IO[bytes]) -> None:
    # The byte order mark tells spreadsheets that the file is UTF-8; other programs skip it.
    out.write(forms.tables(*recall_all(store))["facts.csv"].csv().encode("utf-8-sig"))


def _graphml(store: Store, out: IO[bytes]) -> None:
    out.write(_network(store, ".graphml"))


def _gexf(store: Store, out: IO[bytes]) -> None:
    out.write(_network(store, ".gexf"))


FORMATS: dict[str, Callable[[Store, IO[bytes]], None]] = {
    "nq": _quads,
    "trig": _trig,
    "jsonld": _json_ld,
    "jsonl": _json_lines,
    "csv": _facts,
    "graphml": _graphml,
    "gexf": _gexf,
    "void": _void,
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
            (path / name).write_bytes(table.csv().encode("utf-8-sig"))
        return path
    held = BytesIO()  # nothing is written before all of it is there
    export(store, format, held)
    path.write_bytes(held.getvalue())
    return path


def _network(store: Store, ending: str) -> bytes:
    from kg.explore.network import everything, write

    with TemporaryDirectory() as folder:
        path = Path(folder, f"graph{ending}")
        write(everything(recall(store)), path)
        return path.read_bytes()
