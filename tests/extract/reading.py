"""A sentence in, what is read from it out, in tuples that a table can hold: (subject, predicate, object)."""

from __future__ import annotations

from kg.extract import extract
from kg.extract.entities import Cast, Reading, read
from kg.extract.mentions import find_mentions
from kg.extract.scan import Scan, scan
from kg.lexicon import load
from kg.model import Article, Entity, EntityType, Extraction, Fact, Page

Told = tuple[str, str, str]


PAPER = "工人日报"  # of a workers' daily every article is read, whatever it speaks of


def article(
    text: str, *, headline: str = "", date: str | None = None, id_: str = "t-1", paper: str | None = PAPER
) -> Article:
    """An article with this body, every character of it standing where it stands in the text."""
    return Article("t", id_, headline, text, tuple(range(len(text))), date=date, paper=paper)


def scanned(text: str, *, headline: str = "", date: str | None = None) -> Scan:
    """The article made ready for patterns."""
    return scan(article(text, headline=headline, date=date), load())


def resolved(text: str, *, headline: str = "", date: str | None = None) -> tuple[Reading, Cast]:
    """The article with its mentions resolved, and the things that they name."""
    cast = Cast()
    (found,) = find_mentions([scanned(text, headline=headline, date=date)])
    return read(found, cast), cast


def extracted(
    *texts: str, headline: str = "", date: str | None = None, paper: str | None = PAPER
) -> Extraction:
    """A page whose articles have these bodies."""
    page = Page("t", "t.txt", "\n".join(texts), (), date=date, paper=paper)
    return extract(
        page,
        [
            article(text, headline=headline, date=date, id_=f"t-{n}", paper=paper)
            for n, text in enumerate(texts, 1)
        ],
    )


def entities(
    text: str, type_: EntityType, *, headline: str = "", date: str | None = None
) -> dict[str, Entity]:
    """The things of one type in the article by name, also those that no fact speaks of."""
    _, cast = resolved(text, headline=headline, date=date)
    return {entity.name: entity for entity in cast.entities() if entity.type == type_}


def told(text: str, *predicates: str, headline: str = "", date: str | None = None) -> set[Told]:
    """The article's facts with these predicates (none: all) as readable tuples."""
    found = extracted(text, headline=headline, date=date)
    names = {entity.id: entity.name for entity in found.entities}
    return {_tuple(fact, names) for fact in found.facts if not predicates or fact.p in predicates}


def _tuple(fact: Fact, names: dict[str, str]) -> Told:
    return names[fact.s], fact.p, _object(fact, names)


def _object(fact: Fact, names: dict[str, str]) -> str:
    """`名` of a thing, `1750家` of an amount, an ISO date; a role stands before the body: `主席:某工会`."""
    if fact.p == "quantity":
        bound = {"more": ">", "less": "<", "about": "~", None: ""}[fact.bound]
        return (
            f"{bound}{fact.value:g}{fact.unit}"
            if (fact.value or 0) < 1e6
            else f"{bound}{fact.value:.0f}{fact.unit}"
        )
    if fact.o is None:
        return fact.date or ""
    return f"{fact.role}:{names[fact.o]}" if fact.role else names[fact.o]
