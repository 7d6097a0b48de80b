"""What a reader sees of a store that a build works on: the state it opened, all of it, and nothing left behind."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.graph.storage.place import INSIDE, Lock
from kg.graph.storage.snapshot import PREFIX, sweep, taken
from kg.graph.store import rows
from kg.graph.stores import hold_store, open_store

FILES = 24  # more than Oxigraph opens with the store
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"

READER = """
import resource, sys
from kg.graph.store import rows
from kg.graph.stores import hold_store
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
with hold_store(sys.argv[1]) as store:
    print("open", flush=True)
    sys.stdin.readline()
    print(next(iter(rows(store.query(sys.argv[2]))))[0].value)
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of many small files; not to be written to."""
    store = tmp_path_factory.mktemp("many") / "store"
    open_store(store).close()
    inside = ox.Store(str(store / INSIDE))
    for number in range(FILES):
        quad = ox.Quad(
            ox.NamedNode(f"http://t/{number}"), ox.NamedNode("http://t/p"), ox.Literal(str(number))
        )
        inside.add(quad)
        inside.flush()
    return store


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(filled, tmp_path / "store"))


def build(folder: Path) -> None:
    """Put the files of a store together into others, as a long build does, and remove the old ones."""
    inside = ox.Store(str(folder / INSIDE))
    inside.clear()
    inside.flush()
    inside.optimize()


def counted(folder: Path) -> int:
    with hold_store(folder) as store:
        return int(next(iter(rows(store.query(COUNT))))[0].value)


def test_a_build_that_removes_files_does_not_reach_what_is_held(folder: Path) -> None:
    had = counted(folder)
    files = {path.name for path in (folder / INSIDE).glob("*.sst")}
    # A process of its own, with little memory: without its files the query would take all there is.
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(folder), COUNT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as reader:
        assert reader.stdout
        assert reader.stdout.readline() == "open\n"
        build(folder)
        assert files - {path.name for path in (folder / INSIDE).glob("*.sst")}
        assert reader.communicate("\n")[0] == f"{had}\n"
    assert counted(folder) < had


def test_nothing_is_left_when_the_last_reader_is_gone(folder: Path) -> None:
    closed, dropped = hold_store(folder), hold_store(folder)
    assert len(list(folder.glob(f"{PREFIX}*"))) == 2
    closed.close()
    assert len(list(folder.glob(f"{PREFIX}*"))) == 1
    del dropped
    assert not list(folder.glob(f"{PREFIX}*"))


def test_what_a_killed_reader_left_is_swept_and_what_is_in_use_is_not(folder: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from kg.graph.storage.snapshot import taken\n"
        "taken(Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(folder)], check=False)
    left = set(folder.glob(f"{PREFIX}*"))
    assert len(left) == 1
    with hold_store(folder):
        (used,) = set(folder.glob(f"{PREFIX}*"))
        assert used not in left
        sweep(folder)
        assert used.exists()


def test_a_list_that_changes_while_files_are_linked_is_not_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, tries = Path.hardlink_to, 0

    def linking(self: Path, target: Path) -> None:
        nonlocal tries
        if self.name.endswith(".sst") and not list(self.parent.glob("*.sst")):
            tries += 1
            if tries == 1:
                with (folder / INSIDE / (folder / INSIDE / "CURRENT").read_text().strip()).open(
                    "ab"
                ) as listed:
                    listed.write(b"more")
        plain(self, target)

    monkeypatch.setattr(Path, "hardlink_to", linking)
    beside, let_go = taken(folder) or pytest.fail("nothing was linked")
    assert tries == 2
    with pytest.raises(StoreError):
        Lock(beside)
    let_go()
    assert not beside.exists()


def test_where_nothing_can_be_linked_the_store_is_read_in_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: Path) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    assert taken(folder) is None
    assert counted(folder) >= FILES
    assert not list(folder.glob(f"{PREFIX}*"))


def test_a_folder_without_a_graph_is_said_to_have_none(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph"):
        hold_store(tmp_path)
