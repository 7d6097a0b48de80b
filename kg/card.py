"""A name in, a card of the thing it names out: what it is, its facts, and where they are said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.errors import InputError, NotFoundError
from kg.explore.facts import Facts
from kg.explore.labels import Lang, say
from kg.explore.text import plain
from kg.explore.wording import cited, percent, quotes, target, traits
from kg.graph.names import find
from kg.graph.store import Store
from kg.model import ENTITY_TYPES, LITERAL_PREDICATES, PREDICATES, Entity, Fact
from kg.recall import recall

# More things of one name are not listed: nobody reads them, a longer name is quicker.
MOST_CHOICES = 5
# So many quotes show what a fact rests on; `kg ask evidence` has them all.
MOST_QUOTES = 5


class Told:
    """What is read as lines of text: printed by a command, and by a notebook where it is the last word."""

    def lines(self, lang: Lang) -> Iterator[str]:
        """Its lines, one after the other."""
        raise NotImplementedError

    def text(self, lang: Lang = "zh") -> str:
        """All of it."""
        return "\n".join(self.lines(lang))

    def __repr__(self) -> str:
        return self.text()


@dataclass(frozen=True, repr=False)
class Card(Told):
    """An entity and every fact with it at either end."""

    entity: Entity
    facts: Facts

    def lines(self, lang: Lang) -> Iterator[str]:
        yield plain(self.entity.name)
        for label, value in traits(self.entity, lang):
            yield f"  {label}: {value}"
        yield f"  {self.entity.id}"
        for name in PREDICATES:
            out = [fact for fact in self.facts.about.get(self.entity.id, ()) if fact.p == name]
            yield from self._group(say(f"relation.{name}", lang), "→", out, lang)
        for name in (name for name in PREDICATES if name not in LITERAL_PREDICATES):
            into = [fact for fact in self.facts.into.get(self.entity.id, ()) if fact.p == name]
            yield from self._group(say(f"inverse.{name}", lang), "←", into, lang)

    def _group(self, label: str, arrow: str, facts: Iterable[Fact], lang: Lang) -> Iterator[str]:
        for number, fact in enumerate(facts):
            if not number:
                yield f"\n{arrow} {label}"
            other = target(self.facts, fact, lang) if arrow == "→" else plain(self.facts.by_id[fact.s].name)
            role = f" ({plain(fact.role)})" if fact.role else ""
            known = [say("ui.inferred", lang) if fact.inferred else percent(fact.confidence)]
            known += [say(f"modality.{fact.modality}", lang)] if fact.modality != "done" else []
            yield f"  {other}{role}  [{', '.join(known)}]"
            said = quotes(fact)
            for quote, article in said[:MOST_QUOTES]:
                yield f"      “{quote}”  {cited(self.facts.article_by_id[article])}"
            if len(said) > MOST_QUOTES:
                yield f"      {say('ui.more', lang, n=len(said) - MOST_QUOTES)}"


def card(store: Store, name: str) -> Card:
    """The card of the one thing called `name`, or with that IRI; several are an error that lists them."""
    named = find(store, name, ENTITY_TYPES)
    found = recall(store, named)
    fitting = sorted(
        (found.by_id[id_] for id_ in named if id_ in found.by_id), key=lambda one: (len(one.name), one.name)
    )
    if not fitting:
        raise NotFoundError(f"nothing in the graph is called {name!r}: try a shorter name")
    if len(fitting) > 1:
        listed = ", ".join(f"{entity.name} <{entity.id}>" for entity in fitting[:MOST_CHOICES])
        raise InputError(
            f"{name!r} fits {len(fitting)} things: give one by its full name or address: {listed}"
        )
    return Card(fitting[0], found)
