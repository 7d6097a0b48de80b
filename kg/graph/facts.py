"""Facts in, each said once out: what makes two facts one, shared by the JSON Lines and the RDF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from kg.model import Fact

Key = tuple[str | None, ...]


def key(fact: Fact) -> Key:
    """What a fact says and where, leaving out how it was found."""
    value = None if fact.value is None else str(Decimal(repr(float(fact.value))).normalize())
    return (
        fact.article, fact.s, fact.p, fact.o, value, fact.unit, fact.of, fact.bound, fact.date, fact.role,
    )  # fmt: skip


def merged(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts that say the same in one article as one fact with all their evidence, in order of first mention.

    The surest of them gives rule, modality and confidence; one that a page states is not inferred.
    """
    found: dict[Key, Fact] = {}
    for fact in facts:
        known = found.setdefault(key(fact), fact)
        if known is not fact:
            surest = fact if fact.confidence > known.confidence else known
            evidence = dict.fromkeys((*known.evidence, *fact.evidence))
            found[key(fact)] = replace(
                surest, evidence=tuple(evidence), inferred=known.inferred and fact.inferred
            )
    return tuple(found.values())
