"""A page in, its repaired articles out for a person to check: as text, or as HTML beside the raw page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.explore.labels import Lang, say
from kg.explore.page import page as filled
from kg.model import Article, Page
from kg.pages.articles import MadeJoin, Repaired, mend

# A join this sure is marked as good, one less sure than the other as doubtful.
GOOD, DOUBTFUL = 0.9, 0.6
# Characters marked on each side of a join in the raw page.
MARKED = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look alike: at a join, in no article, or neither; `number` is of the join before them."""

    text: str
    look: str = ""
    number: int | None = None
    sure: float = 0.0


def as_text(page: Page, lang: Lang = "zh") -> str:
    """The articles as plain text, every join inside a sentence marked with how sure it was: `但开⟦97%⟧发区`."""
    repaired = mend(page)
    parts = [f"{page.id}  {' '.join(filter(None, (page.date, page.paper)))}".rstrip()]
    for article in repaired.articles:
        joins = dict(_places(article, repaired.joins))
        text = "".join(
            char + (f"⟦{joins[at + 1].sure:.0%}⟧" if at + 1 in joins else "")
            for at, char in enumerate(article.text)
        )
        lines = [f"== {article.id} {article.kind}  {article.headline or say('repaired.unnamed', lang)}"]
        lines += [f"   | {kicker}" for kicker in article.kickers]
        lines += [f"   {say('repaired.by', lang)} {' '.join(article.reporters)}"] if article.reporters else []
        parts.append("\n".join([*lines, text]))
    parts.append(_summary(repaired, lang))
    return "\n\n".join(parts) + "\n"


def as_html(page: Page, lang: Lang = "zh") -> str:
    """One self-contained page: the raw text on the left, the articles on the right, joins numbered and coloured."""
    repaired = mend(page)
    numbers = {join.left: number for number, join in enumerate(_inside(repaired.joins), start=1)}
    return filled(
        "repaired.html",
        lang,
        title=page.id,
        summary=_summary(repaired, lang),
        raw=tuple(_raw(page, repaired, numbers)),
        articles=[(one, tuple(_paragraphs(one, repaired.joins, numbers))) for one in repaired.articles],
        good=GOOD,
        doubtful=DOUBTFUL,
    )


def _inside(joins: Sequence[MadeJoin]) -> list[MadeJoin]:
    return [join for join in joins if not join.wrap]


def _places(article: Article, joins: Sequence[MadeJoin]) -> Iterator[tuple[int, MadeJoin]]:
    """Where in an article's text the right side of each join begins."""
    after = {join.right: join for join in _inside(joins)}
    for at, origin in enumerate(article.origins):
        join = after.get(origin)
        if join and at and article.text[at] != "\n" and article.origins[at - 1] == join.left:
            yield at, join


def _summary(repaired: Repaired, lang: Lang) -> str:
    joins = _inside(repaired.joins)
    wraps = len(repaired.joins) - len(joins)
    doubtful = sum(join.sure < DOUBTFUL for join in joins)
    told = [say("repaired.summary", lang, articles=len(repaired.articles), joins=len(joins))]
    told += [say("repaired.wraps", lang, n=wraps)] if wraps else []
    told += [say("repaired.doubtful", lang, n=doubtful, sure=f"{DOUBTFUL:.0%}")] if doubtful else []
    return " · ".join(told)


def _look(join: MadeJoin) -> str:
    return "good" if join.sure >= GOOD else "fair" if join.sure >= DOUBTFUL else "poor"


def _paragraphs(
    article: Article, joins: Sequence[MadeJoin], numbers: dict[int, int]
) -> Iterator[tuple[Run, ...]]:
    """The paragraphs of an article, each in runs that begin where a join is."""
    places = dict(_places(article, joins))
    start = 0
    for text in article.text.split("\n"):
        cuts = sorted({start, *(at for at in places if start <= at < start + len(text)), start + len(text)})
        yield tuple(
            Run(article.text[at:end], _look(join), numbers[join.left], join.sure)
            if (join := places.get(at))
            else Run(article.text[at:end])
            for at, end in pairwise(cuts)
        )
        start += len(text) + 1


def _raw(page: Page, repaired: Repaired, numbers: dict[int, int]) -> Iterator[Run]:
    """The raw page, characters of no article's body dimmed, both sides of every join marked."""
    looks = ["" if char.isspace() else "outside" for char in page.raw]
    for article in repaired.articles:
        for origin in article.origins:
            looks[origin] = ""
    links: dict[int, MadeJoin] = {}
    for join in _inside(repaired.joins):
        links[join.left + 1] = join
        for at in (*range(join.left - MARKED + 1, join.left + 1), *range(join.right, join.right + MARKED)):
            if 0 <= at < len(looks) and not page.raw[at].isspace():
                looks[at] = _look(join)
    cuts = [at for at in range(1, len(looks)) if looks[at] != looks[at - 1] or at in links]
    for at, end in zip([0, *cuts], [*cuts, len(looks)], strict=True):
        number = numbers[links[at].left] if at in links else None
        yield Run(page.raw[at:end], looks[at] if looks else "", number)
