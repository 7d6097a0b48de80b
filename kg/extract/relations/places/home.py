"""The facts of an article in, where its main programme is at home out, if nothing says where it is held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.facts import restated
from kg.gazetteer import load as load_places
from kg.model import Fact

# A programme of which an article says less is not what it is about, unless its headline names it.
FEWEST = 2
# What a report is about it names in its first sentences, or in its headline with who runs it:
# what it comes to later is mostly a part or a help of that.
_SENTENCES = 4
GENERAL = ("province", "prefecture", "county")
SMALL = frozenset({"township", "zone"})


def at_home(reading: Reading, facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """某县总工会举办P, of which the report tells more than of all else: in the county of the one union that runs it.

    Where only unions of streets, towns or zones run it, or who rules a place, in theirs.
    """
    placed = {fact.s for fact in facts if fact.p == "locatedIn"}
    early, nowhere = _early(reading), reading.scan.lexicon.kinds["nowhere"]
    headed = _headed(reading)
    rules = reading.scan.lexicon.endings["rules"]
    small = {
        f.s: f.o
        for f in facts
        if f.p == "locatedIn" and (cast.level(f.s) in SMALL or rules.end(cast.name(f.s)))
    }
    for programme in _told_of(reading, facts, cast):
        if programme in placed or cast.kind(programme) in nowhere:
            continue
        runs = [fact for fact in facts if fact.p == "runs" and fact.o == programme]
        told = any({programme, fact.s} <= line for fact in runs for line in headed)
        if programme not in early and not told:
            continue
        run = [(fact, _place_of(fact.s, cast)) for fact in runs]
        if not any(place for _, place in run):
            run = [(fact, small.get(fact.s)) for fact in runs]
        places = {place for _, place in run if place}
        if len(places) == 1:
            said = next(fact for fact, place in run if place)
            home = places.pop()
            yield restated(said, "locatedIn.home", s=programme, p="locatedIn", o=home)


def of_wholes(facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """`facts`, the place in the name of a rite (某省某大赛启动仪式) told of what it opens; a province of that alone."""
    parts = ((fact.s, fact.o) for fact in facts if fact.p == "hasPart")
    wholes = {part: whole for whole, part in parts if cast.name(part or "").startswith(cast.name(whole))}
    placed = {fact.s for fact in facts if fact.p == "locatedIn"}
    for fact in facts:
        whole = wholes.get(fact.s) if fact.rule == "locatedIn.programme_name" else None
        if whole and whole not in placed:
            yield replace(fact, s=whole)
        if whole is None or not cast.name(fact.o or "").endswith(("省", "自治区")):
            yield fact


def _early(reading: Reading) -> set[str | None]:
    """The programmes that the first sentences of an article name."""
    body = [sentence.end for sentence in reading.scan.sentences() if sentence.start >= reading.scan.body]
    until = body[min(_SENTENCES, len(body)) - 1] if body else reading.scan.body
    return {p.entity for p in reading.of("Programme") if reading.scan.body <= p.start < until}


def _headed(reading: Reading) -> list[set[str | None]]:
    """What each line of the headline names."""
    lines: dict[int, set[str | None]] = {}
    for named in reading.mentions:
        if named.start >= reading.scan.body:
            break
        lines.setdefault(reading.scan.text.count("\n", 0, named.start), set()).add(named.entity)
    return list(lines.values())


def _told_of(reading: Reading, facts: Sequence[Fact], cast: Cast) -> list[str]:
    """The programmes that the headline names, and the one of which most is said."""
    programmes = reading.of("Programme")
    told = [p.entity for p in programmes if p.entity and p.start < reading.scan.body]
    things = Counter([thing for fact in facts for thing in (fact.s, fact.o)])
    said = {thing: times for thing, times in things.items() if thing and cast.type(thing) == "Programme"}
    first = {p.entity: p.start for p in reversed(programmes)}
    most = max(said, key=lambda thing: (said[thing], -first.get(thing, 0)), default=None)
    return list(dict.fromkeys([*told, *([most] if most and said[most] >= FEWEST else [])]))


def _place_of(runner: str, cast: Cast) -> str | None:
    """The division of a general union."""
    return division_of(runner, cast) if cast.level(runner) in GENERAL else None


def division_of(body: str, cast: Cast) -> str | None:
    """The division of a body as a place of the cast, None where none is known."""
    code = cast.adcode(body)
    division = load_places().get(code) if code else None
    if division is None:
        return None
    return cast.add("Place", division.name, adcode=division.code[:6], scope=division.code)
