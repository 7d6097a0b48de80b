"""What was read from a page and its labels in, figures of quality out: precision, recall, F1 by type and relation.

A thing is found when it has the type of a labelled one and shares a name with it, white space, quotes and punctuation
aside; of programmes, documents, awards, organisations and groups one name may hold the other if it is at least 0.6 of
its length. Each labelled thing is found once: a second node for it is wrong. Precision counts every labelled fact,
recall only the core ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.model import Article, Entity, EntityType, Extraction, Fact

Gold = Mapping[str, Any]

# Described rather than named: two careful readers cut them differently.
LOOSE: frozenset[EntityType] = frozenset({"Programme", "Document", "Award", "Organisation", "Group"})
ALIKE = 0.6
# These are wanted even where no core fact speaks of them.
ALWAYS: frozenset[str] = frozenset({"Union", "Place"})
ENTITIES, FACTS = "all entities", "all facts"

# Half and full width alike: a page may write either.
_MARKS = "\"'“”‘’《》〈〉「」『』【】[]、。·•—–~～+/-" + "()（）,，.;；:：!！?？"
_ASIDE = re.compile(rf"[\s{re.escape(_MARKS)}]")


@dataclass(frozen=True, slots=True)
class Figure:
    """`right` of `found` are right; `hit` of `wanted` are found."""

    right: int = 0
    found: int = 0
    hit: int = 0
    wanted: int = 0

    def __add__(self, other: Figure) -> Figure:
        return Figure(
            self.right + other.right,
            self.found + other.found,
            self.hit + other.hit,
            self.wanted + other.wanted,
        )

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that is found."""
        return self.hit / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Precision and recall in one."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The figures by name (`Union`, `runs`, …), and of every different fact whether it is right."""

    figures: Mapping[str, Figure]
    verdicts: tuple[tuple[Fact, bool], ...]


def score(found: Extraction, gold: Gold) -> Score:
    """One page against its labels."""
    twins = _twins(found.entities, gold["entities"])
    facts = _different(found.facts)
    matches = [
        {i for i, label in enumerate(gold["facts"]) if _same_fact(fact, label, twins)} for fact in facts
    ]
    figures = {
        **_articles(found.articles, gold["articles"]),
        **_entities(found.entities, gold, twins),
        **_facts(facts, matches, gold["facts"]),
    }
    return Score(figures, tuple((fact, bool(hits)) for fact, hits in zip(facts, matches, strict=True)))


def total(scores: Iterable[Score]) -> Score:
    """Several pages in one, with the sums over all entities and all facts."""
    figures: dict[str, Figure] = {}
    verdicts: list[tuple[Fact, bool]] = []
    for one in scores:
        verdicts += one.verdicts
        for name, figure in one.figures.items():
            names = [name]
            if name[0].isupper():
                names.append(ENTITIES)
            elif name not in ("article", "reporter"):
                names.append(FACTS)
            for key in names:
                figures[key] = figures.get(key, Figure()) + figure
    return Score(figures, tuple(verdicts))


def bare(text: str | None) -> str:
    """`text` without white space, quotes and punctuation, in small letters."""
    return _ASIDE.sub("", text or "").lower()


def _names(name: str, aliases: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(bare, (name, *aliases))))


def _likeness(type_: EntityType, ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Above 2 for a name in common, the longer the better; else how much of one name the other is; 0 for neither."""
    if common := ours & theirs:
        return 2 + max(map(len, common)) / 100
    if type_ not in LOOSE:
        return 0.0
    pairs = (sorted((one, other), key=len) for one in ours for other in theirs)
    best = max((len(short) / len(long) for short, long in pairs if short in long), default=0.0)
    return best if best >= ALIKE else 0.0


def _twins(ours: Iterable[Entity], theirs: Iterable[Gold]) -> dict[str, str]:
    """IRI -> labelled thing, one to one, the likest first."""
    labels = [(label, _names(label["name"], label.get("aliases", ()))) for label in theirs]
    pairs = []
    for entity in ours:
        own = _names(entity.name, entity.aliases)
        for label, names in labels:
            if entity.type == label["type"] and (likeness := _likeness(entity.type, own, names)):
                differs = bare(entity.name) != bare(label["name"])
                pairs.append((-likeness, differs, entity.id, label["id"]))
    twins: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, iri, label in sorted(pairs):
        if iri not in twins and label not in taken:
            twins[iri] = label
            taken.add(label)
    return twins


def _same_fact(fact: Fact, label: Gold, twins: Mapping[str, str]) -> bool:
    if fact.p != label["p"] or twins.get(fact.s) != label["s"]:
        return False
    if fact.p == "quantity":
        value = float(label["value"])
        near = fact.value is not None and abs(fact.value - value) <= 1e-6 * max(1.0, abs(value))
        return near and bare(fact.unit) == bare(label.get("unit"))
    if fact.p == "heldOn":
        return (fact.date or "") == str(label.get("date") or "")
    if fact.o is None or twins.get(fact.o) != label.get("o"):
        return False
    if fact.p == "leads" and label.get("role"):
        ours, theirs = bare(fact.role), bare(label["role"])
        return bool(ours) and (ours in theirs or theirs in ours)
    return True


def _different(facts: Iterable[Fact]) -> list[Fact]:
    """Each statement once: the same from another article is more evidence, not another fact."""
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        seen.setdefault((fact.s, fact.p, fact.o, fact.value, fact.unit, fact.date, fact.role), fact)
    return list(seen.values())


def _articles(ours: tuple[Article, ...], theirs: Iterable[Gold]) -> dict[str, Figure]:
    """An article is found when its text begins and ends where the labelled one does."""
    texts = [bare(article.text) for article in ours]
    used: set[int] = set()
    articles, reporters = Figure(found=len(ours)), Figure()
    for label in theirs:
        opening, closing = bare(label["opening"]), bare(label["closing"])
        match = next(
            (
                i
                for i, text in enumerate(texts)
                if i not in used and text.startswith(opening) and text.endswith(closing)
            ),
            None,
        )
        used |= set() if match is None else {match}
        hit = match is not None
        articles += Figure(right=hit, hit=hit, wanted=1)
        near = match if hit else next((i for i, text in enumerate(texts) if opening in text), None)
        wanted = set(label.get("reporters") or ())
        named = set() if near is None else set(ours[near].reporters)
        common = len(wanted & named)
        reporters += Figure(common, len(named), common, len(wanted))
    return {"article": articles, "reporter": reporters}


def _entities(ours: Iterable[Entity], gold: Gold, twins: Mapping[str, str]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    core = {fact.get(end) for fact in gold["facts"] if fact.get("core") for end in ("s", "o")}
    met = set(twins.values())
    for label in gold["entities"]:
        type_, hit = label["type"], label["id"] in met
        wanted = label["id"] in core or type_ in ALWAYS
        figures[type_] = figures.get(type_, Figure()) + Figure(right=hit, hit=hit and wanted, wanted=wanted)
    for entity in ours:
        figures[entity.type] = figures.get(entity.type, Figure()) + Figure(found=1)
    return figures


def _facts(facts: Iterable[Fact], matches: Iterable[set[int]], labels: list[Gold]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    met: set[int] = set()
    for fact, hits in zip(facts, matches, strict=True):
        figures[fact.p] = figures.get(fact.p, Figure()) + Figure(right=bool(hits), found=1)
        met |= hits
    for i, label in enumerate(labels):
        if label.get("core"):
            p = label["p"]
            figures[p] = figures.get(p, Figure()) + Figure(hit=i in met, wanted=1)
    return figures
