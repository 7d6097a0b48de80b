"""Mentions in, those that a sentence gives a theme in quotation marks out under it: 以“某”为主题开展系列活动."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.scan import Scan
from kg.model import Mention

_THEME = re.compile(
    r"(?:以|围绕)“([^“”。!?\n]{3,28})”为?主题(?!教育|党日|实践|宣)|主题(?:为|是)“([^“”。!?\n]{3,28})”的"
)
# So far behind its theme, in the same sentence, stands what is held under it.
_REACH = 28


def themed(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """`found`, where what is held under a theme is called by it."""
    themes = list(_THEME.finditer(scan.text)) if "主题" in scan.text else []
    # 本届运动会以“某”为主题,设球赛: the theme is that of the games
    ends = {m.end for m in found if m.type == "Programme" and m.form != "generic"} if themes else ()
    themes = [theme for theme in themes if theme.start() not in ends]
    named = {id(m): theme for theme in themes if (m := _held_under(scan, found, theme.end())) is not None}
    for mention in found:
        theme = named.get(id(mention))
        if theme is None:
            yield mention
        else:
            noun = scan.text[mention.start : mention.end].removeprefix("一")  # 一系列活动
            name = f"“{theme[1] or theme[2]}”{noun}"
            yield replace(mention, form="described", name=name)


def _held_under(scan: Scan, found: list[Mention], at: int) -> Mention | None:
    """The first programme behind a theme in its sentence, None where that has a name in quotation marks."""
    stops = [stop for mark in "。!?\n" if (stop := scan.text.find(mark, at, at + _REACH)) >= 0]
    floor = min([at + _REACH, *stops])
    first = min(
        (m for m in found if m.type == "Programme" and at <= m.start < floor), key=_start, default=None
    )
    row = scan.lexicon["programmes"].get(first.head) if first else None
    lasts = row is not None and scan.lexicon["programme_kinds"][row["kind"]]["lasting"]  # 由甲等平台推出
    return first if first and not lasts and first.form in ("described", "plain", "generic") else None


def _start(mention: Mention) -> int:
    return mention.start
