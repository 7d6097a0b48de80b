"""A template and its values in, a page out: every value escaped, with the words and looks that all pages need."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from kg.explore.labels import Lang, say, say_or_key
from kg.explore.palette import LOOKS
from kg.explore.text import plain, shorten
from kg.explore.wording import heading, percent, quotes

ASSETS = Path(__file__).with_name("assets")


def page(template: str, lang: Lang, **values: object) -> str:
    """The template of that name, filled in."""
    return (
        _environment()
        .get_template(template)
        .render(
            lang="zh-CN" if lang == "zh" else lang,
            say=lambda key, **more: say(key, lang, **more),
            label=lambda group, key: say_or_key(group, key, lang),
            **values,
        )
    )


def asset(name: str) -> str:
    """A style sheet or a script that stands in a page."""
    return (ASSETS / name).read_text("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(ASSETS), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(LOOKS=LOOKS, quotes=quotes, heading=heading)
    environment.filters.update(plain=plain, shorten=shorten, percent=percent)
    return environment
