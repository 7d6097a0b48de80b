"""An IRI in, its address on the site out, and the way back."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import quote, urlencode

from kg.explore.facts import Facts
from kg.iri import BASE, escape
from kg.model import ENTITY_TYPES

# Servers and browsers refuse longer addresses; what has a longer name goes by a digest of it.
LONGEST = 1500


def entity_path(iri: str, base: str = BASE) -> str:
    """The page of an entity: its IRI with this site in place of the base.

    >>> entity_path("https://union-kg.example/Union/A")
    '/Union/A'
    """
    tail = iri.removeprefix(base)
    path = "/" + quote(tail, safe="/")
    fits = iri.startswith(base) and tail.partition("/")[0] in ENTITY_TYPES and len(path) <= LONGEST
    return path if fits else f"/entity/{_digest(iri)}"


def entity_of(path: str, facts: Facts, base: str = BASE) -> str | None:
    """The IRI of the entity whose page is at `path`, written as an IRI or with its escapes undone."""
    tail = path.removeprefix("/")
    if tail.startswith("entity/"):
        wanted = tail.removeprefix("entity/")
        return next((entity.id for entity in facts.entities if _digest(entity.id) == wanted), None)
    spelt = "/".join(escape(part) for part in tail.split("/"))
    return next((iri for iri in (base + tail, base + spelt) if iri in facts.by_id), None)


def article_path(article: str, start: int | None = None, end: int | None = None) -> str:
    """The page of an article, with the characters of a quote marked if they are given.

    >>> article_path("000-1", 3, 9)
    '/article/000-1?start=3&end=9#quote'
    """
    path = "/article/" + quote(article, safe="")
    return path if start is None else f"{path}?{urlencode({'start': start, 'end': end})}#quote"


def _digest(iri: str) -> str:
    return sha256(iri.encode("utf-8", "surrogatepass")).hexdigest()[:32]
