"""seeds/lexicon/*.csv in, one frozen Lexicon out: every word list, ready to be looked up and matched."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path

from kg.data import data_path
from kg.errors import LexiconError
from kg.model import PREDICATES

Row = Mapping[str, str]

# Table name -> the columns its file must have; the first is the word itself.
TABLES: dict[str, tuple[str, ...]] = {
    "adverbs": ("word", "kind", "source"),
    "attendance": ("word", "kind", "source"),
    "awards": ("head", "source"),
    "boundaries": ("word", "source"),
    "corps": ("division", "city", "source"),
    "documents": ("head", "source"),
    "figure_words": ("word", "kind", "source"),
    "frames": ("opens", "closes", "source"),
    "generic_unions": ("modifier", "source"),
    "given_characters": ("character", "source"),
    "group_heads": ("head", "source"),
    "group_names": ("word", "source"),
    "groups": ("word", "group", "named_after", "source"),
    "implied_groups": ("part", "group", "source"),
    "industries": ("industry", "source"),
    "leading_words": ("word", "any_of", "source"),
    "list_nouns": ("noun", "says", "source"),
    "modality": ("word", "modality", "goes_on", "source"),
    "name_ends": ("word", "source"),
    "national_programmes": ("short", "name", "source"),
    "national_unions": ("name", "words", "vertical", "source"),
    "organisations": ("suffix", "kind", "official", "source"),
    "particles": ("word", "part", "source"),
    "plain_modifiers": ("word", "source"),
    "plain_nouns": ("noun", "vague", "way", "source"),
    "pointers": ("word", "kind", "source"),
    "programme_kinds": ("kind", "counted", "bare", "lasting", "traits", "source"),
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
    "units": ("unit", "counts", "of", "source"),
    "venues": ("suffix", "source"),
    "zone_places": ("name", "adcode", "source"),
    "zone_suffixes": ("suffix", "source"),
}

# What a column may say, `;` between several: a slip in a row would be a word that does nothing.
VALUES: dict[tuple[str, str], tuple[str, ...]] = {
    ("attendance", "kind"): ("any", "body", "given", "person", "role", "contestant"),
    ("groups", "named_after"): ("yes", "name", "cared"),
    ("leading_words", "any_of"): ("yes",),
    ("list_nouns", "says"): ("all", "long", "sorts", "own", "made", "advanced", "behind"),
    ("modality", "goes_on"): ("yes",),
    ("modality", "modality"): ("planned", "ongoing", "negated"),
    ("organisations", "kind"): (
        "enterprise", "government", "office", "team", "school", "hospital", "foundation", "association",
        "media", "agency", "organ", "national", "unit", "generic",
    ),
    ("particles", "part"): (
        "abstract", "address", "aside", "deed", "cares", "celebrates", "consists", "future", "filler",
        "honours", "plain_honours", "means", "narrows", "serves", "stop", "through", "within", "works",
    ),
    ("plain_nouns", "vague"): ("yes",),
    ("plain_nouns", "way"): ("yes",),
    ("pointers", "kind"): ("level", "zone", "owner", "local", "pointer"),
    ("programme_kinds", "bare"): ("yes",),
    ("programme_kinds", "counted"): ("yes",),
    ("programme_kinds", "lasting"): ("yes",),
    ("programme_kinds", "traits"): ("room", "contest", "given", "done", "nowhere", "verb"),
    ("roles", "leads"): ("yes", "no"),
    ("triggers", "names"): ("yes", "inside"),
    ("triggers", "part"): (
        "organises", "hosts", "guides", "gives", "leans", "any", "makes", "advances", "brings", "holds",
        "opens", "means", "noun", "alone", "founds",
    ),
    ("triggers", "predicates"): (*PREDICATES, "event", "speech"),
    ("union_suffixes", "form"): ("general", "federation", "committee", "branch", "plain"),
    ("union_suffixes", "level"): ("industry", "enterprise"),
    ("units", "of"): ("people", "comers", "pieces"),
}  # fmt: skip

# A column whose words are rows of another table.
REFERS: dict[tuple[str, str], str] = {
    ("figure_words", "kind"): "programme_kinds",
    ("programmes", "kind"): "programme_kinds",
}


class Affixes:
    """Many words, asked whether a text ends or begins with one: those with its last or first character are tried.

    >>> suffixes = Affixes(("工会", "总工会", "集团"))
    >>> suffixes.end("某市总工会主席", 0, 5), suffixes.end("某市总工会主席"), suffixes.begin("某市总工会", 3)
    (True, False, True)
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_last: dict[str, tuple[str, ...]] = {}
        self._by_first: dict[str, tuple[str, ...]] = {}
        for word in words:
            self._by_last[word[-1]] = (*self._by_last.get(word[-1], ()), word)
            self._by_first[word[0]] = (*self._by_first.get(word[0], ()), word)

    def end(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether `text`, from `start` up to `end`, ends with one of the words."""
        last = text[-1:] if end is None else text[end - 1 : end]
        alike = self._by_last.get(last)
        return alike is not None and text.endswith(alike, start, end)

    def begin(self, text: str, start: int = 0) -> bool:
        """Whether one of the words stands in `text` at `start`."""
        alike = self._by_first.get(text[start : start + 1])
        return alike is not None and text.startswith(alike, start)


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
        return self._by("triggers", "part")

    @cached_property
    def kinds(self) -> Mapping[str, frozenset[str]]:
        """What is so of a programme's kind (`room`, `contest`, … as the README lists them) -> the kinds."""
        return self._by("programme_kinds", "traits")

    def is_kind(self, noun: str, trait: str) -> bool:
        """Whether a programme's noun is of a kind with a trait: `is_kind("驿站", "room")`."""
        row = self["programmes"].get(noun)
        return row is not None and row["kind"] in self.kinds[trait]

    @cached_property
    def units(self) -> Mapping[str, frozenset[str]]:
        """What is counted (`people`, `comers`, `pieces`) -> the units that it is counted by."""
        return self._by("units", "of")

    @cached_property
    def particles(self) -> Mapping[str, frozenset[str]]:
        """What a word does (`aside`, `means`, `stop`, … as the README lists them) -> the words that do."""
        return self._by("particles", "part")

    @cached_property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """What a noun says (`all`, `long`, `made`, `behind`, … as the README lists them) -> the nouns that say it."""
        return self._by("list_nouns", "says")

    @cached_property
    def pointers(self) -> Mapping[str, frozenset[str]]:
        """Kind of pointer (`level`, `zone`, `owner`, `local`, `pointer`) -> its words."""
        return self._by("pointers", "kind")

    def _by(self, table: str, column: str) -> Mapping[str, frozenset[str]]:
        """What a column may say -> the words of the table whose row says it."""
        rows = self[table].items()
        return {
            said: frozenset(word for word, row in rows if said in row[column].split(";"))
            for said in VALUES[table, column]
        }

    @cached_property
    def endings(self) -> Mapping[str, Affixes]:
        """Words that texts are asked to begin or end with: whole tables, and parts of tables, by name."""
        any_of = (word for word, row in self["leading_words"].items() if row["any_of"] == "yes")
        return {
            "organisations": Affixes(self["organisations"]),
            "firms": Affixes(w for w, row in self["organisations"].items() if row["kind"] == "enterprise"),
            "industries": Affixes(self["industries"]),
            "awards": Affixes(self["awards"]),
            "bodies": Affixes((*self["organisations"], *self["industries"])),
            "titles": Affixes((*self["roles"], *self["awards"])),
            "people": Affixes(word for word in (*self["roles"], *self["groups"]) if len(word) > 1),
            "any_of": Affixes(any_of),
            "holds": Affixes(self.parts["holds"]),
            "pointer": Affixes(self.pointers["pointer"]),
            "future": Affixes(self.particles["future"]),
            "abstract": Affixes(self.particles["abstract"]),
            "through": Affixes(self.particles["through"]),
            "means": Affixes(self.particles["means"] | self.particles["through"]),
            # What stands before a body that something is done for, where, through or by whose word: it does not do it.
            "aside": Affixes(self.particles["aside"] | self.particles["means"] | self.particles["through"]),
            "founds": Affixes(self.parts["founds"]),
            "ways": Affixes(word for word, row in self["plain_nouns"].items() if row["way"]),
            "made": Affixes(self.lists["made"]),
            "advanced": Affixes(self.lists["advanced"]),
        }

    def __reduce__(self) -> tuple[object, ...]:
        return (load, ())


def read_table(path: Path, columns: tuple[str, ...]) -> Mapping[str, Row]:
    """Word -> row of one CSV file; a row that does not fit the header is an error that names its line."""
    allowed = {column: {"", *VALUES.get((path.stem, column), ())} for column in columns}
    allowed = {column: values for column, values in allowed.items() if len(values) > 1}
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
                for column, values in allowed.items():
                    if row[column] not in values and not values.issuperset(row[column].split(";")):
                        raise LexiconError(
                            f"{path.name}:{reader.line_num}: {column} {row[column]!r} of {word} is unknown: "
                            f"use {', '.join(VALUES[path.stem, column])}, `;` between several"
                        )
                rows[word] = row
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read ({error.strerror})") from error
    return rows


@cache
def load() -> Lexicon:
    """The shipped lexicon, read once per process."""
    return read(data_path("seeds", "lexicon"))


def read(folder: Path) -> Lexicon:
    """The lexicon of a folder; a row that names what another table does not have is an error."""
    tables = {name: read_table(folder / f"{name}.csv", columns) for name, columns in TABLES.items()}
    for (name, column), other in REFERS.items():
        for word, row in tables[name].items():
            if not tables[other].keys() >= set(row[column].split(";")):
                raise LexiconError(
                    f"{name}.csv: {column} {row[column]!r} of {word} is unknown: add its row to {other}.csv"
                )
    return Lexicon(tables)
