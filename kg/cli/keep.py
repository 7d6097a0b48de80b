"""Commands that check the graph and hand it on: `kg validate`, `kg export`, `kg serve`."""

from __future__ import annotations

import click

from kg.cli import support
from kg.cli.support import lang_option, opened, output_option, say, store_option


@support.command("""
    kg validate
    kg validate --store my-graph --lang en
""")
@store_option
@lang_option
@output_option
def validate(store: str, lang: str, output: str) -> int:
    """Check the graph against the shapes of the ontology and print each finding with its page and quote."""
    from kg import api
    from kg.cli.forms import found

    with api.open(store) as graph, opened(output) as out:
        return found(graph.validate(), lang, out)


@support.command("""
    kg export --format nq --output graph.nq
    kg export --format csv --output tables/
    kg export --format gexf --output graph.gexf
""")
@store_option
@support.format_option("nq", "trig", "jsonld", "jsonl", "csv", "graphml", "gexf", "void")
@output_option
def export(store: str, format_: str, output: str) -> int:
    """Write the graph in a form that other programs read."""
    from kg import api
    from kg.cli.forms import exported

    with api.open(store) as graph:
        return exported(graph, format_, output)


@support.command("""
    kg serve
    kg serve --port 9000 --store my-graph --pages my-pages/
""")
@store_option
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where to listen."
)
@click.option(
    "--pages", multiple=True, metavar="PATH", help="The pages it was built from, to show them as they were."
)
def serve(store: str, port: int, pages: tuple[str, ...]) -> int:
    """Serve the graph as a web site on this machine alone (127.0.0.1), until Ctrl-C."""
    from kg.explore import web

    support.need_free(web.HOST, port)
    web.serve(store, port, pages, lambda where: say(f"serving {store} at {where} until Ctrl-C"))
    return support.DONE
