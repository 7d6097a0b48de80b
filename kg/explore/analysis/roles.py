"""Facts in, what unions of each level do in programmes out."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pandas as pd

from kg.explore.facts import Facts
from kg.explore.labels import Lang, say
from kg.model import Level, Predicate

ROLES: tuple[Predicate, ...] = (
    "runs",
    "undertakes",
    "supports",
    "participates",
    "funds",
    "establishes",
    "issues",
    "awards",
)


def roles_by_level(facts: Facts, lang: Lang = "zh") -> pd.DataFrame:
    """A row a level of unions, a column a role: how many facts; levels and roles never met are left out."""
    count = Counter(
        (one.level, fact.p)
        for fact in facts.facts
        if fact.p in ROLES and (one := facts.by_id[fact.s]).type == "Union" and one.level
    )
    levels = [level for level in get_args(Level) if any(count[level, role] for role in ROLES)]
    roles = [role for role in ROLES if any(count[level, role] for level in levels)]
    return pd.DataFrame(
        [[count[level, role] for role in roles] for level in levels],
        index=pd.Index([say(f"level.{level}", lang) for level in levels], name="level"),
        columns=[say(f"relation.{role}", lang) for role in roles],
        dtype=int,
    )
