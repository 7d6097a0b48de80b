"""Facts in, small tables of counts out: what `kg stats` prints and the charts draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from kg.explore.facts import Facts
from kg.explore.labels import Lang, provinces, say, say_or_key
from kg.model import ENTITY_TYPES, OF_PROGRAMMES, PREDICATES

# What, key, label, count, and how many of them no page states or names.
Counted = tuple[str, str, str, int, int | None]
MOST_MONTHS = 60  # more of them are hairlines in a chart


def counts(facts: Facts, said: Mapping[str, int], lang: Lang = "zh") -> list[Counted]:
    """Everything that is counted, the totals first; `said` has how many claims pages make, and how many entities of
    each type they name, by the names of the classes."""
    inferred: Counter[str] = Counter(fact.p for fact in facts.facts if fact.inferred)
    guessed = inferred.total()
    entities: list[Counted] = [
        ("entities", key, label, count, count - min(said.get(key, count), count))
        for key, label, count in _rows(entities_by_type(facts, lang))
    ]
    totals = (
        ("pages", len({article.page for article in facts.articles}), None),
        ("articles", len(facts.articles), None),
        ("claims", said.get("Claim", len(facts.facts) - guessed) + guessed, guessed),
        ("facts", len(facts.facts), guessed),
        ("entities", len(facts.entities), sum(row[-1] or 0 for row in entities)),
    )
    return [
        *(("totals", key, say(f"ui.{key}", lang), count, among) for key, count, among in totals),
        *entities,
        *(("facts", *row, inferred[row[0]]) for row in _rows(facts_by_relation(facts, lang))),
        *(("kinds", *row, None) for row in _rows(programmes_by_kind(facts, lang))),
        *(("provinces", *row, None) for row in _rows(programmes_by_province(facts, lang))),
    ]


def entities_by_type(facts: Facts, lang: Lang = "zh") -> pd.DataFrame:
    """How many entities of each type, in the order of the guide."""
    count = Counter(entity.type for entity in facts.entities)
    return _table((type_, say(f"type.{type_}", lang), count[type_]) for type_ in ENTITY_TYPES)


def facts_by_relation(facts: Facts, lang: Lang = "zh") -> pd.DataFrame:
    """How many facts of each relation, the most frequent first; relations never met are left out."""
    count = Counter(fact.p for fact in facts.facts)
    return _ranked((p, say(f"relation.{p}", lang), count[p]) for p in PREDICATES if count[p])


def programmes_by_kind(facts: Facts, lang: Lang = "zh") -> pd.DataFrame:
    """How many programmes of each kind."""
    count = Counter(one.kind or "other" for one in facts.of_type("Programme"))
    return _ranked((kind, say_or_key("kind", kind, lang), n) for kind, n in count.items())


def programmes_by_province(facts: Facts, lang: Lang = "zh") -> pd.DataFrame:
    """How many programmes in each province; those of unknown place are counted under an empty key."""
    names = provinces(lang)
    count = Counter(province_of(facts, one.id) for one in facts.of_type("Programme"))
    unknown = say("chart.unknown_place", lang)
    return _ranked((code, names.get(code, unknown), n) for code, n in count.items())


def active_unions(facts: Facts, lang: Lang = "zh", top: int = 12) -> pd.DataFrame:
    """The unions that have a part in most programmes."""
    pairs = {(body.id, programme.id) for body, _, programme in facts.deeds if body.type == "Union"}
    count = Counter(id_ for id_, _ in pairs)
    return _ranked((id_, facts.by_id[id_].name, n) for id_, n in count.items()).head(top)


def timeline(facts: Facts, lang: Lang = "zh") -> pd.DataFrame:
    """How many programmes in each month (`2024-03`), by `dates_of`; over more than `MOST_MONTHS`, in each year.

    Months and years between the first and the last that have none are there with 0.
    """
    dates = dates_of(facts).values()
    months = _periods(dates, "M", len("2024-03"))
    return months if len(months) <= MOST_MONTHS else _periods(dates, "Y", len("2024"))


def dates_of(facts: Facts) -> dict[str, str]:
    """When each programme took place, as precise as known: by the day one is held, else its article's date."""
    held: dict[str, str] = {}
    reported: dict[str, str] = {}
    for fact in facts.facts:
        if fact.p == "heldOn" and fact.date and facts.by_id[fact.s].type == "Programme":
            held[fact.s] = min(fact.date, held.get(fact.s, fact.date))
        for end in (fact.s, fact.o):
            if end and facts.by_id[end].type == "Programme":
                said = (facts.article_by_id.get(key) for key in facts.sources(fact))
                days = [article.date for article in said if article and article.date]
                if days:
                    reported[end] = min(days + ([reported[end]] if end in reported else []))
    return reported | held


def province_of(facts: Facts, id_: str) -> str:
    """The two-digit province code of an entity, by `code_of`."""
    return code_of(facts, id_)[:2]


def code_of(facts: Facts, id_: str) -> str:
    """The place code of an entity: its own, else that of its place, else of who runs it; empty if unknown."""
    if code := facts.by_id[id_].adcode:
        return code
    ends = [fact.o for fact in facts.about.get(id_, ()) if fact.p == "locatedIn"]
    ends += [fact.s for fact in facts.into.get(id_, ()) if fact.p in OF_PROGRAMMES]
    codes = [code for end in ends if end and (code := facts.by_id[end].adcode)]
    return codes[0] if codes else ""


def _rows(counted: pd.DataFrame) -> list[tuple[str, str, int]]:
    return [(str(key), str(label), int(count)) for key, label, count in counted.itertuples(index=False)]


def _periods(dates: Iterable[str], freq: str, wide: int) -> pd.DataFrame:
    count = Counter(date[:wide] for date in dates if len(date) >= wide)
    if not count:
        return _table(())
    periods = pd.period_range(min(count), max(count), freq=freq).astype(str)
    return _table((period, period, count[period]) for period in periods)


def _table(rows: Iterable[tuple[str, str, int]]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["key", "label", "count"])


def _ranked(rows: Iterable[tuple[str, str, int]]) -> pd.DataFrame:
    return _table(sorted(rows, key=lambda row: (-row[2], row[0])))
