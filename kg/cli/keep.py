"""Commands that check the graph and hand it on: `kg validate`, `kg export`, `kg serve`."""

from __future__ import annotations

import socket

import click

from kg.cli import support
from kg.cli.support import lang_option, opened, output_option, say, store_option
from kg.errors import InputError


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

    with api.open(store) as graph, opened(output) as out:
        findings = graph.validate()
        out.writelines(f"{finding.text(lang)}\n" for finding in findings)
    say(f"{len(findings)} findings" if findings else "no findings: the graph fits its shapes")
    return support.NOTHING if findings else support.DONE


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
    from kg.export import export as write

    with api.open(store) as graph:
        if format_ == "csv" and output != "-" and not output.endswith(".csv"):
            graph.export(format_, output)  # a folder of tables
            return support.DONE
        with opened(output) as out:
            write(graph.store, format_, out.buffer)  # type: ignore[attr-defined]  # both are text over bytes
    return support.DONE


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

    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((web.HOST, port))
        except OSError as error:
            raise InputError(f"port {port}: {error.strerror}: choose another with --port") from None
    web.serve(store, port, pages, lambda where: say(f"serving {store} at {where} until Ctrl-C"))
    return support.DONE
