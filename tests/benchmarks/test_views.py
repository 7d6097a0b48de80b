"""The measuring of the view: a small one is written, opened and dragged, and kept as a picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.explore.conftest import CHROMIUM


def test_a_small_view_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    views = pytest.importorskip("benchmarks.views", reason="the Python package playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    monkeypatch.setattr(views, "TIMES", 1)
    monkeypatch.setattr(views, "DRAGGED", 0.3)
    (row,) = views.measured([60], tmp_path)
    assert 60 <= row.nodes < 120
    assert row.written > 0
    assert 0 < row.megabytes < 2
    assert row.first > 0
    assert row.frames > 0
    assert (tmp_path / "view-60.png").stat().st_size > 5000
