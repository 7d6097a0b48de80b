"""A folder of word lists in, their rows by table and word out; which lists there are, and what a column may say."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from kg.errors import LexiconError
from kg.model import PREDICATES

Row = Mapping[str, str]

# Table name -> the columns its file must have; the first is the word itself.
TABLES: dict[str, tuple[str, ...]] = {
    "adverbs": ("word", "source"),
    "attendance": ("word", "kind", "source"),
    "awards": ("head", "source"),
    "boundaries": ("word", "source"),
    "corps": ("division", "city", "source"),
    "documents": ("head", "source"),
    "figure_words": ("word", "kind", "source"),
    "generic_unions": ("modifier", "source"),
    "group_heads": ("head", "source"),
    "group_names": ("word", "source"),
    "groups": ("word", "group", "named_after", "source"),
    "implied_groups": ("part", "group", "source"),
    "industries": ("industry", "source"),
    "leading_words": ("word", "any_of", "source"),
    "list_nouns": ("noun", "says", "source"),
    "modality": ("word", "modality", "goes_on", "source"),
    "name_characters": ("character", "family", "first", "second", "only", "source"),
    "name_ends": ("word", "source"),
    "name_parts": ("word", "language", "source"),
    "name_signs": ("sign", "weight", "source"),
    "national_programmes": ("short", "name", "source"),
    "national_unions": ("name", "words", "vertical", "source"),
    "nouns": ("word", "says", "source"),
    "organisations": ("suffix", "kind", "official", "source"),
    "particles": ("word", "part", "source"),
    "place_ends": ("word", "source"),
    "plain_modifiers": ("word", "source"),
    "plain_nouns": ("noun", "vague", "way", "source"),
    "pointers": ("word", "kind", "source"),
    "programme_kinds": ("kind", "counted", "bare", "lasting", "traits", "source"),
    "programmes": ("head", "kind", "source"),
    "regions": ("word", "name", "members", "source"),
    "province_characters": ("character", "code", "source"),
    "roles": ("role", "leads", "source"),
    "rules": ("rule", "confidence", "source"),
    "seasons": ("word", "source"),
    "sectors": ("word", "sector", "source"),
    "sole_roles": ("role", "source"),
    "surnames": ("surname", "source"),
    "topics": ("word", "source"),
    "trades": ("trade", "source"),
    "triggers": ("word", "predicates", "names", "part", "source"),
    "union_suffixes": ("suffix", "level", "source"),
    "units": ("unit", "counts", "of", "source"),
    "venues": ("suffix", "source"),
    "zone_places": ("name", "adcode", "source"),
    "zone_suffixes": ("suffix", "source"),
}

# What a column may say, `;` between several: a slip in a row would be a word that does nothing.
VALUES: dict[tuple[str, str], tuple[str, ...]] = {
    ("attendance", "kind"): ("any", "body", "given", "person", "role", "contestant"),
    ("groups", "named_after"): ("yes", "told", "name", "cared"),
    ("leading_words", "any_of"): ("yes",),
    ("list_nouns", "says"): ("long", "sorts", "parts", "own", "made", "advanced", "behind", "taught", "played"),
    ("modality", "goes_on"): ("yes",),
    ("modality", "modality"): ("planned", "ongoing", "negated"),
    ("nouns", "says"): (
        "aspect", "contest", "divides", "lays_down", "manner", "no_part", "paper", "part", "rules", "spelt", "spot",
        "sums", "told_of", "total",
    ),
    ("organisations", "kind"): (
        "enterprise", "government", "office", "team", "school", "hospital", "foundation", "association",
        "media", "agency", "organ", "national", "unit", "generic",
    ),
    ("particles", "part"): (
        "abstract", "address", "any_city", "aside", "deed", "cares", "celebrates", "consists", "counted",
        "done", "dwells", "future", "filler", "glued", "grows", "honours", "plain_honours", "lively", "looks",
        "means", "narrows", "no_name", "offers", "quarter", "railways", "serves", "sorts", "states", "stop",
        "tells_of", "through", "trade", "throughout", "visits", "within", "word", "works",
    ),
    ("plain_nouns", "vague"): ("yes",),
    ("plain_nouns", "way"): ("yes",),
    ("pointers", "kind"): ("level", "zone", "owner", "local", "pointer"),
    ("programme_kinds", "bare"): ("yes",),
    ("programme_kinds", "counted"): ("yes",),
    ("programme_kinds", "lasting"): ("yes",),
    ("programme_kinds", "traits"): ("room", "contest", "given", "done", "nowhere", "treats", "verb"),
    ("roles", "leads"): ("yes", "no"),
    ("triggers", "names"): ("yes", "inside"),
    ("triggers", "part"): (
        "organises", "guides", "gives", "leans", "any", "makes", "advances", "brings", "holds",
        "opens", "keeps", "means", "noun", "alone",
    ),
    ("triggers", "predicates"): (*PREDICATES, "event", "speech"),
    ("union_suffixes", "level"): ("industry", "enterprise"),
    ("units", "of"): ("people", "comers", "pieces"),
}  # fmt: skip

# A column whose words are rows of another table.
REFERS: dict[tuple[str, str], str] = {
    ("figure_words", "kind"): "programme_kinds",
    ("programmes", "kind"): "programme_kinds",
}


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


def read_tables(folder: Path) -> dict[str, Mapping[str, Row]]:
    """All tables of a folder by name; a row that names what another table does not have is an error."""
    tables = {name: read_table(folder / f"{name}.csv", columns) for name, columns in TABLES.items()}
    for (name, column), other in REFERS.items():
        for word, row in tables[name].items():
            if not tables[other].keys() >= set(row[column].split(";")):
                raise LexiconError(
                    f"{name}.csv: {column} {row[column]!r} of {word} is unknown: add its row to {other}.csv"
                )
    return tables
