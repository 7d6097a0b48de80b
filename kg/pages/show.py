"""A page in, its repaired articles out for a person to check: as text, or as HTML beside the raw page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from kg.model import Article, Page
from kg.pages.articles import MadeJoin, Repaired, mend

# A join this sure is marked as good, one less sure than the other as doubtful.
GOOD, DOUBTFUL = 0.9, 0.6
# Characters marked on each side of a join in the raw page.
MARKED = 4


def as_text(page: Page) -> str:
    """The articles as plain text, every join inside a sentence marked with how sure it was: `但开⟦97%⟧发区`."""
    repaired = mend(page)
    parts = [f"{page.id}  {' '.join(filter(None, (page.date, page.paper)))}".rstrip()]
    for article in repaired.articles:
        joins = dict(_places(article, repaired.joins))
        text = "".join(
            char + (f"⟦{joins[at + 1].sure:.0%}⟧" if at + 1 in joins else "")
            for at, char in enumerate(article.text)
        )
        lines = [f"== {article.id} {article.kind}  {article.headline or '(no headline)'}"]
        lines += [f"   | {kicker}" for kicker in article.kickers]
        lines += [f"   by {' '.join(article.reporters)}"] if article.reporters else []
        parts.append("\n".join([*lines, text]))
    parts.append(_summary(repaired))
    return "\n\n".join(parts) + "\n"


def as_html(page: Page) -> str:
    """One self-contained page: the raw text on the left, the articles on the right, joins numbered and coloured."""
    repaired = mend(page)
    numbers = {join.left: number for number, join in enumerate(_inside(repaired.joins), start=1)}
    articles = "\n".join(_article(article, repaired.joins, numbers) for article in repaired.articles)
    title = escape(page.id)
    return _PAGE.format(
        title=title,
        summary=escape(_summary(repaired)),
        raw=_raw(page, repaired, numbers),
        articles=articles,
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


def _summary(repaired: Repaired) -> str:
    joins = _inside(repaired.joins)
    told = f"{len(repaired.articles)} articles, {len(joins)} join{'s' * (len(joins) != 1)} inside sentences"
    wraps = len(repaired.joins) - len(joins)
    told += f", {wraps} wrapped rows" if wraps else ""
    doubtful = sum(join.sure < DOUBTFUL for join in joins)
    return told + (f"; {doubtful} less than {DOUBTFUL:.0%} sure" if doubtful else "")


def _class(join: MadeJoin) -> str:
    return "good" if join.sure >= GOOD else "fair" if join.sure >= DOUBTFUL else "poor"


def _article(article: Article, joins: Sequence[MadeJoin], numbers: dict[int, int]) -> str:
    places = dict(_places(article, joins))
    text = []
    for at, char in enumerate(article.text):
        if at in places:
            join = places[at]
            number = numbers[join.left]
            text.append(
                f'<a class="{_class(join)}" id="j{number}" href="#r{number}" '
                f'title="join {number}: {join.sure:.0%} sure">{number}·{join.sure:.0%}</a>'
            )
        text.append("</p><p>" if char == "\n" else escape(char))
    kickers = "".join(f"<li>{escape(kicker)}</li>" for kicker in article.kickers)
    kickers = f"<ul>{kickers}</ul>" if kickers else ""
    about = " · ".join(filter(None, (article.id, article.kind, " ".join(article.reporters))))
    return (
        f"<article><h2>{escape(article.headline) or '<em>no headline</em>'}</h2>"
        f'<p class="by">{escape(about)}</p>'
        f"{kickers}<p>{''.join(text)}</p></article>"
    )


def _raw(page: Page, repaired: Repaired, numbers: dict[int, int]) -> str:
    """The raw page, characters of no article's body dimmed, both sides of every join marked."""
    body = {origin for article in repaired.articles for origin in article.origins}
    marks: dict[int, tuple[str, int]] = {}
    links: dict[int, int] = {}
    for join in _inside(repaired.joins):
        number = numbers[join.left]
        links[join.left + 1] = number
        for at in (*range(join.left - MARKED + 1, join.left + 1), *range(join.right, join.right + MARKED)):
            marks[at] = (_class(join), number)
    found = []
    for at, char in enumerate(page.raw):
        if at in links:
            found.append(f'<a id="r{links[at]}" href="#j{links[at]}">{links[at]}</a>')
        if at in marks and not char.isspace():
            found.append(f'<mark class="{marks[at][0]}">{escape(char)}</mark>')
        elif at in body or char.isspace():
            found.append(escape(char))
        else:
            found.append(f"<i>{escape(char)}</i>")
    return "".join(found).replace("</i><i>", "")


_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><style>
:root {{ color-scheme: light dark; --good: #bfe8c5; --fair: #ffe39a; --poor: #ffb8ad; --dim: #666; --line: #ddd; }}
@media (prefers-color-scheme: dark) {{ :root {{ --good: #1f5a2a; --fair: #6b5200; --poor: #7a231a; --dim: #aaa;
  --line: #444; }} }}
body {{ font: 16px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  margin: 1rem auto; padding: 0 1rem; max-width: 90rem; }}
main {{ display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }}
@media (max-width: 50rem) {{ main {{ grid-template-columns: 1fr; }} main > section:last-child {{ order: -1; }} }}
main > * {{ min-width: 0; }} main > section:last-child {{ border-left: 1px solid var(--line); padding-left: 2rem; }}
@media (max-width: 50rem) {{ main > section:last-child {{ border: 0; padding: 0; }} }}
h1 {{ margin: 0; font-size: 1.5rem; }} h2 {{ margin: 0; font-size: 1.2rem; line-height: 1.4; }}
h3 {{ margin: 1rem 0 .5rem; font-size: .8rem; color: var(--dim); }} ul {{ margin: .2rem 0; }}
.key span {{ padding: 0 .4em; border-radius: .3em; white-space: nowrap; color: CanvasText; }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }}
i, .by, ul {{ color: var(--dim); font-style: normal; }}
mark {{ color: inherit; background: none; }}
.good {{ background: var(--good); }} .fair {{ background: var(--fair); }} .poor {{ background: var(--poor); }}
a {{ font-size: .7em; vertical-align: super; text-decoration: none; color: inherit; padding: 0 .25em;
  border-radius: .3em; }}
a:target {{ outline: 2px solid; }}
p {{ text-indent: 2em; margin: .2em 0; }} .by {{ text-indent: 0; }} article {{ margin-bottom: 2rem; }}
</style></head><body><h1>{title}</h1><p class="by">{summary}</p>
<p class="by key">Joins: <span class="good">{good:.0%} sure or more</span>
<span class="fair">{doubtful:.0%} or more</span> <span class="poor">less</span></p>
<main><section><h3>As in the file</h3><pre>{raw}</pre></section><section><h3>Repaired</h3>{articles}</section>
</main></body></html>
"""
