"""Articles in, pages out: as text files sorted into a folder for each day, some with lines wrapped as in print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.corpus.articles import Report, report
from benchmarks.corpus.names import Names

PAGES_A_DAY = 8
FIRST_DAY = date(2010, 1, 4)


def pages(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """The names and texts of `count` pages; each depends on the seed and its number alone."""
    for number in range(count):
        yield name(number), text(number, seed)


def name(number: int) -> str:
    """The file of a page in the folder of its day.

    >>> name(8)
    '2010-01-05/2010-01-05_01.txt'
    """
    day = FIRST_DAY + timedelta(days=number // PAGES_A_DAY)
    return f"{day}/{day}_{number % PAGES_A_DAY + 1:02}.txt"


def text(number: int, seed: int = 1) -> str:
    """The text of a page."""
    chance = Random(f"{seed}:{number}")
    width = chance.choice((0, 0, 0, 22, 30, 38))
    reports = [report(Names(chance)) for _ in range(chance.randint(3, 6))]
    return "\n\n".join(laid_out(one, width) for one in reports) + "\n"


def laid_out(one: Report, width: int) -> str:
    """An article as lines, cut every `width` characters; 0 leaves a paragraph in one line."""
    first, *rest = one.paragraphs
    paragraphs = [f"    {one.byline}{first}", *(f"    {part}" for part in rest)]
    lines = [line for part in paragraphs for line in (wrapped(part, width) if width else [part])]
    return "\n".join([one.headline, "", *lines])


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of `width` characters.

    >>> wrapped("一二三四五", 2)
    ['一二', '三四', '五']
    """
    return [text[at : at + width] for at in range(0, len(text), width)]


def write(count: int, seed: int, folder: Path) -> int:
    """Write `count` pages into a folder; how many bytes they are."""
    size = 0
    for file, body in pages(count, seed):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
        size += len(body.encode())
    return size
