"""Commands about what claims are worth: `kg conflicts`."""

from __future__ import annotations

import click

from kg.cli import support
from kg.cli.support import format_option, lang_option, opened, output_option, store_option


@support.command("""
    kg conflicts
    kg conflicts --all --lang en
    kg conflicts --format csv --output conflicts.csv
""")
@store_option
@click.option("--all", "every", is_flag=True, help="Growth, decline, change and succession too.")
@format_option("table", "csv", "json")
@lang_option
@output_option
def conflicts(store: str, every: bool, format_: str, lang: str, output: str) -> int:
    """List claims that cannot both hold: figures for one day, holders of one office, bodies above, founding days.

    A report that several papers print counts once. Exit code 1 when there are any.
    """
    from kg import api
    from kg.cli.forms import disputed

    with api.open(store) as graph, opened(output) as out:
        return disputed(graph.conflicts(lang, every), format_, out)  # type: ignore[arg-type]
