"""A file in, nothing out if all that is promised of every file holds: else an error that says what does not."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError
from kg.extract import extract
from kg.graph import jsonl, quads
from kg.graph.terms import clean, iri
from kg.iri import article_iri, page_iri
from kg.model import ENTITY_TYPES, LITERAL_PREDICATES, PREDICATES, Article, Extraction, Page
from kg.pages import repair
from kg.pages.lines import lines
from kg.pages.readers import Skipped, read_some
from kg.pages.units import units


class Broken(AssertionError):
    """A promise that does not hold."""


def promise(holds: object, what: str) -> None:
    """Raise unless it holds."""
    if not holds:
        raise Broken(what)


def check(path: Path) -> tuple[int, int]:
    """How many pages were read and how many facts were found, once everything has been looked at."""
    read = facts = 0
    try:
        for page in read_some(path):
            if isinstance(page, Skipped):
                promise(page.reason, "skipped: a reason")
                continue
            read += 1
            facts += len(check_page(page).facts)
    except InputError as error:
        promise(str(error), "an error says what is wrong")
    return read, facts


def check_page(page: Page) -> Extraction:
    """What was read from the page, once everything has been looked at."""
    page.raw.encode()  # a lone surrogate could not be written anywhere
    same_characters(page)
    articles = repair(page)
    way_back(page, articles)
    found = extract(page, articles)
    sound(found)
    read_back(found)
    lines_of_json(found)
    return found


def same_characters(page: Page) -> None:
    """No character is lost, doubled or made up on the way from the file to its paragraphs.

    What folds to a blank (controls, lone surrogates) is a blank wherever it stands.
    """
    for block in page.blocks:
        promise(
            block.text.chars == "".join(page.raw[at] for at in block.text.origins), "block: its characters"
        )
    before = _visible(char for block in page.blocks for char in block.text.chars)
    after: Counter[str] = Counter()
    seen: set[int] = set()
    for unit in units(lines(page)):
        for line in unit.lines:
            after += _visible(line.text.chars)
            for char, at in zip(line.text.chars, line.text.origins, strict=True):
                promise(page.raw[at] == char, "unit: a character of the page")
                promise(at not in seen, "unit: each character once")
                seen.add(at)
    promise(not after - before, "unit: no character made up")
    promise(not any(char.isprintable() for char in before - after), "unit: no character lost")


def way_back(page: Page, articles: tuple[Article, ...]) -> None:
    """Every character of an article is the character of the page that it says it is, used once."""
    seen: set[int] = set()
    promise(len({article.id for article in articles}) == len(articles), "article: one id each")
    for article in articles:
        promise(len(article.text) == len(article.origins), "article: one place a character")
        for char, at in zip(article.text, article.origins, strict=True):
            if char != "\n":
                promise(page.raw[at] == char, "article: a character of the page")
                promise(at not in seen, "article: each character once")
                seen.add(at)


def sound(found: Extraction) -> None:
    """Facts quote their article exactly, and speak of entities that are there; all are as the model has them."""
    texts = {article.id: article.text for article in found.articles}
    ids = {entity.id for entity in found.entities}
    promise(len(ids) == len(found.entities), "entity: one id each")
    for entity in found.entities:
        promise(entity.type in ENTITY_TYPES, "entity: its type")
        promise(entity.name.strip(), "entity: a name")
        promise(entity.name not in entity.aliases, "entity: other names are others")
        promise(len(set(entity.aliases)) == len(entity.aliases), "entity: each alias once")
        promise(entity.level is None or entity.type == "Union", "entity: only unions have levels")
        promise(
            entity.adcode is None or (entity.adcode.isdigit() and len(entity.adcode) == 6), "entity: its code"
        )
        promise(iri(entity.id) == f"<{entity.id}>", "entity: its IRI is legal as it is")
    told: set[tuple[object, ...]] = set()
    for fact in found.facts:
        promise(fact.p in PREDICATES and fact.rule.startswith(f"{fact.p}."), "fact: its relation and rule")
        promise(fact.s in ids and (fact.o is None or fact.o in ids), "fact: of entities that are there")
        promise(fact.s != fact.o, "fact: of two things")
        promise((fact.o is None) is (fact.p in LITERAL_PREDICATES), "fact: an object or a value")
        promise((fact.value is not None) is (fact.p == "quantity"), "fact: a figure where one belongs")
        promise(fact.value is None or abs(fact.value) < float("inf"), "fact: a figure that is finite")
        promise(0 < fact.confidence <= 1, "fact: how sure")
        promise(fact.evidence and fact.article in texts, "fact: evidence")
        for piece in fact.evidence:
            promise(piece.quote == texts[piece.article][piece.start : piece.end], "fact: an exact quote")
            promise(piece.quote.strip(), "fact: a quote that says something")
        key = (fact.article, fact.s, fact.p, fact.o, fact.value, fact.unit, fact.date, fact.role)
        promise(key not in told, "fact: told once")
        told.add(key)


def read_back(found: Extraction) -> None:
    """The N-Quads are legal, and what is read back from them is what was written."""
    written = list(quads.lines(found))
    promise(not any("\n" in line or "\r" in line for line in written), "N-Quads: one line each")
    read = list(ox.parse("\n".join(written), format=ox.RdfFormat.N_QUADS))
    promise(len(read) == len(written), "N-Quads: as many read as written")
    promise(len(set(written)) == len(written), "N-Quads: each once")
    texts = {
        row.subject.value: row.object.value for row in read if row.predicate.value.endswith("ontology#text")
    }
    for article in found.articles:
        promise(texts[article_iri(article.id)] == clean(article.text), "N-Quads: the text of the article")
        promise(
            iri(article_iri(article.id)) == f"<{article_iri(article.id)}>",
            "article: its IRI is legal as it is",
        )
    promise(iri(page_iri(found.page.id)) == f"<{page_iri(found.page.id)}>", "page: its IRI is legal as it is")


def lines_of_json(found: Extraction) -> None:
    """Every JSON line is one line, and what is read back from it is there."""
    for line in jsonl.lines(found):
        promise(
            line.encode() and "\n" not in line and json.loads(line)["page"] == found.page.id, "JSON Lines"
        )


def _visible(chars: Iterable[str]) -> Counter[str]:
    return Counter(char for char in chars if not char.isspace())
