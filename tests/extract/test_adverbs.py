"""How or when something is done changes nothing of who does it."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

HOW = ["", "积极", "专门", "有序", "近日", "今年以来", "连续5年", "还", "结合实际", "充分发挥作用,"]


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        ("云川市总工会{}举办职工夏令营。", ["云川市总工会"], "职工夏令营"),
        ("云川纺织有限公司工会{}举办职工夏令营。", ["云川纺织有限公司工会"], "职工夏令营"),
        (
            "云川市总工会{}联合云川市水务局,在云川港设立法律援助站。",
            ["云川市总工会", "云川市水务局"],
            "法律援助站",
        ),
        ("云川市总工会{}组织“送岗到家”就业行动,举办招聘会3场。", ["云川市总工会"], "“送岗到家”就业行动"),
    ],
)
def test_who_does_what(sentence: str, who: list[str], what: str, how: str) -> None:
    found = [
        subject
        for subject, predicate, thing in told(sentence.format(how))
        if (predicate, thing) == ("runs", what)
    ]
    assert sorted(found) == sorted(who)


@pytest.mark.parametrize("how", ["", "近日", "专门", "于近日"])
def test_those_who_hold_a_thing_together_have_no_adverb_in_their_name(how: str) -> None:
    facts = told(f"联赛由云川职工技术协会、云川市总工会{how}联合举办。")
    assert not [subject for subject, _, _ in facts if subject.endswith(("近日", "专门"))]


def test_a_noun_behind_a_union_that_is_no_firm_s_tells_only_whose_it_is() -> None:
    assert not told("云川市机关工会干部举办夏令营。")
