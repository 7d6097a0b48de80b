"""A page in, its lines out, closed up and each with its part on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Page, Text
from kg.pages import bylines
from kg.pages.bylines import Byline
from kg.pages.fold import fold
from kg.pages.roles import Role, role_of
from kg.pages.spaces import close_up

# What a sentence may end with; closing quotes and brackets, and a note in brackets, may follow.
_END = re.compile(r"(?:[。!?;…]|—{2}|\.{3,})[”’)》」』\]]*(?:\([^()]{1,40}\))?$|:$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its characters with their origins, the same folded, and its part on the page."""

    text: Text
    folded: str
    role: Role
    level: int = 0
    names: tuple[str, ...] = ()
    gap: bool = True
    indent: bool = False
    lead: Byline | None = None
    foot: Byline | None = None

    @property
    def start(self) -> int:
        """Where the article's own words begin, after a `本报讯(记者…)`."""
        return self.lead.end if self.lead else 0

    @property
    def end(self) -> int:
        """Where the article's own words end, before names at the foot."""
        return self.foot.start if self.foot else len(self.folded)

    @property
    def words(self) -> str:
        """The article's own words, folded."""
        return self.folded[self.start : self.end]

    @property
    def open(self) -> bool:
        """Whether the line stops in the middle of a sentence."""
        return not _END.search(self.words[-48:])


def lines(page: Page) -> tuple[Line, ...]:
    """The page's lines in file order, lines without any character left out."""
    found: list[Line] = []
    end = 0
    for block in page.blocks:
        text = block.text
        if not text.chars.strip():
            continue
        between = page.raw[end : text.origins[0]]
        line = _line(text, block.level, between)
        end = text.origins[-1] + 1
        if line.text.chars:
            found.append(line)
    return tuple(found)


def _line(text: Text, level: int, between: str) -> Line:
    folded = fold(text.chars)
    gap = len(re.findall(r"\r\n?|[\n\f\v\x1c-\x1e\x85\u2028\u2029]", between)) != 1
    indent = bool(re.search(r"(?:\u3000|[ \t]{2,})$", between))
    role, names = role_of(folded, level)
    if role != "body":
        text = close_up(text, folded, title=True)
        return Line(text, fold(text.chars), role, level, names, gap, indent)
    lead, foot = bylines.lead(folded), bylines.foot(folded)
    start = lead.end if lead else 0
    end = max(foot.start, start) if foot else len(text)
    parts = [text[:start], text[start:end], text[end:]]
    closed = [close_up(part, fold(part.chars)) for part in parts]
    start, end = len(closed[0]), len(closed[0]) + len(closed[1])
    text = closed[0] + closed[1] + closed[2]
    lead = Byline(lead.names, 0, start) if lead else None
    foot = Byline(foot.names, end, len(text)) if foot else None
    return Line(text, fold(text.chars), role, level, names, gap, indent, lead, foot)
