"""The network that tells what goes on in what: what it has learnt, and that its size and its portions do not matter."""

from __future__ import annotations

import numpy as np
import pytest

from kg.pages.clues.sense import (
    COLUMNS,
    PORTION,
    REACH,
    ROWS,
    TABLE,
    Sense,
    _table,
    _times,
    at_end,
    at_start,
    in_blocks,
)

# What goes on in what, and what does not: by what kind of word the clause waits for, not by the words alone.
JOINS = [
    ("区总工会为户外劳动者送去", "毛巾和凉茶，还请医生量血压。", "召开座谈会，听取职工的意见。"),
    ("柳林镇总工会副主席", "高明远介绍，今年还要再建三处。", "人次，比去年多了一成。"),
    ("这个班一共收了", "四十名学员，都是果农。", "参加了比赛，拿到第一名。"),
    ("比赛分成三个组，每组前三名由市总工会", "颁发证书和奖金。", "、团委和妇联的负责人都来了。"),
]


@pytest.mark.parametrize(("end", "start", "other"), JOINS)
def test_what_goes_on_is_likelier_than_what_does_not(end: str, start: str, other: str) -> None:
    sense = Sense({0: end}, {1: start, 2: other})
    assert sense.goes_on(0, 1) > sense.goes_on(0, 2)


def test_beginnings_and_rests() -> None:
    beginnings = (
        "近日，青石县总工会举办歌咏比赛。",
        "据介绍，这个班办了三年。",
        "此外，还有六家企业签了合同。",
    )
    rests = ("的职工都来报名。", "和凉茶，大家都说好。", "了三年，学员有四百人。")
    rest = Sense({}, dict(enumerate((*beginnings, *rests)))).rest
    assert sum(rest[at] for at in range(3)) < sum(rest[at] for at in range(3, 6)) - 1


def test_no_text_and_rare_signs() -> None:
    odd = {0: "", 1: "龘", 2: "𠀀\0x", 3: "^$", 4: "、、、" * 30}
    sense = Sense(odd, odd)
    assert all(abs(sense.goes_on(left, right)) < 40 for left in odd for right in odd)


def test_digits_and_latin_are_alike() -> None:
    assert at_end("第3届5", _table()) == at_end("第4届6", _table())


@pytest.mark.parametrize("text", ["", "会", "数量庞大,但开", "参加技能竞赛的职工来自十二家企业和三个街道,"])
def test_as_many_numbers_of_each_side(text: str) -> None:
    for side in (at_end(text, _table()), at_start(text, _table())):
        assert [len(numbers) for numbers in side] == [REACH, REACH]


def test_a_fragment_means_the_same_on_any_page() -> None:
    texts = {
        at: f"第{at}组的{at * 7}名职工参加了比赛" + "，都说好" * (at % 4) for at in range(3 * PORTION + 1)
    }
    all_of_them = Sense(texts, texts)
    for at in (0, PORTION, 3 * PORTION):
        assert Sense({at: texts[at]}, {0: texts[0]}).goes_on(at, 0) == pytest.approx(
            all_of_them.goes_on(at, 0), abs=1e-3
        )


def test_products_in_portions() -> None:
    rng = np.random.default_rng(1)
    rows, weights = rng.normal(size=(5, 3 * ROWS)), rng.normal(size=(3 * ROWS, 2 * COLUMNS))
    assert np.allclose(_times(rows, in_blocks(weights)), rows @ weights)


def test_the_likeliest_pairs() -> None:
    ends = dict(enumerate(end for end, _, _ in JOINS))
    starts = {at: start for at, (_, start, _) in enumerate(JOINS, start=10)}
    sense = Sense(ends, starts)
    alone = dict.fromkeys(starts, 0.0)
    everything = {(left, right) for left in ends for right in starts}
    assert sense.likeliest(alone, 1.0, 4) == everything
    scores = {pair: sense.goes_on(*pair) for pair in everything}
    best = {max((pair for pair in scores if pair[0] == left), key=scores.__getitem__) for left in ends}
    best |= {max((pair for pair in scores if pair[1] == right), key=scores.__getitem__) for right in starts}
    assert sense.likeliest(alone, 1.0, 1) == best
    # What is likely by itself is tried with every end.
    assert {(left, 12) for left in ends} <= sense.likeliest({**alone, 12: 99.0}, 1.0, 1)


def test_the_table_is_small() -> None:
    assert TABLE.stat().st_size < 1_500_000
