"""An extraction in, RDF out: every fact as a plain triple and as a claim that says where it stands.

One named graph an article. Everything has an IRI made from its content, so that the same pages give
the same bytes and merging two graphs is a set union.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from kg.errors import InputError
from kg.graph.facts import key, merged
from kg.graph.reprints import fingerprint
from kg.graph.terms import boolean, date, digest, iri, number, string
from kg.graph.vocab import ALIAS, KIND, LABEL, LEVEL, OBJECT, PREDICATE, SUBJECT, TYPE, u
from kg.iri import BASE, article_iri, page_iri
from kg.lexicon import load as load_lexicon
from kg.model import Article, Entity, EntityType, Extraction, Fact, Page

# Characters of the words that only say what sort of thing is meant (活动, 驿站, 公司).
_SORT = 2
Triples = Iterator[tuple[str, str, str]]


def quads(extraction: Extraction) -> Iterator[ox.Quad]:
    """The quads of a page, in the order of `lines`."""
    return ox.parse("\n".join(lines(extraction)), format=ox.RdfFormat.N_QUADS)


def lines(extraction: Extraction) -> Iterator[str]:
    """The N-Quads of a page, article by article, sorted and each once, without line breaks."""
    facts = merged(extraction.facts)
    entities = {entity.id: entity for entity in extraction.entities}
    unplaced = _unplaced(extraction, facts)
    _check(extraction, facts)
    for article in extraction.articles:
        here = [fact for fact in facts if fact.article == article.id]
        named = [name for fact in here for name in (fact.s, fact.o) if name in entities]
        named += [name for name, where in unplaced.items() if article.id in where]
        triples = {*page_triples(extraction.page), *article_triples(article)}
        for name in dict.fromkeys(named):
            triples.update(entity_triples(entities[name]))
            triples.add((iri(article_iri(article.id)), u("mentions"), iri(name)))
        for fact in here:
            triples.update(fact_triples(fact))
        yield from graph_lines(triples, article_iri(article.id))


def graph_lines(triples: Iterable[tuple[str, str, str]], graph: str) -> Iterator[str]:
    """The triples as sorted N-Quads of one graph."""
    name = iri(graph)
    return (f"{s} {p} {o} {name} ." for s, p, o in sorted(set(triples)))


def page_triples(page: Page) -> Triples:
    """What is known of the page itself."""
    here = iri(page_iri(page.id))
    yield here, TYPE, u("Page")
    yield here, LABEL, string(page.id)
    if page.sha256:
        yield here, u("contentHash"), string(page.sha256)


def article_triples(article: Article) -> Triples:
    """The article with its text, once, and the way back from its characters to the raw page."""
    here = iri(article_iri(article.id))
    yield here, TYPE, u("Article")
    yield here, u("page"), iri(page_iri(article.page))
    yield here, u("articleKind"), string(article.kind)
    yield here, u("headline"), string(article.headline, "zh")
    yield here, u("text"), string(article.text, "zh")
    yield here, u("origins"), string(runs(article.origins))
    for kicker in article.kickers:
        yield here, u("kicker"), string(kicker, "zh")
    for reporter in article.reporters:
        yield here, u("reporter"), string(reporter, "zh")
    if mark := fingerprint(article.text):
        yield here, u("fingerprint"), string(mark)
    if article.date:
        yield here, u("date"), date(article.date)
    if article.paper:
        yield here, u("paper"), string(article.paper, "zh")


def entity_triples(entity: Entity) -> Triples:
    """What an entity is and what it is called."""
    here = iri(entity.id)
    yield here, TYPE, u(entity.type)
    yield here, LABEL, string(entity.name, "zh")
    for alias in entity.aliases:
        if alias != entity.name and not says_only_what_sort(alias, entity.type):
            yield here, ALIAS, string(alias, "zh")
    if entity.level:
        yield here, u("level"), iri(LEVEL + entity.level)
    if entity.adcode:
        yield here, u("adcode"), string(entity.adcode)
    if entity.kind:
        yield here, u("kind"), iri(KIND + entity.kind)


def says_only_what_sort(form: str, type_: EntityType) -> bool:
    """Whether a form on the page points at a thing without naming it: nobody who reads the graph calls it so.

    >>> says_only_what_sort("驿站", "Programme"), says_only_what_sort("该公司", "Organisation")
    (True, True)
    >>> says_only_what_sort("金秋助学", "Programme"), says_only_what_sort("市总工会", "Union")
    (False, False)
    """
    table = {"Programme": "programmes", "Organisation": "organisations"}.get(type_)
    word = form.removeprefix("该").removeprefix("本")
    return table is not None and len(word) <= _SORT and word in load_lexicon()[table]


def fact_triples(fact: Fact) -> Triples:
    """The plain triple of a fact and the claim that carries it."""
    s, p = iri(fact.s), u(fact.p)
    claim = iri(f"{BASE}claim/{digest(*key(fact))}")
    if fact.p == "quantity":
        o = iri(f"{BASE}quantity/{digest(*key(fact)[1:])}")
        yield from _quantity(o, fact)
    elif fact.p == "heldOn":
        o = date(fact.date or "")
        if fact.of:
            yield claim, u("of"), string(fact.of)
    else:
        o = iri(fact.o or "")
    yield s, p, o
    yield claim, TYPE, u("Claim")
    yield claim, SUBJECT, s
    yield claim, PREDICATE, p
    yield claim, OBJECT, o
    yield claim, u("confidence"), number(round(fact.confidence, 4))
    yield claim, u("rule"), string(fact.rule)
    yield claim, u("modality"), string(fact.modality)
    if fact.inferred:
        yield claim, u("inferred"), boolean(True)
    for piece in fact.evidence:
        where = f"{article_iri(piece.article)}#char={piece.start},{piece.end}"
        yield claim, u("evidence"), iri(where)
    if fact.role and fact.o:
        post = iri(f"{BASE}post/{digest(fact.s, fact.role, fact.o)}")
        yield claim, u("post"), post
        yield post, TYPE, u("Post")
        yield post, u("heldBy"), s
        yield post, u("postIn"), o
        yield post, u("role"), string(fact.role, "zh")


def runs(origins: Sequence[int]) -> str:
    """Offsets as runs of `start+length`, so that an article carries its map in a few characters.

    >>> runs((3, 4, 5, 9, 9, 10))
    '3+3 9+1 9+2'
    """
    starts = [
        i for i, (at, before) in enumerate(zip(origins, (-2, *origins), strict=False)) if at != before + 1
    ]
    ends = [*starts[1:], len(origins)]
    return " ".join(f"{origins[i]}+{end - i}" for i, end in zip(starts, ends, strict=False))


def origins(text: str) -> tuple[int, ...]:
    """The offsets that `runs` wrote.

    >>> origins("3+3 9+1 9+2")
    (3, 4, 5, 9, 9, 10)
    """
    pairs = (run.split("+") for run in text.split())
    return tuple(at for start, length in pairs for at in range(int(start), int(start) + int(length)))


def _quantity(here: str, fact: Fact) -> Triples:
    yield here, TYPE, u("Quantity")
    if fact.value is not None:
        yield here, u("value"), number(fact.value)
    if fact.unit:
        yield here, u("unit"), string(fact.unit, "zh")
    if fact.of:
        yield here, u("of"), string(fact.of, "zh")
    if fact.bound:
        yield here, u("bound"), string(fact.bound)
    if fact.date:
        yield here, u("asOf"), date(fact.date)


def _check(extraction: Extraction, facts: Iterable[Fact]) -> None:
    known = {article.id for article in extraction.articles}
    for fact in facts:
        if fact.article not in known:
            raise InputError(
                f"page {extraction.page.id}: the fact {fact.s} {fact.p} is of article {fact.article!r}, "
                "which the page does not have: give the article with it"
            )


def _unplaced(extraction: Extraction, facts: Iterable[Fact]) -> dict[str, tuple[str, ...]]:
    """Entities that no fact names, each with the articles that speak of it by its fullest name."""
    placed = {name for fact in facts for name in (fact.s, fact.o)}
    found: dict[str, tuple[str, ...]] = {}
    for entity in extraction.entities:
        if entity.id in placed:
            continue
        found[entity.id] = tuple(article.id for article in extraction.articles[:1])
        for name in (entity.name, *entity.aliases):
            where = tuple(a.id for a in extraction.articles if name in a.text or name in a.headline)
            if where:
                found[entity.id] = where
                break
    return found
