"""A key and a language in, the word of the site out: its own are in words.csv, those it shares in labels.csv."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.errors import LexiconError
from kg.explore.labels import LANGS, Lang, labels

_FILE = Path(__file__).with_name("words.csv")


@cache
def words(lang: Lang) -> Mapping[str, str]:
    """The site's own words by key."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {row["key"]: row[lang] for row in csv.DictReader(file)}


def word(key: str, lang: Lang, **values: object) -> str:
    """A word of the site, its `{name}` places filled from `values`; of one thing the row `…_one` is taken, if any.

    >>> word("kinds", "zh"), word("more_here", "en", n=3), word("articles", "zh")
    ('项目类别', 'All 3', '文章')
    >>> word("n_facts", "en", n="1"), word("n_facts", "en", n="1,204")
    ('1 fact', '1,204 facts')
    """
    single = _found(f"{key}_one", lang) if values.get("n") in (1, "1") else None
    found = single or _found(key, lang)
    if found is None:
        raise LexiconError(f"{_FILE.name} has no row for {key} in {'/'.join(LANGS)}: add one")
    return found.format(**values) if values else found


def _found(key: str, lang: Lang) -> str | None:
    return words(lang).get(key) or labels(lang).get(f"ui.{key}")
