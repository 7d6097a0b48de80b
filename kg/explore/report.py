"""Facts in, a report out: one HTML file with counts, charts and facts with their evidence, good to mail."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from kg.explore import stats, wording
from kg.explore.charts import CHARTS, png
from kg.explore.facts import Facts
from kg.explore.labels import Lang, say, say_or_key
from kg.explore.palette import LOOKS
from kg.explore.text import plain, shorten
from kg.model import PREDICATES, Fact

ASSETS = Path(__file__).with_name("assets")
EXAMPLES = 2  # of each relation
LANGUAGES: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}


def report(facts: Facts, lang: Lang = "zh") -> str:
    """The whole report as a string."""
    pages = {article.page for article in facts.articles}
    dates = sorted(article.date for article in facts.articles if article.date)
    return (
        _environment()
        .get_template("report.html")
        .render(
            facts=facts,
            lang=LANGUAGES[lang],
            say=lambda key, **more: say(key, lang, **more),
            label=lambda group, key: say_or_key(group, key, lang),
            target=lambda fact: wording.target(facts, fact, lang),
            totals=[
                ("pages", len(pages)),
                ("articles", len(facts.articles)),
                ("entities", len(facts.entities)),
                ("facts", len(facts.facts)),
            ],
            dates=(dates[0], dates[-1]) if dates else None,
            types=stats.entities_by_type(facts, lang).to_dict("records"),
            examples=tuple(examples(facts)),
            charts=[
                (say(f"chart.{name}", lang), b64encode(png(chart(facts, lang))).decode())
                for name, chart in CHARTS.items()
            ],
        )
    )


def examples(facts: Facts, each: int = EXAMPLES) -> Iterator[Fact]:
    """Some facts of each relation that a page states, the surest first, no two of the same subject."""
    stated = [fact for fact in facts.facts if fact.evidence and not fact.inferred]
    stated.sort(key=lambda fact: (-fact.confidence, -len(facts.sources(fact)), fact.article))
    for relation in PREDICATES:
        subjects: set[str] = set()
        for fact in stated:
            if fact.p == relation and fact.s not in subjects and len(subjects) < each:
                subjects.add(fact.s)
                yield fact


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(ASSETS), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(LOOKS=LOOKS, quotes=wording.quotes, heading=wording.heading)
    environment.filters.update(plain=plain, shorten=shorten, percent=wording.percent)
    return environment
