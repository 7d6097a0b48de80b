#!/usr/bin/env python3
"""The sample pages in; `docs/images/*.png`, the pictures that the READMEs show, out.

    python3 scripts/pictures.py [FOLDER]

Needs Chromium (`apt-get install chromium`). To be run when the view, the report or a map looks otherwise.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import kg  # noqa: E402
from benchmarks.browser import CHROMIUM, chromium  # noqa: E402
from kg.explore import maps  # noqa: E402

# Both maps side by side, without their tables.
_MAPS = """<!doctype html><meta charset="utf-8"><style>{css} body {{ display: flex; gap: 80px; margin: 24px; }}
figure {{ margin: 0; flex: none; }} h3 {{ margin: 0 0 8px; font: 600 17px sans-serif; }} svg {{ width: auto; }}</style>
<figure><h3>各省份分布</h3>{tiles}</figure><figure><h3>各地分布</h3>{points}</figure>"""
SIZES = {"view": (1400, 880), "report": (1240, 860), "maps": (1180, 610)}


def pictures(folder: Path) -> None:
    """The three pictures, as someone sees them who opens the files of the demo."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as made, kg.build(ROOT / "seeds" / "pages", "memory:") as graph:
        counted = maps.counts(graph.facts)
        pages = {
            "view": graph.view(),
            "report": graph.report(),
            "maps": _MAPS.format(
                css=maps.css(), tiles=maps.tile_map(counted), points=maps.point_map(counted)
            ),
        }
        with chromium() as browser:
            for name, html in pages.items():
                wide, high = SIZES[name]
                path = Path(made, f"{name}.html")
                path.write_text(html, encoding="utf-8")
                page = browser.new_page(viewport={"width": wide, "height": high})
                page.goto(path.as_uri(), wait_until="networkidle")
                if name == "view":
                    page.wait_for_selector("html[data-drawn]")
                page.screenshot(path=folder / f"{name}.png")
                page.close()


if __name__ == "__main__":
    if CHROMIUM is None:
        raise SystemExit("Chromium is not installed: apt-get install chromium")
    pictures(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images")
