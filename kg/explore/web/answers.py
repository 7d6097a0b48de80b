"""An answer to a query in, a table of cells that a page can show and lead on from out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from kg.explore.text import plain
from kg.explore.web.catalogue import Catalogue
from kg.explore.web.links import article_path, entity_path
from kg.explore.web.workers import Answer
from kg.graph.table import Table, short
from kg.graph.vocab import XSD
from kg.iri import BASE
from kg.model import Entity

_NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "float"))
_LONGEST = 400  # characters of a cell; a whole article is a query away
# Columns of shipped questions that hold words and not the names of things.
_WORDS = frozenset({"kind_name", "type_name", "relation_name", "level_name", "direction_name", "sector_name"})
_ARTICLE = BASE + "article/"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, the entity it is, the address it leads to, and whether it is a number."""

    text: str
    entity: Entity | None = None
    path: str | None = None
    number: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The first rows of an answer; `truth` is the answer to an ASK, `triples` one to a CONSTRUCT as text."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    total: int = 0
    cut: bool = False
    truth: bool | None = None
    triples: tuple[str, ...] = ()


def shown(answer: Answer, catalogue: Catalogue, most: int, shipped: bool = False) -> Shown:
    """The answer as far as a page shows it; what a `shipped` question names leads to its page."""
    if "json" not in answer.media:
        lines = answer.body.decode().splitlines()
        return Shown(triples=tuple(map(plain, lines[:most])), total=len(lines), cut=answer.cut)
    body = json.loads(answer.body)
    if "boolean" in body:
        return Shown(truth=body["boolean"])
    names, found = body["head"]["vars"], body["results"]["bindings"]
    first = found[:most]
    addresses = {cell["value"] for row in first for cell in row.values() if cell["type"] == "uri"}
    known = {id_: one.entity for id_, one in catalogue.entities(sorted(addresses)).items()}
    things = [name for name in names if shipped and name.endswith("name") and name not in _WORDS]
    called = catalogue.named([row[name]["value"] for row in first for name in things if name in row])
    rows = tuple(
        tuple(_cell(row.get(name), known, called if name in things else {}) for name in names)
        for row in first
    )
    return Shown(tuple(map(plain, names)), rows, len(found), answer.cut)


def spreadsheet(answer: Answer) -> str:
    """The answer as CSV that a spreadsheet opens as data and not as formulas."""
    body = json.loads(answer.body)
    if "boolean" in body:
        return Table(("answer",), ((body["boolean"],),)).csv()
    names = body["head"]["vars"]
    rows = (tuple(_value(row.get(name)) for name in names) for row in body["results"]["bindings"])
    return Table(tuple(names), tuple(rows)).csv()


def _cell(cell: dict[str, Any] | None, known: dict[str, Entity], called: dict[str, Entity]) -> Cell:
    if cell is None:
        return Cell("")
    if cell["type"] == "triple":
        return Cell(plain(json.dumps(cell["value"], ensure_ascii=False)))
    value = str(cell["value"])
    if cell["type"] == "uri":
        if value in known:
            return Cell(plain(known[value].name), known[value], entity_path(value))
        return Cell(plain(short(value)[:_LONGEST]), path=_article(value))
    if value in called:
        return Cell(plain(value), called[value], entity_path(called[value].id))
    cut = value[:_LONGEST] + "…" if len(value) > _LONGEST else value
    return Cell(plain(cut), number=cell.get("datatype") in _NUMBERS)


def _article(address: str) -> str | None:
    """Where an article, or the characters of one that an evidence names, stand on the site."""
    if not address.startswith(_ARTICLE):
        return None
    name, _, place = address.removeprefix(_ARTICLE).partition("#char=")
    start, _, end = place.partition(",")
    spans = (int(start), int(end)) if start.isdecimal() and end.isdecimal() else (None, None)
    return article_path(unquote(name), *spans)


def _value(cell: dict[str, Any] | None) -> str | int | float | None:
    if cell is None:
        return None
    value = cell["value"] if cell["type"] != "triple" else json.dumps(cell["value"], ensure_ascii=False)
    if cell.get("datatype") not in _NUMBERS:
        return str(value)
    try:
        return int(value) if cell["datatype"].endswith("integer") else float(value)
    except ValueError:  # a number in name only
        return str(value)
