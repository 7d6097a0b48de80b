"""A post without its body in (副市长何某, 董事长何某), the body that the text around it tells out."""

from __future__ import annotations

import re

from kg.divisions import Division
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.entities.setting import Setting, setting
from kg.extract.people import Post, heads_place
from kg.gazetteer import load as load_places

_OF_FIRMS = re.compile(r"(?:常务|执行)?副?(?:董事长|总经理|总裁)")
_MARKS = frozenset(",。;:、!?\n”)")


def is_bare(reading: Reading, post: Post) -> bool:
    """Whether nothing but a mark stands before a post."""
    return reading.scan.text[post.start - 1 : post.start] in _MARKS


def place_headed(reading: Reading, post: Post, role: str) -> Division | None:
    """The place that a bare 副市长 is of: the one of such a level that the article speaks of there."""
    level = heads_place(role)
    code = reading.once(_setting).at_level(level, post.start) if level and is_bare(reading, post) else None
    return load_places().get(code) if code else None


def firm_headed(reading: Reading, post: Post, role: str, cast: Cast) -> str | None:
    """The firm that a bare 总经理 is of: the body named last in the paragraph, or whose union that is."""
    if not (_OF_FIRMS.fullmatch(role) and is_bare(reading, post)):
        return None
    line = reading.scan.text.rfind("\n", 0, post.start) + 1
    named = [n for n in reading.within(line, post.start) if n.type in ("Organisation", "Union") and n.entity]
    return _firm(reading, named[-1], cast) if named else None


def _firm(reading: Reading, body: Named, cast: Cast) -> str | None:
    """A firm, or the one that a union is of; None where neither is told."""
    iri = body.entity or ""
    if body.type == "Union":
        name = cast.name(iri)
        if cast.level(iri) != "enterprise" or not name.endswith("工会"):
            return None
        return cast.add("Organisation", name.removesuffix("工会"), adcode=cast.adcode(iri))
    row = reading.scan.lexicon["organisations"].get(body.mention.head)
    return iri if row is not None and row["kind"] == "enterprise" else None


def _setting(reading: Reading) -> Setting:
    return setting([named.mention for named in reading.of("Place")])


def government(division: Division, cast: Cast) -> str:
    """The government of a division."""
    if division.name.endswith("盟"):
        return cast.add("Organisation", division.name + "行政公署", adcode=division.code[:6])
    iri = cast.add("Organisation", division.name + "人民政府", adcode=division.code[:6])
    cast.alias(iri, division.name + "政府")
    return iri
