"""An element's name, content and attributes in, its mark-up out, every value escaped."""

from __future__ import annotations

from html import escape

from kg.explore.text import plain


def tag(name: str, *inside: str, **attributes: str | float | None) -> str:
    """`class_` is written `class`, `stroke_width` `stroke-width`; None leaves an attribute out.

    `inside` is mark-up already; names of the page's go through `words` first.

    >>> tag("text", words("<工会>"), x=3.5, text_anchor="end")
    '<text x="3.5" text-anchor="end">&lt;工会&gt;</text>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    content = "".join(inside)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(text: str) -> str:
    """Text as the content of an element."""
    return escape(plain(text))


def linked(drawn: str, address: str | None, name: str) -> str:
    """`drawn` as a link to `address` if there is one."""
    return tag("a", drawn, href=address, aria_label=plain(name)) if address else drawn


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else f"{value:.5g}"
