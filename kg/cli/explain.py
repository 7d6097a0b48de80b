"""The command that shows why the graph says something: `kg explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import support
from kg.cli.support import lang_option, opened, output_option, store_option

if TYPE_CHECKING:
    from kg.explore.labels import Lang


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
