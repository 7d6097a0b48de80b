"""`make demo`: everything it promises is there, and a second run changes nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from scripts import demo


def contents(folder: Path) -> dict[str, str]:
    """Every file but the store's own with the hash of what it holds."""
    files = (path for path in folder.rglob("*") if path.is_file() and "kg-store" not in path.parts)
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_demo_writes_everything_and_a_second_run_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = demo.demo(tmp_path)
    assert all((tmp_path / name).exists() for name in demo.FILES)
    assert len(list((tmp_path / "charts").glob("*.png"))) > 3
    said = "\n".join(first)
    assert "Union" in said
    assert said.count("      “") == 3
    assert "kg ask" in said
    before = contents(tmp_path)
    monkeypatch.setattr(demo, "write", lambda *_: pytest.fail("everything was there already"))
    assert demo.demo(tmp_path) == first
    assert contents(tmp_path) == before
