"""A name and what is said of it in, why the graph says so out: the rule, the sentence, and its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.card import Told, card
from kg.errors import NotFoundError
from kg.explore.facts import Facts
from kg.explore.labels import Lang, rule, say
from kg.explore.text import plain
from kg.explore.wording import cited, percent, target
from kg.graph.store import Store
from kg.model import PREDICATES, Article, Entity, Evidence, Fact

SENTENCE_ENDS = "。！？!?\n"
# In the sentence shown: what the fact is about, and what it says of it.
SUBJECT, OBJECT = "【】", "〔〕"


@dataclass(frozen=True, repr=False)
class Explanation(Told):
    """One fact, with everything that made it."""

    fact: Fact
    facts: Facts

    def lines(self, lang: Lang) -> Iterator[str]:
        fact = self.fact
        role = f" ({plain(fact.role)})" if fact.role else ""
        subject = plain(self.facts.by_id[fact.s].name)
        yield f"{subject} → {say(f'relation.{fact.p}', lang)} → {target(self.facts, fact, lang)}{role}"
        yield f"  {say('ui.rule', lang)}: {fact.rule} — {rule(fact.rule, lang)}"
        known = [percent(fact.confidence), say(f"modality.{fact.modality}", lang)]
        known += [say("ui.inferred", lang)] if fact.inferred else []
        yield f"  {say('ui.confidence', lang)}: {' · '.join(known)}"
        for piece in fact.evidence:
            article = self.facts.article_by_id[piece.article]
            first, last = article.origins[piece.start], article.origins[piece.end - 1] + 1
            said = say("ui.in_the_file", lang, page=plain(article.page), start=first, end=last)
            yield f"  {say('ui.article', lang)}: {cited(article)} · {said}"
            yield f"    “{plain(piece.quote)}”"
            yield f"    {self._sentence(article, piece, lang)}"

    def _sentence(self, article: Article, piece: Evidence, lang: Lang) -> str:
        """The sentence with its two ends marked; where the subject was left out, who was named before."""
        start, end = sentence(article.text, piece.start, piece.end)
        subject = self.facts.by_id[self.fact.s]
        thing = self.facts.by_id[self.fact.o] if self.fact.o else None
        words = article.text[start:end]
        marked = _mark(words, subject, SUBJECT)
        shown = plain(_mark(marked, thing, OBJECT) if thing else marked)
        if marked != words:
            return shown
        before = _last(article.text[:start], subject)
        return f"{shown}  ({say('ui.carried', lang, name=plain(before or subject.name))})"


def explain(store: Store, name: str, relation: str = "", thing: str = "") -> tuple[Explanation, ...]:
    """Why the graph says what it says of `name`; only of one relation (`runs`, 举办), only with one object.

    A claim that no page makes (an inferred link) is explained by its rule alone.
    """
    found = card(store, name)
    about = found.facts.about.get(found.entity.id, ())
    fitting = [
        fact
        for fact in about
        if relation in ("", fact.p, say(f"relation.{fact.p}", "zh"), say(f"relation.{fact.p}", "en"))
        and (not thing or _named(found.facts, fact, thing))
    ]
    if not fitting:
        there = ", ".join(sorted({fact.p for fact in about}, key=PREDICATES.index)) or "nothing"
        asked = " ".join(word for word in (found.entity.name, relation, thing) if word)
        raise NotFoundError(f"the graph does not say {asked!r}; of {found.entity.name} it says: {there}")
    return tuple(Explanation(fact, found.facts) for fact in fitting)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around the characters `start` to `end` begins and ends.

    >>> sentence("工会办班。市总发文。完", 5, 7)
    (5, 10)
    """
    while start and text[start - 1] not in SENTENCE_ENDS:
        start -= 1
    while end < len(text) and text[end - 1] not in SENTENCE_ENDS:
        end += 1
    return start, end


def _named(facts: Facts, fact: Fact, thing: str) -> bool:
    if fact.o is None:
        return thing in target(facts, fact)
    entity = facts.by_id[fact.o]
    return thing == fact.o or any(thing in form for form in (entity.name, *entity.aliases))


def _forms(entity: Entity) -> list[str]:
    return sorted({entity.name, *entity.aliases}, key=lambda form: (-len(form), form))


def _mark(text: str, entity: Entity, signs: str) -> str:
    """`text` with the first longest form of the entity between two signs; as it was where it has none."""
    for form in _forms(entity):
        if form in text:
            return text.replace(form, f"{signs[0]}{form}{signs[1]}", 1)
    return text


def _last(text: str, entity: Entity) -> str | None:
    """The form of the entity that stands last in `text`."""
    places = [(text.rfind(form), form) for form in _forms(entity)]
    at, form = max(places)
    return form if at >= 0 else None
