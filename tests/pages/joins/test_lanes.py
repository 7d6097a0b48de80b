"""Two articles that take turns are parted by the halves of sentences that fit; articles one after the other are not."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from kg.model import Page
from kg.pages.joins.lanes import CERTAIN, lanes, parted
from kg.pages.joins.threads import Fragment
from kg.pages.lines import lines
from kg.pages.readers import blocks

FIRST, SECOND = 0, 1


def _pieces(many: int) -> list[Fragment]:
    return [Fragment(at, open=True, rest=True) for at in range(1, many + 1)]


def _fits(*chains: tuple[int, ...]) -> Callable[[int, int], float]:
    """Pieces that follow one another in a chain fit; all others do not."""
    true = {pair for chain in chains for pair in itertools.pairwise(chain)}
    return lambda left, right: 4.0 if (left, right) in true else -5.0


@pytest.mark.parametrize(
    ("chains", "second"),
    [
        (((0, 2, 4, 6), (1, 3, 5)), {1, 3, 5}),  # a piece of one, a piece of the other
        (((0, 3, 4, 6), (1, 2, 5)), {1, 2, 5}),  # two and two
        (((0, 2), (1, 3, 4, 5, 6)), {1, 3, 4, 5, 6}),  # the first ends before the second
    ],
)
def test_the_halves_of_sentences_tell_whose_turn_it_is(
    chains: tuple[tuple[int, ...], ...], second: set[int]
) -> None:
    pieces = _pieces(6)
    known = {0: Fragment(0, open=True, rest=False)} | {piece.at: piece for piece in pieces}
    speaks, sides = parted(0, pieces, known, _fits(*chains), lambda at: 0.0)
    assert speaks > 5
    assert {piece.at for piece, side in zip(pieces, sides, strict=True) if side} == second


def test_articles_one_after_the_other_take_no_turns() -> None:
    pieces = _pieces(6)
    known = {0: Fragment(0, open=False, rest=False)} | {piece.at: piece for piece in pieces}
    speaks, _ = parted(0, pieces, known, _fits((1, 2, 3, 4, 5, 6)), lambda at: 0.0)
    assert speaks <= CERTAIN


def test_a_headline_inside_a_sentence_is_no_turn() -> None:
    """What looks like a headline can be of neither article: the sentence around it needs no other explanation."""
    pieces = _pieces(3)
    pieces[1] = Fragment(2, open=True, rest=True, body=False)
    known = {0: Fragment(0, open=False, rest=False)} | {piece.at: piece for piece in pieces}
    speaks, _ = parted(0, pieces, known, _fits((1, 3)), lambda at: 0.0)
    assert speaks < 5


def test_the_words_tell_whose_the_whole_paragraphs_are() -> None:
    pieces = [Fragment(at, open=False, rest=False) for at in (1, 2, 3, 4)]
    known = {0: Fragment(0, open=False, rest=False)} | {piece.at: piece for piece in pieces}
    _, sides = parted(0, pieces, known, _fits(), lambda at: 3.0 if at in (1, 3) else -3.0)
    assert sides == [True, False, True, False]


def test_lines_of_articles_in_turn_have_the_first_paragraph_of_their_own() -> None:
    parts = [
        "果园里的修剪班",
        "柳林镇总工会把修剪班办到果",
        "码头夜校",
        "临河区码头的夜校开",
        "园里。",
        "课了。",
    ]
    raw = "\n\n".join([parts[0], "本报记者 王伟", parts[1], parts[2], "本报记者 李明", *parts[3:]])
    found = lines(Page("p", "p.txt", raw, blocks(raw), ""))
    pieces = [Fragment(at, open=at in (2, 5), rest=at > 5) for at in (2, 5, 6, 7)]
    openings = [[0, 2], [3, 5]]
    assert lanes(found, (), pieces, openings, _fits((2, 6), (5, 7)), lambda *_: 0.0) == {
        2: 2,
        5: 5,
        6: 2,
        7: 5,
    }
    assert lanes(found, (), pieces, openings, _fits((5, 6)), lambda *_: 0.0) == {}
