"""Facts in, what stands out in them out: a sentence each, and the facts whose quotes bear it out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg.explore import stats
from kg.explore.facts import Facts
from kg.explore.labels import Lang, provinces, say, say_or_key
from kg.explore.text import shorten
from kg.explore.wording import literal
from kg.model import OF_PROGRAMMES, Fact

LONGEST_NAME = 40
# That a union sits in its own city is no finding, however often it is said.
PLAIN = frozenset({"locatedIn", "partOf"})
MOST_FACTS = 2  # as evidence of one finding


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence, and some facts with quotes behind it."""

    sentence: str
    facts: tuple[Fact, ...]


def findings(facts: Facts, lang: Lang = "zh") -> tuple[Found, ...]:
    """What can be said of these facts, the broadest first; a question that they leave open gives none."""
    return tuple(found for ask in ASKED if (found := ask(facts, lang)) is not None)


def commonest_kind(facts: Facts, lang: Lang) -> Found | None:
    """The kind of programme met most often, and in how many provinces."""
    known = [one for one in facts.of_type("Programme") if one.kind not in (None, "other")]
    if not known:
        return None
    kind, count = max(Counter(one.kind for one in known).items(), key=lambda item: (item[1], item[0] or ""))
    own = {one.id for one in known if one.kind == kind}
    where = {code for id_ in own if (code := stats.province_of(facts, id_)) in provinces(lang)}
    sentence = say(
        "finding.kind", lang, kind=say_or_key("kind", kind or "", lang), n=count, provinces=len(where)
    )
    return Found(
        sentence, _best(facts, (fact for fact in facts.facts if fact.o in own and fact.p in OF_PROGRAMMES))
    )


def busiest_union(facts: Facts, lang: Lang) -> Found | None:
    """The union that has a part in most programmes."""
    table = stats.active_unions(facts, lang, top=1)
    if table.empty:
        return None
    id_, count = str(table["key"][0]), int(table["count"][0])
    own = (fact for fact in facts.about.get(id_, ()) if fact.p in OF_PROGRAMMES)
    return Found(say("finding.union", lang, name=_name(facts, id_), n=count), _best(facts, own))


def most_served(facts: Facts, lang: Lang) -> Found | None:
    """The group that most programmes are for."""
    served = Counter(fact.o for fact in facts.facts if fact.p == "serves" and fact.o)
    if not served:
        return None
    id_, count = max(served.items(), key=lambda item: (item[1], item[0]))
    own = (fact for fact in facts.into.get(id_, ()) if fact.p == "serves")
    return Found(say("finding.group", lang, name=_name(facts, id_), n=count), _best(facts, own))


def widest_partnership(facts: Facts, lang: Lang) -> Found | None:
    """The programme that most bodies have a part in, if any has two."""
    partners: dict[str, set[str]] = defaultdict(set)
    for body, _, programme in facts.deeds:
        partners[programme.id].add(body.id)
    id_ = max(partners, key=lambda one: (len(partners[one]), one), default=None)
    if id_ is None or len(partners[id_]) < 2:
        return None
    own = (fact for fact in facts.into.get(id_, ()) if fact.p in OF_PROGRAMMES)
    return Found(
        say("finding.partners", lang, name=_name(facts, id_), n=len(partners[id_])), _best(facts, own)
    )


def largest_sum(facts: Facts, lang: Lang) -> Found | None:
    """The largest sum of money, and who states it."""
    return _largest(facts, lang, "finding.sum", lambda unit: unit == "元")


def most_people(facts: Facts, lang: Lang) -> Found | None:
    """The largest number of people."""
    return _largest(facts, lang, "finding.people", lambda unit: unit in ("人", "人次", "名"))


def most_repeated(facts: Facts, lang: Lang) -> Found | None:
    """The fact that most articles state, if any is stated by two."""
    stated = [
        fact
        for fact in facts.facts
        if fact.p not in PLAIN and fact.evidence and not fact.inferred and len(facts.sources(fact)) > 1
    ]
    if not stated:
        return None
    fact = max(stated, key=lambda one: (len(facts.sources(one)), one.confidence, one.s, one.o or ""))
    what = _name(facts, fact.o) if fact.o else literal(fact, lang)
    sentence = say(
        "finding.repeated", lang, s=_name(facts, fact.s), p=say(f"relation.{fact.p}", lang), o=what,
        n=len(facts.sources(fact)),
    )  # fmt: skip
    return Found(sentence, (fact,))


ASKED: tuple[Callable[[Facts, Lang], Found | None], ...] = (
    commonest_kind, most_served, busiest_union, widest_partnership, most_people, largest_sum, most_repeated,
)  # fmt: skip


def _largest(facts: Facts, lang: Lang, key: str, wanted: Callable[[str], bool]) -> Found | None:
    own = [
        fact
        for fact in facts.facts
        if fact.p == "quantity" and fact.value is not None and wanted(fact.unit or "") and fact.evidence
    ]
    if not own:
        return None
    fact = max(own, key=lambda one: (one.value or 0, one.confidence, one.s))
    figure = shorten(literal(fact, lang), 60)
    return Found(say(key, lang, name=_name(facts, fact.s), figure=figure), (fact,))


def _best(facts: Facts, own: Iterable[Fact]) -> tuple[Fact, ...]:
    """The surest of them that have a quote, those of a known day first, no quote twice."""
    ranked = sorted(
        (fact for fact in own if fact.evidence and not fact.inferred),
        key=lambda fact: (-fact.confidence, not facts.dated(fact), fact.article, fact.s, fact.o or ""),
    )
    unique: dict[str, Fact] = {}
    for fact in ranked:
        unique.setdefault(fact.evidence[0].quote, fact)
    return tuple(unique.values())[:MOST_FACTS]


def _name(facts: Facts, id_: str) -> str:
    return shorten(facts.by_id[id_].name, LONGEST_NAME)
