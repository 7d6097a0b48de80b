"""The rows of a page in, the same rows out with those put together that only a full line parted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from kg.pages.clues.evidence import crossing
from kg.pages.clues.quotes import ends_sentence
from kg.pages.layout.across import Shape, part
from kg.pages.layout.columns import FEWEST, PLAY, Column, column_of, width_of
from kg.pages.layout.roles import role_of
from kg.pages.layout.rows import Row
from kg.pages.reporters.leads import foot, lead

# Columns read across: words are cut between a row and the second or third after it, in so many rows around.
STEPS, AROUND = (1, 2, 3), 8


def unwrap(found: Sequence[Row]) -> list[Row]:
    """Rows put together where the one before fills its column and the one after goes on in it."""
    sorted_out = _parted(found)
    parted, found = sorted_out is not found, sorted_out
    runs: list[list[Row]] = []
    for row in found:
        if not runs or row.gap or row.level or runs[-1][-1].level:
            runs.append([])
        runs[-1].append(row)
    columns = [column_of(run) for run in runs]
    # A run too short to show its width has that of the page.
    usual = Counter(column for column in columns if column).most_common(1)
    indents = sum(row.indent for row in found) >= FEWEST
    done: list[Row] = []
    for run, own in zip(runs, columns, strict=True):
        column = own or (usual[0][0] if usual and _fits(run, usual[0][0]) else None)
        done += _unwrap_run(run, column, indents, parted) if column else run
    return done


def _parted(found: Sequence[Row]) -> Sequence[Row]:
    """The rows of a wrapped page, those of two columns that were read across one column after the other."""
    rows = [row for row in found if not row.level]
    column = column_of(rows) if any(row.indent for row in rows) else None
    if column is None:
        return found
    across = sum(_read_across(rows, column))
    if across < FEWEST:
        return found
    shapes = [_shape(row, column) for row in found]
    for at, row in enumerate(found):
        # A headline may be as long as a full row: then a byline, another line of it or a dateline stands beside.
        beside = shapes[max(0, at - 1) : at] + shapes[at + 1 : at + 2]
        dated = at + 1 < len(found) and lead(found[at + 1].folded) is not None
        if (
            shapes[at].full
            and (dated or any(shape.head for shape in beside))
            and not row.indent
            and not shapes[at].ended
            and role_of(row.folded)[0] == "title"
        ):
            shapes[at] = replace(shapes[at], maybe=True)
    return [found[at] for at in part(shapes)]


def _shape(row: Row, column: Column) -> Shape:
    ended = ends_sentence(row.folded)
    full = column.full(row)
    role = role_of(row.folded, row.level)[0]
    # A dateline that fills the first row of its paragraph is a row like others.
    dateline = row.indent and full and lead(row.folded) is not None
    head = role in ("heading", "byline", "column") or (role == "title" and not row.indent and not full)
    head = head and not dateline
    return Shape(row.folded, full and not head, row.indent, ended and not head, head)


def _unwrap_run(run: list[Row], column: Column, indents: bool, parted: bool) -> list[Row]:
    # What was read across has been parted: a word that is cut elsewhere by chance says nothing then.
    across = [False] * len(run) if parted else _read_across(run, column)
    done = [run[0]]
    for at, (before, row, after) in enumerate(zip(run, run[1:], [*run[2:], None], strict=False)):
        if column.full(before) and not across[at] and _goes_on(before, row, after, column, indents):
            done[-1] = done[-1].with_rest(row)
        else:
            done.append(row)
    return done


def _goes_on(before: Row, row: Row, after: Row | None, column: Column, indents: bool) -> bool:
    """Whether a row goes on with the paragraph of the full row before it."""
    ended = ends_sentence(before.folded)
    # What leads into a report (本报讯) begins one, also under a headline as long as a full row.
    if row.indent or column.wide(row) or (ended and not indents) or lead(row.folded) is not None:
        return False
    role = role_of(row.folded)[0]
    if role not in ("body", "title"):
        return not ended and role_of(before.folded)[0] != "title" and _names_cut(before.folded, row.folded)
    # A line of names as long as a full row.
    if role_of(before.folded)[0] in ("byline", "credit"):
        return False
    if ends_sentence(row.folded) or (not ended and "。" in row.folded):
        return True
    # A row that ends no sentence is full and goes on itself, or it is a headline.
    if column.short(row):
        return not ended and _names_cut(before.folded, row.folded)
    if after is None:
        return not ended
    if ended and not column.full(after) and not ends_sentence(after.folded):
        return False  # two lines of a headline
    return not (after.indent or lead(after.folded) or role_of(after.folded)[0] not in ("body", "title"))


def _names_cut(before: str, row: str) -> bool:
    """Whether names at the foot of a paragraph are cut in two."""
    found = foot(before + row)
    return found is not None and found.start < len(before)


def _fits(run: Sequence[Row], column: Column) -> bool:
    return all(width_of(row, column.latin) <= column.width + PLAY for row in run)


def _read_across(run: Sequence[Row], column: Column) -> list[bool]:
    """For each row whether, around it, full rows fit a row further on better than the next: columns read across."""
    stops = [at for at, row in enumerate(run) if column.full(row) and not ends_sentence(row.folded)]

    def cut(step: int) -> list[int]:
        found = [0] * len(run)
        for at in stops:
            if at + step < len(run):
                found[at] = bool(crossing(run[at].folded, run[at + step].folded))
        return found

    far_fits = [cut(step) for step in STEPS[1:]]
    if not any(map(any, far_fits)):
        return [False] * len(run)
    fits = [cut(STEPS[0]), *far_fits]
    sums = [list(accumulate(found, initial=0)) for found in fits]
    across = []
    for at in range(len(run)):
        low, high = max(0, at - AROUND), min(len(run), at + AROUND + 1)
        near, *far = (total[high] - total[low] for total in sums)
        # The row's own cut word outweighs its surroundings.
        across.append(max(far) > 0 and max(far) >= near and not fits[0][at])
    return across
