"""Results in, lines on the output and an exit code out: the forms in which commands answer."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import IO, TYPE_CHECKING

from kg.cli.support import DONE, NOTHING, WRONG, printable, say
from kg.errors import InputError
from kg.graph import jsonl
from kg.graph.table import Table
from kg.model import Extraction, Fact, Page

if TYPE_CHECKING:  # slow to import; a command that needs one has it already
    from kg.explore.labels import Lang
    from kg.filling import BuildReport
    from kg.pages.readers import Skipped


def built(report: BuildReport, store: str) -> int:
    """What a build did, and what to type next."""
    from kg.explore.web import listed

    for one in report.skipped:
        skipped(one)
    if not report.read and not report.unchanged:
        return unreadable()
    listed(store, report.articles)
    counts = f"{len(report.added)} new, {len(report.changed)} changed, {len(report.unchanged)} unchanged"
    print(
        f"pages: {counts}, {len(report.skipped)} skipped; "
        f"read {report.articles} articles, {report.facts} claims"
    )
    if report.decisions:
        print(f"decisions of kg review: {report.decisions} obeyed")
    where = "" if store == "kg-store" else f" --store {store}"
    if report.checked:
        wrong = len(report.findings)
        said = (
            f"{wrong} against the shapes: kg validate{where} tells each"
            if wrong
            else "nothing against the shapes"
        )
        rest = f" of {report.read}: kg validate{where} checks all" if report.checked < report.read else ""
        print(f"checked: {report.checked} pages{rest}; {said}")
    print(f"next: kg stats{where} · kg ask{where} · kg view{where}")
    return DONE


def extracted(
    found: Iterable[Extraction | Skipped], form: str, out: IO[str], least: float = 0.0, lang: Lang = "zh"
) -> int:
    """Extractions as JSON Lines or as a table of facts, page by page as they come; as HTML, in one file."""
    pages = facts = 0
    kept: list[Extraction] = []
    for one in found:
        if not isinstance(one, Extraction):
            skipped(one)
            continue
        one = replace(one, facts=tuple(fact for fact in one.facts if fact.confidence >= least))
        pages, facts = pages + 1, facts + len(one.facts)
        if form == "html":
            kept.append(one)
            continue
        lines = jsonl.lines(one) if form == "jsonl" else [_facts(one).text()] if one.facts else []
        out.writelines(f"{line}\n" for line in lines)
    if not pages:
        return unreadable()
    if kept:
        from kg.explore.marked import marked

        out.write(marked(kept, lang))
    return DONE if facts else nothing("no facts were found")


def repaired(found: Iterable[Page | Skipped], html: bool, out: IO[str], lang: Lang = "zh") -> int:
    """Pages put back into their reading order, with the joins that did it; as HTML, one page."""
    from kg.repaired import as_html, as_text

    pages = 0
    for page in found:
        if not isinstance(page, Page):
            skipped(page)
            continue
        pages += 1
        if html and pages > 1:
            raise InputError(f"--html shows one page, and {page.source} is the second: name one page")
        out.write(as_html(page, lang) if html else f"{printable(as_text(page, lang))}\n")
    return DONE if pages else unreadable()


def answered(table: Table, form: str, out: IO[str], without: str = "no rows") -> int:
    """A table in one of its forms; a file of CSV begins with the mark that tells spreadsheets it is UTF-8."""
    if form == "csv" and out is not sys.stdout and out.seekable() and not out.tell():
        out.write("\ufeff")
    if form == "table":
        out.write(f"{table.text()}\n" if table.rows else "")
    else:
        out.write(table.csv() if form == "csv" else f"{table.json()}\n")
    return DONE if table.rows else nothing(without)


def put(text: str, out: IO[str]) -> int:
    """Text for a person, free of what would steer a terminal."""
    out.write(f"{printable(text)}\n")
    return DONE


def skipped(one: Skipped) -> None:
    """What was not read, and why: one line, whatever the name of the file."""
    say(f"skipped: {' '.join(one.reason.split())}")


def unreadable() -> int:
    """The exit code where no page could be read, after a line that says so."""
    say("kg: no page could be read: give text, HTML, JSON Lines or PDF files with Chinese text")
    return WRONG


def nothing(why: str) -> int:
    """The exit code for an empty answer, after a line that says so."""
    say(f"kg: {why}")
    return NOTHING


def _facts(extraction: Extraction) -> Table:
    names = {entity.id: entity.name for entity in extraction.entities}
    rows = [
        (
            fact.article,
            names[fact.s],
            fact.p,
            _object(fact, names),
            fact.evidence[0].quote if fact.evidence else "",
        )
        for fact in extraction.facts
    ]
    return Table(("article", "subject", "relation", "object", "evidence"), tuple(rows))


def _object(fact: Fact, names: dict[str, str]) -> str:
    if fact.o is not None:
        return names[fact.o] + (f" ({fact.role})" if fact.role else "")
    from kg.explore.wording import literal

    return literal(fact)
