"""The dictionary is read once a process, and both tokenizers cut the same words."""

from __future__ import annotations

import sys

import pytest

from kg import dictionary

TEXT = "昆山市总工会举办职工技能竞赛"


def test_everybody_has_the_same_tokenizer() -> None:
    assert dictionary.rust() is dictionary.rust()
    assert dictionary.python() is dictionary.python()


def test_both_cut_the_same_words() -> None:
    assert dictionary.rust().cut(TEXT, False) == list(dictionary.python().cut(TEXT, HMM=False))


@pytest.mark.parametrize("text", [TEXT, "占12.5%,约ABC3万人。", "5G、3D和A4纸", "……龘", ""])
def test_both_tokenizers_tag_alike(text: str) -> None:
    fast = dictionary.tagger()(text)
    assert fast == dictionary._python_tagger()(text)
    assert "".join(word for word, _ in fast) == text


def test_the_slow_tokenizer_serves_where_the_fast_one_is_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = dictionary.tagger()(TEXT)
    for kept in (dictionary.rust, dictionary.tagger):
        kept.cache_clear()
    monkeypatch.setitem(sys.modules, "rjieba", None)
    try:
        assert dictionary.tagger()(TEXT) == expected
    finally:
        for kept in (dictionary.rust, dictionary.tagger):
            kept.cache_clear()
