"""What every command shares: its options, its error lines, where output goes, and progress on a terminal."""

from __future__ import annotations

import errno
import os
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from kg.errors import InputError, KgError, NotFoundError

DONE, NOTHING, WRONG = 0, 1, 2
INTERRUPTED = 130  # what shells give for Ctrl-C
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO)  # of a disk that takes no more

_DEBUG = "kg.debug"
_DETAILS, _ASIDE = re.compile(r"[:;.](?: |$)"), re.compile(r", | and ")
DEFAULT_STORE = "kg-store"


class Command(click.Command):
    """A command that takes `--debug`, and whose help ends with examples, each on its own line."""

    def __init__(self, *args: Any, examples: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples.strip().splitlines()
        hint = "Print the whole traceback when something fails."
        self.params.append(
            click.Option(["--debug"], is_flag=True, expose_value=False, callback=_keep, help=hint)
        )

    def get_short_help_str(self, limit: int = 45) -> str:
        """What `kg --help` says of it: the help up to where details begin, whole and not cut off with dots."""
        said = _DETAILS.split(" ".join((self.help or "").split()), maxsplit=1)[0]
        return said if len(said) <= limit else _ASIDE.split(said, maxsplit=1)[0]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.examples:
            with formatter.section("Examples"):
                for line in self.examples:
                    formatter.write(f"{'':{formatter.current_indent}}{line.strip()}\n")


def command(examples: str) -> Callable[[Callable[..., int | None]], Command]:
    """A decorator that makes a function a `Command` named after it."""
    return click.command(cls=Command, examples=examples)


paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True)
store_option = click.option(
    "--store",
    default=DEFAULT_STORE,
    show_default=True,
    metavar="S",
    help="A folder, or the URL of a SPARQL server.",
)
output_option = click.option(
    "--output", "-o", default="-", metavar="FILE", help="Write to FILE instead of standard output."
)
lang_option = click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the labels."
)


def format_option(*names: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--format`, the first name being the default."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="Form of the output.",
    )


@contextmanager
def opened(output: str) -> Iterator[IO[str]]:
    """Standard output for `-`; else the file, which appears whole or, after an error, stays as it was."""
    if output == "-":
        yield sys.stdout
        sys.stdout.flush()
        return
    path = Path(output)
    if not path.parent.is_dir():
        raise InputError(f"{path}: the folder {path.parent} does not exist: make it first")
    if path.is_dir():
        raise InputError(f"{path} is a folder: name a file to write to")
    if path.exists() and not path.is_file():  # a device or a pipe: it is written to, never replaced by a file
        with path.open("w", encoding="utf-8", newline="") as device:
            yield device
        return
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with half.open("w", encoding="utf-8", newline="") as file:
            yield file
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def iso_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A day as `2024-06-12`, or None where none was given."""
    from datetime import date

    try:
        return value and date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day: write it as 2024-06-12", ctx, param) from None


def debug() -> bool:
    """Whether `--debug` was given."""
    return bool(click.get_current_context().meta.get(_DEBUG))


def say(message: str) -> None:
    """A message for the person, beside the output."""
    click.echo(printable(message), err=True)


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A function to be told (done, of how many), which draws a bar, with rate and time left, on a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr, show_pos=True) as bar:
        begun = time.monotonic()

        def tell(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.label = f"{label} {done / max(time.monotonic() - begun, 0.001):.0f}/s"
            bar.update(done - bar.pos)

        yield tell


def printable(text: str) -> str:
    """`text` without control characters: what a page says cannot steer a terminal.

    >>> printable("工会\\x1b[31m")
    '工会�[31m'
    >>> printable("工会\u3000讯")
    '工会\u3000讯'
    """
    return "".join(
        char
        if char in "\n\t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}" or char.isprintable()
        else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


def report_error(error: BaseException, debug: bool) -> int:
    """The exit code for an error, after one line about it on standard error."""
    if debug and not isinstance(error, click.ClickException):
        traceback.print_exception(error)
    match error:
        case click.exceptions.NoArgsIsHelpError():
            error.show()
        case click.ClickException():
            say(f"kg: {error.format_message()}{_hint(error)}")
        case KgError():
            say(f"kg: {' '.join(str(error).split())}")
            return NOTHING if isinstance(error, NotFoundError) else WRONG
        case click.Abort() | KeyboardInterrupt():
            say("kg: stopped; what was built so far is whole, and the same command goes on from there")
            return INTERRUPTED
        case BrokenPipeError():  # the reader of our output has seen enough
            _drop_output()
            return DONE
        case OSError() if error.filename is not None:
            say(f"kg: {error.filename}: {error.strerror}")
        case OSError() if error.errno in _FULL:
            _drop_output()
            say(f"kg: the output cannot be written: {error.strerror}")
        case _:
            said = " ".join(str(error).split())
            say(f"kg: {type(error).__name__}: {said} (a fault of kg: --debug shows where)")
    return WRONG


def _drop_output() -> None:
    """What is left to be written is not tried once more when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _hint(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f" (see: {context.command_path} --help)" if context else ""


def _keep(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    ctx.meta[_DEBUG] = value
