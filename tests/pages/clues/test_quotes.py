"""What quotes and brackets say of where a text was cut."""

from __future__ import annotations

import pytest

from kg.pages.clues.quotes import at_end, at_start, ends_sentence, unclosed
from kg.pages.fold import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("好。”他说,“再来", (1, 1)),
        ("“好”", (0, 0)),
        ("))(", (2, 1)),
        ("", (0, 0)),
        ("“这叫‘送上门’”", (0, 0)),
        ("这叫‘送上门’,大家说", (0, 0)),
        ("上门’的课。”他说", (2, 0)),
    ],
)
def test_unclosed(text: str, expected: tuple[int, int]) -> None:
    assert unclosed(text) == expected


@pytest.mark.parametrize(
    ("text", "end", "start"),
    [
        ("他说:“好", "open", "opens"),
        ("他说:“好。”", "shut", "opens"),
        ("好。”他说。", "shut", "closes"),
        ("大家都来", "none", "cut"),
        ("大家都来。", "none", "none"),
        ("‘送上门’的课", "shut", "other"),
    ],
)
def test_at_end_and_at_start(text: str, end: str, start: str) -> None:
    assert (at_end(text), at_start(text)) == (end, start)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("好。", True), ("好！”", True), ("他说：", True), ("先进典型……", True), ("凝聚力量——", True),
        ("次。（试行）", True), ("好，", False), ("点油脂…", False), ("1750家", False), ("", False),
        ("凝聚力量—", False),
    ],
)  # fmt: skip
def test_sentence_ends(text: str, expected: bool) -> None:
    assert ends_sentence(fold(text)) is expected
