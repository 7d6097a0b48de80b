"""Extractions in, one HTML file out: the running text with its entities coloured and its facts numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from kg.explore import wording
from kg.explore.facts import Facts, gather
from kg.explore.labels import Lang, rule, say
from kg.explore.marks import Piece, paragraphs
from kg.explore.palette import LOOKS
from kg.explore.text import plain, shorten
from kg.model import Article, Entity, Extraction, Fact

ASSETS = Path(__file__).with_name("assets")
LANGUAGES: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article, whether a fact rests on it, and the numbers of the facts whose quote ends there."""

    piece: Piece
    cited: bool
    ending: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """An article ready to be shown: its paragraphs in passages, and its facts as (number, fact)."""

    article: Article
    paragraphs: tuple[tuple[Passage, ...], ...]
    facts: tuple[tuple[int, Fact], ...]


def marked(found: Iterable[Extraction], lang: Lang = "zh") -> str:
    """The whole file as a string; it opens offline and runs no script."""
    extractions = tuple(found)
    facts = gather(
        (entity for one in extractions for entity in one.entities),
        (fact for one in extractions for fact in one.facts),
        (article for one in extractions for article in one.articles),
    )
    return (
        _environment()
        .get_template("marked.html")
        .render(
            articles=tuple(_articles(extractions)),
            facts=facts,
            lang=LANGUAGES[lang],
            say=lambda key, **more: say(key, lang, **more),
            rule=lambda name: rule(name, lang),
            target=lambda fact: wording.target(facts, fact, lang),
            totals=_totals(facts),
        )
    )


def passages(article: Article, entities: Iterable[Entity], facts: Iterable[tuple[int, Fact]]) -> Marked:
    """An article with the quotes of its facts marked by the facts' numbers."""
    numbered = tuple(facts)
    quotes = [
        (piece.start, piece.end, number)
        for number, fact in numbered
        for piece in fact.evidence
        if piece.article == article.id
    ]
    cuts = {at for start, end, _ in quotes for at in (start, end)}
    found = tuple(
        tuple(_passage(piece, quotes) for piece in pieces)
        for pieces in paragraphs(article, entities, cuts=cuts)
    )
    return Marked(article, found, numbered)


def _passage(piece: Piece, quotes: list[tuple[int, int, int]]) -> Passage:
    end = piece.at + len(piece.text)
    cited = any(start <= piece.at < stop for start, stop, _ in quotes)
    return Passage(piece, cited, tuple(number for _, stop, number in quotes if stop == end))


def _articles(extractions: Iterable[Extraction]) -> Iterator[Marked]:
    number = 0
    for one in extractions:
        for article in one.articles:
            here = [fact for fact in one.facts if fact.article == article.id]
            ends = {end for fact in here for end in (fact.s, fact.o)}
            # What another article of the page calls by a common word is not meant here.
            spoken_of = [entity for entity in one.entities if entity.id in ends]
            yield passages(article, spoken_of, enumerate(here, number + 1))
            number += len(here)


def _totals(facts: Facts) -> tuple[tuple[str, int], ...]:
    return (
        ("articles", len(facts.articles)), ("entities", len(facts.entities)), ("facts", len(facts.facts)),
    )  # fmt: skip


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(ASSETS), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(LOOKS=LOOKS, heading=wording.heading)
    environment.filters.update(plain=plain, shorten=shorten, percent=wording.percent)
    return environment
