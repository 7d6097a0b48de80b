"""The sections of a page in, those of news in brief out, and which of their paragraphs are an article each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from kg.pages.cutting.heads import Section, new_place
from kg.pages.reporters.leads import lead
from kg.pages.reporters.offices import Byline
from kg.pages.units import Unit
from kg.pages.words import either

# News in brief under a headline of its own is one paragraph, no longer than this.
LONGEST = 300
# So many items of a list are signed, or stand under 简讯, that each of them is an article.
FEWEST = 2
# Or have a place of their own: so many of them at least, where others are without.
MOST_OF = 0.6

_NUMBER = re.compile(r"(?:\d{1,2} *、|\d{1,2} *\.(?!\d)|\d{1,2}\.(?=\d{1,2}月\d|\d{4}年)|\(\d{1,2}\)) *")
_SIGN = re.compile(r"[▲△▼▽●○◆◇★☆■□◎▶►]")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(rf"[一-鿿]{{0,4}}{either('briefs')}")


def over_briefs(unit: Unit) -> bool:
    """Whether a line is the heading over news in brief: `简讯`, `【工会快讯】`."""
    letters = re.sub(r"[^一-鿿]", "", unit.words)
    return unit.role in ("column", "title", "heading") and bool(_heading().fullmatch(letters))


def mark(found: Sequence[Section]) -> Iterator[Section]:
    """The sections of a page, those of news in brief marked: the one under 简讯, and those after it that look alike."""
    brief = False
    for section in found:
        listed = [unit for unit in section.titles if _NUMBER.match(unit.words) or _SIGN.match(unit.words)]
        alone = len(section.bodies) == 1 and len(section.bodies[0].words) <= LONGEST
        headed = any(over_briefs(unit) for unit in section.heads)
        if headed:
            brief = over_briefs(section.heads[-1]) or bool(listed) or alone
        else:
            brief = brief and bool(listed or (section.titles and alone))
        yield replace(section, brief=brief)


def items(section: Section) -> tuple[list[Unit], frozenset[int]]:
    """The paragraphs of a section, and where on the page those of them begin that are an article each.

    They begin with one sign, or are numbered: `▲某县总工会…。(王伟)`; numbers of news in brief are taken off.
    """
    rest = list(section.rest)
    kinds = [_kind(unit) if unit.role == "body" else "" for unit in rest]
    all_of: Counter[str] = Counter(kind for kind in kinds if kind)
    news: Counter[str] = Counter()
    for kind, unit, following in zip_longest(kinds, rest, rest[1:]):
        below = following is not None and following.role == "byline"
        if kind and (section.brief or unit.signed or below or _elsewhere(unit, rest)):
            news[kind] += 1
    opening = set()
    for at, (kind, unit) in enumerate(zip(kinds, rest, strict=True)):
        if kind and news[kind] >= max(FEWEST, MOST_OF * all_of[kind]):
            opening.add(unit.at[0])
            rest[at] = _unnumbered(unit)
    return rest, frozenset(opening)


def _elsewhere(unit: Unit, others: Sequence[Unit]) -> bool:
    """Whether an item begins with a union or a city that none of the others names."""
    return new_place(unit.words, "".join(other.words for other in others if other is not unit))


def _kind(unit: Unit) -> str:
    """What an item of a list begins with: its sign, or 1 for a number."""
    return unit.first.sign.strip() or ("1" if _NUMBER.match(unit.words) else "")


def _unnumbered(unit: Unit) -> Unit:
    number = _NUMBER.match(unit.first.folded)
    if not number or unit.first.lead:
        return unit
    opening = lead(unit.first.folded[number.end() :]) or Byline((), 0, 0)
    first = replace(unit.first, lead=Byline(opening.names, 0, number.end() + opening.end))
    return replace(unit, lines=(first, *unit.lines[1:]))
