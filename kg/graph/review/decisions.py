"""What a page yields and what a person has decided of it in, what a build keeps of it out.

Decisions stand beside the graph, not in it: a graph built anew from nothing obeys them too. Each is applied to
what a page yields before it is stored, so nothing else has to know of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from typing import Literal

from kg.graph.facts import key, merged
from kg.graph.terms import digest
from kg.model import Entity, Extraction, Fact

Kind = Literal["pair", "joined", "claim"]
Verdict = Literal["same", "different", "right", "wrong"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One row with an answer: `one` and `other` are IRIs (of a claim, `one` is its key), `page` where it holds.

    `name` is what `one` is called, so that it is called the same on a page that knows only `other`.
    """

    kind: Kind
    verdict: Verdict
    one: str
    other: str = ""
    page: str = ""
    name: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Decisions:
    """All that was decided. `apply` changes what a page yields; `mark` tells whether a page must be read again."""

    rows: tuple[Decision, ...] = ()

    def apply(self, found: Extraction) -> Extraction:
        """The extraction as the decisions want it; itself where none is about it."""
        facts = self._judged(found)
        names = self._names(found.page.id)
        ids = {entity.id for entity in found.entities}
        if facts == found.facts and not names.keys() & ids:
            return found
        entities: dict[str, Entity] = {}
        for entity in found.entities:
            moved = self._moved(entity, names)
            entities[moved.id] = _joined(entities[moved.id], moved) if moved.id in entities else moved
        renamed = (
            replace(fact, s=names.get(fact.s, fact.s), o=names.get(fact.o, fact.o) if fact.o else None)
            for fact in facts
        )
        kept = tuple(fact for fact in merged(renamed) if fact.s != fact.o)
        return replace(found, entities=tuple(entities.values()), facts=kept)

    def mark(self, page: str) -> str:
        """What of the decisions a page depends on, empty for nothing: pairs concern every page, the rest one."""
        rows = [row for row in self._effective if row.page in ("", page)]
        if not rows:
            return ""
        spelt = "\n".join(sorted(f"{row.kind} {row.verdict} {row.one} {row.other}" for row in rows))
        return blake2b(spelt.encode(), digest_size=4).hexdigest()

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def _effective(self) -> tuple[Decision, ...]:
        """Those that change something: two nodes that stay two, and one that stays one, are as they were."""
        idle = {("pair", "different"), ("joined", "same")}
        return tuple(row for row in self.rows if (row.kind, row.verdict) not in idle)

    @cached_property
    def _same(self) -> Mapping[str, str]:
        """IRI -> the one that takes its place, at the end of any line of them."""
        direct = {row.other: row.one for row in self._effective if row.kind == "pair"}
        found = {}
        for other in direct:
            seen, one = {other}, direct[other]
            while one in direct and one not in seen:
                seen.add(one)
                one = direct[one]
            if one != other:
                found[other] = one
        return found

    @cached_property
    def _claims(self) -> Mapping[str, Verdict]:
        return {row.one: row.verdict for row in self._effective if row.kind == "claim"}

    @cached_property
    def _apart(self) -> Mapping[tuple[str, str], str]:
        return {
            (row.one, row.page): f"{row.one}~{digest(row.page)}"
            for row in self._effective
            if row.kind == "joined"
        }

    def _names(self, page: str) -> dict[str, str]:
        apart = {one: new for (one, where), new in self._apart.items() if where == page}
        return {**self._same, **apart}

    def _moved(self, entity: Entity, names: Mapping[str, str]) -> Entity:
        """An entity under the address, the name and the place code of the one it is the same as.

        Level and kind are left to the pages that know it by its own name: two would contradict each other.
        """
        here = names.get(entity.id, entity.id)
        called = next(
            (row.name for row in self._effective if row.kind == "pair" and row.one == here and row.name), ""
        )
        if here == entity.id or not called or "~" in here:
            return replace(entity, id=here)
        code = next((part for part in here.split("/")[:-1] if part.isdigit()), entity.adcode)
        forms = dict.fromkeys((entity.name, *entity.aliases))
        return replace(
            entity,
            id=here,
            name=called,
            level=None,
            kind=None,
            adcode=code,
            aliases=tuple(form for form in forms if form != called),
        )

    def _judged(self, found: Extraction) -> tuple[Fact, ...]:
        if not self._claims:
            return found.facts
        facts = []
        for fact in found.facts:
            verdict = self._claims.get(claim_key(fact))
            if verdict != "wrong":
                facts.append(replace(fact, confidence=1.0) if verdict == "right" else fact)
        return tuple(facts)


def claim_key(fact: Fact) -> str:
    """What names a claim in the sheet: the same as the end of its IRI."""
    return digest(*key(fact))


def _joined(one: Entity, other: Entity) -> Entity:
    """Two things that are one: the name of the first, all forms of both."""
    forms: Iterable[str] = (*one.aliases, other.name, *other.aliases)
    return replace(
        one,
        aliases=tuple(form for form in dict.fromkeys(forms) if form != one.name),
        level=one.level or other.level,
        adcode=one.adcode or other.adcode,
        kind=one.kind or other.kind,
    )
