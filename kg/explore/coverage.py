"""Facts in, how far they reach and how sure they are out: the figures a reader needs before any other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from kg.explore.facts import Facts
from kg.explore.labels import Lang, say
from kg.explore.stats import code_of, dates_of
from kg.explore.text import plain

SURE, UNSURE = 0.85, 0.65


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole` things have what `key` (of the labels `quality.*`) says."""

    key: str
    part: int
    whole: int

    @property
    def share(self) -> float:
        return self.part / self.whole if self.whole else 0.0


def papers(facts: Facts, lang: Lang = "zh") -> pd.DataFrame:
    """One row a newspaper and year: `paper`, `year`, `articles`, `facts`; unknown ones under that word.

    A newspaper's latest year first, as the newest are what is asked for.
    """
    articles: Counter[tuple[str, str]] = Counter()
    said: Counter[tuple[str, str]] = Counter()
    for article in facts.articles:
        key = (
            plain(article.paper or "") or say("report.paper_unknown", lang),
            (article.date or "")[:4] or say("ui.date_unknown", lang),
        )
        articles[key] += 1
        said[key] += sum(not fact.inferred for fact in facts.saying.get(article.id, ()))
    rows = [(*key, count, said[key]) for key, count in articles.items()]
    rows.sort(key=lambda row: (row[0], -int(row[1]) if row[1].isdecimal() else 0))
    return pd.DataFrame(rows, columns=["paper", "year", "articles", "facts"])


def quality(facts: Facts) -> tuple[Share, ...]:
    """What share of all facts, things and articles is as good as one would wish."""
    stated = [fact for fact in facts.facts if not fact.inferred]
    unions = facts.of_type("Union")
    programmes = facts.of_type("Programme")
    dates = dates_of(facts)
    return (
        Share("stated", len(stated), len(facts.facts)),
        Share("quoted", sum(bool(fact.evidence) for fact in stated), len(stated)),
        Share("sure", sum(fact.confidence >= SURE for fact in stated), len(stated)),
        Share("unsure", sum(fact.confidence < UNSURE for fact in stated), len(stated)),
        Share("twice", sum(len(facts.sources(fact)) > 1 for fact in stated), len(stated)),
        Share("level", sum(one.level is not None for one in unions), len(unions)),
        Share("kind", sum(one.kind not in (None, "other") for one in programmes), len(programmes)),
        Share("place", sum(bool(code_of(facts, one.id)) for one in programmes), len(programmes)),
        Share("date", sum(one.id in dates for one in programmes), len(programmes)),
        Share("speaking", sum(article.id in facts.saying for article in facts.articles), len(facts.articles)),
    )
