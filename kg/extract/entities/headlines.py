"""An article's programmes in, those of its headline under the names that the text tells in full out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.entities.programme_names import clean, is_cut_from
from kg.extract.scan import Scan
from kg.model import Mention

_NAMES = ("quoted", "described")


def told_in_full(scan: Scan, things: Sequence[Mention]) -> Iterator[Mention]:
    """`things`, those programmes of the headline that the text names at greater length with that name.

    A headline leaves words out (点单培训 for “职工点单”式公益培训), and the text says first what the headline is about.
    """
    full = [
        clean(scan.text[m.start : m.end])
        for m in things
        if m.type == "Programme" and m.start >= scan.body and m.form in (*_NAMES, "plain")
    ]
    for thing in things:
        if thing.type == "Programme" and thing.end <= scan.body and thing.form not in ("listed", "bare"):
            short = scan.text[thing.start : thing.end]
            name = next((name for name in full if name == short or is_cut_from(short, name)), short)
            if name != short:
                form = thing.form if thing.form in _NAMES else "described"
                thing = replace(thing, form=form, name=name)
        yield thing
