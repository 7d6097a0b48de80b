"""A page in, its lines out: the blanks of typesetting and recognition dropped, each with its part on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.model import Page, Text
from kg.pages import bylines
from kg.pages.bylines import Byline
from kg.pages.fold import fold
from kg.pages.words import either

Role = Literal["heading", "title", "byline", "credit", "box", "column", "furniture", "body"]

# A headline of one line is rarely longer; a body line without a full stop often is.
LONGEST_TITLE = 36
# What a sentence may end with; a closing quote or bracket may follow.
_END = re.compile(r"(?:[。!?;…]|—{2}|\.{3,})[”’)》」』\]]*$|[。!?…][”’)]*\([^()]{1,40}\)$|:$")
_KEEP_BLANK = re.compile(r"[0-9A-Za-z.,;:!?%&'\-]$")
_QUOTED = re.compile(r"[“‘《〈]([^“”‘’《》〈〉]*)[”’》〉]")


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
    def open(self) -> bool:
        """Whether the line stops in the middle of a sentence."""
        return not _END.search(self.folded[: self.end])


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
    gap = between.count("\n") != 1
    indent = bool(re.search(r"(?:\u3000|[ \t]{2,})$", between))
    role, names = role_of(folded, level)
    if role != "body":
        text = close_up(text, folded, keep_blanks=True)
        return Line(text, fold(text.chars), role, level, names, gap, indent)
    lead, foot = bylines.lead(folded), bylines.foot(folded)
    parts = [text[: lead.end if lead else 0], text[lead.end if lead else 0 : foot.start if foot else len(text)]]
    parts.append(text[foot.start :] if foot else Text())
    closed = [close_up(part, fold(part.chars)) for part in parts]
    text = closed[0] + closed[1] + closed[2]
    start, end = len(closed[0]), len(closed[0]) + len(closed[1])
    lead = Byline(lead.names, 0, start) if lead else None
    foot = Byline(foot.names, end, len(text)) if foot else None
    return Line(text, fold(text.chars), role, level, names, gap, indent, lead, foot)


def role_of(folded: str, level: int = 0) -> tuple[Role, tuple[str, ...]]:
    """What a folded line is by itself, and the names in it when it is a byline or a picture credit."""
    bare = folded.strip(" ■□●◆▲【】[]()<>《》|·:")
    if level:
        return "heading", ()
    found = bylines.byline(folded)
    if found:
        is_credit = re.search(rf"{either('credit')}[ )\]】]*(?:[/(].*)?$", folded) and "报道" not in folded
        return ("credit" if is_credit else "byline"), found.names
    found = bylines.credit(folded) if len(folded) < 40 else None
    if found:
        return "credit", found.names
    close = bare.replace(" ", "")
    if re.fullmatch(either("box"), close):
        return "box", ()
    if re.fullmatch(either("column"), close):
        return "column", ()
    if is_furniture(folded):
        return "furniture", ()
    if is_title(folded):
        return "title", ()
    return "body", ()


def is_furniture(folded: str) -> bool:
    """Whether a line is of the paper or the web page rather than of an article."""
    close = folded.replace(" ", "")
    if re.match(rf"^[■□●◆(\[【]*{either('furniture')}:", close) and len(close) <= 60:
        return True
    if re.fullmatch(r"\(?[上下][接转]第?\d+版[^。]{0,20}\)?", close):
        return True
    # The head of a page: the paper's name, date, weekday, page number, in any mix.
    rest = re.sub(
        rf"{either('paper')}|\d{{4}}[年\-/.]\d{{1,2}}[月\-/.]\d{{1,2}}日?|星期[一二三四五六日天]|第?[\dA-Z]+[ 版]|"
        r"农历\S+|\d{1,2}:\d{2}(?::\d{2})?|[|\-—·,:<>《》()【】/]|[\dA-Z]+|版面?|第",
        "", close,
    )  # fmt: skip
    return not rest


def is_title(folded: str) -> bool:
    """Whether a line has the look of a headline: short, and no sentence."""
    dashed = folded.endswith("——")  # an upper line may be a whole sentence that runs into the headline
    if len(folded) > LONGEST_TITLE * (2 if dashed else 1) or len(folded) < 2:
        return False
    if re.search(r"[。;]", folded) or re.search(r"[,、:(《“‘]$", folded):
        return False
    return dashed or folded.count(",") <= 2


def close_up(text: Text, folded: str, keep_blanks: bool = False) -> Text:
    """The text without the blanks inside it, but for those that part Latin words or a quoted title's halves."""
    if " " not in folded:
        return text
    if keep_blanks:
        kept = _squeezed(folded)
    else:
        quoted = _quoted_blanks(folded)
        kept = [i for i, char in enumerate(folded) if char != " " or i in quoted or _parts_latin(folded, i)]
    return Text("".join(text.chars[i] for i in kept), tuple(text.origins[i] for i in kept))


def _squeezed(folded: str) -> list[int]:
    return [i for i, char in enumerate(folded) if char != " " or (i and folded[i - 1] != " ")]


def _parts_latin(folded: str, at: int) -> bool:
    left, right = folded[:at].rstrip(" "), folded[at + 1 :].lstrip(" ")
    if folded[at - 1 : at] == " " or not left or not right:
        return False
    return bool(_KEEP_BLANK.search(left)) and right[0].isascii() and right[0].isalnum() and left.isascii() is not None and (
        left[-1].isascii() and (left[-1].isalnum() or (left[-2:-1].isascii() and left[-2:-1].isalnum()))
    )


def _quoted_blanks(folded: str) -> set[int]:
    """Blanks inside quotes that part a title in halves of four or more characters."""
    found: set[int] = set()
    for quoted in _QUOTED.finditer(folded):
        inside = quoted[1]
        if " " not in inside or re.search(r"[,。!?;:]", inside):
            continue
        parts = inside.split(" ")
        if all(len(part) >= 4 for part in parts):
            found |= {quoted.start(1) + i for i, char in enumerate(inside) if char == " "}
    return found
