"""Articles that tell something else than before in, how many reports each region has now out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from kg.gazetteer import Gazetteer
from kg.graph.derive.notes import Notes
from kg.graph.spread.coverage import spread_anew
from kg.graph.spread.reported import Count, is_day, line_of

# Kind (empty: any news), the code of a place, the programme (empty: any news): what one article tells.
Told = tuple[str, str, str]
_Where = tuple[str, str]  # kind and region
_PRINTINGS = (
    "SELECT article FROM article WHERE iri = ? AND first IS NULL "
    "UNION ALL SELECT article FROM article WHERE first = ?"
)


@dataclass(slots=True)
class _Report:
    """What one report counts for, all its printings together."""

    regions: set[_Where] = field(default_factory=set)
    own: set[_Where] = field(default_factory=set)
    day: str = ""


def recount(
    notes: Notes,
    told: Mapping[str, Collection[Told]],
    firsts: Mapping[str, str | None],
    days: Mapping[str, str],
    gone: Collection[str],
    gazetteer: Gazetteer,
) -> dict[str, tuple[dict[str, Count], dict[str, Count]]]:
    """Kind -> its counts by region before and after, for the kinds of which something has changed: of all regions where
    a kind is `spread_anew`, else of those that may have changed.

    `told` is what articles tell now, `firsts` of which report they are a reprint, `days` when they were printed,
    each for the articles of which it is another than before; `gone` are articles that are no more.
    """
    articles = {*told, *firsts, *days, *gone}
    numbers = dict(notes.among("SELECT iri, article FROM article WHERE iri IN (?)", articles))
    was = {
        iri: first or iri
        for iri, first in notes.among("SELECT iri, first FROM article WHERE iri IN (?)", articles)
    }
    reports = {*was.values(), *(first or article for article, first in firsts.items())}
    rows = notes.among("SELECT DISTINCT programme FROM told WHERE article IN (?)", numbers.values())
    programmes = {name for (name,) in rows} | {told_[2] for found in told.values() for told_ in found}
    programmes.discard("")

    before, of_before = _reports(notes, reports, gazetteer), _programmes(notes, programmes, gazetteer)
    _write(notes, numbers, told, firsts, days, gone)
    after, of_after = _reports(notes, reports, gazetteer), _programmes(notes, programmes, gazetteer)

    touched = {where for found in (before, after) for report in found.values() for where in report.regions}
    touched |= {where for found in (of_before, of_after) for places in found.values() for where in places}
    regions: dict[str, set[str]] = defaultdict(set)
    for kind, region in touched:
        regions[kind].add(region)
    old = {kind: _counts(notes, kind, some) for kind, some in regions.items()}
    new = {kind: dict(found) for kind, found in old.items()}
    for report in reports:
        _step(new, before[report].regions, after[report].regions, reports=1)
    for programme in programmes:
        _step(new, of_before[programme], of_after[programme], programmes=1)
    for kind, region in touched:
        if kind:
            count = new[kind][region]
            new[kind][region] = _dated(notes, count, (kind, region), before, after, gazetteer)
    for kind, found in new.items():
        new[kind] = {region: count for region, count in found.items() if count.reports}
        _put_changes(notes, kind, old[kind], new[kind])
        if spread_anew(kind, old[kind], new[kind]):
            rest = {r: c for r, c in _counts(notes, kind).items() if r not in regions[kind]}
            old[kind], new[kind] = old[kind] | rest, new[kind] | rest
    return {kind: (old[kind], new[kind]) for kind in sorted(regions) if old[kind] != new[kind]}


def _put_changes(notes: Notes, kind: str, old: Mapping[str, Count], new: Mapping[str, Count]) -> None:
    """Write down the counts that are others than before, and strike those of which nothing is left."""
    put_counts(notes, kind, {region: count for region, count in new.items() if old.get(region) != count})
    gone = ((kind, region) for region in old.keys() - new)
    notes.many("DELETE FROM count WHERE kind = ? AND region = ?", gone)


def put_counts(notes: Notes, kind: str, counts: Mapping[str, Count]) -> None:
    """Write counts down."""
    notes.many(
        "INSERT OR REPLACE INTO count VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                kind,
                region,
                count.reports,
                count.programmes,
                *(count.first or ("", "")),
                *(count.own or ("", "")),
            )
            for region, count in counts.items()
        ),
    )


def _counts(notes: Notes, kind: str, regions: Collection[str] | None = None) -> dict[str, Count]:
    query = "SELECT * FROM count WHERE kind = ?"
    found = (
        notes.rows(query, kind)
        if regions is None
        else notes.among(f"{query} AND region IN (?)", regions, kind)
    )
    return {
        region: Count(
            reports, programmes, (first, article) if first else None, (own, own_article) if own else None
        )
        for _, region, reports, programmes, first, article, own, own_article in found
    }


def _reports(notes: Notes, firsts: Iterable[str], gazetteer: Gazetteer) -> dict[str, _Report]:
    found: dict[str, _Report] = defaultdict(_Report)
    for first in firsts:
        report = found[first]
        for (day,) in notes.rows("SELECT day FROM article WHERE iri = ?", first):
            report.day = day
        members = [article for (article,) in notes.rows(_PRINTINGS, first, first)]
        for kind, code in notes.among("SELECT DISTINCT kind, code FROM told WHERE article IN (?)", members):
            line = line_of(code, gazetteer)
            report.regions.update((kind, region) for region in line)
            report.own.add((kind, line[0]))
    return found


def _programmes(notes: Notes, programmes: Iterable[str], gazetteer: Gazetteer) -> dict[str, set[_Where]]:
    return {
        programme: {
            (kind, region)
            for kind, code in notes.rows(
                "SELECT DISTINCT kind, code FROM told WHERE programme = ? AND programme <> ''", programme
            )
            for region in line_of(code, gazetteer)
        }
        for programme in programmes
    }


def _write(
    notes: Notes,
    numbers: Mapping[str, int],
    told: Mapping[str, Collection[Told]],
    firsts: Mapping[str, str | None],
    days: Mapping[str, str],
    gone: Collection[str],
) -> None:
    anew = [(numbers[article],) for article in {*told, *gone} if article in numbers]
    notes.many("DELETE FROM told WHERE article = ?", anew)
    notes.many("DELETE FROM article WHERE iri = ?", ((article,) for article in gone))
    notes.many("UPDATE article SET day = ? WHERE iri = ?", ((day, article) for article, day in days.items()))
    notes.many(
        "UPDATE article SET first = ? WHERE iri = ?", ((first, article) for article, first in firsts.items())
    )
    notes.many(
        "INSERT INTO told VALUES (?, ?, ?, ?)",
        (
            (numbers[article], *row)
            for article, found in told.items()
            if article not in gone
            for row in sorted(found)
        ),
    )


def _step(
    counts: dict[str, dict[str, Count]],
    before: set[_Where],
    after: set[_Where],
    reports: int = 0,
    programmes: int = 0,
) -> None:
    for where, by in (*((where, 1) for where in after - before), *((where, -1) for where in before - after)):
        kind, region = where
        count = counts[kind].get(region, Count())
        counts[kind][region] = replace(
            count, reports=count.reports + by * reports, programmes=count.programmes + by * programmes
        )


def _dated(
    notes: Notes,
    count: Count,
    where: _Where,
    before: Mapping[str, _Report],
    after: Mapping[str, _Report],
    gazetteer: Gazetteer,
) -> Count:
    """The first report of a region: only where the one that was it is no more, all are looked at."""
    kept = []
    for own, held in ((False, count.first), (True, count.own)):
        here = [
            (report.day, first)
            for first, report in after.items()
            if is_day(report.day) and where in (report.own if own else report.regions)
        ]
        moved = held is not None and held[1] in before and held not in here
        kept.append(
            _earliest(notes, where, own, gazetteer)
            if moved
            else min([*([held] if held else []), *here], default=None)
        )
    return replace(count, first=kept[0], own=kept[1])


def _earliest(notes: Notes, where: _Where, own: bool, gazetteer: Gazetteer) -> tuple[str, str] | None:
    kind, region = where
    codes = [
        code
        for (code,) in notes.rows("SELECT DISTINCT code FROM told WHERE kind = ?", kind)
        if region in (line_of(code, gazetteer)[:1] if own else line_of(code, gazetteer))
    ]
    # The printing that counts is the first one, whose day may be that of another article.
    query = (
        "SELECT DISTINCT f.day, f.iri FROM told JOIN article a ON a.article = told.article "
        "JOIN article f ON f.iri = coalesce(a.first, a.iri) WHERE told.kind = ? AND told.code IN (?)"
    )
    return min(((day, first) for day, first in notes.among(query, codes, kind) if is_day(day)), default=None)
