"""A fact or an entity in, the words that say it out: one wording for views, reports and the site."""

from __future__ import annotations

from kg.explore.facts import Facts
from kg.explore.labels import Lang, provinces, say, say_or_key
from kg.explore.text import plain, shorten
from kg.model import Article, Entity, Fact

# An evidence is a sentence at most; what is longer was cut badly and would fill the screen.
LONGEST_QUOTE = 240
LONGEST_HEADING = 48


def number(value: float) -> str:
    """A figure with thousands parted, and decimals only where it has some.

    >>> number(12000.0), number(65.6)
    ('12,000', '65.6')
    """
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def literal(fact: Fact, lang: Lang = "zh") -> str:
    """What a fact says that has no second entity: a date, or a figure with all that belongs to it.

    >>> literal(Fact("1", "1-1", "u", "quantity", value=1200, unit="家", of="企业", bound="more"))
    '企业 多于 1,200 家'
    """
    if fact.value is None:
        what = say_or_key("of", fact.of, lang) if fact.of else None
        return plain(" ".join(word for word in (fact.date, what) if word))
    bound = say(f"bound.{fact.bound}", lang) if fact.bound else None
    words = " ".join(word for word in (fact.of, bound, number(fact.value), fact.unit) if word)
    return plain(words + (f"（{fact.date}）" if fact.date else ""))


def target(facts: Facts, fact: Fact, lang: Lang = "zh") -> str:
    """The object of a fact, or its literal."""
    return plain(facts.by_id[fact.o].name) if fact.o else literal(fact, lang)


def traits(entity: Entity, lang: Lang = "zh") -> tuple[tuple[str, str], ...]:
    """What is known of an entity apart from its facts, as (label, value)."""
    rows = [(say("ui.type", lang), say(f"type.{entity.type}", lang))]
    if entity.level:
        rows.append((say("ui.level", lang), say(f"level.{entity.level}", lang)))
    if entity.kind:
        rows.append((say("ui.kind", lang), say_or_key("kind", entity.kind, lang)))
    if entity.adcode:
        province = provinces(lang).get(entity.adcode[:2], "")
        rows.append((say("ui.adcode", lang), f"{entity.adcode} {province}".strip()))
    if entity.aliases:
        rows.append((say("ui.aliases", lang), "、".join(plain(form) for form in entity.aliases)))
    return tuple((label, plain(value)) for label, value in rows)


def heading(article: Article) -> str:
    """An article's headline; for a photo or a fragment that has none, the words it begins with.

    >>> heading(Article("1", "1-1", "", "工人们正在装车。\\n明天出发。", ()))
    '工人们正在装车。'
    """
    return plain(article.headline) or shorten(article.text.partition("\n")[0], LONGEST_HEADING) or article.id


def cited(article: Article) -> str:
    """An article as it is cited: its headline, its newspaper and its day, as far as they are known.

    >>> cited(Article("1", "1-1", "驿站开门", "", (), date="2024-06-12", paper="江南日报"))
    '驿站开门 · 江南日报 · 2024-06-12'
    """
    return " · ".join(word for word in (heading(article), plain(article.paper or ""), article.date) if word)


def quotes(fact: Fact) -> tuple[tuple[str, str], ...]:
    """The pieces of evidence of a fact, as (quote, article id)."""
    pieces = ((plain(piece.quote[:LONGEST_QUOTE]), piece.article) for piece in fact.evidence)
    return tuple(dict.fromkeys(pieces))


def percent(confidence: float) -> str:
    """A confidence as people write it.

    >>> percent(0.847)
    '85%'
    """
    return f"{confidence:.0%}"
