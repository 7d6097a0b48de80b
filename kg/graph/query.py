"""A question and its parameters in, a table out: the questions shipped in `ontology/queries`, and any SPARQL.

A shipped question is a file of plain SPARQL that runs anywhere as it is; `VALUES ?name { UNDEF }` in it
is where a parameter goes. A person names things as people write them; the names are looked up here and
bound as terms, so what a person types is never a part of the query.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.data import data_path
from kg.errors import LexiconError, QueryError
from kg.graph.names import concepts, find
from kg.graph.sparql import bind
from kg.graph.store import Store
from kg.graph.table import Table, table
from kg.graph.terms import iri, string
from kg.model import ENTITY_TYPES

_HEADER = re.compile(r"# (zh|en|parameter): (.+)")
_PARAMETER = re.compile(r"(\w+) \(([\w|]+)\) — (.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """`type` says what a value names: entity types (`Union|Organisation`), `kind`, or plain `text`."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Question:
    """A shipped question: `slug` is its file's name, `zh` and `en` the question in words."""

    slug: str
    zh: str
    en: str
    parameters: tuple[Parameter, ...]
    sparql: str


@cache
def questions() -> tuple[Question, ...]:
    """The shipped questions, in the order of their names."""
    return tuple(read_question(path) for path in sorted(data_path("ontology", "queries").glob("*.rq")))


def question(slug: str) -> Question:
    """The shipped question of that name."""
    for known in questions():
        if known.slug == slug:
            return known
    slugs = [known.slug for known in questions()]
    names = ", ".join(get_close_matches(slug, slugs) or slugs)
    raise QueryError(f"no shipped question is called {slug!r}: choose one of {names}")


def ask(store: Store, slug: str, **values: str | None) -> Table:
    """The answer to a shipped question; a parameter left out means all."""
    asked = question(slug)
    known = {parameter.name: parameter for parameter in asked.parameters}
    terms: dict[str, list[str]] = {}
    for name, value in values.items():
        if name not in known:
            names = ", ".join(known) or "none"
            raise QueryError(f"{slug} has no parameter {name!r}: it knows {names}")
        if value:
            terms[name] = _terms(store, known[name], value)
    return table(store.query(bind(asked.sparql, terms)))


def run(store: Store, sparql: str, limit: int | None = None) -> Table:
    """The answer to any SPARQL query that only reads, at most `limit` rows of it."""
    return table(store.query(sparql), limit)


def _terms(store: Store, parameter: Parameter, value: str) -> list[str]:
    if parameter.type == "text":
        return [string(value)]
    if parameter.type == "kind":
        return [iri(name) for name in concepts(store, value)]
    return [iri(name) for name in find(store, value, tuple(parameter.type.split("|")))]


def read_question(path: Path) -> Question:
    """The question in a file; a header that does not fit is an error that names its line."""
    text = path.read_text(encoding="utf-8")
    said: dict[str, str] = {}
    parameters: list[Parameter] = []
    for number, line in enumerate(text.splitlines(), 1):
        found = _HEADER.fullmatch(line)
        if found and found[1] == "parameter":
            parameters.append(_parameter(found[2], f"{path.name}:{number}"))
        elif found:
            said[found[1]] = found[2]
    if set(said) != {"zh", "en"}:
        raise LexiconError(f"{path.name}:1: the header needs the question as `# zh: …` and as `# en: …`")
    return Question(path.stem, said["zh"], said["en"], tuple(parameters), text)


def _parameter(text: str, where: str) -> Parameter:
    found = _PARAMETER.fullmatch(text)
    types = set(found[2].split("|")) if found else set()
    if not found or not types <= {*ENTITY_TYPES, "kind", "text"}:
        raise LexiconError(f"{where}: {text!r} is not `name (Type) — what it is`")
    return Parameter(*found.groups())
