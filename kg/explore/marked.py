"""Extractions in, one HTML file out: the running text with its entities coloured and its facts numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.explore.facts import gather
from kg.explore.labels import Lang, rule
from kg.explore.marks import Piece, paragraphs
from kg.explore.page import page
from kg.explore.wording import target
from kg.model import Article, Entity, Extraction, Fact


@dataclass(frozen=True, slots=True)
class Marked:
    """An article ready to be shown: its paragraphs in pieces, and its facts as (number, fact)."""

    article: Article
    paragraphs: tuple[tuple[Piece, ...], ...]
    facts: tuple[tuple[int, Fact], ...]


def marked(found: Iterable[Extraction], lang: Lang = "zh") -> str:
    """The whole file as a string; it opens offline and runs no script."""
    extractions = tuple(found)
    facts = gather(
        (entity for one in extractions for entity in one.entities),
        (fact for one in extractions for fact in one.facts),
        (article for one in extractions for article in one.articles),
    )
    counts = (("articles", facts.articles), ("entities", facts.entities), ("facts", facts.facts))
    return page(
        "marked.html",
        lang,
        articles=tuple(_articles(extractions)),
        facts=facts,
        rule=lambda name: rule(name, lang),
        target=lambda fact: target(facts, fact, lang),
        totals=tuple((key, len(some)) for key, some in counts),
    )


def marks(article: Article, entities: Iterable[Entity], facts: Iterable[tuple[int, Fact]]) -> Marked:
    """An article with the quotes of its facts marked by the facts' numbers."""
    numbered = tuple(facts)
    quotes = (
        (piece.start, piece.end, number)
        for number, fact in numbered
        for piece in fact.evidence
        if piece.article == article.id
    )
    return Marked(article, paragraphs(article, entities, evidence=quotes), numbered)


def _articles(extractions: Iterable[Extraction]) -> Iterator[Marked]:
    number = 0
    for one in extractions:
        for article in one.articles:
            here = [fact for fact in one.facts if fact.article == article.id]
            ends = {end for fact in here for end in (fact.s, fact.o)}
            # What another article of the page calls by a common word is not meant here.
            spoken_of = [entity for entity in one.entities if entity.id in ends]
            yield marks(article, spoken_of, enumerate(here, number + 1))
            number += len(here)
