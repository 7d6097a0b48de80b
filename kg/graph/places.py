"""Place codes in, what is known of those places out: names, years, successor, coordinates, place above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.gazetteer import Division, Gazetteer
from kg.graph.terms import iri, number, string
from kg.graph.vocab import ALIAS, LABEL, LATITUDE, LEVEL, LONGITUDE, TYPE, u
from kg.iri import BASE, mint
from kg.union_names import NATION_CODE, NATION_NAME

Triple = tuple[str, str, str]


def place_iri(division: Division, base: str = BASE) -> str:
    """The IRI of a division."""
    return mint("Place", division.name, division.code, base)


def nation_iri(base: str = BASE) -> str:
    """The IRI of the nation, which every chain of places ends in."""
    return mint("Place", NATION_NAME, NATION_CODE, base)


def place_triples(codes: Iterable[str], gazetteer: Gazetteer, base: str = BASE) -> Iterator[Triple]:
    """The places with these codes, those they lie in, and those that succeeded them, up to the nation."""
    nation = iri(nation_iri(base))
    yield nation, TYPE, u("Place")
    yield nation, LABEL, string(NATION_NAME, "zh")
    yield nation, u("adcode"), string(NATION_CODE)
    yield nation, u("level"), iri(LEVEL + "national")
    done: set[Division] = set()
    waiting = sorted(set(codes))
    while waiting:
        chain = gazetteer.chain(waiting.pop())
        for division, higher in zip(chain, (*chain[1:], None), strict=False):
            if division in done:
                break
            done.add(division)
            heirs = gazetteer.successors(division.code)
            waiting.extend(heir.code for heir in heirs)
            here = iri(place_iri(division, base))
            yield from _division(here, division)
            yield here, u("locatedIn"), iri(place_iri(higher, base)) if higher else nation
            for heir in heirs:
                yield here, u("successor"), iri(place_iri(heir, base))


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
