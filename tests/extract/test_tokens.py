"""Two tokenizers that must not differ, and offsets that must add up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.data import data_path
from kg.extract.text import fold
from kg.extract.tokens import Cutter, _python, _rust, tokens

PAGES = sorted(data_path("seeds", "pages").glob("*.txt"))


@pytest.fixture(scope="module")
def cutters() -> tuple[Cutter, Cutter]:
    return _rust(), _python()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_both_tokenizers_cut_and_tag_a_page_alike(path: Path, cutters: tuple[Cutter, Cutter]) -> None:
    rust, python = cutters
    for line in fold(path.read_text(encoding="utf-8")).splitlines():
        assert list(rust(line)) == list(python(line))


ODD = [
    "",
    "1750家",
    "阿依古丽·买买提",
    "第3届APP上线",
    "\n",
    "𠮷野家",
    "65.6%",
    "1,200人",
    "“5G+工会”",
    "10℃",
    "10-12人",
    "Wi-Fi驿站",
    "V2.B版",
    "AI+R&D",
]


@pytest.mark.parametrize("text", ODD)
def test_both_tokenizers_agree_on_odd_text(text: str, cutters: tuple[Cutter, Cutter]) -> None:
    rust, python = cutters
    assert list(rust(text)) == list(python(text))


@settings(deadline=None)
@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    found = tokens(text)
    assert "".join(token.word for token in found) == text
    assert all(text[token.start : token.end] == token.word for token in found)


@settings(deadline=None)
@given(
    st.text(
        st.sampled_from("中华全国总工会职工之家开发区第二十届劳模张王李、,。“”0123456789ABab· \n"),
        max_size=60,
    )
)
def test_both_tokenizers_agree_on_any_mixture(cutters: tuple[Cutter, Cutter], text: str) -> None:
    rust, python = cutters
    assert list(rust(text)) == list(python(text))


def test_what_is_counted_and_the_verb_behind_it_are_two_words() -> None:
    assert [token.word for token in tokens("周铁生等35人获全国五一劳动奖章")][2:5] == ["35", "人", "获"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("红星厂工会组织职工打球", ["工会", "组织", "职工"]),
        ("这个站点获省总工会好评", ["获", "省", "总工会"]),
        ("律师到市总工会讲课", ["律师", "到", "市", "总工会"]),
        ("红星厂工会组织了两场比赛", ["工会", "组织", "了"]),
        ("红星厂工会组织“送凉茶”活动", ["工会", "组织", "“"]),
        ("红星厂工会组织30多名职工打球", ["工会", "组织", "30"]),
        ("托管班以“安全”课堂开场", ["班", "以", "“"]),
        ("交流团由代表组成", ["团", "由", "代表"]),
        ("记者从省总工会获悉", ["从", "省", "总工会"]),
        ("全市新建工会组织30家", ["工会组织", "30"]),
        ("红星厂工会组织的作用", ["工会组织", "的"]),
        ("青石岭矿工会为职工送清凉", ["矿", "工会", "为"]),
        ("几名矿工会用新设备", ["矿工", "会用"]),
    ],
)
def test_a_body_and_the_verb_behind_it_are_two_words(text: str, words: list[str]) -> None:
    found = [token.word for token in tokens(text)]
    at = found.index(words[0])
    assert found[at : at + len(words)] == words


def test_an_idiom_of_an_adverb_and_a_verb_is_two_words() -> None:
    assert [(token.word, token.flag) for token in tokens("不断创新模式")][:2] == [
        ("不断", "d"),
        ("创新", "v"),
    ]


def test_a_word_outside_the_dictionary_has_no_tag() -> None:
    assert [token.flag for token in tokens("龘靐")] == [""] * len(tokens("龘靐"))


@pytest.mark.parametrize("text", ["开展调研慰问活动", "举办活动多场", "举行座谈交流"])
def test_what_is_held_is_a_word_of_its_own(text: str) -> None:
    assert [token.word for token in tokens(text)][:2] == [text[:2], text[2:4]]
