"""Commands that ask the graph: `kg query`, `kg ask`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import support
from kg.cli.support import format_option, lang_option, opened, output_option, store_option

if TYPE_CHECKING:
    from kg.explore.labels import Lang


@support.command("""
    kg query question.rq
    kg query leaders --format csv
    kg query question.rq --timeout 30
    echo 'SELECT ?name { ?union a u:Union ; rdfs:label ?name }' | kg query -
""")
@click.argument("query", metavar="QUERY")
@store_option
@format_option("table", "csv", "json")
@output_option
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Stop after N rows.")
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS",
    help="End a query of your own that takes longer, or more than 4 GB of memory.",
)  # fmt: skip
def query(query: str, store: str, format_: str, output: str, limit: int | None, timeout: float | None) -> int:
    """Run SPARQL: from a file, from standard input (-), or a shipped question by its name.

    The prefixes u:, kind:, level:, rdf:, rdfs:, skos:, org:, prov:, schema:, geo: and dcterms: need no
    PREFIX line.
    """
    from kg import api
    from kg.cli.forms import answered

    asked = sys.stdin.read() if query == "-" else Path(query) if Path(query).is_file() else query
    with api.open(store) as graph, opened(output) as out:
        found = graph.table(asked, limit=limit, seconds=timeout)
        return answered(found, format_, out, "no rows" + ("" if found.rows else _misspelt(asked)))


def _misspelt(query: str | Path) -> str:
    """Which words of a query the vocabulary has not, to be told beside an answer without rows."""
    from kg.graph.sparql.spelling import misspelt

    text = query.read_text(encoding="utf-8", errors="replace") if isinstance(query, Path) else query
    wrong = ", ".join(f"{name} (near: {near})" if near else name for name, near in misspelt(text))
    return f": the vocabulary has no {wrong}" if wrong else ""


@support.command("""
    kg ask
    kg ask leaders
    kg ask union-programmes union=昆山经济技术开发区总工会
    kg ask evidence subject=昆山市总工会 since=2024-06 confidence=80%
    kg ask --all
""")
@click.argument("question", required=False)
@click.argument("values", metavar="[NAME=VALUE]...", nargs=-1)
@store_option
@format_option("table", "csv", "json")
@output_option
@lang_option
@click.option("--all", "every", is_flag=True, help="Answer every question, one after the other.")
def ask(
    question: str | None,
    values: tuple[str, ...],
    store: str,
    format_: str,
    output: str,
    lang: Lang,
    every: bool,
) -> int:
    """Answer one of the shipped questions; without a name, list them with their parameters."""
    from kg import api
    from kg.cli import questions

    with opened(output) as out:
        if question is None and not every:
            return questions.listed(lang, out)
        with api.open(store) as graph:
            return questions.asked(graph, question, values, format_, lang, out)
