"""Which article reports which kind of programme from which place in; coverage and spread by region out.

No reports from a place is not the same as no programme there: `u:Coverage` counts what is reported from each
region at all, `u:Spread` what is reported there of one kind, since when, and where it came from.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date as day
from functools import cached_property, lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from kg.gazetteer import Gazetteer
from kg.graph.places import nation_iri, place_iri
from kg.graph.terms import date, iri, is_date, number, string
from kg.graph.vocab import KIND, TYPE, u
from kg.iri import BASE
from kg.union_names import NATION_CODE

Triple = tuple[str, str, str]
# An article's IRI, the code of a place, the IRI of a kind of programme and of a programme (empty: any news).
Report = tuple[str, str, str, str]
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
    first: tuple[str, str] | None = None
    own: tuple[str, str] | None = None


def coverage_triples(
    reports: Iterable[Report],
    dates: Mapping[str, str],
    reprints: Mapping[str, str],
    gazetteer: Gazetteer,
    base: str = BASE,
) -> Iterator[Triple]:
    """Coverage of every region that something is reported from, and the spread of every kind of programme.

    A report printed again counts once; `reprints` leads from it to the first.
    """
    found = sorted(reports)
    printed = (
        Printed(article, first := reprints.get(article, article), dates.get(first, ""), kind, code)
        for article, code, kind, _ in found
    )
    programmes = sorted({(programme, kind, code) for _, code, kind, programme in found if programme})
    for kind, counts in sorted(counted(printed, {*reprints.values()}, programmes, gazetteer).items()):
        yield from count_triples(kind, counts, gazetteer, base)


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


def spread_anew(kind: str, before: Mapping[str, Count], after: Mapping[str, Count]) -> bool:
    """Whether regions of which no count has changed may say something else of a kind: since when it is anywhere, and
    where it came from, follow from all of them."""
    return bool(kind) and (_start(before) != _start(after) or _owns(before) != _owns(after))


def changed_triples(
    kind: str,
    before: Mapping[str, Count],
    after: Mapping[str, Count],
    gazetteer: Gazetteer,
    base: str = BASE,
) -> tuple[set[Triple], set[Triple]]:
    """What the nodes of one kind said before and not now, and what they say now and did not.

    The counts are those of all regions where the kind is `spread_anew`; else those that have changed are enough.
    """
    regions = {region for region in {*before, *after} if before.get(region) != after.get(region)}
    ways: tuple[Mapping[str, tuple[str, str]], ...] = ({}, {})
    starts = [_start(found) for found in (before, after)]
    if spread_anew(kind, before, after):
        ways = _changed_origins(_owns(before), _owns(after), gazetteer)
        regions |= {region for region in {*ways[0], *ways[1]} if ways[0].get(region) != ways[1].get(region)}
        if starts[0] != starts[1]:
            regions |= {*before, *after}
    old, new = (
        {
            triple
            for region in regions & found.keys()
            for triple in (
                _spread_of(kind, region, found[region], start, way, gazetteer, base)
                if kind
                else _coverage_of(region, found[region], gazetteer, base)
            )
        }
        for found, start, way in zip((before, after), starts, ways, strict=True)
    )
    return old - new, new - old


def count_triples(
    kind: str, found: Mapping[str, Count], gazetteer: Gazetteer, base: str = BASE
) -> Iterator[Triple]:
    """The nodes of one kind: coverage for the empty one, else spread."""
    return _spread(kind, found, gazetteer, base) if kind else _coverage(found, gazetteer, base)


def coverage_iri(code: str, base: str = BASE) -> str:
    """The IRI of the node that tells how much is reported from one region."""
    return f"{base}coverage/{code}"


def spread_iri(kind: str, code: str, base: str = BASE) -> str:
    """The IRI of the node that tells of one kind of programme in one region."""
    return f"{base}spread/{kind.removeprefix(KIND)}/{code}"


@lru_cache(maxsize=65_536)
def line_of(code: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The codes from a place up to the nation."""
    nearest = gazetteer.nearest(code) if code != NATION_CODE else None
    return (*(row.code for row in gazetteer.chain(nearest.code)), NATION_CODE) if nearest else (NATION_CODE,)


def _coverage(found: Mapping[str, Count], gazetteer: Gazetteer, base: str) -> Iterator[Triple]:
    for code, count in sorted(found.items()):
        yield from _coverage_of(code, count, gazetteer, base)


def _coverage_of(code: str, count: Count, gazetteer: Gazetteer, base: str) -> Iterator[Triple]:
    here = iri(coverage_iri(code, base))
    yield here, TYPE, u("Coverage")
    yield here, u("region"), _region(code, gazetteer, base)
    # Among the twenty nodes of a region the one that tells of all kinds.
    yield here, u("coverageOf"), _region(code, gazetteer, base)
    yield here, u("reports"), number(count.reports)


def _spread(kind: str, found: Mapping[str, Count], gazetteer: Gazetteer, base: str) -> Iterator[Triple]:
    origins = _Origins(_owns(found), gazetteer).since()
    start = _start(found)
    for code, count in sorted(found.items()):
        yield from _spread_of(kind, code, count, start, origins, gazetteer, base)


def _start(found: Mapping[str, Count]) -> str:
    """The day of the first report of all: every region's is the nation's too."""
    first = found[NATION_CODE].first if NATION_CODE in found else None
    return first[0] if first else ""


def _owns(found: Mapping[str, Count]) -> dict[str, Day]:
    """Region -> the day and the article of the first report of the region itself."""
    return {code: count.own for code, count in found.items() if count.own}


def _spread_of(
    kind: str,
    code: str,
    count: Count,
    start: str,
    origins: Mapping[str, tuple[str, str]],
    gazetteer: Gazetteer,
    base: str,
) -> Iterator[Triple]:
    here = iri(spread_iri(kind, code, base))
    yield iri(coverage_iri(code, base)), u("reportsKind"), iri(kind)
    yield here, TYPE, u("Spread")
    yield here, u("region"), _region(code, gazetteer, base)
    yield here, u("ofKind"), iri(kind)
    yield here, u("reports"), number(count.reports)
    yield here, u("programmes"), number(count.programmes)
    if count.first and start:
        when, article = count.first
        yield here, u("firstReport"), date(when)
        yield here, u("firstArticle"), iri(article)
        yield here, u("lag"), number((day.fromisoformat(when) - day.fromisoformat(start)).days)
    if code in origins:
        way, source = origins[code]
        yield here, u("direction"), string(way)
        if source:
            yield here, u("after"), _region(source, gazetteer, base)


def _changed_origins(
    before: Mapping[str, Day], after: Mapping[str, Day], gazetteer: Gazetteer
) -> tuple[dict[str, tuple[str, str]], ...]:
    """The origins of the regions from the first day on of which something has changed."""
    moved = {*before.items()} ^ {*after.items()}
    since = min((when for _, (when, _) in moved), default="")
    return tuple(_Origins(own, gazetteer).since(since) for own in (before, after))


class _Origins:
    """Region -> whether its kind of programme came `down` from above it, `up` from below, or `across`, and from where.

    Only the first reports of the regions themselves (`own`) say so; those of one day say nothing of each other.
    """

    def __init__(self, own: Mapping[str, Day], gazetteer: Gazetteer) -> None:
        self.own, self.gazetteer = own, gazetteer

    def since(self, first: str = "") -> dict[str, tuple[str, str]]:
        """The origins of the regions with a first report on or after a day."""
        return {code: self._way(code, when) for code, (when, _) in self.own.items() if when >= first}

    @cached_property
    def _firsts(self) -> tuple[dict[str, str], dict[str, str]]:
        """Region -> the part of it that was first; region, or none -> the first right in it, or of all."""
        part_of: dict[str, str] = {}
        beside: dict[str, str] = {}
        for code in sorted(self.own, key=lambda code: (self.own[code][0], code)):
            above = line_of(code, self.gazetteer)[1:]
            for region in above:
                part_of.setdefault(region, code)
            for region in (*above[:1], ""):
                beside.setdefault(region, code)
        return part_of, beside

    def _way(self, code: str, when: str) -> tuple[str, str]:
        above = line_of(code, self.gazetteer)[1:]
        before = next((region for region in above if self._is_before(region, when)), None)
        if before:  # most are told so, without a look at all the others
            return "down", before
        part_of, beside = self._firsts
        near = part_of.get(code), beside.get(above[0] if above else ""), beside.get("")
        part, neighbour, any_ = (
            region if region and self._is_before(region, when) else None for region in near
        )
        if part:
            return "up", part
        return ("across", neighbour or any_ or "") if neighbour or any_ else ("first", "")

    def _is_before(self, region: str, when: str) -> bool:
        return region in self.own and self.own[region][0] < when


def _region(code: str, gazetteer: Gazetteer, base: str) -> str:
    division = gazetteer.get(code)
    return iri(place_iri(division, base) if division else nation_iri(base))
