"""Characters in, the same without the blanks that typesetting, extraction and recognition put between them."""

from __future__ import annotations

import re

from kg.dictionary import cutter
from kg.model import Text
from kg.pages.clues.evidence import crossing

_QUOTED = re.compile(r'[“‘《〈]([^“”‘’《》〈〉]*)[”’》〉]|"([^"]*)"')
_INNER = re.compile(r"(?<=\S) +(?=\S)")
# Both halves of a quoted title parted by a blank are at least this long.
HALF = 4
# Parts of a headline as long as one another (班前学 班中练 班后考) are of so many characters at least.
FOOT = 3
# From this share of blanks among the gaps between hanzi on, blanks mean nothing anywhere in the line.
DENSE = 0.25
# Behind the first and before the last no half of a title ends or begins.
_OPENS, _CLOSES = frozenset("“‘《〈(·—、"), frozenset("”’》〉)·—、")
# A number set off on both sides.
_NUMBER = re.compile(r"(?<=[\u3400-\u9fff]) \d[\d.]* (?=[\u3400-\u9fff])")
# The hanzi on both sides of a blank.
_BEFORE, _BEHIND = re.compile("[\u3400-\u9fff]+$"), re.compile("[\u3400-\u9fff]+")


def close_up(text: Text, folded: str, title: bool = False) -> Text:
    """The text without its blanks, but for those between Latin words and between the halves of a quoted title.

    In a title a blank parts the title's halves and is kept, unless it stands where none can end.

    >>> raw = "建会 企业 1750 家，iPhone 15 和“情系矿山 平安护航”活 动"
    >>> close_up(Text.whole(raw), raw).chars
    '建会企业1750家，iPhone 15和“情系矿山 平安护航”活动'
    """
    if " " not in folded:
        return text
    blanks = [found.span() for found in _INNER.finditer(folded)]
    dense = is_dense(folded)
    parting = set() if dense else _parting(folded, blanks, title)
    drop: set[int] = set(range(len(folded) - len(folded.lstrip(" "))))
    drop |= set(range(len(folded.rstrip(" ")), len(folded)))
    for start, end in blanks:
        wide = end - start > 1
        keep = _parts_latin(folded, start, end) or start in parting or (title and wide)
        drop |= set(range(start + 1 if keep else start, end))
    kept = [at for at in range(len(folded)) if at not in drop]
    return Text("".join([text.chars[at] for at in kept]), tuple([text.origins[at] for at in kept]))


def is_dense(folded: str) -> bool:
    """Whether blanks stand between the characters without any meaning."""
    single = len(re.findall(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", folded))
    return single >= 4 and single >= DENSE * (len(folded) - folded.count(" "))


def _parts_latin(folded: str, start: int, end: int) -> bool:
    left, right = folded[start - 1], folded[end]
    if not (left.isascii() and right.isascii()):
        return False
    if left.isalnum() and right.isalnum():
        # Digits that a blank parts are one number cut in two, but for a number after a name.
        return not (left.isdigit() and right.isdigit())
    return right.isalnum() and start > 1 and folded[start - 2].isascii() and folded[start - 2].isalpha()


def _inside(folded: str, start: int, end: int) -> bool:
    """Whether a blank stands inside a word, beside a character left alone, or within a bracket or dash."""
    if folded[start - 1] in _OPENS or folded[end] in _CLOSES:
        return True
    before, behind = _BEFORE.search(folded, 0, start), _BEHIND.match(folded, end)
    if not (before and behind):
        return False
    left, right = before[0], behind[0]
    if len(left) == len(right) >= FOOT:
        return False
    begun = folded[: before.start()][-1:]
    ended = folded[behind.end() : behind.end() + 1]
    if (len(left) == 1 and begun in _OPENS | {""}) or (len(right) == 1 and ended in _CLOSES | {"", " "}):
        return True
    words = cutter()
    return crossing(left, right) != "" and 1 in (len(words(left)[-1]), len(words(right)[0]))


def _parting(folded: str, blanks: list[tuple[int, int]], title: bool) -> set[int]:
    """Where the blanks begin that part halves: of what is quoted, and of a title."""
    off = {at for number in _NUMBER.finditer(folded) for at in (number.start(), number.end() - 1)}
    halving = [blank for blank in blanks if blank[0] not in off and not _inside(folded, *blank)]
    quotes = [found.span(found.lastindex or 0) for found in _QUOTED.finditer(folded)]
    found: set[int] = set()
    if title:
        found = {start for start, _ in halving if not any(a <= start < b for a, b in quotes)}
    for first, last in quotes:
        if folded[first - 1] in "《〈" or re.search(r"[,。!?;:、]", folded[first:last]):
            continue  # a document's title has no halves, nor has a sentence
        inner = [blank for blank in halving if first <= blank[0] < last]
        bounds = [first, *(at for blank in inner for at in blank), last]
        halves = (folded[a:b].replace(" ", "") for a, b in zip(bounds[::2], bounds[1::2], strict=True))
        if all(len(half) >= HALF for half in halves):
            found |= {start for start, _ in inner}
    return found
