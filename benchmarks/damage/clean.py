"""Page files in, their articles as clean material for pages out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.pages import Skipped, read_pages, repair
from kg.pages.clues.quotes import ends_sentence
from kg.pages.fold import fold

# Articles of less are captions: there is nothing to cut in them.
SHORTEST = 60


@dataclass(frozen=True, slots=True)
class Clean:
    """An article as it was before any damage; a paragraph that ends no sentence is a section head."""

    headline: str
    kickers: tuple[str, ...]
    names: tuple[str, ...]
    paragraphs: tuple[str, ...]
    picture: bool = False


def articles(paths: Iterable[Path | str]) -> list[Clean]:
    """The articles of page files, white space aside."""
    found = []
    for page in read_pages(paths):
        if isinstance(page, Skipped):
            continue
        for article in repair(page):
            paragraphs = tuple(re.sub(r"\s+", "", part) for part in article.text.split("\n"))
            if not article.headline or not ends_sentence(fold(paragraphs[-1])):
                continue
            kickers = tuple(
                line for line in article.kickers if len(line) <= 30 and not ends_sentence(fold(line))
            )
            found.append(
                Clean(
                    re.sub(r"\s+", " ", article.headline), kickers[:1], article.reporters or ("王伟",),
                    paragraphs, article.kind == "photo",
                )
            )  # fmt: skip
    return found


def pages(found: list[Clean], rng: random.Random, many: int) -> Iterable[list[Clean]]:
    """Pages of four to seven articles each, drawn without an article twice on a page."""
    long = [article for article in found if sum(map(len, article.paragraphs)) >= SHORTEST]
    for _ in range(many):
        yield rng.sample(long, min(len(long), rng.randint(4, 7)))
