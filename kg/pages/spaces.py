"""Characters in, the same without the blanks that typesetting, extraction and recognition put between them."""

from __future__ import annotations

import re

from kg.model import Text

_QUOTED = re.compile(r"[“‘《〈]([^“”‘’《》〈〉]*)[”’》〉]")
_INNER = re.compile(r"(?<=\S) +(?=\S)")
# Both halves of a quoted title parted by a blank are at least this long.
HALF = 4
# From this share of blanks among the gaps between hanzi on, blanks mean nothing anywhere in the line.
DENSE = 0.25


def close_up(text: Text, folded: str, title: bool = False) -> Text:
    """The text without its blanks, but for those between Latin words and between the halves of a quoted title.

    In a title a blank parts the title's halves and is kept.

    >>> raw = "建会 企业 1750 家，iPhone 15 和“情暖灾区 就业护航”活 动"
    >>> close_up(Text.whole(raw), raw).chars
    '建会企业1750家，iPhone 15和“情暖灾区 就业护航”活动'
    """
    if " " not in folded:
        return text
    blanks = [found.span() for found in _INNER.finditer(folded)]
    dense = is_dense(folded)
    quoted = set() if dense else _quoted_blanks(folded)
    drop: set[int] = set(range(len(folded) - len(folded.lstrip(" "))))
    drop |= set(range(len(folded.rstrip(" ")), len(folded)))
    for start, end in blanks:
        wide = end - start > 1
        keep = _parts_latin(folded, start, end) or start in quoted or (title and (wide or not dense))
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


def _quoted_blanks(folded: str) -> set[int]:
    """Where blanks inside quotes begin that part a title in halves."""
    found: set[int] = set()
    for quoted in _QUOTED.finditer(folded):
        inside = quoted[1]
        if " " not in inside or re.search(r"[,。!?;:]", inside):
            continue
        if all(len(part) >= HALF for part in inside.split()):
            found |= {quoted.start(1) + blank.start() for blank in _INNER.finditer(inside)}
    return found
