"""The list of a store is kept beside it: opened when it fits, shown while it is made anew, made by large builds."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from kg.explore import web
from kg.explore.facts import Facts
from kg.explore.web import beside, listed
from kg.explore.web.source import StoreSource
from tests.explore.web.conftest import put


@pytest.fixture
def store(small: Facts, tmp_path: Path) -> str:
    put(tmp_path / "store", small)
    return str(tmp_path / "store")


def totals(source: StoreSource) -> int:
    return source.state().catalogue.totals["articles"]


def changed(store: str, small: Facts) -> None:
    """One more page, so that a list of before does not fit."""
    put(Path(store), Facts(small.entities, (), small.articles), "p2")


def test_a_list_that_fits_is_opened_and_one_that_does_not_is_made_anew(store: str, small: Facts) -> None:
    StoreSource(store).close()
    assert beside.kept(store, beside.fingerprint(store)) is not None
    changed(store, small)
    assert beside.kept(store, beside.fingerprint(store)) is None
    source = StoreSource(store)
    assert totals(source) == 2
    source.close()


def test_a_large_list_is_shown_as_it_was_until_the_new_one_is_there(
    store: str, small: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    StoreSource(store).close()
    changed(store, small)
    monkeypatch.setattr(beside, "MANY", 0)
    source = StoreSource(store)
    assert source._state.catalogue.totals["articles"] == 1
    end = time.monotonic() + 120
    while totals(source) == 1 and time.monotonic() < end:
        time.sleep(0.02)
    assert totals(source) == 2
    source.close()


def test_a_list_in_a_folder_that_may_not_be_written_to_is_made_elsewhere(
    store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    source = StoreSource(store)
    assert totals(source) == 1
    assert [path.name for path in Path(store).glob("site*")] == []
    source.close()


@pytest.mark.parametrize(("articles", "made"), [(1, False), (web.WORTH_LISTING, True)])
def test_a_large_build_makes_the_list(store: str, articles: int, made: bool) -> None:
    listed(store, articles)
    assert (Path(store) / beside.LIST).is_file() is made
    assert (beside.kept(store, beside.fingerprint(store)) is not None) is made


def test_after_a_small_build_on_a_large_store_the_list_is_left_as_it_was(
    store: str, small: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "WORTH_LISTING", 1)
    listed(store, 1)
    before = (Path(store) / beside.LIST).read_bytes()
    changed(store, small)
    monkeypatch.setattr(beside, "MANY", 0)
    monkeypatch.setattr(web, "SHARE", 1)
    listed(store, 1)
    assert (Path(store) / beside.LIST).read_bytes() == before
