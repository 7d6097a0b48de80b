"""A matplotlib figure in, an SVG to stand inside a page out: its text stays text, its colours are the page's to change.

Each colour is written as a variable named after it, with the colour itself where the page sets none: `dark` is the
style sheet that sets them for a dark page.
"""

from __future__ import annotations

import re
from io import BytesIO
from textwrap import fill

import matplotlib as mpl
from markupsafe import Markup
from matplotlib.figure import Figure
from matplotlib.text import Text

from kg.explore.drawing import style
from kg.explore.palette import DARK

NARROW = 4.4  # inches of a figure that is as wide as a phone: its letters are as large as those of the page
TITLE = 38  # letters of a line of its title
MOST_LEVEL = 4  # words below an axis that stand side by side in so little room

_COLOUR = re.compile(r"#([0-9a-f]{6})\b")
_HEAD = re.compile(r'<svg\b[^>]*?(viewBox="[^"]*")[^>]*>')
# Metadata tell the day and the version, a style sheet in the picture would hold for the whole page; of the names of
# parts only those that something refers to are kept.
_LEFT_OUT = re.compile(
    r"<metadata>.*?</metadata>|<style\b.*?</style>|<!--.*?-->|\bxlink:(?=href=)", re.DOTALL
)
_NAME, _REFERRED = re.compile(r'\s+id="([^"]*)"'), re.compile(r'(?<=url\(#)[^)]*|(?<=href="#)[^"]*')


def both(figure: Figure, name: str, title: str) -> Markup:
    """The figure for wide screens and for phones; the page's style sheet shows one of them."""
    wide = svg(figure, name, title, "wide")
    figure.set_figwidth(min(figure.get_figwidth(), NARROW))
    for line in figure.texts:
        line.set_text(fill(line.get_text(), TITLE))
    for axes in figure.axes:
        ticks = axes.get_xticklabels()
        if len(ticks) > MOST_LEVEL and not any(tick.get_rotation() for tick in ticks):
            axes.tick_params(axis="x", rotation=45)
    return wide + svg(figure, f"{name}-narrow", title, "narrow")


def svg(figure: Figure, name: str, title: str, kind: str = "") -> Markup:
    """The figure called `name`, which no other picture on the page may be called; `title` is read aloud for it."""
    for text in figure.findobj(Text):
        text.set_path_effects([])  # they would turn letters into outlines; the page's style sheet has a halo
    held = BytesIO()
    with style(), mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": name}):
        figure.savefig(held, format="svg", transparent=True, metadata={"Date": None})
    drawn = _LEFT_OUT.sub("", held.getvalue().decode())
    drawn = drawn[drawn.index("<svg") :].strip()
    head = Markup('<svg class="chart {}" {} role="img" aria-label="{}">')
    drawn = _HEAD.sub(lambda found: str(head.format(kind, Markup(found[1]), title)), drawn, count=1)
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
