"""Which article a fragment is a piece of."""

from __future__ import annotations

import pytest

from kg.pages.joins.belonging import MOST, Belonging, Wording

TEXTS = {
    0: "辣椒行业技能竞赛开赛,播州区的椒农比试手艺",
    1: "港口举办龙舟赛,船厂的码头工人划桨争先",
    2: "椒农们在赛场上比试分拣手艺",
    3: "码头工人划桨声声",
    4: "分拣好的成品装箱发往外省",
}


def test_a_fragment_is_of_the_article_whose_wording_it_has() -> None:
    belonging = Belonging(Wording(TEXTS), [[0], [1]], ordered=False)
    belonging.settle({})
    assert belonging.together(0, 2) > 0 > belonging.together(1, 2)
    assert belonging.together(1, 3) > 0 > belonging.together(0, 3)
    # What shares nothing with an opening is told by what is likely of the same article.
    assert belonging.together(0, 4) > belonging.together(1, 4)


def test_what_goes_on_in_a_fragment_tells_its_article() -> None:
    texts = {**TEXTS, 4: "各地的来宾都称赞"}
    belonging = Belonging(Wording(texts), [[0], [1]], ordered=False)
    belonging.settle({})
    assert belonging.together(0, 4) == pytest.approx(belonging.together(1, 4))
    belonging.settle({(3, 4): 1.0})
    assert belonging.together(1, 4) > 0 > belonging.together(0, 4)


def test_on_a_page_in_order_a_fragment_is_of_the_article_that_opened_last() -> None:
    texts = {0: "甲厂喜讯传来", 1: "众人都很高兴", 2: "乙校喜讯传来", 3: "来宾一一到场"}
    belonging = Belonging(Wording(texts), [[0], [2]], ordered=True)
    belonging.settle({})
    assert belonging.together(0, 1) > belonging.together(2, 1)
    assert belonging.together(2, 3) > belonging.together(0, 3)


def test_a_headline_says_nothing_of_going_on_in_the_paragraph_under_it() -> None:
    belonging = Belonging(Wording(TEXTS), [[0, 2], [1]], ordered=True)
    belonging.settle({})
    assert belonging.together(0, 2) == 0


@pytest.mark.parametrize(
    ("texts", "openings"),
    [
        (TEXTS, [[0]]),
        (TEXTS, []),
        (dict.fromkeys(range(MOST + 1), "职工"), [[0], [1]]),
        ({0: "", 1: ""}, [[0], [1]]),
    ],
)
def test_one_article_or_far_too_many_fragments_tell_nothing(
    texts: dict[int, str], openings: list[list[int]]
) -> None:
    belonging = Belonging(Wording(texts), openings, ordered=True)
    belonging.settle({})
    assert belonging.together(0, 1) <= 0
