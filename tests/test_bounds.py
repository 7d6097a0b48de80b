"""Work that takes too long is ended, whatever it is doing and whoever would catch it."""

from __future__ import annotations

import contextlib
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kg.bounds import LONGEST, within
from kg.errors import InputError
from kg.model import Page
from kg.pages.readers import Skipped, blocks, read_some
from kg.reading import How, Read, read_all
from tests.pages_for_tests import CONTEST, FAIR, STATION

# Every one of these names is compared with every other.
TRAP = "昆山市总工会" * 15_000


def forever() -> None:
    while True:
        pass


def deaf() -> None:
    while True:
        with contextlib.suppress(Exception):
            forever()


def trapped() -> None:
    re.fullmatch(r"(工|会|工会)*x", "工会" * 40)


@pytest.mark.parametrize("work", [forever, deaf, trapped])
def test_what_takes_too_long_is_ended(work: object) -> None:
    with pytest.raises(InputError, match=r"p\.txt: took more than 0.1 s"), within("p.txt", 0.1):
        work()  # type: ignore[operator]


def test_what_is_done_in_time_is_left_alone_and_so_is_what_comes_after() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with within("x", 0.05):
        done = 1 + 1
    for _ in range(50):
        sum(range(100_000))
    assert done == 2
    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_waiting_is_no_work() -> None:
    with within("x", 0.05):
        time.sleep(0.2)


def test_one_inside_another_has_the_time_of_the_outer_one() -> None:
    with (
        pytest.raises(InputError, match=r"outer: took more than 0.1 s"),
        within("outer", 0.1),
        within("inner", 60),
    ):
        forever()


def test_in_another_thread_nothing_is_ended_and_nothing_breaks() -> None:
    done = []

    def work() -> None:
        with within("x", 0.001):
            done.append(sum(range(1000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(done) == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_that_takes_too_long_costs_itself_alone(jobs: int) -> None:
    texts = {"fair": FAIR, "trap": TRAP, "station": STATION, "contest": CONTEST}
    pages = [Page(name, f"{name}.txt", text, blocks(text)) for name, text in texts.items()]
    found = list(read_all(pages, How("code", seconds=1.0), jobs))
    assert [type(one) for one in found] == [Read, Skipped, Read, Read]
    assert isinstance(found[1], Skipped)
    assert found[1].reason.startswith("trap.txt: the page: took more than 1 s")


def test_a_text_longer_than_any_page_is_not_begun(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("工会" * (LONGEST // 2 + 1), encoding="utf-8")
    (found,) = read_some(path)
    assert isinstance(found, Skipped)
    assert "300,002 characters, more than any page" in found.reason


def test_a_process_that_reads_has_a_limit_of_memory() -> None:
    code = "from kg.reading import _begin; _begin(); x = bytearray(5 * 1024**3)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "MemoryError" in done.stderr
