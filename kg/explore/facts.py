"""Entities, facts and articles in, one `Facts` out: all that a chart, a view or a page is drawn from.

The graph may live in a store, the drawing does not need to know: whoever holds the graph fills this
value, and every module of this folder reads nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from kg.errors import InputError
from kg.model import OF_PROGRAMMES, Article, Entity, EntityType, Evidence, Fact, Predicate

Grouped = Mapping[str, tuple[Fact, ...]]


@dataclass(frozen=True)
class Facts:
    """What is known: every entity once, every statement once, and the articles that say them."""

    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    articles: tuple[Article, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Entity]:
        """Entity by IRI."""
        return MappingProxyType({entity.id: entity for entity in self.entities})

    @cached_property
    def article_by_id(self) -> Mapping[str, Article]:
        """Article by id."""
        return MappingProxyType({article.id: article for article in self.articles})

    @cached_property
    def about(self) -> Grouped:
        """The facts that have an entity as their subject."""
        return _grouped(self.facts, lambda fact: (fact.s,))

    @cached_property
    def into(self) -> Grouped:
        """The facts that have an entity as their object."""
        return _grouped(self.facts, lambda fact: (fact.o,) if fact.o else ())

    @cached_property
    def saying(self) -> Grouped:
        """The facts that an article (by its id) is evidence for."""
        return _grouped(self.facts, _articles)

    @cached_property
    def deeds(self) -> tuple[tuple[Entity, Predicate, Entity], ...]:
        """Who has which part in which programme, as (body, relation, programme)."""
        ends = ((self.by_id[fact.s], fact.p, self.by_id[fact.o]) for fact in self.facts if fact.o)
        return tuple(deed for deed in ends if deed[1] in OF_PROGRAMMES and deed[2].type == "Programme")

    def of_type(self, type_: EntityType) -> tuple[Entity, ...]:
        """The entities of one type."""
        return tuple(entity for entity in self.entities if entity.type == type_)

    def touching(self, entity: str) -> tuple[Fact, ...]:
        """The facts that have `entity` at either end."""
        into = (fact for fact in self.into.get(entity, ()) if fact.s != entity)
        return (*self.about.get(entity, ()), *into)

    def sources(self, fact: Fact) -> tuple[str, ...]:
        """The ids of the articles that say `fact`, first the one it was first read in."""
        return () if fact.inferred else _articles(fact)

    def dated(self, fact: Fact) -> bool:
        """Whether the day is known of the article it was first read in: only then it can be cited."""
        article = self.article_by_id.get(fact.article)
        return article is not None and article.date is not None


def gather(entities: Iterable[Entity], facts: Iterable[Fact] = (), articles: Iterable[Article] = ()) -> Facts:
    """One `Facts` from what several pages say: an entity or a statement met twice is there once.

    A fact about an entity that is not among `entities` is an error, for nothing could name it.
    """
    known: dict[str, Entity] = {}
    for entity in entities:
        known[entity.id] = _joined(known[entity.id], entity) if entity.id in known else entity
    merged: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        for end in (fact.s, fact.o):
            if end is not None and end not in known:
                raise InputError(f"a fact of article {fact.article} is about {end}, which is no known entity")
        key = statement(fact)
        merged[key] = _said_again(merged[key], fact) if key in merged else fact
    unique = {article.id: article for article in articles}
    return Facts(tuple(known.values()), tuple(merged.values()), tuple(unique.values()))


def statement(fact: Fact) -> tuple[object, ...]:
    """What a fact says, whoever says it."""
    return (
        fact.s,
        fact.p,
        fact.o,
        fact.value,
        fact.unit,
        fact.of,
        fact.bound,
        fact.date,
        fact.role,
        fact.modality,
    )


def around(facts: Facts, entity: str, hops: int = 1) -> Facts:
    """The part of the graph at most `hops` facts away from `entity`."""
    if entity not in facts.by_id:
        raise InputError(f"{entity} is no entity of this graph")
    reached, edge = {entity}, {entity}
    for _ in range(hops):
        ends = {end for one in edge for fact in facts.touching(one) for end in (fact.s, fact.o) if end}
        edge = ends - reached
        reached |= edge
    return keep(facts, reached)


def keep(facts: Facts, ids: Iterable[str]) -> Facts:
    """The part of the graph among the entities `ids`."""
    wanted = frozenset(ids)
    kept = tuple(fact for fact in facts.facts if fact.s in wanted and (fact.o is None or fact.o in wanted))
    said = {article for fact in kept for article in facts.sources(fact)}
    return Facts(
        tuple(entity for entity in facts.entities if entity.id in wanted),
        kept,
        tuple(article for article in facts.articles if article.id in said),
    )


def _articles(fact: Fact) -> tuple[str, ...]:
    return tuple(dict.fromkeys((fact.article, *(piece.article for piece in fact.evidence))))


def _grouped(facts: Iterable[Fact], keys: Callable[[Fact], Iterable[str]]) -> Grouped:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for key in keys(fact):
            found[key].append(fact)
    return MappingProxyType({key: tuple(group) for key, group in found.items()})


def _joined(one: Entity, other: Entity) -> Entity:
    forms = dict.fromkeys((*one.aliases, *([other.name] if other.name != one.name else []), *other.aliases))
    return replace(
        one,
        aliases=tuple(forms),
        level=one.level or other.level,
        adcode=one.adcode or other.adcode,
        kind=one.kind or other.kind,
    )


def _said_again(one: Fact, other: Fact) -> Fact:
    pieces: tuple[Evidence, ...] = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    first = other if one.inferred and not other.inferred else one  # what a page says outweighs a guess
    return replace(
        first,
        evidence=pieces,
        confidence=max(one.confidence, other.confidence),
        inferred=one.inferred and other.inferred,
    )
