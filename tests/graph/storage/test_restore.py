"""What is left after damage, a full disk, a lost server and an old version: the N-Quads, and the way back."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.storage import bulk
from kg.graph.storage.place import FORMAT
from kg.graph.storage.restore import rebuild
from kg.graph.store import Store
from kg.graph.stores import open_store
from tests.graph.samples import PAGE_1, PAGE_2


def put(store: Store, version: str = "1") -> None:
    for page in (PAGE_1, PAGE_2):
        store.replace(entry_of(page, version), lines(page))


def dumped(folder: Path) -> bytes:
    out = io.BytesIO()
    with open_store(folder, read_only=True) as store:
        store.dump(out)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_store(tmp_path / "kg-store") as store:
        put(store)
    return tmp_path / "kg-store"


def test_a_lost_store_is_built_again_on_opening(folder: Path) -> None:
    before = dumped(folder)
    shutil.rmtree(folder / "oxigraph")
    open_store(folder).close()
    assert dumped(folder) == before


def test_a_corrupt_store_is_told_and_restored(folder: Path) -> None:
    before = dumped(folder)
    for file in (folder / "oxigraph").glob("MANIFEST-*"):
        file.write_bytes(b"\0" * 100)
    for read_only in (True, False):
        with pytest.raises(StoreError, match="kg restore"):
            open_store(folder, read_only=read_only)
    rebuild(folder)
    assert dumped(folder) == before


def test_what_the_store_missed_is_made_up_for(folder: Path) -> None:
    shutil.copytree(folder / "oxigraph", folder.parent / "behind")
    with open_store(folder) as store:
        put(store, "2")
        store.forget("p2")
    after = dumped(folder)
    shutil.rmtree(folder / "oxigraph")
    shutil.copytree(folder.parent / "behind", folder / "oxigraph")
    open_store(folder).close()
    assert dumped(folder) == after


def test_a_journal_made_new_just_before_the_end_is_known_again(folder: Path) -> None:
    with open_store(folder) as store:
        put(store, "2")
        put(store, "3")
        before = store.ledger()
        assert store.journal
        store.journal.compact()  # and the process ends before the store is told
    with open_store(folder) as store:
        assert store.ledger() == before
        assert store.journal
        assert store.reached() == store.journal.end


def test_a_store_that_does_not_go_with_its_n_quads_is_refused(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "other") as store:
        store.replace(entry_of(PAGE_2, "1"), lines(PAGE_2))
    shutil.copy(tmp_path / "other" / "pages.nq", folder / "pages.nq")
    with pytest.raises(StoreError, match="kg restore"):
        open_store(folder)
    rebuild(folder)
    assert dumped(folder) == dumped(tmp_path / "other")


def test_two_builds_at_once_are_told(folder: Path) -> None:
    with open_store(folder), pytest.raises(StoreError, match="another process is writing"):
        open_store(folder)
    with open_store(folder), pytest.raises(StoreError, match="another process is writing"):
        rebuild(folder)


def test_an_older_format_is_refused_with_the_command_and_brought_up_to_date(folder: Path) -> None:
    before = dumped(folder)
    (folder / "format").unlink()
    for read_only in (True, False):
        with pytest.raises(StoreError, match=r"older kg.*kg restore --store"):
            open_store(folder, read_only=read_only)
    rebuild(folder)
    assert dumped(folder) == before
    with open_store(folder) as store:
        assert list(store.ledger()) == ["p1", "p2"]


def test_a_newer_format_is_refused(folder: Path) -> None:
    (folder / "format").write_text(f"{FORMAT + 1}\n")
    with pytest.raises(StoreError, match="newer kg"):
        open_store(folder, read_only=True)
    with pytest.raises(StoreError, match="newer kg"):
        rebuild(folder)


def test_nothing_to_restore_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        rebuild(tmp_path)
    with pytest.raises(StoreError, match="not here"):
        rebuild("http://127.0.0.1:9/")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    where = tmp_path / "small"
    where.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a small disk needs root on Linux")
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(where)], capture_output=True)
    if made.returncode:
        pytest.skip(f"no small disk can be made: {made.stderr.decode()}")
    try:
        yield where
    finally:
        subprocess.run(["umount", "-l", str(where)], check=True)


def test_a_full_disk_is_told_and_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    folder = small_disk / "kg-store"
    done: list[str] = []

    def fill() -> None:
        with open_store(folder) as store:
            for number in range(10_000):
                store.replace(entry_of(PAGE_2, f"n{number}"), lines(PAGE_2))
                done.append(f"n{number}")

    with pytest.raises(StoreError, match=r"disk is full|kg restore"):
        fill()
    assert done
    shutil.copytree(folder, tmp_path / "saved", ignore=shutil.ignore_patterns("oxigraph*"))
    open_store(tmp_path / "saved").close()
    with open_store(tmp_path / "saved", read_only=True) as store:
        (entry,) = store.ledger().values()
    assert int(entry.version[1:]) >= len(done) - 1


def test_who_was_stopped_while_a_store_was_filled_fills_it_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, add = dumped(folder), bulk.add

    def stopped(store: object, quads: bytes) -> None:
        add(store, quads)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(bulk, "add", stopped)
    with pytest.raises(KeyboardInterrupt) as raised:
        rebuild(folder)
    monkeypatch.setattr(bulk, "add", add)
    rebuild(folder)  # while the traceback is still at hand
    assert raised.value.__traceback__ is not None
    assert dumped(folder) == before
