#!/usr/bin/env python3
"""News of any kind in, the union bodies read from it out: how many a thousand sentences, and each to be judged.

    python -m benchmarks.silence PATH... [--all] > bodies.csv

Pages are files or folders, as `kg build` takes them. An article counts as one about unions when its headline, or at
least one in ten of its sentences, has a word that only unions are called by; everything else is general news, where
next to nothing should be found. The table goes to standard error; standard output gets one line a body of general
news (`--all`: of every article) with the words around it, for a person to say whether it is right.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.extract import extract
from kg.extract.text import fold, sentences
from kg.lexicon import load
from kg.model import Article, Entity, Page
from kg.pages import Skipped, read_pages, repair

# An article speaks of unions when this share of its sentences does; below it a union is met in passing.
ABOUT = 0.1
_WORDS = ("工会", "工联会", "全总")
_AROUND = 12


@dataclass(frozen=True, slots=True)
class Found:
    """What was read from one article: its sentences, how many of them speak of unions, and the bodies."""

    article: Article
    sentences: int
    spoken: int
    bodies: tuple[tuple[str, str], ...]

    @property
    def about_unions(self) -> bool:
        """Whether the article is about unions: by its headline, or by the share of its sentences."""
        return _speaks(self.article.headline) or self.spoken >= max(2, ABOUT * self.sentences)


def main(argv: list[str] | None = None) -> None:
    """Prints the table and the bodies."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--all", action="store_true", help="print the bodies of articles about unions too")
    args = parser.parse_args(argv)
    found = list(measure(args.paths))
    print(table(found), file=sys.stderr)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("page", "article", "about unions", "body", "around", "right"))
    for one in found:
        if args.all or not one.about_unions:
            for name, around in one.bodies:
                about = "yes" if one.about_unions else ""
                out.writerow((one.article.page, one.article.id, about, name, around, ""))


def measure(paths: Iterable[Path]) -> Iterator[Found]:
    """Each article of the pages with the union bodies read from it."""
    for page in read_pages(paths):
        if not isinstance(page, Skipped):
            for article in repair(page):
                yield read(page, article)


def read(page: Page, article: Article) -> Found:
    """What is read from one article alone."""
    text = fold(article.text)
    spans = sentences(text)
    spoken = sum(_speaks(text[span.start : span.end]) for span in spans)
    bodies = tuple(
        (entity.name, _around(entity, text))
        for entity in extract(page, [article], load()).entities
        if entity.type == "Union"
    )
    return Found(article, len(spans), spoken, bodies)


def table(found: list[Found]) -> str:
    """Sentences, articles and bodies a thousand sentences, of general news and of articles about unions."""
    lines = [f"{'':<20}{'articles':>10}{'sentences':>11}{'bodies':>8}{'per 1,000':>11}"]
    for name, group in (
        ("general news", [one for one in found if not one.about_unions]),
        ("about unions", [one for one in found if one.about_unions]),
        ("all", found),
    ):
        sentences_ = sum(one.sentences for one in group)
        bodies = sum(len(one.bodies) for one in group)
        share = f"{1000 * bodies / sentences_:.2f}" if sentences_ else "–"
        lines.append(f"{name:<20}{len(group):>10,}{sentences_:>11,}{bodies:>8,}{share:>11}")
    return "\n".join(lines)


def _speaks(text: str) -> bool:
    return any(word in text for word in _WORDS)


def _around(entity: Entity, text: str) -> str:
    """The words around the first form of a body that the text has."""
    for form in (entity.name, *entity.aliases):
        at = text.find(fold(form))
        if form and at >= 0:
            return text[max(0, at - _AROUND) : at + len(form) + _AROUND].replace("\n", " ")
    return ""


if __name__ == "__main__":
    main()
