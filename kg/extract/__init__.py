"""A page's articles in, an Extraction out: entities and the facts that the articles state of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from kg.extract.editions import with_years
from kg.extract.entities import Cast, Reading, read
from kg.extract.entities.cast import Named
from kg.extract.mentions import find_mentions
from kg.extract.relations import relate
from kg.extract.relations.honours.bearers import is_conferred
from kg.extract.scan import scan
from kg.extract.text import Cover
from kg.lexicon import Lexicon, load
from kg.model import Article, Entity, Evidence, Extraction, Fact, Page

__all__ = ["extract"]

# Spoken of on the page is enough for these; anything else is in the graph when named, or when a fact speaks of it.
_ALWAYS = ("Union", "Place", "Person")


def extract(page: Page, articles: Iterable[Article], lexicon: Lexicon | None = None) -> Extraction:
    """Everything the articles of a page state, each fact with the characters that say it."""
    articles = tuple(articles)
    lexicon = lexicon or load()
    cast = Cast()
    scans = [scan(article, lexicon) for article in articles if about_work(article, lexicon)]
    readings = [read(found, cast) for found in find_mentions(scans)]
    merged = merge(chain.from_iterable(relate(with_years(readings), cast)))
    named = {iri for reading in readings for iri in _named(reading)}
    return Extraction(page, articles, _worth_a_node(cast.entities(), merged, named), merged)


def about_work(article: Article, lexicon: Lexicon) -> bool:
    """Whether an article can speak of unions or of work at all, as every one of a workers' daily may.

    >>> about_work(Article("p", "p-1", "股市收高", "三大指数上涨。", tuple(range(7))), load())
    False
    """
    words = (article.paper or "", article.headline, *article.kickers, article.text)
    return any(word in text for word in lexicon["topics"] for text in words)


def merge(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same fact from several sentences as one, with all its evidence and its highest confidence."""
    found: dict[tuple[object, ...], Fact] = {}
    said: dict[tuple[object, ...], dict[Evidence, None]] = {}  # where those are said that are found again
    for fact in facts:
        key = (fact.article, fact.s, fact.p, fact.o, fact.value, fact.unit, fact.date, fact.role)
        first = found.setdefault(key, fact)
        if first is not fact:
            said.setdefault(key, dict.fromkeys(first.evidence)).update(dict.fromkeys(fact.evidence))
            if fact.confidence > first.confidence:
                found[key] = fact
    for again, pieces in said.items():
        found[again] = replace(found[again], evidence=tuple(pieces))
    return tuple(found.values())


def _named(reading: Reading) -> Iterator[str]:
    """What the body of an article calls by a name: in quotation or book marks, or a group of a trade or a need."""
    groups = reading.scan.lexicon["groups"]
    people = {person.start for person in reading.of("Person")}
    # 退役军人局, 护士长: those whom a body or a post is called after
    bodies = Cover((body.start, body.end) for body in reading.of("Union", "Organisation"))
    posts = Cover((hit.start, hit.end) for hit in reading.scan.words["roles"])
    for found in reading.mentions:
        if found.entity is None or found.start < reading.scan.body:
            continue
        row = groups.get(found.mention.head)
        group = row is not None and row["named_after"] == "yes" and found.end not in people
        group = group and not any(name.holds_in_more(found.start, found.end) for name in (bodies, posts))
        # 全国劳动模范, 某市工匠 are people as often as what they are called
        honour = row is None and is_conferred(reading, found)
        if group or honour or found.mention.form == "quoted" or _is_full(reading, found):
            yield found.entity


def _is_full(reading: Reading, found: Named) -> bool:
    """Whether a body is called by all of its name: with its place, as a firm, or by the one that it has."""
    mention = found.mention
    if found.type != "Organisation" or mention.form not in ("full", "local"):
        return False
    whole = reading.written(found)
    placed = bool(mention.code) or mention.form == "local" or whole.startswith("中国")
    return placed or whole == mention.head or whole.endswith(_FULL_ENDS)


# Firms, associations and colleges, called so by nobody but in full.
_FULL_ENDS = ("有限公司", "责任公司", "协会", "基金会", "技师学院", "职业技术学院", "矿务局")


def _worth_a_node(
    entities: tuple[Entity, ...], facts: tuple[Fact, ...], named: Collection[str]
) -> tuple[Entity, ...]:
    used = {iri for fact in facts for iri in (fact.s, fact.o)}.union(named)
    return tuple(entity for entity in entities if entity.type in _ALWAYS or entity.id in used)
