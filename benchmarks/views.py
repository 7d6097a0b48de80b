#!/usr/bin/env python3
"""Numbers of nodes in; out, how long the interactive view takes to its first picture and how smoothly it is dragged.

    python -m benchmarks.views [200 1000 5000 10000] [--pictures FOLDER]

Needs Chromium, headless. The graphs are invented, with the shape of the real ones: cities, their unions and programmes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.browser import CHROMIUM, chromium
from kg.explore.view import view
from tests.explore.conftest import made

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TIMES = 3
SIZE = {"width": 1400, "height": 880}
DRAGGED = 3.0  # seconds
# What a view is meant to hold: seconds to the first picture, frames a second.
LONGEST_WAIT, LEAST_FRAMES = 3.0, 30.0

# Frames are counted by the page itself, each with the moment at which it was drawn.
_COUNT = """() => { window.frames_ = []; const next = now => { window.frames_.push(now); requestAnimationFrame(next); };
requestAnimationFrame(next); }"""


@dataclass(frozen=True, slots=True)
class Row:
    """One size: seconds to write the file, its megabytes, seconds to the first picture, frames a second dragged."""

    nodes: int
    written: float
    megabytes: float
    first: float
    frames: float

    @property
    def smooth(self) -> bool:
        """Whether it is as quick as a view is meant to be."""
        return self.first < LONGEST_WAIT and self.frames >= LEAST_FRAMES


def measured(browser: Browser, sizes: list[int], pictures: Path | None = None) -> Iterator[Row]:
    """One row a size; `pictures` is where the first pictures are kept as PNG files."""
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            facts, path = made(size), Path(folder) / "view.html"
            begun = time.perf_counter()
            path.write_text(view(facts), "utf-8")
            written = time.perf_counter() - begun
            first, frames = [], []
            for number in range(TIMES):
                page = browser.new_page(viewport=SIZE)
                page.goto(path.as_uri(), wait_until="commit")
                page.wait_for_selector("html[data-drawn]")
                # From the navigation's beginning, parsing the file included.
                first.append(float(page.evaluate("Number(document.documentElement.dataset.drawnAt)")) / 1000)
                if pictures and number == 0:
                    pictures.mkdir(parents=True, exist_ok=True)
                    page.screenshot(path=pictures / f"view-{size}.png")
                frames.append(dragged(page))
                page.close()
            yield Row(len(facts.entities), written, path.stat().st_size / 1e6, median(first), median(frames))


def dragged(page: Page) -> float:
    """Frames a second while a hand moves the picture to and fro."""
    page.mouse.move(700, 440)
    page.mouse.down()
    page.mouse.move(705, 440)  # what a drag prepares is not a frame of it
    page.evaluate(_COUNT)
    begun, step = time.perf_counter(), 0
    while time.perf_counter() - begun < DRAGGED:
        step += 1
        page.mouse.move(700 + 150 * ((step // 20) % 2 * 2 - 1) * (step % 20) / 20, 440 + step % 40)
    frames = page.wait_for_function("window.frames_.length > 1 && window.frames_").json_value()
    page.mouse.up()
    return (len(frames) - 1) / (frames[-1] - frames[0]) * 1000


def main(arguments: list[str]) -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description="How long the interactive view takes.")
    parser.add_argument("sizes", type=int, nargs="*", default=[5000, 10000])
    parser.add_argument("--pictures", type=Path)
    given = parser.parse_args(arguments)
    if CHROMIUM is None:
        raise SystemExit("Chromium is not installed: apt-get install chromium")
    with chromium() as browser:
        for row in measured(browser, given.sizes, given.pictures):
            print(
                f"{row.nodes:>6,} nodes: written in {row.written:.1f} s, {row.megabytes:.1f} MB, "
                f"first picture after {row.first:.1f} s, {row.frames:.0f} frames a second dragged"
                f"{'' if row.smooth else ': too slow'}",
                flush=True,
            )


if __name__ == "__main__":
    main(sys.argv[1:])
