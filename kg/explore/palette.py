"""An entity type in, its colour and shape out: one look for the views, the charts and the site.

The colours are those of Okabe and Ito, which people with any kind of colour blindness can tell
apart; each type has a shape of its own too, so that nothing is said by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.model import EntityType

Theme = Literal["auto", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a type is drawn: fill and edge, shape in the HTML view, sign in text."""

    fill: str
    edge: str
    shape: str
    sign: str


LOOKS: dict[EntityType, Look] = {
    "Union": Look("#0072B2", "#00456B", "dot", "●"),
    "Programme": Look("#E69F00", "#8F6300", "diamond", "◆"),
    "Place": Look("#009E73", "#005F45", "square", "■"),
    "Organisation": Look("#56B4E9", "#1F6E9C", "triangle", "▲"),
    "Person": Look("#FFFFFF", "#333333", "dot", "○"),
    "Group": Look("#CC79A7", "#8A3D68", "hexagon", "⬢"),
    "Document": Look("#BBBBBB", "#555555", "triangleDown", "▼"),
    "Award": Look("#F0E442", "#7A7200", "star", "★"),
}
ACCENT = "#0072B2"
INK = "#1B1F24"
QUIET = "#626975"
LINE = "#E5E7EB"
EDGE = "#C7CDD4"  # between two things
PAPER = "#FFFFFF"
HEAT = "#005F99"  # of a cell of a table, the more of it the higher the figure
ON_HEAT = "#FEFEFE"  # a figure on much of it; not PAPER, which turns dark
# What a drawing's colours become where the page around it is dark; those left out can be seen on both.
DARK = {
    INK: "#E6E9ED", QUIET: "#A3ABB6", LINE: "#343A42", EDGE: "#4F5863", PAPER: "#14171B", ACCENT: "#3F9FDD",
    HEAT: "#0F78BD", "#333333": "#C9CED6", "#555555": "#B5B5B5", "#009E73": "#2DBE92", "#D55E00": "#F0823C",
    "#8F6300": "#E69F00", "#006B4E": "#2DBE92", "#8A3D68": "#CC79A7", "#1F6E9C": "#56B4E9", "#A84700": "#F0823C",
}  # fmt: skip


def themed(css: str, theme: Theme) -> str:
    """A style sheet that follows the system in, one in the look that was chosen out.

    >>> themed("@media (prefers-color-scheme: dark) { a { color: white } }", "dark")
    '@media all { a { color: white } }'
    """
    when = {"auto": "(prefers-color-scheme: dark)", "dark": "all", "light": "not all"}[theme]
    return css.replace("(prefers-color-scheme: dark)", when)
