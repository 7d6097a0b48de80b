"""Python values in, RDF terms spelt for N-Quads and SPARQL out: nothing a page says can break out of one."""

from __future__ import annotations

import re
from datetime import date as day
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import quote

from kg.graph.vocab import XSD

# RFC 3987: what an address may hold in any of its parts, and a `%` only before two hexadecimal digits.
_PLANES = "".join(f"{chr(plane)}-{chr(plane + 0xFFFD)}" for plane in range(0x10000, 0xE0000, 0x10000))
_NOT_IN_IRI = re.compile(
    rf"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef{_PLANES}\U000e1000-\U000efffd]"
    r"|%(?![0-9A-Fa-f]{2})"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Only these four may not stand in a quoted literal; other characters go through as they are. A
# `\uXXXX` escape is never written: SPARQL undoes those before it looks for the closing quote.
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_SPECIAL = re.compile(r'[\\"\n\r\ud800-\udfff]')
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}


def clean(text: str) -> str:
    """`text` as UTF-8 can carry it: halves of a surrogate pair become the replacement character."""
    return _SURROGATE.sub("\ufffd", text)


@lru_cache(maxsize=1 << 16)
def iri(address: str) -> str:
    """An address between angle brackets; characters that an IRI may not hold are percent-encoded.

    >>> iri("https://a.example/Union/a> <b")
    '<https://a.example/Union/a%3E%20%3Cb>'
    """
    return f"<{_NOT_IN_IRI.sub(lambda found: quote(clean(found[0]), safe=''), address)}>"


def string(text: str, language: str = "") -> str:
    r"""A literal, with its language where it has one.

    >>> string('“工惠”\n"a"', "zh")
    '"“工惠”\\n\\"a\\""@zh'
    """
    if _SPECIAL.search(text):
        text = clean(text).translate(_ESCAPES)
    return f'"{text}"@{language}' if language else f'"{text}"'


@lru_cache(maxsize=4096)
def number(value: float) -> str:
    """A number in plain digits: whole ones as integers, the rest as decimals, never an exponent.

    >>> number(200000.0), number(0.656)
    ('"200000"^^<http://www.w3.org/2001/XMLSchema#integer>', '"0.656"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    exact = Decimal(repr(float(value)))
    if not exact.is_finite():
        return string(str(exact))
    if exact == exact.to_integral_value():
        return f'"{int(exact)}"^^<{XSD}integer>'
    return f'"{exact:f}"^^<{XSD}decimal>'


def boolean(value: bool) -> str:
    """`true` or `false`."""
    return f'"{"true" if value else "false"}"^^<{XSD}boolean>'


def date(stated: str) -> str:
    """An ISO date as precise as stated; what is no date stays a string, for a shape to find.

    >>> date("2023"), date("2023-09-01")
    ('"2023"^^<http://www.w3.org/2001/XMLSchema#gYear>', '"2023-09-01"^^<http://www.w3.org/2001/XMLSchema#date>')
    """
    if is_date(stated):
        return f'"{stated}"^^<{XSD}{_DATE_TYPES[len(stated)]}>'
    return string(stated)


def is_date(stated: str) -> bool:
    """Whether `stated` is a year, a month or a day of the calendar.

    >>> is_date("2023-02-28"), is_date("2023-02-30"), is_date("2023-13")
    (True, False, False)
    """
    try:
        day.fromisoformat(stated + "0000-01-01"[len(stated) :])
    except ValueError:
        return False
    return bool(_DATE.fullmatch(stated))


def digest(*parts: object) -> str:
    """Sixteen hexadecimal digits that depend on the parts and on their order alone."""
    joined = clean("\x1f".join(["" if part is None else str(part) for part in parts]))
    return blake2b(joined.encode(), digest_size=8).hexdigest()
