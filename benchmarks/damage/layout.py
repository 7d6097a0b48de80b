"""Clean articles in, the pieces of a page out; damaged pieces in, the page's text with its truth out."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.damage.clean import Clean
from benchmarks.damage.piece import Piece, sound
from kg.model import Page
from kg.pages.clues.quotes import ends_sentence
from kg.pages.fold import fold
from kg.pages.readers import blocks


@dataclass(frozen=True, slots=True)
class Damaged:
    """A page and what is true of it: for each raw character its article and place there, or None."""

    page: Page
    truth: tuple[tuple[int, int] | None, ...]
    bodies: tuple[str, ...]
    joins: frozenset[tuple[int, int]]


# Where the names of those who wrote stand: in a line of their own, in the first paragraph, at the foot, or nowhere.
NAMED = ("line", "lead")
ANYHOW = (*NAMED, "foot", "none")


def pieces(articles: Sequence[Clean], rng: random.Random, styles: Sequence[str] = NAMED) -> list[Piece]:
    """The page undamaged: headlines, bylines and whole paragraphs, in the styles of newspapers."""
    marked = rng.random() < 0.5
    found: list[Piece] = []
    for number, article in enumerate(articles):
        for line in article.kickers:
            found.append(_other(number, "kicker", line))
        found.append(_other(number, "headline", ("## " if marked else "") + article.headline))
        first, second = article.names[0], article.names[1:]
        style = "credit" if article.picture else rng.choice(styles)
        if style == "line":
            byline = f"本报记者 {first}" + (f" 本报通讯员 {' '.join(second)}" if second else "")
            found.append(_other(number, "byline", byline))
        place = 0
        for index, paragraph in enumerate(article.paragraphs):
            lead = ""
            if index == 0 and style == "lead":
                lead = f"本报讯（记者{first}" + (f" 通讯员{' '.join(second)}" if second else "") + "）"
            at = (-1,) * len(lead) + tuple(range(place, place + len(paragraph)))
            part = "body" if ends_sentence(fold(paragraph)) else "section"
            foot = (
                f"（{' '.join(article.names)}）"
                if style == "foot" and index + 1 == len(article.paragraphs)
                else ""
            )
            at += (-1,) * len(foot)
            found.append(Piece(number, part, lead + paragraph + foot, at))
            place += len(paragraph)
        if style == "credit":
            found.append(_other(number, "credit", f"本报记者 {first} 摄"))
    return found


def _other(article: int, part: str, chars: str) -> Piece:
    return Piece(article, part, chars, (-1,) * len(chars))


def render(found: Sequence[Piece], name: str) -> Damaged:
    """The pieces written down, and the truth of every character."""
    raw: list[str] = []
    truth: list[tuple[int, int] | None] = []
    ends: list[tuple[Piece, int, int]] = []
    wrapped = any(piece.joint == "row" for piece in found)
    for piece in found:
        start = "\n\u3000\u3000" if wrapped and piece.part == "body" else "\n" if wrapped else "\n\n"
        between = {"row": "\n", "blank": " "}.get(piece.joint, start)
        if wrapped and piece.part == "tail":
            between = "\n\n"
        if not raw:
            between = between.lstrip("\n")
        raw += between
        truth += [None] * len(between)
        begin = len(raw)
        raw += piece.chars
        truth += [(piece.article, at) if at >= 0 else None for at in piece.at]
        ends.append((piece, begin, len(raw)))
    text = "".join(raw)
    present: dict[tuple[int, int], int] = {where: offset for offset, where in enumerate(truth) if where}
    bodies = []
    for article in sorted({piece.article for piece in found if piece.article >= 0}):
        places = sorted(at for number, at in present if number == article)
        bodies.append("".join(text[present[article, at]] for at in places))
    return Damaged(
        Page(name, name, text, blocks(text), hashlib.sha256(text.encode()).hexdigest()),
        tuple(truth), tuple(bodies), frozenset(_true_joins(ends, truth)),
    )  # fmt: skip


def _true_joins(
    ends: Sequence[tuple[Piece, int, int]], truth: Sequence[tuple[int, int] | None]
) -> set[tuple[int, int]]:
    """Places in the page where a piece breaks off inside a sentence, and where that goes on."""
    starts = {}
    for _, begin, end in ends:
        first = next((at for at in range(begin, end) if truth[at]), None)
        if first is not None:
            starts[truth[first]] = first
    found = set()
    for piece, begin, end in ends:
        last = next((at for at in range(end - 1, begin - 1, -1) if truth[at]), None)
        if last is None or sound(piece) or piece.part == "section":
            continue
        article, at = truth[last]  # type: ignore[misc]
        following = starts.get((article, at + 1))
        if following is not None:
            found.add((last, following))
    return found
