"""A frozen dataclass in, the same out, made three times as fast."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def swift(made: type[T]) -> type[T]:
    """`made`, a frozen dataclass with slots and plain defaults, whose values take their fields by assignment.

    A frozen dataclass sets each field through `object.__setattr__`: for the values that pages are read into that is one
    part in thirty of all time. Here a value is of an open class with the same slots until all are set, and of its own
    from then on.
    """
    own = [field for field in fields(made) if field.init]  # type: ignore[arg-type]
    defaults = {field.name: field.default for field in own if field.default is not MISSING}
    scope: dict[str, Any] = {
        "defaults": defaults,
        "become": object.__setattr__,
        "Open": type(made.__name__, (), {"__slots__": made.__slots__}),  # type: ignore[attr-defined]
        "Made": made,
    }
    heads = [f"{f.name}=defaults[{f.name!r}]" if f.name in defaults else f.name for f in own]
    lines = [
        f"def __init__(self, {', '.join(heads)}):",
        " become(self, '__class__', Open)",
        *(f" self.{field.name} = {field.name}" for field in own),
        " self.__class__ = Made",
    ]
    exec("\n".join(lines), scope)
    made.__init__ = scope["__init__"]  # type: ignore[method-assign]
    return made
