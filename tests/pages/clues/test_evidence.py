"""What the words on both sides of a join say."""

from __future__ import annotations

import pytest

from kg.pages.clues.evidence import WEIGHTS, Phrases, crossing, evidence, left_side, right_side

SIGNS = [
    ("数量庞大,但开", "发区人手少。", "cut3"),
    ("此外还有课程主", "讲教师介绍。", "cut2"),
    ("累计投入185", "0万元。", "number"),
    ("活动从2024年6月", "12日开始。", "date"),
    ("参加比赛的有320", "名选手。", "counted"),
    ("区总工会主席王", "建国说,今年还要", "name_said"),
    ("到会的有王", "建国、李明", "name"),
    ("目标是建到", "2026年底", "time"),
    ("镇工会在码头举办", "“船员夜谈”", "title"),
    ("推出“邻里夜校”", "项目", "titled"),
    ("参加的有合唱、展演", "、书画三项。", "sign_first"),
    ("这是大家一起努力", "的结果。", "particle_first"),
    ("他说:“这件事办得", "好。”大家都笑了。", "open_closes"),
    ("他说“好。”大家都", "笑了。”", "shut_closes"),
    ("他说:“这件事办得", "“好”,大家都笑了。", "open_opens"),
    ("镇总工会主席欧阳晓", "晨介绍,今年", "person"),
    ("外卖骑手韦建", "的电动车", "no_person"),
    ("推出“邻里夜校”", "“流动课堂”", "quoted_on"),
    ("“大家都说‘送上门’的", "课好听。”", "open_closes"),
]


@pytest.mark.parametrize(("left", "right", "sign"), SIGNS)
def test_signs(left: str, right: str, sign: str) -> None:
    found = evidence(left_side(left), right_side(right), Phrases([left, right]))
    assert sign in found


def test_a_phrase_that_stands_elsewhere_on_the_page() -> None:
    phrases = Phrases(["区域工联会有七个", "通过区域工", "联会开展活动"])
    found = evidence(left_side("通过区域工"), right_side("联会开展活动"), phrases)
    assert "phrase5" in found


def test_every_sign_has_a_weight() -> None:
    for left, right, _ in SIGNS:
        for sign in evidence(left_side(left), right_side(right), Phrases([])):
            assert sign in WEIGHTS


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [("但开", "发区", "开发区"), ("人手少", "工作忙", ""), ("1", "2", ""), ("", "", ""), ("开", "", "")],
)
def test_crossing(left: str, right: str, word: str) -> None:
    assert crossing(left, right) == word
