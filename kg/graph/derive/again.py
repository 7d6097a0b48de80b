"""Articles that came, changed or went in, what is a reprint of what now out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from kg.graph.derive.asked import told_of
from kg.graph.derive.changes import Report
from kg.graph.derive.notes import Notes
from kg.graph.reprints import bands, regrouped
from kg.graph.store import Store


def reprinted(
    notes: Notes, old: Collection[str], new: Mapping[str, Report], store: Store
) -> dict[str, str | None]:
    """Article -> the first printing of its report, None for that itself, wherever it may differ from before.

    The bands of the articles are brought up to date; the days and the first printings are left to `recount`.
    """
    held = dict(notes.among("SELECT iri, bands FROM article WHERE iri IN (?)", {*old, *new}))
    changed = [
        article
        for article in sorted({*old, *new})
        if article not in new or held.get(article) != new[article].bands
    ]
    start = {*old, *new}
    touched = {band for article in changed for band in bands(held.get(article, ""))}
    _rebind(notes, changed, new)
    touched |= {band for article in changed if article in new for band in bands(new[article].bands)}
    for _, article in notes.among(_IN_BANDS, touched):
        start.add(article)
    # All that were one report with one of them, for without it they may be several.
    firsts = {first or article for article, first in notes.among(_FIRSTS, start)}
    start |= {
        article for (article,) in notes.among("SELECT iri FROM article WHERE first IN (?)", firsts)
    } | firsts
    start -= {article for article in old if article not in new}

    return regroup(notes, start, store, new)


def every_reprint(notes: Notes, store: Store) -> dict[str, str]:
    """Article -> the first printing of its report, for all in the notes that are reprints."""
    shared = "SELECT band FROM band GROUP BY band HAVING COUNT(*) > 1"
    found = notes.each(f"SELECT iri FROM article JOIN band USING (article) WHERE band IN ({shared})")
    firsts = regroup(notes, {article for (article,) in found}, store, {})
    return dict(sorted((article, first) for article, first in firsts.items() if first))


def regroup(
    notes: Notes, start: Collection[str], store: Store, new: Mapping[str, Report]
) -> dict[str, str | None]:
    """For some articles and all that are one report with one of them: the first printing, None for that itself.

    Days are those of the `new` reports, else of the notes.
    """

    def bands_of(articles: Collection[str]) -> dict[str, list[str]]:
        found = notes.among("SELECT iri, bands FROM article WHERE iri IN (?)", articles)
        return {article: bands(print_) for article, print_ in found}

    def groups(some: Collection[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for band, article in notes.among(_IN_BANDS, some):
            found[band].append(article)
        return {band: sorted(group) for band, group in found.items()}

    def texts(articles: Collection[str]) -> dict[str, str]:
        return {row["a"]: row["text"] for row in told_of(articles, _TEXTS, store)}

    def days(articles: Collection[str]) -> dict[str, str]:
        held = dict(notes.among("SELECT iri, day FROM article WHERE iri IN (?)", articles))
        return held | {article: new[article].day for article in articles if article in new}

    return regrouped(start, bands_of, groups, texts, days)


_IN_BANDS = "SELECT band, iri FROM band JOIN article ON article.article = band.article WHERE band IN (?)"
_FIRSTS = "SELECT iri, first FROM article WHERE iri IN (?)"
_TEXTS = "SELECT ?a ?text { VALUES ?a { $things } ?a u:text ?text }"


def _rebind(notes: Notes, changed: Collection[str], new: Mapping[str, Report]) -> None:
    known = dict(notes.among("SELECT iri, article FROM article WHERE iri IN (?)", changed))
    for article in changed:
        if article in known:
            (held,) = notes.rows("SELECT bands FROM article WHERE article = ?", known[article])
            where = ((band, known[article]) for band in bands(held[0]))
            notes.many("DELETE FROM band WHERE band = ? AND article = ?", where)
            if article not in new:
                continue
            notes.rows("UPDATE article SET bands = ? WHERE article = ?", new[article].bands, known[article])
        else:
            row = "INSERT INTO article (iri, day, bands) VALUES (?, '', ?) RETURNING article"
            known[article] = notes.rows(row, article, new[article].bands)[0][0]
        notes.many(
            "INSERT INTO band VALUES (?, ?)", ((band, known[article]) for band in bands(new[article].bands))
        )
