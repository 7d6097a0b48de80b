"""Files and folders in, the page files among them in a stable order out, and what is skipped and why."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from kg.errors import InputError
from kg.model import Page
from kg.pages.readers import READERS, Skipped, data_of, pages_in, safe_id


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the name that its page gets among the others."""

    path: Path
    id: str


@dataclass(frozen=True, slots=True)
class Same:
    """A file that was not looked into, as it still holds what is known of the page `id`."""

    id: str
    source: str


# Whether a file, of which the SHA-256 is given, holds one page, and that page is known as it is.
Known = Callable[[Source, str], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the files and folders asked for."""

    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]


def find_pages(paths: Path | str | Iterable[Path | str]) -> Found:
    """The page files of files and folders, folders searched to the bottom, each file once."""
    if isinstance(paths, str | Path):
        paths = [paths]
    files: dict[str, Path] = {}
    skipped: list[Skipped] = []
    for path in map(Path, paths):
        if str(path) == "-" or path.is_file() or (path.exists() and not path.is_dir()):
            files.setdefault("-" if str(path) == "-" else os.path.realpath(path), path)
        elif path.is_dir():
            before = len(files)
            for file in _walk(path, skipped):
                files.setdefault(os.path.realpath(file), file)
            if len(files) == before and not any(_under(path, file) for file in files):
                skipped.append(
                    Skipped(str(path), f"{path}: no page in this folder: use {', '.join(READERS)}")
                )
        else:
            raise InputError(f"{path}: there is no such file or folder: check the name")
    return Found(named(files.values()), tuple(skipped))


def read_pages(
    paths: Path | str | Iterable[Path | str], *, date: str | None = None, paper: str | None = None
) -> Iterator[Page | Skipped]:
    """Every page of files and folders, one after the other; what cannot be read comes as `Skipped`."""
    for page in read_unknown(find_pages(paths), lambda source, sha256: False, date=date, paper=paper):
        if not isinstance(page, Same):
            yield page


def read_unknown(
    found: Found, known: Known, *, date: str | None = None, paper: str | None = None
) -> Iterator[Page | Same | Skipped]:
    """As `read_pages`, but a file of which the page is `known` comes as `Same` and is not looked into."""
    yield from found.skipped
    yield from unique(_read(found.sources, date, paper, known))


def named(files: Iterable[Path]) -> tuple[Source, ...]:
    """Files in the order in which they are read, each with a name: its own; where two have the same, with the
    folder before or the ending after it.
    """
    order = sorted(files, key=lambda file: (file.parts, str(file)))

    def stem(file: Path) -> str:
        return "stdin" if str(file) == "-" else safe_id(file.stem)

    def with_folder(file: Path) -> str:
        return f"{safe_id(file.absolute().parent.name)}-{stem(file)}"

    def with_ending(file: Path) -> str:
        return f"{with_folder(file)}-{file.suffix[1:].lower()}"

    def with_path(file: Path) -> str:
        return safe_id("-".join(part for part in file.absolute().parts if part.strip("/")))

    def with_digest(file: Path) -> str:  # two names may differ in nothing but what no page's name can hold
        return f"{stem(file)}-{sha256(os.fsencode(file.absolute())).hexdigest()[:8]}"

    names = {file: stem(file) for file in order}
    for longer in (with_folder, with_ending, with_path, with_digest):
        count = Counter(names.values())
        names = {file: longer(file) if count[name] > 1 else name for file, name in names.items()}
    return tuple(Source(file, names[file]) for file in order)


def _read(
    sources: Iterable[Source], date: str | None, paper: str | None, known: Known
) -> Iterator[Page | Same | Skipped]:
    for source in sources:
        try:
            data = data_of(source.path)
            if known(source, sha256(data).hexdigest()):
                yield Same(source.id, str(source.path))
            else:
                yield from pages_in(data, source.path, date=date, paper=paper, id=source.id)
        except InputError as error:
            yield Skipped(str(source.path), str(error))


def is_hidden(path: PurePath) -> bool:
    """Whether a folder is asked for its pages and this file is not meant: what a folder says of itself is no page."""
    return path.name.startswith(".") or path.stem.upper() == "README"


def unread(path: PurePath) -> str:
    """Why a file with this name is not read; nothing if it is."""
    return "" if path.suffix.lower() in READERS else f"files with {path.suffix or 'no ending'} are not read"


def unique(pages: Iterable[Page | Same | Skipped]) -> Iterator[Page | Same | Skipped]:
    """The pages; those whose name an earlier one has come as `Skipped`."""
    seen: set[str] = set()
    for page in pages:
        if not isinstance(page, Skipped):
            if page.id in seen:
                reason = f"{page.source}: the page name {page.id!r} is taken: give every page another 'id'"
                yield Skipped(page.source, reason)
                continue
            seen.add(page.id)
        yield page


def _walk(folder: Path, skipped: list[Skipped]) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        where = os.fsdecode(error.filename or folder)
        skipped.append(Skipped(where, f"{where}: cannot be opened ({error.strerror}): check its permissions"))

    # Links to folders are not followed: they may lead round in a circle.
    for root, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if is_hidden(path):
                continue
            if reason := unread(path):
                skipped.append(Skipped(str(path), f"{path}: {reason}"))
            elif not path.exists():
                skipped.append(Skipped(str(path), f"{path}: a link to nothing"))
            elif not path.is_file():
                skipped.append(Skipped(str(path), f"{path}: is not a regular file"))
            else:
                yield path


def _under(folder: Path, file: str) -> bool:
    return os.path.realpath(folder) in {str(parent) for parent in Path(file).parents}
