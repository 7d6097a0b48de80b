"""Facts in, pandas tables out: the rows a notebook sorts, counts and joins."""

from __future__ import annotations

import pandas as pd

from kg.errors import InputError
from kg.explore.facts import Facts
from kg.model import PREDICATES, Fact

COLUMNS = (
    "subject", "subject_type", "relation", "object", "object_type", "value", "unit", "of", "bound",
    "date", "role", "modality", "confidence", "inferred", "articles", "evidence", "headline", "published", "paper",
    "subject_id", "object_id",
)  # fmt: skip


def frame(facts: Facts, relation: str | None = None) -> pd.DataFrame:
    """One row a fact, of one relation or of all; columns that the relation never fills are left out."""
    if relation is not None and relation not in PREDICATES:
        raise InputError(f"{relation!r} is no relation: choose one of {', '.join(PREDICATES)}")
    rows = [_row(facts, fact) for fact in facts.facts if relation in (None, fact.p)]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    if relation is None:
        return table
    always = (
        {"subject", "object", "confidence", "inferred"} if relation not in ("heldOn", "quantity") else set()
    )
    empty = [name for name in COLUMNS if name not in always and table[name].isna().all()]
    return table.drop(columns=["relation", *empty])


def entities(facts: Facts) -> pd.DataFrame:
    """One row an entity: type, name, other names, level, kind, place code, and how many facts touch it."""
    rows = [
        (
            one.type, one.name, "、".join(one.aliases), one.level, one.kind, one.adcode,
            len(facts.touching(one.id)), one.id,
        )
        for one in facts.entities
    ]  # fmt: skip
    names = ["type", "name", "aliases", "level", "kind", "adcode", "facts", "id"]
    table = pd.DataFrame(rows, columns=names)
    return table.sort_values(["facts", "type", "name"], ascending=[False, True, True], ignore_index=True)


def _row(facts: Facts, fact: Fact) -> tuple[object, ...]:
    s, o = facts.by_id[fact.s], facts.by_id[fact.o] if fact.o else None
    where = None if fact.inferred else facts.article_by_id.get(fact.article)
    return (
        s.name, s.type, fact.p, o and o.name, o and o.type, fact.value, fact.unit, fact.of, fact.bound,
        fact.date, fact.role, fact.modality, fact.confidence, fact.inferred, len(facts.sources(fact)),
        fact.evidence[0].quote if fact.evidence else None,
        *((where.headline, where.date, where.paper) if where else (None, None, None)), s.id, o and o.id,
    )  # fmt: skip
