"""The states of a graph that a build goes on changing: one at a time, made once, and gone with its last reader."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.explore.facts import Facts
from kg.explore.web import source as site_source
from kg.explore.web.source import StoreSource
from kg.explore.web.state import State
from kg.graph.storage.snapshot import PREFIX
from kg.model import Fact
from tests.explore.web.conftest import put

CHANGES = 4


def test_one_state_is_made_for_a_change_and_the_one_before_goes(
    fresh: StoreSource, small: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_source, "LOOK_AGAIN", 0.05)
    monkeypatch.setattr(site_source, "SHARE", 0)
    states = [weakref.ref(fresh.state())]
    opened = StoreSource._opened

    def counted(self: StoreSource, made_from: str) -> State:
        state = opened(self, made_from)
        states.append(weakref.ref(state))
        return state

    monkeypatch.setattr(StoreSource, "_opened", counted)
    union = next(one for one in small.entities if one.name == "青禾市总工会")
    for number in range(CHANGES):
        id_ = f"c{number}"
        before, more = (
            fresh.state().catalogue.totals["facts"],
            Fact(id_, f"{id_}-1", union.id, "heldOn", date="2001"),
        )
        article = replace(small.articles[0], page=id_, id=f"{id_}-1")
        put(tmp_path / "store", Facts(small.entities, (more,), (article,)), id_)
        _read_until(fresh, before + 1)
    # One state may be made of files that a build has not quite finished.
    assert CHANGES < len(states) <= 2 * CHANGES + 1
    end = time.monotonic() + 120
    while (_alive(states), _snapshots(tmp_path / "store")) != ([fresh._state], 1) and time.monotonic() < end:
        gc.collect()  # the thread that prepared the last but one may just be at it
        time.sleep(0.05)
    assert _alive(states) == [fresh._state]
    assert _snapshots(tmp_path / "store") == 1


def test_a_source_that_is_closed_reads_no_more(
    small: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, told = threading.Event(), []

    def slow(state: State, enough: Callable[[], bool]) -> None:
        begun.set()
        while not enough():
            time.sleep(0.01)
        told.append(state.catalogue.kinds())

    monkeypatch.setattr(site_source, "prepare", slow)
    put(tmp_path / "store", small)
    source = StoreSource(str(tmp_path / "store"))
    assert begun.wait(60)
    source.close()
    assert len(told) == 1


def _alive(states: list[weakref.ref[State]]) -> list[State]:
    return [state for one in states if (state := one()) is not None]


def _snapshots(store: Path) -> int:
    return len(list(store.glob(f"{PREFIX}*")))


def _read_until(source: StoreSource, facts: int) -> None:
    """Many ask at once until the graph has as many facts."""
    end = time.monotonic() + 120

    def read() -> None:
        while source.state().catalogue.totals["facts"] != facts and time.monotonic() < end:
            time.sleep(0.02)

    readers = [threading.Thread(target=read) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert source.state().catalogue.totals["facts"] == facts
