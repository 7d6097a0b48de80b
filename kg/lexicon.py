"""seeds/lexicon/*.csv in, one frozen Lexicon out: every word list, ready to be looked up and matched."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path

from kg.data import data_path
from kg.errors import LexiconError

Row = Mapping[str, str]

# Table name -> the columns its file must have; the first is the word itself.
TABLES: dict[str, tuple[str, ...]] = {
    "attendance": ("word", "kind", "source"),
    "awards": ("head", "source"),
    "boundaries": ("word", "source"),
    "corps": ("division", "city", "source"),
    "documents": ("head", "source"),
    "figure_words": ("word", "kind", "source"),
    "frames": ("opens", "closes", "source"),
    "generic_unions": ("modifier", "source"),
    "group_heads": ("head", "source"),
    "group_names": ("word", "source"),
    "groups": ("word", "group", "named_after", "source"),
    "implied_groups": ("part", "group", "source"),
    "industries": ("industry", "source"),
    "leading_words": ("word", "any_of", "source"),
    "list_nouns": ("noun", "says", "source"),
    "modality": ("word", "modality", "goes_on", "source"),
    "name_ends": ("word", "source"),
    "national_unions": ("name", "words", "vertical", "source"),
    "organisations": ("suffix", "kind", "official", "source"),
    "particles": ("word", "part", "source"),
    "plain_modifiers": ("word", "source"),
    "plain_nouns": ("noun", "vague", "source"),
    "pointers": ("word", "kind", "source"),
    "programme_kinds": ("kind", "counted", "bare", "lasting", "source"),
    "programmes": ("head", "kind", "source"),
    "rare_surnames": ("surname", "source"),
    "roles": ("role", "leads", "source"),
    "seasons": ("word", "source"),
    "sectors": ("word", "sector", "source"),
    "sole_roles": ("role", "source"),
    "surnames": ("surname", "source"),
    "topics": ("word", "source"),
    "triggers": ("word", "predicates", "names", "part", "source"),
    "union_suffixes": ("suffix", "form", "level", "source"),
    "units": ("unit", "counts", "source"),
    "venues": ("suffix", "source"),
    "zone_places": ("name", "adcode", "source"),
    "zone_suffixes": ("suffix", "source"),
}


class Lexicon(dict[str, Mapping[str, Row]]):
    """The word lists by table name: `lexicon["groups"]["快递小哥"]["group"]` is `快递员`. Nobody changes it.

    A plain dictionary: the patterns look words up some hundred thousand times a second.
    """

    @cached_property
    def predicates(self) -> Mapping[str, frozenset[str]]:
        """Trigger word -> the relations it can say."""
        return {word: frozenset(row["predicates"].split(";")) for word, row in self["triggers"].items()}

    @cached_property
    def parts(self) -> Mapping[str, frozenset[str]]:
        """What a verb can do in a sentence pattern (`organises`, `guides`, `hosts`, `gives`) -> the verbs that do."""
        rows = self["triggers"].items()
        return {
            part: frozenset(word for word, row in rows if part in row["part"].split(";"))
            for part in (
                "organises",
                "guides",
                "hosts",
                "gives",
                "leans",
                "holds",
                "means",
                "noun",
                "any",
                "makes",
                "opens",
                "brings",
                "advances",
            )
        }

    @cached_property
    def particles(self) -> Mapping[str, frozenset[str]]:
        """What a word does (`aside`, `means`, `stop`, … as the README lists them) -> the words that do."""
        rows = self["particles"].items()
        return {
            part: frozenset(word for word, row in rows if part in row["part"].split(";"))
            for part in (
                "abstract",
                "act",
                "aside",
                "cares",
                "address",
                "celebrates",
                "consists",
                "plain_honours",
                "deed",
                "filler",
                "future",
                "honours",
                "means",
                "narrows",
                "serves",
                "stop",
                "through",
                "within",
                "works",
            )
        }

    @cached_property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """What a noun says (`all`, `long`, `made`, `behind`, … as the README lists them) -> the nouns that say it."""
        rows = self["list_nouns"].items()
        return {
            part: frozenset(word for word, row in rows if part in row["says"].split(";"))
            for part in ("all", "long", "sorts", "own", "made", "advanced", "behind")
        }

    @cached_property
    def endings(self) -> Mapping[str, tuple[str, ...]]:
        """Words that texts are asked to begin or end with, as a tuple: whole tables, and parts of tables, by name."""
        return {
            "organisations": tuple(self["organisations"]),
            "industries": tuple(self["industries"]),
            "awards": tuple(self["awards"]),
            "any_of": tuple(word for word, row in self["leading_words"].items() if row["any_of"] == "yes"),
            "holds": tuple(self.parts["holds"]),
            "pointer": tuple(self.pointers["pointer"]),
            "future": tuple(self.particles["future"]),
            "abstract": tuple(self.particles["abstract"]),
            "made": tuple(self.lists["made"]),
            "advanced": tuple(self.lists["advanced"]),
        }

    @cached_property
    def pointers(self) -> Mapping[str, frozenset[str]]:
        """Kind of pointer (`level`, `zone`, `owner`, `local`, `pointer`) -> its words."""
        kinds = {row["kind"] for row in self["pointers"].values()}
        return {
            kind: frozenset(word for word, row in self["pointers"].items() if row["kind"] == kind)
            for kind in kinds
        }

    def __reduce__(self) -> tuple[object, ...]:
        return (load, ())


def read_table(path: Path, columns: tuple[str, ...]) -> Mapping[str, Row]:
    """Word -> row of one CSV file; a row that does not fit the header is an error that names its line."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if tuple(reader.fieldnames or ()) != columns:
                raise LexiconError(f"{path.name}: the header must be {','.join(columns)}")
            rows: dict[str, Row] = {}
            for row in reader:
                word = row[columns[0]]
                if not word or None in row or None in row.values():
                    raise LexiconError(f"{path.name}:{reader.line_num}: {row} does not fit the header")
                if word in rows:
                    raise LexiconError(f"{path.name}:{reader.line_num}: {word} stands twice; keep one row")
                rows[word] = row
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read ({error.strerror})") from error
    return rows


@cache
def load() -> Lexicon:
    """The shipped lexicon, read once per process."""
    folder = data_path("seeds", "lexicon")
    return Lexicon({name: read_table(folder / f"{name}.csv", columns) for name, columns in TABLES.items()})
