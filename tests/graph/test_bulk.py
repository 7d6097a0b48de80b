"""How much of a journal is handed to the loader at a time; that it is all there afterwards, `test_restore` tells."""

import pytest

from kg.graph import bulk
from kg.graph.journal import Part


def test_what_is_loaded_at_a_time_is_measured_in_bytes_not_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [Part(f"p{number}", b"x" * size) for number, size in enumerate((5, 5, 30, 1, 1, 1, 1))]
    monkeypatch.setattr(bulk, "LOADED_AT_ONCE", 8)
    assert [[part.page for part in some] for some in bulk.portions(parts)] == [
        ["p0", "p1"], ["p2"], ["p3", "p4", "p5", "p6"],
    ]  # fmt: skip
