"""The first report of a kind of programme from each region in; where it came from to each of them out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from kg.gazetteer import Gazetteer
from kg.graph.spread.reported import Day, line_of

# `down` from above a region, `up` from below it, `across`, or `first` of all; and from which region.
Origin = tuple[str, str]


def origins_of(own: Mapping[str, Day], gazetteer: Gazetteer) -> dict[str, Origin]:
    """The origins of all regions that report by themselves."""
    return _Origins(own, gazetteer).of(own)


def changed_origins(
    before: Mapping[str, Day], after: Mapping[str, Day], gazetteer: Gazetteer
) -> tuple[dict[str, Origin], ...]:
    """The origins before and after of the regions that may have another: from the first day on of which something has
    changed those that have, and those above, below and beside them; all where another was first of all."""
    changed = {*before.items()} ^ {*after.items()}
    since = min((when for _, (when, _) in changed), default="")
    lines = {
        code: line_of(code, gazetteer)
        for own in (before, after)
        for code, (when, _) in own.items()
        if when >= since
    }
    moved = {code for code, _ in changed}
    above = {region for code in moved for region in lines[code]}
    beside = {lines[code][1:2] for code in moved}
    concerned = [
        code
        for code, line in lines.items()
        if code in above or line[1:2] in beside or not moved.isdisjoint(line)
    ]
    if _first(before) != _first(after):
        concerned = [*lines]
    return tuple(_Origins(own, gazetteer).of(concerned) for own in (before, after))


def _first(own: Mapping[str, Day]) -> tuple[str, str]:
    """The day and the code of the region that was first of all."""
    return min(((when, code) for code, (when, _) in own.items()), default=("", ""))


class _Origins:
    """Region -> whether its kind of programme came `down` from above it, `up` from below, or `across`, and from where.

    Only the first reports of the regions themselves (`own`) say so; those of one day say nothing of each other.
    """

    def __init__(self, own: Mapping[str, Day], gazetteer: Gazetteer) -> None:
        self.own, self.gazetteer = own, gazetteer

    def of(self, regions: Iterable[str]) -> dict[str, Origin]:
        """The origins of those among some regions that report by themselves."""
        return {code: self._way(code, self.own[code][0]) for code in regions if code in self.own}

    @cached_property
    def _firsts(self) -> tuple[dict[str, str], dict[str, str]]:
        """Region -> the part of it that was first; region, or none -> the first right in it, or of all."""
        part_of: dict[str, str] = {}
        beside: dict[str, str] = {}
        for code in sorted(self.own, key=lambda code: (self.own[code][0], code)):
            above = line_of(code, self.gazetteer)[1:]
            for region in above:
                part_of.setdefault(region, code)
            for region in (*above[:1], ""):
                beside.setdefault(region, code)
        return part_of, beside

    def _way(self, code: str, when: str) -> Origin:
        above = line_of(code, self.gazetteer)[1:]
        before = next((region for region in above if self._is_before(region, when)), None)
        if before:  # most are told so, without a look at all the others
            return "down", before
        part_of, beside = self._firsts
        near = part_of.get(code), beside.get(above[0] if above else ""), beside.get("")
        part, neighbour, any_ = (
            region if region and self._is_before(region, when) else None for region in near
        )
        if part:
            return "up", part
        return ("across", neighbour or any_ or "") if neighbour or any_ else ("first", "")

    def _is_before(self, region: str, when: str) -> bool:
        return region in self.own and self.own[region][0] < when
