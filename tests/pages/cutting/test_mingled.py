"""What speaks for a paragraph's being of one of two articles: its words, and the places it speaks of."""

from __future__ import annotations

from dataclasses import replace

from kg.pages.clues.places import places
from kg.pages.clues.topics import Profile, Topics, counted
from kg.pages.cutting.mingled import PLACE, Mingled, interlocked

TEXTS = [
    "柳林镇总工会为果农办起修剪培训班,果农在果园里学修剪。",
    "临河区总工会在码头慰问船员,船员在码头领到清凉包。",
    "柳林的课要上到秋天,每人都能领到证书。",
]


def _pair(with_places: bool) -> tuple[Mingled, list[Profile]]:
    said = places(TEXTS) if with_places else [frozenset[str]()] * 3
    words = [replace(counted(text), places=found) for text, found in zip(TEXTS, said, strict=True)]
    profiles = [Profile(words[0]), Profile(words[1], words[2])]
    pieces = [[0], [1], [2]]
    return Mingled(Topics(words), words, 0, 1, [[0], [1, 2]], [False] * 3, pieces, {}), profiles


def test_a_paragraph_goes_with_the_article_that_has_its_place() -> None:
    named, profiles = _pair(True)
    gain, sides = named.parted(profiles)
    assert sides == {2: 0}
    nameless, profiles = _pair(False)
    assert gain - nameless.parted(profiles)[0] >= PLACE - 0.5


def test_the_paragraphs_under_both_headlines_stay() -> None:
    pair, _ = _pair(True)
    assert pair.loose == [2]


def test_paragraphs_that_interlock_are_of_two_articles() -> None:
    """Where one sentence begins before another has come to its end, the words need to say little."""
    words = [counted(text) for text in TEXTS]
    profiles = [Profile(words[0]), Profile(words[1], words[2])]

    def moved(pieces: list[list[int]]) -> dict[int, int]:
        pair = Mingled(Topics(words), words, 0, 1, [[0], [1, 2]], [False] * 3, pieces, {})
        gain, sides = pair.in_turn(pieces, profiles)
        return sides if gain > 0 else {}

    assert moved([[0], [2], [3]]) == {}
    assert moved([[0], [2, 4], [3, 5]]) == {2: 0}


def test_which_paragraphs_interlock() -> None:
    assert interlocked({1: [2, 4], 2: [3, 5]}) == [(1, 2)]
    assert interlocked({1: [2, 5], 2: [3]}) == [(1, 2)]
    assert interlocked({1: [2, 3], 2: [4, 5]}) == []
