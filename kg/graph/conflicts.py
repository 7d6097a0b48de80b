"""What articles state in, what cannot all be true out; growth and succession are told from contradiction.

A report that several papers carry counts once. Within one article two figures are two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from kg.graph.checking.figures import by_day, excluding, of_one_thing
from kg.graph.checking.statements import Kind, Said, Source
from kg.graph.reach import reaches
from kg.lexicon import load as load_lexicon
from kg.union_names import GENERAL_UNION

Verdict = Literal["contradiction", "growth", "decline", "change", "succession", "unclear"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things said: `value` in words, the `date` (or first/last) it holds for, and who says it.

    `assumed` is true where no article states the date and the day of printing stands for it.
    """

    value: str
    date: str | None
    assumed: bool
    sources: tuple[Source, ...]

    @property
    def reports(self) -> int:
        """How many reports say it, reprints counted once."""
        return len({source.first for source in self.sources})


@dataclass(frozen=True, slots=True)
class Conflict:
    """Things said of one `subject` that differ, and how: `of` is what is counted, the office, or the relation."""

    kind: Kind
    verdict: Verdict
    subject: str
    of: str
    sides: tuple[Side, ...]


def conflicts(said: Iterable[Said], links: Mapping[str, Iterable[str]] | None = None) -> tuple[Conflict, ...]:
    """Everything said in more than one way, contradictions first; `links` are all bodies above each, inferred too."""
    groups = of_one_thing(said)
    found = [
        conflict
        for (kind, subject, of, _), group in groups.items()
        for conflict in _JUDGES[kind](subject, of, group)
    ]
    up = {body: set(above) for body, above in (links or {}).items()}
    found = [conflict for conflict in found if conflict.kind != "above" or not _in_one_line(conflict, up)]
    found += _circles(groups)
    return tuple(sorted(found, key=_order))


def _figures(subject: str, of: str, group: list[Said]) -> Iterator[Conflict]:
    """Figures for one day that exclude each other contradict; over the days they grow, fall or change."""
    of_day = by_day(group)
    days = {day: _sides(here, day) for day, here in of_day.items()}
    for day, here in of_day.items():
        if any(excluding(here)):
            verdict: Verdict = "unclear" if day is None else "contradiction"
            yield Conflict("figure", verdict, subject, of, days[day])
    dated = sorted((day, sides) for day, sides in days.items() if day)
    line = [(day, sides[0]) for day, sides in dated if len(sides) == 1]
    # A year that holds the day of another figure is neither before nor after it.
    apart = all(not b.startswith(a) for (a, _), (b, _) in combinations(line, 2))
    if len({side.value for _, side in line}) > 1:
        verdict = _course([float(of_day[day][0].value) for day, _ in line]) if apart else "unclear"
        yield Conflict("figure", verdict, subject, of, tuple(side for _, side in line))


def _course(values: list[float]) -> Verdict:
    if values == sorted(values):
        return "growth"
    return "decline" if values == sorted(values, reverse=True) else "change"


def _posts(subject: str, of: str, group: list[Said]) -> Iterator[Conflict]:
    """Two holders of an office that only one can hold: one after the other, or both at a time."""
    if of not in load_lexicon()["sole_roles"] or len({one.value for one in group}) < 2:
        return
    days: dict[str, list[str]] = defaultdict(list)
    for one in group:
        days[one.value] += [one.source.date] if one.source.date else []
    spans = {person: (min(found), max(found)) for person, found in days.items() if found}
    verdict: Verdict = "unclear"
    if len(spans) == len(days):
        apart = all(a[1] < b[0] or b[1] < a[0] for a, b in combinations(spans.values(), 2))
        verdict = "succession" if apart else "contradiction"
    yield Conflict("post", verdict, subject, of, _people(group))


def _people(group: list[Said]) -> tuple[Side, ...]:
    by_person: dict[str, list[Said]] = defaultdict(list)
    for one in group:
        by_person[one.value].append(one)
    sides = []
    for person, here in by_person.items():
        days = sorted({one.source.date for one in here if one.source.date})
        first_and_last = "/".join(dict.fromkeys((days[0], days[-1]))) if days else None
        sides.append(Side(person, first_and_last, True, _sources(here)))
    return tuple(sorted(sides, key=lambda side: (side.date or "", side.value)))


def _above(subject: str, of: str, group: list[Said]) -> Iterator[Conflict]:
    """Two general unions right above one body cannot both be right; an industry's may stand beside one."""
    general = [one for one in group if one.value.endswith(GENERAL_UNION)]
    if len({one.value for one in general}) > 1:
        yield Conflict("above", "contradiction", subject, "partOf", _people(general))


def _founded(subject: str, of: str, group: list[Said]) -> Iterator[Conflict]:
    days = {one.value for one in group}
    if any(not a.startswith(b) and not b.startswith(a) for a, b in combinations(days, 2)):
        yield Conflict("founded", "contradiction", subject, "heldOn", _people(group))


def _in_one_line(conflict: Conflict, up: Mapping[str, set[str]]) -> bool:
    """Whether of any two bodies above one stands above the other: then both are above it, near and far."""
    return all(
        reaches(a.value, b.value, up) or reaches(b.value, a.value, up)
        for a, b in combinations(conflict.sides, 2)
    )


def _circles(groups: Mapping[tuple[Kind, str, str, str], list[Said]]) -> Iterator[Conflict]:
    """A body that is under itself by what pages state."""
    up: dict[str, list[Said]] = defaultdict(list)
    for (kind, subject, _, _), group in groups.items():
        if kind == "above":
            up[subject] += group
    for start in sorted(up):
        line = _back_to(start, up)
        if line and start == min(one.subject for one in line):  # each circle once
            yield Conflict("above", "contradiction", start, "partOf", _people(line))


def _back_to(start: str, up: Mapping[str, list[Said]]) -> list[Said]:
    """The links that lead from `start` up to `start` again."""
    waiting: list[tuple[str, list[Said]]] = [(start, [])]
    seen: set[str] = set()
    while waiting:
        name, line = waiting.pop()
        for link in up.get(name, ()):
            if link.value == start:
                return [*line, link]
            if link.value not in seen:
                seen.add(link.value)
                waiting.append((link.value, [*line, link]))
    return []


def _sides(here: list[Said], day: str | None) -> tuple[Side, ...]:
    by_value: dict[tuple[float, str], list[Said]] = defaultdict(list)
    for one in here:
        by_value[float(one.value), one.bound].append(one)
    return tuple(
        Side(_figure(found[0]), day, all(one.date is None for one in found), _sources(found))
        for _, found in sorted(by_value.items())
    )


def _figure(one: Said) -> str:
    value = f"{float(one.value):.10g}" + one.unit
    return {"more": "> ", "less": "< ", "about": "≈ "}.get(one.bound, "") + value


def _sources(here: Iterable[Said]) -> tuple[Source, ...]:
    return tuple(sorted({one.source for one in here}, key=lambda source: (source.date or "", source.id)))


def _order(conflict: Conflict) -> tuple[object, ...]:
    return (
        _VERDICTS.index(conflict.verdict), conflict.kind, conflict.subject, conflict.of,
        [(side.date or "", side.value) for side in conflict.sides],
    )  # fmt: skip


_VERDICTS: tuple[Verdict, ...] = ("contradiction", "unclear", "growth", "decline", "change", "succession")
_JUDGES: Mapping[Kind, Callable[[str, str, list[Said]], Iterator[Conflict]]] = {
    "figure": _figures,
    "post": _posts,
    "above": _above,
    "founded": _founded,
}
