"""Place codes in, what is known of those places out: names, years, successor, coordinates, place above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.divisions import Division
from kg.gazetteer import Gazetteer
from kg.graph.terms import iri, number, string
from kg.graph.vocab import ALIAS, LABEL, LATITUDE, LEVEL, LONGITUDE, TYPE, u
from kg.iri import mint
from kg.union_names import NATION_CODE, NATION_NAME

Triple = tuple[str, str, str]


def place_iri(division: Division) -> str:
    """The IRI of a division."""
    return mint("Place", division.name, division.code)


def nation_iri() -> str:
    """The IRI of the nation, which every chain of places ends in."""
    return mint("Place", NATION_NAME, NATION_CODE)


def place_triples(codes: Iterable[str], gazetteer: Gazetteer) -> Iterator[Triple]:
    """The places with these codes under each name they have had, those they lie in, and those that succeeded
    them, up to the nation."""
    return _triples((row for code in sorted(set(codes)) for row in gazetteer.rows(code)), gazetteer)


def tree_triples(gazetteer: Gazetteer) -> Iterator[Triple]:
    """The provinces, prefectures and counties of today: what a question about all regions goes through."""
    return _triples((row for row in gazetteer.divisions if row.in_use), gazetteer)


def _triples(rows: Iterable[Division], gazetteer: Gazetteer) -> Iterator[Triple]:
    yield from _nation()
    done: set[Division] = set()
    waiting = list(rows)
    while waiting:
        row = waiting.pop()
        chain = gazetteer.chain(row.code, None if row.in_use else row.since)
        chain = tuple(_latest(division, gazetteer) for division in chain)
        for division, higher in zip(chain, (*chain[1:], None), strict=False):
            if division in done:
                break
            done.add(division)
            heirs = gazetteer.successors(division.code, division.since)
            waiting.extend(heirs)
            here = iri(place_iri(division))
            yield from _division(here, division)
            yield here, u("locatedIn"), iri(place_iri(higher)) if higher else iri(nation_iri())
            for heir in heirs:
                yield here, u("successor"), iri(place_iri(heir))


def _latest(division: Division, gazetteer: Gazetteer) -> Division:
    """The last row of a place that has had its name and code at several times, or under several places above."""
    return next(row for row in gazetteer.rows(division.code) if row.name == division.name)


def _nation() -> Iterator[Triple]:
    nation = iri(nation_iri())
    yield nation, TYPE, u("Place")
    yield nation, LABEL, string(NATION_NAME, "zh")
    yield nation, u("adcode"), string(NATION_CODE)
    yield nation, u("level"), iri(LEVEL + "national")


def _division(here: str, division: Division) -> Iterator[Triple]:
    yield here, TYPE, u("Place")
    yield here, LABEL, string(division.name, "zh")
    for form in division.forms[1:]:
        if form != division.name:
            yield here, ALIAS, string(form, "zh")
    yield here, u("adcode"), string(division.code)
    yield here, u("level"), iri(LEVEL + division.level)
    if division.since:
        yield here, u("since"), number(division.since)
    if division.until:
        yield here, u("until"), number(division.until)
    if division.latitude is not None and division.longitude is not None:
        yield here, LATITUDE, number(division.latitude)
        yield here, LONGITUDE, number(division.longitude)
