"""How much is reported from each region in; coverage and spread by region out.

No reports from a place is not the same as no programme there: `u:Coverage` counts what is reported from each
region at all, `u:Spread` what is reported there of one kind, since when, and where it came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date as day

from kg.gazetteer import Gazetteer
from kg.graph.places import nation_iri, place_iri
from kg.graph.spread.origins import Origin, changed_origins, origins_of
from kg.graph.spread.reported import Count, Day
from kg.graph.terms import date, iri, number, string
from kg.graph.vocab import KIND, TYPE, u
from kg.iri import BASE
from kg.union_names import NATION_CODE

Triple = tuple[str, str, str]


def spread_anew(kind: str, before: Mapping[str, Count], after: Mapping[str, Count]) -> bool:
    """Whether regions of which no count has changed may say something else of a kind: since when it is anywhere, and
    where it came from, follow from all of them."""
    return bool(kind) and (_start(before) != _start(after) or _owns(before) != _owns(after))


def changed_triples(
    kind: str, before: Mapping[str, Count], after: Mapping[str, Count], gazetteer: Gazetteer
) -> tuple[set[Triple], set[Triple]]:
    """What the nodes of one kind said before and not now, and what they say now and did not.

    The counts are those of all regions where the kind is `spread_anew`; else those that have changed are enough.
    """
    regions = {region for region in {*before, *after} if before.get(region) != after.get(region)}
    ways: tuple[Mapping[str, Origin], ...] = ({}, {})
    if spread_anew(kind, before, after):
        ways = changed_origins(_owns(before), _owns(after), gazetteer)
        regions |= {region for region in {*ways[0], *ways[1]} if ways[0].get(region) != ways[1].get(region)}
        if _start(before) != _start(after):
            regions |= {*before, *after}
    old, new = (
        {*_nodes(kind, regions & found.keys(), found, way, gazetteer)}
        for found, way in zip((before, after), ways, strict=True)
    )
    return old - new, new - old


def count_triples(kind: str, found: Mapping[str, Count], gazetteer: Gazetteer) -> Iterator[Triple]:
    """The nodes of one kind: coverage for the empty one, else spread."""
    origins = origins_of(_owns(found), gazetteer) if kind else {}
    return _nodes(kind, sorted(found), found, origins, gazetteer)


def coverage_iri(code: str) -> str:
    """The IRI of the node that tells how much is reported from one region."""
    return f"{BASE}coverage/{code}"


def spread_iri(kind: str, code: str) -> str:
    """The IRI of the node that tells of one kind of programme in one region."""
    return f"{BASE}spread/{kind.removeprefix(KIND)}/{code}"


def _nodes(
    kind: str,
    regions: Iterable[str],
    found: Mapping[str, Count],
    origins: Mapping[str, Origin],
    gazetteer: Gazetteer,
) -> Iterator[Triple]:
    """The nodes of one kind in some regions."""
    start = _start(found)
    for code in regions:
        place = _region(code, gazetteer)
        if not kind:
            yield from _coverage_of(code, place, found[code])
            continue
        yield from _spread_of(kind, code, place, found[code], start)
        if code in origins:
            here = iri(spread_iri(kind, code))
            way, source = origins[code]
            yield here, u("direction"), string(way)
            if source:
                yield here, u("after"), _region(source, gazetteer)


def _coverage_of(code: str, place: str, count: Count) -> Iterator[Triple]:
    here = iri(coverage_iri(code))
    yield here, TYPE, u("Coverage")
    yield here, u("region"), place
    # Among the twenty nodes of a region the one that tells of all kinds.
    yield here, u("coverageOf"), place
    yield here, u("reports"), number(count.reports)


def _start(found: Mapping[str, Count]) -> str:
    """The day of the first report of all: every region's is the nation's too."""
    first = found[NATION_CODE].first if NATION_CODE in found else None
    return first[0] if first else ""


def _owns(found: Mapping[str, Count]) -> dict[str, Day]:
    """Region -> the day and the article of the first report of the region itself."""
    return {code: count.own for code, count in found.items() if count.own}


def _spread_of(kind: str, code: str, place: str, count: Count, start: str) -> Iterator[Triple]:
    here = iri(spread_iri(kind, code))
    yield iri(coverage_iri(code)), u("reportsKind"), iri(kind)
    yield here, TYPE, u("Spread")
    yield here, u("region"), place
    yield here, u("ofKind"), iri(kind)
    yield here, u("reports"), number(count.reports)
    yield here, u("programmes"), number(count.programmes)
    if count.first and start:
        when, article = count.first
        yield here, u("firstReport"), date(when)
        yield here, u("firstArticle"), iri(article)
        yield here, u("lag"), number((day.fromisoformat(when) - day.fromisoformat(start)).days)


def _region(code: str, gazetteer: Gazetteer) -> str:
    division = gazetteer.get(code)
    return iri(place_iri(division) if division else nation_iri())
