"""Builds as a person runs them, in a process of their own: stopped by Ctrl-C, refused, run beside one another."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.corpus.pages import name, text
from benchmarks.ports import free_ports
from kg import pipeline
from kg.graph.stores import open_store
from tests.test_pipeline import quads

PAGES = 16


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "pages"
    folder.mkdir()
    for number in range(PAGES):
        (folder / Path(name(number)).name).write_text(text(number, 7), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def begun(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the first pages; not to be written to."""
    store = tmp_path_factory.mktemp("begun") / "built"
    for path in sorted(pages.iterdir())[:4]:
        pipeline.build(path, store)
    return store


@pytest.fixture
def built(begun: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(begun, tmp_path / "built"))


@pytest.fixture(scope="module")
def fresh(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of all pages, built without interruption; not to be written to."""
    store = tmp_path_factory.mktemp("whole") / "fresh"
    assert pipeline.build(pages, store).read == PAGES
    return store


@pytest.fixture(scope="module")
def whole(fresh: Path) -> bytes:
    """Its quads."""
    return quads(fresh)


def kg(*arguments: str, cwd: Path, before: Sequence[str] = (), **options: object) -> subprocess.Popen[str]:
    known = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        [*before, sys.executable, "-m", "kg.cli", *arguments],
        cwd=cwd, env=known, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options,
    )  # fmt: skip


def answers(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def wait_for(path: Path, process: subprocess.Popen[str], least: int = 0) -> None:
    """Until the file is longer than `least` bytes, or the process has ended."""
    until = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < until:
        if path.exists() and path.stat().st_size > least:
            return
        time.sleep(0.01)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_a_whole_graph_and_the_same_command_goes_on(
    pages: Path, whole: bytes, tmp_path: Path, jobs: str
) -> None:
    # As a terminal does it: the signal reaches every process of the group.
    process = kg("build", str(pages), "--jobs", jobs, cwd=tmp_path, start_new_session=True)
    wait_for(tmp_path / "kg-store" / "pages.nq", process)  # from here on there is a graph
    time.sleep(2.5)  # well into reading, on most machines: wherever it falls, the graph has to be whole
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=120)
    assert process.returncode in (0, 130, -signal.SIGINT), said  # the last: interrupted once more at its end
    if process.returncode == 130:
        assert "stopped; what was built so far is whole" in said
        assert "Traceback" not in said
    with open_store(tmp_path / "kg-store", read_only=True) as store:
        kept = len(store.ledger())
    report = pipeline.build(pages, tmp_path / "kg-store")
    assert (len(report.unchanged), len(report.added)) == (kept, PAGES - kept)
    assert quads(tmp_path / "kg-store") == whole


def test_a_second_build_is_told_that_another_writes(pages: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "kg-store"):
        process = kg("build", str(pages), cwd=tmp_path)
        _, said = process.communicate(timeout=120)
    assert process.returncode == 2
    assert "another process is writing to this graph: wait" in said
    assert said.count("\n") == 1


def test_a_folder_that_may_not_be_written_is_told(pages: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    process = kg(
        "build", str(pages), "--store", str(closed / "kg-store"), cwd=tmp_path, before=without_rights()
    )
    _, said = process.communicate(timeout=120)
    assert process.returncode == 2, said
    assert "closed/kg-store: the graph cannot be opened" in said
    assert "Permission denied" in said
    assert said.count("\n") == 1


def test_a_page_that_may_not_be_read_is_named_and_the_others_go_on(pages: Path, tmp_path: Path) -> None:
    some = tmp_path / "some"
    some.mkdir()
    for path in sorted(pages.iterdir())[:3]:
        (some / path.name).write_bytes(path.read_bytes())
    (some / path.name).chmod(0)
    process = kg("build", str(some), cwd=tmp_path, before=without_rights())
    out, said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert "2 new" in out
    assert path.name in said
    assert "ermission" in said


def without_rights() -> list[str]:
    """What takes from root the right to read and write everything; nothing for anyone else."""
    if os.geteuid():
        return []
    if (setpriv := shutil.which("setpriv")) is None:
        pytest.skip("root may write anywhere, and there is no `setpriv` to take that right away")
    return [setpriv, "--bounding-set=-dac_override,-dac_read_search"]


@contextmanager
def mounted(disk: Path, size: str) -> Iterator[Path]:
    """A small disk of its own for as long as the block lasts; the test is skipped where nothing may be mounted."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting needs root on Linux")
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("nothing may be mounted here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_mounted_for_reading_only_is_told_and_can_be_read(pages: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "64m") as disk:
        pipeline.build(sorted(pages.iterdir())[:2], disk / "kg-store")
        before = quads(disk / "kg-store")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        process = kg("build", str(pages), "--store", str(disk / "kg-store"), cwd=tmp_path)
        _, said = process.communicate(timeout=120)
        assert process.returncode == 2, said
        assert "Read-only file system" in said
        assert said.count("\n") == 1
        assert quads(disk / "kg-store") == before


def test_a_full_disk_ends_a_build_with_one_line_and_more_room_mends_it(
    pages: Path, whole: bytes, tmp_path: Path
) -> None:
    with mounted(tmp_path / "disk", "200k") as disk:
        process = kg("build", str(pages), "--store", str(disk / "kg-store"), cwd=tmp_path)
        _, said = process.communicate(timeout=120)
        assert process.returncode == 2, said
        assert "disk is full" in said
        assert said.count("\n") == 1
        subprocess.run(["mount", "-o", "remount,size=256m", str(disk)], check=True)
        process = kg("build", str(pages), "--store", str(disk / "kg-store"), cwd=tmp_path)
        assert process.communicate(timeout=120)[1] == ""
        assert quads(disk / "kg-store") == whole


@pytest.mark.parametrize("command", ["export", "stats", "view"])
def test_output_that_cannot_be_written_is_told_in_one_line(built: Path, command: str) -> None:
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)
    arguments = [*command.split(), "--store", str(built), "--output", "/dev/full"]
    if command == "stats":
        arguments = arguments[:-2]
    with Path("/dev/full").open("w") as full:
        process = subprocess.run(
            [sys.executable, "-m", "kg.cli", *arguments],
            stdout=full, stderr=subprocess.PIPE, text=True, timeout=120,
        )  # fmt: skip
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)  # a device is not replaced by a file
    assert process.returncode == 2, process.stderr
    assert "No space left" in process.stderr
    assert process.stderr.count("\n") == 1


def test_who_stops_reading_ends_the_output_without_a_word(built: Path) -> None:
    process = kg("export", "--store", str(built), cwd=built)
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == ""
    process.wait(60)


def test_closing_the_site_leaves_a_build_beside_it_alone(
    pages: Path, built: Path, whole: bytes, tmp_path: Path
) -> None:
    (port,) = free_ports(1)
    site = kg("serve", "--store", str(built), "--port", str(port), cwd=tmp_path)
    while not answers(port):
        assert site.poll() is None
        time.sleep(0.1)
    build = kg("build", str(pages), "--store", str(built), cwd=tmp_path)
    wait_for(built / "pages.nq", build, (built / "pages.nq").stat().st_size)
    site.send_signal(signal.SIGINT)
    assert "Traceback" not in site.communicate(timeout=120)[1]
    assert build.communicate(timeout=120)[1] == ""
    assert quads(built) == whole


def test_a_clock_that_jumps_changes_nothing(pages: Path, fresh: Path, whole: bytes, tmp_path: Path) -> None:
    shutil.copytree(fresh, tmp_path / "kg-store")
    for moment in (0, 4_000_000_000):  # 1970 and 2096
        for path in (*pages.iterdir(), *(tmp_path / "kg-store").iterdir()):
            os.utime(path, (moment, moment))
        assert len(pipeline.build(pages, tmp_path / "kg-store").unchanged) == PAGES
    assert quads(tmp_path / "kg-store") == whole


def test_any_hash_seed_order_and_number_of_jobs_give_the_same_bytes(pages: Path, tmp_path: Path) -> None:
    files = sorted(map(str, pages.iterdir()))[:5]
    found, journals = set(), set()
    for seed, jobs, order in (("0", "1", 1), ("1", "2", -1), ("4242", "1", -1)):
        os.environ["PYTHONHASHSEED"] = seed
        try:
            process = kg("build", *files[::order], "--jobs", jobs, "--store", f"s{seed}", cwd=tmp_path)
        finally:
            del os.environ["PYTHONHASHSEED"]
        assert process.communicate(timeout=120)[1] == ""
        found.add(quads(tmp_path / f"s{seed}"))
        journals.add((tmp_path / f"s{seed}" / "pages.nq").read_bytes().partition(b"\n")[2])
    assert (len(found), len(journals)) == (1, 1)
