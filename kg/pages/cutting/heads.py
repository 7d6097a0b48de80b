"""The lines over a paragraph in, whether they open an article, and which of them is its headline out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.pages.clues.evidence import crossing, right_side
from kg.pages.clues.places import is_place
from kg.pages.clues.quotes import unclosed
from kg.pages.layout.roles import box_heading
from kg.pages.lines import Line
from kg.pages.units import Unit
from kg.pages.words import either

# What speaks for a new article against a section of the one before, in nats.
BYLINE, LEAD, PICTURE, SIGNED, MARKED, COLUMN = 5.0, 5.0, 4.0, 3.0, 3.0, 2.0
NOTICE, BRIEFS = 6.0, 6.0
SEVERAL, AFTER_SIGNED, NEW_SCENE, SET_OFF, DEEPER = 1.5, 3.0, 3.0, 1.0, 0.5
# Where the report before carries no names, nothing else may tell the next from a section of it: its words say more
# then, and so do a place that is new and a long headline, each ten characters so much.
UNNAMED, UNNAMED_FIT, NEW_PLACE, TENS, SHORT_HEAD = 0.8, 2.9, 1.6, 1.2, -1.3
# A page of a newspaper has more than two headlines, a report taken out of one often has two: its own and a section's.
LONE = -6.0
# By the words of the section: at most so much for or against, none where each word of it fits the article before
# as sections and articles do equally often, and how fast it grows from there.
UNRELATED, EVEN, STEEP = 1.5, -0.25, 20.0
INSIDE = -6.0
ENOUGH = 2.0

# So many characters of the rows on both sides tell that the report has the two in one.
PIECE = 4
# No headline is so short: such a row is the end of the one above it.
STUMP = 4
# Headlines of reports are rarely as short as this.
SHORTEST = 8

_DASH = re.compile(r"(?:——|—)$|^(?:——|—)")


@cache
def boxed() -> re.Pattern[str]:
    """`编者按:` and what it says in one paragraph; a blank behind 编者按 is gone by now."""
    return re.compile(rf"[【\[(]?{box_heading().pattern}[】\])]?:|编者按")


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(rf"[一-鿿]{{0,4}}{either('notice')}")


def is_notice(unit: Unit) -> bool:
    """Whether a line heads an advertisement or a notice, and no report: 征稿启事, 遗失声明."""
    return unit.role in ("title", "heading") and _notice().fullmatch(unit.words) is not None


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of headlines and bylines, and the paragraphs and credits up to the next such lines.

    `inside` says that the lines stand in the middle of a sentence: what follows them is not theirs; `brief` that
    it is of news in brief.
    """

    heads: tuple[Unit, ...]
    rest: tuple[Unit, ...]
    inside: bool = False
    brief: bool = False

    @property
    def bodies(self) -> tuple[Unit, ...]:
        """Its paragraphs, without what the editors say before or in boxes."""
        before = (None, *self.rest)
        return tuple(
            unit
            for over, unit in zip(before, self.rest, strict=False)
            if unit.role == "body" and not (over and over.role == "box") and not boxed().match(unit.words)
        )

    @property
    def titles(self) -> tuple[Unit, ...]:
        """Its headline lines."""
        return tuple(unit for unit in self.heads if unit.role in ("heading", "title"))

    @property
    def level(self) -> int:
        """The highest level that the file marks a headline of it with, or 0."""
        return min((unit.first.level for unit in self.heads if unit.first.level), default=0)


# A report begins with when and who; a section of one goes on with its matter.
_WHEN = re.compile(
    r"[^。;]{0,12}?(?:近日|日前|连日来|前不久|今日|昨日|今天|昨天|今年|去年|近年来|\d{1,2}月(?:\d{1,2}日|以来|份)?|\d{4}年|据悉|记者|笔者)"
)
_UNION = re.compile(r"([一-鿿]{2})(?:省|市|县|区|州|盟|旗|镇)?(?:总工会|工会)")
# A place by its province and city, as a paper names one that it has not spoken of yet.
_FAR = re.compile(r"[一-鿿]{2,3}(?:省|自治区)([一-鿿]{2,4}?)(?:市|州)")
# A headline that begins with a body of some place: 北湖高新区总工会成立.
_WHOSE = re.compile(r"([一-鿿]{2})(?:省|市|县|区|州|旗|镇|乡|高新|经开|开发|经济)[一-鿿]{0,8}?工会")
_OPENING = 100


def new_place(text: str, before: str, titles: Sequence[Unit] = ()) -> bool:
    """Whether a text, or headline lines, name a union or a city and its province by a place that is not in `before`."""
    named = [match[1] for pattern in (_UNION, _FAR) for match in pattern.finditer(text[:_OPENING])]
    named += [match[1] for unit in titles if (match := _WHOSE.match(unit.words))]
    return any(name not in before and is_place(name) for name in named)


def new_scene(text: str, before: str) -> bool:
    """Whether a text begins with a time, or a province and its city, and names a place that is not in `before`."""
    return bool(_WHEN.match(text) or _FAR.match(text)) and new_place(text, before)


def opens(
    section: Section,
    before: str,
    level: int,
    signed: bool,
    fit: Callable[[], float],
    named: bool = True,
    lone: bool = False,
) -> bool:
    """Whether a section opens an article.

    `before` is what the article before says, `level` its headline's level, `signed` whether it ended with names,
    `named` whether it has a byline, `lone` that the page has no third headline, and `fit` how much likelier each of
    the section's words is in it than on the page at large: asked where the rest does not settle it.
    """
    score = _score(section, before, level, signed, named)
    nothing_else = not named and section.titles and section.bodies
    if nothing_else:
        score += _unnamed(section, before) + LONE * lone
    counts = UNNAMED_FIT if nothing_else else 1.0
    if abs(score - ENOUGH) > counts * UNRELATED:
        return score > ENOUGH
    return score - counts * max(-UNRELATED, min(UNRELATED, (fit() - EVEN) * STEEP)) >= ENOUGH


def _score(section: Section, before: str, level: int, signed: bool, named: bool) -> float:
    """What the lines of a section, how they are set and where they stand say of its being an article."""
    heads, bodies, titles, rest = section.heads, section.bodies, section.titles, section.rest
    # Names at the foot of a section, where the article before has none yet, may be that one's own.
    foot = any(unit.role == "byline" for unit in rest) or any(unit.signed for unit in bodies)
    told = (
        (BYLINE, any(unit.role == "byline" for unit in heads)),
        (LEAD, bool(bodies) and bodies[0].first.lead),
        (MARKED if not level or section.level <= level else DEEPER, bool(section.level)),
        (COLUMN, any(unit.role == "column" for unit in heads)),
        (SEVERAL, len(titles) > 1),
        (NOTICE, any(map(is_notice, titles))),
        (BRIEFS, section.brief),
        (PICTURE, any(unit.role == "credit" and not unit.stands_in(bodies) for unit in rest)),
        (SIGNED, foot and (named or signed)),
        (NEW_SCENE, _is_fresh(section, before) and _WHEN.match(bodies[0].words)),
        (INSIDE, section.inside),
        (AFTER_SIGNED, signed),
        (SET_OFF, bool(heads) and heads[0].first.gap),
    )
    return sum(weight for weight, so in told if so)


def _unnamed(section: Section, before: str) -> float:
    """What a section without a byline says of it besides: whether it is of another place, how long its headline is."""
    length = len(section.titles[-1].words)
    fresh = NEW_PLACE * _is_fresh(section, before)
    return UNNAMED + fresh + TENS * length / 10 + SHORT_HEAD * (length <= SHORTEST)


def _is_fresh(section: Section, before: str) -> bool:
    """Whether a section names a place that the article before does not."""
    bodies, titles = section.bodies, section.titles
    return bool(titles and bodies) and new_place(bodies[0].words, before, titles)


def headline(heads: Sequence[Unit], text: str = "") -> tuple[str, tuple[str, ...]]:
    """The main line among the lines over an article whose body is `text`, and the others in their order."""
    titles = [unit for unit in heads if unit.role in ("heading", "title")]
    marked = [unit for unit in titles if unit.first.level]
    plain = [unit for unit in titles if not _DASH.search(unit.first.folded)] or titles
    main: Unit | None = None
    if marked:
        main = min(marked, key=lambda unit: unit.first.level)
    elif plain:
        # The line over the byline is the headline, the lines above it lead up to it; below it comes a third line.
        main = plain[1] if len(plain) == 3 and not _runs_on(plain[1], plain[2], text) else plain[-1]
    last = first = titles.index(main) if main else 0
    while first and _runs_on(titles[first - 1], titles[first], text):
        first -= 1
    rows = titles[first : last + 1]
    others = [unit.first.text.chars for unit in heads if unit.role != "byline" and unit not in rows]
    return "".join(unit.first.text.chars for unit in rows), tuple(others)


def _runs_on(row: Unit, following: Unit, text: str) -> bool:
    """Whether two rows over an article are one headline that did not fit its column."""
    before, after = row.first, following.first
    if before.level or after.level or after.gap or _DASH.search(before.folded):
        return False
    quote = unclosed(before.folded)[1] and unclosed(after.folded)[0]
    word = crossing(before.words, after.words) and right_side(after.words).stump
    return (
        bool(quote or word) or len(after.words) <= STUMP < len(before.words) or _in_one(before, after, text)
    )


def _in_one(before: Line, after: Line, text: str) -> bool:
    """Whether the article itself has the characters by the end of a row and those the next begins with in one."""
    ends = ((1, 3), (2, 2), (3, 1))
    across = (before.words[-left:] + after.words[:right] for left, right in ends)
    return any(len(piece) == PIECE and piece.isalnum() and piece in text for piece in across)
