"""The hostile pages: made from their number alone, checked by checks that bite, and counted honestly."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.fuzz.__main__ import again, one
from benchmarks.fuzz.check import Broken, check, check_page, read_back, same_characters, sound, way_back
from benchmarks.fuzz.make import make
from benchmarks.fuzz.state import NAME, State
from kg.model import Extraction
from kg.pages import read
from tests.pages_for_tests import FAIR, write_pages


@pytest.fixture
def found(tmp_path: Path) -> Extraction:
    (page,) = read(write_pages(tmp_path, fair=FAIR) / "fair.txt")
    return check_page(page)


def test_a_page_is_made_from_its_number_alone() -> None:
    assert make(1, 5) == make(1, 5)
    assert len({make(seed, number).data for seed in (1, 2) for number in range(100)}) > 190


def test_some_hundred_pages_hold_to_what_is_promised(tmp_path: Path) -> None:
    state = State.load(None, 20)
    for _ in range(300):
        one(state, tmp_path)
    assert not state.faults
    assert state.done == 300
    assert state.read > 200
    assert state.facts > 100


def test_a_character_lost_or_moved_is_found(found: Extraction) -> None:
    page = found.page
    other = replace(page, raw=page.raw.replace("昆", "崑", 1))
    with pytest.raises(Broken, match="its characters"):
        same_characters(other)
    with pytest.raises(Broken, match="a character of the page"):
        way_back(other, found.articles)
    first, *rest = page.blocks
    with pytest.raises(Broken, match="each character once"):
        same_characters(replace(page, blocks=(first, first, *rest)))
    article = found.articles[0]
    twice = replace(
        article,
        origins=(article.origins[0],) * len(article.origins),
        text=article.text[:1] * len(article.text),
    )
    with pytest.raises(Broken, match="each character once"):
        way_back(page, (twice,))


def test_a_wrong_fact_is_found(found: Extraction) -> None:
    fact = next(fact for fact in found.facts if fact.o)
    piece = fact.evidence[0]
    wrong = {
        "an exact quote": replace(fact, evidence=(replace(piece, start=piece.start + 1),)),
        "of entities that are there": replace(fact, o="https://a.example/"),
        "how sure": replace(fact, confidence=1.5),
        "of two things": replace(fact, o=fact.s),
        "evidence": replace(fact, evidence=()),
    }
    for said, one_ in wrong.items():
        with pytest.raises(Broken, match=said):
            sound(replace(found, facts=(one_,)))
    with pytest.raises(Broken, match="told once"):
        sound(replace(found, facts=(fact, fact)))
    entity = replace(found.entities[0], id=found.entities[0].id + " >")
    with pytest.raises(Broken, match="legal as it is"):
        sound(replace(found, entities=(entity,), facts=()))


def test_what_is_not_read_back_is_found(found: Extraction, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.fuzz.check.clean", lambda text: text + "x")
    with pytest.raises(Broken, match="the text of the article"):
        read_back(found)


def test_a_run_goes_on_where_it_was_and_its_faults_are_looked_at_again(tmp_path: Path) -> None:
    state = State.load(tmp_path / "state", 3)
    for _ in range(5):
        one(state, tmp_path)
    state.fault(2, b"", "what was mended")
    state.save(tmp_path / "state")
    later = State.load(tmp_path / "state", 3)
    assert (later.done, later.read, later.facts) == (state.done, state.read, state.facts)
    again(later, tmp_path)
    assert list(later.mended) == ["what was mended"]
    assert not later.faults
    one(later, tmp_path)
    assert [span[1:] for span in map(tuple, later.spans)] == [(0, 5), (5, 6)]
    assert json.loads((tmp_path / "state" / NAME).read_text(encoding="utf-8"))["done"] == 5
    with pytest.raises(SystemExit, match="name another folder"):
        State.load(tmp_path / "state", 4)


def test_an_error_of_any_kind_is_a_fault_and_the_next_page_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path) -> tuple[int, int]:
        raise ZeroDivisionError

    state = State.load(None, 1)
    monkeypatch.setattr("benchmarks.fuzz.__main__.check", broken)
    one(state, tmp_path)
    monkeypatch.setattr("benchmarks.fuzz.__main__.check", check)
    one(state, tmp_path)
    assert [(known["page"], known["times"]) for known in state.faults.values()] == [(0, 1)]
    assert state.done == 2
