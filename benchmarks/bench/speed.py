"""Pages in, how fast they are read on one core out: beside the tokenizer that everybody starts from."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks.bench.rows import Row
from kg.extract import extract
from kg.model import Page
from kg.pages import repair
from kg.pages.folder import read_pages
from kg.reading import warm

# The quickest of so many runs: what else the machine did can only slow one down. Of ratios the median.
RUNS = 5


def speed(folder: Path, group: str) -> Iterator[Row]:
    """MB of UTF-8 a second of processor time for each stage, and their ratios to jieba on the same text."""
    import jieba
    import jieba.posseg

    jieba.setLogLevel(60)
    jieba.initialize()
    pages = [page for page in read_pages(folder) if isinstance(page, Page)]
    texts = [page.raw for page in pages]
    size = sum(len(text.encode()) for text in texts) / 1e6
    warm()  # what every build does first
    repaired = [repair(page) for page in pages]
    for page, articles in zip(pages, repaired, strict=True):
        extract(page, articles)  # caches of names fill up: a long run is what counts
    works = (
        lambda: drained(jieba.cut(text) for text in texts),
        lambda: [repair(page) for page in pages],
        lambda: [extract(page, articles) for page, articles in zip(pages, repaired, strict=True)],
    )
    rounds = [in_turns(works) for _ in range(RUNS)]
    cut, mended, read = (min(times) for times in zip(*rounds, strict=True))
    tagged = best(lambda: drained(jieba.posseg.cut(text) for text in texts), 2)
    both = mended + read
    against = median(a / (b + c) for a, b, c in rounds)
    yield Row(group, "text", size, "MB")
    yield Row(group, "jieba.cut", size / cut, "MB/s")
    yield Row(group, "jieba.posseg", size / tagged, "MB/s")
    yield Row(group, "repair of the reading order", size / mended, "MB/s")
    yield Row(group, "entities and facts", size / read, "MB/s")
    yield Row(group, "pages to facts", size / both, "MB/s")
    yield Row(group, "pages to facts, against jieba.cut", against, "×", "more", 1.0)
    yield Row(group, "pages to facts, against jieba.posseg", tagged / both, "×", "more", 5.0)


def normal_page(pages: Sequence[Page], characters: int = 6000) -> Row:
    """How long the repair of a page of so many characters takes, from the pages at hand."""
    spent = best(lambda: [repair(page) for page in pages])
    length = sum(len(page.raw) for page in pages)
    return Row(
        "pages", f"repair of a page of {characters:,} characters", spent / length * characters * 1e3, "ms"
    )


def in_turns(works: Sequence[Callable[[], object]], parts: int = 4) -> tuple[float, ...]:
    """Seconds of processor time of each work, the shortest done before, between and after the others.

    A machine that others use is faster one second and slower the next: what is compared is measured side by side.
    """
    first, *others = works
    spent, beside = [], []
    for work in others:
        beside += [_timed(first) for _ in range(parts)]
        spent.append(_timed(work))
    beside += [_timed(first) for _ in range(parts)]
    return sum(beside) / len(beside), *spent


def best(work: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds of processor time of the quickest run."""
    return min(_timed(work) for _ in range(runs))


def drained(streams: Iterable[Iterable[object]]) -> None:
    """Take everything and keep nothing."""
    for stream in streams:
        for _ in stream:
            pass


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
