"""An article's mentions in, where its text goes on with the short names that it introduces out: (以下简称“大赛”)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extract.scan import Scan
from kg.extract.text import places_of
from kg.model import Mention

_CALLED = re.compile(
    r"\((?:以下|下[称文]?)?(?:统一|合|并)?简?称(?:为|作|:)?“?(?P<short>[^“”()。,;]{2,12})”?\)"
)
_TYPES = ("Union", "Organisation", "Programme", "Document")


class Short(NamedTuple):
    """Characters that stand for what another mention names in full."""

    mention: Mention
    of: Mention


def short_names(scan: Scan, mentions: Sequence[Mention]) -> list[Short]:
    """Every place of every short name that the text introduces, the one in the brackets first."""
    return [short for called in _CALLED.finditer(scan.text) for short in _of(scan, called, mentions)]


def _of(scan: Scan, called: re.Match[str], mentions: Sequence[Mention]) -> Iterator[Short]:
    before = [m for m in mentions if m.type in _TYPES and m.end == called.start()]
    if not before:
        return
    of, short = min(before, key=lambda m: m.start), called["short"]
    longer = [m for m in mentions if m.end - m.start > len(short) and m.start > called.end()]
    yield Short(_place(of, called.start("short"), short), of)
    for at in places_of(scan.text[called.end() :], short):
        start = called.end() + at
        if not any(m.start <= start and start + len(short) <= m.end for m in longer):
            yield Short(_place(of, start, short), of)


def _place(of: Mention, start: int, short: str) -> Mention:
    return replace(of, start=start, end=start + len(short), form="short", name="")


def others(mentions: Sequence[Mention], shorts: Sequence[Short]) -> list[Mention]:
    """The mentions that stand nowhere in a short name."""
    places = [short.mention for short in shorts]
    return [m for m in mentions if not any(m.start < p.end and p.start < m.end for p in places)]
