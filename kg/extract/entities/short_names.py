"""Resolved bodies in, what the text calls them for short out: 某集团有限公司(以下简称某集团)."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named
from kg.extract.scan import Scan
from kg.extract.text import places_of
from kg.model import Mention

_CALLED = re.compile(
    r"[(](?:以下|下文)?(?:统一?|均|皆|并)?(?:简称|下称)(?:为)?[,:]?[“‘]?([一-鿿A-Za-z0-9·]{2,14})[”’]?[)]"
)


def called(scan: Scan, end: int) -> str:
    """The short name that brackets right behind a full one give it, "" when they give none."""
    match = _CALLED.match(scan.text, end)
    return match[1] if match else ""


def short_names(scan: Scan, known: list[Named], cast: Cast) -> list[Named]:
    """`known` with each further mention of a body by the short name that brackets gave it; and of its union."""
    found = list(known)
    for match in _CALLED.finditer(scan.text):
        bodies = [
            n for n in known if n.end == match.start() and n.type in ("Union", "Organisation") and n.entity
        ]
        if bodies:
            body = min(bodies, key=lambda n: n.start)
            found = _again(scan, found, body, match[1], cast)
    return sorted(found, key=lambda named: (named.start, -named.end))


def _again(scan: Scan, known: list[Named], body: Named, short: str, cast: Cast) -> list[Named]:
    """`known`, every other `short` of the text tied to `body`; `short`工会 is the union of a company."""
    iri = body.entity or ""
    cast.alias(iri, short)
    found = [n for n in known if n.entity or scan.text[n.start : n.end] not in (short, short + "工会")]
    for start in places_of(scan.text, short):
        end = start + len(short)
        over = [n for n in found if n.start <= start and end <= n.end and n.entity]
        if not any(n.entity == iri or (n.start, n.end) == (start, end) for n in over):
            found.append(Named(Mention(start, end, body.type, "called", cast.name(iri)), iri))
        union = scan.text.startswith("工会", end) and body.type == "Organisation"
        if union and not any(n.type == "Union" and n.end == end + 2 for n in over):
            name = cast.name(iri) + "工会"
            surface = scan.text[start : end + 2]
            its = cast.add("Union", name, surface, adcode=cast.adcode(iri), level="enterprise")
            found.append(Named(Mention(start, end + 2, "Union", "full", name, "工会"), its))
    return found
