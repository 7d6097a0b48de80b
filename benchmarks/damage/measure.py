"""Damaged pages in, the share of joins and articles that come back exactly out."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.damage.clean import Clean, pages
from benchmarks.damage.kinds import KINDS, STRENGTHS
from benchmarks.damage.layout import NAMED, Damaged, pieces, render
from kg.pages.articles import mend


@dataclass(slots=True)
class Tally:
    """Joins that were cut, mended and made wrongly; articles, and those that came back exactly."""

    joins: int = 0
    right: int = 0
    wrong: int = 0
    articles: int = 0
    exact: int = 0
    extra: int = 0

    def add(self, other: Tally) -> None:
        """Adds another page's figures."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def join_share(self) -> float:
        """The share of joins that came back, 1 where there were none."""
        return self.right / self.joins if self.joins else 1.0

    @property
    def article_share(self) -> float:
        """The share of articles that came back exactly."""
        return self.exact / self.articles if self.articles else 1.0


def damaged(
    found: Sequence[Clean], kind: str, strength: str, seed: int, many: int, styles: Sequence[str] = NAMED
) -> list[Damaged]:
    """Pages of one kind and strength of damage; the same seed gives the same pages."""
    rng = random.Random(f"{seed} {kind} {strength}")
    made = []
    for number, page in enumerate(pages(list(found), rng, many)):
        broken = KINDS[kind](pieces(page, rng, styles), rng, STRENGTHS[strength])
        made.append(render(broken, f"{kind}-{strength}-{number}"))
    return made


def measure(page: Damaged) -> Tally:
    """What the repair makes of one damaged page."""
    mended = mend(page.page)
    made = {(join.left, join.right) for join in mended.joins}
    right = made & page.joins
    # A join is wrong when what it joins does not follow on in the article.
    wrong = 0
    for left, after in made - page.joins:
        a, b = page.truth[left], page.truth[after]
        wrong += bool(a and b) and not (a and b and a[0] == b[0] and b[1] == a[1] + 1)
    bodies = [squeeze(body) for body in page.bodies]
    texts = [squeeze(article.text) for article in mended.articles]
    left_over = list(texts)
    exact = 0
    for body in bodies:
        if body in left_over:
            left_over.remove(body)
            exact += 1
    return Tally(len(page.joins), len(right), wrong, len(bodies), exact, max(0, len(texts) - len(bodies)))


def squeeze(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)
