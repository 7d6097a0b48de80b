"""Commands about what claims are worth: `kg conflicts`, `kg review`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import support
from kg.cli.support import format_option, lang_option, opened, output_option, say, store_option

if TYPE_CHECKING:
    from kg.explore.labels import Lang


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
def conflicts(store: str, every: bool, format_: str, lang: Lang, output: str) -> int:
    """List claims that cannot both hold: figures for one day, holders of one office, bodies above, founding days.

    A report that several papers print counts once. Exit code 1 when there are any.
    """
    from kg import api
    from kg.cli.forms import answered

    with api.open(store) as graph, opened(output) as out:
        found = graph.conflicts(lang, every)
        if len(found) or format_ != "table":
            answered(found, format_, out)
    say(f"{len(found)} lines, one a side" if len(found) else "no conflicts: all that is claimed can be true")
    return support.NOTHING if len(found) else support.DONE


@support.command("""
    kg review
    kg review --below 0.8
    kg review --output doubts.csv
""")
@store_option
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    default=0.65,
    show_default=True,
    metavar="X",
    help="Claims less sure than X.",
)
@click.option(
    "--most", type=click.IntRange(min=1), default=300, show_default=True, metavar="N",
    help="At most N rows of each kind.",
)  # fmt: skip
@click.option("--output", "-o", default="", metavar="FILE", help="The sheet [default: beside the store].")
def review(store: str, below: float, most: int, output: str) -> int:
    """Write what is doubtful to a CSV sheet that a person fills in; the next build obeys it.

    Rows: two things that may be one (pair), one that may be two (joined), claims that are not sure (claim).
    What was decided before stays in the sheet.
    """
    from kg import api
    from kg.cli.forms import nothing

    with api.open(store) as graph:
        path, decided, left = graph.review(output or None, below, most)
    print(f"{path}: {left} rows to decide, {decided} decided before")
    print("write same or different, right or wrong in the column decision, then build again: kg build PAGES…")
    return support.DONE if left or decided else nothing("nothing is doubtful")
