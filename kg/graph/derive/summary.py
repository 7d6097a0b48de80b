"""Notes on programmes and counts in, the summaries that questions read out: of everything, or of what has changed.

A question about a kind of programme shows the first of many. How many there are, and which come first, is kept
here, so that nobody has to look at all of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kg.graph.derive.asked import about
from kg.graph.derive.notes import Notes
from kg.graph.derive.programmes import Programme
from kg.graph.quads import graph_lines
from kg.graph.spread.coverage import spread_iri
from kg.graph.store import Store
from kg.graph.terms import iri, number
from kg.graph.vocab import KIND, TYPE, graph_iri, u
from kg.iri import BASE
from kg.model import ENTITY_TYPES
from kg.union_names import NATION_CODE

Triple = tuple[str, str, str]
Pair = tuple[str, str]  # a kind of programme, and a province; or a kind (empty for none) and a group served

# As many rows as a person reads, and as a question about a kind has time for.
ARTICLES = 100  # what questions about everything look at
NEWEST = 4  # programmes of one kind in one province
NEWEST_SERVING = 6  # programmes of one kind that serve one group
EARLIEST = 120  # regions with one kind
UNPLACED = 100  # programmes of one kind

TOTALS = (*ENTITY_TYPES, "Page", "Claim", "Article")

_COUNTS = """
SELECT COUNT(DISTINCT programme), COUNT(DISTINCT body) FROM run WHERE kind = ? AND province = ?
"""
_NEWEST = """
SELECT DISTINCT programme, day FROM run WHERE kind = ? AND province = ? ORDER BY day DESC, programme LIMIT ?
"""
_SERVING = """
SELECT programme, COUNT(*) OVER () FROM serving WHERE kind = ? AND people = ? ORDER BY day DESC, programme LIMIT ?
"""
_MEMBERS = "SELECT DISTINCT kind, province, programme, own FROM run"
_EARLIEST = """
SELECT region FROM count WHERE kind = ? AND first_day <> '' AND region <> ? ORDER BY first_day, region LIMIT ?
"""
_OF_KIND = "SELECT COUNT(*), COUNT(*) - COALESCE(SUM(stated), 0) FROM of_kind WHERE kind = ?"
_UNPLACED = """
SELECT programme FROM of_kind WHERE kind = ? AND stated = 0 ORDER BY day DESC, programme LIMIT ?
"""


def keep(notes: Notes, programmes: Iterable[Programme]) -> None:
    """Write down programmes that are not in the notes."""
    for one in programmes:
        kinds = ((kind, one.stated, one.day, one.iri) for kind in one.kinds or ("",))
        notes.many("INSERT INTO of_kind VALUES (?, ?, ?, ?)", kinds)
        runs = (
            (kind, run.province, one.day, one.iri, run.body, run.own)
            for kind in one.kinds
            for run in one.runs
        )
        notes.many("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?)", runs)
        serving = ((kind, group, one.day, one.iri) for kind in one.kinds or ("",) for group in one.groups)
        notes.many("INSERT INTO serving VALUES (?, ?, ?, ?)", serving)


def drop(notes: Notes, programmes: Collection[str]) -> None:
    """Take programmes out of the notes."""
    for table in ("of_kind", "run", "serving"):
        notes.many(f"DELETE FROM {table} WHERE programme = ?", ((one,) for one in programmes))


def kinds_of(notes: Notes, programmes: Collection[str]) -> set[str]:
    """The kinds of some programmes, empty for none."""
    found = notes.among("SELECT DISTINCT kind FROM of_kind WHERE programme IN (?)", programmes)
    return {kind for (kind,) in found}


def counting(notes: Notes, programmes: Collection[str]) -> set[Pair]:
    """The kinds in provinces for which some programmes count."""
    return set(notes.among("SELECT DISTINCT kind, province FROM run WHERE programme IN (?)", programmes))


def served(notes: Notes, programmes: Collection[str]) -> set[Pair]:
    """The kinds and groups for which some programmes count."""
    return set(notes.among("SELECT DISTINCT kind, people FROM serving WHERE programme IN (?)", programmes))


def all_summaries(notes: Notes) -> Iterator[str]:
    """The quads of every summary."""
    kinds = {kind for (kind,) in notes.rows("SELECT DISTINCT kind FROM of_kind")}
    kinds |= {kind for (kind,) in notes.rows("SELECT DISTINCT kind FROM count WHERE kind <> ''")}
    yield from of_kinds(notes, sorted(kinds))
    yield from of_pairs(notes, notes.rows("SELECT DISTINCT kind, province FROM run"))
    yield from of_groups(notes, notes.rows("SELECT DISTINCT kind, people FROM serving"))
    yield from _members(notes.file.execute(_MEMBERS))  # row by row: there is one for most programmes


def of_kinds(notes: Notes, kinds: Iterable[str]) -> Iterator[str]:
    """The quads of the summaries of some kinds, and of the totals."""
    name = graph_iri("summary")
    yield from graph_lines(_totals(notes), name)
    for kind in kinds:
        yield from graph_lines(_of_kind(notes, kind), name)


def held_of_kinds(kinds: Iterable[str], store: Store) -> list[str]:
    """The quads that the store has of them."""
    nodes = [f"{BASE}summary/{type_}" for type_ in TOTALS]
    nodes += [_kind_iri(kind) for kind in kinds]
    return about(nodes, graph_iri("summary"), store)


def of_pairs(notes: Notes, pairs: Iterable[Pair]) -> Iterator[str]:
    """The quads of the summaries of some kinds in provinces, without all the programmes that count there."""
    for kind, province in pairs:
        yield from graph_lines(_in_province(notes, kind, province), graph_iri("summary"))


def of_groups(notes: Notes, pairs: Iterable[Pair]) -> Iterator[str]:
    """The quads of the summaries of some kinds that serve groups."""
    for kind, group in pairs:
        yield from graph_lines(_serving(notes, kind, group), graph_iri("summary"))


def members(notes: Notes, programmes: Collection[str]) -> Iterator[str]:
    """The quads that say where some programmes count."""
    found = notes.among(_MEMBERS + " WHERE programme IN (?)", programmes)
    return _members(found)


def _members(found: Iterable[tuple[str, str, str, int]]) -> Iterator[str]:
    name = iri(graph_iri("summary"))
    for kind, province, programme, own in found:
        relation = u("placedHere" if own else "runFromHere")
        yield f"{iri(_pair_iri(kind, province))} {relation} {iri(programme)} {name} ."


def _kind_iri(kind: str) -> str:
    return f"{BASE}summary/kind/{kind.removeprefix(KIND) or 'none'}"


def _pair_iri(kind: str, province: str) -> str:
    return f"{_kind_iri(kind)}/{province.removeprefix(f'{BASE}Place/')}"


def _totals(notes: Notes) -> Iterator[Triple]:
    counts = {"Page": 0, "Claim": 0, "Article": 0}
    counts |= dict(notes.rows("SELECT type, things FROM total WHERE things > 0"))
    for type_, things in counts.items():
        here = iri(f"{BASE}summary/{type_}")
        yield here, TYPE, u("Summary")
        yield here, u("about"), u(type_)
        yield here, u("things"), number(things)
    here = iri(f"{BASE}summary/Article")
    for (article,) in notes.rows("SELECT iri FROM article ORDER BY day DESC, iri LIMIT ?", ARTICLES):
        yield here, u("newestArticle"), iri(article)


def _of_kind(notes: Notes, kind: str) -> Iterator[Triple]:
    ((programmes, unplaced),) = notes.rows(_OF_KIND, kind)
    earliest = notes.rows(_EARLIEST, kind, NATION_CODE, EARLIEST) if kind else []
    if not programmes and not earliest:
        return
    here = iri(_kind_iri(kind))
    yield here, TYPE, u("Summary")
    if kind:
        yield here, u("about"), iri(kind)
    yield here, u("programmes"), number(programmes)
    yield here, u("unplaced"), number(unplaced)
    for (programme,) in notes.rows(_UNPLACED, kind, UNPLACED):
        yield here, u("newestUnplaced"), iri(programme)
    for (region,) in earliest:
        yield here, u("earliest"), iri(spread_iri(kind, region))


def _in_province(notes: Notes, kind: str, province: str) -> Iterator[Triple]:
    ((programmes, bodies),) = notes.rows(_COUNTS, kind, province)
    if not programmes:
        return
    here = iri(_pair_iri(kind, province))
    yield here, TYPE, u("Summary")
    yield here, u("about"), iri(kind)
    yield here, u("region"), iri(province)
    yield here, u("programmes"), number(programmes)
    yield here, u("bodies"), number(bodies)
    for programme, _ in notes.rows(_NEWEST, kind, province, NEWEST):
        yield here, u("newest"), iri(programme)


def _serving(notes: Notes, kind: str, group: str) -> Iterator[Triple]:
    found = notes.rows(_SERVING, kind, group, NEWEST_SERVING)
    if not found:
        return
    here = iri(f"{_kind_iri(kind)}/{group.removeprefix(BASE)}")
    yield here, TYPE, u("Summary")
    if kind:
        yield here, u("ofKind"), iri(kind)
    yield here, u("serving"), iri(group)
    yield here, u("programmes"), number(found[0][1])
    for programme, _ in found:
        yield here, u("newest"), iri(programme)
