"""Pages to graph: what is built, what is left alone, and what a bad file costs."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg import pipeline, reading
from kg.data import data_path
from kg.errors import InputError
from kg.graph.stores import open_store
from kg.model import Extraction, Page
from kg.pages import folder
from kg.pages.readers import Skipped
from tests.pages_for_tests import CONTEST, FAIR, FAIR_AGAIN, STATION, write_not_pages, write_pages

pytestmark = pytest.mark.usefixtures("small_tree")
SAMPLES = sorted(data_path("seeds", "pages").glob("*.txt"))


def quads(store: Path | str) -> bytes:
    held = io.BytesIO()
    with open_store(store, read_only=True) as opened:
        opened.dump(held)
    return held.getvalue()


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages", fair=FAIR, station=STATION, contest=CONTEST)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kg-store"


def test_the_graph_says_what_the_json_lines_say(sample_graph: kg.Graph) -> None:
    stated = Counter[str]()
    for one in pipeline.extract_paths(SAMPLES, strict=True):
        assert isinstance(one, Extraction)
        stated.update(fact.p for fact in one.facts)
    claims = sample_graph.table(
        "SELECT ?p (COUNT(?claim) AS ?n) { ?claim a u:Claim ; rdf:predicate ?p "
        "FILTER NOT EXISTS { ?claim u:inferred true } } GROUP BY ?p"
    )
    assert {str(p).rpartition("#")[2]: n for p, n in claims.rows} == dict(stated)


def test_the_base_of_the_addresses_is_a_setting(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("本报讯 昆山市总工会开办职工夜校,服务职工三百人。", "utf-8")
    code = (
        "import sys; from kg.graph.quads import lines; from kg.pipeline import extract_paths\n"
        "for found in extract_paths(sys.argv[1:]): print(*lines(found), sep='\\n')"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(page)],
        env={**os.environ, "KG_BASE": "https://other.example", "PYTHONUTF8": "1"},
        check=True, capture_output=True, encoding="utf-8",
    ).stdout  # fmt: skip
    assert (
        "<https://other.example/Union/320583/昆山市总工会> <https://union-kg.example/ontology#runs>" in told
    )
    assert "<https://other.example/claim/" in told
    assert "<https://union-kg.example/Union" not in told


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_evidence_is_the_raw_characters_of_the_page(path: Path) -> None:
    for one in pipeline.extract_paths([path], strict=True):
        assert isinstance(one, Extraction)
        articles = {article.id: article for article in one.articles}
        assert one.facts
        for fact in one.facts:
            assert fact.evidence, fact
            for piece in fact.evidence:
                article = articles[piece.article]
                assert article.text[piece.start : piece.end] == piece.quote
                raw = [one.page.raw[at] for at in article.origins[piece.start : piece.end]]
                assert squash("".join(raw)) == squash(piece.quote)


def squash(text: str) -> str:
    return "".join(text.split())


def test_an_unchanged_page_is_not_read_again(pages: Path, store: Path) -> None:
    first = pipeline.build(pages, store, strict=True)
    assert sorted(first.added) == ["contest", "fair", "station"]
    assert first.facts > 3
    before = quads(store)
    second = pipeline.build(pages, store, strict=True)
    assert (second.added, second.changed, len(second.unchanged)) == ((), (), 3)
    assert quads(store) == before


def test_an_unchanged_file_is_not_even_looked_into(
    pages: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pages / "two.jsonl").write_text(
        "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in (FAIR, STATION)),
        encoding="utf-8",
    )
    pipeline.build(pages, store, strict=True)
    looked: list[str] = []
    real = folder.pages_in

    def noted(data: bytes, path: Path, **given: str | None) -> Iterator[Page | Skipped]:
        looked.append(Path(path).name)
        return real(data, path, **given)

    monkeypatch.setattr(folder, "pages_in", noted)
    assert len(pipeline.build(pages, store, strict=True).unchanged) == 5
    assert looked == ["two.jsonl"]  # of several pages each may be bad, which has to be told again
    assert len(pipeline.build(pages, store, date="2024-03-13", strict=True).changed) == 5
    assert len(looked) == 5


def test_a_changed_page_takes_the_place_of_the_old_one(pages: Path, store: Path, tmp_path: Path) -> None:
    pipeline.build(pages, store, strict=True)
    assert b'"1200"' in quads(store)
    write_pages(pages, fair=FAIR_AGAIN)
    report = pipeline.build(pages, store, strict=True)
    assert (report.added, report.changed) == ((), ("fair",))
    pipeline.build(pages, tmp_path / "fresh", strict=True)
    assert quads(store) == quads(tmp_path / "fresh")
    assert b'"1200"' not in quads(store)
    assert b'"1500"' in quads(store)


def test_the_order_of_files_and_of_builds_does_not_matter(pages: Path, store: Path, tmp_path: Path) -> None:
    pipeline.build(pages, store, strict=True)
    for path in sorted(pages.iterdir(), reverse=True):
        pipeline.build(path, tmp_path / "one-by-one", strict=True)
    assert quads(tmp_path / "one-by-one") == quads(store)


def test_pages_read_by_other_code_or_with_another_date_are_read_again(
    pages: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.build(pages, store, strict=True)
    assert len(pipeline.build(pages, store, date="2024-03-13", strict=True).changed) == 3
    assert len(pipeline.build(pages, store, date="2024-03-13", strict=True).unchanged) == 3
    monkeypatch.setattr(pipeline, "_code", lambda: "another")
    assert len(pipeline.build(pages, store, date="2024-03-13", strict=True).changed) == 3


def test_a_build_that_is_stopped_goes_on_where_it_was(
    pages: Path, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline.build(pages, store, progress=stop)
    report = pipeline.build(pages, store, strict=True)
    assert len(report.added) == 1
    assert len(report.unchanged) == 2
    pipeline.build(pages, tmp_path / "fresh", strict=True)
    assert quads(store) == quads(tmp_path / "fresh")


def test_what_is_no_page_is_skipped_with_its_reason_and_the_others_go_on(pages: Path, store: Path) -> None:
    write_not_pages(pages)
    report = pipeline.build(pages, store, strict=True)
    assert len(report.added) == 3
    reasons = {Path(skipped.source).name: skipped.reason for skipped in report.skipped}
    assert set(reasons) == {"empty.txt", "picture.txt", "english.txt", "blank.txt"}
    assert "empty" in reasons["empty.txt"]
    assert "JPEG" in reasons["picture.txt"]
    assert "not a Chinese page" in reasons["english.txt"]
    assert all(name in reason for name, reason in reasons.items())


def test_a_page_that_turns_bad_loses_nothing_that_was_built(pages: Path, store: Path) -> None:
    pipeline.build(pages, store, strict=True)
    before = quads(store)
    (pages / "fair.txt").write_bytes(b"")
    report = pipeline.build(pages, store, strict=True)
    assert [Path(skipped.source).name for skipped in report.skipped] == ["fair.txt"]
    assert quads(store) == before


def test_a_line_of_a_hundred_megabytes_is_refused_by_name(pages: Path, store: Path) -> None:
    with (pages / "long.txt").open("wb") as file:
        for _ in range(100):
            file.write("工会活动".encode() * (1_000_000 // 12))
            file.write(b" " * (1_000_000 % 12))
    report = pipeline.build(pages, store, strict=True)
    assert len(report.added) == 3
    assert [Path(skipped.source).name for skipped in report.skipped] == ["long.txt"]
    assert "MB" in report.skipped[0].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read_is_named(pages: Path, store: Path) -> None:
    (pages / "fair.txt").chmod(0)
    report = pipeline.build(pages, store, strict=True)
    assert len(report.added) == 2
    assert "fair.txt" in report.skipped[0].reason
    assert "permission" in report.skipped[0].reason.lower()


def test_a_path_that_is_not_there_stops_before_anything_is_read(pages: Path, store: Path) -> None:
    with pytest.raises(InputError, match="missing"):
        pipeline.build([pages, pages / "missing"], store)


def test_a_folder_without_pages_is_said_to_have_none(tmp_path: Path, store: Path) -> None:
    (tmp_path / "nothing").mkdir()
    (tmp_path / "nothing" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    report = pipeline.build(tmp_path / "nothing", store)
    assert report.read == 0
    assert any("no page in this folder" in skipped.reason for skipped in report.skipped)


def test_a_fault_in_reading_costs_one_page(pages: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = reading.extract

    def faulty(page, articles, **options):  # type: ignore[no-untyped-def]
        if page.id == "fair":
            raise ZeroDivisionError("in a rule")
        return whole(page, articles, **options)

    monkeypatch.setattr(reading, "extract", faulty)
    report = pipeline.build(pages, store)
    assert len(report.added) == 2
    assert "ZeroDivisionError" in report.skipped[0].reason
    with pytest.raises(ZeroDivisionError):
        pipeline.build(pages, store, strict=True)


def test_standard_input_is_a_page_of_its_own(
    pages: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = set()
    for text in (FAIR, STATION):
        with (pages / "in").open("wb") as file:
            file.write(text.encode())
        with (pages / "in").open("rb") as file:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(file))
            names.update(pipeline.build("-", store, strict=True).added)
    assert len(names) == 2
    assert all(name.startswith("stdin-") for name in names)


def test_two_files_of_one_name_are_two_pages(tmp_path: Path, store: Path) -> None:
    for day, text in (("2024-03-12", FAIR), ("2024-03-13", STATION)):
        write_pages(tmp_path / "paper" / day, page01=text)
    report = pipeline.build(tmp_path / "paper", store, strict=True)
    assert len(set(report.added)) == 2


def test_extract_paths_tells_what_it_skipped(pages: Path) -> None:
    write_not_pages(pages)
    found = list(pipeline.extract_paths(pages, strict=True))
    assert sum(isinstance(one, Extraction) for one in found) == 3
    assert sum(isinstance(one, Skipped) for one in found) == 4


def test_a_file_of_the_same_name_elsewhere_is_another_page(tmp_path: Path, store: Path) -> None:
    for day, text in (("2024-03-12", FAIR), ("2024-03-13", STATION)):
        write_pages(tmp_path / "paper" / day, page01=text)
        pipeline.build(tmp_path / "paper" / day, store, strict=True)
    pipeline.build(tmp_path / "paper", tmp_path / "at-once", strict=True)
    with open_store(store, read_only=True) as one, open_store(tmp_path / "at-once", read_only=True) as other:
        assert len(one.ledger()) == len(other.ledger()) == 2
    # Built once more with both in sight, it is the graph of both.
    pipeline.build(tmp_path / "paper", store, strict=True)
    assert quads(store) == quads(tmp_path / "at-once")


def test_a_file_that_was_moved_is_the_same_page(pages: Path, store: Path, tmp_path: Path) -> None:
    pipeline.build(pages, store, strict=True)
    (tmp_path / "moved").mkdir()
    (pages / "fair.txt").rename(tmp_path / "moved" / "fair.txt")
    assert pipeline.build(tmp_path / "moved", store, strict=True).unchanged == ("fair",)
    write_pages(tmp_path / "moved", fair=FAIR_AGAIN)
    assert pipeline.build(tmp_path / "moved", store, strict=True).changed == ("fair",)


def test_a_page_that_its_file_no_longer_holds_is_forgotten(tmp_path: Path, store: Path) -> None:
    file = tmp_path / "pages.jsonl"
    rows = [
        json.dumps({"id": name, "text": text}, ensure_ascii=False)
        for name, text in (("a", FAIR), ("b", STATION))
    ]
    file.write_text("\n".join(rows), encoding="utf-8")
    pipeline.build(file, store, strict=True)
    file.write_text(rows[1], encoding="utf-8")
    pipeline.build(file, store, strict=True)
    with open_store(store, read_only=True) as opened:
        assert list(opened.ledger()) == ["b"]


def test_restoring_gives_the_same_graph(pages: Path, store: Path) -> None:
    pipeline.build(pages, store, strict=True)
    before = quads(store)
    assert pipeline.restore(store) == 3
    assert quads(store) == before


def test_a_build_checks_the_pages_it_has_read(
    pages: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (pipeline.build(pages, store).checked, pipeline.build(pages, store).checked) == (3, 0)
    whole = reading.extract

    def wrong(page, articles, **options):  # type: ignore[no-untyped-def]
        found = whole(page, articles, **options)
        return replace(found, facts=tuple(replace(fact, confidence=1.5) for fact in found.facts))

    monkeypatch.setattr(reading, "extract", wrong)
    write_pages(pages, fair=FAIR_AGAIN)
    report = pipeline.build(pages, store)
    assert (report.changed, report.checked) == (("fair",), 1)
    assert {(finding.shape, finding.page) for finding in report.findings} == {("Claim", "fair")}
    assert all(finding.quote for finding in report.findings)


def test_nothing_to_read_leaves_no_empty_graph(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    report = pipeline.build(tmp_path / "pages", tmp_path / "store")
    assert (report.read, len(report.skipped)) == (0, 1)
    assert not (tmp_path / "store").exists()
