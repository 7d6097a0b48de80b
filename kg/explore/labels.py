"""A word's group and key in, its Chinese or English label out; the words themselves are in labels.csv."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from kg.errors import InputError, LexiconError

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)

_FILE = Path(__file__).with_name("labels.csv")
_PROVINCES = Path(__file__).with_name("provinces.csv")


@cache
def labels(lang: Lang) -> Mapping[str, str]:
    """Every label of one language by `group.key`.

    >>> labels("zh")["type.Union"], labels("en")["relation.runs"]
    ('工会', 'runs')
    """
    if lang not in LANGS:
        raise InputError(f"there are no labels in {lang!r}: choose one of {', '.join(LANGS)}")
    with _FILE.open(encoding="utf-8", newline="") as file:
        return MappingProxyType({f"{row['group']}.{row['key']}": row[lang] for row in csv.DictReader(file)})


def say(key: str, lang: Lang = "zh", **values: object) -> str:
    """The label `group.key`, its `{name}` places filled from `values`.

    >>> say("ui.more", "zh", n=3)
    '另有 3 条'
    """
    try:
        label = labels(lang)[key]
    except KeyError:
        raise LexiconError(f"{_FILE.name} has no row for {key}: add one") from None
    return label.format(**values) if values else label


def say_or_key(group: str, key: str, lang: Lang = "zh") -> str:
    """The label of a word that lexicon files may add to (a kind of programme): the word itself if new."""
    return labels(lang).get(f"{group}.{key}", key)


def rule(name: str, lang: Lang = "zh") -> str:
    """What a rule does: `runs.clause` by its own row, else by that of all rules of its kind (`clause`).

    >>> rule("funds.clause", "en")
    'one clause says who does what'
    """
    known = labels(lang)
    return known.get(f"rule.{name}") or known.get(f"rule.{name.partition('.')[2]}") or name


@cache
def provinces(lang: Lang = "zh") -> Mapping[str, str]:
    """Province by the first two digits of a place code.

    >>> provinces()["32"], provinces("en")["32"]
    ('江苏', 'Jiangsu')
    """
    with _PROVINCES.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row[lang] for row in csv.DictReader(file)}
