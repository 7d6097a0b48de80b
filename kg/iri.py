"""A name in, a permanent address out: IRIs are minted from type, place code and canonical name alone."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from urllib.parse import quote

VOCABULARY = "https://union-kg.example/"
ONTOLOGY = VOCABULARY + "ontology#"
# What all things, articles and pages have their addresses under; a build and who asks its graph have the same.
BASE = os.environ.get("KG_BASE", VOCABULARY).rstrip("/") + "/"

# RFC 3987 leaves Chinese as it is; what N-Quads or a path could trip over is percent-encoded.
_UNSAFE = re.compile(r"[^\w·-]", re.UNICODE)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def escape(name: str) -> str:
    """`name` as one IRI path segment, Chinese kept readable; half a surrogate pair is the replacement character.

    >>> escape("“爱心早餐”项目"), escape("a\\ud800")
    ('%E2%80%9C爱心早餐%E2%80%9D项目', 'a%EF%BF%BD')
    """
    if name.isalnum():  # most names: nothing to escape
        return name
    return _UNSAFE.sub(lambda found: quote(_SURROGATE.sub("\ufffd", found[0]), safe=""), name)


@lru_cache(maxsize=65_536)
def mint(type_: str, name: str, scope: str = "") -> str:
    """The IRI of the `type_` called `name` in `scope` (a place code or an owner's name).

    >>> mint("Union", "昆山市总工会", "320583")
    'https://union-kg.example/Union/320583/昆山市总工会'
    """
    parts = [type_, scope, name] if scope else [type_, name]
    return BASE + "/".join(escape(part) for part in parts)


def article_iri(article: str) -> str:
    """The IRI of an article, which is also the name of its graph."""
    return f"{BASE}article/{escape(article)}"


def page_iri(page: str) -> str:
    """The IRI of a page."""
    return f"{BASE}page/{escape(page)}"
