"""Fragments that speak of the same rare thing."""

from __future__ import annotations

from kg.pages.kinship import RARE, kin


def test_rare_wording_makes_kin_and_common_wording_does_not() -> None:
    texts = {
        3: "播州的辣椒",
        7: "辣椒竞赛",
        9: "骑手",
        11: "播州辣椒",
        **dict.fromkeys(range(20, 26), "工会"),
    }
    found = kin(texts)
    assert set(found) == {(3, 7), (3, 11), (7, 11)}
    assert found[3, 11] > found[3, 7]
    assert kin(dict.fromkeys(range(RARE), "辣椒") | {9: "骑手"})
    assert not kin(dict.fromkeys(range(RARE + 1), "辣椒") | {9: "骑手"})
