"""Fragments that speak of the same rare thing."""

from __future__ import annotations

from kg.pages.kinship import RARE, kin


def test_a_rare_word_makes_kin_and_a_common_one_does_not() -> None:
    assert kin({3: "播州的辣椒", 7: "辣椒竞赛", 9: "骑手"}) == {(3, 7)}
    assert kin(dict.fromkeys(range(RARE), "辣椒"))
    assert not kin(dict.fromkeys(range(RARE + 1), "辣椒"))
