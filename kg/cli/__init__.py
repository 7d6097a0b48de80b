"""`kg`: arguments in, one public function called, its answer printed.

Command modules import nothing heavy at their top, so that `kg --help` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

import click

from kg.cli.support import report_error

# Command -> the module that has it as a function of that name.
COMMANDS: dict[str, str] = {
    "build": "kg.cli.build",
    "restore": "kg.cli.build",
    "extract": "kg.cli.build",
    "pages": "kg.cli.build",
    "query": "kg.cli.ask",
    "ask": "kg.cli.ask",
    "show": "kg.cli.look",
    "explain": "kg.cli.look",
    "stats": "kg.cli.look",
    "view": "kg.cli.look",
    "report": "kg.cli.look",
    "conflicts": "kg.cli.claims",
    "review": "kg.cli.claims",
    "validate": "kg.cli.keep",
    "export": "kg.cli.keep",
    "serve": "kg.cli.keep",
}


class Commands(click.Group):
    """The commands in the order of `COMMANDS`, each loaded when it is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        near = get_close_matches(args[0], COMMANDS, 1) if args and args[0] not in COMMANDS else []
        if near and not args[0].startswith("-"):
            ctx.fail(f"No such command {args[0]!r}. Did you mean {near[0]!r}?")
        return super().resolve_command(ctx, args)


@click.command(cls=Commands, epilog="Start with: kg build PAGES… && kg stats && kg ask")
@click.version_option(package_name="union-kg", prog_name="kg")
def cli() -> None:
    """A knowledge graph of trade unions, their programmes and places, read from Chinese newspaper pages."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 nothing found or findings, 2 wrong use or bad input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return cli.main(given, prog_name="kg", standalone_mode=False) or 0
    except (Exception, KeyboardInterrupt) as error:
        return report_error(error, debug="--debug" in given)
