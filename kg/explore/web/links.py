"""An IRI in, its address on the site out, and the way back."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote, urlencode

from markupsafe import Markup
from markupsafe import escape as escape_html

from kg.explore.palette import LOOKS
from kg.explore.text import shorten
from kg.iri import BASE, escape
from kg.model import ENTITY_TYPES, Entity, EntityType

# Servers and browsers refuse longer addresses; what has a longer name goes by a digest of it.
LONGEST = 1500
SHORT = LONGEST // 12  # characters that are no longer than that however they are escaped
DIGEST = "entity/"


@lru_cache(maxsize=16_384)
def entity_path(iri: str) -> str:
    """The page of an entity: its IRI with this site in place of the base.

    >>> entity_path("https://union-kg.example/Union/A")
    '/Union/A'
    """
    return f"/{DIGEST}{digest(iri)}" if needs_digest(iri) else _path(iri)


def entity_iris(path: str) -> tuple[str, ...]:
    """The IRIs whose page may be at `path`, written as an IRI or with its escapes undone."""
    tail = path.removeprefix("/")
    spelt = "/".join(escape(part) for part in tail.split("/"))
    return tuple(dict.fromkeys((BASE + tail, BASE + spelt)))


def anchor(one: Entity, most: int, foreign: bool) -> Markup:
    """A link to the page of an entity with the sign of its type; on a page of a `foreign` language its name says so."""
    chinese = ' lang="zh-CN"' if foreign else ""
    return Markup(
        f'<a class="entity" href="{escape_html(entity_path(one.id))}">{sign(one.type)}'
        f"<bdi{chinese}>{escape_html(shorten(one.name, most) or one.id)}</bdi></a>"
    )


def sign(kind: EntityType) -> Markup:
    """The sign that stands before the name of a thing of this type."""
    return Markup(f'<span class="sign {kind}" aria-hidden="true">{LOOKS[kind].sign}</span>')


@lru_cache(maxsize=4096)
def kind_path(kind: str, province: str = "") -> str:
    """The page of a kind of programme, in one province or anywhere.

    >>> kind_path("job_fair", "32")
    '/kind/job_fair?province=32'
    """
    return f"/kind/{quote(kind, safe='')}" + (f"?{urlencode({'province': province})}" if province else "")


def article_path(article: str, start: int | None = None, end: int | None = None) -> str:
    """The page of an article, with the characters of a quote marked if they are given.

    >>> article_path("000-1", 3, 9)
    '/article/000-1?start=3&end=9#quote'
    """
    path = "/article/" + quote(article, safe="")
    return path if start is None else f"{path}?{urlencode({'start': start, 'end': end})}#quote"


def needs_digest(iri: str) -> bool:
    """Whether the IRI is no address under the base, or too long a one."""
    known = iri.startswith(BASE) and iri.removeprefix(BASE).partition("/")[0] in ENTITY_TYPES
    return not known or (len(iri) > SHORT and len(_path(iri)) > LONGEST)


def digest(iri: str) -> str:
    """The letters and digits that stand for such an IRI."""
    return sha256(iri.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _path(iri: str) -> str:
    return "/" + quote(iri.removeprefix(BASE), safe="/")
