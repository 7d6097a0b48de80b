"""Facts in, how kinds of programme spread over provinces and change over time out."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from kg.explore.facts import Facts
from kg.explore.labels import Lang, provinces, say_or_key
from kg.explore.stats import dates_of, province_of

NO_KIND = (None, "other")  # what has no kind in common cannot spread


def diffusion(facts: Facts, lang: Lang = "zh") -> pd.DataFrame:
    """One row for each kind in each province: the month first reported there, and the how-manieth province it was.

    Columns `kind`, `province`, `first`, `order`, `programme` (its name). What is reported late may be older: the
    order is that of the reports.
    """
    first: dict[tuple[str, str], tuple[str, str]] = {}
    dates, names = dates_of(facts), provinces(lang)
    for one in facts.entities:
        if one.type != "Programme" or one.kind in NO_KIND or len(dates.get(one.id, "")) < 7:
            continue
        province = names.get(province_of(facts, one.id))
        if province:
            key = (one.kind or "", province)
            first[key] = min(first.get(key, ("9999", "")), (dates[one.id][:7], one.name))
    rows = sorted((kind, month, province, name) for (kind, province), (month, name) in first.items())
    seen: Counter[str] = Counter()
    table = []
    for kind, month, province, name in rows:
        seen[kind] += 1
        table.append((say_or_key("kind", kind, lang), province, month, seen[kind], name))
    return pd.DataFrame(table, columns=["kind", "province", "first", "order", "programme"])


def change(facts: Facts, lang: Lang = "zh", by: str = "Y") -> pd.DataFrame:
    """A row a year (`by="Y"`) or month (`"M"`), a column a kind: how many programmes; the largest kinds first."""
    wide = 4 if by == "Y" else 7
    when = {id_: date[:wide] for id_, date in dates_of(facts).items() if len(date) >= wide}
    count = Counter((date, facts.by_id[id_].kind or "other") for id_, date in when.items())
    if not count:
        return pd.DataFrame()
    times = pd.period_range(min(when.values()), max(when.values()), freq=by).astype(str)
    kinds = Counter(kind for (_, kind), n in count.items() for _ in range(n))
    ranked = sorted(kinds, key=lambda kind: (-kinds[kind], kind))
    return pd.DataFrame(
        [[count[time, kind] for kind in ranked] for time in times],
        index=pd.Index(times, name="time"),
        columns=[say_or_key("kind", kind, lang) for kind in ranked],
        dtype=int,
    )
