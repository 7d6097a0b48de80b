"""The things a page speaks of: names are added as they are met, entities come out at the end."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from kg.extract.dates import Date, dates
from kg.extract.people import Post
from kg.extract.scan import Scan
from kg.extract.text import Cover, Span
from kg.iri import mint
from kg.model import Entity, EntityType, Level, Mention

T = TypeVar("T")


@dataclass(frozen=True, slots=True, init=False)
class Named:
    """A mention and the IRI of what it names; None while nothing is known to be meant."""

    mention: Mention
    entity: str | None
    # Of the mention, kept here since patterns ask for them more than for anything else.
    start: int = field(init=False, repr=False, compare=False)
    end: int = field(init=False, repr=False, compare=False)
    type: EntityType = field(init=False, repr=False, compare=False)

    def __init__(self, mention: Mention, entity: str | None) -> None:
        put = object.__setattr__
        put(self, "mention", mention)
        put(self, "entity", entity)
        put(self, "start", mention.start)
        put(self, "end", mention.end)
        put(self, "type", mention.type)


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with its mentions resolved, in order, and the posts stated before people's names."""

    scan: Scan
    mentions: tuple[Named, ...]
    posts: tuple[Post, ...]
    # The year that the page speaks of, where neither file nor imprint gives its date.
    year: str | None = None
    # Asked for again by every family of patterns, for every clause: worked out once an article.
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    _within: dict[tuple[int, int], list[Named]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _resolved: list[Named] = field(default_factory=list, init=False, repr=False, compare=False)
    _of: dict[tuple[EntityType, ...], list[Named]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _groups: list[list[Named]] = field(default_factory=list, init=False, repr=False, compare=False)
    _dates: list[list[Date]] = field(default_factory=list, init=False, repr=False, compare=False)
    in_posts: dict[tuple[int, int], bool] = field(default_factory=dict, init=False, repr=False, compare=False)
    _once: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _clauses: dict[int, list[Span]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, find: Callable[..., T], *told: Cast) -> T:
        """What `find` finds in the article, looked for once however many ask."""
        if find not in self._once:
            self._once[find] = find(self, *told)
        found: T = self._once[find]
        return found

    @property
    def date(self) -> str | None:
        """The day the report was written, else that on which it came out, else the year that it speaks of, or None."""
        return self.scan.article.written or self.scan.article.date or self.year

    def dates(self) -> list[Date]:
        """The dates that the text states."""
        if not self._dates:
            self._dates.append(dates(self.scan.text, self.date))
        return self._dates[0]

    def of(self, *types: EntityType) -> list[Named]:
        """The resolved mentions of these types."""
        found = self._of.get(types)
        if found is None:
            if not self._resolved:
                self._resolved.extend([n for n in self.mentions if n.entity])
                for named in self._resolved:
                    self._of.setdefault((named.type,), []).append(named)
            found = self._of.get(types)
            if found is None:
                found = [n for n in self._resolved if n.type in types] if len(types) > 1 else []
                self._of[types] = found
        return found

    def times(self) -> Counter[str | None]:
        """How often the article names each thing."""
        return self.once(_times)

    def written(self, named: Named) -> str:
        """The characters of a mention."""
        return self.scan.text[named.start : named.end]

    def groups(self) -> list[Named]:
        """The groups that are no part of a name (劳模 in 劳模工作室)."""
        if not self._groups:
            names = self.of("Programme", "Union", "Organisation", "Award")
            held = Cover((name.start, name.end) for name in names)
            free = [group for group in self.of("Group") if not held.holds(group.start, group.end)]
            self._groups.append(free)
        return self._groups[0]

    def within(self, start: int, end: int) -> list[Named]:
        """The mentions that begin and end between two offsets."""
        found = self._within.get((start, end))
        if found is None:
            if not self._starts:
                self._starts.extend([named.start for named in self.mentions])
            first = bisect_left(self._starts, start)
            last = bisect_left(self._starts, end, first)
            found = [named for named in self.mentions[first:last] if named.end <= end] if first < last else []
            self._within[start, end] = found
        return found

    def sentences(self) -> list[Span]:
        """The sentences of headline and body."""
        return self.scan.sentences()

    def sentence_at(self, at: int) -> Span:
        """The sentence that an offset lies in."""
        return self.scan.sentence_at(at)

    def clauses(self, sentence: Span) -> list[Span]:
        """The clauses of a sentence, never cut within a name."""
        found = self._clauses.get(sentence.start)
        if found is None:
            names = [n for n in self.within(sentence.start, sentence.end) if n.type != "Person"]
            found = self._clauses[sentence.start] = self.scan.clauses(
                sentence, [*names, *self.scan.themes(sentence)]
            )
        return found


def _times(reading: Reading) -> Counter[str | None]:
    """What `times` tells."""
    return Counter([named.entity for named in reading.mentions if named.entity])


@dataclass(slots=True)
class _Draft:
    type: EntityType
    name: str
    adcode: str | None
    level: Level | None
    kind: str | None
    aliases: dict[str, None] = field(default_factory=dict)


class Cast:
    """Collects the entities of one page; the only mutable value of the room, and it never leaves it."""

    def __init__(self) -> None:
        self._drafts: dict[str, _Draft] = {}

    def add(
        self,
        type_: EntityType,
        name: str,
        alias: str = "",
        *,
        adcode: str | None = None,
        scope: str | None = None,
        level: Level | None = None,
        kind: str | None = None,
    ) -> str:
        """The IRI of the thing, added when it is new; `alias` is the form met on the page."""
        iri = mint(type_, name, scope if scope is not None else adcode or "")
        draft = self._drafts.get(iri)
        if draft is None:
            draft = self._drafts[iri] = _Draft(type_, name, adcode, level, kind)
        for form in (alias, name):
            if form and form != draft.name:
                draft.aliases[form] = None
        draft.level = draft.level or level
        draft.kind = draft.kind or kind
        return iri

    def alias(self, iri: str, form: str) -> None:
        """One more form of a thing that is there already."""
        draft = self._drafts[iri]
        if form and form != draft.name:
            draft.aliases[form] = None

    def name(self, iri: str) -> str:
        """The name of a thing."""
        return self._drafts[iri].name

    def forms(self, iri: str) -> tuple[str, ...]:
        """The name of a thing and every other form of it."""
        draft = self._drafts[iri]
        return (draft.name, *draft.aliases)

    def type(self, iri: str) -> EntityType:
        """The type of a thing."""
        return self._drafts[iri].type

    def level(self, iri: str) -> Level | None:
        """The level of a union."""
        return self._drafts[iri].level

    def kind(self, iri: str) -> str | None:
        """The kind of a programme."""
        draft = self._drafts.get(iri)
        return draft.kind if draft else None

    def adcode(self, iri: str) -> str | None:
        """The code of a thing's place."""
        return self._drafts[iri].adcode

    def entities(self) -> tuple[Entity, ...]:
        """Everything collected, in the order of the IRIs."""
        return tuple(
            Entity(iri, d.type, d.name, tuple(d.aliases), d.level, d.adcode, d.kind)
            for iri, d in sorted(self._drafts.items())
        )
