"""The dictionary is read once a process, and both tokenizers cut the same words."""

from __future__ import annotations

from kg import dictionary

TEXT = "昆山市总工会举办职工技能竞赛"


def test_everybody_has_the_same_tokenizer() -> None:
    assert dictionary.rust() is dictionary.rust()
    assert dictionary.python() is dictionary.python()


def test_both_cut_the_same_words() -> None:
    assert dictionary.rust().cut(TEXT, False) == list(dictionary.python().cut(TEXT, HMM=False))
