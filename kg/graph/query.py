"""A question and its parameters in, a table out: the questions shipped in `ontology/queries`, and any SPARQL.

A shipped question is a file of plain SPARQL that runs anywhere as it is; `VALUES ?name { UNDEF }` in it
is where a parameter goes. A person names things as people write them; the names are looked up here and
bound as terms, so what a person types is never a part of the query.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, partial
from pathlib import Path

from kg.data import data_path
from kg.errors import LexiconError, QueryError
from kg.graph.meant import Find, is_type, terms
from kg.graph.names import find
from kg.graph.sparql.narrow import FILTERS, narrowed, narrows
from kg.graph.sparql.text import bind
from kg.graph.store import Store
from kg.graph.table import Table, table

_HEADER = re.compile(r"# (zh|en|parameter): (.+)")
_PARAMETER = re.compile(r"(\w+) \(([\w|=]+)\) — (.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """`type` says what a value is: a thing of some types (`Union|Organisation`), a `kind`, a `relation`, a `date`, a
    `share` of one, one of some words (`planned=计划中|done=已完成`), or plain `text`."""

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

    def text(self, lang: str) -> str:
        """The question in words."""
        return self.zh if lang == "zh" else self.en

    def in_two(self, lang: str) -> tuple[str, str]:
        """The question, and what it says besides of the answer.

        >>> Question("issues", "", "Who issued what? The newest articles are asked.", (), "").in_two("en")
        ('Who issued what?', 'The newest articles are asked.')
        """
        asked, mark, besides = re.split("([?？]|$)", self.text(lang), maxsplit=1)
        return asked + mark, besides.strip()

    @property
    def own(self) -> tuple[Parameter, ...]:
        """The parameters that are not those of all questions about claims."""
        return tuple(parameter for parameter in self.parameters if parameter.name not in FILTERS)

    @property
    def filters(self) -> tuple[Parameter, ...]:
        """How claims may be narrowed down, where the question is about claims."""
        return tuple(parameter for parameter in self.parameters if parameter.name in FILTERS)


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


def ask(store: Store, slug: str, lang: str = "zh", **values: str | float | None) -> Table:
    """The answer to a shipped question, its words in one language; a parameter left out means all."""
    return table(store.query(spelt(question(slug), values, partial(find, store), lang)))


def spelt(asked: Question, values: Mapping[str, str | float | None], find: Find, lang: str = "zh") -> str:
    """A question as SPARQL, with what is given for its parameters; things are looked up by `find`."""
    known = {parameter.name: parameter for parameter in asked.parameters}
    bound: dict[str, list[str]] = {}
    for name, value in values.items():
        if name not in known:
            names = ", ".join(known) or "none"
            raise QueryError(f"{asked.slug} has no parameter {name!r}: it knows {names}")
        if value is not None and value != "":
            bound[name] = terms(name, known[name].type, str(value), find)
    limits = {name: bound.pop(name)[0] for name in FILTERS if name in bound}
    return narrowed(bind(in_language(asked.sparql, lang), bound), limits)


def in_language(sparql: str, lang: str) -> str:
    """A shipped question with its words in another language: they are those where something `= "zh"`."""
    return sparql.replace('= "zh"', f'= "{lang}"')


def run(store: Store, sparql: str, limit: int | None = None) -> Table:
    """The answer to any SPARQL query that only reads, at most `limit` rows of it."""
    return table(store.query(sparql), limit)


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
    if narrows(text):
        parameters += (Parameter(*row) for row in FILTERS.values())
    return Question(path.stem, said["zh"], said["en"], tuple(parameters), text)


def _parameter(text: str, where: str) -> Parameter:
    found = _PARAMETER.fullmatch(text)
    if not found or not is_type(found[2]):
        raise LexiconError(f"{where}: {text!r} is not `name (Type) — what it is`")
    return Parameter(*found.groups())
