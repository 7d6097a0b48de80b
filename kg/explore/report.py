"""Facts in, a report out: one HTML file with what a corpus covers, says and leaves open, good to mail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from markupsafe import Markup
from matplotlib.figure import Figure

from kg.explore import analysis, maps, stats
from kg.explore.charts import CHARTS
from kg.explore.coverage import papers, quality
from kg.explore.facts import Facts
from kg.explore.findings import findings
from kg.explore.inline import both, dark, svg
from kg.explore.labels import Lang, say
from kg.explore.page import asset, page
from kg.explore.text import plain
from kg.explore.wording import target
from kg.model import PREDICATES, Fact

GENERATOR = "kg report"
EXAMPLES = 2  # of each relation
# Counts that the head of the report has already, or that its maps show better.
LEFT_OUT = frozenset({"entities_by_type", "programmes_by_province"})
WHOLE = frozenset({"union_network"})  # on a phone to be looked at part by part
QUESTIONS: dict[str, Callable[[Facts, Lang], Figure]] = {
    "roles": lambda facts, lang: analysis.roles_chart(analysis.roles_by_level(facts, lang), lang),
    "diffusion": lambda facts, lang: analysis.diffusion_chart(analysis.diffusion(facts, lang), lang),
    "change": lambda facts, lang: analysis.change_chart(analysis.change(facts, lang), lang),
}


def report(facts: Facts, lang: Lang = "zh", title: str | None = None) -> str:
    """The whole report as a string."""
    dates = sorted(article.date for article in facts.articles if article.date)
    totals = (
        ("pages", len({article.page for article in facts.articles})),
        ("articles", len(facts.articles)),
        ("entities", len(facts.entities)),
        ("facts", len(facts.facts)),
    )
    charts = {name: chart for name, chart in CHARTS.items() if name not in LEFT_OUT} | QUESTIONS
    return page(
        "report.html",
        lang,
        facts=facts,
        generator=GENERATOR,
        title=plain(title or say("ui.title", lang)),
        target=lambda fact: target(facts, fact, lang),
        totals=totals,
        WHOLE=WHOLE,
        dates=(dates[0], dates[-1]) if dates else None,
        types=stats.entities_by_type(facts, lang).to_dict("records"),
        papers=papers(facts, lang).to_dict("records"),
        quality=quality(facts),
        findings=findings(facts, lang),
        map=maps.fragment(maps.counts(facts), lang),
        css=Markup(asset("report.css").replace("$dark", dark())),
        map_css=Markup(maps.css()),
        examples=tuple(examples(facts)),
        charts=[
            (name, _drawn(name, chart(facts, lang), lang), say(f"read.{name}", lang))
            for name, chart in charts.items()
        ],
    )


def is_report(path: Path) -> bool:
    """Whether the file at `path` was written by this module: such a file may be written anew."""
    with path.open("rb") as file:
        return f'name="generator" content="{GENERATOR}"'.encode() in file.read(1000)


def examples(facts: Facts, each: int = EXAMPLES) -> Iterator[Fact]:
    """Some facts of each relation that a page states, deeds before plans, the surest first, those of a known day
    before others, each of another subject.
    """
    stated = [fact for fact in facts.facts if fact.evidence and not fact.inferred]
    stated.sort(
        key=lambda fact: (
            fact.modality != "done",
            -fact.confidence,
            -len(facts.sources(fact)),
            not facts.dated(fact),
            fact.article,
        )
    )
    for relation in PREDICATES:
        subjects: set[str] = set()
        for fact in stated:
            if fact.p == relation and fact.s not in subjects and len(subjects) < each:
                subjects.add(fact.s)
                yield fact


def _drawn(name: str, figure: Figure, lang: Lang) -> Markup:
    """A chart as the page shows it; a network, whose names were given their room, in one size alone."""
    draw = svg if name in WHOLE else both
    return draw(figure, name, say(f"chart.{name}", lang))
