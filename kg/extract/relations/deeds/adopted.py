"""The facts of an article in, the union out that runs what the article tells of without saying whose it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.frames.plans import wished
from kg.extract.relations.subjects import union_of
from kg.extract.seats import leading_code
from kg.extract.text import either, opening
from kg.lexicon import load
from kg.model import Fact

_RUN = frozenset({"runs", "undertakes"})
# What a body does for a programme of another's.
_FOR_OTHERS = frozenset({"participates", "supports", "funds", "wins"})
# Told by such a form alone, a programme is seldom one of its own.
_SAY_LITTLE = frozenset({"plain", "bare", "generic", "listed"})
# Every enterprise has its congress of employees by law; studios told of are those of firms and of people.
_NOT_ALONE = frozenset({"democratic_management", "studio"})


def adopted(reading: Reading, found: list[Frame], facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """A programme of which no sentence says who runs it is the union's that acts there, the article's or its place's.

    Where one union alone runs anything, it is that one's even if little is said of it (驿站陆续建成投用).
    """
    run = {fact.o for fact in facts if fact.p in _RUN}
    # 为推进P,甲…; 甲鼓励开展P: acted on, but not by whoever is told to act.
    run.update(o.entity for f in found if (f.subjects or f.others) and f.predicates & _RUN for o in f.objects)
    spoken_of = {iri for fact in facts for iri in (fact.s, fact.o)}
    others = {(fact.s, fact.o) for fact in facts if fact.p in _FOR_OTHERS}
    main = _main(reading, facts, cast)
    alone = {fact.s for fact in facts if fact.p == "runs"} == {main}
    no_ones = {fact.o for fact in facts if fact.p == "hasPart"}
    no_ones.update(o.entity or "" for f in found if f.predicates & _RUN for o in f.objects)
    mentions: dict[str, list[Named]] = {}
    for named in reading.of("Programme"):
        before = opening(reading.scan.text, named.start)
        theirs = reading.scan.text.endswith(_FOR_IT, 0, before) or _looked_at(reading, before)
        if named.start >= reading.scan.body and not theirs:
            mentions.setdefault(named.entity or "", []).append(named)
    for iri, told in mentions.items():
        quoted = any(n.mention.form == "quoted" for n in told)
        if iri in run or not (quoted or iri in spoken_of) or all(wished(reading, n) for n in told):
            continue
        sure = _is_one(reading, told, cast)
        its = alone and iri not in no_ones and cast.kind(iri) not in _NOT_ALONE
        if not sure and not its:
            continue
        owner = _owner(reading, found, told[0], main, cast)
        if owner and (owner, iri) not in others:
            rule = "runs.adopted" if sure else "runs.alone"
            yield from make(reading, owner, "runs", iri, around(told[0]), rule)


# Behind these stands what others run, or what something is about.
_FOR_IT = ("围绕", "配合", "响应")


@cache
def _looks() -> re.Pattern[str]:
    """实地查看“P”建设情况: whoever looks at something has come to where others run it."""
    parts = load().particles
    words = sorted(parts["visits"] & parts["looks"])
    return re.compile(f"(?:(?:{either(words)})(?!到)|听取|听了)了?[^,。;]{{0,40}}$")


def _looked_at(reading: Reading, at: int) -> bool:
    return _looks().search(reading.scan.text, max(0, at - 48), at) is not None


# The nation's occasions, which a union elsewhere sends people to.
_NATIONWIDE = ("全国", "中国工会")


def _owner(reading: Reading, found: list[Frame], named: Named, main: str | None, cast: Cast) -> str | None:
    """The union that acts around a programme, else that of its place; none of another place, nor the nation's."""
    owner = _acting(reading, found, named, main)
    if owner is None or not _of_its_place(reading, named, owner, cast):
        owner = _of_the_same_place(reading, named, cast)
    if owner is None or cast.level(owner) == "national":
        return None
    return owner if _of_its_place(reading, named, owner, cast) else None


def _is_one(reading: Reading, named: list[Named], cast: Cast) -> bool:
    """Whether its mentions say so much of a programme that it is one, and no sort of work."""
    kind, kinds = cast.kind(named[0].entity or ""), reading.scan.lexicon.kinds
    if all(n.mention.form in _SAY_LITTLE for n in named) or kind in kinds["room"]:
        return False  # rooms are somebody's who is told elsewhere
    text, plain = reading.scan.text, reading.scan.lexicon["plain_nouns"]
    return any(
        "“" in text[max(0, n.start - 1) : n.end] or not plain.get(n.mention.head, {}).get("vague")
        for n in named
    )


def _main(reading: Reading, facts: Sequence[Fact], cast: Cast) -> str | None:
    """The union that runs most in an article, or the only one that it names."""
    runners = Counter(fact.s for fact in facts if fact.p == "runs")
    if runners:
        most = runners.most_common(1)[0][0]
        return most if cast.type(most) == "Union" else None
    unions = {m.entity for m in reading.of("Union")}
    return unions.pop() if len(unions) == 1 else None


def _acting(reading: Reading, found: list[Frame], named: Named, main: str | None) -> str | None:
    """The union that acts last before a programme in its paragraph, the `main` one where nobody does."""
    paragraph = reading.scan.text.rfind("\n", 0, named.start)
    before = [f for f in found if paragraph < f.clause.start <= named.start and f.subjects]
    if not before:
        return main
    return next((s.entity for s in before[-1].subjects if s.type == "Union"), None)


_YEAR = re.compile(r"\d{4}年度?")


def _place_of(reading: Reading, named: Named) -> Named | None:
    """The place that a programme's name begins with, be it behind a year (2021年岳阳市职工篮球赛)."""
    places = [place for place in reading.of("Place") if place.mention.code]
    year = _YEAR.match(reading.scan.text, named.start, named.end)
    start = year.end() if year else named.start
    code = leading_code(start, named.end, [place.mention for place in places])
    return next((place for place in places if code and place.mention.code == code), None)


def _of_the_same_place(reading: Reading, named: Named, cast: Cast) -> str | None:
    """The general union of the place that a programme's name begins with."""
    place = _place_of(reading, named)
    unions = union_of(reading, place, cast) if place else ()
    return unions[0].entity if unions else None


def _of_its_place(reading: Reading, named: Named, owner: str, cast: Cast) -> bool:
    """Whether a programme's name begins with no place, or with the union's own: none that is wider, none in it."""
    place, own = _place_of(reading, named), cast.adcode(owner)
    if place is not None and own is not None:
        return own == (place.mention.code or "")[:6]
    return not any(word in cast.name(named.entity or "") for word in _NATIONWIDE)
