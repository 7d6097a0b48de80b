"""Pages in, what the store takes of each out, in the same order: read here, or by several processes at once."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import chain

from kg import bounds
from kg.errors import InputError, KgError
from kg.extract import extract
from kg.graph.ledger import entry_lines, entry_of
from kg.graph.quads import lines
from kg.graph.review import Decisions
from kg.graph.writing.parts import Part, part_of
from kg.model import Block, Extraction, Page, Text
from kg.pages import repair
from kg.pages.readers import Skipped

# Pages waiting for a process: enough that none is idle, few enough that memory stays flat.
WAITING = 8
# Values made between two searches for those that only name each other.
COLLECTED = 20_000


@dataclass(frozen=True, slots=True)
class How:
    """How pages are read: by which code, under which names, and what people decided of them."""

    code: str
    decided: Decisions = Decisions()  # noqa: RUF009 - frozen
    strict: bool = False
    seconds: float = bounds.SECONDS

    def version(self, page: str) -> str:
        """What the facts of a page depend on beside its content."""
        return self.code + self.decided.mark(page)


@dataclass(frozen=True, slots=True)
class Read:
    """A page as the store takes it, and how much was found on it."""

    page: str
    source: str
    part: Part
    articles: int
    facts: int


def read_all(pages: Iterable[Page | Skipped], how: How, jobs: int = 1) -> Iterator[Read | Skipped]:
    """Every page read, in the order of `pages`, however many processes (`jobs`) do it."""
    if jobs <= 1:
        for page in pages:
            yield page if isinstance(page, Skipped) else read_one(page, how)
        return
    # New processes, not copies of this one: the threads of an open store are not copied with it.
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin)
    waiting: deque[Future[Read | Skipped] | Skipped] = deque()
    try:
        for page in pages:
            with _unheard():  # a process is started when there is work for it
                waiting.append(page if isinstance(page, Skipped) else pool.submit(read_one, page, how))
            if len(waiting) > jobs * WAITING:
                yield _done(waiting.popleft())
        while waiting:
            yield _done(waiting.popleft())
    except BrokenProcessPool:
        raise KgError(
            "a process that read pages was ended, perhaps for want of memory: what was built so far is whole; "
            "run the same command again, with fewer --jobs"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _unheard() -> Iterator[None]:
    """Ctrl-C waits; for the processes started meanwhile it does so for good, from before their first line on."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def read_one(page: Page, how: How) -> Read | Skipped:
    """One page as the store takes it: its quads and those of its ledger entry."""
    found = extracted(page, how.strict, how.seconds)
    if isinstance(found, Skipped):
        return found
    found = how.decided.apply(found)
    entry = entry_of(found, how.version(page.id))
    part = part_of(page.id, chain(lines(found), entry_lines(entry)))
    return Read(page.id, page.source, part, len(found.articles), len(found.facts))


def extracted(page: Page, strict: bool, seconds: float = bounds.SECONDS) -> Extraction | Skipped:
    """Everything read from one page; an unforeseen error costs this page alone, unless `strict`."""
    warm()
    try:
        with bounds.within("the page", seconds):
            return extract(page, repair(page))
    except InputError as error:
        return Skipped(page.source, f"{page.source}: {error}")
    except Exception as error:
        if strict or isinstance(error, KgError):  # a broken word list would cost every page
            raise
        return Skipped(
            page.source,
            f"{page.source}: could not be read ({type(error).__name__}: {error}), a fault of kg: "
            "--debug shows where; the other pages are not touched",
        )


def jobs_for(files: int) -> int:
    """How many processes are worth their start for so many files."""
    return min(os.cpu_count() or 1, max(1, files // 50))


@cache
def warm() -> None:
    """Load and compile what is used for every page, so that it is not counted as the first one's time."""
    gc.disable()  # all that is made here stays
    text = "本报讯（记者王伟）昆山市总工会主席周明说，近日举办技能竞赛，120名职工参加。"
    page = Page("", "", text, (Block(Text.whole(text)),))
    deque(lines(extract(page, repair(page))), maxlen=0)
    # The word lists stay for good: nothing of them is to be looked through for what can be thrown away.
    gc.freeze()
    gc.enable()
    # A page makes tens of thousands of values that go with it, hardly any in a circle: to look for those at every 700
    # took one part in twenty-five of the time.
    gc.set_threshold(COLLECTED)


def _done(one: Future[Read | Skipped] | Skipped) -> Read | Skipped:
    return one if isinstance(one, Skipped) else one.result()


def _begin() -> None:
    """A process that reads: bounded, and without Ctrl-C, which is for the one that writes and ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bounds.limit_memory()
