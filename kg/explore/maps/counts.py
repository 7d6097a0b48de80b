"""Facts in, counts by place code out, and the tables that stand beside the maps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from kg import gazetteer
from kg.divisions import Division
from kg.explore.facts import Facts
from kg.explore.labels import Lang, provinces, say
from kg.explore.stats import code_of
from kg.model import EntityType

if TYPE_CHECKING:
    import pandas as pd

Counts = Mapping[str, int]  # how many, by the code of a place; "" where the place is unknown
MOST_DOTS = 600  # on the map of the whole country: there are some 340 prefectures, and 2,800 counties


def counts(facts: Facts, ids: Iterable[str] | None = None, type_: EntityType = "Programme") -> Counter[str]:
    """How many of the entities `ids` (else of all of one type) are at each place."""
    chosen = ids if ids is not None else (one.id for one in facts.entities if one.type == type_)
    return Counter(code_of(facts, id_) for id_ in chosen)


def coarser(counted: Counts, most: int = MOST_DOTS) -> Counts:
    """Counts of more places than `most` summed by prefecture: so many dots on one map hide each other."""
    if len(counted) <= most:
        return counted
    total: Counter[str] = Counter()
    for code, count in counted.items():
        total[_prefecture(code)] += count
    return total


@lru_cache(maxsize=16_384)
def _prefecture(code: str) -> str:
    """The code of the prefecture that a place lies in, or its own."""
    division = _division(code)
    chain = gazetteer.load().chain(division.code) if division else ()
    return next((above.code for above in chain if above.level == "prefecture"), code)


@lru_cache(maxsize=16_384)
def _division(code: str) -> Division | None:
    """The division that a code names or lies in."""
    return gazetteer.load().nearest(code) if code else None


def by_province(counted: Counts, lang: Lang = "zh") -> pd.DataFrame:
    """One row a province that has any: `code`, `name`, `count`, the most first; unknown places last."""
    import pandas as pd

    return pd.DataFrame(province_rows(counted, lang), columns=["code", "name", "count"])


def by_place(counted: Counts, lang: Lang = "zh", province: str = "") -> pd.DataFrame:
    """One row a place: `code`, `name`, `province`, `count`, the most first; of one province if one is named.

    Counties have no English names here: the Chinese one stands in both languages.
    """
    import pandas as pd

    return pd.DataFrame(place_rows(counted, lang, province), columns=["code", "name", "province", "count"])


def province_rows(counted: Counts, lang: Lang) -> list[tuple[str, str, int]]:
    """The rows of `by_province`."""
    names = provinces(lang)
    total: Counter[str] = Counter()
    for code, count in counted.items():
        total[code[:2] if code[:2] in names else ""] += count
    rows = sorted(total.items(), key=lambda row: (not row[0], -row[1], row[0]))
    unknown = say("chart.unknown_place", lang)
    return [(code, names.get(code, unknown), count) for code, count in rows if count]


def place_rows(counted: Counts, lang: Lang, province: str) -> list[tuple[str, str, str, int]]:
    """The rows of `by_place`."""
    names = provinces(lang)
    rows = []
    for code, count in counted.items():
        division = _division(code)
        if division is not None and count and code.startswith(province):
            above = names.get(code[:2], "")
            name = above if division.level == "province" else division.name
            rows.append((code, name, above, count))
    return sorted(rows, key=lambda row: (-row[3], row[0]))
