#!/usr/bin/env python3
"""Numbers of nodes in, out how long the interactive view takes: to write, and from opening it to its first drawing.

    python benchmarks/first_draw.py [1000 10000]

Needs Chromium. The graphs are invented, with the shape of the real ones: cities, their unions and programmes.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from kg.explore.view import write

ROOT = Path(__file__).resolve().parent.parent
TIMES = 3


def main(sizes: list[int]) -> None:
    """Print one line a size."""
    spec = importlib.util.spec_from_file_location("made", ROOT / "tests" / "explore" / "conftest.py")
    if spec is None or spec.loader is None:
        raise SystemExit("tests/explore/conftest.py, which makes the graphs, is missing")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    if made.CHROMIUM is None:
        raise SystemExit("Chromium is not installed: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=made.CHROMIUM, args=list(made.CHROMIUM_OPTIONS))
        for size in sizes:
            facts, path = made.made(size), Path(folder) / "view.html"
            begun = time.perf_counter()
            write(facts, path)
            written = time.perf_counter() - begun
            drawn = []
            for _ in range(TIMES):
                page = browser.new_page(viewport={"width": 1400, "height": 880})
                page.goto(path.as_uri(), wait_until="commit")
                page.wait_for_selector("html[data-drawn]")
                # From the navigation's beginning, parsing the file included.
                drawn.append(page.evaluate("Number(document.documentElement.dataset.drawnAt)") / 1000)
                page.close()
            print(
                f"{len(facts.entities):>6,} nodes: written in {written:.1f} s, "
                f"{path.stat().st_size / 1e6:.1f} MB, first drawn after {median(drawn):.1f} s"
            )
        browser.close()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10000])
