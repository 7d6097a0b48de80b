"""What a person writes for a parameter of a question in, the terms it means out; what means nothing is told.

A word that is not known is an error that says which there are, and the nearest: an empty answer would be taken for
a finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

import pyoxigraph as ox

from kg.data import data_path
from kg.errors import MeaningError, NotFoundError
from kg.graph.store import rows
from kg.graph.terms import iri, is_date, string
from kg.graph.vocab import KIND, PREFIXES, u
from kg.iri import ONTOLOGY
from kg.model import ENTITY_TYPES, PREDICATES

PLAIN = frozenset({"text", "date", "share"})
_LIST = re.compile(r"(\w+(=\w+)?)(\|\w+(=\w+)?)+")
_WHEN = re.compile(r"(\d{4})(?:\D+(\d{1,2}))?(?:\D+(\d{1,2}))?\D*")
# What tells the words of the vocabulary that a parameter takes, and their labels.
_VOCABULARY = {
    "kind": "?term skos:inScheme kind:scheme ; skos:prefLabel ?zh, ?en",
    "relation": f"VALUES ?term {{ {' '.join(map(u, PREDICATES))} }} ?term rdfs:label ?zh, ?en",
}
_SPELT = {"kind": KIND, "relation": ONTOLOGY}

Find = Callable[[str, tuple[str, ...]], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word that a parameter knows: as queries spell it, and in both languages."""

    key: str
    zh: str
    en: str

    @property
    def forms(self) -> tuple[str, ...]:
        """All its spellings, as they are compared."""
        return tuple(_same(form) for form in (self.key, self.zh, self.en))

    def __str__(self) -> str:
        return self.key if self.zh == self.key else f"{self.key} ({self.zh})"


def is_type(type_: str) -> bool:
    """Whether a parameter can be of this type: kinds of thing, `kind`, `relation`, `text`, `date`, `share`, or words.

    >>> is_type("Union|Place"), is_type("planned=计划中|done=已完成"), is_type("Onion")
    (True, True, False)
    """
    return bool(_named(type_) or words(type_) or type_ in PLAIN)


@cache
def words(type_: str) -> tuple[Word, ...]:
    """The words that a parameter of this type takes; none where it takes names or numbers.

    >>> [str(word) for word in words("planned=计划中|done=已完成")]
    ['planned (计划中)', 'done (已完成)']
    """
    if type_ in _VOCABULARY:
        return _vocabulary(type_)
    if _named(type_) or not _LIST.fullmatch(type_):
        return ()
    pairs = (one.partition("=") for one in type_.split("|"))
    return tuple(Word(key, zh or key, key) for key, _, zh in pairs)


def terms(name: str, type_: str, value: str, find: Find) -> list[str]:
    """The terms of SPARQL that `value` means, given for a parameter; things are looked up by `find`."""
    if types := _named(type_):
        found = list(map(iri, find(value, types)))
        if not found:
            raise NotFoundError(f"no {name} in the graph is called {value!r}: try a shorter name")
        return found
    if type_ == "date":
        return [string(day(name, value))]
    if type_ == "share":
        return [share(name, value)]
    if type_ == "text":
        return [string(value)]
    return [
        iri(_SPELT[type_] + key) if type_ in _SPELT else string(key) for key in chosen(name, type_, value)
    ]


def chosen(name: str, type_: str, value: str) -> list[str]:
    """The words of a parameter that `value` is, in either language; else those that it is a part of.

    >>> chosen("kind", "kind", "招聘"), chosen("kind", "kind", "Job fair")
    (['job_fair'], ['job_fair'])
    """
    known, wanted = words(type_), _same(value)
    for fits in (lambda form: wanted == form, lambda form: bool(wanted) and wanted in form):
        if found := [word.key for word in known if any(map(fits, word.forms))]:
            return found
    forms = {form: word for word in known for form in word.forms}
    near = dict.fromkeys(str(forms[form]) for form in get_close_matches(wanted, forms, 3, 0.5))
    hint = f"the nearest is {' or '.join(near)}; " if near else ""
    raise MeaningError(f"{name} cannot be {value!r}: {hint}choose one of {', '.join(map(str, known))}")


def day(name: str, value: str) -> str:
    """A day, month or year as dates in the graph are spelt.

    >>> day("since", "2024年6月"), day("since", "2024/6/2")
    ('2024-06', '2024-06-02')
    """
    found = _WHEN.fullmatch(value.strip())
    spelt = "-".join(part.zfill(2) for part in found.groups() if part) if found else ""
    if not is_date(spelt):
        raise MeaningError(
            f"{name} cannot be {value!r}: write a year, month or day, as 2024, 2024-06 or 2024-06-12"
        )
    return spelt


def share(name: str, value: str) -> str:
    """A share of one, which people may write in per cent, as SPARQL spells it.

    >>> share("confidence", "0.8"), share("confidence", "80%")
    ('0.8', '0.8')
    """
    text = value.strip().replace("%", "%")
    try:
        number = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise MeaningError(f"{name} cannot be {value!r}: write a number between 0 and 1, as 0.8, or 80%")
    return f"{number:.6f}".rstrip("0").rstrip(".") or "0"


def _named(type_: str) -> tuple[str, ...]:
    types = tuple(type_.split("|"))
    return types if set(types) <= set(ENTITY_TYPES) else ()


def _same(text: str) -> str:
    return text.strip().casefold().replace(" ", "_")


def _vocabulary(type_: str) -> tuple[Word, ...]:
    store = ox.Store()
    store.load(path=str(data_path("ontology", "union.ttl")), format=ox.RdfFormat.TURTLE)
    asked = f'SELECT * {{ {_VOCABULARY[type_]} FILTER(LANG(?zh) = "zh" && LANG(?en) = "en") }} ORDER BY ?term'
    return tuple(
        Word(row["term"].value.removeprefix(_SPELT[type_]), row["zh"].value, row["en"].value)
        for row in rows(store.query(asked, prefixes=PREFIXES))
    )
