"""An extraction in, one JSON object a line out: articles, then entities, then facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.graph.facts import merged
from kg.graph.terms import clean
from kg.model import Article, Entity, Extraction, Fact


def lines(extraction: Extraction) -> Iterator[str]:
    """Every article, entity and fact of the page, each as one line without its line break."""
    page = extraction.page.id
    for article in extraction.articles:
        yield _line(_article(article))
    for entity in extraction.entities:
        yield _line(_entity(page, entity))
    for fact in merged(extraction.facts):
        yield _line(_fact(fact))


def _line(row: dict[str, Any]) -> str:
    return clean(json.dumps(row, ensure_ascii=False))


def _article(article: Article) -> dict[str, Any]:
    return {
        "kind": "article",
        "page": article.page,
        "id": article.id,
        "headline": article.headline,
        "reporters": list(article.reporters),
        "text": article.text,
        **_stated(type=article.kind, date=article.date, paper=article.paper),
    }


def _entity(page: str, entity: Entity) -> dict[str, Any]:
    return {
        "kind": "entity",
        "page": page,
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "level": entity.level,
        "adcode": entity.adcode,
        **_stated(programme_kind=entity.kind),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    row: dict[str, Any] = {
        "kind": "fact", "page": fact.page, "article": fact.article, "s": fact.s, "p": fact.p,
        **_stated(o=fact.o, value=plain_number(fact.value), unit=fact.unit, of=fact.of, bound=fact.bound),
        **_stated(date=fact.date, role=fact.role),
    }  # fmt: skip
    if fact.evidence:
        first = fact.evidence[0]
        row |= {"evidence": first.quote, "start": first.start, "end": first.end}
    if len(fact.evidence) > 1:
        row["spans"] = [[piece.start, piece.end] for piece in fact.evidence]
    row |= {"confidence": fact.confidence, "rule": fact.rule, "modality": fact.modality}
    return row | ({"inferred": True} if fact.inferred else {})


def _stated(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def plain_number(value: float | None) -> float | None:
    """A whole number without a decimal point."""
    return int(value) if value is not None and float(value).is_integer() else value
