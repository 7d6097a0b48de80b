"""The measuring of the view: a small one is written, opened and dragged, and kept as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks import views

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_a_small_view_is_measured(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "TIMES", 1)
    monkeypatch.setattr(views, "DRAGGED", 0.3)
    (row,) = views.measured(browser, [60], tmp_path)
    assert 60 <= row.nodes < 120
    assert row.written > 0
    assert 0 < row.megabytes < 2
    assert row.first > 0
    assert row.frames > 0
    assert (tmp_path / "view-60.png").stat().st_size > 5000


@pytest.mark.parametrize(("first", "frames", "smooth"), [(1.2, 50, True), (3.1, 50, False), (1.2, 29, False)])
def test_a_slow_view_is_told(first: float, frames: float, smooth: bool) -> None:
    assert views.Row(10_000, 9.0, 7.1, first, frames).smooth is smooth
