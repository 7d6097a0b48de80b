"""A programme spoken of in, out whether the next sentence, or an amount, still belongs to it."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.entities.cast import Cast, Reading
from kg.extract.numbers import Amount
from kg.extract.relations.figures.wording import attended, of_members
from kg.extract.text import Span

# Meetings at which figures are told; those who come are the only ones of their own.
_REPORTS = ("发布会", "通气会", "推进会", "座谈会")
# A drive with a name of its own counts the members that it brings, the work of founding unions does not.
_DRIVES = ("行动", "活动", "年", "月", "季")
_BARE = ("bare", "generic")


def forgotten(reading: Reading, programme: str, run: bool, before: Span, sentence: Span) -> bool:
    """Whether the sentence before one does not name a programme that has no name of its own.

    What somebody is said to `run` goes on until somebody or something else is named.
    """
    named = reading.within(before.start, sentence.start)
    if run:
        others = [m for m in named if m.type in ("Union", "Organisation", "Programme") and m.entity]
        return bool(others) and all(m.entity != programme for m in others)
    return not any(
        m.entity == programme or (m.type == "Programme" and m.entity is None and m.mention.form in _BARE)
        for m in named
    )


def the_union_s(
    reading: Reading, cast: Cast, programme: str, called: Collection[str | None], amount: Amount, clause: Span
) -> bool:
    """Whether an amount is the union's although a programme is spoken of: its members, what a meeting reports.

    `called` are the programmes with a name of their own.
    """
    text, name = reading.scan.text, cast.name(programme)
    if name.endswith(_REPORTS):
        return not attended(text, amount, clause)
    if not of_members(text, amount, clause):
        return False
    drive = cast.kind(programme) == "membership_drive" or "建会" in name or "入会" in name
    return not (drive and (programme in called or name.endswith(_DRIVES)))
