"""The measuring of speed: what is guarded bites, the recorded table is the one of the page, every group measures."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.bench import growth, rows, speed, start
from benchmarks.bench.rows import Row
from benchmarks.corpus.pages import write
from kg.pipeline import build


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write(3, 5, folder)
    return folder


@pytest.mark.parametrize(
    ("now", "before", "found"),
    [
        (Row("g", "n", 0.86, "×", "more"), 1.0, False),
        (Row("g", "n", 0.84, "×", "more"), 1.0, True),
        (Row("g", "n", 1.14, "×", "less"), 1.0, False),
        (Row("g", "n", 1.16, "×", "less"), 1.0, True),
        (Row("g", "n", 0.1, "MB/s", "more"), 1.0, False),  # of the machine
        (Row("g", "n", 0.1, "×"), 1.0, False),  # neither is better
        (Row("g", "other", 0.1, "×", "more"), 1.0, False),  # never recorded
    ],
)
def test_a_ratio_that_is_worse_by_more_than_is_allowed_is_found(now: Row, before: float, found: bool) -> None:
    assert bool(rows.worse([now], {("g", "n"): before})) is found


def test_what_is_recorded_comes_back_and_other_groups_stay(tmp_path: Path) -> None:
    path, page = tmp_path / "recorded.csv", tmp_path / "performance.md"
    rows.record([Row("a", "x", 1.5, "×", "more", 1.0), Row("b", "y", 120.0, "MB", "less", 100)], path)
    rows.record([Row("a", "x", 0.5, "×", "more", 1.0)], path)
    assert rows.recorded(path) == {("a", "x"): 0.5, ("b", "y"): 120.0}
    page.write_text(f"before\n{rows.MARKS[0]}\nold\n{rows.MARKS[1]}\nafter\n", "utf-8")
    rows.write_page(rows.from_file(path), page)
    text = page.read_text("utf-8")
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
    assert "old" not in text
    assert "| a: x | 0.5 × | ≥ 1 × | not yet |" in text
    assert "| b: y | 120 MB | ≤ 100 MB | not yet |" in text


def test_the_page_shows_what_was_recorded() -> None:
    text = rows.PAGE.read_text("utf-8")
    assert text.split(rows.MARKS[0])[1].split(rows.MARKS[1])[0].strip() == rows.table(rows.from_file())


def test_reading_is_measured_beside_the_tokenizer(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "RUNS", 2)
    found = {row.name: row for row in speed.speed(pages, "made")}
    both = found["pages to facts"].value
    assert found["pages to facts, against jieba.cut"].value > 0
    assert both < found["repair of the reading order"].value
    assert both < found["entities and facts"].value


def test_what_is_compared_is_measured_in_turns() -> None:
    done: list[str] = []
    works = [lambda name=name: done.append(name) for name in "abc"]
    assert len(speed.in_turns(works, parts=2)) == 3
    assert "".join(done) == "aabaacaa"


def test_builds_grow_and_are_measured(tmp_path: Path) -> None:
    found = {(row.group, row.name): row.value for row in growth.growth(tmp_path, base=1, steps=(1, 2))}
    groups = list(dict.fromkeys(group for group, _ in found))
    assert [group.split(" (")[0] for group in groups] == ["build of 1 pages", "build of 2 pages"]
    for group in groups:
        assert found[group, "rate"] > 0
        assert 20 < found[group, "peak memory"] < 2000
        assert 5 < found[group, "quads per fact"] < 30


def test_the_start_of_commands_is_measured(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "RUNS", 1)
    monkeypatch.setattr(start, "PAGES", 1)
    build(pages, tmp_path / "store")
    found = {row.name: row.value for row in start.start(tmp_path / "store", tmp_path)}
    assert list(found) == ["python -c pass", "kg --help", "kg query", "one more page, from the shell"]
    assert all(value > 0 for value in found.values())
