"""The shipped questions as `kg ask` lists and answers them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, TYPE_CHECKING

from kg.cli.forms import answered
from kg.cli.support import DONE, say
from kg.errors import InputError
from kg.graph.meant import words
from kg.graph.query import Parameter, questions
from kg.graph.query import question as shipped

if TYPE_CHECKING:  # slow to import; a command that needs one has it already
    from kg.api import Graph
    from kg.explore.labels import Lang


def listed(lang: str, out: IO[str]) -> int:
    """The shipped questions, each with its parameters."""
    for question in questions():
        out.write(f"{question.slug}\n    {question.text(lang)}\n")
        for parameter in question.own:
            out.write(f"    {_described(parameter, lang)}\n")
        if question.filters:
            out.write(f"    * {' '.join(f'{parameter.name}=…' for parameter in question.filters)}\n")
    filters = {parameter.name: parameter for question in questions() for parameter in question.filters}
    out.write("\n")
    out.writelines(f"* {_described(one, lang)}\n" for one in filters.values())
    return DONE


def asked(graph: Graph, slug: str | None, values: Sequence[str], form: str, lang: Lang, out: IO[str]) -> int:
    """The answer to one question, or under their headings the answers to all."""
    if slug is not None:
        given = bindings(values)
        code = answered(graph.table(slug, given, lang=lang), form, out)
        limits = shipped(slug).in_two(lang)[1]
        named = (one for one in shipped(slug).own if one.type[0].isupper())  # of which all is asked
        if limits and not any(given.get(one.name) for one in named):  # else the newest would be taken for all
            say(limits)
        return code
    codes = []
    for question in questions():
        out.write(f"\n# {question.slug}: {question.text(lang)}\n")
        codes.append(answered(graph.table(question.slug, lang=lang), form, out))
    return min(codes)


def bindings(values: Sequence[str]) -> dict[str, str]:
    """`name=value` words as a dict.

    >>> bindings(["union=昆山市总工会"])
    {'union': '昆山市总工会'}
    """
    for word in values:
        if "=" not in word:
            raise InputError(f"{word!r} is not NAME=VALUE: write, for example, union={word}")
    return {name: value for name, _, value in (word.partition("=") for word in values)}


def _described(parameter: Parameter, lang: str) -> str:
    zh, _, en = parameter.description.partition(" / ")
    known = " | ".join(word.zh if lang == "zh" else word.key for word in words(parameter.type))
    return f"{parameter.name}=…  {zh if lang == 'zh' else en}" + (f": {known}" if known else "")
