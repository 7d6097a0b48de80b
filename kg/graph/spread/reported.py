"""Which article reports which kind of programme from which place in; how much is reported from each region out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from kg.gazetteer import Gazetteer
from kg.graph.terms import is_date
from kg.union_names import NATION_CODE

Counts = dict[str, dict[str, "Count"]]
Day = tuple[str, str]  # of a report, and its article


class Printed(NamedTuple):
    """What an article tells: a kind (empty: any news) and the code of a place; `first` is the first printing of its
    report, `day` that of that one."""

    article: str
    first: str
    day: str
    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class Count:
    """What is reported from one region, its parts included; `first` is the day and the article of the first
    report, `own` that of the region itself."""

    reports: int = 0
    programmes: int = 0
    first: Day | None = None
    own: Day | None = None


def counted(
    printed: Iterable[Printed],
    printed_again: Collection[str],
    programmes: Iterable[tuple[str, str, str]],
    gazetteer: Gazetteer,
) -> Counts:
    """Kind (empty: any news) -> region -> how much is reported from there.

    What one article tells stands together, and so does what is told of one of the `programmes`: its name, kind and
    place code. `printed_again` are the first printings of what stands in several papers.
    """
    found: Counter[tuple[str, str]] = Counter()
    firsts: dict[tuple[str, str], tuple[str, str]] = {}
    owns: dict[tuple[str, str], tuple[str, str]] = {}
    known: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for _, rows in groupby(printed, key=attrgetter("article")):
        told = list(rows)
        first, when = told[0].first, told[0].day
        places = {(row.kind, row.code) for row in told}
        regions = {(kind, region) for kind, code in places for region in line_of(code, gazetteer)}
        if is_day(when):
            own = {(kind, line_of(code, gazetteer)[0]) for kind, code in places}
            for days, some in ((owns, own), (firsts, regions)):
                days.update({here: min(days.get(here) or (when, first), (when, first)) for here in some})
        if first in printed_again:
            regions -= known[first]
            known[first] |= regions
        found.update(regions)
    run = Counter(
        here
        for _, some in groupby(programmes, key=itemgetter(0))
        for here in {(kind, region) for _, kind, code in some for region in line_of(code, gazetteer)}
    )
    counts: Counts = defaultdict(dict)
    for (kind, region), number_ in found.items():
        here = kind, region
        counts[kind][region] = Count(number_, run[here], firsts.get(here), owns.get(here))
    return dict(counts)


def is_day(stated: str) -> bool:
    """Whether a date is precise to the day."""
    return len(stated) == len("2024-06-12") and is_date(stated)


@lru_cache(maxsize=65_536)
def line_of(code: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The codes from a place up to the nation."""
    nearest = gazetteer.nearest(code) if code != NATION_CODE else None
    return (*(row.code for row in gazetteer.chain(nearest.code)), NATION_CODE) if nearest else (NATION_CODE,)
