"""A matplotlib figure in, an SVG to stand inside a page out: its text stays text, its colours are the page's to change.

Each colour is written as a variable named after it, with the colour itself where the page sets none: `dark` is the
style sheet that sets them for a dark page.
"""

from __future__ import annotations

import re
from io import BytesIO

import matplotlib as mpl
from markupsafe import Markup
from matplotlib.figure import Figure
from matplotlib.text import Text

from kg.explore.drawing import style
from kg.explore.palette import DARK

_COLOUR = re.compile(r"#([0-9a-f]{6})\b")
_HEAD = re.compile(r'<svg\b[^>]*?(viewBox="[^"]*")[^>]*>')
# Metadata tell the day and the version, a style sheet in the picture would hold for the whole page; of the names of
# parts only those that something refers to are kept.
_LEFT_OUT = re.compile(
    r"<metadata>.*?</metadata>|<style\b.*?</style>|<!--.*?-->|\bxlink:(?=href=)", re.DOTALL
)
_NAME, _REFERRED = re.compile(r'\s+id="([^"]*)"'), re.compile(r'(?<=url\(#)[^)]*|(?<=href="#)[^"]*')


def svg(figure: Figure, name: str, title: str) -> Markup:
    """The figure called `name`, which no other picture on the page may be called; `title` is read aloud for it."""
    for text in figure.findobj(Text):
        text.set_path_effects([])  # they would turn letters into outlines; the page's style sheet has a halo
    held = BytesIO()
    with style(), mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": name}):
        figure.savefig(held, format="svg", transparent=True, metadata={"Date": None})
    drawn = _LEFT_OUT.sub("", held.getvalue().decode())
    drawn = drawn[drawn.index("<svg") :].strip()
    drawn = _HEAD.sub(
        lambda found: str(Markup('<svg class="chart" {} role="img" aria-label="{}">').format(Markup(found[1]), title)),
        drawn, count=1,
    )  # fmt: skip
    referred = set(_REFERRED.findall(drawn))
    drawn = _NAME.sub(lambda found: f' id="{name}-{found[1]}"' if found[1] in referred else "", drawn)
    drawn = _REFERRED.sub(lambda found: f"{name}-{found[0]}", drawn)
    return Markup(_COLOUR.sub(r"var(--c-\1, #\1)", drawn))


def dark() -> str:
    """What to put into the style sheet of a page where it is dark.

    >>> dark()[:18]
    '--c-1b1f24:#E6E9ED'
    """
    return ";".join(f"--c-{light[1:].lower()}:{dark}" for light, dark in DARK.items())
