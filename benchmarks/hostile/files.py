"""Nothing in, the bytes of files that are too large, too deep or made to hurt out."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from kg.pages.readers import LARGEST_PAGE

SOUND = "昆山市总工会开展技能竞赛，惠及职工1750人。"
_ONE = SOUND.encode()


def pdf(stream: bytes, *, pages: int = 1, packed: str = "/FlateDecode", kid: str = "3 0 R") -> bytes:
    """A PDF whose pages all show one stream."""
    kids = b" ".join([kid.encode()] * pages)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % pages,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(stream), packed.encode(), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + head + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(out))


def bomb() -> bytes:
    """Two gigabytes of blanks, packed."""
    pack = zlib.compressobj(9)
    return b"".join([pack.compress(b" " * 2**20) for _ in range(2000)] + [pack.flush()])


def entities() -> bytes:
    """Each entity ten times the one before."""
    steps = "".join(f'<!ENTITY {chr(98 + at)} "{("&" + chr(97 + at) + ";") * 10}">' for at in range(9))
    return f'<!DOCTYPE x [<!ENTITY a "{"工会" * 100}">{steps}]><p>&j;{SOUND}</p>'.encode()


# In the order of what they are; a made-up megabyte is made when it is needed.
FILES: dict[str, Callable[[], bytes]] = {
    "200-mb.txt": lambda: _ONE * (200 * 2**20 // len(_ONE)),
    "one-line-of-50-mb.txt": lambda: _ONE * (50 * 2**20 // len(_ONE)),
    "one-line-of-31-mb.txt": lambda: _ONE * ((LARGEST_PAGE - 2**20) // len(_ONE)),
    "a-million-blank-lines.txt": lambda: b"\n" * 1_000_000 + _ONE,
    "a-million-blanks.txt": lambda: _ONE + "　".encode() * 1_000_000 + _ONE,
    "300000-characters.txt": lambda: _ONE * (300_000 // len(SOUND)),
    "brackets-100000-deep.txt": lambda: ("（" * 100_000 + SOUND + "）" * 100_000).encode(),
    "quotes-100000-open.txt": lambda: ("“工会" * 100_000).encode(),
    "one-union-40000-times.txt": lambda: ("昆山市总工会" * 40_000).encode(),
    "250000-digits.txt": lambda: ("总工会服务" + "1" * 250_000 + "人").encode(),
    "250000-numerals.txt": lambda: ("总工会服务" + "一" * 250_000 + "人").encode(),
    "names.txt": lambda: ("记者王伟 " * 50_000).encode(),
    "list.txt": lambda: ("昆山市总工会、" * 40_000).encode(),
    "commas.txt": lambda: ("工会，" * 90_000).encode(),
    "short-lines.txt": lambda: ("工会\n" * 90_000).encode(),
    "dashes.txt": lambda: ("工会—" * 90_000).encode(),
    "marks.txt": lambda: SOUND.encode() + "\u0301".encode() * 250_000,
    "nul.txt": lambda: b"\0" * 10_000_000,
    "no-encoding.txt": lambda: b"\xff\xfe\xfd" * 3_000_000,
    "gb18030.txt": lambda: (SOUND * 12_000).encode("gb18030"),
    "deep.html": lambda: ("<div>" * 100_000 + SOUND + "</div>" * 100_000).encode(),
    "open.html": lambda: ("<b>" * 1_000_000 + SOUND).encode(),
    "tables.html": lambda: ("<table><tr><td>" * 30_000 + SOUND).encode(),
    "attributes.html": lambda: ("<p " + "a=1 " * 2_000_000 + ">" + SOUND).encode(),
    "links.html": lambda: f"<a href=x>{SOUND}</a>".encode() * 100_000,
    "entities.html": entities,
    "deep.jsonl": lambda: b'{"text":' + b"[" * 1_000_000,
    "bomb.pdf": lambda: pdf(bomb()),
    "bomb-in-bomb.pdf": lambda: pdf(zlib.compress(bomb()), packed="[/FlateDecode /FlateDecode]"),
    "a-million-words.pdf": lambda: pdf(
        zlib.compress(b"BT " + b"/F1 10 Tf 1 0 0 1 9 9 Tm (a) Tj " * 1_000_000)
    ),
    "100000-pages.pdf": lambda: pdf(zlib.compress(b"BT /F1 10 Tf (a) Tj ET"), pages=100_000),
    "states.pdf": lambda: pdf(zlib.compress(b"q " * 3_000_000)),
    "round.pdf": lambda: pdf(b"x", kid="2 0 R"),
    "cut.pdf": lambda: pdf(zlib.compress(b"BT ET"))[:300],
}
