"""Fragments that speak of the same rare thing."""

from __future__ import annotations

from itertools import combinations

from kg.pages.kinship import RARE, Kin


def test_rare_wording_makes_kin_and_common_wording_does_not() -> None:
    texts = {
        3: "播州的辣椒",
        7: "辣椒竞赛",
        9: "骑手",
        11: "播州辣椒",
        **dict.fromkeys(range(20, 26), "工会"),
    }
    kin = Kin(texts)
    assert {pair for pair in combinations(texts, 2) if kin.of(*pair)} == {(3, 7), (3, 11), (7, 11)}
    assert kin.of(3, 11) > kin.of(3, 7) == kin.of(7, 3)
    assert Kin(dict.fromkeys(range(RARE), "辣椒") | {9: "骑手"}).of(0, 1)
    assert not Kin(dict.fromkeys(range(RARE + 1), "辣椒") | {9: "骑手"}).of(0, 1)
