"""A file in, its pages out: one small function for each kind of file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from kg.errors import InputError
from kg.model import Block, Page, Text


def blocks(raw: str) -> tuple[Block, ...]:
    """The lines of a text that hold anything, `#` marks read as heading levels.

    >>> [(block.text.chars, block.level) for block in blocks("# 标题\\n\\n  正文。")]
    [('标题', 1), ('正文。', 0)]
    """
    found = []
    for line in re.finditer(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+", raw):
        mark = re.match(r"\s*(#{1,6})\s*(?=\S)", line[0])
        start = mark.end() if mark else 0
        start += len(line[0][start:]) - len(line[0][start:].lstrip())
        end = len(line[0].rstrip())
        if end > start:
            text = Text.whole(line[0][start:end], line.start() + start)
            found.append(Block(text, len(mark[1]) if mark else 0))
    return tuple(found)


def read(path: Path | str, *, date: str | None = None, paper: str | None = None) -> Iterator[Page]:
    """The pages of one file."""
    path = Path(path)
    data = path.read_bytes()
    raw = data.decode("utf-8-sig")
    if not raw.strip():
        raise InputError(f"{path}: the file is empty: give a page with text")
    yield Page(path.stem, str(path), raw, blocks(raw), hashlib.sha256(data).hexdigest(), date, paper)
