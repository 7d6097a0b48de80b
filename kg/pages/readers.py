"""A file in, its pages out: one small function for each kind of file, listed in `READERS`."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.bounds import LONGEST, SECONDS, within
from kg.errors import InputError
from kg.model import Block, Page, Text
from kg.pages.formats import html, pdf
from kg.pages.formats.encoding import clean, decode
from kg.pages.formats.gutter import Line, parted
from kg.pages.formats.imprint import EDGE, date_in_name, imprint, paper_in_name, stated_date
from kg.pages.layout.roles import is_furniture

# No newspaper page comes near this; a file beyond it is a wrong file, and would take minutes.
LARGEST_PAGE = 32 * 1024 * 1024
# A page needs some Chinese to be worth reading: so many hanzi, and this share of its letters and digits.
FEWEST_HANZI = 4
LEAST_CHINESE = 0.2

_HANZI = re.compile(r"[㐀-鿿\uf900-\ufaff\U00020000-\U0003ffff]")
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_MARK = re.compile(r"\s*(#{1,6})(?:\s+|(?=[^\s#]))(?=\S)")


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a line of one, that was not read, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """The text of one page inside a file, with what the file says about it."""

    raw: str
    id: str | None = None
    number: int | None = None
    date: str | None = None
    paper: str | None = None
    source: str = ""


def blocks(raw: str) -> tuple[Block, ...]:
    """The lines of a text that hold anything, `#` marks read as heading levels.

    >>> [(block.text.chars, block.level) for block in blocks("# 标题\\n\\n  正文。")]
    [('标题', 1), ('正文。', 0)]
    """
    found = []
    for line in parted([Line(line.start(), line[0]) for line in _LINE.finditer(raw)]):
        mark = _MARK.match(line.text)
        start = mark.end() if mark else len(line.text) - len(line.text.lstrip())
        end = len(line.text.rstrip())
        if end > start:
            text = Text.whole(line.text[start:end], line.start + start)
            found.append(Block(text, len(mark[1]) if mark else 0, line.indent))
    return tuple(found)


def _plain(data: bytes, source: str) -> Iterator[Part]:
    yield Part(decode(data, source))


def _markup(data: bytes, source: str) -> Iterator[Part]:
    text, date = html.plain(decode(data, source))
    yield Part(clean(text), date=stated_date(date or ""))


def _pdf(data: bytes, source: str) -> Iterator[Part]:
    found = [clean(text) for text in pdf.texts(data, source)]
    if not found:
        raise InputError(f"{source}: the PDF holds pictures only: run text recognition over it first")
    for number, text in enumerate(found, start=1):
        yield Part(text, number=number if len(found) > 1 else None)


def _json_lines(data: bytes, source: str) -> Iterator[Part | Skipped]:
    for number, line in enumerate(decode(data, source).split("\n"), start=1):
        if line.strip():
            try:
                yield _json_page(line, f"{source}:{number}", number)
            except InputError as error:
                yield Skipped(f"{source}:{number}", str(error))


def _json_page(line: str, source: str, number: int) -> Part:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{source}: is not JSON ({error}): write one object a line") from error
    if not isinstance(row, dict):
        raise InputError(f"{source}: is {type(row).__name__}, not an object: write one object a line")
    for field in ("text", "html", "id", "date", "paper"):
        if not isinstance(row.get(field, ""), str) and not (field == "id" and isinstance(row[field], int)):
            raise InputError(f"{source}: field {field!r} is {row[field]!r}: give a string")
    text, date = row.get("text", ""), row.get("date")
    if date:
        date = _day(date, source)
    if not text and row.get("html"):
        text, found = html.plain(clean(row["html"]))
        date = date or stated_date(found or "")
    if not text:
        raise InputError(f"{source}: has no field 'text': every line needs one")
    name = str(row["id"]) if row.get("id") not in (None, "") else None
    return Part(clean(text), name, number, date or None, clean(row.get("paper") or "") or None, source)


def _day(stated: str, source: str) -> str:
    day = stated_date(stated)
    if day is None:
        raise InputError(f"{source}: {stated[:40]!r} is no date: write it as 2024-06-12")
    return day


READERS: dict[str, Callable[[bytes, str], Iterator[Part | Skipped]]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _plain,
    ".html": _markup,
    ".htm": _markup,
    ".xhtml": _markup,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".pdf": _pdf,
}


def read(
    path: Path | str, *, date: str | None = None, paper: str | None = None, id: str | None = None
) -> Iterator[Page]:
    """The pages of one file (`-`: standard input). `date`, `paper` and `id` stand over what the file says."""
    for found in read_some(path, date=date, paper=paper, id=id):
        if isinstance(found, Skipped):
            raise InputError(found.reason)
        yield found


def read_some(
    path: Path | str, *, date: str | None = None, paper: str | None = None, id: str | None = None
) -> Iterator[Page | Skipped]:
    """As `read`, but a bad line of a file of many pages is told, and the lines after it are read."""
    data = data_of(path)
    yield from pages_in(data, path, date=date, paper=paper, id=id)


def pages_in(
    data: bytes, path: Path | str, *, date: str | None = None, paper: str | None = None, id: str | None = None
) -> Iterator[Page | Skipped]:
    """The pages of a file whose bytes are at hand, as `read_some` would find them at `path`."""
    source = "standard input" if str(path) == "-" else str(path)
    stem = "stdin" if str(path) == "-" else safe_id(Path(path).stem)
    _check_size(data, source)
    date = _day(date, source) if date else None
    sha256 = hashlib.sha256(data).hexdigest()
    for part in _each(_reader(path, data, source)(data, source), source):
        if isinstance(part, Skipped):
            yield part
            continue
        where = part.source or source
        name = part.id or ((id or stem) + (f"-{part.number}" if part.number else ""))
        raw = part.raw
        try:
            _check(raw, where)
        except InputError as error:
            yield Skipped(where, str(error))
            continue
        found = blocks(raw)
        lines = [block.text.chars for block in (*found[:EDGE], *found[EDGE:][-EDGE:])]
        line_date, line_paper = imprint(line for line in lines if is_furniture(line))
        if part.source:
            sha256 = hashlib.sha256(repr(part).encode()).hexdigest()
        yield Page(
            safe_id(name), source, raw, found, sha256,
            date or part.date or line_date or date_in_name(stem),
            paper or part.paper or line_paper or paper_in_name(stem),
        )  # fmt: skip


def _each(parts: Iterator[Part | Skipped], source: str) -> Iterator[Part | Skipped]:
    """The parts, each found in the time that there is for one."""
    while True:
        with within(source, SECONDS):
            part = next(parts, None)
        if part is None:
            return
        yield part


def safe_id(name: str) -> str:
    """A page's name without the characters that no store or line of output can hold.

    >>> safe_id("第 1\\n版")
    '第 1_版'
    """
    return re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]", "_", name)


def _reader(path: Path | str, data: bytes, source: str) -> Callable[[bytes, str], Iterator[Part | Skipped]]:
    if str(path) == "-":
        head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if head.startswith(b"%pdf-"):
            return _pdf
        if head.startswith((b"<!doctype", b"<html", b"<?xml")):
            return _markup
        return _json_lines if head.startswith(b"{") else _plain
    ending = Path(path).suffix.lower()
    if ending not in READERS:
        raise InputError(
            f"{source}: files ending in {ending or 'nothing'!r} are not read: use {', '.join(READERS)}"
        )
    return READERS[ending]


def data_of(path: Path | str) -> bytes:
    """What a file holds (`-`: standard input), up to a byte more than a page may have."""
    source = "standard input" if str(path) == "-" else str(path)
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(LARGEST_PAGE + 1)
        with Path(path).open("rb") as file:
            return file.read(LARGEST_PAGE + 1)
    except OSError as error:
        raise InputError(
            f"{source}: cannot be read ({error.strerror}): check the name and its permissions"
        ) from error


def _check_size(data: bytes, source: str) -> None:
    if not data.strip():
        raise InputError(f"{source}: the file is empty: give a page with text")
    if len(data) > LARGEST_PAGE:
        raise InputError(
            f"{source}: is larger than {LARGEST_PAGE // 2**20} MB, more than any page: give one page a file"
        )


def _check(raw: str, source: str) -> None:
    if len(raw) > LONGEST and (length := sum(map(len, raw.split()))) > LONGEST:
        raise InputError(
            f"{source}: has {length:,} characters, more than any page: give one page a file, or a line of JSON Lines"
        )
    hanzi = len(_HANZI.findall(raw))
    letters = sum(map(str.isalnum, raw))
    if hanzi < FEWEST_HANZI or hanzi < LEAST_CHINESE * letters:
        what = f"{hanzi} of {letters} letters are" if letters else "nothing in it is"
        raise InputError(f"{source}: is not a Chinese page ({what} Chinese): give Chinese text")
