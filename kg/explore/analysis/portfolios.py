"""Facts in, which kinds of programme each province, level or union has, and who is like whom, out."""

from __future__ import annotations

from collections import Counter
from typing import Literal

import numpy as np
import pandas as pd

from kg.errors import InputError
from kg.explore.facts import Facts
from kg.explore.labels import Lang, provinces, say, say_or_key
from kg.explore.stats import province_of

By = Literal["province", "level", "union"]
LEAST = 2  # programmes; of one alone there is no portfolio


def portfolios(facts: Facts, by: By = "province", lang: Lang = "zh", least: int = LEAST) -> pd.DataFrame:
    """A row a province (or level, or union), a column a kind: how many programmes; the largest rows first."""
    if by not in ("province", "level", "union"):
        raise InputError(f"there are no portfolios by {by!r}: choose province, level or union")
    pairs: set[tuple[str, str]] = set()  # owner, programme
    for body, _, programme in facts.deeds:
        if by == "province":
            owner = provinces(lang).get(province_of(facts, programme.id), "")
        elif body.type != "Union":
            owner = ""
        elif by == "level":
            owner = say(f"level.{body.level}", lang) if body.level else ""
        else:
            owner = body.name
        if owner:
            pairs.add((owner, programme.id))
    count = Counter((owner, facts.by_id[id_].kind or "other") for owner, id_ in pairs)
    size = Counter(owner for owner, _ in pairs)
    owners = sorted((one for one in size if size[one] >= least), key=lambda one: (-size[one], one))
    kept = set(owners)
    kinds = Counter(kind for (owner, kind), n in count.items() if owner in kept for _ in range(n))
    ranked = sorted(kinds, key=lambda kind: (-kinds[kind], kind))
    return pd.DataFrame(
        [[count[owner, kind] for kind in ranked] for owner in owners],
        index=pd.Index(owners, name=by),
        columns=[say_or_key("kind", kind, lang) for kind in ranked],
        dtype=int,
    )


def similarity(table: pd.DataFrame) -> pd.DataFrame:
    """How alike the rows of a portfolio are, each to each: the cosine of their counts, 1 alike and 0 nothing shared."""
    counts = table.to_numpy(dtype=float)
    length = np.linalg.norm(counts, axis=1, keepdims=True)
    unit = np.divide(counts, length, out=np.zeros_like(counts), where=length > 0)
    return pd.DataFrame(unit @ unit.T, index=table.index, columns=list(table.index))
