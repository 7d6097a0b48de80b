"""Made pages: the same for the same seed, each another, and full of what the extractor reads."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.corpus.pages import name, pages, text, write
from kg import pipeline
from kg.model import Extraction


def test_the_seed_and_the_number_alone_decide() -> None:
    assert list(pages(3, 7))[2] == (name(2), text(2, 7))
    assert text(2, 7) != text(2, 8) != text(3, 8)


def test_names_do_not_repeat_trivially_and_facts_are_found(tmp_path: Path) -> None:
    assert write(12, 1, tmp_path) > 12 * 1500
    names: Counter[str] = Counter()
    predicates: set[str] = set()
    for found in pipeline.extract_paths(tmp_path, strict=True):
        assert isinstance(found, Extraction)
        assert len(found.articles) > 1
        assert len(found.facts) > 20
        names.update(
            {entity.name for entity in found.entities if entity.type in ("Union", "Programme", "Person")}
        )
        predicates.update(fact.p for fact in found.facts)
    assert sum(count == 1 for count in names.values()) > 0.9 * len(names)
    assert {"runs", "partOf", "leads", "serves", "quantity", "locatedIn"} <= predicates
