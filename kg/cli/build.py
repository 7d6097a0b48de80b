"""Commands that read pages: `kg build`, `kg extract`, `kg pages`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.cli import support
from kg.cli.support import (
    format_option,
    lang_option,
    opened,
    output_option,
    paths_argument,
    progress,
    store_option,
)

if TYPE_CHECKING:
    from kg.explore.labels import Lang

date_option = click.option(
    "--date", metavar="ISO", callback=support.iso_date, help="The day the pages were printed: 2024-06-12."
)
paper_option = click.option("--paper", metavar="NAME", help="The newspaper they are from.")
decisions_option = click.option(
    "--decisions",
    metavar="FILE",
    help="The sheet of `kg review`, filled in [default: the one beside the store].",
)
least_option = click.option(
    "--min-confidence", "least", type=click.FloatRange(0, 1), default=0.0, metavar="X",
    help="Leave out facts less sure than X (0 to 1).",
)  # fmt: skip


@support.command("""
    kg build pages/
    kg build 2024-06-12_01.txt --store my-graph
    kg build scan.txt --date 2024-06-12 --paper 江南日报
    kg build archive/ --jobs 4
    kg build archive/ --spark spark://host:7077
    pdftotext page.pdf - | kg build -
""")
@paths_argument
@store_option
@date_option
@paper_option
@decisions_option
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N",
    help="Read with N processes at once; left out, with as many as there are cores if there is enough to read.",
)  # fmt: skip
@click.option(
    "--spark", "master", metavar="MASTER", help="Read on a Spark cluster: spark://host:7077, local[4]."
)
@click.option(
    "--parts", metavar="PATH",
    help="With --spark: a folder that all its machines see, for the rows [default: beside the store, then gone].",
)  # fmt: skip
def build(
    paths: tuple[str, ...],
    store: str,
    date: str | None,
    paper: str | None,
    decisions: str | None,
    jobs: int | None,
    master: str | None,
    parts: str | None,
) -> int:
    """Read pages into the graph: files, folders, or - for standard input.

    Pages that the graph has already are skipped; the facts of a changed page take the place of its old
    ones. What cannot be read is named with its reason, and the other pages go on.
    """
    from kg.cli.forms import built

    given: Any = {"date": date, "paper": paper, "decisions": decisions, "strict": support.debug()}
    if master:
        from kg import spark

        return built(spark.build(paths, store, master=master, parts=parts, **given), store)
    from kg import pipeline

    with progress("reading") as tell:
        return built(pipeline.build(paths, store, progress=tell, jobs=jobs, **given), store)


@support.command("""
    kg restore
    kg restore --store my-graph
    kg restore --store http://localhost:7878
""")
@store_option
def restore(store: str) -> int:
    """Build the store anew from the N-Quads kept beside it: after damage, a lost server, or an older kg."""
    from kg import pipeline

    pages = pipeline.restore(store)
    support.say(f"{store}: built anew from {pages} pages")
    return support.DONE


@support.command("""
    kg extract page.txt
    kg extract pages/ --format jsonl --output facts.jsonl
    kg extract page.txt --min-confidence 0.8
    kg extract page.txt --format html --output page.html
""")
@paths_argument
@format_option("table", "jsonl", "html")
@output_option
@date_option
@paper_option
@least_option
@lang_option
def extract(
    paths: tuple[str, ...],
    format_: str,
    output: str,
    date: str | None,
    paper: str | None,
    least: float,
    lang: Lang,
) -> int:
    """Print what pages say, without a graph: facts as a table, everything as JSON Lines, or the text with
    its entities and facts marked, as one HTML file.
    """
    from kg.cli.forms import extracted
    from kg.pipeline import extract_paths

    with opened(output) as out, progress("reading") as tell:
        found = extract_paths(paths, date=date, paper=paper, progress=tell, strict=support.debug())
        return extracted(found, format_, out, least, lang)


@support.command("""
    kg pages page.txt
    kg pages page.txt --html --output page.html
    kg pages page.txt --lang en
""")
@paths_argument
@click.option("--html", is_flag=True, help="A page with the raw text beside the repaired one.")
@output_option
@date_option
@paper_option
@lang_option
def pages(
    paths: tuple[str, ...], html: bool, output: str, date: str | None, paper: str | None, lang: Lang
) -> int:
    """Print the articles of pages in their reading order, with the joins that repaired them."""
    from kg.cli.forms import repaired
    from kg.pages.folder import read_pages

    with opened(output) as out:
        return repaired(read_pages(paths, date=date, paper=paper), html, out, lang)
