"""Commands that look at the graph: `kg show`, `kg explain`, `kg stats`, `kg view`, `kg report`."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import support
from kg.cli.support import format_option, lang_option, opened, output_option, progress, say, store_option

if TYPE_CHECKING:
    from kg.explore.labels import Lang


@support.command("""
    kg show 昆山市总工会
    kg show 陈峰 --lang en
""")
@click.argument("name")
@store_option
@lang_option
@output_option
def show(name: str, store: str, lang: Lang, output: str) -> int:
    """Show one thing (by name, alias or IRI): its facts, their evidence, its other names."""
    from kg import api
    from kg.cli.forms import put

    with api.open(store) as graph, opened(output) as out:
        return put(graph.show(name).text(lang), out)


@support.command("""
    kg explain 昆山市总工会
    kg explain 昆山市总工会 partOf
    kg explain 昆山经济技术开发区总工会 runs 龙舟赛 --lang en
""")
@click.argument("name")
@click.argument("relation", default="")
@click.argument("thing", metavar="[OBJECT]", default="")
@store_option
@lang_option
@output_option
def explain(name: str, relation: str, thing: str, store: str, lang: Lang, output: str) -> int:
    """Show what made a fact: its rule, its sentence with both ends marked, and where the file says it."""
    from kg import api
    from kg.cli.forms import put

    with api.open(store) as graph, opened(output) as out:
        found = graph.explain(name, relation, thing)
        return put("\n\n".join(explanation.text(lang) for explanation in found), out)


@support.command("""
    kg stats
    kg stats --charts charts/ --lang en
    kg stats --format json
""")
@store_option
@format_option("table", "csv", "json")
@lang_option
@output_option
@click.option("--charts", metavar="FOLDER", help="Also draw the charts as pictures in FOLDER.")
def stats(store: str, format_: str, lang: Lang, output: str, charts: str | None) -> int:
    """Count what is in the graph: entities by type, facts by relation, programmes by kind."""
    from kg import api
    from kg.cli.forms import answered

    with api.open(store) as graph, opened(output) as out:
        for path in graph.charts(charts, lang) if charts else ():
            say(f"wrote {path}")
        return answered(graph.counts(lang), format_, out)


@support.command("""
    kg view --output view.html
    kg view 昆山市总工会 --hops 2
    kg view --kind 技能竞赛 --province 山东
""")
@click.argument("name", required=False)
@store_option
@click.option("--output", "-o", default="view.html", show_default=True, metavar="FILE", help="Write to FILE.")
@click.option("--hops", type=click.IntRange(1), default=2, show_default=True, help="How far from NAME to go.")
@click.option(
    "--kind", default="", metavar="KIND", help="Only programmes of one kind, and what is beside them."
)
@click.option("--province", default="", metavar="NAME", help="Only one province, and what is beside it.")
@lang_option
def view(name: str | None, store: str, output: str, hops: int, kind: str, province: str, lang: Lang) -> int:
    """Write the interactive view as one file that opens offline: of everything, or of what is around NAME."""
    from kg import api

    with api.open(store) as graph, opened(output) as out:
        out.write(graph.view(name, hops, lang, kind, province))
    say(f"wrote {output}: open it in a browser")
    return support.DONE


@support.command("""
    kg report
    kg report pages/ --output june.html
    kg report june.html --lang en
""")
@click.argument("path", nargs=-1, metavar="[PATH]...")
@store_option
@click.option(
    "--output", "-o", default="report.html", show_default=True, metavar="FILE", help="Write to FILE."
)
@lang_option
def report(path: tuple[str, ...], store: str, output: str, lang: Lang) -> int:
    """Write a report as one HTML file that can be mailed: findings, coverage, maps, charts, quality, evidence.

    PATH is the pages to report on, in place of the graph in the store; or, if it ends in .html and is no page,
    the file to write.
    """
    from kg import api

    pages, output = _apart(path, output)
    with (
        progress("reading") if pages else nullcontext() as tell,
        api.build(pages, "memory:", progress=tell) if pages else api.open(store) as graph,
        opened(output) as out,
    ):
        out.write(graph.report(lang))
    say(f"wrote {output}: open it in a browser")
    return support.DONE


def _apart(path: tuple[str, ...], output: str) -> tuple[tuple[str, ...], str]:
    """What `kg report` was told apart: the pages to read, and the file to write."""
    from kg.explore.report import is_report

    file = Path(path[0] if len(path) == 1 else "")
    named = file.suffix.lower() in (".html", ".htm")
    if named and (not file.exists() or (file.is_file() and is_report(file))):
        return (), path[0]
    return path, output
