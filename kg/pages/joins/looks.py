"""The lines of a page in, what the look and place of each say of its being cut at its start or end out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from math import log

from kg.pages.clues.evidence import left_side
from kg.pages.clues.follow import begins
from kg.pages.clues.signs import is_amount
from kg.pages.lines import Line
from kg.pages.words import either

# What each look is worth, in nats; fitted by `benchmarks/damage/fit.py` (see docs/pages.md).
WEIGHTS: dict[str, float] = {
    "loose": -2.0,  # it is the last headline before an article that has names and none over it, for both sides
    # of the line that may be cut at its end
    "left": -0.5,  # any line that stops in a sentence
    "title_prior": 0.2,  # each nat by which lines cut short outnumber headlines on this page, for both sides
    "left_title": -2.5,  # it has the look of a headline
    "left_clause": 2.8,  # that look, but a comma or a year as sentences have
    "left_over_byline": -6.7,  # that look, right over a byline
    "left_by_headline": -3.8,  # that look, beside a headline or two lines over a byline
    "left_clause_by_headline": -3.8,  # beside one, but with a comma or a year
    "left_over_start": -1.2,  # that look, over a line that begins as reports do
    "left_over_caption": 0.7,  # that look, over the words under a picture
    "left_set_off": -0.2,  # that look, set off from the line before
    "left_top": -0.5,  # that look, at the top of the page
    "left_quoted": -1.1,  # that look, ending with a closed quote or a call as headlines do
    "left_under_byline": -0.2,  # that look, right under a byline
    "left_comma": 0.4,  # it ends with a comma or a word that nothing ends with
    "left_stump": 0.0,  # that look, but it ends with a stump of a word
    "left_unmarked": 1.5,  # that look, as long as a row, beside no headline, where the file marks headlines as such
    "left_loose": 1.2,  # that look, but it ends with a word that nothing ends with
    # of the line that may be cut at its start
    "right_title": -0.0,
    "right_clause": 1.1,
    "right_unmarked": 0.0,
    "right_over_byline": -6.1,
    "right_by_headline": -2.7,
    "right_clause_by_headline": -1.7,
    "right_over_start": -1.5,
    "right_over_caption": 0.8,
    "right_set_off": 1.3,
    "right_quoted": -2.2,
    "right_starts": -4.0,  # it begins as paragraphs do
    "right_starts_one": -0.1,  # with one character that they begin with
    "right_date": -2.7,  # with a date
    "right_speaker": -0.7,  # with somebody's office, or with who says what
    "right_points": 1.0,  # with 这, 该 or the like, which point at what was said
    "right_subject": -1.3,  # its first clause has who or what does or is something
    "right_body": 0.3,  # it begins with a body or an event by its whole name
    "right_spoken": -3.1,  # it begins with what somebody says
    "right_long": -0.2,  # its first clause is long
    "right_ends": 0.8,  # its first clause ends the sentence
    "right_amount": 1.0,  # it begins with a number of something
    "right_begins": -0.4,  # each nat by which paragraphs begin like it more often than sentences go on so
    "right_goes_on": -0.1,  # each nat by which they do so less often
    "right_rest": 0.8,  # each nat by which the network thinks it the rest of a sentence
    "right_quotes": -1.4,  # it begins with a quote, as many paragraphs do
    "right_set_in": -5.2,  # it is set in
    "right_in_box": -8.7,  # it stands right under the title of a box
    "right_under_head": -2.8,  # it stands right under a headline or byline
    "right_over_opening": 2.9,  # so does it, but a byline or dateline stands under it: that opens the article
    "right_under_title": 0.1,  # right under a line that has the look of a headline
    "right_over_credit": -3.0,  # so does it, and a picture's credit stands under it: that is the words of the picture
    "right_after_end": -0.6,  # it stands right after a sentence's end
}


@dataclass(frozen=True, slots=True)
class Headlines:
    """What is known of a page's headlines: which have fallen into a sentence of another article, and whether they are
    marked as headlines by the file."""

    astray: Set[int] = frozenset()
    marked: bool = False


NOTHING_KNOWN = Headlines()

# What sentences have and headlines have not.
CLAUSE = re.compile(
    r",|、.*、|……|^\d(?!\d?[.、]\D)|是|位于|以来|日前|近日|其中|以及|据|记者|通过|由|了(?!不)|的$"
)
# No column is narrower than so many hanzi.
NARROWEST = 12
# The share of cut paragraphs that are cut so early that the piece is as short as a headline.
SHORT = 0.25
_LOOSE_END = re.compile(r"[,、:(《“‘]$|[的和与及或在为给把将被对向从由以于使并而但且之能到至自不]$")
# Paragraphs begin with who speaks; a sentence that is cut hardly ever goes on with that.
_SPEAKER = re.compile(
    r"[^,。:;!?]{4,26}(?:介绍|说|表示|告诉|坦言|认为|指出)|[^,。]{2,16}(?:主席|书记|部长|主任|经理|负责人)"
)
# A first clause of so many characters is long.
LONG = 14
_CLAUSE_END = re.compile(r"[,。;:!?]")
# What somebody says; “送岗位,送服务”活动 is a name that has a comma in it.
_SPOKEN = re.compile(r"(?!“[^”。!?]{2,30}[^”,。!?]”[\u4e00-\u9fff])“[^”]{0,60}[,。!?]")
_POINTS = re.compile(r"这|该|此(?!外)|本(?!报|人)")


def title_prior(lines: Sequence[Line]) -> float:
    """How much likelier a short line is cut short than a headline on this page, in nats.

    A page with many cut paragraphs has many cut in their first rows.
    """
    cut = sum(line.role == "body" and line.open and not line.foot for line in lines)
    titles = sum(line.role == "title" and not CLAUSE.search(line.folded) for line in lines)
    return log((0.1 + SHORT * cut) / (1 + titles))


def left_looks(
    lines: Sequence[Line], at: int, prior: float, heads: Headlines = NOTHING_KNOWN
) -> Iterator[tuple[str, float]]:
    """What speaks for or against the line's sentence going on in another; headlines that are astray say nothing."""
    yield "left", 1.0
    line = lines[at]
    if line.role == "title":
        yield "title_prior", prior
        for look in _title(lines, at, heads):
            yield f"left_{look}", 1.0
        if not at:
            yield "left_top", 1.0
        elif lines[at - 1].role == "byline":
            yield "left_under_byline", 1.0
        if left_side(line.words).stump:
            yield "left_stump", 1.0
        elif _LOOSE_END.search(line.words):
            yield "left_loose", 1.0
    elif _LOOSE_END.search(line.words):
        yield "left_comma", 1.0


def right_looks(
    lines: Sequence[Line], at: int, prior: float, heads: Headlines = NOTHING_KNOWN
) -> Iterator[tuple[str, float]]:
    """What speaks for or against the line's being the rest of a sentence."""
    line = lines[at]
    if line.role == "title":
        yield "title_prior", prior
        for look in _title(lines, at, heads):
            yield f"right_{look}", 1.0
    first = begins(line.words)
    yield ("right_begins" if first > 0 else "right_goes_on"), first
    yield from _first_clause(line.words)
    if said := _first_words(line):
        yield said, 1.0
    if at and at - 1 not in heads.astray:
        yield from ((look, 1.0) for look in _under(lines, at))


def _first_words(line: Line) -> str | None:
    """What a line begins with, if that says anything."""
    if line.indent:
        return "right_set_in"
    if is_amount(line.words):
        return "right_amount"
    if line.words.startswith("“"):
        return "right_quotes"
    if start := _starts().match(line.words):
        size = "_one" if len(start[0]) == 1 else ""
        return "right_date" if start[0][0].isdigit() else f"right_starts{size}"
    if _SPEAKER.match(line.words):
        return "right_speaker"
    return "right_points" if _POINTS.match(line.words) else None


def _under(lines: Sequence[Line], at: int) -> Iterator[str]:
    """What the line above says of a line that is not the first."""
    line, before = lines[at], lines[at - 1]
    after = lines[at + 1] if at + 1 < len(lines) else None
    if before.role == "box":
        yield "right_in_box"
    elif before.role in ("heading", "byline", "column"):
        yield "right_under_head"
        if after and before.role != "byline" and (after.role == "byline" or after.lead):
            yield "right_over_opening"
    elif before.role == "title":
        yield "right_under_title"
        if after and after.role == "credit" and not line.open and _starts().match(line.words):
            yield "right_over_credit"
    elif before.role == "body" and not before.open:
        yield "right_after_end"


def _first_clause(words: str) -> Iterator[tuple[str, float]]:
    """What the first clause says of its being the beginning of a paragraph or the rest of a sentence."""
    end = _CLAUSE_END.search(words)
    if (end.start() if end else len(words)) >= LONG:
        yield "right_long", 1.0
    if end and end[0] == "。":
        yield "right_ends", 1.0
    if _body().match(words):
        yield "right_body", 1.0
    if _subject().match(words):
        yield "right_subject", 1.0
    elif _SPOKEN.match(words):
        yield "right_spoken", 1.0


def _title(lines: Sequence[Line], at: int, heads: Headlines) -> Iterator[str]:
    yield "title"
    line = lines[at]
    clause = CLAUSE.search(line.folded) is not None
    if clause:
        yield "clause"
    if line.gap:
        yield "set_off"
    if line.folded[-1] in "”!?":
        yield "quoted"
    before, after, second = (
        lines[i] if 0 <= i < len(lines) and i not in heads.astray else None for i in (at - 1, at + 1, at + 2)
    )
    if after and (after.role == "byline" or after.lead):
        yield "over_byline"
    elif (
        (before and before.role in ("heading", "column"))
        or (after and after.role == "heading")
        or (after and after.role == "title" and second and (second.role == "byline" or second.lead))
    ):
        yield "clause_by_headline" if clause else "by_headline"
    else:
        if after and after.role in ("body", "title") and _starts().match(after.words) and not clause:
            yield "over_start"
        if heads.marked and len(line.words) >= NARROWEST and not (before and before.torn):
            yield "unmarked"
    if after and after.role == "body" and ((second and second.role == "credit") or after.foot):
        yield "over_caption"


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(
        rf"{either('start')}|\d{{4}}年|\d{{1,2}}月\d{{1,2}}日|[半一两三几数]个?(?:小时|[天周月年])后"
    )


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{2,12}}?{either('body')}")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(
        rf"(?![为对向从由以把将被与和])(?:[^,。、;:!?“”的]{{2,16}}?|“[^”]{{2,12}}”){either('predicate')}"
    )
