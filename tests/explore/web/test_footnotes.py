"""The numbers of the evidence stand where it ends, and the text around them is the text."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from kg.explore.facts import Facts
from kg.explore.marks import Piece, paragraphs
from kg.explore.web.footnotes import notes
from kg.model import Article, Entity, Evidence, Fact


def annotated(
    article: Article,
    entities: tuple[Entity, ...],
    facts: Iterable[Fact],
    quote: tuple[int, int] | None = None,
) -> tuple[tuple[Piece, ...], ...]:
    """The text as the page of an article has it."""
    numbered = ((note.start, note.end, note.number) for note in notes(article, facts))
    return paragraphs(article, entities, quote, numbered)


def test_put_together_the_parts_are_the_text_and_each_number_ends_once(small: Facts) -> None:
    article = small.articles[0]
    facts = small.saying[article.id]
    parts = annotated(article, small.entities, facts)
    assert "\n".join("".join(part.text for part in line) for line in parts) == article.text
    ends = [number for line in parts for part in line for number in part.ends]
    found = notes(article, facts)
    assert ends == [note.number for note in found] == list(range(1, len(found) + 1))
    for note in found:
        within = "".join(part.text for line in parts for part in line if note.number in part.within)
        assert within == note.quote
        assert note.facts


@given(
    st.text("工会青禾\n", min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(-2, 32), st.integers(-2, 32)), max_size=6),
    st.tuples(st.integers(-2, 32), st.integers(-2, 32)),
)
def test_any_evidence_leaves_the_text_whole(
    text: str, spans: list[tuple[int, int]], quote: tuple[int, int]
) -> None:
    article = Article("1", "1-1", "", text, tuple(range(len(text))))
    pieces = [Evidence("1-1", start, end, "") for start, end in spans]
    facts = [Fact("1", "1-1", "u:1", "runs", "u:2", evidence=(piece,)) for piece in pieces]
    parts = annotated(article, (Entity("u:1", "Union", "青禾工会"),), facts, quote)
    assert "".join(part.text for line in parts for part in line) == text.replace("\n", "")
