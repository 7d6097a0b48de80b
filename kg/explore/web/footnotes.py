"""An article and its facts in, its text out with a number wherever evidence ends, as footnotes have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.explore.marks import paragraphs
from kg.model import Article, Entity, Fact

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """Some characters; the entity they name; the numbers of the evidence they are in and of that which ends here."""

    text: str
    entity: Entity | None
    quoted: bool
    within: tuple[int, ...]
    ends: tuple[int, ...]
    first: bool = False  # of the quote asked for


@dataclass(frozen=True, slots=True)
class Note:
    """Characters of the text that are evidence, and the facts that rest on them."""

    number: int
    quote: str
    facts: tuple[Fact, ...]


def notes(article: Article, facts: Iterable[Fact]) -> tuple[Note, ...]:
    """The pieces of evidence in this article in the order of the text, numbered from one."""
    by_span: dict[Span, list[Fact]] = {}
    for fact in facts:
        for piece in fact.evidence:
            if piece.article == article.id and 0 <= piece.start < piece.end <= len(article.text):
                by_span.setdefault((piece.start, piece.end), []).append(fact)
    return tuple(
        Note(number, article.text[start:end], tuple(by_span[start, end]))
        for number, (start, end) in enumerate(sorted(by_span, key=_order), 1)
    )


def annotated(
    article: Article, entities: Iterable[Entity], facts: Iterable[Fact], quote: Span | None = None
) -> tuple[tuple[Part, ...], ...]:
    """The paragraphs of the text; put together, with a line break between two, they are the text."""
    spans = _spans(article, facts)
    found = paragraphs(article, entities, quote, cuts={at for span in spans for at in span})
    return tuple(
        tuple(
            Part(
                piece.text, piece.entity, piece.quoted,
                tuple(n for (a, b), n in spans.items() if a <= piece.at < b),
                tuple(n for (_, b), n in spans.items() if b == piece.at + len(piece.text)),
                piece.first,
            )
            for piece in pieces
        )
        for pieces in found
    )  # fmt: skip


def _spans(article: Article, facts: Iterable[Fact]) -> Mapping[Span, int]:
    spans = {
        (piece.start, piece.end)
        for fact in facts
        for piece in fact.evidence
        if piece.article == article.id and 0 <= piece.start < piece.end <= len(article.text)
    }
    return {span: number for number, span in enumerate(sorted(spans, key=_order), 1)}


def _order(span: Span) -> Span:
    """By where evidence ends, for there its number stands."""
    return span[1], span[0]
