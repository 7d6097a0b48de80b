"""The benchmark of the site visits every sort of page that there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.site import main
from kg.pipeline import build

ROOT = Path(__file__).parent.parent.parent


def test_every_sort_of_page_is_timed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(sorted(ROOT.joinpath("seeds", "pages").glob("*"))[:2], tmp_path / "store")
    main(str(tmp_path / "store"), 2)
    said = capsys.readouterr().out
    for name in ("home", "Union", "Programme", "Place", "article", "kind", "search"):
        assert f"\n{name} " in said
