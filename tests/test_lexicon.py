"""The word lists: what a table may hold, and that a row which says something else is told by file, line and value."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kg.data import data_path
from kg.errors import LexiconError
from kg.explore.labels import labels
from kg.lexicon import load
from kg.tables import REFERS, TABLES, VALUES, read_tables

FOLDER = data_path("seeds", "lexicon")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the word lists but for the one of places, which is no table of words."""
    return Path(shutil.copytree(FOLDER, tmp_path / "lexicon", ignore=shutil.ignore_patterns("places.csv")))


def test_the_shipped_lists_are_read(folder: Path) -> None:
    assert read_tables(folder) == load()
    assert load()["groups"]["快递小哥"]["group"] == "快递员"


@pytest.mark.parametrize(
    ("table", "row", "says"),
    [
        ("topics", "工会,general usage", "工会 stands twice; keep one row"),
        ("topics", "罢市", "does not fit the header"),
        ("topics", ",general usage", "does not fit the header"),
        ("topics", "罢市,general usage,more", "does not fit the header"),
        (
            "triggers",
            "筹划妥,runs,,organizes,general usage",
            "part 'organizes' of 筹划妥 is unknown: use organises",
        ),
        (
            "triggers",
            "筹划妥,runs;holds,,,general usage",
            "predicates 'runs;holds' of 筹划妥 is unknown: use runs",
        ),
        (
            "organisations",
            "联署所,bureau,,general usage",
            "kind 'bureau' of 联署所 is unknown: use enterprise",
        ),
        ("list_nouns", "名堂,alle,general usage", "says 'alle' of 名堂 is unknown: use long"),
    ],
)
def test_a_row_that_says_something_else_is_told(folder: Path, table: str, row: str, says: str) -> None:
    path = folder / f"{table}.csv"
    lines = path.read_text(encoding="utf-8").count("\n") + 1
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    with pytest.raises(LexiconError, match=rf"^{table}\.csv:{lines}: .*{re.escape(says)}"):
        read_tables(folder)


@pytest.mark.parametrize(("table", "column"), REFERS)
def test_what_another_table_lists_has_a_row_there(folder: Path, table: str, column: str) -> None:
    columns = TABLES[table]
    row = ",".join({columns[0]: "名堂", column: "sorcery"}.get(name, "") for name in columns)
    with (folder / f"{table}.csv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    with pytest.raises(
        LexiconError, match=rf"{column} 'sorcery' of 名堂 .* add its row to {REFERS[table, column]}"
    ):
        read_tables(folder)


def test_another_header_is_told(folder: Path) -> None:
    (folder / "topics.csv").write_text("word\n工会\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"topics\.csv: the header must be word,source"):
        read_tables(folder)


def test_a_list_that_is_missing_is_told(folder: Path) -> None:
    (folder / "topics.csv").unlink()
    with pytest.raises(LexiconError, match=r"topics\.csv: cannot be read"):
        read_tables(folder)


@pytest.mark.parametrize(("table", "column"), VALUES)
def test_whatever_a_column_may_say_is_said_and_documented(table: str, column: str) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    section = re.split(r"^## ", readme, flags=re.MULTILINE)
    (told,) = (text for text in section if text.startswith(f"{table}.csv"))
    said = {word for row in load()[table].values() for word in row[column].split(";")} - {""}
    if column == "predicates":
        assert said <= set(VALUES[table, column])  # a place or an office is said without a verb
        return
    assert said == set(VALUES[table, column])
    assert {word for word in VALUES[table, column] if f"`{word}`" not in told} == set()


def test_every_rule_is_measured_and_described() -> None:
    measured, described = (
        set(load()["rules"]),
        {key.removeprefix("rule.") for key in labels("zh") if key.startswith("rule.") and ":" not in key},
    )
    assert not {rule for rule in measured if not {rule, rule.partition(".")[2]} & described}
    assert not described - measured


@pytest.mark.parametrize(
    ("rule", "row"),
    [("leads.post", "leads.post"), ("establishes.headline", "headline"), ("clause", "clause")],
)
def test_a_rule_without_a_row_is_as_sure_as_its_kind(rule: str, row: str) -> None:
    assert load().sure(rule) == float(load()["rules"][row]["confidence"])


def test_a_rule_that_nothing_is_known_of_says_so() -> None:
    with pytest.raises(LexiconError, match=r"rules.csv has no row for runs.guessed"):
        load().sure("runs.guessed")
