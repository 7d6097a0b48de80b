"""A page in, its characters as the file has them out: in lines, those of one article marked."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kg.errors import InputError
from kg.model import Article
from kg.pages.folder import find_pages
from kg.pages.readers import Skipped, read_some


@dataclass(frozen=True, slots=True)
class Raw:
    """Runs of characters, each with whether the article has them; `whole` where the file itself was read."""

    runs: tuple[tuple[str, bool], ...]
    whole: bool


def from_articles(one: Article, articles: Iterable[Article]) -> Raw:
    """The page as far as its articles carry it: every character where it stood, a line break where any is missing."""
    chars: dict[int, tuple[str, bool]] = {}
    for article in articles:
        for char, at in zip(article.text, article.origins, strict=False):
            if char != "\n":  # put in between two paragraphs
                chars[at] = (char, article.id == one.id)
    found: list[tuple[str, bool]] = []
    last = None
    for at in sorted(chars):
        char, here = chars[at]
        if last is not None and at > last + 1:
            found.append(("\n", here))
        found.append((char, here))
        last = at
    return Raw(_runs(found), whole=False)


def from_file(one: Article, raw: str) -> Raw:
    """The page as its file has it."""
    own = {at for char, at in zip(one.text, one.origins, strict=False) if char != "\n"}
    return Raw(_runs((char, at in own) for at, char in enumerate(raw)), whole=True)


def file_of(page: str, folders: Collection[Path]) -> str | None:
    """The characters of the page called so, from the files and folders that the graph was built from."""
    if not folders:
        return None
    for source in find_pages(folders).sources:
        if source.id == page or source.path.suffix in (".jsonl", ".parquet"):
            try:
                for found in read_some(source.path, id=source.id):
                    if not isinstance(found, Skipped) and found.id == page:
                        return found.raw
            except InputError:  # what cannot be read now is shown as the graph has it
                continue
    return None


def _runs(chars: Iterable[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    return tuple(
        ("".join(char for char, _ in run), here) for here, run in groupby(chars, key=lambda one: one[1])
    )
