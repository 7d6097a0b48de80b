"""Entities, facts and articles in, the same in a form that other programs read out: JSON Lines, CSV tables.

The whole graph as N-Quads or TriG is `Store.dump`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph.jsonl import lines, plain_number
from kg.graph.table import Table
from kg.model import Article, Entity, Extraction, Fact, Page

ENTITY_COLUMNS = ("id", "type", "name", "aliases", "level", "adcode", "kind")
FACT_COLUMNS = (
    "subject_id", "subject", "relation", "object_id", "object", "value", "unit", "of", "bound", "date",
    "role", "modality", "confidence", "inferred", "rule", "page", "article", "quote", "start", "end", "spans",
    "headline", "published", "paper",
)  # fmt: skip
ARTICLE_COLUMNS = ("page", "id", "kind", "headline", "reporters", "date", "paper", "text")


def tables(
    entities: Iterable[Entity], facts: Iterable[Fact], articles: Iterable[Article]
) -> dict[str, Table]:
    """The CSV tables by the name of their file: entities.csv, facts.csv, articles.csv."""
    known = {entity.id: entity for entity in entities}
    read = {article.id: article for article in articles}
    return {
        "entities.csv": Table(ENTITY_COLUMNS, tuple(_entity(entity) for entity in known.values())),
        "facts.csv": Table(FACT_COLUMNS, tuple(_fact(fact, known, read) for fact in facts)),
        "articles.csv": Table(ARTICLE_COLUMNS, tuple(_article(article) for article in read.values())),
    }


def jsonl(entities: Iterable[Entity], facts: Iterable[Fact], articles: Iterable[Article]) -> Iterator[str]:
    """The JSON Lines of a whole graph, page by page; what no page says comes last, under the page ``""``.

    An entity is told once on every page that has a fact about it.
    """
    known = {entity.id: entity for entity in entities}
    by_page: dict[str, tuple[list[Article], dict[str, Entity], list[Fact]]] = {}
    told: set[str] = set()
    for article in articles:
        by_page.setdefault(article.page, ([], {}, []))[0].append(article)
    for fact in facts:
        _, here, stated = by_page.setdefault(fact.page, ([], {}, []))
        here.update((name, known[name]) for name in (fact.s, fact.o) if name in known)
        stated.append(fact)
    for _, here, _ in by_page.values():
        told.update(here)
    rest = by_page.setdefault("", ([], {}, []))[1]
    rest.update((name, entity) for name, entity in known.items() if name not in told)
    for page in sorted(by_page, key=lambda page: (not page, page)):
        found, here, stated = by_page[page]
        ordered = tuple(here[name] for name in sorted(here))
        yield from lines(Extraction(Page(page, "", "", ()), tuple(found), ordered, tuple(stated)))


def _entity(entity: Entity) -> tuple[str | None, ...]:
    aliases = ";".join(entity.aliases)
    return entity.id, entity.type, entity.name, aliases, entity.level, entity.adcode, entity.kind


def _fact(fact: Fact, known: dict[str, Entity], read: dict[str, Article]) -> tuple[str | float | None, ...]:
    """A row that can be sorted, filtered and cited as it is: the article's headline, day and newspaper are in it."""
    where = None if fact.inferred else read.get(fact.article)
    first = fact.evidence[0] if fact.evidence else None
    spans = ";".join(f"{piece.start}-{piece.end}" for piece in fact.evidence) if fact.evidence[1:] else None
    return (
        fact.s, known[fact.s].name if fact.s in known else None, fact.p,
        fact.o, known[fact.o].name if fact.o in known else None,
        plain_number(fact.value), fact.unit, fact.of, fact.bound, fact.date, fact.role,
        fact.modality, fact.confidence, fact.inferred, fact.rule, fact.page, fact.article,
        first.quote if first else None, first.start if first else None, first.end if first else None, spans,
        *((where.headline, where.date, where.paper) if where else (None, None, None)),
    )  # fmt: skip


def _article(article: Article) -> tuple[str | None, ...]:
    return (
        article.page, article.id, article.kind, article.headline, ";".join(article.reporters),
        article.date, article.paper, article.text,
    )  # fmt: skip
