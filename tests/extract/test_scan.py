"""An article made ready for patterns."""

from __future__ import annotations

from kg.extract.text import Span
from tests.extract.reading import scanned


def test_the_sentence_that_an_offset_lies_in() -> None:
    scan = scanned("甲来了。乙走了。")
    assert [scan.sentence_at(at) for at in (0, 3, 4, 7)] == [
        Span(0, 4), Span(0, 4), Span(4, 8), Span(4, 8),
    ]  # fmt: skip
