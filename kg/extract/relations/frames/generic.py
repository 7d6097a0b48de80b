"""A clause in, the union out that acts in it without its name: a bare 工会, 全市各级工会, who told of it."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.local import all_unions, local_union
from kg.extract.text import Span
from kg.union_names import GENERAL_UNION

_HEARD = re.compile(r"从([^,。;]{2,30}?)(?:处|方面)?(?:获悉|了解到|得知)")


def generic_subject(
    reading: Reading, mentions: list[Named], clause: Span, until: int, cast: Cast
) -> tuple[Named, ...] | None:
    """A bare 工会 is the union named last, 全市各级工会 the city's; None for a sort that is nobody in particular."""
    if (whose := all_unions(reading, mentions, clause)) and whose != GENERAL_UNION:
        iri = local_union(reading, cast, whose, clause)
        return next(((union,) for union in reading.of("Union") if union.entity == iri), ())
    generic = [m for m in mentions if m.type == "Union" and m.entity is None and m.end <= until]
    if not generic:
        return ()
    if generic[0].mention.form == "kind":
        return None
    unions = [m for m in reading.of("Union") if m.end <= generic[0].start]
    return (unions[-1],) if unions else ()


def told_by(reading: Reading, clause: Span) -> Named | None:
    """从 A 获悉: what follows without a subject is told of A."""
    heard = _HEARD.search(reading.scan.text, clause.start, clause.end)
    if heard is None:
        return None
    return next((m for m in reading.of("Union") if m.start == heard.start(1) and m.end <= clause.end), None)
