"""An article and its facts in, the pieces of evidence in its text out, numbered as footnotes are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Article, Fact


@dataclass(frozen=True, slots=True)
class Note:
    """Characters of the text that are evidence, from `start` to `end`, and the facts that rest on them."""

    start: int
    end: int
    number: int
    quote: str
    facts: tuple[Fact, ...]


def notes(article: Article, facts: Iterable[Fact]) -> tuple[Note, ...]:
    """The pieces of evidence in this article in the order in which they end, numbered from one."""
    by_span: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts:
        for piece in fact.evidence:
            if piece.article == article.id and 0 <= piece.start < piece.end <= len(article.text):
                by_span.setdefault((piece.end, piece.start), []).append(fact)
    return tuple(
        Note(start, end, number, article.text[start:end], tuple(by_span[end, start]))
        for number, (end, start) in enumerate(sorted(by_span), 1)
    )
